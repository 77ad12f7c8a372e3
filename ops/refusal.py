"""How a command says no."""


class RefusedError(Exception):
    """One line: what is wrong, where, and what to do."""

"""What others wrote, on an operator's screen: it must move no cursor and hide nothing."""

import re

_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")  # all but tab and newline


def shown(text: str) -> str:
    """Whatever a terminal would obey rather than print is spelt out."""
    return _COMMANDS.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def on_one_line(text: str) -> str:
    return shown(" / ".join(text.splitlines()))

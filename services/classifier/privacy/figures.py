"""Figures as somebody typed or a scanner read them: `O532 77l 44 O9`."""

import re

_LIKE_A_FIGURE = re.compile(
    r"(?<![^\W\d_])[oO]+(?=\d)|(?<=\d)[oO]+(?![^\W\d_])|(?<=\d\d)[lI](?= \d\d)|(?<=\d)[lI](?=\d)|"
    r"(?<=\d )[lI](?=\d(?!\d))"
)
_AS_FIGURES = str.maketrans("oOlI", "0011")


def with_figures(text: str) -> str:
    """The same text, as long as before, with letters that stand for figures put right."""
    return _LIKE_A_FIGURE.sub(lambda found: found[0].translate(_AS_FIGURES), text)

"""Words as they are compared, however they were typed: without capitals and without diacritics."""

_LETTERS = str.maketrans("çÇğĞıIİöÖşŞüÜâÂîÎûÛ", "ccggiiioossuuaaiiuu")


def plain(text: str) -> str:
    return text.translate(_LETTERS).casefold()

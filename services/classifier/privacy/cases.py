"""Case endings, folded, as they stand behind a name."""

ACCUSATIVE = ("i", "u", "yi", "yu")
DATIVE = ("a", "e", "ya", "ye")
ABLATIVE = ("dan", "den", "tan", "ten")
LOCATIVE = ("da", "de", "ta", "te")
GENITIVE = ("in", "un", "nin", "nun")
COMITATIVE = ("la", "le", "yla", "yle")  # `Arven'le`

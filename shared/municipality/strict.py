"""The bases of every data model here: frozen, and a misspelt field is an error, not silence."""

import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

LANGUAGES = ("tr", "en", "ar")

_FOLDED = re.compile("=?[a-z0-9\u0620-\u064a\u067e\u0686\u0698\u06af\u0430-\u045f\u0491]+")


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def misplaced(what: str, *at: str | int) -> PydanticCustomError:
    """An error about something deeper than the field that is being checked; `at` is the way from here."""
    return PydanticCustomError("misplaced", "{what}", {"what": what, "at": at})


def refuse_doubles(names: Iterable[str], *at: str) -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            raise misplaced(f"`{name}` is defined twice", *at, index)
        seen.add(name)


def _in_every_language(texts: dict[str, str]) -> dict[str, str]:
    lacking = [language for language in LANGUAGES if not texts.get(language, "").strip()]
    if lacking:
        raise ValueError(f"there is no text in {', '.join(lacking)}")
    for language in texts:
        if language not in LANGUAGES:
            raise misplaced(f"`{language}` is not one of {', '.join(LANGUAGES)}", language)
    return texts


def _is_folded(words: str) -> str:
    """A word with a capital or a diacritic would never be found in a folded text, and nobody would notice."""
    for word in words.split(" "):
        if not all(_FOLDED.fullmatch(alternative) for alternative in word.split("|")):
            letters = "a-z, digits, Arabic or Cyrillic letters"
            raise ValueError(f"`{words}` is not written folded: {letters}, | and = only")
    return words


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,40}$")]
Texts = Annotated[dict[str, str], AfterValidator(_in_every_language)]  # by language
Words = Annotated[str, AfterValidator(_is_folded)]

"""Names whose letters tell what they are, and words of a language that has such letters."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kardeşim Evîn'in sandalyesi bozuldu", "Evîn"),
        ("Ben Pîroz annenin gelini", "Pîroz"),
        ("dün Sêvîn aradı", "Sêvîn"),
    ],
)
def test_a_kurdish_letter_within_a_word_makes_a_name_of_it(reader: Reader, text: str, name: str) -> None:
    assert [found.text for found in reader.read(text).personal_data] == [name]


@pytest.mark.parametrize(
    "text",
    ["bu Millî Eğitim", "bu Dînî bayram kutlu olsun", "Di kolanê de Kûçikên bêxwedî hene", "evin önü çamur"],
)
def test_a_word_with_such_letters_is_no_name(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()

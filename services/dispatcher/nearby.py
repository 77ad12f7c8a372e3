"""Whether words tell where it is by what it stands beside, without naming that: `köşedeki lamba sönük`.

It was told before. `ileride` and `sonunda` speak of time too: of them the thing that is there must be named.
"""

import re

from services.dispatcher.plain import plain

_LEADS_IN = (
    r"(?:(?:(?:bir|bi) de|birde|bide|ayrica|hemen|tam|yine|gene|ve|hem|da|de|onun|bunun|az|biraz"
    r"|(?:\d{1,3}|bir|iki|uc|bes|on|yirmi|elli|yuz) ?(?:metre|mt|m|adim|bina|kapi|dukkan))[\s,]+)*"
)
_SIDE = (
    r"(?:yanin|karsisin|onun|arkasin|dibin|bitisigin|cevresin|etrafin|ustun|altin|girisin|cikisin|ortasin|kosesin|"
    r"ilerisin|asagisin|yukarisin|otesin|(?:yan|karsi|arka) tarafin)"
)
_OF_THE_STREET = (
    r"(?:sokagin|caddenin|yolun|kaldirimin|binanin|apartmanin|sitenin|evin|kapinin|dukkanin|koyun|parkin)"
)
_THERE = r"(?:sokak|cadde|yol|kose|kavsak|park|mahalle|site|durak|yer|nokta|meydan|koy)[dt][ae](?:ki)?"
_BESIDE_IT = re.compile(
    rf"{_LEADS_IN}(?:{_SIDE}d[ae](?:ki)?|kosede(?:ki)?|kose basinda(?:ki)?|giriste(?:ki)?"
    r"|bitisikteki|karsidaki|(?:ileri|asagi|yukari|ote|geri)deki|(?:bas|son)indaki|ora?da(?:ki)?|ora?ya"
    rf"|(?:o|bu|su) {_THERE}"
    rf"|(?:(?:o|bu|su) )?{_OF_THE_STREET} (?:hemen |tam |obur )?(?:{_SIDE}|basin|sonun|ucun)d[ae](?:ki)?)\b"
)
_NEIGHBOUR = re.compile(r"\bkomsu")  # who lives opposite the writer, wherever the other trouble is
_ANOTHER = re.compile(r"\b(?:arka|yan|ust|alt|obur|diger|karsi) (?:sokak|sokag|cadde|mahalle|site|park)")


def is_beside_what_was_told(said: str) -> bool:
    words = plain(said.strip())
    return _BESIDE_IT.match(words) is not None and not (_NEIGHBOUR.search(words) or is_in_another(said))


def is_in_another(said: str) -> bool:
    """`arka sokakta`: not where the rest is."""
    return _ANOTHER.search(plain(said)) is not None

"""How a hurt animal is, told behind its report: "nefes alıyor ama kalkamıyor". It is no person's danger."""

import re

from services.dispatcher.plain import plain
from services.dispatcher.same_place import is_there
from services.dispatcher.ticket import Ticket
from shared.events import ReadingPart
from shared.municipality import Municipality

_HOW_IT_IS = re.compile(
    r"\b(?:nefes\w*|soluk\w*|soluyo\w*|kalk\w*|kipird\w*|kimild\w*|kan(?:i\w*|ama\w*|li\w*|lar|ar\w*)?|inl\w+|inil\w+"
    r"|titr\w+|can cekis\w*|yuru[my]\w*|ol(?:u|uyo\w*|ecek\w*|mek|mesin|dur\w*)|yat(?:iyo\w*|ip)|sakat\w*"
    r"|kirik\w*|kiril\w+|kop(?:mus|tu|uk)\w*|surun\w+|baygin\w*|bilinc\w*|tepki\w*|ezil\w+|agl\w+|bagir\w+|kus(?:uyo|tu)\w*"
    r"|sok(?:ta|a)|yarali\w*|dayan\w+|kurtar\w*)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:ben(?:i|im|den|de)?|bana|biz(?:i|im|e|den)?|kendi\w*|biri(?:si|ni|nin|ne|sini)?|insan\w*|kisi\w*|adam\w*"
    r"|kadin\w*|cocu[kg]\w*|bebe[kg]\w*|kiz(?:im|imiz|i|ini|cagiz)?|og(?:lu|lan|ul)\w*|ogrenci\w*|anne?\w*|baba\w*"
    r"|abi\w*|agabey\w*|abla\w*|amca\w*|dayi\w*|teyze\w*|hala(?:m\w*|si\w*)|dede\w*|nine\w*|komsu\w*|esim\w*|kari\w*"
    r"|sofor\w*|surucu\w*|motor\w*|kurye\w*|yolcu\w*|yaya\w*|araba\w*|arac\w*|kamyon\w*|kaza\w*|ambulans\w*|polis\w*"
    r"|jandarma\w*|itfaiye\w*|112|isir\w*|saldir\w*|kavga\w*|bica[kg]\w*|silah\w*|(?!yardim|kedim|adim)\w+(?:[dt][iu]|m[iu]s[iu])m"
    r"|(?:el|kol|baca[gk]|yuz|bas|ayag)[iu]m\w*)\b"
)


def is_the_animals(municipality: Municipality, ticket: Ticket, part: ReadingPart) -> bool:
    """What an ambulance would come for, right behind a hurt animal: no person, named or not, no vehicle."""
    if part.hazard is None or not municipality.hazard_by_id[part.hazard].general:
        return False
    if ticket.topic not in municipality.readings.hurt_animals or part.apart or part.there_too:
        return False
    said = plain(part.text)
    names_somebody = _SOMEBODY.search(said) is not None or part.masked != part.text
    is_told = _HOW_IT_IS.search(said) is not None and not names_somebody
    return is_told and is_there(ticket, part)

"""What a trouble brings about, dirt of a sewer or rats of rubbish: right after it, it is no other trouble."""

import re

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Ticket
from shared.events import Kind, ReadingPart
from shared.municipality import Municipality

_TOLD_AS_IT_IS = frozenset({Kind.COMPLAINT, Kind.OTHER})
_LEFT_UNDONE = re.compile(  # `süpürülmüyor`, `almıyorlar`, `kamyon gelmedi`, `bakan yok`
    r"\b(?:\w+(?:[iu]l|n)m(?:[iu]yo(?:r|rlar)?|[ae]d[iu]|[ae]m[iu]s)|\w+m(?:[iu]yor?|[ae]d[iu]|[ae]m[iu]s)l[ae]r"
    r"|\w+[ae]n(?: da| de| bile)? yok"
    r"|(?:kamyon|ekip|gorevli|supurge)\w* (?:\w+ )?(?:gel|ugra)m(?:[iu]yor?|[ae]d[iu]|[ae]m[iu]s))\b"
)
_UNBEARABLE = re.compile(  # `geçilmiyor`, `nefes alınmıyor`: nobody can
    r"\b(?:(?:gec|gir|cik|dur|otur|bas|gid|bin|in|yat|dayan)[iu]l|(?:nefes |hava )al[iu]n|(?:yuru|uyu|yasa)n"
    r"|dayan|gor[iu]n)m[iu]yo\w*"
)
_TO_BE_DONE = re.compile(  # `ilaçlansın`, `ekip lazım`
    r"\b(?:\w{2,}(?<!m[ae])s[iu]n(?:lar)?|\w{2,}m[ae]l[iu](?:s[iu]n[iu]z|lar)?|lazim|gerek\w*|ist(?:iyo|eri)\w*|rica"
    r"|(?:al|topla|kaldir|yap|temizle|gonder|bak|coz|supur|ilacla|kes|buda|onar|degistir|tak|koy|ver)y?[iu]n(?:[iu]z)?)"
    r"(?: (?:artik|lutfen|ederim|ederiz|hemen|acil))*$"
)


def effects_of(municipality: Municipality, ticket: Ticket) -> tuple[str, ...]:
    """The subjects of what the ticket's trouble brings about."""
    return municipality.readings.brings_about.get(ticket.topic, ())


def follows_from(municipality: Municipality, ticket: Ticket, part: ReadingPart) -> bool:
    """Whether it is only what the ticket's trouble brings about: `fareler geziyor` after rubbish. What
    somebody ought to do and does not is a matter of its own: `ilaçlama yapılmıyor`."""
    is_effect = part.topic in effects_of(municipality, ticket) and part.kind in _TOLD_AS_IT_IS
    return is_effect and not _wants_something_done(part.text)


def _wants_something_done(text: str) -> bool:
    said = _UNBEARABLE.sub("", plain(text).strip(" .!"))
    return bool(_LEFT_UNDONE.search(said) or _TO_BE_DONE.search(said))

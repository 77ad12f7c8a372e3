"""A reply as the body of one `POST /messages`, within every limit of the Graph API."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.notifier.cutting import cut, length
from services.notifier.wording import BETWEEN, Spoken, UnsayableError, compose, speak
from shared.events import Attachment, AttachmentKind, Citizen, Language, Phrase, ReplyRequested
from shared.media_links import MediaLinks
from shared.municipality import Municipality, Template

TEXT = 4096
CAPTION = 1024
INTERACTIVE = 1024
LIST = 4096
BUTTONS = 3
BUTTON_TITLE = 20
ROWS = 10
ROW_TITLE = 24
ROW_DESCRIPTION = 72
TEMPLATE_VALUE = 300  # a filled template may have 1024 signs in all
PICTURES = ("image/jpeg", "image/png")  # what WhatsApp shows; anything else it refuses
LINKS = 3

Body = dict[str, Any]


class Composer:
    """The municipality's voice. `bare` leaves out the picture, after WhatsApp could not use it."""

    def __init__(self, municipality: Municipality, links: MediaLinks) -> None:
        self._municipality = municipality
        self._links = links

    def write(self, request: ReplyRequested, now: datetime, *, bare: bool = False) -> Body:
        if request.reaction is not None:
            reaction = {
                "message_id": request.reaction.message_id,
                "emoji": request.reaction.emoji or "",
            }
            return _envelope(request, "reaction", reaction)
        body = self._bubble(request, now, bare)
        if request.reply_to is not None:
            body["context"] = {"message_id": request.reply_to}
        return body

    def fill(self, template: Template, request: ReplyRequested) -> Body:
        """For when the window is over: the approved text, its parameters in the template's order."""
        phrase = next(each for each in request.phrases if each.key == template.phrase)
        values = speak(phrase, request.language, self._municipality).values
        missing = [name for name in template.values if not values.get(name)]
        if missing:
            raise UnsayableError(f"template {template.name} needs the value {missing[0]}")
        parameters = [
            {"type": "text", "text": cut(" ".join(values[name].split()), TEMPLATE_VALUE)}
            for name in template.values
        ]
        code = self._municipality.wording.template_languages.get(request.language, request.language)
        filled: Body = {"name": template.name, "language": {"code": code}}
        if parameters:
            filled["components"] = [{"type": "body", "parameters": parameters}]
        return _envelope(request, "template", filled)

    def _bubble(self, request: ReplyRequested, now: datetime, bare: bool) -> Body:
        phrases = [speak(phrase, request.language, self._municipality) for phrase in request.phrases]
        picture = None if bare else _picture(request.attachments)
        if not phrases:
            return self._wordless(request, picture, now)
        if request.ask_location:
            text = self._text(phrases, request, None, INTERACTIVE, now)
            asked = {"body": {"text": text}, "action": {"name": "send_location"}}
            return _envelope(request, "interactive", {"type": "location_request_message", **asked})
        if request.choices:
            return self._question(request, phrases, picture, now)
        if picture is not None and length(compose(phrases, TEXT)) <= CAPTION:
            text = self._text(phrases, request, picture, CAPTION, now)
            return _envelope(request, "image", {"link": self._link(picture, now), "caption": text})
        text = self._text(phrases, request, None, TEXT, now)
        return _envelope(request, "text", {"body": text, "preview_url": False})

    def _wordless(self, request: ReplyRequested, picture: Attachment | None, now: datetime) -> Body:
        if picture is None:
            raise UnsayableError("the reply has neither words nor a picture")
        return _envelope(request, "image", {"link": self._link(picture, now)})

    def _question(
        self,
        request: ReplyRequested,
        phrases: Sequence[Spoken],
        picture: Attachment | None,
        now: datetime,
    ) -> Body:
        labels = [(choice.id, self._words(choice.label, request.language)) for choice in request.choices]
        if _fit_buttons(labels):
            interactive: Body = {"type": "button", "action": {"buttons": list(map(_button, labels))}}
            if picture is not None:
                interactive["header"] = {"type": "image", "image": {"link": self._link(picture, now)}}
        else:
            picture = None
            rows = [_row(choice_id, label) for choice_id, label in labels[:ROWS]]
            opener = self._words(Phrase(key="button_choices"), request.language)
            action = {"button": opener, "sections": [{"rows": rows}]}
            interactive = {"type": "list", "action": action}
        limit = INTERACTIVE if interactive["type"] == "button" else LIST
        interactive["body"] = {"text": self._text(phrases, request, picture, limit, now)}
        return _envelope(request, "interactive", interactive)

    def _text(
        self,
        phrases: Sequence[Spoken],
        request: ReplyRequested,
        shown: Attachment | None,
        limit: int,
        now: datetime,
    ) -> str:
        """The words, and under them a link to each attachment that the bubble itself cannot show."""
        links = ""
        for attachment in [each for each in request.attachments if each != shown][:LINKS]:
            longer = links + BETWEEN + self._link(attachment, now)
            links = longer if length(longer) <= limit // 2 else links
        return compose(phrases, limit - length(links)) + links

    def _words(self, phrase: Phrase, language: Language) -> str:
        return str(speak(phrase, language, self._municipality))

    def _link(self, attachment: Attachment, now: datetime) -> str:
        return self._links.to_read(attachment.id, now)


def _envelope(request: ReplyRequested, kind: str, content: Body) -> Body:
    """The reply's id comes back in every receipt: the only thread from a send of unknown fate to its end."""
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        **address(request.recipient),
        "type": kind,
        kind: content,
        "biz_opaque_callback_data": str(request.id),
    }


def address(citizen: Citizen) -> dict[str, str]:
    """A number keeps its plus: without it Meta may guess a country, and a stranger gets the message."""
    if citizen.phone:
        return {"to": "+" + citizen.phone.lstrip("+")}
    user_id = citizen.bsuid or citizen.parent_bsuid
    if user_id is None:
        raise UnsayableError("the recipient has neither a phone number nor a user id")
    return {"recipient": user_id}


def _picture(attachments: Sequence[Attachment]) -> Attachment | None:
    shown = (each for each in attachments if each.kind is AttachmentKind.IMAGE and each.mime in PICTURES)
    return next(shown, None)


def _fit_buttons(labels: Sequence[tuple[str, str]]) -> bool:
    short = all(length(label) <= BUTTON_TITLE for _, label in labels)
    return len(labels) <= BUTTONS and short and len({label for _, label in labels}) == len(labels)


def _button(choice: tuple[str, str]) -> Body:
    return {"type": "reply", "reply": {"id": choice[0], "title": choice[1]}}


def _row(choice_id: str, label: str) -> Body:
    row = {"id": choice_id, "title": cut(label, ROW_TITLE)}
    if row["title"] != label:
        row["description"] = cut(label, ROW_DESCRIPTION)
    return row

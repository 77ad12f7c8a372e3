"""The bodies of `POST /messages`: which keys exist, which are required and how long each may be.

Only shape and numbers live here. What needs knowledge of uploads or templates is in `rules`.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator


def _lowered(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _http(url: str) -> str:
    if not url.lower().startswith(("http://", "https://")):
        raise ValueError("must be an http or https address")
    return url


def _emoji(value: str) -> str:
    if value and (value.isascii() or any(sign.isalpha() and sign != "ℹ" for sign in value)):
        raise ValueError("must be one emoji or empty")
    return value


Max16 = Annotated[str, Field(min_length=1, max_length=16)]
Max20 = Annotated[str, Field(min_length=1, max_length=20)]
Max24 = Annotated[str, Field(min_length=1, max_length=24)]
Max60 = Annotated[str, Field(min_length=1, max_length=60)]
Max64 = Annotated[str, Field(min_length=1, max_length=64)]
Max72 = Annotated[str, Field(min_length=1, max_length=72)]
Max160 = Annotated[str, Field(min_length=1, max_length=160)]
Max200 = Annotated[str, Field(min_length=1, max_length=200)]
Max240 = Annotated[str, Field(min_length=1, max_length=240)]
Max256 = Annotated[str, Field(min_length=1, max_length=256)]
Max512 = Annotated[str, Field(min_length=1, max_length=512)]
Max1000 = Annotated[str, Field(min_length=1, max_length=1000)]
Max1024 = Annotated[str, Field(min_length=1, max_length=1024)]
Max4096 = Annotated[str, Field(min_length=1, max_length=4096)]
Url = Annotated[str, Field(max_length=2000), AfterValidator(_http)]
Word = BeforeValidator(_lowered)


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Loose(BaseModel):
    """For kinds whose inner shape the line never uses: known keys are checked, others let through."""

    model_config = ConfigDict(extra="allow", frozen=True)


class Context(Shape):
    message_id: Max1024


class Send(Loose):
    """What every send has in common; the object named by `type` is checked apart."""

    messaging_product: Literal["whatsapp"]
    recipient_type: Literal["individual"] = "individual"
    to: Max64 | None = None
    recipient: Max160 | None = None
    type: Annotated[str, Word] = "text"
    context: Context | None = None
    biz_opaque_callback_data: Max512 | None = None
    recipient_identity_key_hash: str | None = None


class Read(Shape):
    messaging_product: Literal["whatsapp"]
    status: Literal["read"]
    message_id: Max1024
    typing_indicator: "Typing | None" = None


class Typing(Shape):
    type: Literal["text"]


class TextBody(Shape):
    body: Max4096
    preview_url: bool = False


class Media(Shape):
    id: Max64 | None = None
    link: Url | None = None

    @model_validator(mode="after")
    def _one_source(self) -> "Media":
        if (self.id is None) == (self.link is None):
            raise ValueError("give either id or link")
        return self


class Captioned(Media):
    caption: Max1024 | None = None


class Audio(Media):
    voice: bool = False


class Document(Captioned):
    filename: Max240 | None = None


class Location(Shape):
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    name: Max1000 | None = None
    address: Max1000 | None = None


class Reaction(Shape):
    message_id: Max1024
    emoji: Annotated[str, Field(max_length=16), AfterValidator(_emoji)]


class CardName(Loose):
    formatted_name: Max1000


class Card(Loose):
    name: CardName
    phones: list[dict[str, Any]] = []


class Language(Shape):
    code: Max16
    policy: str | None = None


class Parameter(Loose):
    type: Annotated[str, Word]
    text: str | None = None
    image: Media | None = None
    video: Media | None = None
    document: Document | None = None
    parameter_name: str | None = None

    @property
    def media(self) -> Media | None:
        return {"image": self.image, "video": self.video, "document": self.document}.get(self.type)

    @model_validator(mode="after")
    def _brings_its_media(self) -> "Parameter":
        if self.type in ("image", "video", "document") and self.media is None:
            raise ValueError(f"a parameter of type {self.type} carries exactly that")
        return self


class Component(Shape):
    type: Annotated[Literal["header", "body", "button"], Word]
    sub_type: Annotated[str, Word] | None = None
    index: int | None = None
    parameters: list[Parameter] = []


class Template(Shape):
    name: Max512
    language: Language
    components: list[Component] = []


KINDS: dict[str, type[BaseModel]] = {
    "text": TextBody,
    "image": Captioned,
    "video": Captioned,
    "audio": Audio,
    "document": Document,
    "sticker": Media,
    "location": Location,
    "reaction": Reaction,
    "template": Template,
}

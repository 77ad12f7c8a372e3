"""The bodies of interactive messages: buttons, lists, links, the request for a location."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, model_validator

from sandbox.graph.bodies import (
    Document,
    Loose,
    Max20,
    Max24,
    Max60,
    Max72,
    Max200,
    Max256,
    Max1024,
    Max4096,
    Media,
    Shape,
    Url,
    Word,
)


class Body(Shape):
    text: Max1024


class LongBody(Shape):
    text: Max4096


class Footer(Shape):
    text: Max60


class TextHeader(Shape):
    type: Annotated[Literal["text"], Word]
    text: Max60
    sub_text: Max60 | None = None


class Header(Shape):
    type: Annotated[Literal["text", "image", "video", "document"], Word]
    text: Max60 | None = None
    image: Media | None = None
    video: Media | None = None
    document: Document | None = None

    @model_validator(mode="after")
    def _carries_its_type(self) -> "Header":
        given = {name for name in ("text", "image", "video", "document") if getattr(self, name) is not None}
        if given != {self.type}:
            raise ValueError(f"a header of type {self.type} carries exactly that")
        return self


class Choice(Shape):
    id: Max256
    title: Max20


class Button(Shape):
    type: Annotated[Literal["reply"], Word]
    reply: Choice


class ButtonAction(Shape):
    buttons: Annotated[list[Button], Field(min_length=1, max_length=3)]

    @model_validator(mode="after")
    def _no_twins(self) -> "ButtonAction":
        for part in ("id", "title"):
            values = [getattr(button.reply, part) for button in self.buttons]
            if len(set(values)) < len(values):
                raise ValueError(f"button {part}s must be unique")
        return self


class Buttons(Shape):
    type: str
    header: Header | None = None
    body: Body
    footer: Footer | None = None
    action: ButtonAction


class Row(Shape):
    id: Max200
    title: Max24
    description: Max72 | None = None


class Section(Shape):
    title: Max24 | None = None
    rows: Annotated[list[Row], Field(min_length=1)]


class ListAction(Shape):
    button: Max20
    sections: Annotated[list[Section], Field(min_length=1, max_length=10)]

    @model_validator(mode="after")
    def _rows_as_a_whole(self) -> "ListAction":
        ids = [row.id for section in self.sections for row in section.rows]
        if len(ids) > 10:
            raise ValueError("at most 10 rows in all sections together")
        if len(set(ids)) < len(ids):
            raise ValueError("row ids must be unique")
        if len(self.sections) > 1 and any(section.title is None for section in self.sections):
            raise ValueError("every section needs a title when there are several")
        return self


class Menu(Shape):
    type: str
    header: TextHeader | None = None
    body: LongBody
    footer: Footer | None = None
    action: ListAction


class LinkTarget(Shape):
    display_text: Max20
    url: Url


class LinkAction(Shape):
    name: Literal["cta_url"]
    parameters: LinkTarget


class Link(Shape):
    type: str
    header: Header | None = None
    body: Body
    footer: Footer | None = None
    action: LinkAction


class PlaceAction(Shape):
    name: Literal["send_location"]


class PlaceRequest(Shape):
    type: str
    body: Body
    action: PlaceAction


class CarouselAction(Loose):
    cards: Annotated[list[dict[str, Any]], Field(min_length=2, max_length=10)]


class Carousel(Loose):
    body: Body
    action: CarouselAction


class OtherInteractive(Loose):
    """Flows, products, addresses, calls: the line sends none; they pass with body and footer checked."""

    body: Body | None = None
    footer: Footer | None = None
    action: dict[str, Any]


INTERACTIVE: dict[str, type[BaseModel]] = {
    "button": Buttons,
    "list": Menu,
    "cta_url": Link,
    "location_request_message": PlaceRequest,
    "carousel": Carousel,
    **dict.fromkeys(
        (
            "flow",
            "product",
            "product_list",
            "catalog_message",
            "address_message",
            "call_permission_request",
            "request_contact_info",
        ),
        OtherInteractive,
    ),
}

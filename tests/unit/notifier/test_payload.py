from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from pydantic import SecretStr

from sandbox.graph import rules, templates
from sandbox.graph.errors import MetaError
from services.notifier.cutting import length
from services.notifier.payload import Composer, address
from services.notifier.wording import UnsayableError
from shared.events import (
    Attachment,
    AttachmentKind,
    Choice,
    Citizen,
    Language,
    Phrase,
    Reaction,
    ReplyRequested,
)
from shared.media_links import MediaLinks
from shared.municipality import Municipality
from tests.unit.notifier.requests import (
    ALI,
    AYSE,
    NOON,
    NOT_SOLVED,
    REGISTERED,
    SOLVED,
    THUMB,
    a_note,
    a_photo,
    a_request,
)

LINKS = MediaLinks("https://hat.bornova.bel.tr", SecretStr("a secret"))
SOLVED_OR_NOT = (SOLVED, NOT_SOLVED)


@pytest.fixture
def composer(bornova: Municipality) -> Composer:
    return Composer(bornova, LINKS)


def topics(municipality: Municipality, count: int) -> tuple[Choice, ...]:
    named = (Phrase(key="topic_name", values={"topic": topic.id}) for topic in municipality.topics[:count])
    return tuple(Choice(id=f"topic:{place}", label=phrase) for place, phrase in enumerate(named))


def refusal(body: dict[str, Any]) -> MetaError | None:
    """What the Graph API would have against it."""
    known = rules.Known("902320000153", lambda _: None, lambda *_: None)
    checked = rules.check(body, known)
    return checked if isinstance(checked, MetaError) else None


def test_words_are_a_text_message_that_carries_our_id(composer: Composer) -> None:
    request = a_request(phrases=(Phrase(key="thanks"),))
    assert composer.write(request, NOON) == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "+905551112233",
        "type": "text",
        "text": {"body": "Biz teşekkür ederiz, iyi günler dileriz. 🙏", "preview_url": False},
        "biz_opaque_callback_data": str(request.id),
    }


def test_a_number_always_has_its_plus() -> None:
    assert address(Citizen(phone="905551112233")) == {"to": "+905551112233"}
    assert address(AYSE) == {"to": "+905551112233"}


def test_a_citizen_without_a_number_is_reached_by_user_id() -> None:
    assert address(Citizen(bsuid="TR.1234", parent_bsuid="TR.ENT.9")) == {"recipient": "TR.1234"}
    assert address(Citizen(parent_bsuid="TR.ENT.9")) == {"recipient": "TR.ENT.9"}
    with pytest.raises(UnsayableError):
        address(Citizen(name="Nobody"))


def test_up_to_three_short_choices_are_buttons(composer: Composer) -> None:
    body = composer.write(a_request(choices=SOLVED_OR_NOT), NOON)
    assert body["interactive"]["type"] == "button"
    assert body["interactive"]["action"]["buttons"] == [
        {"type": "reply", "reply": {"id": "solved", "title": "Çözüldü"}},
        {"type": "reply", "reply": {"id": "not_solved", "title": "Çözülmedi"}},
    ]
    assert refusal(body) is None


@pytest.mark.parametrize("count", [4, 10, 14])
def test_more_choices_are_a_list_of_ten_at_most(
    composer: Composer, bornova: Municipality, count: int
) -> None:
    body = composer.write(a_request(choices=topics(bornova, count)), NOON)
    assert body["interactive"]["type"] == "list"
    assert body["interactive"]["action"]["button"] == "Seçenekler"
    assert len(body["interactive"]["action"]["sections"][0]["rows"]) == min(count, 10)
    assert refusal(body) is None


def test_a_choice_too_long_for_a_button_makes_a_list_and_is_whole_below(composer: Composer) -> None:
    label = Phrase(key="added_to", values={"reference": "BRN-2026-000123"})
    body = composer.write(a_request(language="en", choices=(Choice(id="t", label=label),)), NOON)
    assert body["interactive"]["action"]["sections"][0]["rows"] == [
        {"id": "t", "title": "Added to…", "description": "Added to *BRN-2026-000123*."}
    ]
    assert refusal(body) is None


def test_choices_that_read_the_same_are_not_buttons(composer: Composer) -> None:
    twins = (SOLVED, Choice(id="other", label=SOLVED.label))
    body = composer.write(a_request(choices=twins), NOON)
    assert body["interactive"]["type"] == "list"
    assert refusal(body) is None


def test_a_missing_place_is_asked_with_whatsapps_own_button(composer: Composer) -> None:
    request = a_request(phrases=(REGISTERED, Phrase(key="ask_place")), ask_location=True)
    body = composer.write(request, NOON)
    assert body["interactive"]["type"] == "location_request_message"
    assert body["interactive"]["action"] == {"name": "send_location"}
    assert "Yeri neresi?" in body["interactive"]["body"]["text"]
    assert refusal(body) is None


def test_a_reaction_is_nothing_but_the_emoji(composer: Composer) -> None:
    body = composer.write(a_request(reaction=THUMB, reply_to="wamid.citizen"), NOON)
    assert body["reaction"] == {"message_id": "wamid.citizen", "emoji": "👍"}
    assert "context" not in body
    assert refusal(body) is None


def test_a_reaction_taken_back_is_an_empty_emoji(composer: Composer) -> None:
    body = composer.write(a_request(reaction=Reaction(message_id="wamid.citizen")), NOON)
    assert body["reaction"]["emoji"] == ""
    assert refusal(body) is None


def test_an_answer_quotes_what_it_answers(composer: Composer) -> None:
    body = composer.write(a_request(reply_to="wamid.citizen"), NOON)
    assert body["context"] == {"message_id": "wamid.citizen"}


def test_the_first_picture_carries_the_words(composer: Composer) -> None:
    photo = a_photo()
    body = composer.write(a_request(phrases=(a_note("Bitti."),), attachments=(photo,)), NOON)
    assert body["type"] == "image"
    assert body["image"]["link"] == LINKS.to_read(photo.id, NOON)
    assert "“Bitti.”" in body["image"]["caption"]
    assert refusal(body) is None


def test_a_picture_without_words_goes_alone(composer: Composer) -> None:
    body = composer.write(a_request(phrases=(), attachments=(a_photo(),)), NOON)
    assert body["type"] == "image"
    assert "caption" not in body["image"]
    assert refusal(body) is None


def test_a_picture_with_buttons_stands_above_them(composer: Composer) -> None:
    photo = a_photo()
    request = a_request(phrases=(a_note("Bitti."),), attachments=(photo,), choices=SOLVED_OR_NOT)
    body = composer.write(request, NOON)
    assert body["interactive"]["header"] == {
        "type": "image",
        "image": {"link": LINKS.to_read(photo.id, NOON)},
    }
    assert refusal(body) is None


def test_words_too_long_for_a_caption_stay_whole_and_the_picture_becomes_a_link(composer: Composer) -> None:
    photo, words = a_photo(), "Kazı yapıldı, boru değişti. " * 50
    body = composer.write(a_request(phrases=(a_note(words),), attachments=(photo,)), NOON)
    assert body["type"] == "text"
    assert words.strip() in body["text"]["body"]
    assert body["text"]["body"].endswith(LINKS.to_read(photo.id, NOON))
    assert refusal(body) is None


@pytest.mark.parametrize(
    "attachment",
    [
        a_photo("image/webp"),
        Attachment(id=a_photo().id, kind=AttachmentKind.DOCUMENT, mime="application/pdf"),
        Attachment(id=a_photo().id, kind=AttachmentKind.VIDEO, mime="video/mp4"),
    ],
    ids=["webp", "document", "video"],
)
def test_what_a_bubble_cannot_show_is_linked(composer: Composer, attachment: Attachment) -> None:
    body = composer.write(a_request(attachments=(attachment,)), NOON)
    assert body["text"]["body"].endswith(LINKS.to_read(attachment.id, NOON))


def test_further_pictures_are_linked_below(composer: Composer) -> None:
    photos = (a_photo(), a_photo(), a_photo())
    body = composer.write(a_request(attachments=photos), NOON)
    assert body["image"]["link"] == LINKS.to_read(photos[0].id, NOON)
    for photo in photos[1:]:
        assert LINKS.to_read(photo.id, NOON) in body["image"]["caption"]
    assert refusal(body) is None


def test_a_picture_whatsapp_could_not_use_is_left_to_its_link(composer: Composer) -> None:
    photo = a_photo()
    body = composer.write(a_request(attachments=(photo,)), NOON, bare=True)
    assert body["type"] == "text"
    assert LINKS.to_read(photo.id, NOON) in body["text"]["body"]


def test_no_reply_breaks_a_limit_of_the_graph_api(composer: Composer, bornova: Municipality) -> None:
    languages: tuple[Language, ...] = ("tr", "en", "ar")
    notes = ("Bitti.", "kelime " * 600, "🚨" * 4000, "{}\n\n" * 900)
    choices = ((), SOLVED_OR_NOT, topics(bornova, 3), topics(bornova, 12))
    attached = ((), (a_photo(), a_photo("image/webp"), a_photo(), a_photo()))
    for language, note, chosen, photos, asks in product(languages, notes, choices, attached, (True, False)):
        phrases = (REGISTERED, a_note(note), a_note(note, "rejected"), Phrase(key="notice"))
        request = a_request(
            language=language, phrases=phrases, choices=chosen, attachments=photos, ask_location=asks
        )
        assert refusal(composer.write(request, NOON)) is None


def filled(composer: Composer, municipality: Municipality, request: ReplyRequested) -> str:
    """The template as the citizen sees it, after Meta's own checks."""
    template = next(
        each
        for each in municipality.wording.templates
        if each.phrase in {phrase.key for phrase in request.phrases}
    )
    holes = " ".join(f"{{{{{place}}}}}" for place, _ in enumerate(template.values, 1))
    registered = templates.Template(template.name, request.language, holes)
    known = rules.Known("902320000153", lambda _: None, lambda *_: registered)
    checked = rules.check(composer.fill(template, request), known)
    assert not isinstance(checked, MetaError), checked
    return templates.filled(registered, checked.content)


def test_a_template_is_filled_with_the_words_of_its_phrase(composer: Composer, bornova: Municipality) -> None:
    said = filled(composer, bornova, a_request(language="en"))
    topic, unit = bornova.topic_by_id["yol_bozuk"].names["en"], bornova.unit_by_id["izsu"].name
    assert said == f"BRN-2026-000123 22 November 2026, 14:05 {topic} {unit}"


def test_a_templates_values_have_no_lines_and_no_end_of_room(
    composer: Composer, bornova: Municipality
) -> None:
    said = filled(composer, bornova, a_request(phrases=(a_note("Satır\n\n\tbaşı     boşluk\n" * 300),)))
    assert "Satır başı boşluk" in said
    assert length(said) < 1024


def test_every_template_of_the_municipality_can_be_filled(composer: Composer, bornova: Municipality) -> None:
    values = REGISTERED.values | {"note": "Bitti.", "question": "Hangi kapı?"}
    for template in bornova.wording.templates:
        phrase = Phrase(key=template.phrase, values=values)
        assert filled(composer, bornova, a_request(recipient=ALI, phrases=(phrase,)))


def test_a_template_without_one_of_its_values_is_not_sent(composer: Composer, bornova: Municipality) -> None:
    template = next(each for each in bornova.wording.templates if each.phrase == "resolved")
    with pytest.raises(UnsayableError, match="note"):
        composer.fill(template, a_request(phrases=(a_note("   "),)))


def test_a_reply_of_nothing_is_refused(composer: Composer) -> None:
    with pytest.raises(UnsayableError):
        composer.write(a_request(phrases=()), NOON)


def test_links_stay_the_same_within_a_day(composer: Composer) -> None:
    request = a_request(attachments=(a_photo(),))
    assert composer.write(request, NOON) == composer.write(request, NOON + timedelta(hours=2))

from datetime import UTC, datetime, timedelta

import pytest

from services.ingest.whatsapp import read_webhook
from shared.events import AttachmentKind, MediaRequested, MediaStored, MessageKind, MessageReceived
from tests.unit.ingest.payloads import LINE, NOW, batch, changed, message, only_message, raw


def medium(name: str) -> MediaRequested:
    (found,) = [event for event in batch(name).events.values() if isinstance(event, MediaRequested)]
    return found


def test_a_text_says_what_when_and_to_which_line() -> None:
    found = message("text")
    assert found.kind is MessageKind.TEXT
    assert found.text == "Ersoy Caddesi 24 önünde koca bir çukur var, araçlar zor geçiyor."
    assert (found.line, found.at) == (LINE, NOW)
    assert found.sent_at == datetime.fromtimestamp(1793000007, UTC)
    assert found.correlation_id == str(found.id)


def test_the_same_message_has_the_same_id_whenever_it_comes() -> None:
    later = batch("text", now=NOW + timedelta(days=6))
    assert only_message(later).id == message("text").id


def test_the_same_message_has_the_same_id_by_phone_and_by_user_id() -> None:
    by_id = only_message(changed("text", lambda sent: sent.pop("from")))
    by_phone = only_message(changed("text", lambda sent: sent.pop("from_user_id")))
    assert by_id.id == by_phone.id == message("text").id


def test_a_message_to_another_line_is_another_message() -> None:
    body = raw("text").replace(LINE.encode(), b"999")
    (other,) = read_webhook(body, "999", NOW).events.values()
    assert other.id != message("text").id


def test_an_id_of_a_kilobyte_survives() -> None:
    assert len(message("text_with_an_id_of_a_kilobyte").message_id) == 1024


def test_ten_thousand_characters_survive() -> None:
    assert len(message("text_of_ten_thousand_characters").text or "") == 10_000


def test_odd_characters_are_taken_out_of_the_words() -> None:
    assert message("text_with_odd_characters").text == "Sokak  lambası yanıp\nsönüyor 💡"


@pytest.mark.parametrize(
    "name", ["text_with_time_as_a_number", "text_with_time_in_milliseconds"], ids=["number", "milliseconds"]
)
def test_any_spelling_of_the_time_is_read(name: str) -> None:
    assert message(name).sent_at.replace(microsecond=0) == datetime.fromtimestamp(1793000500, UTC)


@pytest.mark.parametrize("name", ["text_with_time_as_a_word", "text_without_time"])
def test_a_message_without_a_time_was_sent_when_it_came(name: str) -> None:
    assert message(name).sent_at == NOW


def test_a_reply_names_the_message_it_quotes() -> None:
    assert message("text_quoting").reply_to == "wamid.OUT0001"
    assert message("location").reply_to == "wamid.OUT0001"


@pytest.mark.parametrize(
    ("name", "forwarded"), [("text_forwarded", True), ("text_forwarded_often", True), ("text_quoting", False)]
)
def test_a_forwarded_message_is_marked(name: str, forwarded: bool) -> None:
    assert message(name).forwarded is forwarded


def test_a_photo_is_asked_for_in_the_same_breath() -> None:
    found, wanted = message("image"), medium("image")
    assert found.text == "Çukurun fotoğrafı"
    assert found.attachments == (wanted.attachment,)
    assert (wanted.attachment.kind, wanted.attachment.mime) == (AttachmentKind.IMAGE, "image/jpeg")
    assert wanted.correlation_id == str(found.id)
    assert wanted.line == LINE
    assert wanted.sha256 == "q1MKE+RZFJgrefm34+uplM/R8/si9xzqGvvwK0YMbR0="


def test_the_same_photo_of_the_same_message_has_the_same_ids() -> None:
    again = [event.id for event in batch("image", now=NOW + timedelta(hours=1)).events.values()]
    assert again == list(batch("image").events)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("video", AttachmentKind.VIDEO),
        ("audio", AttachmentKind.AUDIO),
        ("voice_note", AttachmentKind.VOICE),
        ("voice_note_of_former_times", AttachmentKind.VOICE),
        ("document", AttachmentKind.DOCUMENT),
        ("sticker", AttachmentKind.STICKER),
    ],
)
def test_each_kind_of_file_keeps_its_kind(name: str, kind: AttachmentKind) -> None:
    assert medium(name).attachment.kind is kind


def test_a_type_of_file_loses_its_parameters() -> None:
    assert medium("voice_note").attachment.mime == "audio/ogg"


@pytest.mark.parametrize(
    ("name", "caption", "reason"),
    [
        ("image_that_could_not_be_fetched", "Foto ektedir", "WhatsApp error 131052"),
        ("video_that_could_not_be_fetched", None, "WhatsApp error 131052"),
        ("image_without_id", "Kimliksiz dosya", "no media id"),
    ],
)
def test_a_file_whatsapp_does_not_have_is_told_and_its_caption_kept(
    name: str, caption: str | None, reason: str
) -> None:
    told, stored = batch(name).events.values()
    assert isinstance(told, MessageReceived)
    assert isinstance(stored, MediaStored)
    assert told.text == caption
    assert told.attachments[0].id == stored.attachment_id
    assert (stored.outcome, stored.reason) == ("unavailable", reason)


def test_a_pin_has_place_and_name() -> None:
    pin = message("location").pin
    assert pin is not None
    assert (pin.latitude, pin.longitude, pin.name, pin.address) == (
        38.4631,
        27.2186,
        "Bornova Parkı",
        "Ersoy Cd.",
    )


def test_coordinates_printed_as_text_are_a_place_too() -> None:
    found = only_message(changed("location", lambda sent: sent["location"].update(latitude="38.5")))
    assert found.pin is not None
    assert found.pin.latitude == 38.5


def test_a_reaction_names_its_message() -> None:
    reaction = message("reaction").reaction
    assert reaction is not None
    assert (reaction.message_id, reaction.emoji) == ("wamid.OUT0001", "👍")


@pytest.mark.parametrize("name", ["reaction_taken_back_by_absence", "reaction_taken_back_by_nothing"])
def test_a_reaction_can_be_taken_back_in_two_ways(name: str) -> None:
    reaction = message(name).reaction
    assert reaction is not None
    assert reaction.emoji is None


@pytest.mark.parametrize(
    ("name", "choice", "text"),
    [
        ("button_reply", "solved:BRN-2026-000001", "Çözüldü"),
        ("list_reply", "topic:yol", "Yol"),
        ("template_button", "not_solved:BRN-2026-000001", "Çözülmedi"),
        ("template_button_without_context", "Çözülmedi", "Çözülmedi"),
    ],
)
def test_a_tap_is_a_choice(name: str, choice: str, text: str) -> None:
    found = message(name)
    assert (found.kind, found.choice, found.text) == (MessageKind.CHOICE, choice, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("form_reply", '{"mahalle":"Erzene","flow_token":"f1"}'),
        ("form_reply_that_is_no_json", '{"mahalle":'),
        ("form_reply_without_answers", "Erzene Mah. 80. Sk. 4"),
    ],
)
def test_a_form_is_kept_as_it_was_sent(name: str, text: str) -> None:
    found = message(name)
    assert (found.kind, found.text) == (MessageKind.FORM, text)


def test_an_order_keeps_its_words() -> None:
    assert message("order").text == "İki fidan"


def test_a_contact_card_brings_nobody_elses_number_along() -> None:
    found = message("contacts")
    assert found.kind is MessageKind.CONTACT_CARD
    assert "905320000000" not in found.model_dump_json()


@pytest.mark.parametrize(
    ("name", "text", "original"),
    [
        ("edit", "Ersoy Caddesi 26, 24 değil.", "wamid.BRN0001"),
        ("edit_of_a_caption", "Asıl yer burası", "wamid.BRN0002"),
    ],
)
def test_an_edit_says_what_it_now_reads(name: str, text: str, original: str) -> None:
    found = message(name)
    assert (found.text, found.original_id, found.attachments) == (text, original, ())


def test_a_revoke_names_its_message() -> None:
    assert message("revoke").original_id == "wamid.BRN0001"

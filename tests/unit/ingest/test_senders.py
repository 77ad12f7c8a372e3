import pytest

from services.ingest.senders import read_bsuid, read_phone
from shared.events import Citizen
from tests.unit.ingest.payloads import batch, changed, message, only_message

PHONE, BSUID = "+905321110011", "TR.7Kq2Zp4LmN81vXw"
NEW_PHONE, NEW_BSUID = "+905339990022", "TR.90817263544"


def test_a_sender_has_phone_business_scoped_id_and_name() -> None:
    assert message("text").sender == Citizen(bsuid=BSUID, phone=PHONE, name="Ayşe Yılmaz")


def test_a_sender_without_phone_is_known_by_the_business_scoped_id() -> None:
    sender = message("text_without_phone").sender
    assert (sender.phone, sender.bsuid, sender.parent_bsuid) == (None, BSUID, "TR.ENT.4411")


def test_a_sender_without_contact_has_no_name() -> None:
    assert message("text_without_contacts").sender.name is None
    assert message("text_with_a_contact_without_profile").sender.name is None


def test_a_username_serves_where_no_name_is_given() -> None:
    assert message("text_with_username_only").sender.name == "ayse.y"


def test_names_go_to_their_people_whatever_the_order_of_the_contacts() -> None:
    found = batch("contacts_in_another_order").events.values()
    assert {event.text: event.sender.name for event in found} == {  # type: ignore[attr-defined]
        "Ayşe yazdı": "Ayşe Yılmaz",
        "Veli yazdı": "Veli Demir",
    }


def test_a_contact_completes_the_identity_a_message_does_not_tell() -> None:
    found = only_message(changed("text", lambda sent: sent.pop("from_user_id")))
    assert found.sender.bsuid == BSUID


def test_two_people_who_share_a_phone_are_told_apart_by_their_ids() -> None:
    found = only_message(changed("text", lambda sent: sent.update(from_user_id=NEW_BSUID)))
    assert (found.sender.bsuid, found.sender.name) == (NEW_BSUID, None)


def test_a_changed_number_tells_who_the_citizen_was() -> None:
    found = message("number_changed")
    assert (found.sender.phone, found.previous) == (NEW_PHONE, Citizen(phone=PHONE))


def test_a_changed_number_of_former_times_reads_the_same() -> None:
    found = message("number_changed_of_former_times")
    assert (found.sender.phone, found.previous) == (NEW_PHONE, Citizen(phone=PHONE))


def test_a_new_number_also_changes_the_business_scoped_id() -> None:
    found = message("number_and_user_id_changed")
    assert found.sender == Citizen(phone=NEW_PHONE, bsuid=NEW_BSUID)
    assert found.previous == Citizen(phone=PHONE, bsuid=BSUID)


def test_a_changed_id_without_any_phone_links_old_and_new() -> None:
    found = message("user_id_changed")
    assert found.sender == Citizen(bsuid=NEW_BSUID, parent_bsuid="TR.ENT.2")
    assert found.previous == Citizen(bsuid=BSUID, parent_bsuid="TR.ENT.1")


@pytest.mark.parametrize(
    ("told", "phone"),
    [
        ("905321110011", PHONE),
        ("+90 532 111-00-11", PHONE),
        (905321110011, PHONE),
        ("05321110011", None),
        ("gizli", None),
        ("", None),
        (None, None),
        ("9" * 16, None),
        ("٩٠٥٣٢١١١٠٠١١", None),
    ],
)
def test_a_phone_gets_its_plus_or_is_none(told: object, phone: str | None) -> None:
    assert read_phone(told) == phone


@pytest.mark.parametrize(
    ("told", "valid"),
    [
        ("TR.1", True),
        ("TR.ENT.4411", True),
        ("TR." + "a" * 128, True),
        ("TR." + "a" * 129, False),
        ("tr.1", False),
        ("TR1", False),
        ("TR.1\n", False),
        (7, False),
    ],
)
def test_a_business_scoped_id_has_its_shape(told: object, valid: bool) -> None:
    assert read_bsuid(told) == (told if valid else None)

"""Ids that follow from what they are of."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from shared.events import derive_id, is_uploaded_for, upload_id

TICKET, OTHER = UUID(int=9), UUID(int=10)


def test_the_same_photo_for_the_same_ticket_has_the_same_id() -> None:
    assert upload_id(TICKET, "a") == upload_id(TICKET, "a")
    assert len({upload_id(ticket, photo) for ticket in (TICKET, OTHER) for photo in "ab"}) == 4


@given(ticket=st.uuids(), other=st.uuids(), photo=st.text(max_size=64))
def test_an_uploads_id_tells_for_which_ticket_it_was(ticket: UUID, other: UUID, photo: str) -> None:
    uploaded = upload_id(ticket, photo)
    assert (uploaded.version, uploaded.variant) == (5, derive_id("any", "id").variant)
    assert is_uploaded_for(ticket, uploaded)
    assert is_uploaded_for(other, uploaded) is (other == ticket)


def test_a_citizens_file_was_uploaded_for_no_ticket() -> None:
    assert not is_uploaded_for(TICKET, derive_id("wamid.1", "attachment"))
    assert not is_uploaded_for(TICKET, uuid4())

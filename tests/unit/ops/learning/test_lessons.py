"""What a ticket teaches: tickets here are made by the line's own rules."""

from uuid import UUID

import pytest

from ops.learning.lessons import CONFIRMED, CORRECTED, Lesson, lesson_of, lessons_of
from services.dispatcher.ticket import Ticket
from shared.events import Attachment, AttachmentKind, Intent, MessageKind, Reading
from shared.municipality import Municipality
from tests.unit.dispatcher.chat import Chat, matter


@pytest.fixture
def chat(bornova: Municipality) -> Chat:
    return Chat(bornova)


def taught_by(chat: Chat) -> Lesson | None:
    return lesson_of(chat.municipality, chat.ticket)


def solve(chat: Chat, unit: str) -> None:
    chat.hears_from(unit, "resolved", "yapıldı")
    chat.waits(days=8)


def correct(chat: Chat, unit: str) -> None:
    chat.hears_from(chat.ticket.unit, "rejected", "bizim değil", suggested_unit=unit)


def test_a_ticket_solved_where_it_was_sent_confirms_its_subject(chat: Chat) -> None:
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    solve(chat, "temizlik_isleri")
    lesson = taught_by(chat)
    assert lesson
    assert (lesson.text, lesson.unit, lesson.weight) == ("çöpler alınmadı", "temizlik_isleri", CONFIRMED)
    assert "cop_toplama" in lesson.topics
    assert "aydinlatma" not in lesson.topics


def test_what_an_operator_put_right_counts_more_and_names_the_solver_s_subjects(chat: Chat) -> None:
    chat.writes(matter("arı kovanı taştı", "hasere_ilaclama"))
    correct(chat, "temizlik_isleri")
    solve(chat, "temizlik_isleri")
    lesson = taught_by(chat)
    assert lesson
    assert lesson.weight == CORRECTED
    assert "cop_toplama" in lesson.topics
    assert "hasere_ilaclama" not in lesson.topics


def test_a_detour_that_did_not_lead_to_the_solver_is_no_correction(chat: Chat) -> None:
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    correct(chat, "fen_isleri")
    correct(chat, "park_bahceler")
    solve(chat, "park_bahceler")
    lesson = taught_by(chat)
    assert lesson
    assert (lesson.unit, lesson.is_corrected) == ("park_bahceler", True)
    assert "yol_bozuk" not in lesson.topics


def test_the_citizen_s_own_choice_names_the_subject(chat: Chat) -> None:
    chat.writes(matter("boru", "diger", confidence=0.1), decision="ask")
    chat.taps(f"topic:{chat.ticket.id}:su_patlak")
    solve(chat, "izsu")
    lesson = taught_by(chat)
    assert lesson
    assert (lesson.topics, lesson.weight) == (frozenset({"su_patlak"}), CORRECTED)


def test_what_is_not_closed_or_was_refused_teaches_nothing(chat: Chat) -> None:
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    assert taught_by(chat) is None
    chat.hears_from("temizlik_isleri", "resolved", "yapıldı")
    assert taught_by(chat) is None
    chat.taps(f"not_solved:{chat.ticket.id}")
    chat.hears_from("temizlik_isleri", "rejected", "bizim değil")
    chat.hears_from("desk", "rejected", "mümkün değil")
    chat.waits(days=8)
    assert taught_by(chat) is None


def test_what_the_citizen_took_back_teaches_nothing(chat: Chat) -> None:
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    chat.hears_from("temizlik_isleri", "resolved", "yapıldı")
    chat.taps(f"not_solved:{chat.ticket.id}")
    chat.says(Intent.WITHDRAWAL, parts=(matter("vazgeçtim", "diger", withdraws=True),))
    chat.waits(days=8)
    assert chat.ticket.is_withdrawn
    assert taught_by(chat) is None


def test_what_the_desk_solved_by_itself_teaches_nothing(chat: Chat) -> None:
    chat.writes(matter("bir şey", "diger", confidence=0.1), decision="desk")
    solve(chat, "desk")
    assert taught_by(chat) is None


def test_of_a_voice_note_only_the_words_that_followed_are_learned(chat: Chat) -> None:
    voice = Attachment(id=UUID(int=1), kind=AttachmentKind.VOICE, mime="audio/ogg")
    chat.sends(MessageKind.MEDIA, Reading(intent=Intent.EMPTY, language="tr"), attachments=(voice,))
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    solve(chat, "temizlik_isleri")
    lesson = taught_by(chat)
    assert lesson
    assert lesson.text == "çöpler alınmadı"


def test_a_voice_note_alone_teaches_nothing(chat: Chat) -> None:
    voice = Attachment(id=UUID(int=1), kind=AttachmentKind.VOICE, mime="audio/ogg")
    chat.sends(MessageKind.MEDIA, Reading(intent=Intent.EMPTY, language="tr"), attachments=(voice,))
    correct(chat, "temizlik_isleri")
    solve(chat, "temizlik_isleri")
    assert taught_by(chat) is None


def test_personal_data_is_not_learned(chat: Chat) -> None:
    words, masked = "çöp var, ben Ayşe 05321234567", "çöp var, ben [ad soyad] [telefon]"
    chat.writes(matter(words, "cop_toplama", masked=masked))
    solve(chat, "temizlik_isleri")
    lesson = taught_by(chat)
    assert lesson
    assert lesson.text.split() == ["çöp", "var,", "ben"]


def test_a_citizen_s_tickets_all_teach_or_all_judge(bornova: Municipality) -> None:
    tickets: list[Ticket] = []
    for _ in range(20):
        chat = Chat(bornova)
        chat.writes(matter("çöpler alınmadı", "cop_toplama"))
        solve(chat, "temizlik_isleri")
        chat.writes(matter("yine alınmadı", "cop_toplama"))
        tickets += chat.tickets.values()
    sides: dict[UUID, set[bool]] = {}
    for lesson in lessons_of(bornova, tickets):
        sides.setdefault(lesson.citizen, set()).add(lesson.is_held_out)
    assert {len(side) for side in sides.values()} == {1}

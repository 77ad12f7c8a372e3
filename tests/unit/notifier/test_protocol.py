"""The send protocol against a WhatsApp that does its worst: every way three calls in a row can end is tried.

What is assumed is what is promised: receipts come, in whatever order, before ten minutes of listening.
"""

from dataclasses import dataclass, field
from itertools import product

import pytest

from services.notifier.documents import new_document, read_reply
from services.notifier.errors import judge_code
from services.notifier.reply import SILENCE_SECONDS, Reply, Status
from services.notifier.transitions import accept, claim, doubt, receive, reconsider, refuse
from tests.unit.notifier.requests import NOON, a_request

# How a call ends: whether the message is on its way to the citizen, and what we learn of it.
FATES = ("answered", "answer lost", "killed after", "refused", "call lost", "killed before")
LANDS = {"answered", "answer lost", "killed after"}
RECEIPTS = ("all early", "sent early", "all late", "read overtakes")


@dataclass
class World:
    """One reply and WhatsApp. `messages` are what the citizen's phone shows."""

    reply: Reply = field(default_factory=lambda: read_reply(new_document(a_request(), NOON)))
    messages: list[str] = field(default_factory=list)
    heard: float = 0.0

    def call(self, fate: str, receipts: str) -> None:
        self.reply = claim(self.reply, NOON)
        attempt = self.reply.attempt
        early, late = self._receipts(fate, receipts, f"W{attempt}")
        self._tell(early, f"W{attempt}")
        if fate == "answered":
            self.reply = accept(self.reply, attempt, f"W{attempt}", NOON)
        elif fate == "refused":
            self.reply = refuse(self.reply, attempt, judge_code(131016), NOON)
        else:
            self.reply = doubt(self.reply, attempt, fate, NOON, self.heard)
        self._tell(late, f"W{attempt}")

    def listen(self) -> None:
        self.heard += SILENCE_SECONDS
        self.reply = reconsider(self.reply, self.heard, NOON)

    def _receipts(self, fate: str, when: str, message_id: str) -> tuple[list[Status], list[Status]]:
        if fate not in LANDS:
            return [], []
        self.messages.append(message_id)
        sent, delivered, read = Status.SENT, Status.DELIVERED, Status.READ
        return {
            "all early": ([sent, delivered, read], []),
            "sent early": ([sent], [delivered, read]),
            "all late": ([], [sent, delivered, read]),
            "read overtakes": ([read], [sent, read, delivered]),
        }[when]

    def _tell(self, statuses: list[Status], message_id: str) -> None:
        for status in statuses:
            self.reply = receive(self.reply, message_id, status, None, NOON)


def play(fates: tuple[str, ...], receipts: str) -> World:
    world, left = World(), list(fates)
    for _ in range(20):
        if world.reply.status is Status.REQUESTED:
            world.call(left.pop(0) if left else "answered", receipts)
        elif world.reply.status is Status.UNSURE:
            world.listen()
        else:
            return world
    raise AssertionError(f"no end after {fates}")


@pytest.mark.parametrize("receipts", RECEIPTS)
def test_nothing_is_said_twice_and_nothing_is_lost_in_silence(receipts: str) -> None:
    for fates in product(FATES, repeat=3):
        world = play(fates, receipts)
        if world.messages:
            assert (len(world.messages), world.reply.status) == (1, Status.READ), fates
        else:
            assert world.reply.status is Status.DOUBTFUL, fates


def test_a_sender_that_simply_tries_again_would_say_it_twice() -> None:
    """The test of the test: these fates do catch a protocol without doubts."""
    world = World()
    for fate in ("answer lost", "answered"):
        world.reply = read_reply(new_document(a_request(), NOON))
        world.call(fate, "all late")
    assert len(world.messages) == 2

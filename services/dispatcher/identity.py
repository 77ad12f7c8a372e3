"""Who writes, and which of their tickets a message may reach: never another person's."""

import re
from datetime import datetime
from uuid import UUID

from services.dispatcher import register
from services.dispatcher.conversation import Conversation
from services.dispatcher.due import ABOUT_CONVERSATIONS
from services.dispatcher.pieces import wait_for_words
from services.dispatcher.turn import Turn
from shared.events import MessageReceived
from shared.store import Work

_UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


async def conversation_of(work: Work, message: MessageReceived) -> tuple[Conversation, list[Conversation]]:
    """The writer's conversation, and others that now turn out to be the same person's. One that is another
    person's by now gives the phone number up."""
    before = message.previous.identities if message.previous else ()
    own = []
    for found in await register.conversations_of(work, (*message.sender.identities, *before)):
        if found.is_of_another(message.sender) and not set(before) & set(found.identities):
            await work.replace("conversations", register.to_document(found.without_phone()))
        else:
            own.append(found)
    if not own:
        return Conversation.begun_by(message.sender, message.sent_at), []
    own.sort(key=lambda one: (-len(one.tickets), str(one.id)))
    return own[0], own[1:]


async def merge(work: Work, turn: Turn, others: list[Conversation]) -> None:
    for other in others:
        await work.remove("conversations", {"_id": other.id})
        turn.conversation = turn.conversation.merged_with(other)
        turn.cancel_timers(other.id, *ABOUT_CONVERSATIONS)
        for ticket in await register.tickets_by(work, {"conversation_id": other.id}):
            entry = turn.entry("system", "conversations_merged")
            turn.keep_known(ticket.noted(entry, conversation_id=turn.conversation.id))
    if others and turn.conversation.loose:
        wait_for_words(turn)


def points_at_something_new(conversation: Conversation, message: MessageReceived, now: datetime) -> bool:
    """A reaction to, or a quote of, a reply whose id we may learn in a moment. A button names its ticket."""
    if message.choice:
        return False
    target = message.reaction.message_id if message.reaction else message.reply_to
    return target is not None and conversation.may_soon_know(target, now)


def pointed_at(conversation: Conversation, message: MessageReceived) -> list[UUID]:
    """The tickets of what is quoted, reacted to, edited or taken back, and of the button that was tapped."""
    reacted_to = message.reaction.message_id if message.reaction else None
    about = (message.reply_to, message.original_id, reacted_to)
    ids = [id_ for one in about for id_ in conversation.tickets_quoted_by(one)]
    tapped = (message.choice or "").split(":")[1:2]
    return [*ids, *(UUID(one) for one in tapped if _UUID.fullmatch(one))]

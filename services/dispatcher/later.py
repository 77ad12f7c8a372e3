"""Words long after a report that begin nothing new: which report they go on about.

Nobody writes of what: "yandı yandı, akşam eve korkmadan girdim", "üçüncü gün oldu, cevap veren yok mu". As a
ticket of its own at the desk it would not reach the unit. Whoever did mean something else taps a button.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from services.dispatcher import astray, belonging, feedback, nothing, talk, threads
from services.dispatcher.additions import add
from services.dispatcher.consequences import follows_from
from services.dispatcher.conversation import Kept
from services.dispatcher.danger import AT_ONCE, emergency_of, grown_worse, may_be_its_own
from services.dispatcher.matters import open_matters
from services.dispatcher.pointing import asks_of_another_thing, names, points_back, what_is_numbered
from services.dispatcher.reply import Line, Reply
from services.dispatcher.same_place import is_only_a_landmark, is_there, tells_which
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import Intent, Kind, MessageReceived, Reading, ReadingPart
from shared.municipality.model import DESK, UNKNOWN_TOPIC

APART = "apart"
REMEMBERED = timedelta(days=7)  # since anything happened to the ticket
STILL_TALKING = timedelta(hours=2)
A_SHORT_WHILE = timedelta(minutes=5)
NEARLY = 0.5  # of the share of the likeliest subject


def take(turn: Turn, message: MessageReceived, reading: Reading, part: ReadingPart, *, sure: bool) -> bool:
    """False where the words may begin a matter."""
    ticket = meant(turn, message, reading, part, sure=sure)
    if ticket is None:
        return False
    if not ticket.is_open:
        return feedback.resume(turn, ticket, message, part, sure=sure)
    if ticket.status is Status.WAITING_CITIZEN:
        add(turn, ticket, message, part, sure=False)
        return True
    if part.hazard or ticket.is_told_within(A_SHORT_WHILE, message.sent_at):
        add(turn, ticket, message, part, sure=False)
    else:
        talk.tell_how_it_stands(turn, ticket, message, part)
    _offer_apart(turn, ticket, part, Line("added_to", ticket.id), sure=sure)
    return True


def tell_apart(turn: Turn, ticket: Ticket, part: ReadingPart, *, sure: bool) -> None:
    """`ticket` as it stood before these words answered its unit, be they really of another matter."""
    if ticket.status is Status.WAITING_CITIZEN and belonging.sounds_like_another(
        turn, ticket, part, sure=sure
    ):
        _offer_apart(turn, ticket, part, sure=sure)


def _offer_apart(turn: Turn, ticket: Ticket, part: ReadingPart, *before: Line, sure: bool) -> None:
    """The words stay with the ticket unless the button is tapped."""
    turn.change_conversation(kept=Kept(ticket_id=ticket.id, part=part, sure=sure))
    choices = ((f"{APART}:{ticket.id}", Line("button_apart")),)
    lines = (*before, Line("ask_if_apart"))
    turn.say(Reply(lines, choices=choices, about=(ticket.id,)))


def set_apart(turn: Turn, ticket: Ticket, message: MessageReceived) -> None:
    """The button: the words kept with the ticket are a matter of their own. Tapped again it tells how the
    ticket stands."""
    kept = turn.conversation.kept
    if kept is None or kept.ticket_id != ticket.id:
        turn.say(Reply((Line("status_line", ticket.id),), about=(ticket.id,)))
        return
    turn.change_conversation(kept=None)
    turn.keep(ticket.noted(turn.entry("citizen", "set_apart", text=kept.part.masked)))
    astray.tell_unit(turn, ticket, kept.part)
    reading = Reading(
        intent=Intent.MATTER,
        language=turn.conversation.language,
        parts=(kept.part,),
        decision="automatic" if kept.sure else "desk",
    )
    open_matters(turn, message, reading, [kept.part])


def meant(
    turn: Turn, message: MessageReceived, reading: Reading, part: ReadingPart, *, sure: bool
) -> Ticket | None:
    """The ticket of their subject, or of one that they may nearly as well be of; words of no subject go on
    about the one we spoke of last. Never what tells another place or is marked off; danger only where it
    answers a unit or has grown out of what was told."""
    is_new = part.apart or part.there_too or message.pin or _is_new_by_nature(part, sure=sure)
    if is_new or len(reading.parts) > 1:
        return None
    asked = _asked_last(turn, part)
    if part.hazard:
        return asked if asked and may_be_its_own(turn, asked, part) else grown_worse(turn, part)
    if asked:
        return asked
    alive = [one for one in belonging.own(turn) if _is_alive(turn, one, part)]
    if numbered := _whose_number(alive, part):
        return numbered
    alive = [one for one in alive if not _asks_of_anothers(turn, one, part)]
    there = [one for one in alive if is_there(one, part) or tells_which(one, part)]
    of_it = (
        _of_subject(turn, there, part, sure=sure)
        or _pointed_at(turn, there, part, sure=sure)
        or _brought_about(turn, there, part, sure=sure)
    )
    thresholds = turn.municipality.readings.thresholds
    is_empty = not message.attachments and nothing.is_empty(part, thresholds)
    is_elsewhere = part.place is not None and (sure or not is_only_a_landmark(part.place))
    if of_it or is_elsewhere or is_empty:
        return of_it
    if sure:
        return _just_told(turn, message, part)
    spoken_of = _spoken_of_last(turn, alive) if _has_no_subject(turn, part) else None
    asks_another = spoken_of and belonging.is_question_for_another(turn, spoken_of, part)
    return None if asks_another else spoken_of


def _asked_last(turn: Turn, part: ReadingPart) -> Ticket | None:
    """The ticket whose unit waits for an answer, where its question was the last that we said."""
    said = turn.conversation.spoken_last
    tickets = [turn.tickets[id_] for id_ in said.ticket_ids if id_ in turn.tickets] if said else []
    waiting = next((one for one in tickets if one.status is Status.WAITING_CITIZEN), None)
    is_trouble = part.kind in belonging.TROUBLES and part.confidence >= belonging.BEYOND_DOUBT
    is_a_matter = is_trouble and not (part.hazard and part.topic == emergency_of(turn))
    return waiting if waiting and not is_a_matter and is_there(waiting, part) else None


def _asks_of_anothers(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """What no unit has is no subject: a found purse is not of an internet line, though both are nobody's."""
    topics = turn.municipality.topic_by_id
    are_nobodys = all(topics[topic].unit == DESK for topic in (ticket.topic, part.topic))
    return are_nobodys and ticket.hazard is None and asks_of_another_thing(ticket, part)


def _whose_number(tickets: Sequence[Ticket], part: ReadingPart) -> Ticket | None:
    """The only one that may be meant by a mere number: "başvuru no 8812" is more of who has applied."""
    thing, still_open = what_is_numbered(part.text), [one for one in tickets if one.is_open]
    named = [one for one in still_open if thing and names(one, thing)] or (still_open if thing else [])
    return named[0] if len(named) == 1 else None


def _just_told(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """Of a short while ago, be its place still asked for. By itself "kediler de dağıtıyor" is about cats; who
    really goes over to another matter marks it off, or tells it so that there is no doubt of its subject, and
    even then a moment later what it brings about is no other: "her yer pislik içinde" after a sewer."""
    found = threads.latest_first(turn, message.sent_at)
    told = [one.tickets[0] if one.kind in ("gathering", "place") else None for one in found]
    known = [
        ticket
        for ticket in told
        if ticket and ticket.subject_known and ticket.is_told_within(A_SHORT_WHILE, message.sent_at)
    ]
    for cause in known:
        if cause.is_told_within(AT_ONCE, message.sent_at) and follows_from(turn.municipality, cause, part):
            return cause
    is_latest = bool(known) and told[0] == known[0]
    return known[0] if is_latest and part.confidence < belonging.BEYOND_DOUBT else None


def _is_new_by_nature(part: ReadingPart, *, sure: bool) -> bool:
    """One question more on a subject is not the first one."""
    return part.kind is Kind.SUGGESTION or (sure and part.kind is Kind.QUESTION)


def _is_alive(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """Of what was taken back only an explanation, no trouble, is one word more."""
    is_asked_about = ticket.status is Status.RESOLVED or (ticket.is_withdrawn and part.kind is Kind.OTHER)
    return ticket.is_open or (is_asked_about and ticket.may_be_reopened(turn.now, threads.reopening(turn)))


def _of_subject(turn: Turn, tickets: Iterable[Ticket], part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The likeliest, of equals the latest."""
    shares = {topic: share for topic, share in part.candidates if topic != UNKNOWN_TOPIC}
    if sure:
        shares = {part.topic: 1.0}
    enough = max(turn.municipality.readings.thresholds.offer, NEARLY * max(shares.values(), default=0.0))
    likely = [one for one in tickets if one.topic != UNKNOWN_TOPIC and shares.get(one.topic, 0.0) >= enough]
    return max(likely, key=lambda one: shares[one.topic], default=None)


def _pointed_at(turn: Turn, tickets: Iterable[Ticket], part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The latest whose trouble the words point back at, unless they are surely another unit's."""
    topics = turn.municipality.topic_by_id
    pointed_at = (one for one in tickets if points_back(one, part))
    return next(
        (one for one in pointed_at if not sure or topics[one.topic].unit == topics[part.topic].unit), None
    )


def _brought_about(turn: Turn, tickets: Iterable[Ticket], part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The latest whose trouble brings about what nobody is sure of: "koku balkona vurdu" after rubbish."""
    causes = (one for one in tickets if follows_from(turn.municipality, one, part))
    return None if sure else next(causes, None)


def _has_no_subject(turn: Turn, part: ReadingPart) -> bool:
    """A trouble that may be of some unit's is one; thanks and the like are not."""
    thresholds = turn.municipality.readings.thresholds
    shares = {**dict(part.candidates), part.topic: part.confidence}
    others = (share for topic, share in shares.items() if topic != UNKNOWN_TOPIC)
    least = thresholds.ask if part.kind in belonging.TROUBLES else thresholds.automatic
    return max(others, default=0.0) < least


def _spoken_of_last(turn: Turn, tickets: Sequence[Ticket]) -> Ticket | None:
    """The only one of these days, or the one that our last words were about."""
    lately = {one.id: one for one in tickets if turn.now - one.history[-1].at <= REMEMBERED}
    said = turn.conversation.spoken_last
    if len(lately) > 1 and said and turn.now - said.at <= STILL_TALKING and len(said.ticket_ids) == 1:
        return lately.get(said.ticket_ids[0])
    return next(iter(lately.values())) if len(lately) == 1 else None

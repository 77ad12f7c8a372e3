"""How a reply's life goes on: pure transitions, from what we do, what a call answers and what receipts tell.

The Graph API knows no idempotency key, so a POST of unknown fate is a doubt that only a receipt can settle,
or long silence while other receipts arrive. Receipts are merged by rank: they may come twice, in any order,
and before the answer of the call that caused them.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from services.notifier.errors import Judgement, Verdict, judge_code
from services.notifier.reply import LEASE, NICETY, RANK, SILENCE_SECONDS, Message, Reply, Status

DOUBTS = 2  # then a person decides
DOUBT_AT_MOST = timedelta(hours=2)  # with no receipts at all, silence proves nothing
LONGEST_BACKOFF = 900.0
LATE_BACKOFF = 60.0
LONGEST_WAIT_FOR_CITIZEN = 256.0

# ---- what we do ------------------------------------------------------------------------------------------


def claim(reply: Reply, now: datetime, lease: timedelta = LEASE) -> Reply:
    """Before the POST, so that a crash leaves a trace: a lease that ends without an answer is a doubt."""
    return replace(
        reply,
        status=Status.SENDING,
        attempt=reply.attempt + 1,
        claimed_at=now,
        lease_until=now + lease,
        tokens=None,
    )


def release(claimed: Reply, before: Reply, until: datetime) -> Reply:
    """Undoes a claim: nothing was sent, the citizen's turn has not come."""
    assert claimed.attempt == before.attempt + 1  # noqa: S101  the caller's own claim
    return replace(before, due_at=until)


def end(reply: Reply, status: Status, reason: str) -> Reply:
    return replace(reply, status=status, reason=reason, lease_until=None)


# ---- what the call answered ------------------------------------------------------------------------------


def accept(reply: Reply, attempt: int, message_id: str, now: datetime) -> Reply:
    """Also where a receipt was faster, or the lease had ended meanwhile."""
    known = next((message for message in reply.messages if message.id == message_id), None)
    message = replace(known, attempt=attempt) if known else Message(message_id, attempt, Status.ACCEPTED)
    reply = _with(reply, message)
    if message.failed and reply.status is Status.SENDING and reply.attempt == attempt:
        return refuse(reply, attempt, _judge_receipt(message.code), now)
    return _risen(reply)


def refuse(reply: Reply, attempt: int, judgement: Judgement, now: datetime) -> Reply:
    """Proof that this attempt was not sent, or will not arrive."""
    doubts = tuple(doubt for doubt in reply.doubts if doubt != attempt)
    reply = replace(reply, doubts=doubts)
    waiting = reply.status is Status.SENDING and reply.attempt == attempt
    if not waiting and not (reply.status in (Status.UNSURE, Status.DOUBTFUL) and not reply.open_doubts):
        return reply
    return _after(replace(reply, lease_until=None), judgement, now)


def doubt(reply: Reply, attempt: int, reason: str, now: datetime, heard: float) -> Reply:
    """No answer: from here on only receipts, or their absence, tell."""
    if reply.status is not Status.SENDING or reply.attempt != attempt:
        return reply
    failed = next((message for message in reply.messages if message.attempt == attempt), None)
    if failed is not None:
        return refuse(reply, attempt, _judge_receipt(failed.code), now)
    return replace(
        reply,
        status=Status.UNSURE,
        doubts=(*reply.doubts, attempt),
        doubted_at=now,
        heard=heard,
        lease_until=None,
        reason=reason,
    )


# ---- what receipts tell ----------------------------------------------------------------------------------


def receive(reply: Reply, message_id: str, status: Status, code: int | None, now: datetime) -> Reply:
    known = next((message for message in reply.messages if message.id == message_id), None)
    if known is not None and RANK[known.status] >= RANK[status]:
        return reply
    attempt = known.attempt if known else next(iter(reply.open_doubts), reply.attempt)
    reply = _with(reply, Message(message_id, attempt, status, code if status is Status.FAILED else None))
    if status is not Status.FAILED:
        return _risen(reply)
    settled = reply.status in (Status.ACCEPTED, Status.SENT) or (
        reply.status in (Status.UNSURE, Status.DOUBTFUL) and not reply.open_doubts
    )
    if not settled or reply.live:
        return reply
    return _after(reply, _judge_receipt(code), now)


def reconsider(reply: Reply, heard: float, now: datetime, silence_seconds: float = SILENCE_SECONDS) -> Reply:
    """An unsure reply after a while. `heard` is the listening clock: it runs only while receipts arrive."""
    if reply.status is not Status.UNSURE or reply.doubted_at is None:
        return reply
    silent = heard - reply.heard >= silence_seconds
    if not silent and now - reply.doubted_at < DOUBT_AT_MOST:
        return reply
    if reply.priority == NICETY:
        return end(reply, Status.DROPPED, "never answered")
    if not silent:
        return end(reply, Status.DOUBTFUL, "never answered, and no receipts arrive")
    if len(reply.doubts) >= DOUBTS:
        return end(reply, Status.DOUBTFUL, "never answered, twice")
    return replace(reply, status=Status.REQUESTED, due_at=now)


# ---- the rules behind ------------------------------------------------------------------------------------


def _with(reply: Reply, message: Message) -> Reply:
    others = tuple(each for each in reply.messages if each.id != message.id)
    return replace(reply, messages=(*others, message))


def _risen(reply: Reply) -> Reply:
    """A live message outdoes every doubt and every refusal; its own status never goes back."""
    best = max((message.status for message in reply.live), key=lambda status: RANK[status], default=None)
    return reply if best is None else replace(reply, status=best, reason=None, lease_until=None)


def _judge_receipt(code: int | None) -> Judgement:
    """What stops the whole number, told this late, is a matter of this reply: it is tried again, slowly."""
    if code is None:
        return Judgement(Verdict.NEVER, "failed without a code")
    judged = judge_code(code)
    if judged.verdict in (Verdict.PAUSE, Verdict.SLOW_DOWN):
        return replace(judged, verdict=Verdict.RETRY, pause_seconds=LATE_BACKOFF)
    return judged


def _after(reply: Reply, judgement: Judgement, now: datetime) -> Reply:
    reason = judgement.reason
    again = replace(reply, status=Status.REQUESTED, due_at=now, reason=reason)
    is_nicety = reply.priority == NICETY
    match judgement.verdict:
        case Verdict.PAUSE | Verdict.SLOW_DOWN:
            return again
        case Verdict.TEMPLATE if not reply.closed and not is_nicety:
            return replace(again, closed=True)
        case Verdict.WITHOUT_PICTURE if not reply.bare:
            return replace(again, bare=True)
        case Verdict.WAIT_FOR_CITIZEN if not is_nicety:
            seconds = min(4.0**reply.waits, LONGEST_WAIT_FOR_CITIZEN)
            return replace(again, waits=reply.waits + 1, due_at=now + timedelta(seconds=seconds))
        case Verdict.RETRY if not is_nicety and reply.refusals + 1 < judgement.tries:
            seconds = min(judgement.pause_seconds * 2**reply.refusals, LONGEST_BACKOFF)
            return replace(again, refusals=reply.refusals + 1, due_at=now + timedelta(seconds=seconds))
        case Verdict.TEMPLATE | Verdict.WAIT_FOR_CITIZEN | Verdict.RETRY if is_nicety:
            return end(reply, Status.DROPPED, reason)
    return end(reply, Status.FAILED, reason)

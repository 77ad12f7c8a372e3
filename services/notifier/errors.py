"""What an answer of the Graph API means for the reply that was sent: one table, one function.

Meta's error codes decide, not HTTP's: the same code is seen under 400, 403, 429 and 500.
"""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    UNSURE = "unsure"  # it may or may not have been sent
    # From here on it is certain that nothing was sent.
    RETRY = "retry"
    WAIT_FOR_CITIZEN = "wait_for_citizen"  # this citizen has had enough for a moment; the others go on
    SLOW_DOWN = "slow_down"  # the number sends too fast
    PAUSE = "pause"  # nothing can be sent until somebody repairs it: no reply is to blame
    TEMPLATE = "template"  # the window is over
    WITHOUT_PICTURE = "without_picture"
    NEVER = "never"


@dataclass(frozen=True)
class Answer:
    """One call's end, as the adapter saw it. `status` is None where there was no HTTP answer at all, and then
    `reached` says whether anything could have arrived there."""

    status: int | None = None
    reached: bool = True
    message_id: str | None = None
    code: int | None = None
    subcode: int | None = None
    is_transient: bool = False


@dataclass(frozen=True)
class Judgement:
    """`alert`: somebody must look, since no other reply will fare better. `tries` bounds RETRY."""

    verdict: Verdict
    reason: str
    alert: bool = False
    tries: int = 8
    pause_seconds: float = 1.0


def _never(reason: str, *, alert: bool = False) -> Judgement:
    return Judgement(Verdict.NEVER, reason, alert)


def _pause(reason: str) -> Judgement:
    return Judgement(Verdict.PAUSE, reason, alert=True)


def _retry(reason: str, tries: int = 8) -> Judgement:
    return Judgement(Verdict.RETRY, reason, tries=tries)


def _slow(reason: str, seconds: float, *, alert: bool = False) -> Judgement:
    return Judgement(Verdict.SLOW_DOWN, reason, alert, pause_seconds=seconds)


_HOURLY = 60.0  # limits that Meta counts by the hour

TABLE: dict[int, Judgement] = {
    0: _pause("not authenticated"),
    1: _retry("unknown error", tries=2),
    2: _retry("temporarily down"),
    3: _pause("capability missing"),
    4: _slow("application limit reached", _HOURLY),
    10: _pause("permission missing"),
    33: _pause("phone number id unknown"),
    100: _never("invalid parameter", alert=True),
    190: _pause("access token refused"),
    368: _pause("blocked for policy violations"),
    613: _slow("call limit reached", _HOURLY),
    2500: _pause("wrong Graph API address or version"),
    80007: _slow("account limit reached", _HOURLY),
    130403: _never("blocked by us"),
    130429: _slow("throughput reached", 1.0),
    130472: _never("held back by an experiment"),
    130497: _never("country not allowed"),
    131000: _retry("unknown error at WhatsApp", tries=4),
    131005: _pause("access denied"),
    131008: _never("required parameter missing", alert=True),
    131009: _never("parameter value invalid", alert=True),
    131016: _retry("service unavailable"),
    131021: _never("recipient is the line itself", alert=True),
    131026: _never("undeliverable"),
    131030: _never("recipient not in the allowed list"),
    131031: _pause("account locked"),
    131036: _retry("payload expired", tries=2),
    131037: _pause("display name not approved"),
    131042: _pause("payment problem"),
    131045: _pause("number not registered"),
    131047: Judgement(Verdict.TEMPLATE, "24 hours are over"),
    131048: _slow("spam limit reached", _HOURLY, alert=True),
    131049: _never("held back for the ecosystem"),
    131050: _never("citizen stopped marketing messages"),
    131051: _never("unsupported message type", alert=True),
    131052: Judgement(Verdict.WITHOUT_PICTURE, "media could not be fetched"),
    131053: Judgement(Verdict.WITHOUT_PICTURE, "media could not be used"),
    131056: Judgement(Verdict.WAIT_FOR_CITIZEN, "too fast for this citizen"),
    131057: _slow("number in maintenance", _HOURLY),
    131062: _never("needs a phone number"),
    131063: _never("marketing template"),
    131064: _pause("template classification limit"),
    132000: _never("template parameters do not match", alert=True),
    132001: _retry("template unknown", tries=2),
    132005: _never("template text too long", alert=True),
    132007: _never("template breaks a policy", alert=True),
    132008: _never("template parameter invalid", alert=True),
    132012: _never("template parameter format wrong", alert=True),
    132015: _never("template paused", alert=True),
    132016: _never("template disabled", alert=True),
    132018: _never("template parameter not allowed", alert=True),
    132068: _never("flow blocked", alert=True),
    132069: _slow("flow throttled", _HOURLY),
    133004: _retry("server down"),
    133006: _pause("number must be verified"),
    133010: _pause("number not registered"),
    133016: _pause("registration limit"),
    135000: _never("generic user error", alert=True),
}

_MISSING_OBJECT = 33  # as a subcode of 100: the number in the path is not ours, so nothing can be sent


def judge(answer: Answer) -> Judgement:
    if answer.message_id is not None:
        return Judgement(Verdict.ACCEPTED, "accepted")
    if answer.code is not None:
        return judge_code(answer.code, answer.status, answer.subcode, is_transient=answer.is_transient)
    if answer.status is None:
        lost = Judgement(Verdict.UNSURE, "no answer")
        return lost if answer.reached else Judgement(Verdict.PAUSE, "Graph API cannot be reached")
    return _judge_status(answer.status)


def judge_code(
    code: int, status: int | None = None, subcode: int | None = None, *, is_transient: bool = False
) -> Judgement:
    """Also for what a receipt tells: there the message had been accepted, and is certain not to arrive."""
    known = TABLE[33] if code == 100 and subcode == _MISSING_OBJECT else TABLE.get(code)
    judged = known or _judge_unknown(code, status, is_transient)
    return Judgement(
        judged.verdict, f"{code}: {judged.reason}", judged.alert, judged.tries, judged.pause_seconds
    )


def _judge_unknown(code: int, status: int | None, is_transient: bool) -> Judgement:
    if 200 <= code < 300 or status in (401, 403):
        return _pause("permission missing")
    if status == 429:
        return _slow("limit reached", _HOURLY)
    if is_transient or (status is not None and status >= 500):
        return _retry("temporary error", tries=4)
    return _never("unknown error", alert=True)


def _judge_status(status: int) -> Judgement:
    """An answer without Meta's error in it: nobody knows who gave it, and how far the message had come."""
    match status:
        case 429:
            return _slow("HTTP 429", _HOURLY)
        case 401 | 403 | 404 | 405 | 407:
            return _pause(f"HTTP {status} from something that is not the Graph API")
        case _ if 300 <= status < 400:
            return _pause(f"HTTP {status}: redirected")
        case _ if 400 <= status < 500 and status != 408:
            return _never(f"HTTP {status}", alert=True)
    return Judgement(Verdict.UNSURE, f"HTTP {status} without a readable answer")

import pytest

from sandbox.graph.errors import CODES
from services.notifier.errors import TABLE, Answer, Verdict, judge, judge_code


def test_an_answer_with_a_message_id_is_an_acceptance() -> None:
    assert judge(Answer(200, message_id="wamid.1")).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "answer",
    [Answer(), Answer(200), Answer(500), Answer(502), Answer(503), Answer(504), Answer(408)],
    ids=["timeout", "200 unreadable", "500", "502", "503", "504", "408"],
)
def test_what_does_not_say_whether_it_was_sent_is_a_doubt(answer: Answer) -> None:
    assert judge(answer).verdict is Verdict.UNSURE


def test_a_call_that_never_left_pauses_the_number_and_blames_no_reply() -> None:
    assert judge(Answer(reached=False)).verdict is Verdict.PAUSE


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (131056, Verdict.WAIT_FOR_CITIZEN),
        (130429, Verdict.SLOW_DOWN),
        (80007, Verdict.SLOW_DOWN),
        (131047, Verdict.TEMPLATE),
        (190, Verdict.PAUSE),
        (131042, Verdict.PAUSE),
        (131031, Verdict.PAUSE),
        (131026, Verdict.NEVER),
        (130403, Verdict.NEVER),
        (131000, Verdict.RETRY),
        (131016, Verdict.RETRY),
        (131053, Verdict.WITHOUT_PICTURE),
    ],
)
def test_metas_codes_say_what_to_do(code: int, verdict: Verdict) -> None:
    assert judge_code(code).verdict is verdict


@pytest.mark.parametrize("status", [400, 403, 429, 500])
def test_the_code_decides_and_not_the_http_status(status: int) -> None:
    assert judge(Answer(status, code=131056)).verdict is Verdict.WAIT_FOR_CITIZEN


def test_a_five_hundred_with_metas_error_in_it_was_not_sent() -> None:
    assert judge(Answer(500, code=131016)).verdict is Verdict.RETRY
    assert judge(Answer(500, code=999_999)).verdict is Verdict.RETRY


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (Answer(400, code=999_999), Verdict.NEVER),
        (Answer(400, code=999_999, is_transient=True), Verdict.RETRY),
        (Answer(401, code=999_999), Verdict.PAUSE),
        (Answer(403, code=222), Verdict.PAUSE),
        (Answer(429, code=999_999), Verdict.SLOW_DOWN),
        (Answer(429), Verdict.SLOW_DOWN),
        (Answer(403), Verdict.PAUSE),
        (Answer(302), Verdict.PAUSE),
        (Answer(413), Verdict.NEVER),
        (Answer(400, code=100, subcode=33), Verdict.PAUSE),
        (Answer(400, code=100, subcode=2494), Verdict.NEVER),
    ],
)
def test_unknown_codes_are_judged_by_what_is_known_of_them(answer: Answer, verdict: Verdict) -> None:
    assert judge(answer).verdict is verdict


def test_what_only_a_person_can_repair_calls_for_one() -> None:
    assert judge_code(190).alert
    assert judge_code(131009).alert
    assert not judge_code(131026).alert
    assert not judge_code(131056).alert


def test_every_code_the_sandbox_knows_has_a_line_in_the_table() -> None:
    assert CODES.keys() - TABLE.keys() == {200, 2500} - TABLE.keys()


def test_a_reason_names_the_code_and_no_words_of_the_answer() -> None:
    assert judge_code(131026).reason == "131026: undeliverable"

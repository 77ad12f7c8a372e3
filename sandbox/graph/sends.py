"""What becomes of one `POST /messages`: refused, accepted, or struck by a fault."""

from dataclasses import dataclass
from typing import Any

from sandbox.graph import ids, rules
from sandbox.graph.chat import Bubble, render
from sandbox.graph.citizens import Citizen, is_open
from sandbox.graph.envelopes import Json, Sender
from sandbox.graph.errors import MetaError, error
from sandbox.graph.fake import FakeGraph
from sandbox.graph.faults import Fault
from sandbox.graph.ledger import Entry
from sandbox.graph.links import fetch_links
from sandbox.graph.receipts import Sent
from sandbox.graph.rules import Checked

_TYPING_SECONDS = 25


@dataclass(frozen=True)
class Answer:
    """What to say, and what is to go wrong with saying it."""

    status: int
    body: Json
    fault: Fault | None = None


async def receive(graph: FakeGraph, body: Any) -> Answer:
    if isinstance(body, dict) and "status" in body:
        return _read(graph, body)
    checked = rules.check(body, graph.known())
    if isinstance(checked, MetaError):
        return _refuse(graph, checked, body)
    person = _find(graph, checked)
    if isinstance(person, MetaError):
        return _refuse(graph, person, body, checked)
    fault = graph.faults.pick("send", graph.now(), person.aliases)
    if fault is not None and not fault.accepts:
        return _strike(graph, fault, body, checked, person)
    problem = _limits(graph, checked, person)
    if problem is not None:
        return _refuse(graph, problem, body, checked, person)
    unfetched = None if graph.conduct.links == "open" else await fetch_links(graph.client, checked)
    if unfetched is not None and graph.conduct.links == "refuse":
        return _refuse(graph, unfetched, body, checked, person)
    fails_with = unfetched.code if unfetched else _late_failure(graph, checked, person, fault)
    return await _accept(graph, checked, person, body, fault, fails_with)


def _find(graph: FakeGraph, checked: Checked) -> Citizen | MetaError:
    """A phone nobody wrote from may still be on WhatsApp; a user id we never saw cannot be right, unless
    others post the webhooks."""
    to = checked.recipient
    alias = to.phone or to.user_id or ""
    person = graph.citizens.find(alias)
    if person is None and (to.phone is not None or not graph.conduct.known_ids):
        return graph.citizens.meet(Sender(to.phone, to.user_id))
    if person is None or alias in person.former:
        return error(131026)
    return person


def _limits(graph: FakeGraph, checked: Checked, person: Citizen) -> MetaError | None:
    closed = checked.kind != "template" and not is_open(person, graph.now())
    if closed and graph.conduct.window == "refuse":
        return error(131047)
    code = graph.pace.refusal(person.key, graph.now()) if graph.conduct.pace else None
    return None if code is None else error(code)


def _late_failure(graph: FakeGraph, checked: Checked, person: Citizen, fault: Fault | None) -> int | None:
    if fault is not None and fault.way == "late":
        return fault.code
    if checked.kind == "reaction" and graph.conduct.known_ids:
        return None if checked.content.message_id in graph.messages else 131009
    closed = checked.kind != "template" and not is_open(person, graph.now())
    return 131047 if closed and graph.conduct.window == "late" else None


async def _accept(
    graph: FakeGraph,
    checked: Checked,
    person: Citizen,
    body: Json,
    fault: Fault | None,
    fails_with: int | None,
) -> Answer:
    wamid = ids.wamid(person.sender.key, from_user=False)
    _write(graph, "accepted", body, checked, person, wamid=wamid, fault=fault)
    graph.messages[wamid] = person.key
    if fails_with is None:
        await graph.chats.show(person.key, _bubble(graph, checked, wamid))
    reply_id = checked.common.biz_opaque_callback_data
    await graph.receipts.follow(Sent(wamid, checked.kind, person.sender, reply_id, fails_with))
    return Answer(200, _accepted(checked, wamid, held=fault is not None and fault.way == "held"), fault)


def _accepted(checked: Checked, wamid: str, *, held: bool) -> Json:
    to = checked.recipient
    contact = {"input": to.address, **({"wa_id": to.phone} if to.phone else {"user_id": to.user_id})}
    message = {"id": wamid}
    if held or checked.kind == "template":
        message["message_status"] = "held_for_quality_assessment" if held else "accepted"
    return {"messaging_product": "whatsapp", "contacts": [contact], "messages": [message]}


def _bubble(graph: FakeGraph, checked: Checked, wamid: str) -> Bubble:
    content = checked.content
    template = None
    if checked.kind == "template":
        template = graph.templates.get((content.name, content.language.code))
    return render(checked, template, wamid=wamid, at=graph.now())


def _read(graph: FakeGraph, body: Json) -> Answer:
    mark = rules.check_read(body)
    if isinstance(mark, MetaError):
        return _refuse(graph, mark, body)
    fault = graph.faults.pick("read", graph.now())
    if fault is not None and not fault.accepts:
        return _strike(graph, fault, body)
    if graph.conduct.known_ids and mark.message_id not in graph.messages:
        return _refuse(graph, error(131009, "message_id: no such message"), body)
    kind = "read" if mark.typing_indicator is None else "typing"
    graph.ledger.write(Entry(graph.now(), kind, "done", wamid=mark.message_id, body=body))
    chat = graph.chats.of(graph.messages.get(mark.message_id, ""))
    chat.mark_read(mark.message_id)
    if mark.typing_indicator is not None:
        chat.typing_until = graph.now() + _TYPING_SECONDS
    return Answer(200, {"success": True}, fault)


def _strike(
    graph: FakeGraph, fault: Fault, body: Json, checked: Checked | None = None, person: Citizen | None = None
) -> Answer:
    if fault.code is not None:
        return _refuse(graph, error(fault.code), body, checked, person, fault)
    _write(graph, "unanswered", body, checked, person, fault=fault)
    return Answer(500, {}, fault)


def _refuse(
    graph: FakeGraph,
    problem: MetaError,
    body: Any,
    checked: Checked | None = None,
    person: Citizen | None = None,
    fault: Fault | None = None,
) -> Answer:
    _write(graph, "refused", body, checked, person, code=problem.code, fault=fault)
    return Answer(problem.status, problem.body())


def _write(
    graph: FakeGraph,
    outcome: Any,
    body: Any,
    checked: Checked | None,
    person: Citizen | None,
    *,
    wamid: str | None = None,
    code: int | None = None,
    fault: Fault | None = None,
) -> None:
    fields = body if isinstance(body, dict) else {}
    kind = checked.kind if checked is not None else str(fields.get("type", "unknown"))
    reply_id = fields.get("biz_opaque_callback_data")
    graph.ledger.write(
        Entry(
            at=graph.now(),
            kind=kind,
            outcome=outcome,
            recipient=person.key if person is not None else None,
            reply_id=reply_id if isinstance(reply_id, str) else None,
            wamid=wamid,
            code=code,
            fault=fault.name if fault is not None else None,
            body=body,
        )
    )

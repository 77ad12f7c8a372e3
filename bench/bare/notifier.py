"""Bare notifier: a reply written, posted, its outcome written and told; the same for each receipt."""

import os

import httpx

from bench.bare.wire import Json, connected, run
from shared.graph_api import VERSION


async def start() -> None:
    wire = await connected()
    number = os.environ["WHATSAPP_PHONE_NUMBER_ID"]
    client = httpx.AsyncClient(
        headers={"Authorization": f"Bearer {os.environ['WHATSAPP_ACCESS_TOKEN']}"}, trust_env=False
    )
    url = f"{os.environ['GRAPH_API_URL']}/{VERSION}/{number}/messages"

    async def take(reply: Json) -> None:
        id_ = reply["id"]
        await wire.step(id_, [("replies", {"_id": id_, "status": "requested"})], [])
        await wire.database["replies"].update_one({"_id": id_}, {"$set": {"status": "sending"}})
        body = {
            "messaging_product": "whatsapp",
            "to": f"+{reply['to']}",
            "type": "text",
            "text": {"body": reply["text"]},
            "biz_opaque_callback_data": id_,
        }
        answer = await client.post(url, json=body)
        answer.raise_for_status()
        await _settle(id_, "accepted")

    async def receipt(event: Json) -> None:
        status = event["status"]
        await _settle(status["biz_opaque_callback_data"], status["status"])

    async def _settle(id_: str, status: str) -> None:
        document = {"_id": id_, "status": status}
        settled = {"id": id_, "status": status}
        await wire.step(f"{id_} {status} told", [("replies", document)], [("bare.settled", settled)])

    await wire.consume("bare.replies", take)
    await wire.consume("bare.receipts", receipt)


if __name__ == "__main__":
    run(start)

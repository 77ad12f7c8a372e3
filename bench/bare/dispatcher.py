"""Bare dispatcher: a conversation, a ticket and a timer written; a reply and an agency's notice published."""

from bench.bare.wire import Json, connected, run


async def start() -> None:
    wire = await connected()
    await wire.declare("bare.replies", "bare.agency", "bare.settled")

    async def take(event: Json) -> None:
        id_, message = event["id"], event["message"]
        sender = message["from"]
        await wire.database["conversations"].find_one({"_id": sender})
        number = await wire.database["numbers"].find_one_and_update(
            {"_id": "BARE"}, {"$inc": {"last": 1}}, upsert=True, return_document=True
        )
        ticket = {"_id": id_, "reference": number["last"], "text": message["text"]["body"], "history": []}
        writes = [
            ("conversations", {"_id": sender, "tickets": [id_]}),
            ("tickets", ticket),
            ("timers", {"_id": f"timer {id_}"}),
        ]
        reply = {"id": f"reply {id_}", "to": sender, "text": f"BARE-{number['last']}"}
        await wire.step(id_, writes, [("bare.replies", reply), ("bare.agency", ticket)])

    async def settle(event: Json) -> None:
        ticket_id = event["id"].removeprefix("reply ")
        ticket = await wire.database["tickets"].find_one({"_id": ticket_id}) or {
            "_id": ticket_id,
            "history": [],
        }
        ticket["history"].append(event["status"])
        await wire.step(f"{event['id']} {event['status']}", [("tickets", ticket)], [])

    await wire.consume("bare.classified", take)
    await wire.consume("bare.settled", settle)


if __name__ == "__main__":
    run(start)

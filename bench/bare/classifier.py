"""Bare classifier: a message in, the same message out."""

from bench.bare.wire import Json, connected, run


async def start() -> None:
    wire = await connected()
    await wire.declare("bare.classified")

    async def take(event: Json) -> None:
        await wire.publish("bare.classified", event | {"topic": "yol_bozuk"})

    await wire.consume("bare.received", take)


if __name__ == "__main__":
    run(start)

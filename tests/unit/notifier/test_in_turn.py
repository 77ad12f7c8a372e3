import asyncio

from services.notifier.in_turn import InTurn
from tests.unit.notifier.line import until


async def test_one_citizens_work_is_done_in_order_and_others_need_not_wait() -> None:
    in_turn, done = InTurn(), list[str]()
    gates = {name: asyncio.Event() for name in ("ayşe 1", "ayşe 2", "ali 1")}

    async def work(name: str) -> None:
        async with in_turn.of(name.split()[0]):
            await gates[name].wait()
            done.append(name)

    tasks = [asyncio.create_task(work(name)) for name in gates]
    gates["ayşe 2"].set()
    gates["ali 1"].set()
    await until(lambda: done == ["ali 1"])
    gates["ayşe 1"].set()
    await asyncio.gather(*tasks)
    assert done == ["ali 1", "ayşe 1", "ayşe 2"]


async def test_who_fails_does_not_hold_up_the_next() -> None:
    in_turn, done = InTurn(), list[int]()

    async def work(number: int) -> None:
        async with in_turn.of("ayşe"):
            if number == 0:
                raise ZeroDivisionError
            done.append(number)

    await asyncio.gather(*(work(number) for number in range(3)), return_exceptions=True)
    assert done == [1, 2]

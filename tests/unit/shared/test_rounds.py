"""What is done again and again is not stopped by one failure."""

import asyncio

import pytest

from shared.rounds import keep_doing


async def test_a_loop_outlives_a_failed_round(caplog: pytest.LogCaptureFixture) -> None:
    rounds = 0
    third = asyncio.Event()

    async def action() -> None:
        nonlocal rounds
        rounds += 1
        if rounds == 3:
            third.set()
        raise ConnectionError

    loop = asyncio.create_task(keep_doing(action, 0.001))
    async with asyncio.timeout(5):
        await third.wait()
    loop.cancel()
    assert "the next follows" in caplog.text

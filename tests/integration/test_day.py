"""Each municipality's day, as `make demo` plays it: the four services as processes on the real parts."""

import os
from pathlib import Path

import pytest

from sandbox.day.play import DAYS, play
from sandbox.line import running_line

pytestmark = pytest.mark.integration


@pytest.mark.parametrize("folder", sorted(DAYS))
async def test_every_story_of_the_day_comes_true_with_nothing_lost_and_nothing_double(
    folder: str, fresh_amqp_url: str, fresh_mongo_url: str, tmp_path: Path
) -> None:
    given = {**os.environ, "AMQP_URL": fresh_amqp_url, "MONGO_URL": fresh_mongo_url}
    async with running_line(folder, tmp_path, environ=given) as line:
        day = await play(line, DAYS[folder])
    broken = [f"{story.title}: {story.broken}" for story in day.stories if story.broken is not None]
    assert broken == []
    assert (day.tally.lost, day.tally.duplicated) == ([], [])
    assert day.tally.tickets == len(day.tickets) > 0

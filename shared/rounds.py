"""What a process does again and again beside its messages."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)


async def keep_doing(action: Callable[[], Awaitable[object]], every: float) -> None:
    """A loop that outlives its failures: one that died quietly would be silent loss."""
    while True:
        try:
            await action()
        except Exception as failure:
            logger.warning("a round failed, the next follows", exc_info=failure)
        await asyncio.sleep(every)

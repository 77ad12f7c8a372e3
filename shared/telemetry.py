"""What an operator sees of a running process: JSON logs, metrics, health. Never personal data."""

import asyncio
import json
import logging
import os
import sys
import time
import traceback
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from faststream.asgi import AsgiResponse, get
from faststream.asgi.types import ASGIApp
from prometheus_client import CollectorRegistry, make_asgi_app

CHECK_SECONDS = 2.0
FRESH_SECONDS = 5.0
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}


class JsonLines(logging.Formatter):
    """One JSON object a line. Of an exception only its type and where it was raised: a driver's message may
    quote a document, and a document holds a citizen's words and number."""

    def __init__(self, service: str) -> None:
        super().__init__()
        self._service = service

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "service": self._service,
            "logger": record.name,
            "message": record.getMessage() if _is_ours(record.name) else str(record.msg),
        }
        line |= {key: value for key, value in vars(record).items() if key not in _STANDARD}
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__
            line["trace"] = _frames(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False, default=str)


def _is_ours(logger_name: str) -> bool:
    """Only our own log calls are known to format no personal data into their text."""
    return logger_name.split(".", 1)[0] in {"services", "shared", "sandbox", "ops", "uvicorn"}


def _frames(trace: Any) -> list[str]:
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)[-8:]]


def configure_logging(service: str, level: str) -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonLines(service))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = name != "uvicorn.access"
    for name in ("httpx", "httpcore", "aio_pika", "aiormq", "pymongo", "faststream"):
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


Check = Callable[[], Awaitable[None]]


class Readiness:
    """Proves what the service depends on: a confirmed publish, a database ping."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks
        self._checked_at = float("-inf")
        self._failed: list[str] = ["starting"]

    async def failed(self) -> list[str]:
        """The dependencies that do not work, by name. Asked often, proved at most every few seconds."""
        if self._failed or time.monotonic() - self._checked_at > FRESH_SECONDS:
            results = await asyncio.gather(*(self._passes(check) for check in self._checks.values()))
            self._failed = [name for name, passed in zip(self._checks, results, strict=True) if not passed]
            self._checked_at = time.monotonic()
        return self._failed

    async def _passes(self, check: Check) -> bool:
        try:
            async with asyncio.timeout(CHECK_SECONDS):
                await check()
        except Exception as failure:
            logging.getLogger(__name__).warning("not ready", exc_info=failure)
            return False
        return True


def operator_routes(
    checks: Mapping[str, Check], registry: CollectorRegistry
) -> Iterable[tuple[str, ASGIApp]]:
    """`/live`, `/ready` and `/metrics`, the same for every service."""
    readiness = Readiness(checks)

    @get(include_in_schema=False)
    async def live(_: Any) -> AsgiResponse:
        return _json(200, {"live": True, "pid": os.getpid()})

    @get(include_in_schema=False)
    async def ready(_: Any) -> AsgiResponse:
        failed = await readiness.failed()
        return _json(503 if failed else 200, {"ready": not failed, "failed": failed, "pid": os.getpid()})

    return (("/live", live), ("/ready", ready), ("/metrics", make_asgi_app(registry)))


def _json(status: int, body: Mapping[str, Any]) -> AsgiResponse:
    return AsgiResponse(
        json.dumps(body).encode(), status_code=status, headers={"content-type": "application/json"}
    )

"""The shape of the code that the design fixes: what may know what, and how large it may become."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SERVICES = ("ingest", "classifier", "dispatcher", "notifier")
SHARED = {
    "events",
    "graph_api",
    "media_links",
    "messaging",
    "municipality",
    "rounds",
    "settings",
    "store",
    "telemetry",
    "topology",
}
CODE = ("shared", "services", "sandbox", "ops", "bench", "training", "tests")
LONGEST_FILE = 250
LONGEST_TEST = 450
LONGER_FOR_A_REASON = {
    "shared/events.py": 400,  # everything that crosses a process boundary, to be read in one place
}
NOT_A_NAME = {"utils", "helpers", "common", "manager", "managers", "base", "misc", "constants", "core", "lib"}

# What acts beside the wiring: asks a neighbour, reads a file, keeps, counts. All else is rules and readings:
# they take what they need as parameters, the time too.
ACTS = {
    "ingest": {"attachments", "graph", "media", "metrics", "requests", "speech", "webhook"},
    "classifier": {"evidence/learned", "privacy/name_lists"},
    "dispatcher": {"identity", "register", "registrar"},
    "notifier": {"aftercare", "graph_api", "in_turn", "listening", "means", "metrics", "replies", "sender"},
}
PURE_AND_SHARED = (
    "shared/events.py",
    *(
        f"shared/municipality/{name}.py"
        for name in ("calendar", "model", "reading", "routing", "strict", "territory", "wording")
    ),
)
DOES_IO = {
    "aio_pika",
    "aiormq",
    "asyncio",
    "faststream",
    "gridfs",
    "httpx",
    "motor",
    "pymongo",
    "requests",
    "socket",
    "subprocess",
    "threading",
    "urllib.request",
    "uvicorn",
}
READS_THE_CLOCK = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
OF_CLOCKS = {"datetime", "date", "time"}


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in (ROOT / folder).rglob("*.py") if ".venv" not in path.parts)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def module_of(path: Path, service: str) -> str:
    return str(path.relative_to(ROOT / "services" / service).with_suffix(""))


def rules() -> Iterator[str]:
    for service in SERVICES:
        for path in sources(f"services/{service}"):
            if path.stem != "__init__" and module_of(path, service) not in {"app", *ACTS[service]}:
                yield name_of(path)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_what_services_share_is_a_closed_list() -> None:
    found = {path.stem for path in (ROOT / "shared").iterdir() if not path.stem.startswith("__")}
    assert found == SHARED


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_knows_no_other(service: str) -> None:
    others = tuple(f"services.{other}" for other in SERVICES if other != service)
    for path in sources(f"services/{service}"):
        found = [name for name in imports_of(path) if name.startswith(others)]
        assert found == [], name_of(path)


def test_there_are_four_services() -> None:
    found = {path.name for path in (ROOT / "services").iterdir() if (path / "__init__.py").exists()}
    assert found == set(SERVICES)


@pytest.mark.parametrize("path", [*rules(), *PURE_AND_SHARED])
def test_a_rule_touches_nothing_outside_and_has_no_clock(path: str) -> None:
    source = ROOT / path
    for name in imports_of(source):
        assert not any(name == one or name.startswith(f"{one}.") for one in DOES_IO), name
    for node in ast.walk(tree_of(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            clock = (node.value.id, node.attr)
            assert not (clock[0] in OF_CLOCKS and clock[1] in READS_THE_CLOCK), f"line {node.lineno}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input"}, f"line {node.lineno}"


@pytest.mark.parametrize("service", SERVICES)
def test_what_is_said_to_act_exists(service: str) -> None:
    found = {module_of(path, service) for path in sources(f"services/{service}")}
    assert ACTS[service] - found == set()


def test_only_the_store_knows_motor() -> None:
    knowing = [
        name_of(path)
        for path in sources("shared", "services", "ops", "sandbox", "bench")
        if any(name.split(".")[0] == "motor" for name in imports_of(path))
    ]
    assert [path for path in knowing if not path.startswith(("shared/store/", "bench/"))] == []


def test_only_the_topology_names_queues() -> None:
    names = ("dispatcher.message-classified", "notifier.reply-requested", "classifier.message-received")
    for path in sources("shared", "services", "ops"):
        text = path.read_text(encoding="utf-8")
        assert not any(name in text for name in names), name_of(path)


@pytest.mark.parametrize("folder", CODE)
def test_no_file_is_longer_than_a_reader_bears(folder: str) -> None:
    limit = LONGEST_TEST if folder == "tests" else LONGEST_FILE
    lengths = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in sources(folder)}
    allowed = {name: LONGER_FOR_A_REASON.get(name, limit) for name in lengths}
    assert {name: length for name, length in lengths.items() if length > allowed[name]} == {}


@pytest.mark.parametrize("folder", CODE)
def test_every_module_has_a_name_that_says_something(folder: str) -> None:
    vague = [name_of(path) for path in sources(folder) if {path.stem, path.parent.name} & NOT_A_NAME]
    assert vague == []


def test_wiring_keeps_its_annotations() -> None:
    """FastStream reads them when the handlers are registered; postponed ones fail at run time only."""
    for service in SERVICES:
        text = (ROOT / "services" / service / "app.py").read_text(encoding="utf-8")
        assert "from __future__ import annotations" not in text, service


def test_no_test_sleeps_for_a_fixed_time() -> None:
    """Waiting is for a condition; the moment between two looks at it may be short."""
    for path in sources("tests"):
        for node in ast.walk(tree_of(path)):
            is_sleep = isinstance(node, ast.Call) and ast.unparse(node.func) in {
                "asyncio.sleep",
                "time.sleep",
            }
            if is_sleep and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
                assert float(str(node.args[0].value)) <= 0.2, f"{name_of(path)}:{node.lineno}"

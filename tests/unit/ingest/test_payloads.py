"""Every webhook we know of ends where its table says: our own payloads, and the collected ones if at hand."""

import base64
import csv
import json
import re
from pathlib import Path

import pytest

from services.ingest import signature
from services.ingest.whatsapp import read_webhook
from tests.unit.ingest import payloads
from tests.unit.ingest.outcomes import outcomes

ROOT = Path(__file__).parents[3]
COLLECTED = ROOT.parent / "shared" / "whatsapp" / "fixtures"
VECTORS = COLLECTED / "synthetic__hmac_vectors.json"

when_collected = pytest.mark.skipif(not COLLECTED.is_dir(), reason="the collected payloads are not here")


def table(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8") as lines:
        return dict(csv.reader(lines, delimiter="\t"))


OWN = table(payloads.FOLDER / "outcomes.tsv")
FOREIGN = table(Path(__file__).parent / "shared_fixtures.tsv")


@pytest.mark.parametrize("name", OWN)
def test_a_payload_of_ours_ends_where_the_table_says(name: str) -> None:
    assert "; ".join(outcomes(payloads.batch(name))) == OWN[name]


def test_every_payload_of_ours_is_in_the_table() -> None:
    assert {path.stem for path in payloads.FOLDER.glob("*.json")} == set(OWN)


@when_collected
@pytest.mark.parametrize("name", FOREIGN)
def test_a_collected_payload_ends_where_the_table_says(name: str) -> None:
    raw = (COLLECTED / name).read_bytes()
    named = re.search(rb'"phone_number_id":\s*"([^"]+)"', raw)
    line = named[1].decode() if named else "1"
    assert "; ".join(outcomes(read_webhook(raw, line, payloads.NOW))) == FOREIGN[name]


@when_collected
def test_every_collected_webhook_is_in_the_table() -> None:
    assert {path.name for path in COLLECTED.glob("*__*")} == set(FOREIGN)


@when_collected
def test_the_collected_signatures_are_judged_as_they_say() -> None:
    for vector in json.loads(VECTORS.read_text(encoding="utf-8"))["vectors"]:
        header = vector["x_hub_signature_256"]
        digest = signature.read_digest([] if header is None else [header.encode()])
        raw = base64.b64decode(vector["body_base64"])
        genuine = digest is not None and signature.is_genuine(digest, raw, [vector["app_secret"].encode()])
        assert genuine == vector["valid"], vector["case"]

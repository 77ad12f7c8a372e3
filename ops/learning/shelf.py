"""Where a municipality's own model stands: `model/` in its folder, with a card, and the one before it."""

import errno
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from services.classifier.evidence.learned import OWN, SHIPPED, model_in_use

CARD = "card.json"
BEFORE = "before"


class Shelf:
    def __init__(self, municipality_folder: Path) -> None:
        self._municipality = municipality_folder
        self._folder = (municipality_folder / OWN).parent

    @property
    def in_use(self) -> Path:
        return model_in_use(self._municipality)

    @property
    def is_outdated(self) -> bool:
        """The municipality's own model is in use, and its card does not say that it was taught from the one
        shipped now. A model without a card was put there by hand, by somebody who knows."""
        card = self._folder / CARD
        if self.in_use == SHIPPED or not card.exists():
            return False
        try:
            told = json.loads(card.read_bytes())
        except ValueError:
            return True
        return not isinstance(told, dict) or told.get("shipped") != digest(SHIPPED)

    def must_be_writable(self) -> None:
        """Said before the work is done rather than after it."""
        folder = self._folder if self._folder.exists() else self._municipality
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))

    def take(self, model: Path, card: Mapping[str, object]) -> None:
        """From now on this is the model in use. At every moment there is a whole one."""
        own = self._municipality / OWN
        before = self._folder / BEFORE
        self._folder.mkdir(exist_ok=True)
        if own.exists():
            before.mkdir(exist_ok=True)
            for file in (own, self._folder / CARD):
                _copy(file, before / file.name)
        _write(own, model.read_bytes())
        told = {**card, "model": digest(own), "shipped": digest(SHIPPED)}
        _write(self._folder / CARD, json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n")

    def undo(self) -> Path | None:
        """Back to the model before; where this was the first, to the shipped one. None: nothing to undo."""
        own = self._municipality / OWN
        if not own.exists():
            return None
        before = self._folder / BEFORE
        for file in (own, self._folder / CARD):
            if (before / file.name).exists():
                os.replace(before / file.name, file)
            else:
                file.unlink(missing_ok=True)
        return self.in_use


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def _copy(file: Path, to: Path) -> None:
    if file.exists():
        _write(to, file.read_bytes())


def _write(file: Path, content: bytes) -> None:
    fresh = file.with_suffix(".new")
    fresh.write_bytes(content)
    os.replace(fresh, file)

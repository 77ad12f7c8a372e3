"""Parts of a message as a ticket takes them: several as one, danger as a complaint."""

from collections.abc import Sequence

from shared.events import Kind, ReadingPart


def kind_of(part: ReadingPart) -> Kind:
    """Who asks what to do about a gas leak has a gas leak."""
    return Kind.COMPLAINT if part.hazard else part.kind


def leading(parts: Sequence[ReadingPart]) -> ReadingPart:
    return next((part for part in parts if part.hazard), parts[0])


def as_one(parts: Sequence[ReadingPart]) -> ReadingPart:
    """Danger leads."""
    return leading(parts).model_copy(
        update={
            "text": "\n".join(part.text for part in parts),
            "masked": "\n".join(part.masked for part in parts),
            "cues": tuple(dict.fromkeys(cue for part in parts for cue in part.cues)),
            "urgency": max(part.urgency for part in parts),
            "place": next((part.place for part in parts if part.place), None),
            "solved": _verdict_of(parts),
        }
    )


def _verdict_of(parts: Sequence[ReadingPart]) -> bool | None:
    """One no outweighs every yes."""
    said = [part.solved for part in parts if part.solved is not None]
    return all(said) if said else None

"""What was found in any stretch of a message, looked at once."""

from services.classifier.evidence.look import Look
from services.classifier.matters.matters import MatterReader
from services.classifier.message import Message

_SHORT = 40  # words; in a longer stretch only the first of the same finds is kept


class Looks:
    def __init__(self, matters: MatterReader) -> None:
        self._matters = matters

    def of(self, message: Message, first: int, last: int) -> Look:
        if (first, last) not in message.looks:
            message.looks[first, last] = self._new(message, first, last)
        return message.looks[first, last]

    def tell(self, message: Message, first: int, last: int) -> bool:
        """Whether the words have a subject."""
        return self._matters.subject(self.of(message, first, last)).says_something

    def _new(self, message: Message, first: int, last: int) -> Look:
        words = message.words[first:last]
        text = message.text[words[0].start : words[-1].end + 4] if words else ""
        for (start, end), around in message.looks.items():
            if start <= first and last <= end and end - start <= _SHORT:
                return self._matters.part_of(
                    around, first - start, last - start, text, turkish=message.turkish
                )
        return self._matters.look(words, text, turkish=message.turkish)

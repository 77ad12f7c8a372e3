"""The chat on a terminal, or as plain lines where the output is a pipe."""

import textwrap
from datetime import datetime, tzinfo
from typing import TextIO

from sandbox.graph.chat import Bubble
from sandbox.screen import lines_of

PROMPT = "› "
WIDEST = 100
MARGIN = 13  # where the line's words begin, after the bubble's number and its time
ERASE_LINE = "\r\x1b[2K"
LINE_UP = "\x1b[1A"


class Terminal:
    """Bubbles of the line stand left under a number by which they can be quoted, the citizen's own right."""

    def __init__(self, out: TextIO, zone: tzinfo, *, is_screen: bool, columns: int) -> None:
        self._out = out
        self._zone = zone
        self._is_screen = is_screen
        self._columns = columns
        self._width = min(columns, WIDEST)
        self._numbered: list[Bubble] = []
        self._known: dict[str, Bubble] = {}

    def bubble(self, number: int) -> Bubble | None:
        return self._numbered[number - 1] if 0 < number <= len(self._numbered) else None

    @property
    def latest(self) -> Bubble | None:
        return self._numbered[-1] if self._numbered else None

    @property
    def latest_question(self) -> Bubble | None:
        """The last bubble that can be tapped."""
        return next((bubble for bubble in reversed(self._numbered) if bubble.choices), None)

    def show_theirs(self, bubble: Bubble) -> None:
        lines = [*self._quoted(bubble), *lines_of(bubble, self._width - MARGIN, numbered=True)]
        number = ""
        if bubble.reacts_to is None:
            self._numbered.append(bubble)
            number = f"[{len(self._numbered)}]"
        self._known[bubble.wamid] = bubble
        self._print(f"{number:>5} {self._time(bubble)}  ", lines)

    def show_own(self, bubble: Bubble, *, arrived: bool) -> None:
        self._known[bubble.wamid] = bubble
        lines = [*self._quoted(bubble), *lines_of(bubble, self._width * 2 // 3)]
        tick = "✓✓" if arrived else "✓"
        longest = max(len(line) for line in lines)
        self._print(
            " " * (self._width - longest - 12), [*lines[:-1], f"{lines[-1]}  {self._time(bubble)} {tick}"]
        )

    def forget_typed(self, typed: str) -> None:
        """What was typed stands on the screen already; its bubble takes that place."""
        if self._is_screen:
            rows = (len(PROMPT) + len(typed)) // self._columns + 1
            self._out.write(ERASE_LINE + (LINE_UP + ERASE_LINE) * rows)

    def say(self, words: str) -> None:
        self._print("", words.splitlines())

    def ask(self) -> None:
        if self._is_screen:
            self._out.write(PROMPT)
            self._out.flush()

    def _print(self, head: str, lines: list[str]) -> None:
        if self._is_screen:
            self._out.write(ERASE_LINE)
        whole = [head + lines[0], *(" " * len(head) + line for line in lines[1:])]
        self._out.write("".join(f"{line.rstrip()}\n" for line in whole))
        self._out.flush()
        self.ask()

    def _time(self, bubble: Bubble) -> str:
        return datetime.fromtimestamp(bubble.at, self._zone).strftime("%H.%M")

    def _quoted(self, bubble: Bubble) -> list[str]:
        named = bubble.quotes or bubble.reacts_to
        about = self._known.get(named) if named else None
        if about is None:
            return []
        words = " ".join(lines_of(about, self._width))
        return [f"│ {textwrap.shorten(words, self._width // 2, placeholder='…')}"]

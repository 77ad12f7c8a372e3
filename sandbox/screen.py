"""A bubble as lines of text, the way a citizen's screen shows it. Pure."""

import re
import textwrap

from sandbox.graph.chat import Bubble, Choice

MEDIA = {
    "image": "📷 fotoğraf",
    "video": "🎬 video",
    "audio": "🎤 sesli mesaj",
    "document": "📄 belge",
    "sticker": "🙂 çıkartma",
    "location": "📍 konum",
    "contacts": "👤 kişi kartı",
}
_BOLD = re.compile(r"\*(\S(?:[^*\n]*\S)?)\*")
MENU_FROM = 4  # more choices than WhatsApp allows buttons


def lines_of(bubble: Bubble, width: int, *, numbered: bool = False) -> list[str]:
    """`numbered` writes before each choice the number by which it is tapped."""
    if bubble.reacts_to is not None:
        return [f"tepki: {bubble.text}" if bubble.text else "tepkisini geri aldı"]
    shown = [bubble.header or "", _medium(bubble), bubble.text, bubble.footer or ""]
    lines = [line for part in shown if part for line in _wrapped(part, width)]
    if bubble.asks_location:
        lines.append("( 📍 Konum gönder )")
    return lines + _choices(bubble.choices, numbered=numbered)


def _medium(bubble: Bubble) -> str:
    if bubble.kind in MEDIA:
        return MEDIA[bubble.kind]
    return MEDIA["image"] if bubble.link or bubble.media_id else ""


def _choices(choices: tuple[Choice, ...], *, numbered: bool) -> list[str]:
    titles = [
        f"{place} {choice.title}" if numbered else choice.title for place, choice in enumerate(choices, 1)
    ]
    if len(choices) < MENU_FROM:
        return ["  ".join(f"( {title} )" for title in titles)] if titles else []
    return [
        f"• {title}" + (f" – {choice.description}" if choice.description else "")
        for title, choice in zip(titles, choices, strict=True)
    ]


def _wrapped(text: str, width: int) -> list[str]:
    """Without WhatsApp's stars, which the citizen's screen turns into bold type."""
    text = _BOLD.sub(r"\1", text)
    return [part for line in text.splitlines() for part in textwrap.wrap(line, width) or [""]]

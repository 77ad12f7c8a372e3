"""Moments as people write them, on the municipality's clock."""

from datetime import datetime
from zoneinfo import ZoneInfo

from shared.events import Language

_MONTHS: dict[Language, tuple[str, ...]] = {
    "tr": (
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
        "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "ar": (
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
}  # fmt: skip
_CLOCK: dict[Language, str] = {"tr": ", %H.%M", "en": ", %H:%M", "ar": "، %H:%M"}


def write_date(moment: datetime, language: Language, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    return f"{local.day} {_MONTHS[language][local.month - 1]} {local.year}{local.strftime(_CLOCK[language])}"

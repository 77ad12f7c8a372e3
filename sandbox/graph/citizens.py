"""Who the line has met: phone, business-scoped id, and when each last wrote."""

from dataclasses import dataclass, field

from sandbox.graph.envelopes import Sender

WINDOW_SECONDS = 24 * 3600


@dataclass
class Citizen:
    """`key` never changes, whatever the phone and user id become."""

    key: str
    sender: Sender
    wrote_at: float | None = None
    former: set[str] = field(default_factory=set)

    @property
    def aliases(self) -> set[str]:
        names = {self.key, self.sender.phone, self.sender.user_id} | self.former
        return {name for name in names if name}


class Citizens:
    def __init__(self) -> None:
        self._by_alias: dict[str, Citizen] = {}

    def find(self, alias: str) -> Citizen | None:
        return self._by_alias.get(alias.lstrip("+"))

    def meet(self, sender: Sender) -> Citizen:
        """Finds the citizen by either id, or starts one; a newly seen id joins what is known."""
        aliases = [alias for alias in (sender.phone, sender.user_id) if alias]
        known = next((self._by_alias[alias] for alias in aliases if alias in self._by_alias), None)
        person = known or Citizen(sender.key, sender)
        person.sender = Sender(
            sender.phone or person.sender.phone,
            sender.user_id or person.sender.user_id,
            sender.name or person.sender.name,
        )
        for alias in aliases:
            self._by_alias[alias] = person
        return person

    def move(self, old: Sender, new: Sender) -> Citizen:
        """The same person under a new number and a new user id; the old ones lead nowhere any more."""
        person = self.meet(old)
        person.former |= {alias for alias in (old.phone, old.user_id) if alias}
        person.sender = Sender(new.phone, new.user_id, new.name or old.name)
        for alias in (new.phone, new.user_id):
            if alias:
                self._by_alias[alias] = person
        return person

    def everybody(self) -> list[Citizen]:
        return list({id(person): person for person in self._by_alias.values()}.values())


def is_open(person: Citizen, now: float) -> bool:
    """May free-form messages go to this citizen at this moment?"""
    return person.wrote_at is not None and now - person.wrote_at < WINDOW_SECONDS

"""Who is responsible, and why. The rules are the municipality's data; the first that matches wins."""

from dataclasses import dataclass

from services.dispatcher.ticket import Place, Ticket
from shared.events import Kind
from shared.municipality import Municipality, Rule
from shared.municipality.model import DESK


@dataclass(frozen=True)
class Route:
    """`reason` is read by a clerk in the ticket's history. `away` names the neighbour whose matter it is."""

    unit: str
    reason: str
    away: str | None = None


def route(
    municipality: Municipality,
    *,
    topic: str,
    kind: Kind,
    cues: tuple[str, ...],
    place: Place,
    sure: bool = True,
) -> Route:
    remark = municipality.wording.remark
    if not sure:
        return Route(DESK, remark("subject_unsure"))
    found = _by_rules(municipality, topic, kind, cues, place)
    if municipality.unit_by_id[found.unit].kind == "department":
        away = _neighbour_of(municipality, place)
        if away:
            reason = remark("out_of_district", district=municipality.district, neighbour=away)
            return Route(DESK, reason, away)
    return found


def route_ticket(municipality: Municipality, ticket: Ticket) -> Route:
    """Where the ticket belongs by all that is known of it now; not back to a unit that refused it."""
    found = route(
        municipality,
        topic=ticket.topic,
        kind=ticket.kind,
        cues=ticket.cues,
        place=ticket.place,
        sure=ticket.subject_known,
    )
    if found.unit in ticket.refused_by:
        return Route(DESK, municipality.wording.remark("refused_before"))
    return found


def _by_rules(
    municipality: Municipality, topic: str, kind: Kind, cues: tuple[str, ...], place: Place
) -> Route:
    owners = {road.id: road.owner for road in municipality.routing.roads}
    road_owner = owners.get(place.road) if place.road else None
    for rule in municipality.routing.rules:
        if _matches(rule, topic, kind, cues, road_owner):
            return Route(rule.unit, rule.reason)
    unit = municipality.topic_by_id[topic].unit
    name = municipality.unit_by_id[unit].name
    return Route(unit, municipality.wording.remark("topics_unit", unit=name))


def _matches(rule: Rule, topic: str, kind: Kind, cues: tuple[str, ...], road_owner: str | None) -> bool:
    return (
        (not rule.topics or topic in rule.topics)
        and (not rule.kinds or kind.value in rule.kinds)
        and (rule.road_owner is None or rule.road_owner == road_owner)
        and (not rule.cues or any(cue in cues for cue in rule.cues))
    )


def _neighbour_of(municipality: Municipality, place: Place) -> str | None:
    """The pin's word counts for more than the text's: people name districts for many reasons."""
    if place.pin is not None:
        if municipality.holds(place.pin):
            return None
        nearest = municipality.nearest_neighbour(place.pin)
        return nearest.municipality if nearest else None
    for neighbour in municipality.neighbours:
        if place.district == neighbour.name:
            return neighbour.municipality
    return None

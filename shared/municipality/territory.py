"""Where the district lies, and who serves the ground around it."""

from collections.abc import Iterable
from math import cos, hypot, radians

from shared.events import Pin
from shared.municipality.strict import Strict

Point = tuple[float, float]  # latitude, longitude


class Neighbour(Strict):
    """Another district's municipality, so that a citizen who stands there can be sent on."""

    name: str
    municipality: str
    phone: str | None = None
    center: Point


def nearest(neighbours: Iterable[Neighbour], pin: Pin) -> Neighbour | None:
    narrow = cos(radians(pin.latitude))  # a degree of longitude beside one of latitude

    def distance(neighbour: Neighbour) -> float:
        latitude, longitude = neighbour.center
        return hypot(latitude - pin.latitude, narrow * (longitude - pin.longitude))

    return min(neighbours, key=distance, default=None)


def is_inside(point: Point, border: tuple[Point, ...]) -> bool:
    """Even-odd rule: a ray to the east crosses the border an odd number of times from inside."""
    latitude, longitude = point
    inside = False
    for (lat_a, lon_a), (lat_b, lon_b) in zip(border, border[1:] + border[:1], strict=True):
        if (lat_a > latitude) != (lat_b > latitude):
            crossing = lon_a + (latitude - lat_a) * (lon_b - lon_a) / (lat_b - lat_a)
            inside ^= longitude < crossing
    return inside

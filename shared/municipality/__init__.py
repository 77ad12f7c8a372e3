"""A municipality is data: the folder `municipalities/<name>/`, read and checked whole at start."""

from shared.municipality.calendar import Calendar, Deadline
from shared.municipality.folder import MUNICIPALITIES, folder_of, load
from shared.municipality.layers import BrokenMunicipalityError
from shared.municipality.model import Municipality, Timing
from shared.municipality.reading import Hazard, Readings, Topic
from shared.municipality.routing import Routing, Rule, Unit
from shared.municipality.strict import LANGUAGES
from shared.municipality.territory import Neighbour
from shared.municipality.wording import Template, Wording

__all__ = [
    "LANGUAGES",
    "MUNICIPALITIES",
    "BrokenMunicipalityError",
    "Calendar",
    "Deadline",
    "Hazard",
    "Municipality",
    "Neighbour",
    "Readings",
    "Routing",
    "Rule",
    "Template",
    "Timing",
    "Topic",
    "Unit",
    "Wording",
    "folder_of",
    "load",
]

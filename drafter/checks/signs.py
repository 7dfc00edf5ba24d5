"""Plain words that tell something of somebody's life, how rare it is and who would know it.

The rule of the weights, after the motivated intruder of the Information Commissioner's guidance
on anonymisation (28 March 2025), who asks the neighbours and reads registers and newspapers:

* 1: many households say the same, or only those who were there know it (a daughter, a flat, the
  police were called). It may stay, and adds nothing up.
* 2: fewer share it, and somebody near would recognise it: neighbours see it (a wheelchair, a
  family in a hotel), staff know it (a children's hospital), a register or a court list has it
  (a death, a conviction). It may stay alone; three of them add up.
* 3: few share it, or newspapers wrote of it. It is blurred even alone.
* 4: it identifies by itself (a phone number). It is removed.
"""

import re
from dataclasses import dataclass
from enum import Enum


class Circle(Enum):
    """Who would recognise somebody by a thing."""

    MANY = ""
    NEAR = "neighbours"
    SCHOOL = "people at the school gate"
    STAFF = "staff and patients"
    REGISTER = "readers of registers and court lists"
    PRESS = "readers of newspapers"

    @property
    def why(self) -> str:
        """Who would know, as the start of a reason."""
        who = self.value[:1].upper() + self.value[1:]
        return f"{who} would know it" if who else "Many people could say the same"


class Whose(Enum):
    """Of whom a sign tells, where a sentence names several."""

    NAMED = "whoever is named nearest"
    HOUSEHOLD = "everybody who lives with whoever is meant"
    CHILD = "a child of the sentence, where one is named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A kind of phrase. ``triggers`` are small words one of which stands in every such phrase.

    ``topic`` is what it is about: of one person each topic is listed once. ``offered`` are the
    vaguer words that can stand in its place; empty where there are none.
    """

    kind: str
    topic: str
    weight: int
    circle: Circle
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    offered: str
    whose: Whose


def sign(  # noqa: PLR0913, PLR0917 - a line of a table
    kind: str,
    topic: str,
    weighing: tuple[int, Circle],
    triggers: str,
    pattern: str,
    offered: str = "",
    whose: Whose = Whose.NAMED,
) -> Sign:
    """A line of a table of signs; ``triggers`` are apart by spaces."""
    weight, circle = weighing
    return Sign(
        kind=kind,
        topic=topic,
        weight=weight,
        circle=circle,
        triggers=tuple(triggers.split()),
        pattern=re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE),
        offered=offered,
        whose=whose,
    )


MANY = (1, Circle.MANY)
SEEN = (2, Circle.NEAR)
TREATED = (2, Circle.STAFF)
TAUGHT = (2, Circle.SCHOOL)
LISTED = (2, Circle.REGISTER)
REPORTED = (3, Circle.PRESS)
THEIR = r"(?:her|his|their)"

"""Large print: every size of a house style a third larger, and none below 14 points."""

import dataclasses
import re
from types import MappingProxyType

from drafter.render.look import LOOKS, HouseStyle, Look

LEAST = 28
"""Half points: nothing in large print is smaller (14 points)."""
_SIZE = re.compile(r'(<w:szC?s? w:val=")(\d+)("/>)')


def large_print(style: HouseStyle | None = None) -> HouseStyle:
    """The house style, or our own looks, for people who need larger letters."""
    looks = {**LOOKS, **(style.looks if style else {})}
    larger = {
        name: Look(paragraph=look.paragraph, run=_larger(look.run)) for name, look in looks.items()
    }
    return dataclasses.replace(style or HouseStyle(), looks=MappingProxyType(larger), is_large=True)


def _larger(run: str) -> str:
    return _SIZE.sub(lambda found: f"{found[1]}{max(LEAST, int(found[2]) * 4 // 3)}{found[3]}", run)

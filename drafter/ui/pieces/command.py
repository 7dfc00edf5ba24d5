"""One thing to do, as the palette, the shortcuts and the menus know it."""

from collections.abc import Callable
from typing import NamedTuple


class Command(NamedTuple):
    """One thing to do. ``key`` names it in tests, ``shortcut`` is Qt's portable form."""

    key: str
    title: str
    act: Callable[[], object]
    shortcut: str = ""


def matching(offered: tuple[Command, ...], typed: str) -> list[Command]:
    """The commands whose title has every word typed, titles that start with them first."""
    words = typed.casefold().split()
    found = [each for each in offered if all(word in each.title.casefold() for word in words)]
    first = words[0] if words else ""
    return sorted(found, key=lambda each: not each.title.casefold().startswith(first))

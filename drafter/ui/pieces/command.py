"""One thing to do, as the palette, the shortcuts and the menus know it."""

from collections.abc import Callable
from typing import NamedTuple


class Command(NamedTuple):
    """One thing to do. ``key`` names it in tests, ``shortcut`` is Qt's portable form."""

    key: str
    title: str
    act: Callable[[], object]
    shortcut: str = ""

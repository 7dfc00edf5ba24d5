"""What can be done, as a table: the palette and the shortcuts read nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from drafter.ui.export import take_out
from drafter.ui.look import look

if TYPE_CHECKING:
    from drafter.ui.window import Window

LARGER = 25
"""Per cent by which text grows at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing to do. ``key`` names it in tests, ``shortcut`` is Qt's portable form."""

    key: str
    title: str
    act: Callable[[], object]
    shortcut: str = ""


def commands(window: "Window") -> tuple[Command, ...]:
    """Everything that can be done in the window as it is, the likeliest first."""
    if window.leaving.is_covered:
        return ()
    return (*_of_window(window), *_of_case(window), *_steps(window), *_of_ways(window))


def _of_window(window: "Window") -> tuple[Command, ...]:
    return (
        Command(key="cases", title="All cases", act=window.show_cases, shortcut="Ctrl+O"),
        Command(key="new", title="New case", act=window.new_case, shortcut="Ctrl+N"),
        Command(
            key="theme",
            title="Dark or light",
            act=lambda: window.dress(dark=not look().colours.is_dark),
        ),
        Command(
            key="larger",
            title="Larger text",
            act=lambda: window.dress(larger=LARGER),
            shortcut="Ctrl++",
        ),
        Command(
            key="smaller",
            title="Smaller text",
            act=lambda: window.dress(larger=-LARGER),
            shortcut="Ctrl+-",
        ),
        Command(key="lock", title="Lock the cases", act=window.lock, shortcut="Ctrl+L"),
        Command(key="find", title="Find a command", act=window.open_finder, shortcut="Ctrl+K"),
    )


def _of_ways(window: "Window") -> tuple[Command, ...]:
    """What leads to a page round the list; only what the window as it is has a use for."""
    return tuple(
        Command(key=way.key, title=way.title, act=way.act, shortcut=way.shortcut)
        for way in window.ways.offered()
    )


def _of_case(window: "Window") -> tuple[Command, ...]:
    bench, casework = window.bench, window.casework
    if bench is None or casework is None:
        return ()
    undo, redo = bench.session.undo_name, bench.session.redo_name
    return (
        Command(
            key="export",
            title="Make the file, again where it went before",
            act=lambda: take_out(casework),
            shortcut="Ctrl+E",
        ),
        Command(key="undo", title=f"Undo {undo}".strip(), act=bench.undo, shortcut="Ctrl+Z"),
        Command(key="redo", title=f"Redo {redo}".strip(), act=bench.redo, shortcut="Ctrl+Shift+Z"),
        Command(
            key="preview",
            title="Show or hide the preview",
            act=casework.toggle_preview,
            shortcut="Ctrl+P",
        ),
        Command(key="sort", title="Sort what I found by date", act=bench.sort_chronology),
    )


def _steps(window: "Window") -> tuple[Command, ...]:
    casework = window.casework
    if casework is None:
        return ()

    def to(number: int) -> Callable[[], object]:
        return lambda: casework.show_step(number)

    return tuple(
        Command(
            key=f"step:{step.key}",
            title=f"Go to {step.title}",
            act=to(number),
            shortcut=f"Alt+{number + 1}" if number < 9 else "",  # noqa: PLR2004 - keys 1 to 9
        )
        for number, step in enumerate(casework.steps)
    )


_SHORTCUTS = (
    *("Ctrl+O", "Ctrl+N", "Ctrl++", "Ctrl+-", "Ctrl+L", "Ctrl+K", "Ctrl+E", "Ctrl+Z"),
    *(
        "Ctrl+Shift+Z",
        "Ctrl+P",
        "Ctrl+Shift+P",
        "Ctrl+Shift+N",
        "F1",
        *(f"Alt+{number}" for number in range(1, 10)),
    ),
)


def bind(window: "Window") -> None:
    """Bind every shortcut of the table once; what it does is looked up when it is pressed."""
    for keys in _SHORTCUTS:
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda keys=keys: _press(window, keys))


def _press(window: "Window", keys: str) -> None:
    for each in commands(window):
        if each.shortcut == keys:
            each.act()
            return


def matching(offered: tuple[Command, ...], typed: str) -> list[Command]:
    """The commands whose title has every word typed, titles that start with them first."""
    words = typed.casefold().split()
    found = [each for each in offered if all(word in each.title.casefold() for word in words)]
    first = words[0] if words else ""
    return sorted(found, key=lambda each: not each.title.casefold().startswith(first))

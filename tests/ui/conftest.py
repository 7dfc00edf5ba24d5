"""A real window on a training vault in a folder of its own; a warning of Qt's fails the test."""

import datetime as dt
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from drafter import paths
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.case.today import Clock, today
from drafter.session.session import Session
from drafter.store import sealing
from drafter.ui import app
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export import page as export_page
from drafter.ui.export.exporting import Made, make
from drafter.ui.pieces.look import look
from drafter.ui.pieces.parts import stacked
from drafter.ui.window import Window
from drafter.ui.work.casework import Casework
from drafter.ui.work.drawn import DRAWN


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The program's own application, with its style and fonts."""
    assert os.environ["QT_QPA_PLATFORM"]
    return app.application()


@pytest.fixture(autouse=True)
def light(qapp: QApplication, memory: None) -> None:
    """Every test begins light and at 100 per cent; no window stays because it was frozen."""
    assert qapp is not None
    assert memory is None
    app.wear(dark=False, text_size=100)


POLISH, SHOW = QEvent.Type.Polish, QEvent.Type.Show


class _Windows(QObject):
    """Remembers what was shown as a window of its own, and lends it the window's look."""

    def __init__(self) -> None:
        super().__init__()
        self.strangers: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note every window that is neither the program's nor a dialog; dress a test's own."""
        kind = event.type()  # asked of every event of every test
        if kind is not POLISH and kind is not SHOW:
            return False
        if kind is POLISH and isinstance(watched, QWidget):
            if app.stands_alone(watched):
                app.dress(watched)
            return False
        if kind is SHOW and isinstance(watched, QWidget) and watched.isWindow():
            whole = isinstance(watched, Window | QDialog) or "Tip" in type(watched).__name__
            if not whole and watched.windowType() is Qt.WindowType.Window:
                self.strangers.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture(autouse=True)
def windows(qapp: QApplication) -> Iterator[list[str]]:
    """Fail a test in which a part flashed up as a window of its own."""
    watch = _Windows()
    qapp.installEventFilter(watch)
    yield watch.strangers
    qapp.removeEventFilter(watch)
    assert watch.strangers == []


class Nowhere:
    """Keeps nothing: for tests of what is shown."""

    def save(self, before: Case, after: Case, steps: str) -> None:
        """Nothing."""

    def put_aside(self, before: Case, after: Case, steps: str) -> None:
        """Nothing."""

    def forget_aside(self, case: Case) -> None:
        """Nothing."""


@pytest.fixture
def example() -> Case:
    """The worked example."""
    path = paths.resources() / "examples" / "fault-with-injustice.json"
    return read_case(path.read_text(encoding="utf-8"), path.name)


@pytest.fixture
def bench_of(qtbot: QtBot) -> Iterator[Callable[[Case], Workbench]]:
    """A workbench for any case."""
    assert qtbot is not None
    made: list[Workbench] = []

    def make(case: Case, clock: Clock = today) -> Workbench:
        made.append(Workbench(Session(case, Nowhere()), clock=clock))
        made[-1].compose_now()
        return made[-1]

    yield make
    for bench in made:
        bench.close()


class Calendar:
    """A clock that stands at a day; a test may set another."""

    def __init__(self, day: dt.date) -> None:
        self.day = day

    def __call__(self) -> dt.date:
        """The day it is."""
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    """The day on which cases with time limits are looked at."""
    return Calendar(dt.date(2026, 3, 20))


@pytest.fixture
def opened_that_day(
    bench_of: Callable[..., Workbench], calendar: Calendar, qtbot: QtBot
) -> Iterator[Callable[[Case], Casework]]:
    """Any case in a dialog as large as a laptop, with the keyboard, on the calendar's day."""
    held: list[QDialog] = []  # nobody else keeps them alive

    def make(case: Case) -> Casework:
        holder = QDialog()
        held.append(holder)
        made = Casework(bench_of(case, calendar), look().colours, DRAWN)
        holder.setLayout(stacked(made))
        holder.resize(1280, 720)
        holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)
        return made

    yield make
    for holder in held:
        let_go(holder)


@pytest.fixture
def clock() -> Clock:
    """What the window asks for the day; a folder of tests may have another."""
    return today


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> Iterator[Window]:
    """The window, shown, on an empty folder."""
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    made = Window(tmp_path / "folder", clock=clock)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    let_go(made)


def let_go(widget: QWidget) -> None:
    """Destroy a widget now, so that no later test pays for it."""
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@pytest.fixture
def quick_vaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vaults are made with a derivation of a millisecond; the bounds are lowered to match."""
    monkeypatch.setattr(sealing, "LEAST_MEMORY_KIB", 64)
    monkeypatch.setattr(sealing, "LEAST_PASSES", 1)
    quick = sealing.Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
    monkeypatch.setattr("drafter.store.vault.calibrated", lambda: quick)


def named(parent: QWidget, name: str) -> QWidget:
    """The one widget of that object name that can be seen."""
    found = [each for each in parent.findChildren(QWidget, name) if each.isVisible()]
    assert len(found) == 1, f"{len(found)} widgets are called {name}"
    return found[0]


@pytest.fixture
def held_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Every export waits for this before it begins: what is seen meanwhile can be looked at."""
    go = threading.Event()

    def waiting(*arguments: Any) -> Made:  # noqa: ANN401 - handed on as they are
        go.wait(timeout=30)
        return make(*arguments)

    monkeypatch.setattr(export_page, "make", waiting)
    yield go
    go.set()

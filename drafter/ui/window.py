"""The one window: which page it shows, and what is open in it."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from drafter import paths
from drafter.case.case import Case
from drafter.session.desk import Desk
from drafter.session.preferences import read_preferences
from drafter.store import raising
from drafter.store.vault import Vault
from drafter.ui import app
from drafter.ui.cases import CasesPage
from drafter.ui.caseview import CaseView
from drafter.ui.casework import Casework
from drafter.ui.commands import bind, commands
from drafter.ui.drawn import DRAWN
from drafter.ui.entering import Entrance, empty_case
from drafter.ui.finder import Finder
from drafter.ui.leaving import Leaving
from drafter.ui.locking import Watch
from drafter.ui.look import look
from drafter.ui.notice import Notice
from drafter.ui.order import SightWindow
from drafter.ui.privacy import PrivacyView
from drafter.ui.theme import is_dark_wanted
from drafter.ui.ways import Ways
from drafter.ui.workbench import Workbench

CALLED = 500
"""Milliseconds between two looks whether a second start asks this window to come forward."""


class Window(SightWindow):
    """Shows one page at a time; nothing in its title names anybody.

    ``on_locked`` ends the process and begins another: only that empties its memory. Without it
    (in tests) the window stays, with the way in shown.
    """

    def __init__(
        self, folder: Path | None = None, *, on_locked: Callable[[], object] = lambda: None
    ) -> None:
        super().__init__()
        self.setWindowTitle("Drafter")
        self.setObjectName("window")
        self.folder = folder or paths.user_folder()
        self.desk: Desk | None = None
        self.bench: Workbench | None = None
        self.casework: Casework | None = None
        self.preferences = read_preferences(self.folder)
        self._notice = Notice()
        self._stack = QStackedWidget()
        self.leaving = Leaving(self, self._arranged(), on_locked)
        self.setCentralWidget(self.leaving.all)
        self.ways = Ways(self)
        self.entrance = Entrance(self)
        self.privacy = PrivacyView(self, on=self.preferences.is_private)
        bind(self)
        self._clock = self._every(60_000, self._tick)
        self._calls = self._every(CALLED, self._look_for_calls)
        self.watch = Watch(self, self.preferences.idle_minutes)
        self.watch.due.connect(self.leaving.lock_because)
        self.resize(1280, 720)
        app.follow_desktop(lambda _scheme: self.dress(dark=is_dark_wanted()))
        self.show_start()

    def _arranged(self) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._notice)
        layout.addWidget(self._stack, 1)
        return whole

    def _every(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    @property
    def cases_folder(self) -> Path:
        """Where the locked cases lie."""
        return self.folder / "cases"

    @property
    def training_folder(self) -> Path:
        """Where the training cases lie."""
        return self.folder / "training"

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def told(self) -> AbstractContextManager[None]:
        """Say what goes wrong in a block where a person must act."""
        return self._notice.told()

    def tell(self, sentence: str) -> None:
        """Say a sentence across the window."""
        self._notice.tell(sentence)

    def show_page(self, page: QWidget) -> None:
        """Show a page and let the one before go."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page:
            self._stack.removeWidget(before)
            before.deleteLater()

    def show_start(self) -> None:
        """Show the welcome."""
        self.entrance.show_start()

    def show_locked(self) -> None:
        """Ask for the passphrase, or for a new one."""
        self.entrance.show_locked()

    def look_around(self) -> None:
        """Open the training cases."""
        self.entrance.look_around()

    def open_vault(self, vault: Vault) -> None:
        """Open an unlocked vault."""
        self.entrance.open_vault(vault)

    def take_desk(self, desk: Desk) -> None:
        """Work in an open vault from now on."""
        self.desk = desk
        raising.take_back(desk.store.vault.folder)
        self._clock.start()
        self._calls.start()

    def show_cases(self) -> None:
        """Close the open case and show the list."""
        if self.desk is None:
            return
        with self.told():
            self.close_case()
            page = CasesPage(self.desk, self.ways, self.privacy)
            page.opened.connect(self.open_case)
            page.new.connect(self.new_case)
            page.lock.connect(self.lock)
            self.show_page(page)
            page.search.setFocus()

    def new_case(self) -> None:
        """Begin an empty case."""
        if self.desk is not None:
            with self.told():
                self.add_case(empty_case(self.desk.store.vault))
                self.show_case()

    def open_case(self, case_id: str) -> None:
        """Open a case of the list."""
        if self.desk is not None:
            with self.told():
                self.close_case()
                self.bench = Workbench(self.desk.open_case(case_id), self)
                self.show_case()

    def add_case(self, case: Case) -> Workbench:
        """Keep a new case and open it, without showing it yet. Raises DrafterError."""
        assert self.desk is not None
        self.close_case()
        self.bench = Workbench(self.desk.add(case), self)
        return self.bench

    def show_case(self, step: str = "") -> None:
        """Show the open case, on a step of that name or on its first."""
        bench = self.bench
        if bench is None:
            return
        self.casework = Casework(bench, look().colours, DRAWN)
        training = self.desk is not None and self.desk.store.vault.training
        page = CaseView(bench, self.casework, training=training)
        page.cases.connect(self.show_cases)
        page.finder.connect(self.open_finder)
        page.put_aside.connect(self.tell)
        self.show_page(page)
        self.privacy.follow(self.casework)
        for number, each in enumerate(self.casework.steps):
            if each.key == step:
                self.casework.show_step(number)

    def close_case(self) -> None:
        """Save and close the open case. Raises DrafterError where it is safe nowhere."""
        if self.bench is None or self.desk is None:
            return
        self.bench.compose_now()
        self.desk.close_case(self.bench.problems)
        self.bench.deleteLater()
        self.bench = self.casework = None

    def open_finder(self) -> None:
        """Open the palette over the middle of the window."""
        finder = Finder(commands(self), self)
        finder.move(self.mapToGlobal(self.rect().center()) - finder.rect().center())
        finder.show()

    def dress(self, *, dark: bool | None = None, larger: int = 0) -> None:
        """Turn dark or light, or make all text larger or smaller by so many per cent."""
        now = look()
        worn = app.wear(
            dark=now.colours.is_dark if dark is None else dark, text_size=now.text_size + larger
        )
        if self.casework is not None:
            self.casework.set_look(worn.colours, worn.text_size / 100)

    def lock(self) -> None:
        """Save everything, show the way in, and end the process."""
        self.leaving.lock()

    def give_up_desk(self) -> Desk | None:
        """Stop working in the open vault, and hand it over to be closed."""
        self._clock.stop()
        self._calls.stop()
        desk, self.desk = self.desk, None
        return desk

    def _tick(self) -> None:
        if self.desk is not None:
            self.desk.tick(time.monotonic())

    def _look_for_calls(self) -> None:
        if self.desk is not None and raising.was_asked(self.desk.store.vault.folder):
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
            self.show()
            if QGuiApplication.platformName() != "offscreen":  # drawn in memory: nothing is above
                self.raise_()
            self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save and close; stay where what was typed is safe nowhere else."""
        if self.leaving.close_vault():
            super().closeEvent(event)
        else:
            event.ignore()

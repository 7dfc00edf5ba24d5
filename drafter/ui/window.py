"""The one window: which page it shows, and the table of what can be done."""

import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from drafter import paths
from drafter.case.case import Case, KindOfWork
from drafter.case.json_form import read_case
from drafter.errors import DrafterError
from drafter.opening import read_text
from drafter.session.desk import Desk
from drafter.store.vault import Vault, create_training_vault, open_training
from drafter.ui import app
from drafter.ui.bar import Bar
from drafter.ui.cases import CasesPage
from drafter.ui.casework import Casework
from drafter.ui.commands import bind, commands
from drafter.ui.drawn import DRAWN
from drafter.ui.finder import Finder
from drafter.ui.look import look
from drafter.ui.notice import Notice
from drafter.ui.theme import is_dark_wanted
from drafter.ui.vaults import MakeVaultPage, UnlockPage
from drafter.ui.welcome import Welcome
from drafter.ui.workbench import Workbench

EXAMPLE = "fault-with-injustice"


class Window(QMainWindow):
    """Shows one page at a time; nothing in its title names anybody."""

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Drafter")
        self.setObjectName("window")
        self.folder = folder or paths.user_folder()
        self.desk: Desk | None = None
        self.bench: Workbench | None = None
        self.casework: Casework | None = None
        self._case_page: QWidget | None = None
        self._notice = Notice()
        self._stack = QStackedWidget()
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._notice)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        bind(self)
        self._clock = QTimer(self)
        self._clock.setInterval(60_000)
        self._clock.timeout.connect(self._tick)
        self.resize(1280, 720)
        app.follow_desktop(lambda _scheme: self.dress(dark=is_dark_wanted()))
        self.show_start()

    def _show(self, page: QWidget) -> None:
        """Show a page and let the one before go."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page:
            self._stack.removeWidget(before)
            before.deleteLater()

    def show_start(self) -> None:
        """Show the welcome."""
        welcome = Welcome()
        welcome.look_around.connect(self.look_around)
        welcome.start_case.connect(self.show_locked)
        welcome.prepare.connect(self.show_locked)
        welcome.unlock.connect(self.show_locked)
        welcome.restore.connect(self._tell_restore)
        self._show(welcome)

    def show_locked(self) -> None:
        """Ask for the passphrase, or for a new one where there are no locked cases yet."""
        folder = self.folder / "cases"
        if (folder / "vault.json").exists():
            page = UnlockPage(folder)
            page.unlocked.connect(self.open_vault)
            page.back.connect(self.show_start)
            self._show(page)
            page.line.setFocus()
            return
        making = MakeVaultPage(folder)
        making.made.connect(self.open_vault)
        making.back.connect(self.show_start)
        self._show(making)
        making.line.setFocus()

    def look_around(self) -> None:
        """Open the training vault with the worked example in it."""
        folder = self.folder / "training"
        with self._notice.told():
            fresh = not (folder / "vault.json").exists()
            desk = Desk.open(create_training_vault(folder) if fresh else open_training(folder))
            self.desk = desk
            if not desk.page().cases:
                examples = paths.resources() / "examples"
                for path in sorted(examples.glob("*.json")):
                    if path.stem != EXAMPLE:
                        desk.store.create(read_case(read_text(path), path.name))
                example = examples / f"{EXAMPLE}.json"
                self.open_case(desk.store.create(read_case(read_text(example), example.name)).id)
                return
            self.show_cases()

    def open_vault(self, vault: Vault) -> None:
        """Open an unlocked vault and show its cases."""
        with self._notice.told():
            self.desk = Desk.open(vault)
            self._clock.start()
            self.show_cases()

    def show_cases(self) -> None:
        """Close the open case and show the list."""
        if self.desk is None:
            return
        with self._notice.told():
            self._close_case()
            page = CasesPage(self.desk)
            page.opened.connect(self.open_case)
            page.new.connect(self.new_case)
            page.lock.connect(self.lock)
            self._show(page)
            page.search.setFocus()

    def new_case(self) -> None:
        """Begin an empty case."""
        if self.desk is not None:
            with self._notice.told():
                self._close_case()
                kind = KindOfWork.PRACTISING if self.desk.store.vault.training else None
                made = Case(kind_of_work=kind) if kind else Case()
                self._show_case(Workbench(self.desk.add(made), self))

    def open_case(self, case_id: str) -> None:
        """Open a case of the list."""
        if self.desk is not None:
            with self._notice.told():
                self._close_case()
                self._show_case(Workbench(self.desk.open_case(case_id), self))

    def _show_case(self, bench: Workbench) -> None:
        self.bench = bench
        self.casework = Casework(bench, look().colours, DRAWN)
        bar = Bar()
        bar.cases.connect(self.show_cases)
        bar.finder.connect(self.open_finder)
        bar.export.connect(self.casework.show_export)
        training = self.desk is not None and self.desk.store.vault.training

        def refresh() -> None:
            bar.show_case(bench.case, training=training)
            bar.show_saving(bench.session.save_state)

        bench.case_changed.connect(refresh)
        bench.save_state_changed.connect(refresh)
        refresh()
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.casework, 1)
        self._show(page)

    def _close_case(self) -> None:
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
        """Save everything, give the vault up and show the way in; nothing of a case stays shown."""
        with self._notice.told():
            self._close_vault()
            self.show_start()

    def _close_vault(self) -> None:
        self._clock.stop()
        self._close_case()
        if self.desk is not None:
            self.desk.close()
            self.desk = None

    def _tell_restore(self) -> None:
        self._notice.tell("To restore a backup, run: drafter vault restore FOLDER (see the guide).")

    def _tick(self) -> None:
        if self.desk is not None:
            self.desk.tick(time.monotonic())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save and close; stay where what was typed is safe nowhere else."""
        try:
            self._close_vault()
        except DrafterError as error:
            self._notice.tell(str(error))
            event.ignore()
            return
        super().closeEvent(event)

"""The one window: its frame, and what leads in, out and round."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QShowEvent

from drafter.case.today import Clock, today
from drafter.ui import app
from drafter.ui.cases.ways import Ways
from drafter.ui.commands import Commands
from drafter.ui.entering import Entrance
from drafter.ui.leaving import Leaving
from drafter.ui.shell import Shell
from drafter.ui.vaults.locking import Watch
from drafter.ui.vaults.privacy import PrivacyView

if TYPE_CHECKING:
    from drafter.store.unlocked import Vault


class Window(Shell):
    """Shows one page at a time; nothing in its title names anybody.

    ``on_locked`` ends the process and begins another: only that empties its memory. Without it
    (in tests) the window stays, with the way in shown.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        on_locked: Callable[[], object] = lambda: None,
        clock: Clock = today,
    ) -> None:
        super().__init__(folder, clock)
        self.setWindowTitle("Drafter")
        self.setObjectName("window")
        self.privacy = PrivacyView(self, on=self.preferences.is_private)
        self.watch = Watch(self, self.preferences.idle_minutes)
        self.entrance = Entrance(self)
        self.leaving = Leaving(self, self.entrance, self.framed(), on_locked)
        self.ways = Ways(self, self.privacy, self.watch)
        self.commands = Commands(self, self.ways, self.leaving)
        self.setCentralWidget(self.leaving.all)
        self._wire()
        self._brought: Path | None = None
        self.resize(1280, 720)

    def _wire(self) -> None:
        self.cases_wanted.connect(self._list_cases)
        self.start_wanted.connect(self.entrance.show_start)
        self.text_wanted.connect(self.entrance.begin_usual)
        self.finder_wanted.connect(self.commands.find)
        self.case_shown.connect(self.privacy.follow)
        self.file_brought.connect(self.bring)
        self.entrance.about.connect(self.ways.show_about)
        self.entrance.lock_away.connect(self.leaving.change_vault)
        self.watch.due.connect(self.leaving.lock_because)
        app.follow_desktop(lambda _scheme: self.follow_desktop())

    def _list_cases(self) -> None:
        from drafter.ui.cases.page import CasesPage

        assert self.desk is not None  # the list is asked for where a vault is open
        page = CasesPage(self.desk, self.ways, self.privacy)
        page.opened.connect(self.open_case)
        page.new.connect(self.new_case)
        page.lock.connect(self.lock)
        self.settled.connect(page.show_notices)
        self.show_page(page)
        page.search.setFocus()
        if self._brought is not None:
            self.bring(self._brought)

    def bring(self, file: Path) -> None:
        """Show the page that takes in a case, with a file; where no vault is open, once one is."""
        self._brought = file if self.desk is None else None
        self.entrance.leads_to_list = self._brought is not None
        if self.desk is None:
            self.tell("The file that you opened can be taken in as soon as the cases are open.")
        else:
            self.ways.show_import(file)

    def show_locked(self) -> None:
        """Ask for the passphrase, or for a new one."""
        self.entrance.show_locked()

    def look_around(self) -> None:
        """Open the training cases."""
        self.entrance.look_around()

    def open_vault(self, vault: "Vault") -> None:
        """Open an unlocked vault."""
        self.entrance.open_vault(vault)

    def open_finder(self) -> None:
        """Open the palette over the middle of the window."""
        self.commands.find()

    def lock(self) -> None:
        """Save everything, show the way in, and end the process."""
        self.leaving.lock()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show the way in where nothing was asked for before the window."""
        if self.page is None:
            self.entrance.show_first()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save and close; stay where what was typed is safe nowhere else."""
        if self.leaving.close_vault():
            super().closeEvent(event)
        else:
            event.ignore()

"""Where an open case was left for a page, and the way back: to the same line of the same field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.store import listing
from drafter.ui.shell import Shell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from drafter.ui.pieces.askpage import AskPage
    from drafter.ui.work.casework import Standing


class ComingBack(QObject):
    """Remembers the case that was open, through all the pages that lead on from one another."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._left: tuple[str, Standing] | None = None
        self._page: QWidget | None = None
        """The page that was shown last from here: one that follows it leads back to the same."""

    def note(self) -> None:
        """Note where the person is, before the open case is closed."""
        bench, casework = self._shell.bench, self._shell.casework
        if bench is not None and casework is not None:
            self._left = bench.case.id, casework.standing()
        elif self._page is None or self._shell.page is not self._page:
            self._left = None

    def lead(self, page: "AskPage") -> None:
        """Let a page lead back to the case, else to the list or the welcome."""
        self._page = page
        if self._left is not None:
            page.lead_back("Back to the case")
        page.back.connect(self._go)

    def _go(self) -> None:
        shell, left = self._shell, self._left
        self._left = self._page = None
        if shell.desk is None:
            shell.show_start()
        elif left is None or not listing.lines_of(shell.desk.store.db, [left[0]]):
            shell.show_cases()
        else:
            shell.open_case(left[0])
            if shell.casework is not None:
                shell.casework.return_to(left[1])

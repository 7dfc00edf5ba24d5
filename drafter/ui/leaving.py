"""The ways out: locking and closing, never before everything is safe."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from drafter.errors import DrafterError
from drafter.ui.entering import Entrance
from drafter.ui.shell import Shell

if TYPE_CHECKING:
    from drafter.session.left_at import Left
    from drafter.ui.vaults.covering import Cover


class Leaving(QObject):
    """Holds the window's page and, over it, the cover for what can be saved nowhere.

    ``on_locked`` ends the process and begins another: only that empties its memory.
    """

    def __init__(
        self,
        shell: Shell,
        entrance: Entrance,
        whole: QWidget,
        on_locked: Callable[[], object],
    ) -> None:
        super().__init__(shell)
        self._shell, self._entrance, self._on_locked = shell, entrance, on_locked
        self.all = QStackedWidget()
        self.all.addWidget(whole)

    @cached_property
    def cover(self) -> "Cover":
        """What lies over the window then; made when it is first needed."""
        from drafter.ui.vaults.covering import Cover

        cover = Cover()
        cover.again.connect(self.lock)
        self.all.addWidget(cover)
        return cover

    @property
    def is_covered(self) -> bool:
        """Whether nothing can be done but to try again to save."""
        return self.all.currentIndex() > 0

    def lock(self) -> None:
        """Save everything, show the way in, and end the process; nothing of a case stays shown."""
        is_open = self._shell.desk is not None or self._shell.reading is not None
        if is_open and self.close_vault(left=self._left()):
            self._entrance.show_first()
            self._on_locked()

    def _left(self) -> "Left | None":
        """Where somebody is in an open case, for the next unlock."""
        bench, casework = self._shell.bench, self._shell.casework
        if bench is None or casework is None:
            return None
        from drafter.session.left_at import Left

        return Left(bench.case.id, *casework.standing())

    def lock_because(self, why: str) -> None:
        """Lock by itself; training cases have nothing to hide."""
        desk, reading = self._shell.desk, self._shell.reading
        vault = desk.vault if desk is not None else reading.vault if reading is not None else None
        if vault is not None and not vault.training and not self.is_covered:
            self.lock()
            if self._shell.desk is None:
                self._shell.tell(f"The cases were locked. {why}")
            elif not self.is_covered:  # a pasted text is kept nowhere
                self._cover_up(f"What you pasted could not be kept. {why}")

    def change_vault(self) -> None:
        """Leave the open cases for the locked ones; a pasted text waits for those."""
        if self.close_vault(text_waits=True):
            self._entrance.show_locked()

    def close_vault(self, *, text_waits: bool = False, left: "Left | None" = None) -> bool:
        """Save and give the vault up; where what was typed is safe nowhere, cover it instead.

        With ``text_waits`` a pasted text stays in memory, for another vault; ``left`` is where
        the next unlock leads.
        """
        try:
            if not text_waits:
                self._entrance.save_waiting()
        except DrafterError as error:
            self._shell.tell(str(error))
            return False
        try:
            self._shell.close_case()
        except DrafterError as error:
            self._cover_up(str(error))
            return False
        self._close_others()
        self.all.setCurrentIndex(0)
        self._shell.stop_reading()
        desk = self._shell.give_up_desk()
        if desk is not None:
            if left is not None:
                from drafter.session.left_at import note_left

                note_left(desk, left)
            desk.close()
        return True

    def _cover_up(self, why: str) -> None:
        self._close_others()
        self.cover.tell(why)
        self.all.setCurrentWidget(self.cover)

    def _close_others(self) -> None:
        """Close what lies over the window or beside it: it may show a case, or change one."""
        for each in self._shell.findChildren(QWidget):
            if each.isWindow() and each.isVisible():
                each.close()

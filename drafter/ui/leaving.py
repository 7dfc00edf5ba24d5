"""The ways out: locking and closing, never before everything is safe."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from drafter.errors import DrafterError
from drafter.ui.covering import Cover

if TYPE_CHECKING:
    from drafter.ui.window import Window


class Leaving(QObject):
    """Holds the window's page and, over it, the cover for what can be saved nowhere.

    ``on_locked`` ends the process and begins another: only that empties its memory.
    """

    def __init__(self, window: "Window", whole: QWidget, on_locked: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._on_locked = window, on_locked
        self.cover = Cover()
        self.cover.again.connect(self.lock)
        self.all = QStackedWidget()
        self.all.addWidget(whole)
        self.all.addWidget(self.cover)

    @property
    def is_covered(self) -> bool:
        """Whether nothing can be done but to try again to save."""
        return self.all.currentWidget() is self.cover

    def lock(self) -> None:
        """Save everything, show the way in, and end the process; nothing of a case stays shown."""
        if self._window.desk is not None and self.close_vault():
            self._window.entrance.show_first()
            self._on_locked()

    def lock_because(self, why: str) -> None:
        """Lock by itself; training cases have nothing to hide."""
        desk = self._window.desk
        if desk is not None and not desk.store.vault.training and not self.is_covered:
            self.lock()
            if self._window.desk is None:
                self._window.tell(f"The cases were locked. {why}")

    def close_vault(self, *, text_waits: bool = False) -> bool:
        """Save and give the vault up; where what was typed is safe nowhere, cover it instead.

        With ``text_waits`` a pasted text stays in memory, for another vault.
        """
        try:
            if not text_waits:
                self._window.entrance.save_waiting()
        except DrafterError as error:
            self._window.tell(str(error))
            return False
        try:
            self._window.close_case()
        except DrafterError as error:
            self._close_others()
            self.cover.tell(str(error))
            self.all.setCurrentWidget(self.cover)
            return False
        self._close_others()
        self.all.setCurrentIndex(0)
        desk = self._window.give_up_desk()
        if desk is not None:
            desk.close()
        return True

    def _close_others(self) -> None:
        """Close what lies over the window or beside it: it may show a case, or change one."""
        for each in self._window.findChildren(QWidget):
            if each.isWindow() and each.isVisible():
                each.close()

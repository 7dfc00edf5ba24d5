"""Whether a second start asks this window to come forward, or brings it a file."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from drafter.store import raising

CALLED = 500
"""Milliseconds between two looks."""


class Calls(QTimer):
    """Brings the window forward that it belongs to, while a vault is open in it."""

    brought = Signal(Path)
    """A case file or bundle that somebody opened by its icon."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._folder = Path()
        self.setInterval(CALLED)
        self.timeout.connect(self.look)

    def listen(self, vault: Path) -> None:
        """From now on answer for the vault of that folder."""
        self._folder = vault
        raising.take_back(vault)
        self.start()

    def look(self) -> None:
        """Come forward where that is asked for."""
        file = raising.brought(self._folder)
        if not raising.was_asked(self._folder):
            return
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        if QGuiApplication.platformName() != "offscreen":  # drawn in memory: nothing is above
            window.raise_()
        window.activateWindow()
        if file is not None:
            self.brought.emit(file)

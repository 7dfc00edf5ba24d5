"""The office's own looks for Word files: chosen, taken or left."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from drafter.errors import DrafterError
from drafter.opening import read_bytes
from drafter.render.house_style import read as read_house_style
from drafter.render.look import HouseStyle
from drafter.ui.pieces.choosing import ask_for_file
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import button, holding, label, shown_if, stacked


class HouseRow(QWidget):
    """Takes the looks of an office's own Word file, and nothing else of it."""

    def __init__(self, folder: Callable[[], str]) -> None:
        super().__init__()
        self.style_taken: HouseStyle | None = None
        self._folder = folder
        self._says = label("", "help", wrap=True)
        self._ours = button("Use ours", self._drop, "link")
        row = Flow(button("Your office’s style…", self._choose, "link"), self._ours)
        self.setLayout(stacked(holding(row), self._says))
        self.show_style()

    def _choose(self) -> None:
        path = ask_for_file(
            self,
            "Your office’s Word file",
            "Word (*.docx *.dotx *.docm)",
            start=self._folder(),
        )
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Take the looks of a file; one that can't be read is told, and ours are used."""
        try:
            self.style_taken = read_house_style(read_bytes(path), path.name)
            self.show_style()
        except DrafterError as error:
            self._drop()
            self._says.setText(f"▲ {error}")
            shown_if(self._says, shown=True)

    def _drop(self) -> None:
        self.style_taken = None
        self.show_style()

    def show_style(self) -> None:
        """Say what is taken, and what the file lacks."""
        style = self.style_taken
        missing = ", ".join(style.missing) if style else ""
        left = f" Not in it, so ours: {missing}." if missing else ""
        self._says.setText(f"✓ Looks like your office’s file.{left}" if style else "")
        shown_if(self._says, style is not None)
        shown_if(self._ours, style is not None)

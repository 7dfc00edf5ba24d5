"""There are no locked cases where they would be: where that is, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Signal

from drafter.ui.pieces.askpage import AskPage, row
from drafter.ui.pieces.parts import button, label


class NoneHerePage(AskPage):
    """Said to whoever expects locked cases: nothing new is made without being asked for."""

    restore = Signal()
    make = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.first = button("Restore a backup", self.restore.emit, "main")
        place = label(str(folder), "strong", wrap=True)
        self.arrange(
            "There are no locked cases here",
            "Yours would lie in this folder, and there are none in it:",
            place,
            label(
                "They may belong to another account of this computer, or to another computer: then"
                " restore a backup of them here, or have a case handed over. To use a folder that"
                " lies elsewhere, start Drafter with --data-dir and that folder.",
                "quiet",
                wrap=True,
            ),
            row(self.first, button("Make new locked cases", self.make.emit)),
        )
        place.setAccessibleName("Folder of the cases")

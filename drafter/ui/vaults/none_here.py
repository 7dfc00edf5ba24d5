"""There are no locked cases where they would be: where that is, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Signal

from drafter.store.unlocked import is_vault
from drafter.ui.pieces.askpage import AskPage, row
from drafter.ui.pieces.parts import button, label

_NEVER = (
    "There are no locked cases here",
    "Yours would lie in this folder, and there are none in it:",
    (
        "They may belong to another account of this computer, or to another computer: then restore"
        " a backup of them here, or have a case handed over. To use a folder that lies elsewhere,"
        " start Drafter with --data-dir and that folder."
    ),
)
_GONE = (
    "Your locked cases are gone from here",
    "They were in this folder, and are no longer in it:",
    (
        "Its drive may not be plugged in, or the folder was moved or has another name now: put it"
        " back, then look again. Or restore a backup of them here. New locked cases would have"
        " nothing of the old ones in them."
    ),
)


class NoneHerePage(AskPage):
    """Said to whoever expects locked cases: nothing new is made without being asked for.

    ``were_here`` where there were some: they may come back, and are ``found`` then.
    """

    found = Signal()
    restore = Signal()
    make = Signal()

    def __init__(self, folder: Path, *, were_here: bool = False) -> None:
        super().__init__()
        self._folder = folder
        restore = button("Restore a backup", self.restore.emit, "" if were_here else "main")
        again = button("Look again", self._look, "main")
        self.first = again if were_here else restore
        acts = (again, restore) if were_here else (restore,)
        place = label(str(folder), "strong", wrap=True)
        title, lead, advice = _GONE if were_here else _NEVER
        self.arrange(
            title,
            lead,
            place,
            label(advice, "quiet", wrap=True),
            row(*acts, button("Make new locked cases", self.make.emit)),
        )
        place.setAccessibleName("Folder of the cases")

    def _look(self) -> None:
        if is_vault(self._folder):
            self.found.emit()
        else:
            self.refuse("They are still not in this folder.")

"""When the cases lock by themselves, and what the privacy view hides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from drafter.errors import DrafterError
from drafter.session.idle import LONGEST, SHORTEST, minutes_within
from drafter.session.preferences import keep_preferences
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.parts import button, label
from drafter.ui.pieces.theme import GRID
from drafter.ui.shell import Shell
from drafter.ui.vaults.locking import Watch
from drafter.ui.vaults.privacy import PrivacyView

_HEARD = "They lock as well when the computer goes to sleep and when its screen is locked."
_NOT_HEARD = (
    "This computer tells programs neither that it sleeps nor that its screen is locked: the cases"
    " lock when it wakes, and after the minutes above. Press Ctrl+L when you leave."
)


class SafetyPage(AskPage):
    """Minutes until the lock, a tick for the privacy view, and the ways to other keys."""

    passphrase = Signal()
    sheet = Signal()

    def __init__(self, shell: Shell, privacy: PrivacyView, watch: Watch) -> None:
        super().__init__()
        self._shell, self._privacy, self._watch = shell, privacy, watch
        self.minutes = QSpinBox()
        self.minutes.lineEdit().setTextMargins(GRID, 0, GRID, 0)  # as every other line has it
        self.minutes.setObjectName("safety:minutes")
        for part in (self.minutes, self.minutes.lineEdit()):
            part.setAccessibleName("Minutes until the cases lock")
        self.minutes.setRange(SHORTEST, LONGEST)
        self.minutes.setValue(shell.preferences.idle_minutes)
        self.minutes.valueChanged.connect(self._set_minutes)
        self.private = QCheckBox("Privacy view: pseudonyms in lists, names veiled until you are in")
        self.private.setObjectName("safety:private")
        self.private.setChecked(privacy.on)
        self.private.toggled.connect(self._toggle)
        self.arrange(
            "Locking and privacy",
            "Locking saves everything and ends the program, because only that empties its memory;"
            " a fresh one asks for the passphrase.",
            asked(
                "Minutes without a key or a click until the cases lock",
                row(self.minutes),
                buddy=self.minutes,
            ),
            label(_HEARD if watch.hears_the_desktop else _NOT_HEARD, "help", wrap=True),
            self.private,
            label("Ctrl+L locks at once · Ctrl+Shift+P is the privacy view", "help", wrap=True),
            *self._keys(),
        )

    def _keys(self) -> list[QWidget]:
        """The ways to other keys; training cases have none."""
        if self._shell.desk is None or self._shell.desk.vault.training:
            return []
        return [
            label("Keys", "heading"),
            label(
                "For a passphrase that somebody else knows or nobody remembers, and a sheet that is"
                " lost. Each asks for the passphrase or for the recovery key.",
                "help",
                wrap=True,
            ),
            row(
                button("Another passphrase", self.passphrase.emit),
                button("A new recovery sheet", self.sheet.emit),
            ),
        ]

    def _set_minutes(self, minutes: int) -> None:
        chosen = self._shell.preferences._replace(idle_minutes=minutes_within(minutes))
        self._shell.preferences = chosen
        self._watch.idle.minutes = chosen.idle_minutes
        try:
            keep_preferences(self._shell.folder, chosen)
        except DrafterError as error:
            self.refuse(str(error))

    def _toggle(self, on: bool) -> None:  # noqa: FBT001 - Qt's own argument
        if self._privacy.on != on:
            self._privacy.toggle()

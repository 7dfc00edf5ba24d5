"""Another passphrase, or another recovery sheet, for the cases that are open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from drafter.case.today import Clock, today
from drafter.errors import DrafterError
from drafter.session.desk import Desk
from drafter.session.keys import confirm, new_passphrase, new_sheet, take
from drafter.store import passphrases
from drafter.store.audit import Deed
from drafter.store.vault import NewWay
from drafter.ui.pieces.askpage import AskPage, asked, row, secret_line, sight_of
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import button, holding, label, shown_if, stacked
from drafter.ui.vaults.sheets import SheetPart

_NOT_YET = (
    "This sheet does not count yet: type the two groups. To leave all the same, press Back once"
    " more: the sheet before stays good, and this one opens nothing."
)
_WITHOUT = (
    "This sheet does not count yet: type the two groups. To leave without one, press Not now once"
    " more: it is asked for again when the cases are next opened."
)
_EITHER = "Passphrase that you have now, or the recovery key"


class PassphrasePage(AskPage):
    """The present passphrase or the recovery key, then the new passphrase twice.

    ``is_regained`` where the recovery key has just opened the cases: it is not asked for again,
    and ``changed`` says what came of it in place of the page. What takes long changes nothing:
    who leaves before it is done keeps the passphrase they had.
    """

    changed = Signal(str)

    def __init__(self, desk: Desk, *, is_regained: bool = False) -> None:
        super().__init__()
        self._desk, self._is_regained = desk, is_regained
        self.present = secret_line("rekey:present", _EITHER)
        self.new = secret_line("rekey:new", "New passphrase")
        self.again = secret_line("rekey:again", "New passphrase again")
        self._weight = label("", "help", wrap=True)
        self.new.textChanged.connect(self._weigh)
        self._go = button("Change the passphrase", self.change, "main")
        self.again.returnPressed.connect(self._go.click)
        if is_regained:
            self.arrange(
                "A new passphrase",
                "The recovery key has opened your cases. Choose a new passphrase now, and the sheet"
                " goes back to its drawer: it stays good. The passphrase before then opens nothing"
                " any more, the backups here included.",
                *self._for_the_new(),
                back="Not now",
            )
            return
        self.arrange(
            "Another passphrase",
            "The one you have now opens nothing any more afterwards, the backups here included."
            " The recovery sheet stays good. It is changed when this page says so, and not before.",
            asked(_EITHER, self.present),
            *self._for_the_new(),
            back="Back to all cases",
        )

    def _for_the_new(self) -> list[QWidget | QLayout]:
        present = [] if self._is_regained else [self.present]
        return [
            label(f"Five random words, if you like: {passphrases.offered()}", "help", wrap=True),
            asked("New passphrase", self.new),
            self._weight,
            asked("New passphrase again", self.again),
            sight_of(*present, self.new, self.again),
            row(self._go),
        ]

    def take_keyboard(self) -> None:
        """Put the keyboard where something is to be typed first."""
        (self.new if self._is_regained else self.present).setFocus()

    def _weigh(self, typed: str) -> None:
        self._weight.setText(str(passphrases.estimate(typed)) if typed else "")

    def change(self) -> None:
        """Change it, unless the new one is refused or was typed in two ways."""
        new = self.new.text()
        refused = passphrases.refusal(new)
        if not refused and new != self.again.text():
            refused = "The two are not the same: type it once more."
        if refused:
            self.refuse(refused)
            return
        vault = self._desk.vault
        present = None if self._is_regained else self.present.text()
        self._go.setEnabled(False)
        self._go.setText("Changing…")
        Job(lambda: new_passphrase(vault, present, new), self._done, self._failed, self)

    def _ready(self) -> None:
        self._go.setEnabled(True)
        self._go.setText("Change the passphrase")

    def _done(self, way: NewWay) -> None:
        try:
            why = take(self._desk, way, Deed.REKEYED)
        except DrafterError as error:
            self._failed(error)
            return
        self._ready()
        for line in (self.present, self.new, self.again):
            line.clear()
        done = "The passphrase is changed. Use the new one from now on."
        if self._is_regained:
            self.changed.emit(f"{done} {why}".rstrip())
        else:
            _say_done(self, done, why)

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))


class RecoveryPage(AskPage):
    """The passphrase or the key before, then a new sheet; two groups typed back let it count.

    Until then the sheet before is good, so that nobody who leaves is without one. ``is_unkept``
    where nobody has that: the new one is then shown at once, to whoever has just unlocked the
    cases, and ``changed`` says what came of it in place of the page.
    """

    changed = Signal(str)

    def __init__(self, desk: Desk, clock: Clock = today, *, is_unkept: bool = False) -> None:
        super().__init__()
        self._desk, self._is_unkept = desk, is_unkept
        self._way: NewWay | None = None
        self._was_asked = False
        self.present = secret_line("sheet:present", _EITHER)
        self._go = button("Make a new sheet", self.make, "main")
        self.present.returnPressed.connect(self._go.click)
        self.sheet = SheetPart("The sheet is kept: let it count", clock)
        self.sheet.kept.connect(self._finish)
        if is_unkept:
            self.arrange(
                "Nobody has your recovery sheet",
                "The program ended before it was kept. Keep this one instead: once two groups of it"
                " are typed, it is the only sheet that opens your cases.",
                self.sheet,
                back="Not now",
            )
            self._make()
            return
        self._asked = holding(
            stacked(asked(_EITHER, self.present), sight_of(self.present), row(self._go))
        )
        self.arrange(
            "A new recovery sheet",
            "For a sheet that was lost, or seen by somebody. Once two groups of the new one are"
            " typed back, the one before opens nothing any more, the backups here included. Until"
            " then the one before stays good.",
            self._asked,
            self.sheet,
            back="Back to all cases",
        )
        self.sheet.hide()

    def leave(self) -> None:
        """Go back; with a sheet that does not count yet, only after that was said."""
        if self._way is not None and not self._was_asked:
            self._was_asked = True
            self.refuse(_WITHOUT if self._is_unkept else _NOT_YET)
            return
        super().leave()

    def take_keyboard(self) -> None:
        """Put the keyboard where something is to be read or typed first."""
        if self._is_unkept:
            self.sheet.take_keyboard()
        else:
            self.present.setFocus()

    def make(self) -> None:
        """Make the sheet and show it."""
        vault, typed = self._desk.vault, self.present.text()
        self.present.clear()
        self._go.setEnabled(False)
        Job(lambda: confirm(vault, typed), lambda _: self._make(), self._failed, self)

    def _failed(self, error: Exception) -> None:
        self._go.setEnabled(True)
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))

    def _make(self) -> None:
        vault = self._desk.vault
        self._way, key = new_sheet(vault)
        self._was_asked = False
        self._go.setEnabled(True)
        self.hush()
        self.sheet.show_key(vault.id, key)
        if not self._is_unkept:
            self._show(self.sheet, hidden=self._asked)
        self.sheet.take_keyboard()

    def _finish(self) -> None:
        """Let it count; where that can't be, the sheet stays shown and the one before good."""
        way = self._way
        if way is None:
            return
        try:
            why = take(self._desk, way, Deed.RECOVERY)
        except DrafterError as error:
            self.refuse(str(error))
            return
        self._way = None
        self.sheet.forget()
        if self._is_unkept:
            self.changed.emit(f"The recovery sheet is kept, and good. {why}".rstrip())
            return
        self._show(self._asked, hidden=self.sheet)
        done = "The new sheet is good. Destroy the one before."
        _say_done(self, done, why)

    @staticmethod
    def _show(shown: QWidget, *, hidden: QWidget) -> None:
        shown_if(hidden, shown=False)
        shown_if(shown, shown=True)


def _say_done(page: AskPage, done: str, why: str) -> None:
    if why:
        page.warn(f"{done} {why}")
    else:
        page.tell(done)

"""Another passphrase, or another recovery sheet, for the cases that are open."""

from PySide6.QtWidgets import QWidget

from drafter.errors import DrafterError
from drafter.session.desk import Desk
from drafter.session.keys import change, confirm, new_sheet, note
from drafter.store import passphrases
from drafter.store.audit import Deed
from drafter.ui.pieces.askpage import AskPage, asked, row, secret_line
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import button, label, shown_if
from drafter.ui.vaults.sheets import SheetPart


class PassphrasePage(AskPage):
    """The present passphrase, then the new one twice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.present = secret_line("rekey:present", "Passphrase that you have now")
        self.new = secret_line("rekey:new", "New passphrase")
        self.again = secret_line("rekey:again", "New passphrase again")
        self.again.returnPressed.connect(self.change)
        self._weight = label("", "help", wrap=True)
        self.new.textChanged.connect(self._weigh)
        self._go = button("Change the passphrase", self.change, "main")
        self.arrange(
            "Another passphrase",
            "The one you have now opens nothing any more afterwards, the backups here included."
            " The recovery sheet stays good.",
            asked("Passphrase that you have now", self.present),
            label(f"Five random words, if you like: {passphrases.offered()}", "help", wrap=True),
            asked("New passphrase", self.new),
            self._weight,
            asked("The same again", self.again),
            row(self._go),
            back="Back to all cases",
        )

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
        vault, present = self._desk.store.vault, self.present.text()
        self._go.setEnabled(False)
        self._go.setText("Changing…")
        Job(lambda: change(vault, present, new), self._done, self._failed, self)

    def _ready(self) -> None:
        self._go.setEnabled(True)
        self._go.setText("Change the passphrase")

    def _done(self, deed: Deed) -> None:
        self._ready()
        for line in (self.present, self.new, self.again):
            line.clear()
        done = "The passphrase is changed. Use the new one from now on."
        self.tell(" ".join(filter(None, (done, _not_noted(self._desk, deed)))))

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))


class RecoveryPage(AskPage):
    """The passphrase, then a new sheet with two of its groups typed back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.present = secret_line("sheet:present", "Passphrase")
        self.present.returnPressed.connect(self.make)
        self._go = button("Make a new sheet", self.make, "main")
        self.sheet = SheetPart()
        self.sheet.kept.connect(self._finish)
        self._asked = row(self._go)
        self.arrange(
            "A new recovery sheet",
            "For a sheet that was lost, or seen by somebody. The one before opens nothing any"
            " more, the backups here included.",
            asked("Passphrase", self.present),
            self._asked,
            self.sheet,
            back="Back to all cases",
        )
        self.sheet.hide()

    def make(self) -> None:
        """Make the sheet and show it."""
        vault, typed = self._desk.store.vault, self.present.text()
        self.present.clear()
        self._go.setEnabled(False)
        Job(lambda: confirm(vault, typed), lambda _: self._make(), self._failed, self)

    def _failed(self, error: Exception) -> None:
        self._go.setEnabled(True)
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))

    def _make(self) -> None:
        """Make the key here and now: one made while somebody leaves the page would be lost."""
        vault = self._desk.store.vault
        try:
            deed, key = new_sheet(vault)
        except DrafterError as error:
            self._failed(error)
            return
        self._go.setEnabled(True)
        self.hush()
        self.sheet.show_key(vault.id, key)
        self._show(self.sheet, hidden=self._asked)
        self.sheet.groups[0].setFocus()
        why = _not_noted(self._desk, deed)
        if why:
            self.refuse(why)

    def _finish(self) -> None:
        self.sheet.forget()
        self._show(self._asked, hidden=self.sheet)
        self.tell("The new sheet is good. Destroy the one before.")

    @staticmethod
    def _show(shown: QWidget, *, hidden: QWidget) -> None:
        shown_if(hidden, shown=False)
        shown_if(shown, shown=True)


def _not_noted(desk: Desk, deed: Deed) -> str:
    """Write down what was done; a sentence where that can't be: it is done all the same."""
    try:
        note(desk, deed)
    except DrafterError as error:
        return f"The audit trail does not say so: {error}"
    return ""

"""Take in a case file or a bundle; where the case is here already, what differs is shown first."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.session.exchange import Incoming, incoming, needs_passphrase
from drafter.store import bringing_in
from drafter.store.bringing_in import PresentError
from drafter.store.store import Store
from drafter.ui.pieces.askpage import AskPage, asked, plain_line, row, secret_line
from drafter.ui.pieces.choosing import path_row
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import button, holding, label, stacked

_FILES = "Cases (*.drafter-case *.json);;All files (*)"


class ImportingPage(AskPage):
    """A file, its passphrase where it has one, then a copy or a deliberate replacement."""

    opened = Signal(str)
    """The id of the case that was brought in."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._case: Case | None = None
        self._present: PresentError | None = None
        self.path = plain_line("import:path", "File")
        self.path.textChanged.connect(self._path_changed)
        self.passphrase = secret_line("import:passphrase", "The bundle’s passphrase")
        self._secret = holding(asked("The bundle’s passphrase", self.passphrase))
        self._go = button("Take it in", self.read, "main")
        self.passphrase.returnPressed.connect(self._go.click)
        self._found = QListWidget()
        self._found.setObjectName("list")
        self._found.setAccessibleName("In what the two differ")
        self._found.setMinimumHeight(140)
        self._choice = holding(
            stacked(
                label("In what the two differ", "label"),
                self._found,
                row(
                    button("Keep both: take it in as a copy", self.copy),
                    button("Replace the one that is here", self.replace),
                ),
                label(
                    "What is replaced is kept as a version of the case, so it can be looked at"
                    " again.",
                    "help",
                    wrap=True,
                ),
            )
        )
        self.arrange(
            "Take in a case",
            "A bundle that somebody handed over, or a case file.",
            asked(
                "File", path_row(self.path, "Choose a case file or bundle", _FILES), buddy=self.path
            ),
            self._secret,
            row(self._go),
            self._choice,
            width=720,
        )
        self._secret.hide()
        self._choice.hide()

    def _path_changed(self) -> None:
        self.hush()
        self._choice.hide()
        self._secret.hide()

    def read(self) -> None:
        """Read the file; a bundle asks for its passphrase first."""
        path = Path(self.path.text().strip())
        try:
            if needs_passphrase(path) and not self.passphrase.text():
                self._secret.show()
                self.passphrase.setFocus()
                return
        except DrafterError as error:
            self.refuse(str(error))
            return
        typed, vault = self.passphrase.text(), self._store.vault
        self._go.setEnabled(False)
        self.show_share(0.5)
        Job(lambda: incoming(path, typed, vault), self._read, self._failed, self)

    def _read(self, found: Incoming) -> None:
        self._ready()
        self._case = found.case
        try:
            kept = bringing_in.bring_in(self._store.db, found.case, now=_now())
        except PresentError as present:
            self._present = present
            self._found.clear()
            for difference in present.found:
                self._found.addItem(difference.with_words())
            if not present.found:
                self._found.addItem("They do not differ.")
            self.refuse(f"{present} {found.notice}".strip())
            self._choice.show()
            self._found.setFocus()
            return
        except DrafterError as error:
            self.refuse(str(error))
            return
        self.opened.emit(kept.id)

    def copy(self) -> None:
        """Take the case in beside the one that is here."""
        if self._case is None:
            return
        try:
            kept = bringing_in.bring_in(self._store.db, self._case, now=_now(), copy=True)
        except DrafterError as error:
            self.refuse(str(error))
            return
        self.opened.emit(kept.id)

    def replace(self) -> None:
        """Put the case in the place of the one that is here."""
        if self._case is None or self._present is None:
            return
        try:
            kept = bringing_in.replace(
                self._store.db, self._present.present, self._case, now=_now()
            )
        except DrafterError as error:
            self.refuse(str(error))
            return
        self.opened.emit(kept.id)

    def _ready(self) -> None:
        self._go.setEnabled(True)
        self.bar.hide()
        self.passphrase.clear()

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)

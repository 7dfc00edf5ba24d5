"""Hand a case over: one encrypted file with a passphrase of its own."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.reviewing.file_names import offered_name
from drafter.session.exchange import Asked, Bundled, bundle_of, write_bundle
from drafter.store.bundle import SUFFIX
from drafter.store.passphrases import offered
from drafter.store.store import Store
from drafter.ui.pieces.askpage import AskPage, asked, plain_line, row, secret_line
from drafter.ui.pieces.choosing import ask_where_to_save, documents
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import beside, button, holding, label


class BundlingPage(AskPage):
    """Where to, the passphrase twice, and whether the key to names goes along."""

    def __init__(self, store: Store, case: Case) -> None:
        super().__init__()
        self._store, self._case = store, case
        offered_path = documents() / f"{offered_name(case)}{SUFFIX}"
        self.path = plain_line("bundle:path", "File")
        self.path.setText(str(offered_path))
        self.passphrase = secret_line("bundle:passphrase", "Passphrase for the bundle")
        self.again = secret_line("bundle:again", "The same again")
        self.names = QCheckBox("With the key to names: whoever opens it sees who is who")
        self.names.setObjectName("bundle:names")
        self._go = button("Make the bundle", self.make, "main")
        self.again.returnPressed.connect(self._go.click)
        self.arrange(
            "Hand a case over",
            "One encrypted file. It has a passphrase of its own: tell it by another way than the"
            " file goes.",
            asked(
                "File",
                holding(
                    beside(self.path, button("Choose…", self._choose, spoken="Choose a place"))
                ),
                buddy=self.path,
            ),
            asked("Passphrase for the bundle", self.passphrase),
            label(f"For example: {offered()}", "help", wrap=True),
            asked("The same again", self.again),
            self.names,
            row(self._go),
        )

    def _choose(self) -> None:
        path = ask_where_to_save(
            self, "Where to", Path(self.path.text()).name, f"Bundles (*{SUFFIX})"
        )
        if path is not None:
            self.path.setText(str(path))

    def make(self) -> None:
        """Make the bundle, unless the passphrase is refused."""
        wanted = Asked(
            passphrase=self.passphrase.text(),
            again=self.again.text(),
            with_names=self.names.isChecked(),
        )
        if wanted.refusal():
            self.refuse(wanted.refusal())
            return
        case, vault = self._case, self._store.vault
        self._go.setEnabled(False)
        self.show_share(0.5)
        Job(lambda: bundle_of(case, wanted, vault, now=_now()), self._made, self._failed, self)

    def _made(self, bundled: Bundled) -> None:
        self._ready()
        path = Path(self.path.text().strip())
        path = path if path.suffix else path.with_suffix(SUFFIX)
        try:
            self.tell(write_bundle(self._store, bundled, path, now=_now()))
        except DrafterError as error:
            self.refuse(str(error))
            return
        self.passphrase.clear()
        self.again.clear()

    def _ready(self) -> None:
        self._go.setEnabled(True)
        self.bar.hide()

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)

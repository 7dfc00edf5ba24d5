"""Erase a case for good: its reference typed back, then the certificate."""

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from drafter.errors import DrafterError
from drafter.session.desk import Desk
from drafter.store.certificate import ErasureCertificate
from drafter.store.listing import ListedCase
from drafter.store.writing import write_private
from drafter.ui.cases.described import described
from drafter.ui.pieces.askpage import AskPage, asked, plain_line, row
from drafter.ui.pieces.choosing import ask_where_to_save
from drafter.ui.pieces.parts import button, label


def wanted_words(case: ListedCase) -> str:
    """What must be typed to erase a case: its reference, or where there is none, a word."""
    return case.reference or "erase"


def is_confirmed(case: ListedCase, typed: str) -> bool:
    """Whether it was typed; spaces and capitals do not count."""
    return "".join(typed.split()).casefold() == "".join(wanted_words(case).split()).casefold()


class ErasingPage(AskPage):
    """Nothing is erased by a slip: it is said which case, and the act waits for its reference.

    ``who`` stands for the complainants' names where those are not to be seen.
    """

    def __init__(self, desk: Desk, case: ListedCase, who: str | None = None) -> None:
        super().__init__()
        self._desk, self._case = desk, case
        self._certificate: ErasureCertificate | None = None
        self.which = label(described(case, who), "strong", wrap=True)
        self.line = plain_line("erase:reference", f"Type {wanted_words(case)}")
        self.line.textChanged.connect(self._compare)
        self.line.returnPressed.connect(self.erase)
        self.line.setAccessibleDescription(self.which.text())
        self._go = button("Erase for good", self.erase)
        self._go.setEnabled(False)
        self.certificate = QPlainTextEdit()
        self.certificate.setReadOnly(True)
        self.certificate.setAccessibleName("Certificate of erasure")
        self.certificate.setMinimumHeight(220)
        self._save = button("Save the certificate…", self._choose)
        self.arrange(
            f"Erase case {case.reference}" if case.reference else "Erase a case without reference",
            "It goes from the cases, the search and every backup here. There is no undo, and"
            " nobody can bring it back.",
            self.which,
            asked(f"Type “{wanted_words(case)}” to erase it", self.line),
            row(self._go),
            self.certificate,
            row(self._save),
            label(
                "Files that were made of the case (statements, bundles) lie where they were put.",
                "help",
                wrap=True,
            ),
            width=720,
            back="Back to all cases",
        )
        self.certificate.hide()
        self._save.hide()

    def _compare(self, typed: str) -> None:
        self._go.setEnabled(self._certificate is None and is_confirmed(self._case, typed))

    def erase(self) -> None:
        """Erase it, with progress over the backups, and show the certificate."""
        if not self._go.isEnabled():
            return
        self._go.setEnabled(False)
        self.line.setEnabled(False)
        try:
            made = self._desk.erase(self._case.case_id, self._progress)
        except DrafterError as error:
            self.refuse(str(error))
            self.line.setEnabled(True)
            return
        finally:
            self.bar.hide()
        self._certificate = made
        if made.is_finished:
            self.tell("Erased. This certificate names nobody; keep it.")
        else:
            self.refuse("Erased here, but something within reach is left; see the certificate.")
        self.certificate.setPlainText(made.as_text())
        self.certificate.show()
        self._save.show()
        self._save.setFocus()

    def _progress(self, share: float) -> None:
        self.show_share(share)
        self.bar.repaint()  # the writer has this thread: nothing else may happen meanwhile

    def _choose(self) -> None:
        path = ask_where_to_save(
            self, "Save the certificate", "erasure.txt", "Text (*.txt);;For a program (*.json)"
        )
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Save the certificate, for a program where the name ends so."""
        if self._certificate is None:
            return
        is_json = path.suffix.lower() == ".json"
        words = self._certificate.as_json() if is_json else self._certificate.as_text()
        try:
            write_private(path, words.encode())
        except DrafterError as error:
            self.refuse(str(error))
            return
        self.tell(f"The certificate is saved as {path.name}.")

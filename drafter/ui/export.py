"""Review: the file, composed and proven before it is written; else the reasons."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from drafter.case.case import Case
from drafter.case.statement import VersionKind
from drafter.drafting import Drafted, draft
from drafter.errors import DrafterError
from drafter.render.formats import FORMATS
from drafter.render.saving import save
from drafter.ui.parts import badge, beside, button, card, emptied, label, stacked
from drafter.ui.theme import GRID
from drafter.ui.workbench import Workbench


def offered_name(case: Case) -> str:
    """A name for the statement's file that names nobody: "25-900-417-draft-1"."""
    reference = "-".join("".join(c if c.isalnum() else " " for c in case.reference).split())
    version = case.version.value.replace(" ", "-")
    number = "" if case.version is VersionKind.FINAL else f"-{case.version_number}"
    return f"{reference or 'statement'}-{version}{number}"


class ExportPage(QWidget):
    """Where to, in what form; then the certificate, or what stands in the way."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = QLineEdit(QStandardPaths.writableLocation(documents))
        self._folder.setObjectName("export:folder")
        self._name = QLineEdit(offered_name(bench.case))
        self._name.setObjectName("export:name")
        self._form = QComboBox()
        self._form.setObjectName("export:format")
        for form in FORMATS.values():
            self._form.addItem(form.label, form.name)
        self.make = button("Make the file", self.export, "main")
        self._result = QVBoxLayout()
        self._result.setSpacing(GRID)
        layout = stacked(card(self._asked()), self._result, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)

    def _asked(self) -> QVBoxLayout:
        content = stacked(label("Take the statement out", "heading"))
        for words, editor in (
            ("Folder", self._folder),
            ("File name", self._name),
            ("Format", self._form),
        ):
            above = label(words, "label")
            above.setBuddy(editor)
            editor.setAccessibleName(words)
            row = beside(editor)
            if editor is self._folder:
                row.addWidget(button("Choose…", self._choose, spoken="Choose a folder"))
            content.addWidget(above)
            content.addLayout(row)
        content.addWidget(
            label(
                "The finished file is searched for everyone in the case before it is written."
                " If anything is found, no file is made.",
                "help",
                wrap=True,
            )
        )
        content.addLayout(beside(self.make, None))
        return content

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Where to", self._folder.text())
        if folder:
            self._folder.setText(folder)

    def path(self) -> Path:
        """The file to be."""
        form = FORMATS[self._form.currentData()]
        return Path(self._folder.text()) / f"{self._name.text().strip()}{form.suffix}"

    def export(self) -> None:
        """Take the case the whole path, and say what came of it."""
        emptied(self._result)
        self._bench.leave_field()
        try:
            drafted = draft(
                self._bench.case,
                self._bench.pack,
                FORMATS[self._form.currentData()],
                name=self.path().name,
                certified=True,
            )
            if drafted.data:
                save(drafted.data, self.path())
        except DrafterError as error:
            self._say("The file was not made", str(error), "blocks")
            return
        self._tell(drafted)

    def _tell(self, drafted: Drafted) -> None:
        if drafted.data and drafted.proof is not None:
            path = self.path()
            self._say(f"{path.name} is written", drafted.proof.certificate.as_line(), "done")
            url = QUrl.fromLocalFile(str(path.parent))
            opener = button("Open the folder", lambda: QDesktopServices.openUrl(url))
            self._result.addLayout(beside(opener, None))
            text = drafted.proof.certificate.as_text()
            self._result.addWidget(card(stacked(label(text, "quiet", wrap=True))))
        elif drafted.proof is None:
            count = len(drafted.blocking)
            self._say(
                "A final may not leave yet",
                f"{count} problem{'s' * (count != 1)} must be put right first; see Problems.",
                "blocks",
            )
        else:
            found = (*drafted.proof.hits, *drafted.proof.outside)
            self._say(
                "The proof found what may not leave; no file was made",
                "\n".join(str(each) for each in found[:12]),
                "blocks",
            )

    def _say(self, title: str, words: str, level: str) -> None:
        sign = {"done": "✓ proven clean", "blocks": "■ not written"}[level]
        content = stacked(
            beside(badge(sign, level), None),
            label(title, "heading", wrap=True),
            label(words, "quiet", wrap=True),
        )
        made = card(content)
        made.setObjectName("card")
        made.setAccessibleName(f"{title}. {words}")
        self._result.addWidget(made)

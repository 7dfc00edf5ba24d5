"""Review: the sheet of answers as a file, under pseudonyms unless real names are asked for."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from drafter.document.model import Identity
from drafter.drafting import IDENTIFIABLE
from drafter.errors import DrafterError
from drafter.render.formats import FORMATS
from drafter.render.saving import save
from drafter.reviewing.answered import sheet
from drafter.reviewing.every_answer import (
    every_answer,
    in_turn,
    under_pseudonyms,
    under_real_names,
)
from drafter.reviewing.file_names import name_refusal, offered_name
from drafter.reviewing.sheet_document import sheet_document, written
from drafter.ui.bench.steps import STEPS
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.choosing import ask_where_to_save
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import beside, button, holding, label, set_level, shown_if, stacked
from drafter.ui.review.answers_table import titles_of

_TOLD = "To print it, save it and print it from Word or the browser."
_REAL_TOLD = (
    "Without the tick it is under pseudonyms, without anybody’s details, and is searched for names"
    " before it is written."
)


class SheetSaving(QWidget):
    """In which format, under which names; then where to, and what came of it beside the button."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._form = QComboBox()
        self._form.setObjectName("sheet:format")
        self._form.setAccessibleName("Format of the sheet")
        self._form.setAccessibleDescription(_TOLD)
        for form in FORMATS.values():
            self._form.addItem(form.label, form.name)
        self.real = QCheckBox("Under real names")
        self.real.setObjectName("sheet:real")
        self.real.setAccessibleDescription(_REAL_TOLD)
        self._outcome = label("", "problem", wrap=True)
        ask = button("Save or print the sheet…", self._ask)
        ask.setObjectName("sheet:save")
        above = label("Format of the sheet", "label")
        above.setBuddy(self._form)
        chosen = holding(beside(above, self._form))
        self.setLayout(
            stacked(
                holding(Flow(chosen, self.real, ask)),
                label(f"{_TOLD} {_REAL_TOLD}", "help", wrap=True),
                self._outcome,
            )
        )
        self._outcome.hide()

    def offered(self) -> str:
        """The name that is offered for the file: nobody's name, and what it holds."""
        mark = IDENTIFIABLE if self.real.isChecked() else ""
        suffix = FORMATS[self._form.currentData()].suffix
        return f"{offered_name(self._bench.case)}-answers{mark}{suffix}"

    def _ask(self) -> None:
        form = FORMATS[self._form.currentData()]
        path = ask_where_to_save(
            self, "Save the sheet", self.offered(), f"{form.label} (*{form.suffix})"
        )
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the sheet there, or say why not."""
        form, case = FORMATS[self._form.currentData()], self._bench.case
        if path.suffix.lower() != form.suffix:
            path = path.with_name(f"{path.name}{form.suffix}")
        is_real = self.real.isChecked()
        telling = under_real_names(case) if is_real else under_pseudonyms(case)
        try:
            self._refuse(path)
            entries = in_turn(
                every_answer(case, self._bench.problems, titles_of(case), telling),
                [step.title for step in STEPS[case.kind_of_work]],
            )
            document = sheet_document(
                entries, sheet(case, self._bench.ledger), telling, real=is_real
            )
            save(written(document, case, entries, form.name, path.name), path)
        except DrafterError as error:
            self._say(f"■ {error}", "blocks")
            return
        names = "real names" if is_real else "pseudonyms"
        self._say(f"✓ {path.name} is written, under {names}.", "done")

    def _refuse(self, path: Path) -> None:
        identity = Identity.IDENTIFIABLE if self.real.isChecked() else Identity.ANONYMISED
        refusal = name_refusal(path.stem, self._bench.case, identity)
        if refusal:
            raise DrafterError(refusal)

    def _say(self, words: str, level: str) -> None:
        self._outcome.setText(words)
        set_level(self._outcome, level)
        shown_if(self._outcome, bool(words))

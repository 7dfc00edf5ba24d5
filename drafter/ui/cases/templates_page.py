"""A case begun from a template: a list of kinds, and what the chosen one brings."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget

from drafter.case.case import Case, KindOfWork
from drafter.session.case_templates import CaseTemplate, begun_from, case_templates
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.parts import button, label

_WORK = {
    KindOfWork.DECIDING: "to decide",
    KindOfWork.PREPARING: "to prepare",
    KindOfWork.PRACTISING: "to practise on",
}


class TemplatesPage(AskPage):
    """The templates by name; Enter begins a case with the chosen one."""

    begun = Signal(object)
    """The new case, which is not kept yet."""

    def __init__(self, templates: Callable[[], tuple[CaseTemplate, ...]] = case_templates) -> None:
        super().__init__()
        self._templates = templates()
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Templates")
        self.list.setMinimumHeight(240)
        for one in self._templates:
            self.list.addItem(f"{one.title}   ({_WORK[one.work]})")
        self._about = label("", "strong", wrap=True)
        self._brings = label("", "help", wrap=True)
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda _: self.begin())
        self.arrange(
            "A new case from a template",
            "It begins with what such a case always has. Everything can be changed later.",
            asked("Templates", self.list),
            self._about,
            self._brings,
            row(button("Begin the case", self.begin, "main")),
            label(
                "To begin as a case of your own did, choose it in the list, then “New case like"
                " this one, without its people”.",
                "help",
                wrap=True,
            ),
            back="Back to all cases",
        )
        self.list.setCurrentRow(0)

    def _tell(self, number: int) -> None:
        chosen = self._templates[number]
        self._about.setText(chosen.about)
        self._brings.setText(chosen.brings)
        self.list.setAccessibleDescription(f"{chosen.about} {chosen.brings}".strip())

    def begin(self) -> None:
        """Begin a case with the chosen template."""
        made: Case = begun_from(self._templates[self.list.currentRow()])
        self.begun.emit(made)

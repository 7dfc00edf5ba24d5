"""Another case for the same client: what comes along is picked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem

from drafter.case.case import Case
from drafter.session.same_client import case_for_same_client, offers, suggested
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.parts import button, label


class SameClientPage(AskPage):
    """The people, bodies, organisations and documents of a case, each with a tick."""

    begun = Signal(object)
    """The new case, which is not kept yet."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("What comes along")
        self.list.setMinimumHeight(220)
        picked = suggested(case)
        for one in offers(case):
            item = QListWidgetItem(f"{one.name}   ({one.list})")
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_picked = one.id in picked
            item.setCheckState(Qt.CheckState.Checked if is_picked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.permission = QCheckBox("The permission to act holds for the new complaint too")
        self.permission.setObjectName("same:permission")
        self.arrange(
            "A new case for the same client",
            "The complaint itself, what happened and what was answered stay with the case before.",
            asked("What comes along", self.list),
            self.permission,
            label("Space ticks and unticks the chosen line.", "help"),
            row(button("Begin the case", self.begin, "main")),
            back="Back to all cases",
        )
        if self.list.count():
            self.list.setCurrentRow(0)

    def picked(self) -> frozenset[str]:
        """The ids of what comes along."""
        items = map(self.list.item, range(self.list.count()))
        return frozenset(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def begin(self) -> None:
        """Begin it with what is picked."""
        made = case_for_same_client(
            self._case, self.picked(), with_permission=self.permission.isChecked()
        )
        self.begun.emit(made)

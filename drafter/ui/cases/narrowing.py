"""What the list of cases is narrowed to: a box each for stage, body, outcome and kind of work.

The boxes are there at once. What can be chosen in them is filled in when somebody goes there, or
a moment after the list is seen.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox

from drafter.errors import DrafterError
from drafter.store.filters import ALL, Filters
from drafter.store.listing import PREPARING
from drafter.ui.pieces.afterwards import afterwards
from drafter.ui.pieces.parts import shown_if

if TYPE_CHECKING:
    from drafter.session.desk import Desk

SOON = 400
"""Milliseconds after which the boxes are filled, whether or not anybody went there."""
NAMES = ("Stage", "Council or other body", "Outcome", "Work")
OF_DECISIONS = ("Stage", "Outcome")
"""Boxes that say nothing of a complaint that is prepared."""
_ANY = {"Council or other body": "Body: any"}

KindT = TypeVar("KindT")


class _Box(QComboBox):
    """A box whose choices are asked for when it is first gone to."""

    def __init__(self, fill: Callable[[], None]) -> None:
        super().__init__()
        self._fill = fill

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Have the choices there before a key can pick one."""
        self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Have the choices there before they are seen."""
        self._fill()
        super().showPopup()


class Narrowing(QObject):
    """The boxes, by their names, and what is chosen in them."""

    changed = Signal()

    def __init__(self, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_filled = False
        self.boxes = {name: self._made(name) for name in NAMES}
        afterwards(self, SOON, self.fill)

    def _made(self, name: str) -> QComboBox:
        box = _Box(self.fill)
        box.addItem(_ANY.get(name, f"{name}: any"), None)
        box.setObjectName(f"filter:{name.lower()}")
        box.setAccessibleName(f"Show only: {name.lower()}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        box.currentIndexChanged.connect(self.changed)
        return box

    def fill(self) -> None:
        """Fill in what can be chosen; a second time does nothing."""
        if self._is_filled or not self._desk.is_open:
            return
        self._is_filled = True
        from drafter.case.case import KindOfWork
        from drafter.case.reasoning import OutcomeKind
        from drafter.case.statement import VersionKind
        from drafter.ui.fields.choosers import chosen_words

        kinds = (("Stage", VersionKind), ("Outcome", OutcomeKind), ("Work", KindOfWork))
        for name, kind in kinds:
            for each in kind:
                if each.value:
                    self.boxes[name].addItem(chosen_words(each), each)
        with suppress(DrafterError):  # of a vault that has vanished; the list itself says so
            for body in self._desk.bodies():
                self.boxes["Council or other body"].addItem(body, body)

    @property
    def filters(self) -> Filters:
        """What is chosen."""
        if all(box.currentIndex() <= 0 for box in self.boxes.values()):
            return ALL
        from drafter.case.case import KindOfWork
        from drafter.case.reasoning import OutcomeKind
        from drafter.case.statement import VersionKind

        chosen = {name: box.currentData() for name, box in self.boxes.items()}
        return Filters(
            version=_one_of(VersionKind, chosen["Stage"]),
            body=chosen["Council or other body"] or "",
            outcome=_one_of(OutcomeKind, chosen["Outcome"]),
            kind_of_work=_one_of(KindOfWork, chosen["Work"]),
        )

    def fit(self, *, prepares: bool) -> None:
        """Show the boxes for decisions where there are any: whoever prepares complaints has none.

        The kind of work that is chosen says so better; a box that is used stays in sight.
        """
        work = self.boxes["Work"].currentData()
        is_for_complaints = prepares if work is None else work.value == PREPARING
        for name in OF_DECISIONS:
            box = self.boxes[name]
            shown_if(box, not is_for_complaints or box.currentIndex() > 0)

    def clear(self) -> None:
        """Choose nothing."""
        for box in self.boxes.values():
            box.setCurrentIndex(0)


def _one_of(kind: type[KindT], value: object) -> KindT | None:
    """The chosen value; Qt hands an enumeration's own values back as they were given."""
    return value if isinstance(value, kind) else None

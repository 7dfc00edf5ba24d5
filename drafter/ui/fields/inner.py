"""Records inside a record: the identifiers of a party, the injustices of a finding, a deadline."""

import dataclasses
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, get_args, get_origin

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from drafter.case.case import Case
from drafter.case.fields import FieldWords, declared_fields
from drafter.case.reasoning import Injustice, InjusticeKind
from drafter.problem import Problem
from drafter.ui.bench.tabs import Form, Rows
from drafter.ui.pieces.parts import beside, button, card, holding, label, shown_if
from drafter.ui.pieces.sight import bring_into_sight
from drafter.ui.pieces.theme import GRID

_UNCHOSEN: Final[Mapping[type, dict[str, Any]]] = {Injustice: {"kind": InjusticeKind.NOT_SAID}}
"""Choices that a person makes; files leave out the record's own default, which so must stay."""

_ROWS: Final[Mapping[type, Rows]] = {
    Injustice: (("kind", "to"), ("text",), ("said_in", "needs_no_remedy_because"))
}
"""Rows of records whose names or words need more room than a third of the page."""


def _in_threes(kind: type) -> Rows:
    names = [name for name, _ in declared_fields(kind) if name != "id"]
    return tuple(tuple(names[at : at + 3]) for at in range(0, len(names), 3))


class InnerRecords(QWidget):
    """A small form for each inner record, with buttons to add one and to take one away.

    A field that holds one record or none shows one form; its values make the record.
    """

    edited = Signal(str, str, object)
    """An inner record's id, its field, the new value."""
    changed = Signal(object)
    """The whole new value of the field: a record was added, removed, or is the only one."""
    left = Signal()

    def __init__(
        self,
        owner: type,
        name: str,
        declared: FieldWords,
        annotation: Any,  # noqa: ANN401 - any type
        make_form: Callable[[type, Form], Any],
    ) -> None:
        super().__init__()
        self.setObjectName(f"field:{name}")
        self._several = get_origin(annotation) is tuple
        self.kind: type = next(each for each in get_args(annotation) if each is not type(None))
        self._make_form, self._what = make_form, declared.label.lower()
        self._value: Any = () if self._several else None
        self._forms: list[Any] = []
        self._removers: list[QPushButton] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(label(declared.label, "label"))
        if declared.help:
            layout.addWidget(label(declared.help, "help", wrap=True))
        layout.addLayout(self._body)
        if self._several:
            self._adder = button("Add", self._add, spoken=f"Add to {self._what}")
            self._adder.setObjectName(f"add:{name}")
            self._adder.setAccessibleDescription(declared.help)
            layout.addWidget(holding(beside(self._adder, None)))
        self.owner = owner

    def show_records(self, value: Any, case: Case) -> None:  # noqa: ANN401 - records or one
        """Show the records; forms are kept and made as needed."""
        self._value = value
        shown = list(value) if self._several else [value or self.kind()]
        while len(self._forms) < len(shown):
            self._forms.append(self._new_form())
        for place, form in enumerate(self._forms):
            shown_if(form.parentWidget(), place < len(shown))
            if place < len(shown):
                form.show_record(shown[place], case)

    def show_problems(self, problems: Mapping[tuple[str, str], Sequence[Problem]]) -> None:
        """Show what is wrong beside each field."""
        for form in self._forms:
            if form.record is not None:
                form.show_problems(problems)

    def _new_form(self) -> Any:  # noqa: ANN401 - a RecordForm, which imports this module
        form = self._make_form(self.kind, Form(rows=_ROWS.get(self.kind) or _in_threes(self.kind)))
        form.left.connect(self.left)
        if not self._several:
            form.edited.connect(self._edited_only)
            self._body.addWidget(holding(beside(form)))
            return form
        form.edited.connect(self.edited)
        place = len(self._forms)
        remove = button("Remove", lambda: self._remove(place), "link")
        remove.setAccessibleName(f"Remove {self._what} {place + 1}")
        self._removers.append(remove)
        content = QVBoxLayout()
        content.addWidget(form)
        content.addLayout(beside(None, remove))
        self._body.addWidget(card(content))
        return form

    def _edited_only(self, _id: str, name: str, value: object) -> None:
        self._value = dataclasses.replace(self._value or self.kind(), **{name: value})
        self.changed.emit(self._value)

    def _add(self) -> None:
        """Add a record, and go to its first field."""
        begun = _UNCHOSEN.get(self.kind, {})
        self.changed.emit((*self._value, self.kind(id=uuid.uuid4().hex, **begun)))
        if self._forms:
            self._forms[len(self._value) - 1].begin()

    def _remove(self, place: int) -> None:
        """Take a record out, and go to what takes its place, else to the last, else to "Add"."""
        self.changed.emit((*self._value[:place], *self._value[place + 1 :]))
        left = self._removers[: len(self._value)]
        near = left[min(place, len(left) - 1)] if left else self._adder
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(near)

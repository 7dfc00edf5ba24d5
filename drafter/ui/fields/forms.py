"""The one builder of form rows: label, editor, help and problem, wired for a screen reader."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, get_type_hints

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from drafter.case.case import Case
from drafter.case.fields import FieldWords, Use, declared_fields
from drafter.case.links import TARGETS, targets
from drafter.case.people import Identifier, IdentifierKind
from drafter.problem import Problem, Severity
from drafter.ui.bench.tabs import Form, Rows
from drafter.ui.fields import contact
from drafter.ui.fields.choosers import ChoiceEditor
from drafter.ui.fields.editing import OF_FIELD, editor_for
from drafter.ui.fields.inner import InnerRecords
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import button, label, retitle, set_level, shown_if
from drafter.ui.pieces.sight import bring_into_sight
from drafter.ui.pieces.steady import Steady
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.aids import Aids
from drafter.ui.words.editors import Editor, LineEditor, YesNoEditor, such_as
from drafter.ui.words.writing import WordsEditor


class FieldRow(QWidget):
    """One field: its label above, its editor, then help, what was read, and its problem."""

    def __init__(self, kind: type, name: str, declared: FieldWords, editor: Editor) -> None:
        super().__init__()
        self.kind, self.name, self.editor = kind, name, editor
        self._help, self._example = declared.help, such_as(declared.example)
        says_itself = isinstance(editor, YesNoEditor)
        self._label = label("" if says_itself else declared.label, "label")
        self._below = Steady("help")
        self._problem = label("", "problem", wrap=True)
        self._label.setBuddy(editor.focused_part())
        for part in editor.parts():
            spoken = part.text() if isinstance(part, QCheckBox) else ""
            part.setAccessibleName(
                declared.label if spoken in ("", declared.label) else f"{declared.label}: {spoken}"
            )
        editor.setObjectName(f"field:{name}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for widget in (self._label, editor, self._below, self._problem):
            layout.addWidget(widget)
        if not isinstance(editor, WordsEditor):
            layout.addStretch(1)
        editor.remarked.connect(self._show_help)
        self._problem.hide()
        self._show_help()

    def show_value(self, value: Any, case: Case) -> None:  # noqa: ANN401 - the field's own type
        """Show a value, and what the case has to link it to."""
        if (self.kind, self.name) in TARGETS:
            self.editor.offer(targets(case, self.kind, self.name))
        self.editor.show_value(value)
        self._show_help()

    def _show_help(self) -> None:
        """Say what to put; below it, what the editor makes of what was put."""
        remark = self.editor.remark()
        lines = [_joined(self._help, self.editor.left_out()), remark]
        if remark and isinstance(self.editor, ChoiceEditor):
            lines = [remark]  # what is chosen says more than what there is to choose
        words = "\n".join(filter(None, lines))
        self._below.setText(words)
        shown_if(self._below, bool(words))
        self._describe()

    def _describe(self) -> None:
        """Tell a screen reader what stands round the field, the example even while it is full."""
        means = self.editor.remark() if isinstance(self.editor, ChoiceEditor) else ""
        here = self.editor.here()  # first: it changes with the cursor, the others stay
        words = _joined(here, self._problem.text(), self._help, self._example, means)
        self.editor.describe(words)

    def show_problem(self, problem: Problem | None) -> None:
        """Show what is wrong with the field, beside it."""
        words = f"{SIGNS[problem.severity]} {problem.message}" if problem else ""
        self._problem.setText(words)
        shown_if(self._problem, bool(problem))
        self._describe()
        set_level(self._problem, problem.severity.value if problem else "")
        blocks = problem is not None and problem.severity is Severity.BLOCKS
        set_level(self.editor.focused_part(), "blocks" if blocks else "")


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


_COLUMN = 136
"""Effective pixels that a field needs at least: below, fields go under one another."""

SIGNS = {Severity.BLOCKS: "■", Severity.FIX: "▲", Severity.CONSIDER: "○"}
"""The sign beside each severity's colour."""


class RecordForm(QWidget):
    """The form of one record, its rows as the steps' table has them."""

    edited = Signal(str, str, object)
    """The record's id, the field's name, the new value."""
    left = Signal()
    """The keyboard has left a field."""

    def __init__(self, kind: type, form: Form, scan: Aids | None = None) -> None:
        super().__init__()
        self._kind, self._form, self._scan = kind, form, scan
        self.record: Any = None
        self.rows: dict[str, FieldRow] = {}
        self._inner: dict[str, InnerRecords] = {}
        self._contact: dict[IdentifierKind, FieldRow] = {}
        self._types = get_type_hints(kind)
        self._more: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        self._fill(layout, form.rows[:1])
        if form.contact:
            lines = map(self._contact_line, form.contact)
            layout.addLayout(Flow(*lines, column=_COLUMN, gap=2 * GRID))
        self._fill(layout, form.rows[1:])
        if form.more:
            self._opener = button("More fields", self._toggle, "link")
            self._more = self._folded(form.more)
            layout.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(self._more)
            self._more.hide()

    def _folded(self, rows: Rows) -> QWidget:
        """Fields that a button shows."""
        made = QWidget(self)
        inner = QVBoxLayout(made)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2 * GRID)
        self._fill(inner, rows)
        return made

    def _toggle(self) -> None:
        if self._more is not None:
            shown = self._more.isHidden()
            shown_if(self._more, shown)
            retitle(self._opener, "Fewer fields" if shown else "More fields")

    def open_more(self) -> None:
        """Show every field."""
        if self._more is not None and self._more.isHidden():
            self._toggle()

    def _fill(self, layout: QVBoxLayout, rows: Rows) -> None:
        for names in rows:
            layout.addLayout(Flow(*map(self._made, names), column=_COLUMN, gap=2 * GRID))

    def _made(self, name: str) -> QWidget:
        declared = self._declared(name)
        annotation = self._types[name]
        linked = TARGETS.get((self._kind, name), ())
        own = OF_FIELD.get((self._kind, name))
        editor = own(declared) if own else editor_for(annotation, declared, linked)
        if editor is None:
            inner = InnerRecords(self._kind, name, declared, annotation, self._inner_form)
            inner.edited.connect(self.edited)
            inner.changed.connect(lambda value: self._say(name, value))
            inner.left.connect(self.left)
            self._inner[name] = inner
            return inner
        if isinstance(editor, WordsEditor) and declared.use in {Use.TEXT, Use.PRIVATE}:
            editor.scan = self._scan
        row = FieldRow(self._kind, name, declared, editor)
        editor.edited.connect(lambda value: self._say(name, value))
        editor.left.connect(self.left)
        self.rows[name] = row
        return row

    def _contact_line(self, kind: IdentifierKind) -> QWidget:
        """A line for an identifier of a person, kept among the person's identifiers."""
        declared = contact.LINES[kind]
        editor = LineEditor(declared)
        row = FieldRow(Identifier, kind.value, declared, editor)
        editor.edited.connect(
            lambda words: self.edited.emit(*contact.typed(self.record, kind, words))
        )
        editor.left.connect(self.left)
        self._contact[kind] = row
        return row

    def _declared(self, name: str) -> FieldWords:
        """What the record declares, with the help that this kind of work has of its own."""
        declared = next(words for field, words in declared_fields(self._kind) if field == name)
        own = self._form.said.get(name)
        if own is None:
            return declared
        return dataclasses.replace(
            declared, help=own.help, example=own.example, label=own.label or declared.label
        )

    def _inner_form(self, kind: type, form: Form) -> "RecordForm":
        return RecordForm(kind, form, self._scan)

    def _say(self, name: str, value: object) -> None:
        self.edited.emit(getattr(self.record, "id", ""), name, value)

    def show_record(self, record: Any, case: Case) -> None:  # noqa: ANN401 - any record
        """Show a record; rows whose value is shown already stay as they are."""
        self.record = record
        for name, row in self.rows.items():
            row.editor.look_round(record, case)
            row.show_value(getattr(record, name), case)
        for kind, line in self._contact.items():
            line.show_value(contact.shown(record, kind).value, case)
        for name, inner in self._inner.items():
            inner.show_records(getattr(record, name), case)

    def show_problems(self, problems: Mapping[tuple[str, str], Sequence[Problem]]) -> None:
        """Show the gravest problem of each field; the key is a record's id and a field."""
        for name, row in self.rows.items():
            found = problems.get((getattr(self.record, "id", ""), name), ())
            row.show_problem(found[0] if found else None)
        for kind, line in self._contact.items():
            found = problems.get((contact.shown(self.record, kind).id, "value"), ())
            line.show_problem(found[0] if found else None)
        for inner in self._inner.values():
            inner.show_problems(problems)

    def focus(self, name: str) -> bool:
        """Take the keyboard to a field; whether the form has it."""
        row = self.rows.get(name)
        if row is None and name == "identifiers":
            row = next(iter(self._contact.values()), None)
        if row is None:
            return False
        if row.isHidden() or not row.isVisibleTo(self):
            self.open_more()
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(row)
        return True

    def begin(self) -> None:
        """Take the keyboard to the first field; as much of the form as there is room for shows."""
        bring_into_sight(self)
        self.focus(self._form.rows[0][0])

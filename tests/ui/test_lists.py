import dataclasses

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.ui.fields.tables import RecordsModel
from drafter.ui.pieces.grids import Grid

COLUMNS = ("kind", "happened_on", "text")


def case(*texts: str) -> Case:
    entries = (ChronologyEntry(id=f"e{nth}", text=text) for nth, text in enumerate(texts))
    return Case(id="case", chronology=tuple(entries))


def with_text(old: Case, nth: int, text: str) -> Case:
    entries = list(old.chronology)
    entries[nth] = dataclasses.replace(entries[nth], text=text)
    return dataclasses.replace(old, chronology=tuple(entries))


def test_only_the_cell_that_says_something_else_is_drawn_again(qtbot: QtBot) -> None:
    assert qtbot is not None
    model, before = RecordsModel(ChronologyEntry, COLUMNS), case("One.", "Two.", "Three.")
    model.show_records(before.chronology, before)
    changed: list[tuple[int, int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.row(), first.column(), last.column()))

    model.dataChanged.connect(note)
    after = with_text(before, 1, "Twice.")
    model.show_records(after.chronology, after)
    assert changed == [(1, 2, 2)]
    model.show_records(after.chronology, after)
    assert changed == [(1, 2, 2)]
    assert model.index(1, 2).data() == "Twice."


def test_words_of_a_wide_column_leave_the_others_their_room(qtbot: QtBot) -> None:
    model, before = RecordsModel(ChronologyEntry, COLUMNS), case("One.", "Two.")
    model.show_records(before.chronology, before)
    asked: list[int] = []

    class Counting(Grid):
        def sizeHintForColumn(self, column: int) -> int:  # noqa: N802 - Qt's name
            asked.append(column)
            return super().sizeHintForColumn(column)

    whole = QDialog()
    qtbot.addWidget(whole)
    grid = Counting(model, (2,))
    QVBoxLayout(whole).addWidget(grid)
    assert asked == []
    with qtbot.waitExposed(whole):
        whole.show()
    assert set(asked) == {0, 1}
    asked.clear()
    wide = with_text(before, 0, "Once and again.")
    model.show_records(wide.chronology, wide)
    assert asked == []
    first, second = wide.chronology
    kind = next(each for each in type(first.kind) if each is not first.kind)
    other = (dataclasses.replace(first, kind=kind), second)
    model.show_records(other, dataclasses.replace(wide, chronology=other))
    assert set(asked) == {0, 1}

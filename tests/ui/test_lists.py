import dataclasses

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party
from drafter.ui import app
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


ALL = ("kind", "happened_on", "according_to", "standing", "text", "evidence", "heading")


@pytest.mark.parametrize("size, text", [(655, 100), (862, 200), (500, 200), (1400, 100)])
def test_columns_never_run_out_of_their_list(qtbot: QtBot, size: int, text: int) -> None:
    app.wear(text_size=text)
    model, held = RecordsModel(ChronologyEntry, ALL, {"text": "Text"}), case("One.", "Two.")
    model.show_records(held.chronology, held)
    whole = QDialog()
    qtbot.addWidget(whole)
    grid = Grid(model, (4,))
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(grid)
    whole.resize(size, 400)
    with qtbot.waitExposed(whole):
        whole.show()
    header = grid.horizontalHeader()
    assert header.length() <= header.width()
    shown = [each for each in range(len(ALL)) if not header.isSectionHidden(each)]
    assert all(header.sectionSize(each) >= header.sectionSizeHint(each) for each in shown)
    assert {0, 4} <= set(shown)
    assert header.sectionSize(4) >= header.length() // 3 - len(ALL)  # the words have their share
    assert (len(shown) == len(ALL)) is (size == 1400)
    whole.resize(1900, 400)
    qtbot.waitUntil(lambda: not header.isSectionHidden(6))


def test_a_column_that_says_nothing_goes_before_one_that_does(qtbot: QtBot) -> None:
    entry = ChronologyEntry(id="e", heading="The calls", text="She rang.")
    held = Case(id="case", chronology=(entry,))
    model = RecordsModel(ChronologyEntry, ALL, {"text": "Text"})
    model.show_records(held.chronology, held)
    whole = QDialog()
    qtbot.addWidget(whole)
    grid = Grid(model, (4,))
    QVBoxLayout(whole).addWidget(grid)
    whole.resize(560, 400)
    with qtbot.waitExposed(whole):
        whole.show()
    assert grid.isColumnHidden(5)
    assert not grid.isColumnHidden(6)


def test_a_link_to_what_is_gone_shows_no_id(qtbot: QtBot) -> None:
    assert qtbot is not None
    party = Party(id="p", surname="Example")
    entries = (
        ChronologyEntry(id="e1", according_to="p", evidence=("x-1", "x-2")),
        ChronologyEntry(id="e2", according_to="p-gone"),
    )
    held = Case(id="case", parties=(party,), chronology=entries)
    model = RecordsModel(ChronologyEntry, ("according_to", "evidence"))
    model.show_records(held.chronology, held)
    cells = [[model.index(row, column).data() for column in (0, 1)] for row in (0, 1)]
    assert cells == [["Example", "something gone, something gone"], ["something gone", ""]]

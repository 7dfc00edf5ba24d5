"""What one key makes the window do, counted: never timed."""

import dataclasses
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.anonymise.memory import forget
from drafter.anonymise.residue.shapes import Shaped, find_shapes
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.scanning import scan
from drafter.ui.bench.tabs import Form
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
from drafter.ui.pieces.steady import Steady
from drafter.ui.words.writing import WordsEditor
from tests.ui.conftest import let_go

TEXT = "Orla wrote twice. [[#wrote]]\n\nKobby rang once.\n\nNobody answered Orla. See [[wrote]]."


@pytest.fixture
def bench(bench_of: Callable[[Case], Workbench], example: Case) -> Workbench:
    first, *others = example.chronology
    entries = (dataclasses.replace(first, text=TEXT), *others)
    return bench_of(dataclasses.replace(example, chronology=entries))


@pytest.fixture
def editor(qtbot: QtBot, bench: Workbench) -> Iterator[WordsEditor]:
    """The text of the first entry, in a dialog of its own."""
    form = RecordForm(ChronologyEntry, Form(rows=(("text",),)), bench.scan)
    form.edited.connect(bench.type_in)
    form.show_record(bench.case.chronology[0], bench.case)
    holder = QDialog()
    QVBoxLayout(holder).addWidget(form)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    made = form.rows["text"].editor
    assert isinstance(made, WordsEditor)
    made.text.setFocus()
    yield made
    let_go(holder)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paragraphs in which names and residue are sought, as they are sought."""
    found: list[str] = []

    def counted(text: str) -> Iterator[Shaped]:
        found.append(text)
        return find_shapes(text)

    monkeypatch.setattr("drafter.anonymise.reader.find_shapes", counted)
    return found


@pytest.mark.parametrize("at", [4, 36, 50], ids=["beside a mark", "in the middle", "in the last"])
def test_a_key_reads_the_paragraph_that_it_falls_into_once_and_no_other(
    editor: WordsEditor, bench: Workbench, read: list[str], at: int
) -> None:
    editor.place_cursor(at)
    printed: list[object] = []
    bench.printed_now.connect(printed.append)
    read.clear()
    QTest.keyClicks(editor.text, "q")
    assert bench.case.chronology[0].text == f"{TEXT[:at]}q{TEXT[at:]}"
    assert len(printed) == 1
    assert len(read) == 1
    assert "q" in read[0]


def test_a_mark_of_a_field_is_no_words_and_of_another_text_it_is(example: Case) -> None:
    text = "It rang. [[#orla-fennimore-tack]]"
    assert [each.text for each in scan(text, example).spans] != []
    assert scan(text, example, marked=True).spans == ()
    assert scan(text, example, marked=True).anonymised == text
    assert [each.text for each in scan("Orla rang. [[#o]]", example, marked=True).spans] == ["Orla"]


def test_of_a_long_statement_a_key_makes_the_blocks_of_its_field_anew_and_no_others(
    bench: Workbench,
) -> None:
    entry = bench.case.chronology[1].id
    before = bench.composed
    assert before is not None
    bench.type_in(entry, "text", bench.case.chronology[1].text + " A heron stood there.")
    bench.compose_now()
    after = bench.composed
    assert after is not None
    were = {id(each) for each in before.document.blocks}
    fresh = [each for each in after.document.blocks if id(each) not in were]
    assert any("A heron stood there." in each.text for each in fresh)
    account = {bench.ordinals.records[each.id] for each in bench.case.chronology}
    made = [each for each in fresh if each.record in account - {bench.ordinals.records[entry]}]
    every = [each for each in after.document.blocks if each.record in account]
    # numbers in references, first mentions and a template's own words are put together anew
    assert len(made) < len(every) / 2


def test_what_was_printed_is_forgotten_with_the_names(bench: Workbench) -> None:
    before = bench.composed
    forget()
    bench.compose_now()
    after = bench.composed
    assert before is not None
    assert after is not None
    assert after.document == before.document
    assert not {id(each) for each in after.document.blocks} & {
        id(each) for each in before.document.blocks
    }


def test_a_remark_that_changes_leaves_the_page_as_high_as_it_was(
    editor: WordsEditor, qtbot: QtBot
) -> None:
    form = editor.parentWidget()
    while not isinstance(form, RecordForm):
        assert form is not None
        form = form.parentWidget()
    below = next(each for each in form.findChildren(Steady) if each.isVisible())
    editor.place_cursor(4)
    before, words = form.sizeHint(), below.text()
    guessed = {QLabel.sizeHint(below).height()}
    for letter in "quite unusually spoken ":
        QTest.keyClicks(editor.text, letter)
        qtbot.wait(0)
        assert form.sizeHint().height() == before.height()
        guessed.add(QLabel.sizeHint(below).height())
    assert below.text() != words
    assert len(guessed) > 1, "Qt's own guess changes with the letters"

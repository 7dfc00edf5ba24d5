"""What one key makes the window do, counted: never timed."""

import dataclasses
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.anonymise.residue.shapes import Shaped, find_shapes
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.scanning import scan
from drafter.ui.bench.tabs import Form
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
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

"""A complaint by keyboard alone: from the welcome to its letters and the Ombudsman's form."""

from functools import partial
from pathlib import Path

import docx
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import Case, KindOfWork
from drafter.case.json_form import write_case
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.cli import main
from drafter.letters.outputs import OUTPUTS
from drafter.session.examples import example
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.preparing.bundle_page import BundlePage
from drafter.ui.preparing.files import FilesView
from drafter.ui.preparing.letters import LettersPage
from drafter.ui.window import Window
from tests.ui.story import Typist
from tests.ui.test_story import begin
from tests.ui.typed import Typed, story_of

NOT_TYPED = frozenset({"steps_so_far", "notes"})
"""Lists of the worked example that this story leaves out, to be shorter."""


def letters_page(typist: Typist) -> LettersPage:
    """The page that makes letters, found by its tab."""
    typist.go("send", "Letters")
    (page,) = typist.window.findChildren(LettersPage)
    return page


def choose(typist: Typist, page: LettersPage, output: str) -> None:
    """Choose a letter by the arrows."""
    wanted = next(number for number, one in enumerate(OUTPUTS) if one.id == output)
    combo = typist.tab_to(lambda part: part is page.which, "the choice of a letter")
    assert isinstance(combo, QComboBox)
    while combo.currentIndex() != wanted:
        typist.press(Qt.Key.Key_Down if combo.currentIndex() < wanted else Qt.Key.Key_Up)


def answer_everybody(typist: Typist, page: LettersPage) -> int:
    """Say of everybody else who is named that the reader needs it."""
    count = 0
    while "to answer" in page.others.state.text():
        waiting = page.others.state.text()
        typist.push("The reader needs it")
        typist.wait(partial(_moved_on, page, waiting))
        count += 1
    return count


def _moved_on(page: LettersPage, before: str) -> bool:
    return page.others.state.text() != before


def written(typist: Typist, folder: Path, output: str) -> Path:
    """The one letter of that kind in a folder, once it is there."""
    typist.fill("letters:folder", str(folder))
    typist.push("Make the letter")
    typist.wait(lambda: list(folder.glob(f"*-{output}.docx")))
    (made,) = folder.glob(f"*-{output}.docx")
    return made


def by_command(case: Case, folder: Path, output: str) -> bytes:
    """The same letter as the command makes it."""
    folder.mkdir(exist_ok=True)
    (folder / "case.json").write_text(write_case(case), encoding="utf-8")
    out = folder / f"{output}.docx"
    assert (
        main(["prepare", "letter", str(folder / "case.json"), "--pack", output, "-o", str(out)])
        == 0
    )
    return out.read_bytes()


def add_file(typist: Typist, path: Path) -> None:
    """Choose a file as people do without a mouse: its path typed into the dialog."""

    def type_path() -> None:
        tops = QApplication.topLevelWidgets()
        shown = [each for each in tops if each.objectName() == "choosing" and each.isVisible()]
        if not shown and path not in typed:  # a busy machine is still on its way to the button
            QTimer.singleShot(50, typist.window, type_path)
        for dialog in shown:
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert line is not None
            line.setCompleter(QCompleter(line))  # drawn in memory, a list can’t take the keyboard
            line.clear()
            QTest.keyClicks(line, str(path))
            typed.add(path)
            QTest.keyClick(line, Qt.Key.Key_Return)
            # a dialog that was still reading its folder may have let the key go by
            QTimer.singleShot(200, typist.window, type_path)

    typed: set[Path] = set()
    QTimer.singleShot(200, typist.window, type_path)
    typist.push("Add files…")
    typist.window.activateWindow()  # a desktop sees to that itself when a dialog closes
    typist.wait(lambda: typist.window.isActiveWindow() and QApplication.focusWidget())


def tick_bundle(typist: Typist) -> None:
    """Let the last document go, of which nobody has said who may see it."""
    (page,) = typist.window.findChildren(BundlePage)
    typist.tab_to(lambda part: part is page.list, "the documents for a reader")
    typist.press(Qt.Key.Key_End)
    typist.press(Qt.Key.Key_Space)


def type_answer(typist: Typist, answered: ComplaintStep) -> None:
    """Type what came of the complaint that was sent, and why that is not good enough."""
    assert answered.answered_on is not None
    typed = {
        "answered_on": answered.answered_on.typed,
        "answer": answered.answer,
        "not_enough": answered.not_enough,
    }
    typist.tell(
        Typed("so-far", "Complaints so far", "steps_so_far", 1, field, words)
        for field, words in typed.items()
    )


def test_a_complaint_typed_by_keyboard_becomes_letters_and_a_form(
    window: Window, qtbot: QtBot, quick_vaults: None, tmp_path: Path
) -> None:
    assert quick_vaults is None
    worked = example("housing-repairs-complaint")
    typist = Typist(window, qtbot, paste=True)
    begin(typist, "Prepare a complaint: Start a complaint")
    assert window.bench is not None
    assert window.bench.case.kind_of_work is KindOfWork.PREPARING
    typist.tell(story_of(worked, PREPARING, NOT_TYPED))
    assert [each.text for each in window.bench.case.chronology] == [
        each.text for each in worked.chronology
    ]

    (tmp_path / "answer.pdf").write_bytes(b"their answer")
    typist.go("documents", "Documents")
    add_file(typist, tmp_path / "answer.pdf")
    typist.wait(lambda: window.findChildren(FilesView))
    (view,) = window.findChildren(FilesView)
    typist.wait(lambda: "1 kept" in view.told)
    typist.go("send", "Bundle")
    folder = tmp_path / "bundle"
    tick_bundle(typist)
    typist.fill("bundle:folder", str(folder))
    typist.push("Write the folder")
    typist.wait((folder / "00 Index of the bundle.txt").exists)
    (copy,) = folder.glob("* document.pdf")
    assert copy.read_bytes() == b"their answer"

    page = letters_page(typist)
    assert not page.file.make.isEnabled()
    assert answer_everybody(typist, page) >= 2
    first = written(typist, tmp_path, "stage-1")
    assert first.read_bytes() == by_command(window.bench.case, tmp_path / "command", "stage-1")
    words = "\n".join(each.text for each in docx.Document(str(first)).paragraphs)
    assert "Ms Marchbanks" in words
    assert "What happened" in words

    typist.push("It goes today: keep it as sent")
    assert [each.stage for each in window.bench.case.steps_so_far] == [StageKind.STAGE_1]

    type_answer(typist, worked.steps_so_far[0])
    typist.go("send", "Letters")

    choose(typist, page, "stage-2")
    answer_everybody(typist, page)
    second = written(typist, tmp_path, "stage-2")
    words = "\n".join(each.text for each in docx.Document(str(second)).paragraphs)
    assert worked.steps_so_far[0].not_enough in words
    assert second.read_bytes() == by_command(window.bench.case, tmp_path / "command", "stage-2")

    typist.go("send", "Form")
    typist.push("Copy the answer to: Who is complaining?")
    assert "Ms Delphine Marchbanks" in QApplication.clipboard().text()

    def is_first_answer(part: QWidget) -> bool:
        return part.objectName() == "form:who"

    typist.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    typist.tab_to(is_first_answer, "the first answer")
    typist.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    typist.letters("\nBy text only")
    assert window.bench.case.own_words[-1].text.endswith("By text only")

"""Which letter is written to whom, and what stays true while another is chosen."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction
from drafter.errors import DrafterError
from drafter.letters.people import which_letter
from drafter.session.examples import example
from drafter.store.vault import create_vault
from drafter.ui.bench.workbench import Workbench
from drafter.ui.preparing.letters import LettersPage
from drafter.ui.window import Window
from drafter.ui.words.area import WritingArea
from tests.ui.conftest import named

PASSPHRASE = "copper lantern drizzle omit zebra"
OTHER = "body-other"


def to_two_bodies() -> Case:
    """The worked example before anything was sent, about two bodies, everybody answered."""
    case = example("housing-repairs-complaint")
    other = BodyInJurisdiction(id=OTHER, name="Fernhollow Council", short_form="the Council")
    return dataclasses.replace(case, steps_so_far=(), bodies=(*case.bodies, other))


@pytest.fixture
def page(window: Window, quick_vaults: None, tmp_path: Path) -> LettersPage:
    """The page of letters, with everybody that the first letter names answered for."""
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, PASSPHRASE)
    window.open_vault(vault)
    window.add_case(to_two_bodies())
    window.show_case("send")
    assert window.casework is not None
    number = next(n for n, step in enumerate(window.casework.steps) if step.key == "send")
    window.casework.show_step(number).open_tab(0)
    (found,) = window.findChildren(LettersPage)
    choose(found, "stage-1")
    answer_everybody(found)
    found.file.folder.setText(str(tmp_path))
    found.file.form.setCurrentIndex(found.file.form.findData("txt"))
    return found


def bench(page: LettersPage) -> Workbench:
    window = page.window()
    assert isinstance(window, Window)
    assert window.bench is not None
    return window.bench


def choose(page: LettersPage, output: str) -> None:
    page.which.setCurrentIndex(page.which.findData(output))


def answer_everybody(page: LettersPage) -> None:
    while needed := [each for each in buttons(page) if each.text() == "The reader needs it"]:
        needed[0].click()
        bench(page).compose_now()


def buttons(page: LettersPage) -> list[QPushButton]:
    """The buttons that can be seen."""
    QApplication.processEvents()
    return [each for each in page.findChildren(QPushButton) if each.isVisible()]


def offers(page: LettersPage, words: str) -> bool:
    return any(each.text() == words for each in buttons(page))


def make(page: LettersPage, qtbot: QtBot) -> None:
    """Make the letter and wait for what came of it."""
    page.file.make.click()
    qtbot.waitUntil(page.file.make.isEnabled, timeout=20_000)


def test_a_letter_to_another_body_is_not_written_over_the_one_before(
    page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    make(page, qtbot)
    (first,) = tmp_path.glob("*.txt")
    before = first.read_bytes()
    make(page, qtbot)
    assert not offers(page, "Replace it")  # the same letter is simply made again
    page.body.setCurrentIndex(page.body.findData(OTHER))
    bench(page).compose_now()
    answer_everybody(page)
    make(page, qtbot)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.txt"))) == 2)
    assert not offers(page, "Replace it")  # it has a name of its own
    assert first.read_bytes() == before
    page.large.setChecked(True)
    make(page, qtbot)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.txt"))) == 3)
    assert sorted(each.stem for each in tmp_path.glob("*.txt")) == [
        "QAC-2026-014-stage-1-Fernhollow-Council",
        "QAC-2026-014-stage-1-Fernhollow-Council-large-print",
        "QAC-2026-014-stage-1-Lowmarsh-Homes",
    ]


def test_another_letter_under_the_same_name_is_asked_about(
    page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.file.name.setText("typed")
    make(page, qtbot)
    before = (tmp_path / "typed.txt").read_bytes()
    page.body.setCurrentIndex(page.body.findData(OTHER))
    bench(page).compose_now()
    answer_everybody(page)
    make(page, qtbot)
    qtbot.waitUntil(lambda: offers(page, "Replace it"))
    assert (tmp_path / "typed.txt").read_bytes() == before


def test_a_letter_that_lacks_something_is_a_draft_until_that_is_filled_in(
    page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not offers(page, "Go there")
    assert offers(page, "Make the letter")
    wanted = bench(page).case.outcomes_wanted
    bench(page).set_field(bench(page).case.id, "outcomes_wanted", ())
    bench(page).compose_now()
    assert page.gaps.state.text() == "■ 1 missing"
    assert page.file.name.text() == "QAC-2026-014-stage-1-Lowmarsh-Homes-DRAFT"
    page.file.name.setText("QAC-2026-014-to-send")
    assert not page.file.make.isEnabled()
    page.file.name.setText("")
    page.file.follow()
    assert offers(page, "Make a draft")
    make(page, qtbot)
    (draft,) = tmp_path.glob("*-DRAFT.txt")
    assert draft.read_text(encoding="utf-8").startswith("Draft, not to be sent\n")
    assert not offers(page, "It goes today")
    assert offers(page, "Open the folder")
    bench(page).set_field(bench(page).case.id, "outcomes_wanted", wanted)
    bench(page).compose_now()
    assert not offers(page, "Open the folder")  # what was said of the draft is not true any more
    assert not offers(page, "Make a draft")
    make(page, qtbot)
    assert offers(page, "It goes today")
    assert len(list(tmp_path.glob("*.txt"))) == 2


def test_a_gap_leads_to_where_it_is_filled_in(page: LettersPage, window: Window) -> None:
    bench(page).set_field(bench(page).case.id, "outcomes_wanted", ())
    bench(page).compose_now()
    (go,) = [each for each in buttons(page) if each.text() == "Go there"]
    assert go.accessibleName() == "Go there: Missing: what would put it right."
    shown: list[str] = []
    assert window.casework is not None
    window.casework.step_shown.connect(shown.append)
    go.click()
    assert shown == ["put-right"]


def test_the_case_study_has_large_print_and_no_way_to_real_names(page: LettersPage) -> None:
    choose(page, "case-study")
    bench(page).compose_now()
    assert page.study.large.isVisible()
    assert not page.large.isVisible()
    assert not offers(page, "A version under real names…")
    page.study.large.setChecked(True)
    assert page.study.wanted().name == "case-study-large-print"
    assert page.study.wanted().is_large


def test_what_is_no_gap_is_said_and_stops_nothing(page: LettersPage) -> None:
    case = bench(page).case
    parties = tuple(dataclasses.replace(one, represents=()) for one in case.parties)
    bench(page).set_field(case.id, "parties", parties)
    bench(page).compose_now()
    assert page.gaps.state.text() == "○ to consider"
    assert page.file.make.isEnabled()
    choose(page, "chronology")
    bench(page).compose_now()
    assert not page.gaps.isVisible()


def test_a_letter_that_was_filled_in_elsewhere_is_not_written_over_unasked(
    page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    make(page, qtbot)
    (made,) = tmp_path.glob("*.txt")
    made.write_text("with its gaps filled in")
    make(page, qtbot)
    assert made.read_text() == "with its gaps filled in"
    qtbot.waitUntil(lambda: offers(page, "Replace it"))


def test_what_is_kept_as_sent_is_the_letter_that_was_written(
    page: LettersPage, qtbot: QtBot
) -> None:
    make(page, qtbot)
    first = page.body.itemData(0)
    assert offers(page, "It goes today")
    page.body.setCurrentIndex(page.body.findData(OTHER))
    for each in buttons(page):
        if each.text() == "It goes today":
            each.click()
    assert [step.body for step in bench(page).case.steps_so_far] in ([], [first])


def test_what_is_said_of_a_letter_is_said_of_the_one_that_was_written(
    page: LettersPage, qtbot: QtBot
) -> None:
    page.file.make.click()
    first = page.body.itemData(0)
    page.body.setCurrentIndex(page.body.findData(OTHER))
    qtbot.waitUntil(lambda: offers(page, "It goes today"), timeout=20_000)
    next(each for each in buttons(page) if each.text() == "It goes today").click()
    assert [step.body for step in bench(page).case.steps_so_far] == [first]


def test_undo_takes_own_words_back_where_they_are_typed(page: LettersPage) -> None:
    area = page.findChild(WritingArea, "letters:opening")
    assert area is not None
    assert not area.isVisible()
    next(each for each in buttons(page) if each.text() == "Say it in your own words").click()
    assert area.isVisible()
    assert area.hasFocus()
    QTest.keyClicks(area, "Words")
    assert [one.text for one in bench(page).case.own_words][-1:] == ["Words"]
    kept = bench(page).case.own_words
    bench(page).undo()
    assert bench(page).case.own_words == kept[:-1]
    letter = which_letter(bench(page).case, page.output, page.sending().body)
    typed = {one.part: one.text for one in bench(page).case.own_words if one.output == letter}
    assert area.words() == typed.get("opening", "")


def test_a_letter_is_not_begun_twice_while_it_is_made(page: LettersPage, qtbot: QtBot) -> None:
    assert page.file.make.isEnabled()
    page.file.make.click()
    page.refresh()
    assert not page.file.make.isEnabled()
    qtbot.waitUntil(page.file.make.isEnabled, timeout=20_000)


def test_a_letter_that_could_not_be_noted_is_told_beside_that_it_is_written(
    page: LettersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DrafterError("The trail can't be written: the disk is full.")

    monkeypatch.setattr("drafter.ui.preparing.letter_results.note_export", full)
    make(page, qtbot)
    QApplication.processEvents()
    said = " ".join(each.text() for each in page.file.findChildren(QLabel) if each.isVisible())
    assert "is written" in said
    assert "the disk is full" in said


def test_a_letter_that_is_made_when_the_cases_are_locked_already_is_not_written(
    page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window = page.window()
    assert isinstance(window, Window)
    with qtbot.waitSignal(page.destroyed, timeout=20_000):
        page.file.make.click()
        for thread in page.file.findChildren(QThread):
            thread.wait()
        window.lock()
    assert list(tmp_path.glob("*.txt")) == []


def test_a_reason_stays_while_others_are_answered_and_can_be_put_otherwise(
    page: LettersPage,
) -> None:
    bench(page).set_field(bench(page).case.id, "letter_answers", ())
    bench(page).compose_now()
    lines = reasons(page)
    assert len(lines) >= 2
    last = lines[-1].objectName()
    QTest.keyClicks(lines[-1], "A witness")
    next(each for each in buttons(page) if each.text() == "The reader needs it").click()
    bench(page).compose_now()
    assert len(reasons(page)) == len(lines)
    line = named(page, last)
    assert isinstance(line, QLineEdit)
    assert line.text() == "A witness"
    answer_everybody(page)
    line = named(page, last)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, " of it")
    assert "A witness of it" in [one.reason for one in bench(page).case.letter_answers]
    bench(page).compose_now()
    assert line.hasFocus()
    for _ in " of it":
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert "A witness" in [one.reason for one in bench(page).case.letter_answers]
    bench(page).undo()
    bench(page).compose_now()
    line = next(each for each in reasons(page) if each.objectName() == last)
    assert line.text() != "A witness"
    assert line.text() in [one.reason for one in bench(page).case.letter_answers]


def reasons(page: LettersPage) -> list[QLineEdit]:
    """The lines that say why, in their order."""
    QApplication.processEvents()
    found = page.others.findChildren(QLineEdit)
    return [each for each in found if each.isVisible()]


def test_large_print_is_for_one_letter_to_one_reader(page: LettersPage) -> None:
    page.large.setChecked(True)
    choose(page, "advice-note")
    assert not page.sending().is_large
    choose(page, "stage-1")
    assert page.sending().is_large
    page.body.setCurrentIndex(page.body.findData(OTHER))
    assert not page.sending().is_large


def test_a_list_is_a_file_and_no_letter(page: LettersPage) -> None:
    assert offers(page, "Make the letter")
    choose(page, "document-list")
    assert not offers(page, "Make the letter")


def leave_and_return(window: Window) -> None:
    """Go to the first step and back to the letters."""
    work = window.casework
    assert work is not None
    number = next(n for n, step in enumerate(work.steps) if step.key == "send")
    work.show_step(0)
    work.show_step(number).open_tab(0)


def test_the_next_letter_is_offered_until_somebody_chooses(page: LettersPage) -> None:
    window, work = page.window(), bench(page)
    assert isinstance(window, Window)
    step = example("housing-repairs-complaint").steps_so_far[0]
    work.set_field(work.case.id, "steps_so_far", (step,))
    leave_and_return(window)
    assert page.output.id == "stage-2"
    choose(page, "chronology")
    page.which.activated.emit(page.which.currentIndex())
    leave_and_return(window)
    assert page.output.id == "chronology"


def test_the_word_button_leads_to_the_file(page: LettersPage) -> None:
    window = page.window()
    assert isinstance(window, Window)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.file.make

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import KindOfWork
from drafter.errors import DrafterError
from drafter.ui import app
from drafter.ui.bench.deciding import DECIDING
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.cases.beginning import BeginningPage, BegunPage
from drafter.ui.pieces.jobs import Job
from drafter.ui.vaults.forms import MakeVaultPage, UnlockPage
from drafter.ui.window import Window

PASSPHRASE = "copper lantern drizzle omit zebra"
TEXT = """The complaint

1. Miss Jane Quarrington complained that Wexley Council lost her form.

What I found

2. On 21 April 2023, Miss Quarrington rang. Mr Tobias Henlow took the call.

3. Mrs Edith Marlowe wrote in support.
"""
ACTS = ("Add to the case", "Skip", "Open the case")
PageT = TypeVar("PageT", bound=QWidget)


def press(window: QWidget, words: str) -> None:
    found = [
        each
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.text() == words
    ]
    assert len(found) == 1, f"{len(found)} buttons say {words}"
    found[0].click()
    QApplication.processEvents()


def said(window: QWidget) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def shown(window: Window, qtbot: QtBot, kind: type[PageT]) -> PageT:
    qtbot.waitUntil(lambda: isinstance(window.page, kind), timeout=20_000)
    page = window.page
    assert isinstance(page, kind)
    return page


def make_vault(window: Window, qtbot: QtBot) -> None:
    """Go the whole way of a new vault, groups typed back."""
    page = shown(window, qtbot, MakeVaultPage)
    page.line.setText(PASSPHRASE)
    page.again.setText(PASSPHRASE)
    page.make()
    qtbot.waitUntil(page.sheet.isVisible, timeout=20_000)
    for line, number in zip(page.groups, page.wanted(), strict=True):
        QTest.keyClicks(line, page.key_groups()[number].lower())
    press(window, "I have kept it; begin")


@pytest.fixture
def begun(window: Window, qtbot: QtBot, quick_vaults: None) -> Callable[[], BegunPage]:
    """From the welcome through paste and a new vault to what was made of the text."""

    def go() -> BegunPage:
        assert quick_vaults is None
        press(window, "Start")
        page = shown(window, qtbot, BeginningPage)
        page.text.setPlainText(TEXT)
        press(window, "Make a case of it")
        make_vault(window, qtbot)
        return shown(window, qtbot, BegunPage)

    return go


def test_a_pasted_text_goes_through_a_new_vault_into_a_case_with_its_people(
    window: Window, begun: Callable[[], BegunPage]
) -> None:
    page = begun()
    assert "1 part of the complaint" in said(window)
    assert "2 entries of What I found" in said(window)
    assert page.list.count() == 4
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert "Council: council" in page.list.item(3).text()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    press(window, "Open the case")
    assert window.bench is not None
    assert [party.surname for party in window.bench.case.parties] == ["Quarrington", "Marlowe"]
    assert len(window.bench.case.bodies) == 1
    assert "Everyone the case names" in said(window)
    assert window.entrance.waiting == ""


def test_the_acts_stand_below_the_list_of_people_and_not_on_its_frame(
    window: Window, begun: Callable[[], BegunPage]
) -> None:
    for size in (100, 200):
        app.wear(dark=False, text_size=size)
        window.resize(1280, 720)
        page = begun() if size == 100 else window.page
        assert isinstance(page, BegunPage)
        QApplication.processEvents()
        below = page.list.mapTo(page, page.list.rect().bottomLeft()).y()
        acts = [each for each in page.findChildren(QPushButton) if each.text() in ACTS]
        assert len(acts) == len(ACTS)
        assert all(each.mapTo(page, each.rect().topLeft()).y() > below + 4 for each in acts)


def test_a_new_case_has_the_keyboard_on_its_reference(window: Window) -> None:
    window.look_around()
    window.new_case()
    line = window.focusWidget()
    assert line is not None
    assert line.accessibleName() == "Reference"
    QTest.keyClicks(line, "26 000 001")
    assert window.bench is not None
    assert window.bench.case.reference == "26 000 001"


def test_the_case_is_kept_before_anybody_is_asked_about_people(
    window: Window, begun: Callable[[], BegunPage]
) -> None:
    begun()
    assert window.desk is not None
    assert len(window.desk.page().cases) == 1
    window.lock()
    assert window.desk is None


def test_the_text_waits_while_somebody_goes_back_and_forth(
    window: Window, qtbot: QtBot, quick_vaults: None
) -> None:
    assert quick_vaults is None
    press(window, "Start")
    shown(window, qtbot, BeginningPage).text.setPlainText(TEXT)
    press(window, "Make a case of it")
    assert "Your text waits meanwhile" in said(window)
    press(window, "Back")
    page = shown(window, qtbot, BeginningPage)
    assert page.text.toPlainText() == TEXT
    press(window, "Back")
    assert "waits here" in said(window)
    press(window, "Go on")
    assert shown(window, qtbot, BeginningPage).text.toPlainText() == TEXT


def test_a_text_that_is_typed_is_there_again_after_the_list_and_gone_when_it_is_cleared(
    window: Window, begun: Callable[[], BegunPage], qtbot: QtBot
) -> None:
    begun()
    window.ways.begin()
    shown(window, qtbot, BeginningPage).text.setPlainText("What was said on the telephone.")
    window.show_cases()
    window.ways.begin()
    page = shown(window, qtbot, BeginningPage)
    assert page.text.toPlainText() == "What was said on the telephone."
    page.text.clear()
    assert window.entrance.waiting == ""


def test_a_text_that_can_not_be_kept_is_covered_when_nobody_is_there(
    window: Window,
    begun: Callable[[], BegunPage],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DrafterError("There is no room on the disk.")

    begun()
    assert window.desk is not None
    window.ways.begin()
    page = shown(window, qtbot, BeginningPage)
    page.text.setPlainText(TEXT)
    monkeypatch.setattr(window.desk.store, "create", full)
    window.leaving.lock_because("Nobody was here for 5 minutes.")
    assert window.leaving.is_covered
    assert not page.text.isVisible()
    assert "could not be kept" in window.leaving.cover.words
    window.leaving.lock()
    assert window.leaving.is_covered
    monkeypatch.undo()
    window.leaving.lock()
    assert shown(window, qtbot, UnlockPage)
    assert window.entrance.waiting == ""


def test_a_text_that_was_read_too_late_makes_no_case_in_other_cases(
    window: Window, begun: Callable[[], BegunPage], qtbot: QtBot
) -> None:
    begun()
    window.ways.begin()
    page = shown(window, qtbot, BeginningPage)
    page.text.setPlainText("Mr Otter Zebedee wrote on 3 May 2024.")
    press(window, "Make a case of it")
    window.lock()  # which keeps the text
    window.look_around()
    (job,) = window.entrance.findChildren(Job)
    with qtbot.waitSignal(job.finished, timeout=20_000):
        pass
    assert window.desk is not None
    assert window.desk.store.vault.training
    assert window.desk.search("zebedee") == ()


def test_the_window_does_not_close_over_a_text_that_is_kept_nowhere(
    window: Window, qtbot: QtBot
) -> None:
    press(window, "Start")
    page = shown(window, qtbot, BeginningPage)
    page.text.setPlainText(TEXT)
    assert not window.close()
    assert "kept nowhere yet" in said(window)
    page.text.clear()
    assert window.close()


def test_a_text_that_is_only_pasted_becomes_a_case_when_the_cases_lock(
    window: Window, begun: Callable[[], BegunPage], qtbot: QtBot
) -> None:
    begun()
    window.ways.begin()
    shown(window, qtbot, BeginningPage).text.setPlainText("Mr Otter Zebedee wrote on 3 May 2024.")
    window.lock()
    page = shown(window, qtbot, UnlockPage)
    page.line.setText(PASSPHRASE)
    page.unlock()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert window.desk is not None
    assert len(window.desk.search("zebedee")) == 1


def test_the_training_cases_refuse_a_text_and_offer_locked_ones(
    window: Window, qtbot: QtBot, quick_vaults: None
) -> None:
    assert quick_vaults is None
    press(window, "Open the example")
    window.ways.begin()
    page = shown(window, qtbot, BeginningPage)
    page.text.setPlainText(TEXT)
    assert "not encrypted" in page.outcome
    press(window, "Make locked cases for it")
    make_vault(window, qtbot)
    shown(window, qtbot, BegunPage)
    assert window.desk is not None
    assert not window.desk.store.vault.training


def test_begin_empty_leads_through_a_new_vault_to_an_empty_case(
    window: Window, qtbot: QtBot, quick_vaults: None
) -> None:
    assert quick_vaults is None
    press(window, "Start")
    press(window, "Begin empty")
    make_vault(window, qtbot)
    qtbot.waitUntil(lambda: window.casework is not None, timeout=20_000)


def test_a_file_is_put_behind_what_is_there_and_a_pdf_is_refused(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    press(window, "Start")
    page = shown(window, qtbot, BeginningPage)
    page.text.setPlainText("Before.")
    (tmp_path / "note.txt").write_text("After.", encoding="utf-8")
    page.open_file(tmp_path / "note.txt")
    qtbot.waitUntil(lambda: page.text.toPlainText() == "Before.\n\nAfter.")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    page.open_file(tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: "paste it" in page.outcome)


def test_a_mail_is_opened_as_its_words_and_its_people_are_offered_one_key_each(
    window: Window, qtbot: QtBot, tmp_path: Path, quick_vaults: None
) -> None:
    assert quick_vaults is None
    (tmp_path / "a.eml").write_bytes(
        b"From: Zebedee Quarrington <z@mail.example>\nDate: Mon, 4 Mar 2024 10:05:00 +0000\n"
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
        b"<p>My son Otter Quarrington lives with me in Market Harborough.</p>\n--b\n"
        b'Content-Type: application/pdf; name="plan.pdf"\n\nx\n--b--\n'
    )
    press(window, "Start")
    page = shown(window, qtbot, BeginningPage)
    page.open_file(tmp_path / "a.eml")
    qtbot.waitUntil(lambda: "Attachments: plan.pdf" in page.text.toPlainText())
    assert "<p>" not in page.text.toPlainText()
    assert "not read: “plan.pdf”" in said(window)
    press(window, "Make a case of it")
    make_vault(window, qtbot)
    begun_page = shown(window, qtbot, BegunPage)
    assert begun_page.list.count() == 2
    for _ in range(3):  # the last one presses "Open the case"
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    assert window.bench is not None
    case = window.bench.case
    assert [party.forenames for party in case.parties] == ["Zebedee", "Otter"]
    first = case.chronology[0].happened_on
    assert first is not None
    assert first.printed() == "4 March 2024"


def test_pasting_and_beginning_leave_the_clipboard_alone(
    window: Window, begun: Callable[[], BegunPage]
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("theirs")
    begun()
    window.lock()
    assert clipboard.text() == "theirs"


def test_a_complaint_to_prepare_has_steps_of_its_own(
    window: Window, qtbot: QtBot, quick_vaults: None
) -> None:
    assert quick_vaults is None
    press(window, "Start a complaint")
    press(window, "Begin empty")
    make_vault(window, qtbot)
    qtbot.waitUntil(lambda: window.casework is not None, timeout=20_000)
    assert window.casework is not None
    assert [step.key for step in window.casework.steps] == [step.key for step in PREPARING]
    window.show_cases()
    window.new_case()  # of the kind that was worked on last
    assert window.casework is not None
    assert [step.key for step in window.casework.steps] == [step.key for step in PREPARING]
    window.show_cases()
    window.new_case(KindOfWork.DECIDING)
    assert window.casework is not None
    assert [step.key for step in window.casework.steps] == [step.key for step in DECIDING]


def test_what_a_text_becomes_is_chosen_beside_it_by_the_keyboard(
    window: Window, qtbot: QtBot, quick_vaults: None
) -> None:
    assert quick_vaults is None
    press(window, "Start a complaint")
    page = shown(window, qtbot, BeginningPage)
    page.text.setPlainText(TEXT)
    at = QApplication.focusWidget()
    assert at is page.text
    QTest.keyClick(at, Qt.Key.Key_Tab)
    assert page.kind.hasFocus()
    assert page.kind.currentText() == "A complaint to prepare"
    assert "Start a complaint" in said(window)
    QTest.keyClick(page.kind, Qt.Key.Key_Up)
    assert page.kind.currentText() == "A case to decide"
    assert "Start a case" in said(window)
    assert "“The complaint”" in page.text.placeholderText()
    press(window, "Make a case of it")
    make_vault(window, qtbot)
    shown(window, qtbot, BegunPage)
    assert window.bench is not None
    assert window.bench.case.kind_of_work is KindOfWork.DECIDING
    assert "is given a pseudonym" in said(window)


def test_a_text_given_for_a_complaint_becomes_one(
    window: Window, qtbot: QtBot, quick_vaults: None
) -> None:
    assert quick_vaults is None
    press(window, "Start a complaint")
    shown(window, qtbot, BeginningPage).text.setPlainText(TEXT)
    press(window, "Make a case of it")
    make_vault(window, qtbot)
    shown(window, qtbot, BegunPage)
    assert "things that happened" in said(window)
    assert "can be named in your letters" in said(window)
    assert "pseudonym" not in said(window)
    assert window.bench is not None
    assert window.bench.case.kind_of_work is KindOfWork.PREPARING

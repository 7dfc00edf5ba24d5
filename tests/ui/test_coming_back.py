"""Whoever has cases here comes for them: the way in, and what a new case is then."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import Case, KindOfWork
from drafter.case.dates import read_date
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.store.listing import PREPARING
from drafter.store.store import open_store
from drafter.store.vault import create_training_vault, create_vault, unlock
from drafter.ui.cases.caselist import TITLES
from drafter.ui.cases.offers import beginnings
from drafter.ui.cases.page import CasesPage
from drafter.ui.vaults.forms import MakeVaultPage, UnlockPage
from drafter.ui.vaults.none_here import NoneHerePage
from drafter.ui.vaults.restoring import RestoringPage
from drafter.ui.vaults.welcome import Welcome
from drafter.ui.window import Window

WORDS = "fern walnut copper lantern brisk"


def pressed(page: QWidget, words: str) -> QPushButton:
    (found,) = [each for each in page.findChildren(QPushButton) if each.text() == words]
    return found


@pytest.fixture
def quick(tmp_path: Path, qtbot: QtBot, quick_vaults: None) -> Window:
    assert quick_vaults is None
    create_vault(tmp_path / "home" / "cases", WORDS)
    window = Window(tmp_path / "home")
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_window_over_locked_cases_asks_for_the_passphrase(quick: Window) -> None:
    page = quick.page
    assert isinstance(page, UnlockPage)
    assert page.line.isVisible()


def test_the_welcome_offers_locked_cases_first_where_there_are_some(
    quick: Window, window: Window
) -> None:
    quick.show_start()
    page = quick.page
    assert isinstance(page, Welcome)
    mine = pressed(page, "Unlock my cases")
    assert mine.objectName() == "main"
    assert pressed(page, "Open the example").objectName() != "main"
    mine.setFocus()
    QTest.keyClick(mine, Qt.Key.Key_Space)
    assert isinstance(quick.page, UnlockPage)
    window.show_start()
    assert isinstance(window.page, Welcome)
    assert pressed(window.page, "Open the example").objectName() == "main"
    assert pressed(window.page, "I already have locked cases here").objectName() == "link"


def test_whoever_expects_locked_cases_that_are_not_here_is_told_and_makes_none(
    window: Window,
) -> None:
    def leads_to(act: str) -> QWidget | None:
        window.show_start()
        for words in ("I already have locked cases here", act):
            assert window.page is not None
            pressed(window.page, words).click()
        return window.page

    window.show_start()
    assert isinstance(window.page, Welcome)
    pressed(window.page, "I already have locked cases here").click()
    page: QWidget | None = window.page
    assert isinstance(page, NoneHerePage)
    assert page.first.hasFocus()
    said = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "There are no locked cases here" in said
    assert str(window.cases_folder) in said
    assert not window.cases_folder.exists()
    assert isinstance(leads_to("Back"), Welcome)
    assert isinstance(leads_to("Restore a backup"), RestoringPage)
    assert isinstance(leads_to("Make new locked cases"), MakeVaultPage)


@pytest.mark.parametrize(
    "kind, words, begun",
    [
        (KindOfWork.PREPARING, "New complaint", KindOfWork.PREPARING),
        (KindOfWork.PRACTISING, "New case", KindOfWork.PRACTISING),
    ],
)
def test_a_new_case_is_of_the_kind_that_was_worked_on_last(
    window: Window, kind: KindOfWork, words: str, begun: KindOfWork
) -> None:
    with open_store(create_training_vault(window.training_folder)) as store:
        store.create(Case(kind_of_work=KindOfWork.DECIDING))
        store.create(Case(kind_of_work=kind))
    window.look_around()
    assert isinstance(window.page, CasesPage)
    new = pressed(window.page, words)
    new.setFocus()
    QTest.keyClick(new, Qt.Key.Key_Space)
    assert window.bench is not None
    assert window.bench.case.kind_of_work is begun


def test_the_other_kind_of_case_is_one_of_the_other_ways(window: Window) -> None:
    with open_store(create_training_vault(window.training_folder)) as store:
        store.create(Case(kind_of_work=KindOfWork.PREPARING))
    window.look_around()
    (way,) = [each for each in beginnings(window.ways) if each.title == "New case to decide"]
    way.act()
    assert window.bench is not None
    assert window.bench.case.kind_of_work is KindOfWork.PRACTISING


def test_another_case_for_the_same_client_is_among_the_ways_to_begin(window: Window) -> None:
    with open_store(create_training_vault(window.training_folder)) as store:
        store.create(Case(kind_of_work=KindOfWork.PREPARING))
    window.look_around()
    titles = [each.title for each in beginnings(window.ways)]
    assert "New case for the same client" in titles
    window.ways.chosen = ""
    assert "New case for the same client" not in [one.title for one in beginnings(window.ways)]


def test_the_word_that_the_list_compares_is_the_kind_of_work() -> None:
    assert KindOfWork.PREPARING.value == PREPARING


def ticked(page: QWidget, words: str) -> QCheckBox:
    (found,) = [one for one in page.findChildren(QCheckBox) if one.text() == words]
    return found


def test_a_wrong_passphrase_is_advised_on_once_and_can_be_looked_at(
    quick: Window, qtbot: QtBot
) -> None:
    page = quick.page
    assert isinstance(page, UnlockPage)
    QTest.keyClicks(page.line, "fern walnut")
    assert page.line.echoMode() is QLineEdit.EchoMode.Password
    tick = ticked(page, "Show what I type")
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert page.line.echoMode() is QLineEdit.EchoMode.Normal
    QTest.keyClick(page.line, Qt.Key.Key_Return)

    def problem() -> str:
        return " ".join(one.text() for one in page.findChildren(QLabel) if "■" in one.text())

    qtbot.waitUntil(lambda: "Caps Lock" in problem(), timeout=30_000)
    assert problem().casefold().count("caps lock") == 1


def test_what_was_refused_is_said_no_more_once_other_words_are_taken(window: Window) -> None:
    window.show_locked()
    page = window.page
    assert isinstance(page, MakeVaultPage)
    QTest.keyClicks(page.line, "short")
    page.make()

    def refused() -> list[str]:
        shown = [one for one in page.findChildren(QLabel) if one.isVisible()]
        return [one.text() for one in shown if one.text().startswith("■")]

    assert refused()
    use = pressed(page, "Use these")
    QTest.keyClick(use, Qt.Key.Key_Space)
    assert refused() == []
    assert page.line.property("level") == ""


def test_the_list_says_how_far_a_complaint_has_come(window: Window) -> None:
    first = ComplaintStep(id="1", stage=StageKind.STAGE_1, sent_on=read_date("8/9/26"))
    answered = dataclasses.replace(first, answered_on=read_date("1 October 2026"))
    second = ComplaintStep(id="2", stage=StageKind.STAGE_2, sent_on=read_date("8 October 2026"))
    unsent = ComplaintStep(id="3", stage=StageKind.STAGE_2)
    with open_store(create_training_vault(window.training_folder)) as store:
        for number, steps in enumerate(
            [(), (first,), (answered, unsent), (answered, second)], start=1
        ):
            sent = tuple(dataclasses.replace(one, id=f"{number}-{one.id}") for one in steps)
            store.create(
                Case(kind_of_work=KindOfWork.PREPARING, reference=str(number), steps_so_far=sent)
            )
        store.create(Case(reference="5"))
    window.look_around()
    assert isinstance(window.page, CasesPage)
    model = window.page.table.model()
    said = {
        model.index(row, 0).data(): model.index(row, TITLES.index("Stage")).data()
        for row in range(model.rowCount())
    }
    assert said == {
        "1": "nothing sent yet",
        "2": "stage 1 sent",
        "3": "stage 1 answered",
        "4": "stage 2 sent",
        "5": "draft",
    }


def test_a_refusal_is_gone_once_the_right_passphrase_meets_another_window(
    quick: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    page = quick.page
    assert isinstance(page, UnlockPage)

    def shown() -> str:
        labels = quick.findChildren(QLabel)
        return " ".join(each.text() for each in labels if each.isVisible())

    page.line.setText("wrong walnut copper lantern brisk")
    page.unlock()
    qtbot.waitUntil(lambda: "That is not the passphrase" in shown(), timeout=20_000)
    with open_store(unlock(tmp_path / "home" / "cases", WORDS)):
        page.line.setText(WORDS)
        page.unlock()
        qtbot.waitUntil(lambda: "have been open" in shown(), timeout=20_000)
    assert "That is not the passphrase" not in shown()


def words_of(window: Window) -> str:
    labels = window.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def unlock_in(window: Window, qtbot: QtBot) -> None:
    page = window.page
    assert isinstance(page, UnlockPage)
    page.line.setText(WORDS)
    page.unlock()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)


def test_locked_cases_that_are_gone_are_not_made_anew_without_a_word(
    quick: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    unlock_in(quick, qtbot)
    quick.lock()
    cases = tmp_path / "home" / "cases"
    away = cases.rename(tmp_path / "away")
    again = Window(tmp_path / "home")
    qtbot.addWidget(again)
    again.show()
    page = again.page
    assert isinstance(page, NoneHerePage)
    assert page.first.hasFocus() or not again.isActiveWindow()
    assert "Your locked cases are gone from here" in words_of(again)
    pressed(page, "Back").click()
    for words in ("Start", "Begin empty"):
        assert again.page is not None
        pressed(again.page, words).click()
    page = again.page
    assert isinstance(page, NoneHerePage)
    pressed(page, "Look again").click()
    assert "They are still not in this folder." in page.outcome
    assert not cases.exists()
    away.rename(cases)
    pressed(page, "Look again").click()
    unlock_in(again, qtbot)


def test_new_cases_in_the_place_of_the_old_ones_are_asked_for(
    quick: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    unlock_in(quick, qtbot)
    quick.lock()
    (tmp_path / "home" / "cases").rename(tmp_path / "away")
    quick.show_locked()
    page = quick.page
    assert isinstance(page, NoneHerePage)
    pressed(page, "Make new locked cases").click()
    assert isinstance(quick.page, MakeVaultPage)


def test_cases_that_go_while_their_passphrase_is_asked_for_are_said_to_be_gone(
    quick: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    page = quick.page
    assert isinstance(page, UnlockPage)
    (tmp_path / "home" / "cases").rename(tmp_path / "away")
    page.line.setText(WORDS)
    page.unlock()
    qtbot.waitUntil(lambda: isinstance(quick.page, NoneHerePage), timeout=20_000)
    assert "Your locked cases are gone from here" in words_of(quick)


def test_what_is_left_of_locked_cases_is_no_place_for_new_ones(
    quick: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "home" / "cases" / "vault.json").unlink()
    quick.show_start()
    quick.show_locked()
    unlock_in(quick, qtbot)

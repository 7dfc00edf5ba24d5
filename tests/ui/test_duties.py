"""What an office owes: closed cases that are due, and answers to people who ask."""

import dataclasses
from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from drafter.case.dates import read_date
from drafter.session.examples import example
from drafter.store.vault import create_vault
from drafter.ui.cases.about_person import AboutPersonPage
from drafter.ui.cases.due import DuePage
from drafter.ui.cases.erasing import ErasingPage
from drafter.ui.window import Window
from tests.ui.test_keys import do

PASSPHRASE = "copper lantern drizzle omit zebra"


@pytest.fixture
def at_work(window: Window, quick_vaults: None) -> Window:
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, PASSPHRASE)
    window.open_vault(vault)
    case = example("fault-with-injustice")
    window.add_case(dataclasses.replace(case, decided_on=read_date("3 March 2019")))
    return window


def test_a_case_is_due_once_a_period_is_set_and_is_erased_on_purpose(at_work: Window) -> None:
    do(at_work, "Closed cases that are due")
    page = at_work.page
    assert isinstance(page, DuePage)
    assert page.list.count() == 0
    page.months.setValue(60)
    assert page.list.count() == 1
    assert "closed 3 March 2019, due since 3 March 2024" in page.list.item(0).text()
    page.months.setValue(400)
    assert page.list.count() == 0
    page.months.setValue(60)
    page.erase.emit(page.list.item(0).data(0x0100))
    assert isinstance(at_work.page, ErasingPage)


def test_a_person_who_asks_gets_what_is_held_and_nobody_else(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    assert at_work.bench is not None
    case = at_work.bench.case
    do(at_work, "What this case holds about a person")
    page = at_work.page
    assert isinstance(page, AboutPersonPage)
    page.write(tmp_path / "answer.docx")
    assert "IDENTIFIABLE" in page.outcome
    page.write(tmp_path / "answer-IDENTIFIABLE.docx")
    qtbot.waitUntil(lambda: "is written" in page.outcome, timeout=30_000)
    document = docx.Document(str(tmp_path / "answer-IDENTIFIABLE.docx"))
    printed = "\n".join(each.text for each in document.paragraphs)
    asked, *others = case.parties
    assert asked.surname in printed
    theirs = {name for other in others for name in (other.forenames, other.surname)}
    assert not [name for name in theirs - {asked.surname} if name and name in printed]

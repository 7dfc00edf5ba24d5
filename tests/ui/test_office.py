"""What an office types once: its own details, its letterhead, and a client it knows already."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from drafter.case.case import KindOfWork
from drafter.session.examples import example
from drafter.store.vault import create_vault
from drafter.ui.cases.same_client import SameClientPage
from drafter.ui.preparing.letters import LettersPage
from drafter.ui.preparing.office_view import OfficeView
from drafter.ui.window import Window
from tests.ui.test_keys import do

PASSPHRASE = "copper lantern drizzle omit zebra"


@pytest.fixture
def at_work(window: Window, quick_vaults: None) -> Window:
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, PASSPHRASE)
    window.open_vault(vault)
    window.add_case(example("housing-repairs-complaint"))
    window.show_case("client")
    return window


def office(window: Window) -> OfficeView:
    assert window.casework is not None
    titles = [tab.title for tab in window.casework.steps[0].tabs]
    window.casework.show_step(0).open_tab(titles.index("Who writes"))
    (found,) = window.findChildren(OfficeView)
    return found


def test_the_office_is_typed_once(at_work: Window) -> None:
    at_work.new_case(KindOfWork.PREPARING)
    assert at_work.bench is not None
    assert not at_work.bench.case.offices
    at_work.add_case(example("housing-repairs-complaint"))
    at_work.show_case("client")
    view = office(at_work)
    QTest.keyClick(view.keep, Qt.Key.Key_Space)
    assert view.keep.text().startswith("✓")
    at_work.new_case(KindOfWork.PREPARING)
    assert [each.organisation for each in at_work.bench.case.offices] == ["Quillford Advice Centre"]


def test_a_letterhead_lends_its_looks_and_another_file_is_refused(
    at_work: Window, tmp_path: Path
) -> None:
    view = office(at_work)
    (tmp_path / "notes.docx").write_text("no Word file")
    view.take(tmp_path / "notes.docx")
    assert "notes.docx" in view.told
    letterhead = docx.Document()
    letterhead.styles["Normal"].font.name = "Georgia"
    letterhead.save(str(tmp_path / "head.docx"))
    view.take(tmp_path / "head.docx")
    assert view.told == ""
    assert at_work.casework is not None
    at_work.casework.show_step(len(at_work.casework.steps) - 1).open_tab(0)
    (page,) = at_work.findChildren(LettersPage)
    assert page.file.house.style_taken is not None
    assert page.file.wanted().style is not None


def test_another_case_for_the_same_client_begins_with_what_is_picked(at_work: Window) -> None:
    assert at_work.bench is not None
    before = at_work.bench.case
    do(at_work, "New case for the same client")
    page = at_work.page
    assert isinstance(page, SameClientPage)
    picked = page.picked()
    assert picked < {party.id for party in before.parties}
    page.begin()
    now = at_work.bench.case
    assert now.id != before.id
    assert {party.id for party in now.parties} == picked
    assert now.chronology == ()
    assert now.kind_of_work is KindOfWork.PREPARING

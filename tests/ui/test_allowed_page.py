"""Words that an office lets through: taken in once, asked about nowhere, export included."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.anonymise.allowed import read_allow_list
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.questions import questions
from drafter.case.case import Case
from drafter.case.today import Clock
from drafter.document.packs import packs
from drafter.errors import DrafterError
from drafter.session.allowed_words import allow_list, known_beside, line_of, take_list
from drafter.store.office import keep_allow_list
from drafter.store.vault import create_vault
from drafter.ui.cases.allowed_page import AllowedPage
from drafter.ui.export.exporting import Wanted, make
from drafter.ui.window import Window
from tests.ui.reach import astray, cut, nameless, without_label
from tests.ui.scenes import settled
from tests.ui.test_keys import do

TODAY = dt.date(2026, 5, 20)
PASSPHRASE = "copper lantern drizzle omit zebra"
LIST = """
[[entry]]
words = "Zorvina Tell House"
reason = "The Council's own scheme; some 4,000 households are in it."
date = 2026-03-01

[[entry]]
words = "Old Mill Court"
reason = "Four hundred flats."
date = 2020-03-01
"""
SENTENCE = "She lives at Zorvina Tell House, as Zenobia Quill knows."


@pytest.fixture
def clock() -> Clock:
    """The day on which one entry holds and the other has run out."""
    return lambda: TODAY


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "office.toml"
    path.write_text(LIST)
    return path


@pytest.fixture
def at_work(window: Window, quick_vaults: None) -> Window:
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, PASSPHRASE)
    window.open_vault(vault)
    return window


def asked_about(case: Case, known: Known) -> str:
    return " ".join(each.word for each in questions(case, known))


def with_the_words(example: Case) -> Case:
    """The worked example with a scheme and a stranger in its first fact."""
    entry = replace(example.chronology[0], text=SENTENCE)
    return replace(example, chronology=(entry, *example.chronology[1:]))


def page_in(window: Window) -> AllowedPage:
    do(window, "Words that name nobody")
    page = window.page
    assert isinstance(page, AllowedPage)
    return page


def test_a_list_that_is_taken_in_lets_its_words_through_everywhere(
    at_work: Window, example: Case, office: Path
) -> None:
    case = with_the_words(example)
    assert at_work.add_case(case).known is NOTHING
    page = page_in(at_work)
    page.take_in(office)
    assert "let words through: 1, that don’t: 1." in page.outcome
    assert "until 1 March 2028" in page.list.item(0).text()
    assert "lets nothing through: it has run out" in page.list.item(1).text()
    bench = at_work.add_case(case)
    assert bench.known
    before, now = asked_about(bench.case, NOTHING), asked_about(bench.case, bench.known)
    assert "Zorvina" in before
    assert "Zorvina" not in now
    assert "Zenobia Quill" in now
    assert not [one for one in bench.problems if "Zorvina" in one.message]
    underlined = [one.text for one in bench.scan(SENTENCE) if one.verdict == "residue"]
    assert "Zorvina" not in " ".join(underlined)
    assert "Zenobia" in " ".join(underlined)


def test_what_review_lets_through_export_lets_through(example: Case, tmp_path: Path) -> None:
    case = with_the_words(example)
    entry = replace(case.chronology[0], text="She lives at Zorvina Tell House.")
    case = replace(case, chronology=(entry, *case.chronology[1:]))
    known = Known(allowed=read_allow_list(LIST, "office.toml", TODAY))
    wanted = Wanted(folder=tmp_path, name="out", form="txt")
    without = make(case, packs()[0], wanted, lambda _: None)
    allowed = make(case, packs()[0], wanted, lambda _: None, known)
    assert "may-identify" in {one.check for one in without.drafted.problems}
    assert "may-identify" not in {one.check for one in allowed.drafted.problems}
    assert without.proof is not None
    assert allowed.proof is not None
    assert without.proof.certificate != allowed.proof.certificate


def test_without_the_list_everything_is_asked_again(at_work: Window, office: Path) -> None:
    page = page_in(at_work)
    page.take_in(office)
    page.without.click()
    assert page.list.count() == 0
    assert not page.without.isVisible()
    assert at_work.desk is not None
    assert known_beside(at_work.desk.store, TODAY) is NOTHING


def test_what_is_no_list_is_refused_and_the_one_before_kept(
    at_work: Window, office: Path, tmp_path: Path
) -> None:
    page = page_in(at_work)
    page.take_in(office)
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("[[entry]]\nwords = 3\n")
    page.take_in(wrong)
    assert "wrong.toml, line 1: words must be text" in page.outcome
    assert page.outcome.endswith("The list before is kept.")
    assert at_work.desk is not None
    assert len(allow_list(at_work.desk.store, TODAY).entries) == 2


def test_a_list_that_can_not_be_read_any_more_lets_nothing_through_and_says_why(
    at_work: Window, example: Case
) -> None:
    assert at_work.desk is not None
    keep_allow_list(at_work.desk.store.db, "newer.toml", "[[entry]]\nkind = 3\n")
    assert at_work.add_case(example).known is NOTHING
    page = page_in(at_work)
    assert "newer.toml, line 1" in page.outcome
    with pytest.raises(DrafterError):
        allow_list(at_work.desk.store, TODAY)


def test_each_entry_says_how_it_stands(at_work: Window, office: Path) -> None:
    assert at_work.desk is not None
    read = take_list(at_work.desk.store, office, TODAY)
    assert [line_of(one, TODAY)[0] for one in read.entries] == ["✓", "▲"]


@pytest.mark.parametrize("size", [100, 200])
def test_everything_is_named_reached_and_whole(
    at_work: Window, office: Path, size: int, qtbot: QtBot
) -> None:
    at_work.dress(larger=size - 100)
    page = page_in(at_work)
    assert page.take.hasFocus()
    page.take_in(office)
    qtbot.waitUntil(page.list.isVisible)
    settled()
    assert nameless(page) == []
    assert without_label(page) == []
    assert astray(page) == []
    assert cut(page) == []

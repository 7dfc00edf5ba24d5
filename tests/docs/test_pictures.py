"""Somebody who has nothing but a page gets there; on the way the pictures of the guide are taken.

``./test tests/docs --pictures docs/pictures`` takes them anew.
"""

import datetime as dt
import random
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from drafter.case.preparing import StageKind
from drafter.case.today import Clock
from drafter.proof.proof import prove
from drafter.session.examples import example
from drafter.ui.vaults.forms import MakeVaultPage
from drafter.ui.window import Window
from tests.docs.pages import GUIDE, PICTURES, words
from tests.docs.reader import Reader
from tests.docs.taking import SIZE, taker
from tests.ui.scenes import settled

PARTED = "\n## Your own complaint"
"""Where the page says: close the window and start again."""
SCENES = {
    "fault-with-injustice": {
        "what-i-found": ("found", 0),
        "reasoning-map": ("findings", 1),
        "what-it-tells": ("review", 2),
        "own-words": ("decision", 1),
    },
    "no-fault": {"comments": ("comments", 0)},
    "five-planted-gaps": {"planted-gaps": ("review", 0)},
    "housing-repairs-complaint": {
        "documents": ("documents", 0),
        "who-can-take-it": ("so-far", 2),
        "form": ("send", 1),
    },
}
"""Pictures of worked examples: the step and the tab that each shows."""


@pytest.fixture
def clock(quick_vaults: None) -> Clock:
    """The same day in every picture, soon after the worked complaint's last; quick vaults."""
    assert quick_vaults is None
    return lambda: dt.date(2026, 5, 20)


@pytest.fixture
def taken() -> list[str]:
    """The names of the pictures that were come to."""
    return []


@pytest.fixture
def camera(
    window: Window, qtbot: QtBot, pictures_folder: Path | None, taken: list[str]
) -> Callable[[str], None]:
    """Takes pictures into the folder that was asked for, or nowhere."""
    window.resize(*SIZE)
    return taker(window, qtbot, pictures_folder / "guide" if pictures_folder else None, taken)


@pytest.fixture
def reader(window: Window, qtbot: QtBot, out: Path, camera: Callable[[str], None]) -> Reader:
    """Somebody at a fresh window, who looks at it in the size of the pictures."""
    return Reader(window, qtbot, out, camera)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the reader wants files."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def are_kept(taken: list[str], pictures_folder: Path | None) -> bool:
    """Whether each picture that a page shows lies beside it."""
    folder = (pictures_folder or PICTURES) / "guide"
    return [name for name in taken if not (folder / f"{name}.png").is_file()] == []


def test_the_page_on_the_first_case_leads_to_a_proven_statement(
    reader: Reader, taken: list[str], out: Path, pictures_folder: Path | None
) -> None:
    assert reader.follow(words(GUIDE / "first-case.md")) > 50
    bench = reader.window.bench
    assert bench is not None
    assert [
        problem.message for problem in bench.problems if problem.severity.value != "consider"
    ] == []
    (made,) = out.glob("*.docx")
    printed = "\n".join(each.text for each in docx.Document(str(made)).paragraphs)
    assert "MISSING" not in printed
    assert "[who?]" not in printed
    assert "Mrs X complains that the Council did not collect her bins" in printed
    assert "a Council officer" in printed.replace("A Council", "a Council")
    assert prove(made.read_bytes(), bench.case, name=made.name, own=True).is_clean
    assert are_kept(taken, pictures_folder)


def test_the_page_on_the_first_complaint_leads_to_the_worked_letter(
    reader: Reader, taken: list[str], out: Path, pictures_folder: Path | None
) -> None:
    worked, _, _ = words(GUIDE / "first-complaint.md").partition(PARTED)
    assert reader.follow(worked) > 5
    (made,) = out.glob("*-stage-1.docx")
    printed = "\n".join(each.text for each in docx.Document(str(made)).paragraphs)
    assert "Ms Marchbanks" in printed
    assert are_kept(taken, pictures_folder)


def test_the_page_on_the_first_complaint_leads_to_a_letter_of_ones_own(
    reader: Reader, taken: list[str], out: Path, pictures_folder: Path | None
) -> None:
    _, parted, own = words(GUIDE / "first-complaint.md").partition(PARTED)
    assert parted
    assert reader.follow(own) > 30
    (made,) = out.glob("*-stage-1.docx")
    printed = "\n".join(each.text for each in docx.Document(str(made)).paragraphs)
    assert "MISSING" not in printed
    assert "Bellhaven Housing" in printed
    assert "Mrs Odile Ferrant" in printed
    assert "Jo Example" in printed
    assert reader.window.bench is not None
    assert [each.stage for each in reader.window.bench.case.steps_so_far] == [StageKind.STAGE_1]
    assert are_kept(taken, pictures_folder)


@pytest.mark.parametrize(
    "page",
    [
        "Press **Frobnicate**.",
        "Under **Frobnicate**, type “it”.",
        "Tick **Frobnicate**.",
        "In the list, choose **Frobnicate**.",
        "Press **Open the example**. Go to **Frobnicate**.",
        "Press **Open the example**. Go to **People**, tab **Frobnicate**.",
        "Press **Open the example**. Go to **Case**. Under **Version**, choose **Frobnicate**.",
    ],
)
def test_a_page_that_says_what_is_not_there_is_noticed(reader: Reader, page: str) -> None:
    reader.patience = 500
    with pytest.raises(AssertionError, match="Frobnicate"):
        reader.follow(page)


def test_every_other_page_is_shown_what_it_speaks_of(
    reader: Reader,
    qtbot: QtBot,
    taken: list[str],
    pictures_folder: Path | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, take = reader.window, reader.take
    _of_worked_examples(window, take)
    _of_the_vault(window, take)
    give_up(window)
    monkeypatch.setattr("secrets.choice", random.Random(7).choice)  # noqa: S311 - a sheet for a picture
    window.show_locked()
    making = window.page
    assert isinstance(making, MakeVaultPage)
    making.line.setText("copper lantern drizzle omit zebra")
    making.again.setText("copper lantern drizzle omit zebra")
    making.make()
    qtbot.waitUntil(making.sheet.isVisible)
    take("recovery-sheet")
    assert len(taken) > 10
    assert are_kept(taken, pictures_folder)


def _of_worked_examples(window: Window, take: Callable[[str], None]) -> None:
    window.look_around()
    for name, shown in SCENES.items():
        reach(window, name)
        assert window.casework is not None
        for picture, (key, tab) in shown.items():
            keys = [step.key for step in window.casework.steps]
            window.casework.show_step(keys.index(key)).open_tab(tab)
            assert window.bench is not None
            window.bench.compose_now()
            take(picture)


def reach(window: Window, name: str) -> None:
    """Open the worked example of that name among the training cases."""
    window.show_cases()
    assert window.desk is not None
    wanted = example(name).reference
    window.open_case(
        next(each.case_id for each in window.desk.page().cases if each.reference == wanted)
    )
    settled()


def _of_the_vault(window: Window, take: Callable[[str], None]) -> None:
    for picture, show in (
        ("erase", window.ways.show_erase),
        ("hand-over", window.ways.show_bundle),
        ("safety", window.ways.show_safety),
    ):
        window.show_cases()
        assert window.desk is not None
        window.ways.chosen = window.desk.page().cases[0].case_id
        show()
        settled()
        take(picture)


def give_up(window: Window) -> None:
    """Leave the training cases, as a fresh start of the program does."""
    desk = window.give_up_desk()
    assert desk is not None
    desk.close()

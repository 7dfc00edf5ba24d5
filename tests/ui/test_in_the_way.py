"""What a file may be called, where it may go, and what is in its way there."""

import dataclasses
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.session.written import WrittenHere
from drafter.ui.export.exporting import (
    Places,
    Wanted,
    bare_name,
    folder_refusal,
    free_name,
    open_elsewhere,
)
from drafter.ui.export.in_the_way import Act, Obstacle, obstacle


@pytest.fixture
def wanted(tmp_path: Path) -> Wanted:
    return Wanted(folder=tmp_path, name="decision")


def found(wanted: Wanted, written: WrittenHere | None = None) -> Obstacle | None:
    return obstacle(wanted, written or WrittenHere(), "case")


@pytest.mark.parametrize(
    "typed, name",
    [
        ("draft.docx", "draft"),
        (" draft.DOCX ", "draft"),
        ("draft.pdf", "draft"),
        ("draft.html", "draft"),
        ("draft", "draft"),
        ("25.900.417", "25.900.417"),
        ("mydocx", "mydocx"),
        (".docx", ""),
        ("a-IDENTIFIABLE.docx", "a-IDENTIFIABLE"),
    ],
)
def test_an_ending_that_was_typed_is_the_formats(typed: str, name: str) -> None:
    assert bare_name(typed) == name


def test_a_folder_is_named_whole(wanted: Wanted) -> None:
    assert folder_refusal(dataclasses.replace(wanted, folder=Path())) == "Choose a folder."
    near = dataclasses.replace(wanted, folder=Path("statements"))
    assert folder_refusal(near) == "Give the folder’s whole path."
    assert folder_refusal(wanted) == ""


def test_a_folder_that_no_system_can_look_for_is_not_there(wanted: Wanted) -> None:
    odd = dataclasses.replace(wanted, folder=wanted.folder / ("x" * 300))
    assert folder_refusal(odd) == "There is no such folder."
    assert open_elsewhere(odd.path) == ""
    assert free_name(odd) == "decision (2)"


def test_nothing_is_in_the_way_of_a_new_file_nor_of_one_of_ours(wanted: Wanted) -> None:
    assert found(wanted) is None
    wanted.path.write_bytes(b"ours")
    written = WrittenHere()
    written.note(wanted.path, b"ours", ("case",))
    assert found(wanted, written) is None


def test_a_file_of_somebody_elses_may_be_replaced(wanted: Wanted) -> None:
    wanted.path.write_bytes(b"somebody else's")
    told = found(wanted)
    assert told is not None
    assert (told.title, told.act) == ("There is a decision.docx already", Act.REPLACE)


def test_a_folder_of_that_name_is_never_replaced(wanted: Wanted) -> None:
    wanted.path.mkdir()
    told = found(wanted)
    assert told is not None
    assert told.title == "There is a folder called decision.docx"
    assert told.act is None
    assert told.is_of_name


def test_a_file_that_is_open_may_be_tried_again(wanted: Wanted) -> None:
    wanted.path.write_bytes(b"open")
    (wanted.folder / "~$cision.docx").write_bytes(b"x")
    told = found(wanted)
    assert told is not None
    assert (told.title, told.act) == ("decision.docx is open in Word", Act.AGAIN)


def test_a_folder_that_is_gone_may_be_tried_again_and_no_other_name_helps(wanted: Wanted) -> None:
    told = found(dataclasses.replace(wanted, folder=wanted.folder / "drive"))
    assert told is not None
    assert told.title == "The folder is not there"
    assert told.act is Act.AGAIN
    assert not told.is_of_name


def test_where_a_file_was_asked_for_is_kept_though_it_was_never_made(
    example: Case, wanted: Wanted
) -> None:
    known = Places()
    assert known.of(example) is None
    known.choose(example, wanted)
    assert known.of(example) == wanted
    assert known.folder == wanted.folder
    wanted.path.write_bytes(b"somebody else's")
    assert not known.written.has(wanted.path, (example.id,))

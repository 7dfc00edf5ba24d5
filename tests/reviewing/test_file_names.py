"""What a file may be called: names of people in it are refused however they are joined."""

import dataclasses

import pytest

from drafter.case.case import Case, KindOfWork
from drafter.case.people import Party
from drafter.document.model import Identity
from drafter.reviewing.file_names import name_refusal, offered_name

CASE = Case(
    reference="25 900 417",
    parties=(
        Party(id="p", title="Miss", forenames="Orla", surname="Fennimore-Tack"),
        Party(id="q", title="Mr", forenames="Will", surname="Draft", also_known_as=("Bo",)),
    ),
)


@pytest.mark.parametrize(
    "name",
    [
        "Orla",
        "orla draft",
        "OrlaDraft",
        "orladraft",
        "final_orla",
        "ORLA-final",
        "Órla 2",
        "Tack2",
        "Fennimore Tack",
        "letter for Draft",
    ],
)
def test_a_name_with_somebodys_in_it_is_refused(name: str) -> None:
    assert "somebody’s name" in name_refusal(name, CASE)


@pytest.mark.parametrize(
    "name",
    ["corolla", "final", "25-900-417-draft-1", "will be sent", "tack2", "miss this", "bo-2"],
)
def test_a_name_that_only_looks_a_little_like_one_is_taken(name: str) -> None:
    assert name_refusal(name, CASE) == ""


def test_the_name_that_is_offered_is_taken() -> None:
    assert offered_name(CASE) == "25-900-417-draft-1"
    assert name_refusal(offered_name(CASE), CASE) == ""
    study = dataclasses.replace(CASE, kind_of_work=KindOfWork.PREPARING)
    assert offered_name(study, is_large=True) == "case-study-large-print"


def test_real_names_are_marked_and_nothing_else_is() -> None:
    assert "ends in -IDENTIFIABLE" in name_refusal("final", CASE, Identity.IDENTIFIABLE)
    assert name_refusal("final-IDENTIFIABLE", CASE, Identity.IDENTIFIABLE) == ""
    assert "real names" in name_refusal("final-IDENTIFIABLE", CASE)
    assert name_refusal(" ", CASE) == "Give the file a name."
    assert "can’t be called so" in name_refusal("con", CASE)


def test_a_name_that_no_system_takes_is_refused() -> None:
    assert "too long" in name_refusal("x" * 300, CASE)
    assert "too long" in name_refusal("é" * 120, CASE)
    assert name_refusal("x" * 190, CASE) == ""

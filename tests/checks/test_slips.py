import pytest

from drafter.problem import Severity
from tests.checks.cases import CLEAN, edit, only, problems


@pytest.mark.parametrize(
    "text,printed",
    [
        ("Orla wants the Mr Blenkiron to be told.", "the Mr Y"),
        ("Orla wants Mr Mr Y to be told.", "Mr Mr Y"),
        ("Orla wants a the Council to answer.", "a the Council"),
    ],
)
def test_a_name_that_does_not_fit_its_words_is_reported(text: str, printed: str) -> None:
    problem = only(edit(CLEAN, "wish", text=text), "merged-name")
    assert problem.severity is Severity.FIX
    assert f"“{printed}”" in problem.message
    assert (problem.place.record, problem.place.field) == ("wish", "text")
    assert problem.place.paragraph


def test_a_possessive_may_be_missing() -> None:
    spoilt = edit(CLEAN, "wish", text="Orla wants Mr Blenkiron son to be told.")
    assert only(spoilt, "merged-name").severity is Severity.CONSIDER


@pytest.mark.parametrize(
    "text",
    [
        "Orla wants Mr Blenkiron’s son to be told.",
        "Ms Garstang told her the Council would answer Miss Thackwray’s complaint.",
        "Orla wants a Council officer to ring Mr Blenkiron. The Council has the number.",
        "Orla sent Mr Blenkiron complaint forms.",
        "Orla says a Mr B. Example called.",
    ],
)
def test_names_that_fit_are_left_alone(text: str) -> None:
    assert not problems(edit(CLEAN, "wish", text=text), "merged-name")

import pytest

from drafter.case.statement import Dismissal
from tests.checks.cases import CLEAN, edit, only, problems


@pytest.mark.parametrize(
    "record,field,value,label",
    [
        ("delay", "facts", ("leak", "gone"), "Facts relied on"),
        ("apology", "body", "gone", "Who does it"),
        ("distress", "to", ("gone",), "To whom"),
    ],
)
def test_a_link_to_nothing_is_reported(record: str, field: str, value: object, label: str) -> None:
    assert not problems(CLEAN, "broken-link")
    problem = only(edit(CLEAN, record, **{field: value}), "broken-link")
    assert (problem.place.record, problem.place.field) == (record, field)
    assert label in problem.message


def test_what_was_set_aside_may_outlive_its_record() -> None:
    old = Dismissal(id="old", check="late-complaint", place="gone", reason="Enough.")
    assert not problems(edit(CLEAN, "case", dismissals=(old,)), "broken-link")

import dataclasses

import pytest

from drafter.case.people import Relation, RelationKind, Representation
from drafter.case.statement import Dismissal, VersionKind
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


def test_a_payee_who_is_gone_stops_a_final_and_no_draft() -> None:
    gone = edit(CLEAN, "apology", payees=("tenant", "gone"))
    for version, severity in ((VersionKind.FINAL, "blocks"), (VersionKind.DRAFT, "fix")):
        sent = dataclasses.replace(gone, version=version)
        assert only(sent, "broken-link").severity.value == severity


def test_what_was_set_aside_may_outlive_its_record() -> None:
    old = Dismissal(id="old", check="late-complaint", place="gone", reason="Enough.")
    assert not problems(edit(CLEAN, "case", dismissals=(old,)), "broken-link")


def test_nobody_is_their_own_relative_or_representative() -> None:
    assert not problems(CLEAN, "link-to-oneself")
    own = Relation(id="own", of="tenant", kind=RelationKind.PARTNER, to="tenant")
    open_ended = Relation(id="open", kind=RelationKind.PARTNER)
    problem = only(edit(CLEAN, "case", relations=(own, open_ended)), "link-to-oneself")
    assert (problem.place.record, problem.place.field) == ("own", "to")
    assert problem.message == "Somebody is said to be the partner of themselves."
    spoken = edit(CLEAN, "tenant", represents=(Representation(id="rep", of="tenant"),))
    assert only(spoken, "link-to-oneself").place.record == "rep"

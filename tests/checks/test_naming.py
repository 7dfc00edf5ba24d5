import dataclasses

import pytest

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import KindOfWork
from drafter.case.people import Called, Party, Role
from drafter.case.statement import Version
from drafter.problem import Severity
from tests.checks.cases import CLEAN, edit, only, problems


def test_a_letter_that_is_the_persons_own_initial_is_reported_with_another() -> None:
    assert not problems(CLEAN, "ledger-initial")
    spoilt = edit(CLEAN, "tenant", pseudonym="Miss T")
    problem = only(spoilt, "ledger-initial")
    assert "Miss T" in problem.message
    assert (problem.place.record, problem.place.field) == ("tenant", "pseudonym")
    assert problem.fix
    mended = edit(spoilt, "tenant", pseudonym=problem.fix.replacement)
    assert not problems(mended, "ledger-initial")


def test_somebody_elses_initial_is_no_matter() -> None:
    assert not problems(edit(CLEAN, "partner", pseudonym="Mr T"), "ledger-initial")


def test_a_pseudonym_that_could_be_short_for_somebody_else_is_reported() -> None:
    banks = Party(id="banks", title="mr.", forenames="Ned", surname="Usher-Banks")
    spoilt = edit(CLEAN, "case", parties=(*CLEAN.parties, banks))
    assert not problems(spoilt, "ledger-others-initial")
    for letter in "BU":
        problem = only(edit(spoilt, "partner", pseudonym=f"Mr {letter}"), "ledger-others-initial")
        assert problem.severity is Severity.FIX
        assert problem.place.record == "partner"
        assert f"“Mr {letter}”" in problem.message
        assert ledger_of(spoilt).pseudonym("banks") in problem.message
        assert "Banks" not in problem.message
        assert problem.fix
        assert problem.fix.replacement == "Mr Y"
    assert not problems(edit(spoilt, "partner", pseudonym="Mr N"), "ledger-others-initial")
    assert not problems(edit(spoilt, "tenant", pseudonym="Miss B"), "ledger-others-initial")
    assert not problems(edit(spoilt, "child", pseudonym="B"), "ledger-others-initial")


def test_what_is_offered_is_short_for_nobody() -> None:
    named = [
        Party(id=f"p{nth}", title="Mr", surname=surname)
        for nth, surname in enumerate(("Yarrow", "Banks"))
    ]
    spoilt = edit(CLEAN, "case", parties=(*CLEAN.parties, *named))
    for beside in (spoilt, edit(spoilt, "partner", pseudonym="Mr B")):
        problem = only(beside, "ledger-others-initial")
        assert problem.fix
        assert problem.fix.replacement == "Mr C"


BANDED = edit(CLEAN, "leak", text="The flat is in council tax Band D. [[#leak]]")


def test_a_letter_alone_that_the_text_has_as_its_own_is_reported_with_another() -> None:
    assert not problems(BANDED, "ledger-letter-of-text")
    assert not problems(edit(BANDED, "partner", pseudonym="Mr D"), "ledger-letter-of-text")
    spoilt = edit(BANDED, "child", pseudonym="D")
    assert not problems(edit(CLEAN, "child", pseudonym="D"), "ledger-letter-of-text")
    problem = only(spoilt, "ledger-letter-of-text")
    assert "“Band D”" in problem.message
    assert (problem.severity, problem.place.record) == (Severity.FIX, "child")
    assert problem.fix
    assert ledger_of(spoilt).pseudonym("tenant") == "Miss X"
    mended = edit(spoilt, "child", pseudonym=problem.fix.replacement)
    assert not problems(mended, "ledger-letter-of-text")
    assert not problems(mended, "ledger-shared")


def test_what_was_sent_so_may_stay() -> None:
    sent = edit(BANDED, "case", versions=(Version(id="sent"),))
    spoilt = edit(sent, "child", pseudonym="D")
    assert only(spoilt, "ledger-letter-of-text").severity is Severity.CONSIDER


def test_a_pseudonym_keeps_the_persons_own_title() -> None:
    assert not problems(CLEAN, "ledger-other-title")
    assert not problems(edit(CLEAN, "tenant", title=""), "ledger-other-title")
    assert not problems(edit(CLEAN, "tenant", pseudonym="X"), "ledger-other-title")
    problem = only(edit(CLEAN, "tenant", title="MRS."), "ledger-other-title")
    assert problem.fix
    assert problem.fix.replacement == "Mrs X"


def test_a_letter_alone_for_a_grown_person_without_a_title_is_reported() -> None:
    bare = edit(CLEAN, "tenant", title="", pseudonym="")
    assert not problems(CLEAN, "ledger-no-title")
    assert not problems(edit(bare, "tenant", title="Dr"), "ledger-no-title")
    assert not problems(edit(bare, "tenant", is_child=True), "ledger-no-title")
    assert not problems(edit(bare, "tenant", roles=(Role.OFFICER,)), "ledger-no-title")
    assert not problems(edit(bare, "tenant", pseudonym="B"), "ledger-no-title")
    preparing = edit(bare, "case", kind_of_work=KindOfWork.PREPARING)
    assert not problems(preparing, "ledger-no-title")
    problem = only(bare, "ledger-no-title")
    assert (problem.severity, problem.place.record) == (Severity.FIX, "tenant")
    assert problem.place.field == "title"


def test_the_letter_a_is_avoided_for_mr_and_mrs_alone() -> None:
    assert only(edit(CLEAN, "partner", pseudonym="Mr A"), "ledger-letter-a").fix
    assert not problems(edit(CLEAN, "tenant", pseudonym="Miss A"), "ledger-letter-a")


def test_a_child_has_no_title() -> None:
    problem = only(edit(CLEAN, "child", pseudonym="Child Q"), "ledger-child-title")
    assert problem.severity is Severity.FIX
    assert problem.fix
    assert problem.fix.replacement == "Q"
    assert not problems(edit(CLEAN, "child", pseudonym="Q"), "ledger-child-title")


@pytest.mark.parametrize("pseudonym", ["Child P", "Child T"])
def test_a_childs_letter_that_is_an_initial_is_not_kept(pseudonym: str) -> None:
    spoilt = edit(CLEAN, "child", pseudonym=pseudonym)
    problem = only(spoilt, "ledger-child-title")
    assert problem.fix
    assert problem.fix.replacement == ledger_of(edit(spoilt, "child", pseudonym="")).pseudonym(
        "child"
    )
    assert problems(spoilt, "ledger-initial")


def test_a_rare_title_is_a_thing_to_consider() -> None:
    assert only(edit(CLEAN, "partner", pseudonym="Mx Y"), "ledger-rare-title").severity is (
        Severity.CONSIDER
    )
    assert not problems(edit(CLEAN, "partner", pseudonym="Y"), "ledger-rare-title")


def test_a_chosen_name_of_another_shape_is_honoured() -> None:
    found = problems(edit(CLEAN, "partner", pseudonym="the partner"))
    assert not [problem for problem in found if problem.check.startswith("ledger")]


def test_two_people_of_one_name_are_reported_unless_they_are_a_couple() -> None:
    friend = Party(id="friend", title="Mr", surname="Usherwood", pseudonym="Mr Y")
    spoilt = edit(CLEAN, "case", parties=(*CLEAN.parties, friend))
    assert only(spoilt, "ledger-shared").place.record == "friend"
    assert not problems(edit(spoilt, "friend", pseudonym="Mr B"), "ledger-shared")
    (couple, mother) = CLEAN.relations
    married = dataclasses.replace(couple, id="married", of="friend", to="partner")
    assert not problems(edit(spoilt, "case", relations=(couple, mother, married)), "ledger-shared")


def test_two_people_of_one_phrase_are_reported() -> None:
    second = Party(
        id="second",
        roles=(Role.OFFICER,),
        surname="Usherwood",
        called=Called.PHRASE,
        first_called="another officer",
        then_called="the housing officer",
    )
    spoilt = edit(CLEAN, "case", parties=(*CLEAN.parties, second))
    problem = only(spoilt, "ledger-shared")
    assert (problem.place.record, problem.place.field) == ("second", "then_called")
    assert not problems(edit(spoilt, "second", then_called="the second officer"), "ledger-shared")


@pytest.mark.parametrize(
    "record,field,words",
    [
        ("tenant", "pseudonym", "Miss Thackwray"),
        ("officer", "first_called", "Garstang of housing"),
        ("officer", "then_called", "Fenella"),
    ],
)
def test_a_name_to_be_called_by_that_holds_a_real_one_is_reported(
    record: str, field: str, words: str
) -> None:
    assert not problems(CLEAN, "ledger-real-name")
    problem = only(edit(CLEAN, record, **{field: words}), "ledger-real-name")
    assert (problem.place.record, problem.place.field) == (record, field)
    assert words not in problem.message


def test_a_title_and_letter_that_is_nobody_is_reported_with_its_place() -> None:
    text = "Orla and Miss Y want an apology."
    spoilt = edit(CLEAN, "wish", text=text)
    problem = only(spoilt, "undeclared-name")
    assert text[problem.place.start : problem.place.end] == "Miss Y"
    assert problem.fix
    assert problem.fix.replacement == "Miss X"
    assert not problems(edit(CLEAN, "wish", text="Orla and Mr Y want it."), "undeclared-name")


def test_nobody_is_offered_who_is_printed_by_a_phrase() -> None:
    spoilt = edit(CLEAN, "wish", text="Orla wants Officer Q to apologise.")
    assert only(edit(spoilt, "officer", pseudonym="Officer G"), "undeclared-name").fix is None


def test_a_surname_of_one_letter_is_a_name_and_not_a_stranger() -> None:
    named = edit(CLEAN, "partner", surname="Q")
    assert not problems(edit(named, "wish", text="She wants Mr Q told."), "undeclared-name")
    assert problems(edit(CLEAN, "wish", text="She wants Mr Q told."), "undeclared-name")


def test_a_judgment_may_be_named_after_somebody_else() -> None:
    cited = edit(CLEAN, "promise", citation="R (on application of Mr J) v Example Council")
    assert not problems(cited, "undeclared-name")
    assert problems(edit(CLEAN, "promise", text="Mr J won his appeal."), "undeclared-name")

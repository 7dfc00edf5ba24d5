import pytest

from drafter.case.account import Standing
from drafter.case.people import BodyInJurisdiction
from drafter.case.reasoning import Fault, OutcomeKind
from drafter.problem import Severity
from tests.checks.cases import CLEAN, edit, only, problems


def test_a_finding_must_decide() -> None:
    assert not problems(CLEAN, "finding-undecided")
    spoilt = edit(CLEAN, "answer", fault=Fault.UNDECIDED)
    assert only(spoilt, "finding-undecided").place.record == "answer"


def test_fault_needs_an_injustice_or_a_reason_for_none() -> None:
    spoilt = edit(CLEAN, "delay", injustices=())
    assert only(spoilt, "fault-without-injustice").place.field == "injustices"
    excused = edit(spoilt, "delay", no_injustice_because="The roof was dry.")
    assert not problems(excused, "fault-without-injustice")
    kind = OutcomeKind.FAULT_WITHOUT_INJUSTICE
    harmless = edit(spoilt, "outcome", kind=kind, because="The roof was dry.")
    assert not problems(harmless, "fault-without-injustice")
    assert problems(edit(spoilt, "outcome", kind=kind), "fault-without-injustice")
    assert not problems(CLEAN, "fault-without-injustice")


def test_an_injustice_is_somebodys() -> None:
    assert not problems(CLEAN, "injustice-to-nobody")
    assert only(edit(CLEAN, "heater", to=()), "injustice-to-nobody").place.record == "heater"


def test_an_injustice_needs_a_remedy_or_a_reason() -> None:
    assert not problems(CLEAN, "injustice-without-remedy")
    spoilt = edit(CLEAN, "refund", injustices=("distress",))
    assert only(spoilt, "injustice-without-remedy").place.record == "heater"
    excused = edit(spoilt, "heater", needs_no_remedy_because="The Council has paid for it.")
    assert not problems(excused, "injustice-without-remedy")


def test_an_action_for_the_whole_finding_remedies_all_its_injustices() -> None:
    whole = edit(CLEAN, "refund", injustices=())
    assert not problems(whole, "injustice-without-remedy")
    improvement = edit(whole, "refund", is_service_improvement=True)
    assert only(improvement, "injustice-without-remedy").place.record == "heater"


def test_what_is_remedied_already_needs_no_action() -> None:
    bare = edit(CLEAN, "case", actions=())
    assert len(problems(bare, "injustice-without-remedy")) == 2
    remedied = edit(bare, "outcome", kind=OutcomeKind.FAULT_REMEDIED)
    assert not problems(remedied, "injustice-without-remedy")


@pytest.mark.parametrize(
    "field,check", [("facts", "finding-without-fact"), ("standards", "finding-without-standard")]
)
def test_a_finding_rests_on_a_fact_and_a_standard(field: str, check: str) -> None:
    assert not problems(CLEAN, check)
    spoilt = edit(CLEAN, "answer", **{field: ()})
    assert only(spoilt, check).severity is Severity.CONSIDER
    assert not problems(edit(spoilt, "answer", fault=Fault.UNDECIDED), check)


def test_a_finding_that_cannot_say_needs_no_standard() -> None:
    unsure = edit(CLEAN, "answer", fault=Fault.CANNOT_SAY, standards=())
    assert not problems(unsure, "finding-without-standard")


def test_fault_on_an_undated_account_alone_is_a_thing_to_consider() -> None:
    bare = edit(edit(CLEAN, "account", evidence=()), "delay", facts=("leak", "account"))
    problem = only(bare, "unsupported-account")
    assert problem.place.record == "account"
    assert "Miss X" in problem.message
    supported = edit(bare, "delay", facts=("account", "note"))
    assert not problems(supported, "unsupported-account")
    assert not problems(edit(bare, "account", according_to="council"), "unsupported-account")
    assert not problems(edit(bare, "account", evidence=("note",)), "unsupported-account")


def test_an_outcome_that_its_findings_contradict_is_reported() -> None:
    assert not problems(CLEAN, "outcome-and-findings")
    no_fault = edit(CLEAN, "outcome", kind=OutcomeKind.NO_FAULT)
    assert (
        "a finding about the same body is fault" in only(no_fault, "outcome-and-findings").message
    )
    harmless = edit(CLEAN, "outcome", kind=OutcomeKind.FAULT_WITHOUT_INJUSTICE)
    assert "names an injustice" in only(harmless, "outcome-and-findings").message
    blameless = edit(CLEAN, "delay", fault=Fault.CANNOT_SAY)
    assert "no finding about this body is" in only(blameless, "outcome-and-findings").message


def test_findings_about_another_body_are_no_matter() -> None:
    trust = BodyInJurisdiction(id="trust", name="Sedding Trust", short_form="the Trust")
    two = edit(CLEAN, "case", bodies=(*CLEAN.bodies, trust))
    spoilt = edit(two, "outcome", kind=OutcomeKind.NO_FAULT)
    assert problems(spoilt, "outcome-and-findings")
    moved = edit(edit(spoilt, "delay", body="trust"), "outcome", because="All was well.")
    assert not problems(moved, "outcome-and-findings")


def test_a_dispute_that_a_finding_settles_is_no_matter() -> None:
    disputed = edit(CLEAN, "account", standing=Standing.DISPUTED)
    assert not problems(disputed, "unsettled-dispute")

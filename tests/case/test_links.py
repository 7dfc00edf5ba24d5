import dataclasses

import pytest

from drafter.case.account import ChronologyEntry, Complaint, Evidence, OutcomeWanted
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.fields import Use, words_of
from drafter.case.links import TARGETS, name_of, records_in, records_of, targets
from drafter.case.money import read_money
from drafter.case.people import BodyInJurisdiction, Identifier, Party
from drafter.case.preparing import ComplaintStep
from drafter.case.reasoning import (
    ActionKind,
    AgreedAction,
    Finding,
    Injustice,
    Outcome,
    OutcomeKind,
)
from drafter.case.schema import json_schema
from drafter.case.statement import Passage, Version


def kinds(kind: type = Case) -> set[type]:
    """Every kind of record, found by the types that the records' fields name."""
    found = {kind}
    for field in dataclasses.fields(kind):
        for part in getattr(field.type, "__args__", (field.type,)):
            if dataclasses.is_dataclass(part) and isinstance(part, type):
                found |= kinds(part)
    return found


def test_every_link_of_every_record_says_what_it_may_point_at() -> None:
    links = {
        (kind, field.name)
        for kind in kinds()
        for field in dataclasses.fields(kind)
        if field.metadata and words_of(field).use is Use.CODE and field.name != "id"
    }
    assert (Complaint, "brought_by") in links
    assert links == set(TARGETS)
    assert json_schema()


def test_a_document_is_offered_by_its_mark_and_its_words() -> None:
    documents = (
        Evidence(id="c4", exhibit="C4", text="Letter of 4 May"),
        Evidence(id="c5", exhibit="C5"),
        Evidence(id="photo", text="Photograph of the boiler"),
    )
    case = Case(id="case", evidence=documents)
    offered = dict(targets(case, ChronologyEntry, "evidence"))
    assert offered == {"c4": "C4: Letter of 4 May", "c5": "C5", "photo": "Photograph of the boiler"}
    assert [name_of(each) for each in documents] == ["C4", "C5", "Photograph of the boiler"]


def test_links_offer_what_the_case_has_in_its_order() -> None:
    injustice = Injustice(id="i", text="avoidable distress")
    case = Case(
        id="case",
        parties=(Party(id="b", surname="Brandt", title="Ms"), Party(id="a", forenames="Ada")),
        findings=(Finding(id="f", injustices=(injustice,)),),
    )
    assert targets(case, Complaint, "brought_by") == (("b", "Ms Brandt"), ("a", "Ada"))
    assert targets(case, AgreedAction, "injustices") == (("i", "avoidable distress"),)
    assert targets(case, Complaint, "bodies") == ()
    assert [record.id for record in records_in(case)] == ["case", "b", "a", "f", "i"]


def test_what_answers_a_wish_is_offered_finding_action_and_outcome_before_any_fact() -> None:
    bodies = (
        BodyInJurisdiction(id="w", name="Wexley District Council", short_form="Wexley"),
        BodyInJurisdiction(id="t", name="Thornby Council"),
    )
    case = Case(
        id="case",
        bodies=bodies,
        chronology=(ChronologyEntry(id="e", text="They wrote."),),
        findings=(Finding(id="f", name="Delay"),),
        actions=(AgreedAction(id="a"), AgreedAction(id="b", what="the delay")),
        outcomes=(
            Outcome(id="o", body="w", kind=OutcomeKind.NO_FAULT),
            Outcome(id="p", body="t"),
            Outcome(id="q", kind=OutcomeKind.ENDED, because="they agreed"),
        ),
    )
    assert targets(case, OutcomeWanted, "answered_in") == (
        ("f", "Delay"),
        ("a", "apology"),
        ("b", "apology: the delay"),
        ("o", "Wexley: no fault"),
        ("p", "Thornby Council: outcome not chosen yet"),
        ("q", "investigation ended: they agreed"),
        ("e", "They wrote."),
    )


def test_long_words_are_told_longer_where_several_are_ticked_than_where_one_is_chosen() -> None:
    long = ChronologyEntry(id="e", text="word " * 40)
    case = Case(id="case", chronology=(long,))
    ((_, ticked),) = targets(case, Finding, "facts")
    ((_, chosen),) = targets(case, Passage, "before")
    assert chosen == name_of(long)
    assert (len(chosen), len(ticked)) == (60, 160)


@pytest.mark.parametrize("kinds", sorted(set(TARGETS.values()), key=str))
def test_records_of_some_kinds_are_those_that_a_walk_through_all_finds(
    kinds: tuple[type, ...],
) -> None:
    party = Party(id="p", identifiers=(Identifier(id="n"),))
    finding = Finding(id="f", injustices=(Injustice(id="i"), Injustice(id="j")))
    case = Case(
        id="case",
        parties=(party, Party(id="o")),
        bodies=(BodyInJurisdiction(id="b"),),
        chronology=(ChronologyEntry(id="e", happened_on=read_date("5 May 2026")),),
        findings=(finding,),
        actions=(AgreedAction(id="a"),),
    )
    every = list(records_in(case))
    ids = ["case", "p", "n", "o", "b", "e", "f", "i", "j", "a"]
    assert sorted(each.id for each in every) == sorted(ids)
    assert list(records_of(case, kinds)) == [one for one in every if isinstance(one, kinds)]


def test_a_field_that_is_no_link_is_our_fault() -> None:
    with pytest.raises(KeyError):
        targets(Case(id="case"), Complaint, "text")


@pytest.mark.parametrize(
    "record, name",
    [
        (Party(id="p"), "Somebody not named yet"),
        (Party(id="p", pseudonym="Miss X"), "Miss X"),
        (BodyInJurisdiction(id="b"), "Empty council or other body"),
        (
            ChronologyEntry(id="e", text="They wrote.", happened_on=read_date("5 May")),
            "5 May: They wrote.",
        ),
        (
            ChronologyEntry(
                id="e",
                text="On 11 November 2024, Mrs Stannard wrote.",
                happened_on=read_date("11/11/24"),
            ),
            "11/11/24: Mrs Stannard wrote.",
        ),
        (
            ChronologyEntry(
                id="e", text="On 9 June, he came.", happened_on=read_date("9 June 2025")
            ),
            "9 June 2025: he came.",
        ),
        (
            ChronologyEntry(
                id="e", text="Late in May 2025 she rang.", happened_on=read_date("5/2025")
            ),
            "5/2025: Late in May 2025 she rang.",
        ),
        (
            ChronologyEntry(
                id="e", text="Late in May 2025 she rang.", happened_on=read_date("May 2025")
            ),
            "Late in May 2025 she rang.",
        ),
        (Outcome(id="o"), "outcome not chosen yet"),
        (Outcome(id="o", kind=OutcomeKind.NO_FAULT), "no fault"),
        (ChronologyEntry(id="e", text="word " * 40), "word " * 11 + "word…"),
        (AgreedAction(id="a", what="the delay"), "apology: the delay"),
        (AgreedAction(id="a"), "apology"),
        (
            AgreedAction(id="a", kind=ActionKind.PAYMENT, amount=read_money("£250")),
            "symbolic payment: £250",
        ),
        (Injustice(id="i"), "distress"),
        (ComplaintStep(id="s", sent_on=read_date("5 May 2026")), "5 May 2026: stage 1"),
        (Version(id="v", number=2), "draft 2"),
        (Complaint(id="c", text="Late.\nVery."), "Late. Very."),
        (Complaint(id="c", text="Late. [[#late]]\n\nSee [[other]]."), "Late. See [[other]]."),
    ],
)
def test_a_record_has_a_name_for_lists(record: object, name: str) -> None:
    assert name_of(record) == name

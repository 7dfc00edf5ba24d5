"""Ids and labels leave as ordinals alone."""

import pytest

from drafter.anonymise.ordinals import MARK, ordinals_of, texts_of, walk
from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.reasoning import AgreedAction, Deadline
from drafter.errors import DrafterError
from tests.anonymise.marking import body, person

CASE = Case(
    id="hannah-case",
    parties=(person("hannah", "Ms|Hannah|Lee", phone="07700 900318"),),
    complaints=(Complaint(id="first", text="One [[#Hannah]]. [[ Hannah |above]] [[late]]"),),
    actions=(AgreedAction(id="act", deadline=Deadline(count=2)),),
    chronology=(ChronologyEntry(id="x", happened_on=read_date("5 May 2023"), text="No [[ ]]"),),
)


def test_every_record_and_label_has_an_ordinal_and_comes_back() -> None:
    ordinals = ordinals_of(CASE)
    assert list(ordinals.records) == ["hannah-case", "hannah", "hannah-phone", "first", "x", "act"]
    assert list(ordinals.records.values()) == ["r0", "r1", "r2", "r3", "r4", "r5"]
    assert list(ordinals.labels) == ["Hannah", "late", ""]
    assert ordinals.record("r1") == "hannah"
    assert ordinals.label("l2") == "late"


def test_an_ordinal_that_nothing_has_is_nothing() -> None:
    assert ordinals_of(CASE).record("r99") == ""
    assert ordinals_of(CASE).label("l99") == ""


@pytest.mark.parametrize(
    "case",
    [
        Case(parties=(person("a", "|Bo|Ek"), person("a", "|Jo|Ek"))),
        Case(parties=(person("a", "|Bo|Ek"),), bodies=(body("a", "Rosewood"),)),
    ],
)
def test_one_id_for_two_people_is_refused_in_a_sentence(case: Case) -> None:
    with pytest.raises(DrafterError, match="have the id “a”: give each its own"):
        ordinals_of(case)


def test_records_that_share_an_id_never_take_anothers_ordinal() -> None:
    twice = (ChronologyEntry(id="x"), ChronologyEntry(id="x"), ChronologyEntry(id="y"))
    assert ordinals_of(Case(id="c", chronology=twice)).records == {"c": "r0", "x": "r1", "y": "r2"}


@pytest.mark.parametrize(
    "text", ["[[]]", "[x]", "[[a|beside]]", "[[a\nb]]", "[[" + "a" * 81 + "]]"]
)
def test_other_brackets_are_text(text: str) -> None:
    assert MARK.search(text) is None
    assert MARK.search(text + "[[a]]") is not None


def test_the_walk_meets_every_record_and_text() -> None:
    kinds = [type(record).__name__ for record in walk(CASE)]
    assert kinds == [
        "Case",
        "Party",
        "Identifier",
        "Complaint",
        "ChronologyEntry",
        "AgreedAction",
        "Deadline",
    ]
    assert dict(texts_of(CASE.chronology[0])) == {"heading": "", "text": "No [[ ]]"}

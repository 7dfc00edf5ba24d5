"""A date that can't be read is printed as it was typed, and told before the letter goes."""

import dataclasses

import pytest

from drafter.case.account import ChronologyEntry, Evidence
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.letters.days import unread_days
from drafter.letters.outputs import output
from drafter.letters.writing import before_it_goes
from drafter.problem import Severity
from tests.letters.made import TODAY, prepared, text_of

STORM = (
    "“the week of the storm” can’t be read as a date. It is printed as typed; no time is counted"
    " from it."
)


def with_odd_days() -> Case:
    """The worked example, its first two days typed so that nobody can read them."""
    case = prepared()
    first, second, *others = case.chronology
    return dataclasses.replace(
        case,
        chronology=(
            dataclasses.replace(first, happened_on=read_date("the week of the storm")),
            dataclasses.replace(second, happened_on=read_date("31 November 2025")),
            *others,
        ),
    )


@pytest.mark.parametrize("wanted", ["stage-1", "stage-2", "chronology", "ombudsman-form"])
def test_a_date_that_cannot_be_read_is_printed_as_typed(wanted: str) -> None:
    text = text_of(with_odd_days(), wanted)
    assert "the week of the storm" in text
    assert "31 November 2025" in text
    assert "the week of the storm" not in text_of(prepared(), wanted)


def test_such_a_date_is_told_before_the_letter_goes() -> None:
    case = with_odd_days()
    _, told = before_it_goes(case, output("stage-1"), today=TODAY)
    assert [(one.message, one.place.record, one.place.field) for one in told] == [
        (
            STORM,
            case.chronology[0].id,
            "happened_on",
        ),
        (
            "The calendar has no “31 November 2025”, and that is what would be printed.",
            case.chronology[1].id,
            "happened_on",
        ),
    ]
    assert {one.severity for one in told} == {Severity.CONSIDER}
    assert before_it_goes(prepared(), output("stage-1"), today=TODAY)[1] == ()


def test_only_the_dates_that_an_output_prints_are_told() -> None:
    odd = read_date("soon")
    case = Case(
        id="case",
        chronology=(ChronologyEntry(id="c", happened_on=read_date("5 May 2026"), until=odd),),
        evidence=(Evidence(id="e", dated=odd), Evidence(id="f", dated=read_date(" "))),
        steps_so_far=(ComplaintStep(id="s", answered_on=odd),),
    )
    places = {
        wanted: [one.place.record for one in unread_days(case, output(wanted))]
        for wanted in ("stage-1", "chaser", "bundle-index", "permission")
    }
    assert places == {
        "stage-1": ["c", "e"],
        "chaser": ["s"],
        "bundle-index": ["e"],
        "permission": [],
    }


def test_a_complaint_whose_day_is_not_known_exactly_stands_in_the_chronology() -> None:
    case = dataclasses.replace(
        prepared(),
        steps_so_far=(
            ComplaintStep(
                id="a", stage=StageKind.FIRST_CONTACT, sent_on=read_date("December 2025")
            ),
            ComplaintStep(id="b", sent_on=read_date("just after Easter")),
        ),
    )
    text = text_of(case, "chronology")
    order = [
        text.index(words)
        for words in (
            "18 November 2025",
            "December 2025 · Complaint at first contact sent.",
            "15 May 2026",
            "just after Easter · Complaint at stage 1 sent.",
        )
    ]
    assert order == sorted(order)


def test_a_letter_names_an_organisation_that_a_case_study_only_describes() -> None:
    assert "Quayside Surgery, document" in text_of(prepared(), "chronology").replace("\u00a0", " ")

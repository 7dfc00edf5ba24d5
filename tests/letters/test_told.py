"""The chronology tells the complaints sent and answered among what happened."""

import dataclasses

import pytest

from drafter.case.account import ChronologyEntry, EntryKind
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.letters.told import told_among
from tests.letters.made import prepared, text_of


def untold() -> Case:
    """The worked example without entries of its own for the complaints."""
    case = prepared()
    entries = tuple(one for one in case.chronology if one.kind is not EntryKind.COMPLAINT_STEP)
    return dataclasses.replace(case, chronology=entries)


def test_complaints_and_answers_stand_at_their_days() -> None:
    text = text_of(untold(), "chronology")
    order = [
        text.index(words)
        for words in (
            "9 January 2026 · The surgery",
            "26 January 2026 · Complaint at stage 1 sent.",
            "27 February 2026 · Answer at stage 1: “We accept",
            "5 March 2026 · A new boiler",
            "9 March 2026 · Complaint at stage 2 sent.",
            "30 April 2026 · Answer at stage 2",
            "15 May 2026 · The wall",
        )
    ]
    assert order == sorted(order)


def test_what_an_entry_of_that_day_tells_is_not_told_twice() -> None:
    text = text_of(prepared(), "chronology")
    assert "Complaint at stage 1 sent." not in text
    assert text.count("26 January 2026") == 1


def test_what_came_last_stands_last_and_what_has_no_day_nowhere() -> None:
    steps = (
        ComplaintStep(id="open"),
        ComplaintStep(id="late", sent_on=read_date("1 June 2026")),
    )
    entries = (
        ChronologyEntry(id="undated"),
        ChronologyEntry(id="first", happened_on=read_date("5 May 2026")),
    )
    before, last = told_among(steps, entries, "the Council")
    assert before == {}
    assert [(one.day, one.words, one.who) for one in last] == [
        ("1 June 2026", "Complaint at stage 1 sent.", "")
    ]


def test_a_chronology_of_which_nobody_says_who_says_so_has_two_columns() -> None:
    entry = ChronologyEntry(id="e", happened_on=read_date("5 May 2026"), text="Nobody came.")
    bare = dataclasses.replace(prepared(), chronology=(entry,), steps_so_far=())
    assert "Who says so" not in text_of(bare, "chronology")
    sent = ComplaintStep(id="s", sent_on=read_date("1 May 2026"))
    asked = text_of(dataclasses.replace(bare, steps_so_far=(sent,)), "chronology")
    assert "1 May 2026 · Complaint at stage 1 sent." in asked
    assert "Who says so" not in asked
    later = dataclasses.replace(sent, sent_on=read_date("9 May 2026"))
    after = text_of(dataclasses.replace(bare, steps_so_far=(later,)), "chronology")
    assert after.index("Nobody came.") < after.index("9 May 2026 · Complaint")
    assert "Who says so" in text_of(prepared(), "chronology")


ONE = ComplaintStep(
    id="one", sent_on=read_date("8 January 2026"), answered_on=read_date("24 January 2026")
)
TWO = ComplaintStep(id="two", stage=StageKind.STAGE_2, sent_on=read_date("24 January 2026"))


def entry(
    name: str, stage: int = 0, who: str = "", day: str = "24 January 2026"
) -> ChronologyEntry:
    return ChronologyEntry(
        id=name,
        kind=EntryKind.COMPLAINT_STEP,
        happened_on=read_date(day),
        stage=stage,
        according_to=who,
    )


SENT_1, ANSWER_1, SENT_2 = (
    "Complaint at stage 1 sent.",
    "Answer at stage 1.",
    "Complaint at stage 2 sent.",
)


@pytest.mark.parametrize(
    "entries, left",
    [
        ((), [SENT_1, ANSWER_1, SENT_2]),
        ((entry("a", stage=2),), [SENT_1, ANSWER_1]),
        ((entry("a", stage=1),), [SENT_1, SENT_2]),
        ((entry("a"),), [SENT_1, ANSWER_1]),  # nobody's voice: what was sent
        ((entry("a", who="b1"),), [SENT_1, SENT_2]),  # the body's: its answer
        ((entry("a"), entry("b", who="b1")), [SENT_1]),
        ((entry("a", who="b1"), entry("b", stage=1)), [SENT_1]),
        ((entry("a"), entry("b"), entry("c")), [SENT_1]),
        ((entry("a", stage=3),), [SENT_1, ANSWER_1, SENT_2]),
        ((entry("a", day="January 2026"),), [SENT_1, ANSWER_1, SENT_2]),
        ((entry("a", day="one day"),), [SENT_1, ANSWER_1, SENT_2]),
        ((entry("a", day="8 January 2026"),), [ANSWER_1, SENT_2]),
    ],
)
def test_an_entry_tells_one_step_of_its_day_and_leaves_the_others(
    entries: tuple[ChronologyEntry, ...], left: list[str]
) -> None:
    before, last = told_among((ONE, TWO), entries, "Lowmarsh Homes", "b1")
    told = [one.words for some in (*before.values(), last) for one in some]
    assert sorted(told) == sorted(left)


def test_what_another_body_answered_stands_for_no_answer_of_this_one() -> None:
    theirs = (entry("a", stage=1, who="b2"),)
    last = told_among((ONE,), theirs, "", "b1", ["b2"])[1]
    assert [one.words for one in last] == [ANSWER_1]
    assert told_among((ONE,), theirs, "", "b2", ["b1"])[1] == ()


def test_a_month_is_told_by_an_entry_of_that_month_and_not_of_its_first_day() -> None:
    month = ComplaintStep(id="m", sent_on=read_date("January 2026"))
    assert told_among((month,), (entry("a", day="1 January 2026"),), "")[1]
    assert not told_among((month,), (entry("a", day="January 2026"),), "")[1]

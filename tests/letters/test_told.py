"""The chronology tells the complaints sent and answered among what happened."""

import dataclasses

from drafter.case.account import ChronologyEntry, EntryKind
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.preparing import ComplaintStep
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

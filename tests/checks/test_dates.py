import pytest

from drafter.case.account import ChronologyEntry, ParagraphUse
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.reasoning import Deadline
from drafter.checks.dates import untold_days
from drafter.checks.reviewed import Reviewed
from drafter.problem import Severity
from tests.checks.cases import CLEAN, draft_of, edit, only, problems


@pytest.mark.parametrize(
    "typed,words",
    [
        ("30 February 2024", "The calendar has no “30 February 2024”."),
        ("when it rained", "This date can’t be read; write it as 21 April 2023."),
        ("4 March 1024", "The year 1024 can’t be meant."),
    ],
)
def test_a_date_that_cannot_be_is_reported(typed: str, words: str) -> None:
    assert not problems(CLEAN, "unreal-date")
    problem = only(edit(CLEAN, "leak", happened_on=read_date(typed)), "unreal-date")
    assert problem.message == words
    assert (problem.place.record, problem.place.field) == ("leak", "happened_on")


@pytest.mark.parametrize("typed", ["4 March", "March 2024", "about 2019", "29 February 2024", ""])
def test_a_date_known_in_part_is_left_alone(typed: str) -> None:
    assert not problems(edit(CLEAN, "leak", happened_on=read_date(typed)), "unreal-date")


@pytest.mark.parametrize("typed", ["31 February 2025", "soon", "February 2025", "about 5 May 2025"])
def test_a_final_is_refused_without_a_true_day_of_decision(typed: str) -> None:
    spoilt = edit(CLEAN, "case", decided_on=read_date(typed))
    problem = only(spoilt, "unreal-date")
    assert problem.severity is Severity.BLOCKS
    assert (problem.place.record, problem.place.field) == ("case", "decided_on")


def test_a_draft_may_know_its_day_of_decision_in_part() -> None:
    draft = draft_of(CLEAN)
    assert not problems(edit(draft, "case", decided_on=read_date("May 2025")), "unreal-date")
    impossible = edit(draft, "case", decided_on=read_date("31 February 2025"))
    assert only(impossible, "unreal-date").severity is Severity.FIX


def test_a_deadlines_day_is_told_at_its_action() -> None:
    spoilt = edit(CLEAN, "apology", deadline=Deadline(on=read_date("31 April 2025")))
    problem = only(spoilt, "unreal-date")
    assert (problem.place.record, problem.place.field) == ("apology", "deadline")


def test_what_is_told_lies_before_the_decision() -> None:
    assert not problems(CLEAN, "date-after-decision")
    spoilt = edit(CLEAN, "note", dated=read_date("6 February 2025"))
    assert only(spoilt, "date-after-decision").place.record == "note"
    by = edit(CLEAN, "apology", deadline=Deadline(on=read_date("5 March 2025")))
    assert not problems(by, "date-after-decision")
    assert not problems(edit(spoilt, "case", decided_on=None), "date-after-decision")


@pytest.mark.parametrize(
    "record,changes,field",
    [
        ("case", {"received_on": read_date("3 March 2024")}, "received_on"),
        ("case", {"decided_on": read_date("2 September 2024")}, "decided_on"),
        ("silence", {"until": read_date("May 2024")}, "until"),
    ],
)
def test_dates_stand_in_their_turn(record: str, changes: dict[str, object], field: str) -> None:
    assert not problems(CLEAN, "date-too-early")
    problem = only(edit(CLEAN, record, **changes), "date-too-early")
    assert (problem.place.record, problem.place.field) == (record, field)


def test_what_lies_before_a_date_may_be_long_before_it() -> None:
    for told in ("before 1 March 2026", "before 2030"):
        assert not problems(edit(CLEAN, "note", dated=read_date(told)), "date-after-decision")
    aware = edit(CLEAN, "case", first_aware_on=read_date("before June 2030"))
    assert not problems(aware, "date-too-early")
    began = edit(CLEAN, "silence", happened_on=read_date("before July 2030"))
    assert not problems(began, "date-too-early")


def test_what_lies_before_a_date_is_surely_no_later() -> None:
    received = edit(CLEAN, "case", received_on=read_date("before 3 March 2024"))
    assert only(received, "date-too-early").place.field == "received_on"
    ended = edit(CLEAN, "silence", until=read_date("before May 2024"))
    assert only(ended, "date-too-early").place.field == "until"


def test_a_month_that_holds_the_day_is_in_turn() -> None:
    assert not problems(edit(CLEAN, "silence", until=read_date("June 2024")), "date-too-early")
    assert not problems(edit(CLEAN, "silence", until=read_date("2024")), "date-too-early")


def test_an_entry_before_the_one_it_follows_is_a_thing_to_consider() -> None:
    assert not problems(CLEAN, "entry-out-of-order")
    spoilt = edit(CLEAN, "reply", happened_on=read_date("1 May 2024"))
    assert only(spoilt, "entry-out-of-order").severity is Severity.CONSIDER


@pytest.mark.parametrize(
    "changes",
    [
        {"heading": "The answer"},
        {"text": "The Council had apologised on 1 May. [[#reply]]"},
        {"until": read_date("1 August 2024")},
        {"happened_on": read_date("May 2024")},
        {"happened_on": read_date("about 1 May 2024")},
    ],
)
def test_an_entry_that_looks_back_is_left_alone(changes: dict[str, object]) -> None:
    spoilt = edit(CLEAN, "reply", happened_on=read_date("1 May 2024"))
    assert problems(spoilt, "entry-out-of-order")
    assert not problems(edit(spoilt, "reply", **changes), "entry-out-of-order")


@pytest.mark.parametrize(
    "aware,received,late",
    [
        ("4 March 2024", "3 March 2025", False),
        ("4 March 2024", "4 March 2025", True),
        ("29 February 2024", "28 February 2025", False),
        ("29 February 2024", "1 March 2025", True),
        ("December 2023", "31 December 2024", True),
        ("2024", "31 December 2025", True),
        ("4 March", "4 March 2026", False),
        ("before April 2023", "31 March 2024", True),
        ("before April 2023", "30 March 2024", False),
        ("1 March 2023", "before June 2024", False),
    ],
)
def test_twelve_months_begin_with_the_day_somebody_knew(
    aware: str, received: str, *, late: bool
) -> None:
    case = edit(
        CLEAN,
        "case",
        first_aware_on=read_date(aware),
        received_on=read_date(received),
        decided_on=None,
    )
    assert bool(problems(case, "late-complaint")) is late


def test_a_late_complaint_that_is_explained_is_left_alone() -> None:
    late = edit(CLEAN, "case", received_on=read_date("1 June 2026"), decided_on=None)
    assert only(late, "late-complaint").place.field == "received_on"
    use = ParagraphUse(id="late", code="LATE")
    assert not problems(edit(late, "case", paragraphs=(*CLEAN.paragraphs, use)), "late-complaint")
    told = edit(late, "source", text="the complaint, made after more than 12 months")
    assert not problems(told, "late-complaint")


DAY = read_date("4 March 2024")
LEAK = "Water came through the ceiling."


def test_a_date_that_only_its_field_tells_is_asked_about_with_words_for_it() -> None:
    assert not problems(CLEAN, "untold-day")
    spoilt = edit(CLEAN, "leak", text=f"The roof leaked. {LEAK}", happened_on=DAY)
    problem = only(spoilt, "untold-day")
    assert problem.severity is Severity.CONSIDER
    assert (problem.place.record, problem.place.field) == ("leak", "text")
    assert problem.fix is not None
    text = f"The roof leaked. {LEAK}"
    end = problem.fix.place.end
    mended = f"{problem.fix.replacement}{text[end:]}"
    assert mended == f"On 4 March 2024, the roof leaked. {LEAK}"
    assert not problems(edit(spoilt, "leak", text=mended), "untold-day")
    named = only(edit(spoilt, "leak", text=LEAK), "untold-day")
    assert named.fix is not None
    assert named.fix.replacement == "On 4 March 2024, Water"


@pytest.mark.parametrize("typed", ["soon", "31 February 2024"])
def test_a_date_that_is_none_is_asked_about_by_its_own_check_alone(typed: str) -> None:
    spoilt = edit(CLEAN, "leak", text=LEAK, happened_on=read_date(typed))
    assert not problems(spoilt, "untold-day")
    assert only(spoilt, "unreal-date")


def test_sub_paragraphs_at_the_start_are_left_to_the_caseworker() -> None:
    spoilt = edit(CLEAN, "leak", text=f"- {LEAK}\n- It dripped.", happened_on=DAY)
    assert only(spoilt, "untold-day").fix is None


def story(*entries: tuple[str, str]) -> list[str]:
    """The texts that lack their day, of entries by their dates."""
    made = tuple(
        ChronologyEntry(id=f"e{at}", happened_on=read_date(day), text=text)
        for at, (day, text) in enumerate(entries)
    )
    case = Case(id="case", chronology=made)
    found = untold_days(Reviewed(case=case, composed=None))
    return [made[int(one.place.record[1:])].text for one in found]


def test_what_goes_on_with_a_day_that_was_told_says_it_not_again() -> None:
    told = ("4 March 2024", "On 4 March, the roof leaked.")
    assert story(told, ("4 March 2024", LEAK)) == []
    assert story(told, ("5 March 2024", LEAK)) == [LEAK]
    assert story(("4 March 2024", "The roof leaked."), ("4 March 2024", LEAK)) == [
        "The roof leaked.",
        LEAK,
    ]
    assert story(told, ("5 March 2024", "He rang at 12.05pm.")) == []
    assert story(told, ("6 March 2024", "He rang at 12.05pm.")) == ["He rang at 12.05pm."]
    assert story(told, ("May 2024", "He rang at 12.05pm.")) == ["He rang at 12.05pm."]

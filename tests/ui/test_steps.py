import dataclasses

import pytest

from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case, KindOfWork
from drafter.case.dates import read_date
from drafter.case.fields import Use, declared_fields
from drafter.case.people import Party
from drafter.case.reasoning import Finding, Injustice
from drafter.document.packs import packs
from drafter.drafting import problems_of
from drafter.problem import Place, Problem, Severity
from drafter.ui.bench.deciding import DECIDING
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.bench.states import state_shown, states, step_of, step_of_records
from drafter.ui.bench.steps import STEPS
from drafter.ui.bench.tabs import Step, Tab
from drafter.ui.work.drawn import DRAWN
from drafter.ui.work.records import kind_of

TABS = [(step, tab) for step in (*DECIDING, *PREPARING) for tab in step.tabs]
ANSWERED_ELSEWHERE = {
    *("wordings", "answers", "dismissals", "learning_notes"),
    *("points", "letter_answers", "own_words"),
}
"""Lists that are filled by answering, setting aside or rewording, not by a form."""


@pytest.mark.parametrize("step, tab", TABS, ids=lambda each: getattr(each, "title", ""))
def test_every_field_of_the_table_is_a_field_of_its_record(step: Step, tab: Tab) -> None:
    kind = kind_of(tab.records) if tab.records else Case
    known = {name for name, _ in declared_fields(kind)}
    assert set(tab.form.fields()) <= known, step.key
    assert set(tab.columns) <= known
    assert not tab.drawn or tab.drawn in DRAWN


@pytest.mark.parametrize("step, tab", TABS, ids=lambda each: getattr(each, "title", ""))
def test_a_page_starts_with_six_fields_at_most(step: Step, tab: Tab) -> None:
    assert sum(map(len, tab.form.rows)) <= 6, step.key


def test_every_list_of_a_case_has_its_page() -> None:
    lists = {
        field.name
        for field in dataclasses.fields(Case)
        if isinstance(getattr(Case(), field.name), tuple)
    }
    shown = {tab.records for _, tab in TABS if tab.records}
    assert lists - shown == ANSWERED_ELSEWHERE


def test_every_field_of_every_record_can_be_reached() -> None:
    shown: dict[str, set[str]] = {}
    for _, tab in TABS:
        if tab.records:
            shown.setdefault(tab.records, set()).update(tab.form.fields())
    missing = {
        (records, name)
        for records, fields in shown.items()
        for name, declared in declared_fields(kind_of(records))
        if name != "id" and name not in fields and declared.use is not Use.KEY
    }
    assert missing == {("versions", "printed"), ("versions", "sha256"), ("evidence", "file")}


def test_every_kind_of_work_has_steps_with_keys_of_their_own() -> None:
    assert set(STEPS) == set(KindOfWork)
    for steps in STEPS.values():
        assert len({step.key for step in steps}) == len(steps)


def test_a_problem_counts_for_the_step_that_shows_its_record() -> None:
    case = Case(
        id="case",
        parties=(Party(id="p", surname="Quill"),),
        findings=(Finding(id="f", injustices=(Injustice(id="i"),)),),
    )
    assert step_of_records(DECIDING, case) == {
        "case": "case",
        "p": "people",
        "f": "findings",
        "i": "findings",
    }

    def problem(record: str, severity: Severity) -> Problem:
        return Problem(check="x", severity=severity, message="!", place=Place(record=record))

    found = states(
        DECIDING,
        case,
        [
            problem("i", Severity.BLOCKS),
            problem("f", Severity.FIX),
            problem("case", Severity.FIX),
            problem("", Severity.CONSIDER),
        ],
    )
    assert found["findings"].counts == {Severity.BLOCKS: 1, Severity.FIX: 1}
    assert found["case"].counts == {Severity.FIX: 1}
    assert found["review"].counts == {Severity.CONSIDER: 1}
    assert found["people"].touched
    assert not found["people"].counts
    assert not found["case"].touched
    assert not found["found"].touched


def test_a_tick_says_that_nothing_is_open_and_a_sign_what_is() -> None:
    blocks, fix, consider = Severity.BLOCKS, Severity.FIX, Severity.CONSIDER
    assert state_shown({}, touched=True)[:2] == ("✓", "done")
    assert state_shown({}, touched=False)[:2] == ("•", "muted")
    assert state_shown({consider: 2}, touched=True) == ("○ 2", "muted", "2 to consider")
    sign, level, said = state_shown({consider: 1, blocks: 1, fix: 3}, touched=True)
    assert (sign, level) == ("■ 1", "blocks")
    assert said == "1 stop a final, 3 to put right, 1 to consider"
    assert state_shown({consider: 1, fix: 3}, touched=True)[0] == "▲ 3"


def test_review_counts_what_it_asks_for_wherever_that_lies() -> None:
    case = Case(id="case", reference="1", parties=(Party(id="p", surname="Quill"),))
    place = Place(record="p", field="note")
    asked = Problem(check="open-name", severity=Severity.FIX, message="?", place=place)
    told = dataclasses.replace(asked, check="tells-of-person")
    weak = dataclasses.replace(asked, check="may-identify", severity=Severity.CONSIDER)
    other = dataclasses.replace(asked, check="x")
    found = states(DECIDING, case, [asked, told, weak, other])
    assert found["people"].counts == {Severity.FIX: 3, Severity.CONSIDER: 1}
    review = found["review"]
    assert (dict(review.asked), review.counts) == ({Severity.FIX: 2, Severity.CONSIDER: 1}, {})
    shown = state_shown(review.counts, touched=review.touched, asked=review.asked)
    assert shown == ("▲ 3", "care", "3 to answer or decide")
    also = state_shown({Severity.BLOCKS: 1}, touched=False, asked=review.asked)
    assert also == ("■ 4", "blocks", "3 to answer or decide, 1 stop a final")
    assert not found["people"].asked


def test_a_list_that_lacks_a_record_is_a_problem_of_its_own_step() -> None:
    case = Case(id="case", reference="25 900 417")

    def lacking(field: str) -> Problem:
        place = Place(record="case", field=field)
        return Problem(check="x", severity=Severity.FIX, message="!", place=place)

    fields = ("outcomes", "bodies", "complaints", "findings", "reference", "no such field")
    homes = [step_of(DECIDING, case, "case", field) for field in fields]
    assert homes == ["decision", "people", "complaint", "findings", "case", "case"]
    found = states(DECIDING, case, [lacking("outcomes")])
    assert found["decision"].counts == {Severity.FIX: 1}
    assert not found["case"].counts
    assert not found["review"].touched
    assert states(DECIDING, case, [])["review"].touched


def test_a_step_that_says_more_of_anothers_records_is_empty_until_it_does() -> None:
    def touched(case: Case) -> dict[str, bool]:
        found = states(PREPARING, case, [])
        return {key: found[key].touched for key in ("wrong", "affected")}

    said = Complaint(id="c", text="Nobody answered.")
    assert touched(Case(complaints=(said,))) == {"wrong": True, "affected": False}
    told = dataclasses.replace(said, injustice_claimed="A winter without heating.")
    assert touched(Case(complaints=(told,))) == {"wrong": True, "affected": True}


def test_every_problem_of_an_unfinished_case_has_a_step() -> None:
    case = Case(
        id="case",
        complaints=(Complaint(id="c", text="Nobody answered."),),
        chronology=(ChronologyEntry(id="e", happened_on=read_date("31 February 2025")),),
    )
    problems = problems_of(case, packs()[0])
    counts = states(DECIDING, case, problems)
    assert sum(sum(state.counts.values()) for state in counts.values()) == len(problems) > 5

"""Every answer of a case with its step, source and problems, and the sheet as a file."""

import dataclasses
import datetime as dt
from typing import get_args, get_type_hints

import pytest

from drafter.anonymise.ledger import ledger_of
from drafter.case.account import ChronologyEntry, Evidence, ParagraphUse
from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.files import EvidenceFile
from drafter.case.money import Money, read_money
from drafter.case.people import BodyInJurisdiction, Identifier, IdentifierKind, Party, Role
from drafter.case.reasoning import AgreedAction, Deadline, DeadlineUnit
from drafter.case.statement import Answer, Dismissal, Scope, Slot, Verdict, Wording
from drafter.case.time_limit import TimeLimit
from drafter.document.model import Heading, Identity
from drafter.errors import DrafterError
from drafter.problem import Place, Problem, Severity
from drafter.reviewing.answered import sheet
from drafter.reviewing.every_answer import (
    Entry,
    every_answer,
    in_turn,
    matching,
    under_pseudonyms,
    under_real_names,
)
from drafter.reviewing.sheet_document import sheet_document, written
from drafter.session.examples import example, examples

QUILL = Party(
    id="p",
    title="Miss",
    forenames="Ada",
    surname="Quill",
    roles=(Role.COMPLAINANT,),
    also_known_as=("Addie",),
    identifiers=(Identifier(id="i", kind=IdentifierKind.PHONE, value="020 7946 0123"),),
)
ENTRY = ChronologyEntry(
    id="e",
    happened_on=read_date("5 May 2025"),
    text="Miss Quill rang.\nShe rang again.",
    according_to="p",
    evidence=("v",),
)
CASE = Case(
    id="case",
    reference="25 900 417",
    parties=(QUILL,),
    bodies=(BodyInJurisdiction(id="b", name="Wexley Council"),),
    evidence=(Evidence(id="v", exhibit="B1", text="A log.", from_whom="b"),),
    chronology=(ENTRY,),
    paragraphs=(ParagraphUse(id="u", code="role"),),
    wordings=(Wording(id="w", slot=Slot.SUMMARY, record="case", text="Miss Quill complained."),),
)
WRONG = Problem(
    check="x",
    severity=Severity.FIX,
    message="Miss Quill is not dated.",
    place=Place(record="e", field="heading"),
)


def step_of(record: str, _field: str) -> str:
    return {"case": "Case", "p": "People", "i": "People", "e": "What I found"}.get(record, "")


def answers(*, real: bool, case: Case = CASE) -> tuple[Entry, ...]:
    telling = under_real_names(case) if real else under_pseudonyms(case)
    return in_turn(
        every_answer(case, (WRONG,), step_of, telling), ("Case", "People", "What I found")
    )


def told(entries: tuple[Entry, ...], record: str) -> dict[str, tuple[str, str]]:
    return {each.field: (each.value, each.source) for each in entries if each.record == record}


def test_every_field_that_says_something_is_told_with_its_source() -> None:
    entries = answers(real=True)
    assert told(entries, "p")["surname"] == ("Quill", "typed")
    assert told(entries, "p")["also_known_as"] == ("Addie", "typed")
    assert told(entries, "p")["roles"] == ("complainant", "chosen")
    assert told(entries, "p")["pseudonym"] == ("Miss X", "by the rules")
    assert told(entries, "case")["version"] == ("draft", "as it starts")
    assert told(entries, "case")["reference"] == ("25 900 417", "typed")
    entry = told(entries, "e")
    assert entry["text"] == (ENTRY.text, "says Miss Ada Quill, B1")
    assert entry["happened_on"] == ("5 May 2025", "typed")
    assert entry["evidence"] == ("B1", "chosen")
    assert told(entries, "v")["text"] == ("A log.", "from Wexley Council")
    assert told(entries, "u")["code"] == ("role", "library of paragraphs")
    assert told(entries, "w")["text"][1] == "typed, in place of the template’s"
    assert told(entries, "i")["value"] == ("020 7946 0123", "typed")


def test_what_is_empty_is_told_where_something_is_wrong_with_it() -> None:
    (heading,) = [each for each in answers(real=True) if each.field == "heading"]
    assert (heading.value, heading.problems) == ("", ("Miss Quill is not dated.",))
    assert "note" not in told(answers(real=True), "p")


SOON = read_date("when Miss Quill wrote")
TIMED = dataclasses.replace(
    CASE,
    actions=(
        AgreedAction(id="a1", deadline=Deadline(count=1)),
        AgreedAction(id="a2", deadline=Deadline(count=20, unit=DeadlineUnit.WORKING_DAYS)),
        AgreedAction(id="a3", deadline=Deadline(on=read_date("1 September 2026"))),
        AgreedAction(id="a4", deadline=Deadline(on=SOON), amount=read_money("some of Quill’s")),
        AgreedAction(id="a5"),
    ),
    time_limit=TimeLimit(count=6, unit=DeadlineUnit.WEEKS),
)


def test_what_has_no_record_of_its_own_is_told_where_it_lies() -> None:
    entries = answers(real=True, case=TIMED)
    assert told(entries, "case")["time_limit"] == ("6 weeks", "chosen")
    assert [told(entries, f"a{nth}").get("deadline") for nth in range(1, 6)] == [
        ("1 month", "chosen"),
        ("20 working days", "chosen"),
        ("1 September 2026", "typed"),
        ("when Miss Quill wrote", "typed"),
        None,
    ]
    wrong = dataclasses.replace(WRONG, place=Place(record="a1", field="deadline"))
    (timed,) = matching(every_answer(TIMED, (wrong,), step_of, under_real_names(TIMED)), "1 month")
    assert timed.problems == (WRONG.message,)
    assert "time_limit" not in told(answers(real=True), "case")


def test_a_date_or_a_sum_that_cannot_be_read_is_told_as_typed() -> None:
    case = dataclasses.replace(TIMED, received_on=SOON)
    entries = answers(real=True, case=case)
    assert told(entries, "case")["received_on"] == ("when Miss Quill wrote", "typed")
    assert told(entries, "a4")["amount"] == ("some of Quill’s", "typed")
    hidden = answers(real=False, case=case)
    assert told(hidden, "case")["received_on"] == ("when Miss X wrote", "typed")
    assert told(hidden, "a4")["deadline"] == ("when Miss X wrote", "typed")
    assert "Quill" not in repr(hidden)
    may = dataclasses.replace(QUILL, surname="May")
    hidden = answers(real=False, case=dataclasses.replace(case, parties=(may,)))
    assert told(hidden, "e")["happened_on"] == ("5 May 2025", "typed")


def test_every_kind_of_record_without_an_id_is_told() -> None:
    """A new one must be told where it lies, or be kept from the sheet on purpose."""
    kinds, waiting = set[type](), [Case]
    while waiting:
        kind = waiting.pop()
        if kind in kinds:
            continue
        kinds.add(kind)
        hints = get_type_hints(kind).values()
        inner = (each for hint in hints for each in (hint, *get_args(hint)))
        waiting += [each for each in inner if dataclasses.is_dataclass(each)]  # type: ignore[misc]
    without = {each for each in kinds if not hasattr(each, "id")}
    assert without == {PartialDate, Money, Deadline, TimeLimit, EvidenceFile}


def test_answers_stand_in_the_order_of_the_steps() -> None:
    steps = [each.step for each in answers(real=True)]
    known = [step for step in steps if step]
    assert steps[: len(known)] == known
    assert list(dict.fromkeys(known)) == ["Case", "People", "What I found"]


def test_under_pseudonyms_no_name_or_identifier_is_told() -> None:
    entries = answers(real=False)
    said = repr(entries)
    for name in ("Ada", "Addie", "Quill", "7946"):
        assert name in repr(answers(real=True))
        assert name not in said
    assert told(entries, "e")["text"] == (
        "Miss X rang.\nShe rang again.",
        "says Miss X, Evidence 1",
    )


def test_answers_are_found_by_their_words_and_by_having_a_problem() -> None:
    entries = answers(real=True)
    assert [each.field for each in matching(entries, "found RANG again")] == ["text"]
    assert [each.field for each in matching(entries, "", wrong=True)] == ["heading"]
    assert list(matching(entries, "nothing like it")) == []


DECIDED = dataclasses.replace(
    CASE,
    answers=(
        Answer(
            id="a",
            place="e",
            field="text",
            sentence="Miss Quill rang.",
            word="Quill",
            verdict=Verdict.REPLACE,
            party="p",
            scope=Scope.SENTENCE,
            given_on=dt.date(2026, 5, 5),
        ),
    ),
    dismissals=(Dismissal(id="d", check="x", place="e", basis="Too long.", reason="It must be."),),
)


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
def test_the_sheet_is_written_in_every_format_and_proven(form: str) -> None:
    lines = sheet(DECIDED, ledger_of(DECIDED))
    entries = answers(real=False, case=DECIDED)
    document = sheet_document(entries, lines, under_pseudonyms(DECIDED), real=False)
    assert document.identity is Identity.ANONYMISED
    headings = [each.text for each in document.blocks if isinstance(each, Heading)]
    assert headings[:3] == ["Case", "The case itself", "People"]
    data = written(document, DECIDED, entries, form, "answers")
    assert data
    if form == "txt":
        text = data.decode()
        assert "Miss X rang." in text
        assert "She rang again. (says Miss X, Evidence 1)" in text
        assert "Open: Miss X is not dated." in text
        assert "Too long.: set aside" in text
        assert "Reason: It must be." in text
        assert "A name: means Miss X, 5 May 2026" in text


def test_nothing_is_written_where_a_name_is_found() -> None:
    entries = answers(real=True)
    document = sheet_document(entries, (), under_real_names(CASE), real=False)
    with pytest.raises(DrafterError, match="may still name somebody"):
        written(document, CASE, entries, "txt", "answers")
    named = sheet_document(entries, (), under_real_names(CASE), real=True)
    assert named.identity is Identity.IDENTIFIABLE
    assert b"Quill" in written(named, CASE, entries, "txt", "answers-IDENTIFIABLE")


@pytest.mark.parametrize("name", examples())
def test_the_sheet_of_every_worked_case_is_clean(name: str) -> None:
    case = example(name)
    telling = under_pseudonyms(case)
    entries = every_answer(case, (), lambda _record, _field: "", telling)
    document = sheet_document(entries, sheet(case, ledger_of(case)), telling, real=False)
    assert written(document, case, entries, "docx", "answers")

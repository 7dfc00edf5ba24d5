"""The shipped examples read, hold together, and teach what they mean to."""

import dataclasses
import datetime as dt
import re
from enum import Enum

import pytest

from drafter.case import account, people, reasoning, statement
from drafter.case import case as case_module
from drafter.case.case import Case, KindOfWork
from drafter.case.dates import PartialDate
from drafter.case.json_form import read_case, write_case
from drafter.case.money import Money
from drafter.case.people import IdentifierKind
from drafter.case.statement import VersionKind
from tests.examples import cases

KINDS = {
    kind
    for module in (account, people, reasoning, statement, case_module)
    for kind in vars(module).values()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__name__ in vars(module)
    if kind not in (PartialDate, Money)
}

# Fields that an example has no good reason to fill.
UNFILLED = {
    "Case.nation",  # England is the default
    "Deadline.on",  # actions are counted from the decision
    "Case.statement_agreed_on",  # for the children's statutory procedure
    *(f"EvidenceFile.{name}" for name in ("name", "media_type", "size", "sha256", "stored")),
    "LetterAnswer.word",  # a stranger's name or number, which no example should hold
    "Evidence.file",  # a file is in a vault, not in a case file
    "Answer.scope",  # an answer for one sentence is the default, and the safer one
}


@pytest.fixture(params=cases.NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=cases.COMPLETE)
def complete(request: pytest.FixtureRequest) -> Case:
    return cases.example(str(request.param))


def test_these_are_all_the_examples() -> None:
    assert {path.stem for path in cases.FOLDER.iterdir()} == {*cases.NAMES, cases.PREPARED}


def test_an_example_is_written_as_it_was_read(name: str) -> None:
    case = cases.example(name)
    assert read_case(write_case(case), name) == case
    assert write_case(case) == cases.text_of(name)


def test_every_link_points_at_a_record(name: str) -> None:
    case = cases.example(name)
    ids = {record.id for record in cases.records_of(case) if hasattr(record, "id")}
    links = [link for record in cases.records_of(case) for _, link in cases.links_of(record)]
    assert links
    assert set(links) <= ids


def test_a_link_to_nothing_would_be_found() -> None:
    case = cases.example("no-fault")
    astray = dataclasses.replace(case.findings[0], complaints=("c-nowhere",))
    assert ("complaints", "c-nowhere") in list(cases.links_of(astray))


def test_every_date_is_a_day_month_or_year_of_the_calendar(name: str) -> None:
    dates = [
        record
        for record in cases.records_of(cases.example(name))
        if isinstance(record, PartialDate)
    ]
    assert dates
    for date in dates:
        assert date.is_possible, date.typed
        assert date.printed().removeprefix("about ") == date.typed.removeprefix("about ")


def test_every_sum_is_a_sum(name: str) -> None:
    sums = [record for record in cases.records_of(cases.example(name)) if isinstance(record, Money)]
    assert sums or name == "no-fault"
    for money in sums:
        assert money.printed() == money.typed


def test_every_kind_of_record_appears_in_some_example() -> None:
    seen = {
        type(record)
        for name in (*cases.NAMES, cases.PREPARED)
        for record in cases.records_of(cases.example(name))
    }
    assert {kind.__name__ for kind in KINDS - seen} == {"EvidenceFile"}
    assert len(KINDS) > 20


def test_every_field_is_filled_in_some_example() -> None:
    filled = set()
    for name in (*cases.NAMES, cases.PREPARED):
        for record in cases.records_of(cases.example(name)):
            for field in dataclasses.fields(record):
                default = field.default if field.default is not dataclasses.MISSING else None
                if getattr(record, field.name) not in (default, "", ()):
                    filled.add(f"{type(record).__name__}.{field.name}")
    declared = {
        f"{kind.__name__}.{field.name}" for kind in KINDS for field in dataclasses.fields(kind)
    }
    assert declared - filled == UNFILLED


def test_most_kinds_of_identifier_are_shown() -> None:
    shown = {
        record.kind
        for name in cases.NAMES
        for record in cases.records_of(cases.example(name))
        if isinstance(record, people.Identifier)
    }
    assert shown == set(IdentifierKind)


@pytest.mark.parametrize(
    "kind",
    [
        account.EntryKind,
        account.Standing,
        account.Investigated,
        account.StandardKind,
        people.Role,
        people.Treatment,
        statement.NoteKind,
        VersionKind,
    ],
)
def test_nearly_every_choice_is_made_in_some_example(kind: type[Enum]) -> None:
    made = {
        getattr(record, field.name)
        for name in (*cases.NAMES, cases.PREPARED)
        for record in cases.records_of(cases.example(name))
        for field in dataclasses.fields(record)
        if isinstance(getattr(record, field.name), kind)
    }
    made |= {
        role
        for name in (*cases.NAMES, cases.PREPARED)
        for party in cases.example(name).parties
        for role in party.roles
    }
    left = set(kind) - made
    assert left <= {account.EntryKind.OTHER, account.StandardKind.RECOMMENDATION}


@pytest.mark.parametrize(
    "name, version, outcomes",
    [
        ("fault-with-injustice", VersionKind.FINAL, ["fault causing injustice"]),
        ("no-fault", VersionKind.REVISED_DRAFT, ["no fault"]),
        (
            "care-provider-two-complainants",
            VersionKind.DRAFT,
            ["fault, no injustice", "fault causing injustice"],
        ),
        ("five-planted-gaps", VersionKind.DRAFT, ["fault causing injustice"]),
    ],
)
def test_each_example_ends_as_it_says(name: str, version: VersionKind, outcomes: list[str]) -> None:
    case = cases.example(name)
    assert case.version is version
    assert [outcome.kind.value for outcome in case.outcomes] == outcomes
    assert {outcome.body for outcome in case.outcomes} == {body.id for body in case.bodies}
    assert (case.kind_of_work is KindOfWork.PRACTISING) == (name == cases.GAPS)


def test_a_complete_example_has_no_gap(complete: Case) -> None:
    assert cases.undecided_complaints(complete) == []
    assert cases.unremedied_faults(complete) == []
    assert cases.actions_without_deadline(complete) == []
    assert cases.broken_references(complete) == []
    assert cases.strangers(complete) == []


def test_five_gaps_are_planted_and_no_more() -> None:
    case = cases.example(cases.GAPS)
    assert cases.undecided_complaints(case) == ["c-rude"]
    assert cases.unremedied_faults(case) == ["f-stopped"]
    assert cases.actions_without_deadline(case) == ["a-plan"]
    assert cases.broken_references(case) == ["crew-log"]
    assert cases.strangers(case) == ["Miss Y"]


def test_what_was_wanted_is_answered_somewhere(name: str) -> None:
    for wanted in cases.example(name).outcomes_wanted:
        assert wanted.answered_in or wanted.answered_because


def test_a_label_stands_once_and_is_used(complete: Case) -> None:
    labels = [
        label for text in cases.printed_texts(complete) for label in cases.LABEL.findall(text)
    ]
    assert labels
    assert sorted(labels) == sorted(set(labels))


def test_no_label_or_id_names_anyone(name: str) -> None:
    case = cases.example(name)
    names = {
        word.lower()
        for party in case.parties
        for typed in (party.forenames, party.surname, *party.also_known_as)
        for word in re.findall(r"\w{3,}", typed)
    } - {"miss", "mrs", "cllr", "may"}  # "may" is part of may_see; titles name nobody
    ids = {record.id for record in cases.records_of(case) if hasattr(record, "id")}
    labels = {label for text in cases.printed_texts(case) for label in cases.LABEL.findall(text)}
    words = {word for code in ids | labels for word in code.lower().split("-")}
    assert names
    assert not names & words


def test_no_pseudonym_has_a_real_initial(name: str) -> None:
    for party in cases.example(name).parties:
        if not party.pseudonym:
            assert party.first_called
            assert party.then_called
            continue
        letter = party.pseudonym[-1]
        typed = f"{party.forenames} {party.surname} {' '.join(party.also_known_as)}"
        assert letter not in re.findall(r"\b[A-Z]", typed)
        assert party.pseudonym in (letter, f"{party.title} {letter}")
        assert party.pseudonym != letter or party.is_child or party.title == "Mx"
        assert not (party.is_child and party.pseudonym != letter)


def test_pseudonyms_differ(name: str) -> None:
    called = [party.pseudonym or party.first_called for party in cases.example(name).parties]
    assert sorted(called) == sorted(set(called))


def test_numbers_and_domains_are_ones_that_reach_nobody(name: str) -> None:
    for record in cases.records_of(cases.example(name)):
        if not isinstance(record, people.Identifier):
            continue
        if record.kind is IdentifierKind.PHONE:
            assert re.fullmatch(r"07700 900\d{3}|020 7946 0\d{3}|01632 960\d{3}", record.value)
        if record.kind is IdentifierKind.EMAIL:
            assert record.value.endswith(".example")
        if record.kind is IdentifierKind.POSTCODE:
            assert record.value.startswith("ZZ")
        if record.kind is IdentifierKind.NHS_NUMBER:
            assert record.value.startswith("999")
        if record.kind is IdentifierKind.NI_NUMBER:
            assert record.value.startswith("QQ")


def test_quotes_are_curly(name: str) -> None:
    for text in cases.printed_texts(cases.example(name)):
        assert not set("'\"") & set(text), text


def test_what_matters_is_explained_to_a_learner(name: str) -> None:
    case = cases.example(name)
    explained = {note.about for note in case.learning_notes}
    for records in (
        case.parties,
        case.bodies,
        case.complaints,
        case.outcomes_wanted,
        case.findings,
    ):
        assert {record.id for record in records} <= explained
    assert len(case.learning_notes) >= len(case.parties) + len(case.chronology)


def test_the_sentence_a_choice_points_at_stands_in_its_reasoning(name: str) -> None:
    for finding in cases.example(name).findings:
        assert finding.said_in in finding.reasoning
        for injustice in finding.injustices:
            assert injustice.said_in
            assert injustice.said_in in finding.reasoning


def test_an_answer_stands_in_the_sentence_it_is_about() -> None:
    answers = [
        (cases.example(name), answer)
        for name in cases.NAMES
        for answer in cases.example(name).answers
    ]
    assert answers
    for case, answer in answers:
        (record,) = [
            record for record in cases.records_of(case) if getattr(record, "id", "") == answer.place
        ]
        assert answer.sentence in getattr(record, answer.field)
        assert answer.sentence.count(answer.word) > answer.nth
        assert isinstance(answer.given_on, dt.date)
        assert answer.reason


def test_a_version_sent_has_the_hash_of_what_was_sent_or_neither() -> None:
    for name in cases.NAMES:
        for version in cases.example(name).versions:
            assert version.sent_on
            assert version.sent_to
            assert bool(version.printed) == bool(version.sha256)


def test_weeks_and_sums_that_are_told_add_up() -> None:
    fault = {
        entry.id: entry.happened_on for entry in cases.example("fault-with-injustice").chronology
    }
    placed, lift, moved = fault["e-placed"], fault["e-lift"], fault["e-moved"]
    assert placed and lift and moved  # noqa: PT018 - dates, for the type checker
    days = [date.as_date() for date in (placed, moved)]
    assert days[0] and days[1]  # noqa: PT018 - the same
    assert (days[1] - days[0]).days == 19 * 7
    assert (days[1] - dt.date(2025, 7, 14)).days == 13 * 7
    assert (dt.date(2025, 7, 14) - days[0]).days == 6 * 7
    care = {action.id: action.amount for action in cases.example(cases.COMPLETE[2]).actions}
    refund = care["a-refund"]
    assert refund
    assert refund.amount == 9 * 90

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.json_form import read_case, to_plain, write_case
from drafter.case.people import Party, Role
from drafter.case.schema import record_types
from drafter.errors import DrafterError

TOP = {"format": "drafter-case", "format_version": 1}


def read(**fields: object) -> Case:
    return read_case(json.dumps({**TOP, **fields}), "case.json")


def refusal(text: str) -> str:
    with pytest.raises(DrafterError) as refused:
        read_case(text, "case.json")
    sentence = str(refused.value)
    assert "\n" not in sentence
    return sentence


def test_a_case_comes_back_as_it_was_written() -> None:
    case = read(
        reference="26 000 001",
        parties=[{"id": "p", "roles": ["complainant"], "surname": "Exampleton"}],
        chronology=[{"happened_on": "about May 2023", "text": "It rained.\n\n- much"}],
        actions=[{"amount": "£1,000.50", "deadline": {"count": 1, "unit": "months"}}],
        answers=[{"given_on": "2026-11-22"}],
    )
    assert case.parties[0].roles == (Role.COMPLAINANT,)
    assert case.chronology[0].happened_on == read_date("about May 2023")
    assert read_case(write_case(case), "again") == case


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_survives_but_for_what_cannot_be_printed(first: str, second: str) -> None:
    case = Case(
        id="c",
        parties=(Party(id="p", surname=first),),
        chronology=(ChronologyEntry(id="e", text=second),),
    )
    once = read_case(json.dumps(to_plain(case)), "case.json")
    assert read_case(write_case(once), "case.json") == once


def test_fields_at_their_default_are_left_out() -> None:
    assert to_plain(Case(id="c")) == {**TOP, "id": "c"}


def test_a_record_without_an_id_is_given_one_by_its_place() -> None:
    case = read(parties=[{"identifiers": [{}]}, {"id": "parties-1"}])
    assert [party.id for party in case.parties] == ["parties-1x", "parties-1"]
    assert case.parties[0].identifiers[0].id == "parties-1-identifiers-1"
    assert case.id == "case"


def test_every_record_class_can_be_read_and_written() -> None:
    for kind in record_types():
        if kind is not Case:
            assert dataclasses.is_dataclass(kind)
            kind()


@pytest.mark.parametrize(
    "fields, sentence",
    [
        ({"chronology": [{}, {"text": ["a"]}]}, "chronology[1].text: expected text, got a list."),
        ({"parties": {}}, "parties: expected a list, got an object."),
        ({"parties": [3]}, "parties[0]: expected an object, got a whole number."),
        (
            {"parties": [{"is_child": "yes"}]},
            "parties[0].is_child: expected true or false, got text.",
        ),
        ({"version_number": 1.5}, "version_number: expected a whole number, got a number."),
        ({"version_number": True}, "version_number: expected a whole number, got true or false."),
        ({"decided_on": 3}, "decided_on: expected text, got a whole number."),
        (
            {"answers": [{"given_on": "soon"}]},
            "answers[0].given_on: expected a day such as 2026-11-22.",
        ),
        (
            {"answers": [{"given_on": 4}]},
            "answers[0].given_on: expected a day as text, got a whole number.",
        ),
        (
            {"version": "done"},
            'version: expected one of “draft”, “revised draft”, “final”, got "done".',
        ),
        ({"colour": "red"}, "“colour” is not a field of this record."),
        (
            {"chronology": [{"txet": "a"}]},
            "chronology[0]: “txet” is not a field of this record; did you mean “text”?",
        ),
        (
            {"parties": [{"id": "a"}, {"id": "a"}]},
            "parties[1].id: “a” is already the id of parties[0].",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(fields: dict[str, Any], sentence: str) -> None:
    assert refusal(json.dumps({**TOP, **fields})) == f"case.json: {sentence}"


@pytest.mark.parametrize(
    "text, words",
    [
        ("", "is empty"),
        ("  \n", "is empty"),
        ("{", "is not JSON: line 1, column 2"),
        ("\x00\x01", "is not JSON"),
        ("[]", "expected an object at the top"),
        ("{}", 'lacks "format"'),
        ('{"format": "drafter-case"}', "format_version"),
        ('{"format": "drafter-case", "format_version": 99}', "newer drafter"),
        ('{"format": "drafter-case", "format_version": "1"}', "format_version"),
        ("[" * 200_000, "nested too deeply"),
        ('{"a": NaN}', "NaN is no number"),
        ('{"a": ' + "9" * 6000 + "}", "too many digits"),
        ('{"a": 1, "a": 2}', "stands twice"),
    ],
)
def test_what_is_no_case_is_said_in_one_sentence(text: str, words: str) -> None:
    assert words in refusal(text)


def test_a_case_file_has_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.case.json_form.LARGEST", 100)
    assert "too large" in refusal(" " * 101)
    assert read() == Case(id="case")


def test_characters_no_file_can_hold_are_shown_not_dropped() -> None:
    case = read(category="a\x00b\x0bc\ud800d\r\ne\tf")
    assert case.category == "a�b�c�d\ne\tf"


def test_marks_that_turn_the_text_round_are_shown() -> None:
    assert read(category="a\u202eb").category == "a�b"


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert read_case("\ufeff" + json.dumps(TOP), "case.json") == Case(id="case")

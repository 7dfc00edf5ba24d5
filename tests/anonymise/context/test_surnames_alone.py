"""Surnames that are words, alone: on papers, under headings, and doing what no stuff does."""

import pytest

from tests.anonymise.marking import case_of, marked, person

COUNTED = ["Potter", "Young", "Knight"]
STUFF = ["Stone", "Frost", "Marsh"]
CALLINGS = ["Cook", "Warden", "Porter"]


def _read(surname: str, text: str) -> str:
    case = case_of(person("a", f"Mr|Leon|{surname}"), person("b", "Ms|Ada|Zielinska"))
    text = text.replace("XX", surname.upper()).replace("xx", surname.lower())
    lead = f"Mr {surname} rang. "
    found = marked(case, lead + text.replace("X", surname))
    return found.removeprefix(f"{{Mr {surname}=a}} rang. ")


@pytest.mark.parametrize("surname", COUNTED)
@pytest.mark.parametrize(
    "text",
    [
        'The label inside said "XX".',
        'The site notice has "XX".',
        'The letter shows "XX".',
        '"XX" is the heading of the objection.',
        '"XX" was on one line.',
        "The log is headed XX.",
        "The name is on his letter and XX on the reply.",
        "It accepts that XX was right.",
        "The NHS accepts that XX was right.",
        'It came under the heading "X again".',
        "X lost them.",
        "X himself got nothing.",
        "X would like a visit.",
        "X is off sick.",
        "The clerk accepts this. X does not.",
        "Crew Commander X's notebook has it.",
    ],
)
def test_a_word_of_which_there_are_many_is_theirs_without_an_article(
    surname: str, text: str
) -> None:
    found = _read(surname, text)
    assert "=a}" in found
    assert "?a>" not in found


@pytest.mark.parametrize("surname", STUFF)
@pytest.mark.parametrize(
    "text",
    ["X lost them.", "X forgot it.", "X himself got nothing.", "X would like a visit.",
     "X is off sick.", "X was on leave.", "X is eighty-one and has angina.", "X was sixty."],
)  # fmt: skip
def test_what_no_stuff_does_is_theirs(surname: str, text: str) -> None:
    assert _read(surname, text).startswith(f"{{{surname}=a}}")


@pytest.mark.parametrize("surname", STUFF)
@pytest.mark.parametrize(
    "text",
    [
        "X carried it off.",
        "X opened them.",
        "X would spread.",
        "X is on the path.",
        "X is off-white.",
        "X is eighty pounds.",
        "X was forty-one miles off.",
        "X is eighty percent gone.",
        'The label said "XX".',
        '"XX" is the heading of the note.',
        "The list is headed XX.",
        'It came under the heading "X again".',
        "Their view is that XX was used.",
        "The roof leaks. X does not.",
    ],
)
def test_what_stuff_does_or_is_called_is_asked_about(surname: str, text: str) -> None:
    assert "=a}" not in _read(surname, text)


@pytest.mark.parametrize("surname", CALLINGS)
@pytest.mark.parametrize(
    "text",
    ["X lost them.", "X does not.", "X is off sick.", "X would like a visit.",
     'The door label said "XX".', "The rota is headed XX."],
)  # fmt: skip
def test_a_calling_may_lack_its_article_in_notes(surname: str, text: str) -> None:
    assert "?a>" in _read(surname, text)


@pytest.mark.parametrize(
    "text",
    ["The letter says LANE.", "The list is headed LANE now.", "They put LANE on the wall.",
     'The sign said "LANE".', '"LANE" is what it says.'],
)  # fmt: skip
def test_a_street_is_written_in_capitals_too(text: str) -> None:
    assert "?a>" in _read("Lane", text)


def test_a_town_has_no_last_report() -> None:
    assert _read("Stone", "X's last report came.").startswith("{Stone's=a}")
    assert _read("Stone", "X's notebook reads so.").startswith("{Stone's=a}")
    assert _read("Stone", "X's last bus left.").startswith("<Stone?a>")


@pytest.mark.parametrize("surname", ["Potter", "Stone", "Bell"])
def test_who_has_done_something_to_a_writer_is_asked_about(surname: str) -> None:
    assert "?a>" in _read(surname, 'He wrote: "Mem m8 xx has barred me 4 life".')
    assert (
        _read(surname, "The old xx has harmed me.") == f"The old {surname.lower()} has harmed me."
    )


def test_that_is_no_article_before_a_capital() -> None:
    """A text that calls Mr Potter so after "that" still has the one sense of him."""
    assert _read("Potter", "It says that Potter was out. POTTER was rude.").count("=a}") == 2
    assert "<POTTER?a>" in _read("Potter", "The potter was out. It says that POTTER was right.")


def test_a_word_on_paper_may_be_the_thing_that_the_text_tells_of() -> None:
    assert "<BELL?a>" in _read("Bell", 'The bell failed. The label said "BELL".')
    assert "{BELL=a}" in _read("Bell", 'The label said "BELL".')
    assert "?a>" in _read("Price", "X is eighty and rising.")


def test_a_word_that_ends_a_text_or_is_not_quoted_proves_nothing() -> None:
    assert "?a>" in _read("Stone", "X was")
    assert "?a>" in _read("Bell", "The label has BELL.")
    assert "?a>" in _read("Bell", "'BELL again' came.")

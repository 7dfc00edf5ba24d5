"""What the words beside a name tell of it: feasts, children's own surnames, homes."""

import dataclasses

import pytest

from drafter.case.people import Identifier, IdentifierKind
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("joy", "Mrs|Joy|Purse"),
    person("dawn", "Ms|Dawn|Summers"),
    person("ivy", "|Ivy|Kaya-Summers", child=True),
)


@pytest.mark.parametrize(
    "text",
    [
        "On Guy Fawkes Night {Joy=joy} wrote to us.",
        "On Burns Night {Joy=joy} rang.",
        "{Miss Kaya-Summers=ivy} was off.",
        "{Miss Summers=dawn} was off.",
    ],
)
def test_a_feast_and_a_mothers_half_of_a_surname_leave_no_doubt(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    for who in ("joy", "dawn", "ivy"):
        plain = plain.replace(f"={who}", "")
    assert marked(CASE, plain) == text


def test_another_capital_before_a_name_leaves_doubt() -> None:
    assert marked(CASE, "On Brook Joy wrote") == "On Brook <Joy?joy> wrote"


def test_a_councillor_is_no_part_of_an_address() -> None:
    home = Identifier(id="i", kind=IdentifierKind.ADDRESS, value="4 Rowan Close")
    king = dataclasses.replace(person("king", "Ms|Regina|King"), identifiers=(home,))
    case = case_of(king, person("close", "Cllr|Rowan|Close"))
    assert marked(case, "Councillor Rowan Close rang.") == "{Councillor Rowan Close=close} rang."
    assert marked(case, "They dug up Rowan Close.") == "They dug up <Rowan Close?address>."

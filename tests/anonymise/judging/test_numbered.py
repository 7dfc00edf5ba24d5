"""Whoever's date of birth or number stands right behind a name is meant by it."""

import dataclasses
import re

import pytest

from drafter.case.people import Identifier, IdentifierKind
from tests.anonymise.marking import case_of, marked, person

AL = dataclasses.replace(
    person("al", "Mr|Al|Lane"),
    identifiers=(
        Identifier(id="b", kind=IdentifierKind.DATE_OF_BIRTH, value="19/02/1964"),
        Identifier(id="n", kind=IdentifierKind.NI_NUMBER, value="QQ 12 34 56 C"),
        Identifier(id="p", kind=IdentifierKind.PHONE, value="01632 960123"),
    ),
)
IDA = person("ida", "Mrs|Ida|Lane", date_of_birth="03/04/1971", phone="01632 960123")
CASE = case_of(AL, IDA)


@pytest.mark.parametrize(
    "text",
    [
        "Ex-{Sgt Lane=al} (b. {19 Feb 1964=date of birth}; dismissed) rang.",
        "{Lane=ida}, born {3 April 1971=date of birth}, rang.",
        "{LANE=al} (NI {QQ 12 34 56 C=NI number}) rang.",
        "{Lane=ida}, date of birth {03.04.71=date of birth}.",
        # a household's telephone, another's birth, a date that is nobody's, words between
        "<Lane?al+ida> (tel {01632 960123=phone}) rang.",
        "<Lane?al+ida> (born in May) rang. <Lane?al+ida> (no number",
        "<Lane?al+ida>, {01632 960123=phone}.",
        "<Lane?al+ida> had a son {19 Feb 1964=date of birth}.",
        "See <Lane?al+ida>",
    ],
)
def test_a_date_of_birth_tells_which_of_two_is_meant(text: str) -> None:
    plain = re.sub(r"[{<]([^=?{}<>]*)[=?][^{}<>]*[}>]", r"\1", text)
    assert marked(CASE, plain) == text


def test_a_date_that_two_were_born_on_tells_nothing() -> None:
    twins = case_of(AL, person("bo", "Mr|Bo|Lane", date_of_birth="19/02/1964"))
    found = marked(twins, "Lane, born 19 Feb 1964, rang.")
    assert found.startswith("<Lane?al+bo>, born {19 Feb 1964")

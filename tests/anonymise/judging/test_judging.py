"""Titles before whole names: whose they are."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("o", "Mr|Tom|Cole", role=Role.OFFICER),
    person("a", "Mrs|Susan|Patel"),
    person("b", "Dr|Ruth|Okonjo"),
    person("c", "|Kit|Yarrow"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<dr. s patel?a> rang",
        "<Dr S Patel?a> wrote. <Cllr S Patel?a> wrote. <Dr Susan Patel?a> wrote.",
        "<Mr S Patel?a> wrote. <Prof S. Patel?a> wrote.",
        "{Mrs S Patel=a}, {Ms S Patel=a} and {Miss Susan Patel=a} wrote.",
        "{Dr R Okonjo=b}, {Dr Ruth Okonjo=b} and {Ms Ruth Okonjo=b} wrote.",
        "<Cllr R Okonjo?b> wrote.",
        "<Dr Susan?a> rang. {Mrs Susan=a} rang. {Dr Ruth=b} rang. {Pastor Susan=a} rang.",
        "{Cllr T Cole=o} and {PC Tom=o} rang.",
        "{Dr K Yarrow=c} wrote. MY {BROTHER KIT YARROW=c} WROTE.",
    ],
)
def test_a_calling_before_a_whole_name_is_asked_about_where_nobody_has_it(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text

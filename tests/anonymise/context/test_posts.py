"""What the caseworker says of people's roles settles who has a post, a mother or has died."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("h", "Mrs|Hannah|Whitlock", role=Role.COMPLAINANT),
    person("p", "Mr|Peter|Lane", role=Role.OFFICER),
    person("d", "Mr|David|Mensah", role=Role.AFFECTED, died=True),
    person("n", "Ms|Nora|Nagy"),
)


@pytest.mark.parametrize(
    "text",
    [
        "The solicitor, <Mrs Whitlock?h>, wrote. Nurse <Whitlock?h> wrote.",
        "The officer, {Mr Lane=p}, wrote. The solicitor, {Ms Nagy=n}, wrote.",
        "The driver, {Mrs Whitlock=h}, wrote. {Mrs Whitlock=h} wrote.",
        "Her son <Peter?p> rang. Her husband, <Peter?p>, rang. His boss, <Peter?p>, rang.",
        "Her son {Peter Lane=p} rang. Her son’s {Peter=p}. Her son. {Peter=p} rang.",
        "Her sister {Hannah=h} rang. My sister {Nora=n} rang.",
        "The late <Mrs Whitlock?h> and the late {Mr Mensah=d} and the late {Ms Nagy=n} met.",
        "My mother, {Ms Nagy=n}, rang.",
    ],
)
def test_a_role_settles_who_may_be_meant(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_who_is_alone_in_a_case_is_nobodys_mother() -> None:
    case = case_of(person("n", "Ms|Nora|Nagy"))
    assert marked(case, "My mother, Ms Nagy, rang.") == "My mother, <Ms Nagy?n>, rang."

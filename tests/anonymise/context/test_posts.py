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


@pytest.mark.parametrize(
    "text",
    [
        "ot <hannah?h> visited. <hannah?h> (cpn) rang. spoke to hv <hannah?h>",
        "gp <whitlock?h> wrote",
        "The SENCO, <Hannah?h>, came. EP <Hannah?h> wrote. TM <Hannah?h> and TA <Hannah?h> met.",
        "<Hannah?h> (AMHP) rang. <Hannah?h>, the head, rang. The guardian <Hannah?h> rang.",
        "<hannah?h> at cab rang. <Hannah?h> from DWP rang. <Hannah?h> (CAMHS) rang.",
        "<Hannah?h> (Adult Social Care) rang. <Hannah?h> from Adult Social Care rang.",
        "<Hannah?h> from Age UK rang. I spoke to <Hannah?h> from Citizens Advice.",
        "<Hannah?h>, of Age UK, rang. <Hannah?h> (Age UK) rang. <Hannah?h> (from Mind) rang.",
        "<Hannah?h>, from the school, rang. <Hannah?h> (School). s/w <Hannah?h>",
        "<Hannah?h> at Age UK said so. I spoke to <Hannah?h> at Mind. I rang {Hannah=h} at Mind.",
        "<hannah?h> sw rang. <Hannah?h> social worker rang. Saw <hannah?h> ot",
        "<Hannah?h> (ta) rang. <Hannah?h> - OT - rang. <Hannah?h> - CAB",
        "<H Whitlock?h> (GP) and <Mrs Whitlock?h>, our solicitor, wrote.",
        # what a client is or does
        "{Mrs Whitlock=h}, a nurse, rang. {Hannah Whitlock=h} (GP). {Mrs Whitlock=h}, (sick) rang.",
        "{Mrs Whitlock’s=h} (GP). {Mrs Whitlock=h} (GP practice) rang. {Ms Nagy=n} (GP) rang.",
        "{Hannah=h} (drives the mobile library) rang. {Hannah=h} cook rang. {Hannah=h} social",
        "{Hannah=h}, of Leeds, rang. {Hannah=h}, of Mind says nothing",
        "I spoke to <Hannah?h> at the school. <Hannah?h> at the surgery said so.",
        # a place, a month, no article, or nobody who speaks or is told
        "{Hannah=h} from Leeds rang. {Hannah=h} from May said so. {Hannah=h} from Age UK",
        "I spoke to {Hannah=h} at school. {Hannah=h} was at the school. It saw {Hannah=h} at work.",
        "so {Hannah=h} rang. ta {hannah=h}, bye",
        "{Hannah=h} needs care. {Hannah=h} in care. {Hannah=h} (personal care) rang.",
        "{Mr Lane=p} rang. The SENCO, {Peter=p}, came. {Peter=p} from DWP rang.",
    ],
)
def test_a_forename_at_a_post_or_a_body_may_be_a_workers(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text

"""Short forenames that everybody abbreviates something else to."""

import pytest

from drafter.case.case import Case
from tests.anonymise.marking import marked, person, unmarked

SURNAME = "Quennell"


@pytest.mark.parametrize(
    "forename, text",
    [
        # a date is nobody's where nobody typed the word
        ("Janet", "On 12 Jan 2023 it wrote. {Jan=p} rang."),
        ("Janet", "{Ms Quennell=p} rang. JAN 2023, Fri 12 Jan, 1st Jan, Jan '23, Jan, 2023"),
        ("Janet", "12 jan 2023"),
        ("Janet", "{Ms Quennell=p} rang Dec/Jan."),
        ("Monica", "{Ms Quennell=p} rang. Open Mon to Fri, Mon - Fri, and Wed or Mon."),
        ("Monica", "{Ms Quennell=p} rang. {Mon=p} to Mary and {Mon=p} to be"),
        ("Declan", "{Ms Quennell=p} rang. Oct, Nov, Dec 2023"),
        # somebody may have done it, or a number may count what was done
        ("Janet", "{Ms Quennell=p} rang. 12 <Jan?p> rang the Council."),
        ("Janet", "{Ms Quennell=p} rang. I told <Jan?p> 2023 was the year."),
        ("Janet", "{Ms Quennell=p} rang. I phoned {Jan=p} 3 times."),
        # whoever typed the word is asked
        ("Jan", "On 12 <Jan?p> 2023 it wrote. {Jan=p} rang, and {Jan's=p} plan ended."),
        ("Jan", "{Jan Quennell=p} rang. <Jan?p> 3 visits"),
        # what leads to a time may lead to somebody
        ("Janet", "{Ms Quennell=p} rang. It ended in <Jan?p>."),
        ("Janet", "{Ms Quennell=p} rang. It ended at the end of <Jan?p>."),
        ("Janet", "{Ms Quennell=p} rang. It has been so since <Jan?p>."),
        ("Janet", "{Ms Quennell=p} rang. It has been so since {Jan=p} rang."),
        ("Janet", "{Ms Quennell=p} rang. Money due from <Jan?p>."),
        ("Janet", "{Ms Quennell=p} rang. An email from {Jan=p}."),
        ("Janet", "{Ms Quennell=p} rang. It is due by <Jan?p>."),
        ("Janet", "{Ms Quennell=p} rang. It was signed by {Jan=p}."),
        ("Janet", "{Ms Quennell=p} rang. The care of {Jan=p} fell to her."),
        ("Janet", "{Ms Quennell=p} rang. <Jan?p>: £20"),
        ("Janet", "{Ms Quennell=p} rang. It met with {Jan=p}, and {Jan=p} was late."),
        ("Janet", "{Ms Quennell=p} rang. Thanks, {Jan=p}"),
        ("Janet", "{Ms Quennell=p} rang. Paid up to <Jan?p>, as at <Jan?p>. I wrote to {Jan=p}"),
        ("Declan", "{Ms Quennell=p} rang. <Dec?p> rent and <Dec?p> morning. It saw {Dec=p}"),
    ],
)
def test_a_month_or_a_day_cut_short_is_a_forename_where_no_time_is_told(
    forename: str, text: str
) -> None:
    case = Case(parties=(person("p", f"Ms|{forename}|{SURNAME}"),))
    assert marked(case, unmarked(text)) == text


@pytest.mark.parametrize(
    "forename, text",
    [
        ("Philip", "{Mr Quennell=p} complained. He gets PIP and ESA. PIP stopped."),
        ("Philip", "{Mr Quennell=p} complained. <PIP?p> rang. It told <PIP?p>."),
        ("Philip", "{Mr Quennell=p} complained. {Pip=p} was late."),
        ("Philip", "MR SMITH COMPLAINED. {PIP=p} COMPLAINED."),
        ("Philip", "Caller: {PIP=p}"),
        ("Lea", "{Mr Quennell=p} complained. <LEA?p> refused. {Lea=p} was late."),
        ("Patrick", "{Mr Quennell=p} complained. <PAT?p> testing"),
    ],
)
def test_capitals_that_stand_for_something_are_no_forename(forename: str, text: str) -> None:
    case = Case(parties=(person("p", f"Mr|{forename}|{SURNAME}"),))
    assert marked(case, unmarked(text)) == text


def test_capitals_that_somebody_is_registered_by_are_theirs() -> None:
    case = Case(parties=(person("p", "Ms|Mary Ellen|Day", "ME"),))
    text = "{Mary Ellen Day=p} came. {ME=p} asked who knew."
    assert marked(case, unmarked(text)) == text


@pytest.mark.parametrize(
    "forename, text",
    [
        ("Terence", "{Mr Quennell=p} rang. Tel: 01632 960417, Tel no 01632 960417"),
        ("Terence", "{Mr Quennell=p} rang. <Tel?p>: none. <Tel?p> no unknown. By <Tel?p>."),
        ("Terence", "{Mr Quennell=p} rang. I told {Tel=p}. {Tel=p} was late."),
        ("Terence", "{Mr Quennell=p} rang. It met {Tel=p}"),
        ("Reginald", "{Mr Quennell=p} rang. Reg: AB12 CDE. Building <Regs?p>. Regs 2013."),
        ("Reginald", "{Mr Quennell=p} rang. {Reg=p}\n12 May"),
        ("Benjamin", "{Mr Quennell=p} rang. Housing <Ben?p> and CT/<Ben?p> stopped."),
        ("Benjamin", "Child <Ben?p> stopped. The child {Ben=p} stopped. <Ben?p> cap."),
        ("Benjamin", "His child {Ben=p} stopped. {Ben=p} was late."),
        ("Benjamin", "{Mr Quennell=p} rang. His car. {Ben=p} was late. It met {Ben=p}"),
        ("Dominic", "{Mr Quennell=p} rang. <Dom?p> care started. {Dom=p} cared for her."),
        ("Edward", "{Mr Quennell=p} rang. Special <Ed?p> stopped. {Ed=p} was late."),
    ],
)
def test_a_word_cut_short_beside_what_it_is_cut_from_is_asked_about(
    forename: str, text: str
) -> None:
    case = Case(parties=(person("p", f"Mr|{forename}|{SURNAME}"),))
    assert marked(case, unmarked(text)) == text

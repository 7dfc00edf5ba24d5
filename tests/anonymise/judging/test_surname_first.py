"""Letters behind a surname that is a word, and letters of two people before one surname."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("vs", "Mr|Vic|Stone"),
    person("ip", "Mr|Idris|Parry"),
    person("is", "|Indigo|Summers", child=True),
    person("rs", "|River|Summers", child=True),
    person("ab", "Ms|Ada|Banks"),
    person("id", "Mr|Ivo|Doran"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Apologies: {Parry I=ip}.; Dr Sivakumar",
        "Apologies: {Stone V=vs}.; Dr Sivakumar",
        "{Parry I=ip}. to be rung",
        "{Banks A=ab}. to be rung",
        "{Doran I=id}. was in arrears",
        "CHILDREN: {Summers R=rs}; {Summers I=is}.; ADDRESS",
        "CHILDREN: {Summers R=rs}; {Summers I=is}; ADDRESS",
        "Household: {Banks A=ab}, {Stone V=vs}",
    ],
)
def test_a_stop_or_a_list_of_people_makes_an_initial_of_a_letter(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "<Stone V?vs> to be rung",
        "<Doran I?id> think rang",
        "the <Banks A?ab>. list",
        "<Stone V?vs>. the landlord",
        "He paid the <Banks A?ab>. It was late.",
        "<Summers I?is> have known were hot",
        "Children: <Summers I?is> spent there",
        "Grades: <Banks A?ab>",
        "Present: the <Banks A?ab>, rates",
    ],
)
def test_without_them_it_may_be_a_word_a_grade_or_a_case(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


COUPLES = case_of(
    person("ls", "Mr|Leon|Stone"),
    person("as", "Mrs|Ada|Stone"),
    person("jk", "Mr|Jan|Kowal"),
    person("zk", "Ms|Zoe|Kowal"),
)


@pytest.mark.parametrize(
    "text",
    [
        "{Mr L=ls} & {Mrs A Stone=as}",
        "{Mr L=ls} and {Mrs A Stone=as} rang",
        "{Mrs A=as}. and {Mr L. Stone=ls} rang",
        "{Ms Z=zk} & {Mr J Kowal=jk}",
        "{L=ls} and {A Stone=as} rang",
    ],
)
def test_two_titled_initials_share_the_surname_behind(text: str) -> None:
    assert marked(COUPLES, unmarked(text)) == text


@pytest.mark.parametrize(
    "text", ["Mrs L and Mr A Stone", "Mr Q and Mrs A Stone", "Mr L and Zoe Kowal", "Mr L came"]
)
def test_a_title_or_a_letter_that_is_not_theirs_makes_none_sure(text: str) -> None:
    assert "=ls}" not in marked(COUPLES, text)


def test_a_letter_under_anothers_title_is_asked_about() -> None:
    assert marked(COUPLES, "Mrs L and Mrs A Stone") == "<Mrs L?ls> and {Mrs A Stone=as}"

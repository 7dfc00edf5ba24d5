"""A name made of two people's names is somebody else's, and is asked about."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("j", "Mr|Jory|Soames"),
    person("a", "Ms|Anouk|Petrin"),
    person("d", "Mr|Dorek|Banks"),
    person("p", "Mr|Peter|van der Leck"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<Jory?j> <Petrin?a> came",
        "he met <Jory?j> <Petrin?a>",
        "<JORY?j> <PETRIN?a>",
        "she rang <jory?j> <petrin?a> and <anouk?a> <soames?j>",
        "<Petrin?a>, <Jory?j>",
        "<PETRIN?a>, <Jory?j>",
        "<PETRIN?a>, <Jory?j> and the rest",
        "<Petrin?a>-<Soames?j> rang",
        "<Dorek?d> <van der Leck?p> rang",
        "<Anouk?a> <Jory?j> rang",
        "so did <Anouk?a> <Soames?j>",
    ],
)
def test_a_name_of_two_peoples_names_is_asked_about(text: str) -> None:
    assert marked(CASE, _plain(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Jory Soames=j} and {Anouk Petrin=a} met",
        "{Petrin=a}, {Jory=j} and {Dorek=d} met",
        "{Anouk=a}, {Petrin=a} to her friends",
        "{Anouk's=a} {Jory=j} came",
        "{Jory=j}\n{Anouk=a}",
        "{Jory=j}, {Anouk=a}",
        "we saw {Jory=j} {Ms Petrin=a}",
        "{Mr Soames=j}, {Anouk=a} says, left",
        "{J. Soames=j} {A. Petrin=a}",
        "{SOAMES J=j} {PETRIN A=a}",
        "with {Dorek=d}, {Petrin=a}, {Jory=j}",
    ],
)
def test_two_people_side_by_side_stay_two(text: str) -> None:
    assert marked(CASE, _plain(text)) == text


def _plain(text: str) -> str:
    for mark in ("=j}", "=a}", "=d}", "=p}", "?j>", "?a>", "?d>", "?p>", "{", "<"):
        text = text.replace(mark, "")
    return text

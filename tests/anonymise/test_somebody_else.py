"""A surname, a forename or a title of somebody here may be a part of another's name."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("a", "Mr|Owen|Ashdown"),
    person("b", "Mrs|Ruth|Bell"),
    person("p", "Ms|Siân|Pugh-Roberts"),
    person("v", "Mrs|Ingrid|van den Bosch"),
    person("i", "Mr|Ivan|Petrov"),
)
BEFORE = "Owen Ashdown, Ruth Bell, Siân Pugh-Roberts, Ingrid van den Bosch and Ivan Petrov met. "


@pytest.mark.parametrize(
    "text",
    [
        "Peter <Ashdown?a> rang.",
        "Peter <Bell?b> rang.",
        "Sue <Bell?b> wrote",
        "Hope <Bell?b> is out",
        "Hope <Ashdown?a> has left",
        "Grace <Ashdown?a> fell",
        "Grace <Bell?b> kept it",
        "Jack <Pugh-Roberts?p> signed it",
        "Mark <van den Bosch?v> had rung",
        "Q. <Ashdown?a> signed it",
        "Mr Q <Ashdown?a> signed",
        "Mr Q. <Bell?b> signed",
        "Mr J. Q. <Ashdown?a> signed",
        "It was sent to Q <Ashdown?a> then",
        "<Another?a> Ashdown rang",
        "a different <Mrs Bell?b>",
        "another <Ashdown?a> rang",
        "<Ruth?b> the dog barked",
        "<Pugh-Roberts?p> & Sons built it",
        "<Jack?i> rang",
        "{O Ashdown=a} signed it",
        "{Mr O. Ashdown=a} signed",
        "It is in Band Q. {Ashdown=a} appealed",
        "P.S. {Ashdown=a} will do",
        "N.B. {Ruth=b} will do",
        "Will {Bell=b} pay?",
        "Hope {Ashdown=a}",
        "A <Ruth?b> I knew",
        "<Ruth?b> the officer rang",
        "{Ruth=b} the",
        "4 {Ashdown=a} rang",
        "So {Ashdown=a} fell",
    ],
)
def test_what_stands_before_it_may_make_it_anothers(text: str) -> None:
    text = text.replace("<Another?a> Ashdown", "Another <Ashdown?a>")
    assert marked(CASE, BEFORE + unmarked(text)).endswith(f" met. {text}")

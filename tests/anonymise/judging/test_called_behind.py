"""Names of which the text tells behind them that somebody calls people so, or spells them so."""

import pytest

from drafter.anonymise.people.homophones import are_heard_alike
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("c", "Ms|Noreen|Castle"), person("g", "Mr|Ghulam|Chaudhry"), person("i", "Ms|Iris|Pell")
)
NAMED = "Noreen Castle, Ghulam Chaudhry and Iris Pell met.\n\n"


def shown(text: str) -> str:
    return marked(CASE, NAMED + unmarked(text)).rpartition("\n\n")[2]


@pytest.mark.parametrize(
    "text",
    [
        "{Ms Cassel=c}, as the letter called her, did not accept.",
        "They wrote to {Ms Cassel=c}, as they had her.",
        "Can {Mr Chowdry=g} ring me?", "{Mr Choudhry=g} rang.", "{Rissy=i} rang.",
    ],
)  # fmt: skip
def test_a_name_that_is_called_or_heard_so_is_theirs(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<Ms Cassel?c> did not accept.", "<Ms Cassel?c>, as they put it, did not.",
        "<Ms Cassel?c>, as the Council says, rang her.", "It was <Ms Cassel?c>",
        "<Ms Cassel?c>, as she had (her letter says), left.",
    ],
)  # fmt: skip
def test_a_surname_that_is_somebody_elses_is_asked_about_without_that(text: str) -> None:
    assert shown(text) == text


def test_one_name_of_many_spellings_sounds_alike() -> None:
    assert are_heard_alike("chaudhry", "chowdhury")
    assert are_heard_alike("choudhary", "chowdry")
    assert not are_heard_alike("chaudhry", "chandry")

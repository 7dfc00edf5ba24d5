"""Titles of other languages, and titles of whoever is recorded as she or he."""

import dataclasses

import pytest

from drafter.anonymise.people.titles import is_of_other_sex, sex_of
from drafter.case.people import Pronouns
from tests.anonymise.marking import case_of, marked, person, unmarked

PAIR = case_of(
    person("ilse", "Mrs|Ilse|Krauss"),
    person("jan", "Mr|Jan|Krauss"),
    person("zoe", "|Zoe|Krauss", child=True),
    person("kim", "Miss|Kim|Bell"),
)


@pytest.mark.parametrize(
    "text",
    [
        "{Frau Krauss=ilse} and {Herr Krauss=jan} rang.",
        "It wrote to {Señora Krauss=ilse}, {Señor Krauss=jan} and {Madame Krauss=ilse}.",
        "{Pani Krauss=ilse} told {Pan Krauss=jan} so. {Signora Bell=kim} rang.",
        "{Senhora Krauss=ilse} rang {Monsieur Krauss=jan}. <Herr Bell?kim> did not.",
        # any other word leaves it open whose the surname is
        "Nurse <Krauss?ilse+jan+zoe> and the pan <Krauss?ilse+jan+zoe> had",
    ],
)
def test_another_languages_title_tells_a_woman_from_a_man(text: str) -> None:
    assert marked(PAIR, unmarked(text)) == text


@pytest.mark.parametrize(
    "title, pronouns, sex",
    [
        ("mr", Pronouns.UNKNOWN, "man"),
        ("dr", Pronouns.SHE, "woman"),
        ("dr", Pronouns.THEY, ""),
        ("mrs", Pronouns.HE, ""),
        ("lady", Pronouns.SHE, "woman"),
    ],
)
def test_title_and_pronouns_tell_a_woman_from_a_man(
    title: str, pronouns: Pronouns, sex: str
) -> None:
    assert sex_of(title, pronouns) == sex


def test_a_title_is_of_the_other_sex_only_where_both_are_known() -> None:
    assert is_of_other_sex("mr", "woman")
    assert not is_of_other_sex("mrs", "woman")
    assert not is_of_other_sex("dr", "woman")
    assert not is_of_other_sex("mr", "")


def test_a_pronoun_keeps_the_other_sexs_title_from_whoever_has_none() -> None:
    she = dataclasses.replace(person("fay", "|Fay|Frost"), pronouns=Pronouns.SHE)
    text = "{Mrs Frost=fay} rang. <Mr Frost?fay> rang."
    assert marked(case_of(she), unmarked(text)) == text
    text = "{Mrs Frost=fay} rang. {Mr Frost=fay} rang."
    assert marked(case_of(person("fay", "|Fay|Frost")), unmarked(text)) == text


def test_a_boy_may_be_called_a_man() -> None:
    case = case_of(person("tom", "Master|Tom|Ash", child=True))
    assert marked(case, "Mr Ash and Master Ash") == "{Mr Ash=tom} and {Master Ash=tom}"

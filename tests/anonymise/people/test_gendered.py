"""Surnames that end otherwise for a man than for a woman, and surnames with a title behind."""

import pytest

from drafter.anonymise.people.gendered import other_genders
from tests.anonymise.marking import case_of, marked, person

COUPLE = case_of(
    person("jan", "Mr|Jan|Zalewicki"),
    person("ewa", "Mrs|Ewa|Zalewicka"),
    person("ruta", "Miss|Rūta|Balkauskaitė"),
)
ALONE = case_of(person("jan", "Mr|Jan|Zalewicki"), person("obi", "Ms|Ada|Nworah"))
TITLED = case_of(
    person("dr", "Dr|Ottilie|Frost"),
    person("ann", "Mrs|Ann|Frost"),
    person("sir", "Sir|Jasper|Bell"),
)


@pytest.mark.parametrize(
    "text",
    [
        "{Mrs Zalewicki=ewa} rang",
        "{Mr Zalewicka=jan} rang",
        "It gave her name as {ZALEWICKI, EWA=ewa}.",
        "{Zalewicka=ewa} rang {Zalewicki=jan}",
        "{Mr Zalewicky=jan} rang",
        "{The Zalewickis=jan+ewa} rang",
        "{Miss Balkauskas=ruta} rang",
    ],
)
def test_a_family_name_has_an_ending_for_each(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    for who in ("jan+ewa", "jan", "ewa", "ruta"):
        plain = plain.replace(f"={who}", "")
    assert marked(COUPLE, plain) == text


@pytest.mark.parametrize(
    "text",
    ["<Mrs Zalewicka?jan> rang", "<Zalewicka?jan> rang", "{Jan Zalewicka=jan} rang"],
)
def test_the_other_ending_alone_may_be_another_of_the_family(text: str) -> None:
    plain = text.translate(str.maketrans("", "", "<>{}"))
    assert marked(ALONE, plain.replace("?jan", "").replace("=jan", "")) == text


@pytest.mark.parametrize(
    "surname, other",
    [
        ("nowicki", "nowicka"), ("petrova", "petrov"), ("novak", "novakova"),
        ("kazlauskas", "kazlauskiene"), ("berzins", "berzina"), ("hajek", "hajkova"),
    ],
)  # fmt: skip
def test_endings_of_many_languages(surname: str, other: str) -> None:
    assert other in other_genders(surname)
    assert surname in other_genders(other)


@pytest.mark.parametrize("surname", ["harris", "davis", "nworah", "obiora", "woods", "lee"])
def test_british_surnames_and_plurals_have_none(surname: str) -> None:
    assert [other for other in other_genders(surname) if not other.endswith("ova")] in (
        [], [f"{surname[:-2]}iene", f"{surname[:-2]}yte"],
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "{FROST, DR O=dr} was not told",
        "{Frost, Mrs Ann=ann} (tenant)",
        "Present: {Bell, Sir Jasper=sir}; {Frost, Dr Ottilie=dr}",
        "{Sir Jasper=sir} is a friend of the chair",
    ],
)
def test_a_title_stands_behind_the_surname_in_a_list(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    for who in ("dr", "ann", "sir"):
        plain = plain.replace(f"={who}", "")
    assert marked(TITLED, plain) == text


def test_another_title_behind_is_asked_about() -> None:
    assert marked(TITLED, "Frost, Mr A. was told") == "<Frost, Mr A?ann>. was told"


def test_a_street_may_end_the_sentence_before_a_name() -> None:
    expected = "She lives in Weir St. {Ottilie=dr} took it."
    assert marked(TITLED, "She lives in Weir St. Ottilie took it.") == expected
    church = "She goes to St. Ottilie. It is St Ottilie Church."
    assert marked(TITLED, church) == church

"""What mates make of a surname, words that are no such name, and what starts as another letter."""

import pytest

from drafter.anonymise.people.sounds import may_sound_alike, sound
from drafter.anonymise.people.surname_nicknames import is_made_of
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("p", "Mr|Dennis|Parker"),
    person("r", "Mr|Ned|Robinson"),
    person("m", "Ms|Una|McAllister"),
    person("s", "Mr|Otto|Smith"),
    person("h", "Ms|Ilse|Henderson"),
    person("w", "Mr|Curtis|Woodman"),
    person("c", "Mrs|Cynthia|Quell"),
)
BEFORE = (
    "Dennis Parker, Ned Robinson, Una McAllister, Otto Smith, Ilse Henderson, Curtis Woodman "
    "and Cynthia Quell met. "
)


def shown(text: str) -> str:
    return marked(CASE, BEFORE + text).split(" met. ", 1)[1]


def plain(text: str) -> str:
    for who in "prmshwc":
        text = text.replace(f"={who}}}", "").replace(f"?{who}>", "")
    return text.replace("{", "").replace("<", "")


@pytest.mark.parametrize(
    "text",
    [
        '"{Parky=p}" no longer works there.',
        "{Parky=p} rang twice.",
        "{Parky=p} was off sick.",
        "{Robbo=r} said no.",
        "Ask {Macca=m} about it.",
        "They told {Hendo=h} so.",
        "{Synthia=c} rang.",
        "Miss Tarn says {Den=p} was at the cricket.",
        "{Den=p} was at the match.",
        "{Curt=w} has been to her work.",
    ],
)
def test_what_is_made_of_a_name_is_sure_where_people_act(text: str) -> None:
    assert shown(plain(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "<Parky?p>",
        "our cook, <Parky?p>, left",
        "Call <Parky?p> on Friday.",
        "<Den?p> was dirty.",
        "<Den?p> had been painted.",
        "<Curt?w> was out of date.",
        "<Den?p> was at the end of the lawn.",
        "The <Den?p> was at the end.",
        "Parky Peters rang.",
        "Parky Street was shut.",
        "The day was parky.",
        "The Smithy was shut.",
        "the old smithy",
        "Marko rang.",
        "The den was at the end.",
        "A synth was sold.",
    ],
)
def test_what_may_be_anything_else_is_asked_about_or_left(text: str) -> None:
    assert shown(plain(text)) == text
    assert shown("Parky rang.") == "{Parky=p} rang."


def test_who_is_not_named_otherwise_is_asked_about() -> None:
    assert marked(CASE, "Parky rang.") == "<Parky?p> rang."


@pytest.mark.parametrize(
    "word, surname",
    [
        ("parky", "parker"),
        ("hendo", "henderson"),
        ("gibbo", "gibson"),
        ("robbo", "robinson"),
        ("macca", "mcallister"),
        ("jonesy", "jones"),
        ("woodsy", "woods"),
        ("fitzy", "fitzgerald"),
        ("greeners", "green"),
    ],
)
def test_fond_names_are_made_of_surnames(word: str, surname: str) -> None:
    assert is_made_of(word, surname)


@pytest.mark.parametrize(
    "word, surname",
    [
        ("marko", "mark"),
        ("harry", "harrison"),
        ("selby", "selbourne"),
        ("parky", "marker"),
        ("parks", "parker"),
        ("par", "parker"),
        ("macca", "marker"),
        ("parker", "parker"),
        ("billy", "bill"),
    ],
)
def test_other_names_and_towns_are_not(word: str, surname: str) -> None:
    assert not is_made_of(word, surname)


def test_first_letters_may_be_heard_alike_in_long_words() -> None:
    assert may_sound_alike("yolanda", "jolanda")
    assert sound("yolanda") == sound("jolanda")
    assert sound("synthia") == sound("cynthia")
    assert sound("xanthe") == sound("zanthe")
    assert not may_sound_alike("sue", "zoe")
    assert not may_sound_alike("tolanda", "jolanda")

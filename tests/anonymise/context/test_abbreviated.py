"""Letters that abbreviate something, in texts that speak of it and in texts that do not."""

import pytest

from drafter.anonymise.text.abbreviations import abbreviations
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("hb", "Mr|Hal|Boon"),
    person("os", "Ms|Ona|Sable"),
    person("ms", "Mrs|Maud|Stray"),
    person("rl", "Mr|Rob|Lunt"),
)
NAMED = "Mr Boon, Ms Sable, Mrs Stray and Mr Lunt complain about a fence.\n\n"
BY_LETTERS = NAMED.replace("\n", " RL rang.\n", 1)
"""Whoever writes this writes of people by their letters."""


def shown(text: str, before: str) -> str:
    """What is found in a note behind a paragraph that names everybody."""
    return marked(CASE, before + unmarked(text)).rpartition("\n\n")[2]


def asked(text: str) -> str:
    return text.replace("{", "<").replace("=", "?").replace("}", ">")


@pytest.mark.parametrize(
    "text, topic",
    [
        ("{HB=hb} says the gate is next.", "He pays rent."),
        ("{HB=hb} phoned, will ring again.", "He is a tenant here."),
        ("{OS=os} to ring.", "It is on the map."),
        ("{OS=os} swore at the crew.", "The survey is of 1911."),
        ("{HB=hb} marked the file.", "It was overpaid."),
        ("{MS=ms} has no drive.", "She was diagnosed late."),
    ],
)
def test_letters_are_somebodys_where_nothing_else_is_spoken_of(text: str, topic: str) -> None:
    assert shown(text, BY_LETTERS) == text
    assert shown(asked(text), BY_LETTERS.replace("\n", f" {topic}\n", 1)) == asked(text)


@pytest.mark.parametrize(
    "told",
    [
        "HB cried.", "HB is still asleep.", "HB v rude.", "HB lost his keys.", "HB in tears.",
        "HB's wife rang.", "The son of HB rang.", "Mum (HB) rang.", "HB and his dog came.",
        "HB was rude to us.",
    ],
)  # fmt: skip
def test_letters_are_somebodys_where_the_text_tells_something_personal_once(told: str) -> None:
    text = "{HB=hb} says the gate is next."
    assert shown(text, NAMED.replace("\n", f" {told}\n", 1)) == text
    assert shown(asked(text), NAMED) == asked(text)


@pytest.mark.parametrize(
    "told",
    [
        "HB wrote.", "HB and the fence.", "HB is a fence", "HB upset her.", "HB's fence.",
        "Fence of HB.", "Fence (HB).", "HB", "HB, asleep.", "hb cried", "HB in June", "HB lost it",
    ],
)  # fmt: skip
def test_what_an_office_does_too_is_not_personal(told: str) -> None:
    text = "<HB?hb> says the gate is next."
    assert shown(text, NAMED.replace("\n", f" {told}\n", 1)) == text
    personal = NAMED.replace("\n", f" {told} HB cried.\n", 1)
    assert shown("{HB=hb} says the gate is next.", personal) == "{HB=hb} says the gate is next."


@pytest.mark.parametrize(
    "thing",
    [
        "the HB", "his HB", "gets HB", "2 HB", "the TV and HB", "an HB", "under HB", "HB due",
        "waiting for HB", "TV, HB", "HB, TV", "HB and TV", "HB or TV", "that HB say",
    ],
)  # fmt: skip
def test_letters_that_are_a_thing_once_are_asked_about_everywhere(thing: str) -> None:
    text = "<HB?hb> says the gate is next."
    assert shown(text, BY_LETTERS.replace("\n", f" She asked about {thing}.\n", 1)) == text


@pytest.mark.parametrize(
    "nothing",
    [
        "9/5 HB came", "2020 HB fell", "On the 9. 5 HB came", "let HB say no", "Left for HB",
        "without her HB could not eat", "RL, HB", "HB and RL", "that HB came",
        "hb due",
    ],
)  # fmt: skip
def test_letters_that_are_no_thing_stay_somebodys(nothing: str) -> None:
    text = "{HB=hb} says the gate is next."
    before = BY_LETTERS.replace("\n", f" She asked. {nothing}\n", 1)
    assert shown(text, before) == text
    assert shown(asked(text), before.replace("\n", " The HB.\n", 1)) == asked(text)


def test_letters_are_no_thing_at_the_beginning_of_a_text() -> None:
    assert marked(CASE, "HB says so. HB cried. Mr Boon knows.") == (
        "{HB=hb} says so. {HB=hb} cried. {Mr Boon=hb} knows."
    )


@pytest.mark.parametrize("text", ["<HB?hb> in the stairwell again", "Gate shut, <HB?hb>"])
def test_letters_that_do_nothing_are_asked_about_there(text: str) -> None:
    assert shown(text, NAMED) == text
    silent = text.replace("<HB?hb>", "HB")
    assert shown(silent, NAMED.replace("\n", " The rent is due.\n", 1)) == silent


@pytest.mark.parametrize(
    "text",
    [
        "{Mr Boon=hb} rang <HB?hb> twice", "<HB?hb> rang {Mr Boon=hb} twice",
        "{Hal Boon=hb} of <HB?hb>", "{Mr Lunt=rl} asked <RL?rl>", "{Mr Lunt=rl} <RL?rl> wrote",
    ],
)  # fmt: skip
def test_letters_beside_the_whole_name_are_somebody_elses(text: str) -> None:
    assert shown(text, BY_LETTERS) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Mr Boon=hb} rang, {HB=hb} says", "{Mr Boon=hb} rang and {HB=hb} says so",
        "{Mr Lunt=rl} signs as {RL=rl}", "{RL=rl} rang and {Mr Lunt=rl} came",
        "{Mr Boon=hb} rang {RL=rl} twice", "{RL=rl} rang, {Mr Lunt=rl} says",
        "It was told for long that all of it was to be as {RL=rl} says",
    ],
)  # fmt: skip
def test_letters_apart_from_the_whole_name_are_theirs(text: str) -> None:
    assert shown(text, BY_LETTERS) == text


@pytest.mark.parametrize(
    "text",
    [
        "I spoke to {MS=ms}. She wants it.", "He told {MS=ms}. {MS=ms} wants it.",
        "{MS=ms}. {MS=ms} wants it",
    ],
)  # fmt: skip
def test_letters_that_are_a_title_too_may_end_a_sentence(text: str) -> None:
    assert shown(text, BY_LETTERS) == text
    assert shown("{MS. Stray=ms} wants it", BY_LETTERS) == "{MS. Stray=ms} wants it"


def test_familiar_letters_are_asked_about_where_their_subject_is_spoken_of() -> None:
    case = case_of(person("bt", "Mr|Bill|Tull"), person("bg", "Ms|Bea|Gray"))
    about = "Mr Tull and Ms Gray have no broadband, and the boiler is off. "
    named = about.replace("Mr Tull", "{Mr Tull=bt}").replace("Ms Gray", "{Ms Gray=bg}")
    told = "rang on Monday."
    assert marked(case, f"{about}BT {told} BG {told}") == (
        f"{named}<BT?bt> {told} {{BG=bg}} {told}"
    )
    assert marked(case, f"Mr Tull knows. BT {told}") == f"{{Mr Tull=bt}} knows. {{BT=bt}} {told}"


def test_the_table_tells_words_and_beginnings_of_words() -> None:
    table = abbreviations()
    assert table["ct"].is_among({"tax"})
    assert table["ct"].is_among({"radiology"})
    assert not table["ct"].is_among({"taxi", "fence"})
    every = [
        (letters, start)
        for letters, about in table.items()
        for start in (*about.words, *about.beginnings)
    ]
    assert all(letters.islower() and start.isalpha() for letters, start in every)

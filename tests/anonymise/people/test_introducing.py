"""Names that a text itself gives somebody."""

import pytest

from drafter.anonymise.context.company import company_of
from drafter.anonymise.people.register import register_of
from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import tokenise
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("kate", "Ms|Katherine|Moss"),
    person("rob", "Mr|Robert|Cole"),
    person("irene", "Mrs|Irene|Pask"),
    person("colin", "Mr|Colin|Oakes"),
    person("ann", "Ms|Ann|Pask"),
)


def calls(text: str) -> set[tuple[str, str]]:
    tokens = tokenise(fold(text))
    introduced = company_of(tokens, register_of(CASE)).introduced
    return {(one.word, one.person) for one in introduced}


@pytest.mark.parametrize(
    "text, whom",
    [
        ("Katherine, known as Kitsy, rang.", "kate"),
        ("Ms Katherine Moss (known as Kitsy) rang.", "kate"),
        ("Katherine Moss is known to everyone as Kitsy.", "kate"),
        ("Katherine Moss, who goes by Kitsy, rang.", "kate"),
        ("Katherine Moss, who is usually called Kitsy, rang", "kate"),
        ("Katherine Moss, aka Kitsy", "kate"),
        ("Katherine Moss prefers to be called Kitsy.", "kate"),
        ("Katherine Moss likes to be known as Kitsy.", "kate"),
        ("Katherine Moss goes by the name of Kitsy.", "kate"),
        ("Katherine Moss is called “Kitsy”.", "kate"),
        ("Katherine Moss was always called Kitsy.", "kate"),
        ("Katherine Moss is addressed as Kitsy.", "kate"),
        ("Katherine Moss, called Kitsy, rang.", "kate"),
        ("Katherine Moss is also known by the name Kitsy", "kate"),
        ("Ms Moss, better known as Kitsy,", "kate"),
        ("Robert Cole - always called Kitsy - rang", "rob"),
        ('Katherine "Kitsy" Moss rang.', "kate"),
        ('Katherine Moss ("Kitsy") rang.', "kate"),
        ("Katherine Moss (‘Kitsy’) rang.", "kate"),
        ("Irene Pask, known as Kitsy", "irene"),
        ("Mr Cole, nicknamed “Kitsy”, rang", "rob"),
        ("Robert, referred to as Kitsy", "rob"),
        ("Kitsy, as most here call Mr Cole, rang", "rob"),
        ("Kitsy, as he is called, rang; Kitsy, as we all call Katherine, too", "kate"),
    ],
)
def test_a_text_may_say_how_somebody_is_called(text: str, whom: str) -> None:
    assert calls(text) == {("kitsy", whom)}


@pytest.mark.parametrize(
    "text",
    [
        "Ms Moss’s dog is called Kitsy.",
        "Katherine Moss has a dog called Kitsy.",
        "Katherine Moss, known as Kitsy Marsh",
        "Katherine Moss, known as Kitsy’s aunt",
        "Peter Cole, known as Kitsy, rang.",
        "Robert Moss, known as Kitsy, rang.",
        "Ms Pask, known as Kitsy, rang",
        "Katherine Moss rang. Known as Kitsy, the boat sank",
        "Katherine Moss as Kitsy",
        "Katherine Moss called Kitsy about the leak",
        "Katherine Moss called “Kitsy” from the window",
        "Katherine Moss prefers Kitsy",
        "Katherine Moss was referred by Kitsy",
        "Katherine Moss was addressed by Kitsy",
        "Katherine Moss is known by Kitsy",
        "Katherine Moss was called by Kitsy",
        "Katherine Moss, called Kitsy to the door",
        "Katherine Moss is called Monday",
        "Katherine Moss, known as April,",
        "Katherine Moss prefers to be called Polish",
        "Katherine Moss, known as Shelter,",
        "April, as they all call Katherine, rang",
        "Katherine Moss who was never ever told by all of her friends known as Kitsy",
        "Known as Kitsy",
        "Katherine Moss, known as KITSY",
        "Katherine Moss, known as a Kitsy",
        "Katherine Moss, known as Jo",
        "Katherine Moss (Kitsy) rang",
        "Katherine Moss (“the Owner”) rang",
        "Katherine Moss (“Owner”) rang",
        "Katherine Moss (“Kitsy Marsh”) rang",
        "“Kitsy” rang Katherine Moss",
        "Katherine Moss’s “Kitsy”",
        "Kitsy rang Katherine",
        "Katherine Moss, known as Robert",
        "Katherine Moss, known as Mrs",
        "Kitsy, as most call it, rang Katherine",
        "Kitsy, as most here",
        "Kitsy, as most, and all call Katherine",
        "Kitsy, as they call",
        "Kitsy, as most say of Katherine",
        "Kitsy, as they call Mr",
        "Kitsy and others call Katherine",
    ],
)
def test_other_words_are_no_introduction(text: str) -> None:
    assert calls(text) == set()
    assert calls(f"{text}. Colin, known as Kitsy") == {("kitsy", "colin")}


def test_somebody_is_found_by_the_name_that_the_text_gives() -> None:
    text = "Katherine Moss, known as Kitsy, rang. Kitsy said so; we told kitsy."
    expected = (
        "{Katherine Moss=kate}, known as {Kitsy=kate}, rang. "
        "{Kitsy=kate} said so; we told {kitsy=kate}."
    )
    assert marked(CASE, text) == expected
    assert "kitsy" not in marked(CASE, "Katherine Moss rang.")


def test_another_paragraph_gives_the_name() -> None:
    reader = reader_of(CASE)
    found = reader.find("Katherine Moss, known as Kitsy, rang.\n\nKitsy wept.")
    assert found[-1].parties == ("kate",)
    alone = reader.find("Katherine Moss rang.\n\nKitsy wept.")
    assert alone[-1].parties == ()


def test_initials_in_brackets_are_theirs_though_they_mean_something_else() -> None:
    text = "Irene Pask (IP) and Colin Oakes (“CO”) came. IP fell, CO too. An IP address."
    expected = (
        "{Irene Pask=irene} ({IP=irene}) and {Colin Oakes=colin} (“{CO=colin}”) came. "
        "{IP=irene} fell, {CO=colin} too. An IP address."
    )
    assert marked(CASE, text) == expected
    assert marked(CASE, "Irene Pask (AB) came. CO fell").endswith("(AB) came. CO fell")


def test_a_name_given_to_two_people_is_nobodys() -> None:
    text = "Robert Cole, known as Bobsy, and Colin Oakes, known as Bobsy, rang. Bobsy wept."
    assert "Bobsy wept" in marked(CASE, text)
    assert marked(CASE, text.replace("Colin Oakes, known as Bobsy, ", "")).endswith(
        "{Bobsy=rob} wept."
    )


def test_a_register_keeps_no_more_than_some_texts_names() -> None:
    register = register_of(CASE)
    first = register.calling(frozenset({("kitsy", "kate", True)}))
    assert register.calling(frozenset({("kitsy", "kate", True)})) is first
    for number in range(120):
        register.calling(frozenset({(f"kitsy{number}", "kate", True)}))
    assert register.calling(frozenset()) is register
    assert "kitsy" in register.calling(frozenset({("kitsy", "kate", True)})).by_word


@pytest.mark.parametrize(
    "text",
    [
        "{Ms Moss=kate} is called <Kitsy?kate>. <Kitsy?kate> rang.",
        "{Ms Moss=kate} goes by <Kitsy?kate>. <Ms Kitsy?kate> rang.",
        "{Ms Moss=kate} prefers to be called <Kitsy?kate>. <Kitsy?kate>’s flat is wet.",
        "{Ms Moss=kate} was called <Kitsy?kate>. <Kitsy Moss?kate> rang.",
        "<Kitsy?kate>, as they call {Ms Moss=kate}, rang. <Kitsy?kate>s flat is wet.",
        "<Kitsy?kate>, as all called {Ms Moss=kate}, rang.",
        "{Kitsy=kate}, as most there call {Ms Moss=kate}, rang. {Kitsys=kate} flat is wet.",
        "{Ms Moss=kate}, known as {Rose=kate}, rang. The rose grew.",
        "{Ms Moss=kate} is called Rose. The rose grew.",
        "{Ms Moss=kate} called Kitsy about the leak. Kitsy said no.",
        "{Ms Moss=kate} was referred by Shelter. Shelter wrote.",
        "{Ms Moss=kate} prefers Monday. On Monday it rained.",
        "{Ms Moss=kate} is called “<Kitsy?kate>”. <Kitsy?kate> rang.",
        "{Ms Moss=kate} goes by “<Kitsy?kate>”. <Kitsy?kate> rang.",
        "{Ms Moss=kate} is known as {Kitsy=kate}. {Ms Kitsy=kate} rang.",
    ],
)
def test_a_name_that_may_be_anothers_is_asked_about(text: str) -> None:
    plain = text
    for mark in ("{", "=kate}", "<", "?kate>"):
        plain = plain.replace(mark, "")
    assert marked(CASE, plain) == text


def test_what_is_once_sure_is_no_question_elsewhere() -> None:
    text = "Ms Moss, known as Kitsy, rang. Ms Moss is called Kitsy. Kitsy wept."
    assert marked(CASE, text).endswith("{Kitsy=kate} wept.")

"""Corners of the rules that ordinary sentences seldom reach."""

import pytest

from drafter.anonymise.context.beside import follows_name
from drafter.anonymise.context.company import Company
from drafter.anonymise.context.somebody.as_subject import _is_now
from drafter.anonymise.context.things.elsewhere import is_faith
from drafter.anonymise.context.things.ordinary import _is_shouted_word
from drafter.anonymise.context.things.things_with_capitals import _is_numbered
from drafter.anonymise.judging.misspelt import _is_name, _is_same_surname
from drafter.anonymise.judging.together.families import _family, _kin
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Near, register_of
from drafter.anonymise.people.roles import _initial_role
from drafter.anonymise.sentence.behind import is_from_somewhere, is_tasked, is_timed
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import Token, tokenise
from drafter.case.people import BodyInJurisdiction
from drafter.scanning import scan
from tests.anonymise.marking import case_of, person

CASE = case_of(
    person("ky", "Ms|Kezia|Yarrow"),
    person("rl", "Mr|Rowan|Lind"),
    person("mark", "Mr|Mark|Whitlock"),
    person("zorvi", "Mrs|Lena|Zorvin"),
    person("halv", "Mr|Tomas|Halvorsen"),
    BodyInJurisdiction(id="body", name="Exampleshire Council", short_form="the Council"),
)


def tokens_of(text: str) -> list[Token]:
    return list(tokenise(fold(text)))


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(span.text, span.verdict) for span in scan(text, CASE).spans]


@pytest.mark.parametrize(
    "text, found",
    [
        ("KY/RL met on site.", [("KY", "replace"), ("RL", "replace")]),
        ("Tomas Halvorsen rang. Mr Halvorson is upset.", [
            ("Tomas Halvorsen", "replace"), ("Mr Halvorson", "replace"),
        ]),
        ("Religion: Christian", []),
        ("I wrote to Exampelshire Council.", [("Exampelshire Council", "replace")]),
        ("I wrote to Othershire Council.", []),
        ("It said Tomas Halvorson (sic).", [("Tomas Halvorson", "replace")]),
    ],
)  # fmt: skip
def test_a_corner_is_read_as_a_person_reads_it(text: str, found: list[tuple[str, str]]) -> None:
    assert verdicts(text) == found


def test_a_saint_stands_before_a_name() -> None:
    assert follows_name(tokens_of("at St Mark then"), 2)
    assert not follows_name(tokens_of("at home Mark then"), 2)


@pytest.mark.parametrize(
    "text, goes_on",
    [
        ("Hope of our office", True),
        ("Hope of our hearts", False),
        ("Hope of life", False),
        ("Anna from Housing", True),
        ("Anna from above", False),
    ],
)
def test_an_office_goes_on_behind_somebody(text: str, *, goes_on: bool) -> None:
    assert is_from_somewhere(tokens_of(text), 1) is goes_on


@pytest.mark.parametrize(
    "text, is_task",
    [("Grace not to ring", True), ("Grace to be told", True), ("Grace not here", False)],
)
def test_a_note_says_what_somebody_is_to_do(text: str, *, is_task: bool) -> None:
    assert is_tasked(tokens_of(text), 1) is is_task


@pytest.mark.parametrize(
    "text, goes_on", [("May to June", True), ("May, then", False), ("May", False)]
)
def test_a_stretch_of_time_goes_on_without_a_sign(text: str, *, goes_on: bool) -> None:
    assert is_timed(tokens_of(text), 1) is goes_on


def test_a_missing_apostrophe_makes_no_family() -> None:
    register = register_of(CASE)
    assert _family(tokens_of("Zorvins flat was damp"), 0, register) is None
    assert _family(tokens_of("the Zorvins were cold"), 1, register) is not None


def test_a_charity_called_after_a_family_is_none_of_them() -> None:
    register = register_of(CASE)
    assert _kin(tokens_of("the Zorvin family trust"), 1, register) is None
    assert _kin(tokens_of("the Zorvin family rang"), 1, register) is not None


def reading(roles: str, *near: Near) -> Reading:
    return Reading(
        person=register_of(CASE).persons[0], first=0, last=1, roles=roles, fit=2, near=near
    )


def test_a_word_like_two_names_is_the_spelling_of_neither() -> None:
    near = Near("zorvin", 1, sounds_alike=True)
    here = Company(present=frozenset({"ky"}))
    tokens = tokens_of("Zorvine rang")
    assert not _is_same_surname(tokens, 0, reading("s", near, near), here)
    assert not _is_same_surname(tokens, 0, reading("s", near), Company())
    assert _is_same_surname(tokens, 0, reading("s", near), here)


def test_what_somebody_of_a_faith_has_is_somebodys() -> None:
    assert not is_faith(tokens_of("Christian’s worship"), reading("F"))


def test_the_last_word_of_a_shout_may_be_a_name() -> None:
    assert not _is_shouted_word(tokens_of("HOPE"), reading("F"))


@pytest.mark.parametrize("letters, role", [("a", "X"), ("b", "I"), ("c", ""), ("ab", "I")])
def test_a_letter_may_stand_for_forename_and_surname(letters: str, role: str) -> None:
    (anna,) = register_of(case_of(person("anna", "Ms|Anna Bea|Ashby"))).persons
    assert _initial_role(letters, anna) == role


def test_habits_and_houses() -> None:
    assert _is_now("cancels")
    assert not _is_now("is")
    assert _is_numbered(tokens_of("Home is 4 Weir Cottages"), 0)
    assert not _is_numbered(tokens_of("Home is quiet"), 0)
    assert not _is_numbered(tokens_of("Home is 4"), 0)
    assert _is_name("grace")
    assert not _is_name("zorvinetta")

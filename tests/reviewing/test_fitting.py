"""Other words, put so that they fit behind what stands before them."""

import pytest

from drafter.reviewing.fitting import fitted


def put(before: str, words: str) -> str:
    gone, fitting = fitted(before, words)
    return f"{before[: len(before) - gone]}{fitting}"


@pytest.mark.parametrize(
    "before, words, after",
    [
        ("It made Mr Y’s ", "a health condition", "It made Mr Y’s health condition"),
        ("It made Kieran's ", "a health condition", "It made Kieran's health condition"),
        ("the twins’ ", "a health condition", "the twins’ health condition"),
        ("Her ", "a health condition", "Her health condition"),
        ("their severe ", "a health condition", "their severe health condition"),
        ("with no ", "a health condition", "with no health condition"),
        ("Their ", "the family", "Their family"),
        ("this ", "an estate", "this estate"),
    ],
)
def test_what_is_somebodys_has_no_article(before: str, words: str, after: str) -> None:
    assert put(before, words) == after


@pytest.mark.parametrize(
    "before, words, after",
    [
        ("She has ", "a health condition", "She has a health condition"),
        ("It’s ", "a health condition", "It’s a health condition"),
        ("that gave her ", "a health condition", "that gave her a health condition"),
        ("a ", "an estate", "an estate"),
        ("The ", "an estate", "an estate"),
        ("on panthe ", "an estate", "on panthe an estate"),
        ("", "an estate", "an estate"),
    ],
)
def test_an_article_takes_the_place_of_one(before: str, words: str, after: str) -> None:
    assert put(before, words) == after


@pytest.mark.parametrize(
    "before, words, after",
    [
        ("She has severe ", "a health condition", "She has a severe health condition"),
        ("Severe ", "a health condition", "a severe health condition"),
        ("with ongoing severe ", "a pet", "with an ongoing severe pet"),
        ("a severe ", "a health condition", "a severe health condition"),
        ("the old ", "an estate", "the old estate"),
        ("with old ", "the family", "with the old family"),
    ],
)
def test_what_qualifies_stands_behind_the_article(before: str, words: str, after: str) -> None:
    assert put(before, words) == after


@pytest.mark.parametrize(
    "before, words, after",
    [
        ("She was aged ", "in her forties", "She was in her forties"),
        ("She moved at the age of ", "in her forties", "She moved in her forties"),
        ("A woman of ", "in her forties", "A woman in her forties"),
        ("She is ", "in her forties", "She is in her forties"),
        ("the ", "about £310", "the roughly £310"),
        ("her ", "about £310", "her roughly £310"),
        ("paid ", "about £310", "paid about £310"),
        ("she is ", "very old", "she is very old"),
    ],
)
def test_ages_and_sums_fit_too(before: str, words: str, after: str) -> None:
    assert put(before, words) == after

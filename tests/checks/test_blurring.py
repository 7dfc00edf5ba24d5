"""Vaguer words, as a caseworker would choose them."""

import pytest

from drafter.checks.blurring import called, offered, weight_of


@pytest.mark.parametrize(
    "words, pronoun, blurred",
    [
        ("aged 84", "she", "in her eighties"),
        ("84-year-old", "he", ""),
        ("twenty-nine", "", "in their twenties"),
        ("ninety", "they", "in their nineties"),
        ("aged seventeen", "he", "in his teens"),
        ("aged 9", "she", "a child"),
        ("101", "she", "very old"),
        ("six weeks old", "she", "very young"),
        ("of great age", "she", ""),
    ],
)
def test_an_age_becomes_a_band(words: str, pronoun: str, blurred: str) -> None:
    assert offered("age", words, pronoun) == blurred


@pytest.mark.parametrize(
    "kind, words, blurred",
    [
        ("date", "On 21 April 2023", "In April 2023"),
        ("date", "on 21st April", "in April"),
        ("date", "21 April 2023", "April 2023"),
        ("date", "April 2023", ""),
        ("place", "Little Snoring", "a village"),
        ("place", "Snoring", "a town"),
        ("place", "Tanpit Lane", "a street"),
        ("place", "the Tanpit Estate", "an estate"),
        ("organisation", "St Elwyn’s Primary School", "a primary school"),
        ("organisation", "Tanpit Surgery", "a GP surgery"),
        ("organisation", "Zorvina Widgets Ltd", "a firm"),
        ("organisation", "the Zorvina", "an organisation"),
        ("condition", "schizophrenia", "a mental health condition"),
        ("condition", "Friedreich’s ataxia", "a health condition"),
        ("sum", "£139.99", "about £140"),
        ("sum", "£1,234", "about £1,200"),
        ("sum", "£12,600.50", "about £13,000"),
        ("sum", "£1.20", "about £5"),
        ("sum", "£,", ""),
        ("sum", "a pound", ""),
        ("job", "lighthouse keeper", "a worker"),
        ("family", "triplets", "the family"),
        ("pet", "a parrot", "a pet"),
        ("car", "a red Zorv", "a car"),
        ("fact", "in the newspaper", ""),
        ("phone", "01632 960123", ""),
    ],
)
def test_each_kind_has_its_vaguer_words(kind: str, words: str, blurred: str) -> None:
    assert offered(kind, words, "she") == blurred


@pytest.mark.parametrize(
    "kind, words, weight",
    [
        ("condition", "dementia", 1),
        ("condition", "Friedreich’s ataxia", 3),
        ("family", "two children", 1),
        ("family", "seven children", 2),
        ("age", "84", 2),
        ("phone", "01632 960123", 4),
    ],
)
def test_what_few_share_weighs_more(kind: str, words: str, weight: int) -> None:
    assert weight_of(kind, words) == weight


def test_a_kind_is_called_with_its_article() -> None:
    assert called("age") == "an exact age"
    assert called("phone") == "a phone"
    assert called("e-mail") == "an e-mail"

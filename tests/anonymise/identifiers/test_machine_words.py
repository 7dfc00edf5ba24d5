"""Names inside e-mail addresses, links and file names are asked about."""

import pytest

from tests.anonymise.marking import CASE, case_of, marked, person


@pytest.mark.parametrize(
    "words, kind",
    [
        ("hannah.whitlock@mail.example", "e-mail"), ("hjw+hannah@mail.example", "e-mail"),
        ("hwhitlock@mail.example", "e-mail"), ("@hwhitlock", "handle"),
        ("https://pages.example/whitlock", "web address"), ("www.whitlock.example", "web address"),
        ("whitlock.org.uk/about", "web address"), ("Whitlock_letter.pdf", "file name"),
        ("2023-hannah-v2.docx", "file name"),
    ],
)  # fmt: skip
def test_a_name_in_a_machine_word_is_asked_about(words: str, kind: str) -> None:
    assert marked(CASE, f"see ({words}), then") == f"see (<{words}?{kind}>), then"


def test_a_short_name_counts_in_the_ways_addresses_are_made() -> None:
    case = case_of(person("lee", "Ms|Ann|Lee"))
    for name in ("alee", "leea", "annlee", "ann.lee", "lee_ann"):
        assert marked(case, f"{name}@mail.example") == f"<{name}@mail.example?e-mail>"


@pytest.mark.parametrize(
    "text",
    ["sleep@mail.example", "see annual.pdf and www.council.example", "and/or e.g. 3.5", "@ noon"],
)
def test_machine_words_without_a_name_are_left_alone(text: str) -> None:
    case = case_of(person("lee", "Ms|Ann|Lee"))
    assert marked(case, text) == text
    assert marked(case, f"{text} lee.pdf") == f"{text} <lee.pdf?file name>"

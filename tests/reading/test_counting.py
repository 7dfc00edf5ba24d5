"""Which figures at the start of a line are its number, and which are what it says."""

import pytest

from drafter.reading import read
from drafter.reading.counting import stopped


@pytest.mark.parametrize(
    "text, plain",
    [
        ("1.1 Ada rang.\n1.2 She wrote.", "1.1. Ada rang.\n1.2. She wrote."),
        ("4 What I found\n4.1 Ada rang.", "4 What I found\n4.1. Ada rang."),
        ("5. Our visit\n\n5.1 Ada rang.", "5. Our visit\n\n5.1. Ada rang."),
        (
            "1.1 a\n1.2 b\n2.1 c\n2.1.1 d\n2.1.2 e\n2.2 f",
            "1.1. a\n1.2. b\n2.1. c\n2.1.1. d\n2.1.2. e\n2.2. f",
        ),
        ("1.1) a\n1) x\n1.2) b", "1.1. a\n1) x\n1.2. b"),
        ("1.1\tAda rang.\n1.2\tShe wrote.", "1.1.\tAda rang.\n1.2.\tShe wrote."),
    ],
)
def test_numbers_that_count_are_paragraphs_numbers(text: str, plain: str) -> None:
    assert stopped(text) == plain


@pytest.mark.parametrize(
    "line",
    [
        "2.5 hours later she left.",
        "14.1 she rang\n15.1 she wrote",
        "3 May 2024 she rang\n3.1 miles away",
        "9.30 she rang\n11.15 she left",
        "1.5\n1.6",
        "£1.10\n£1.11",
    ],
)
def test_figures_that_count_nothing_are_let_stand(line: str) -> None:
    assert stopped(line) == line
    counted = "1.1 Ada rang.\n1.2 She wrote."
    assert stopped(f"{line}\n{counted}").endswith("1.1. Ada rang.\n1.2. She wrote.")


def test_a_draft_that_counts_by_sections_loses_its_numbers_alone() -> None:
    draft = (
        "1. The complaint\n1.1 Ms Quill complains of mould.\n\n2. What I found\n"
        "2.1 The crew came on:\n    (a) 6 May; and\n    (b) 8 May.\n2.2 It took 1.5 hours.\n"
        "1.5 hours is long.\n"
    )
    case = read(draft).case
    assert [one.text for one in case.complaints] == ["Ms Quill complains of mould."]
    assert [one.text for one in case.chronology] == [
        "The crew came on:\n- 6 May; and\n- 8 May.",
        "It took 1.5 hours.",
        "1.5 hours is long.",
    ]

"""Words that are right alone and wrong together are underlined where they are typed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter.case.case import Case
from drafter.case.people import Party
from drafter.ui.bench.workbench import Workbench
from drafter.ui.words.slips import meant
from drafter.ui.words.spelling import Speller
from drafter.ui.words.tints import TintKind

Make = Callable[[Case], Workbench]


@pytest.mark.parametrize(
    "words, instead, told",
    [
        ("The the", "The", "“The” stands there twice"),
        ("to  to", "to", "“to” stands there twice"),
        ("Their was", "There was", "“Their was”: is “There was” meant?"),
        ("their are", "there are", "“their are”: is “there are” meant?"),
        ("should of", "should have", "“should of”: is “should have” meant?"),
        ("couldn’t of", "couldn’t have", "“couldn’t of”: is “couldn’t have” meant?"),
    ],
)
def test_what_is_wrong_together_is_found_told_and_put_right(
    words: str, instead: str, told: str
) -> None:
    speller, text = Speller(), f"One line.\n{words} lift."
    ((start, end),) = speller.misspelt(text)
    assert text[start:end] == words
    assert speller.wrong(words) == told
    assert speller.suggestions(words) == [instead]


@pytest.mark.parametrize(
    "words",
    [
        "She had had enough",
        "He said that that was so",
        "They moved in in May",
        "The Council gave her her letter",
        "Their wash was done",
        "They should of course have rung",
        "the then the now",
        "This is the\nthe lift",
        "Flat A a lift",
    ],
)
def test_what_may_be_meant_is_left(words: str) -> None:
    assert list(Speller().misspelt(words)) == []
    assert meant(words) == ""


def test_what_a_case_knows_is_left() -> None:
    assert list(Speller(known=frozenset(("the the",))).misspelt("The the band")) == []
    assert Speller().wrong("recieve") == "“recieve” is in no dictionary"


def test_a_slip_that_could_be_a_name_is_a_slip_until_somebody_has_that_name(
    bench_of: Make, example: Case
) -> None:
    text = "The gray wall, and Nkemelu rang. The the lift."
    bench = bench_of(example)
    kinds = {text[each.start : each.end]: each.kind for each in bench.scan.tints(text)}
    assert kinds == {
        "gray": TintKind.SPELLING,
        "Nkemelu": TintKind.ASKED,
        "The the": TintKind.SPELLING,
    }
    assert "gray" in [each.text for each in bench.scan(text)], "Review asks until it is put right"
    gray = Party(id="gray", title="Mr", forenames="Ian", surname="Gray")
    named = bench_of(replace(example, parties=(*example.parties, gray)))
    kinds = {text[each.start : each.end]: each.kind for each in named.scan.tints(text)}
    assert kinds["gray"] is not TintKind.SPELLING

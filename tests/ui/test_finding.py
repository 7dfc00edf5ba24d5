"""Words are found on the sheet as a keyboard has them."""

import re

import pytest

from drafter.ui.paper.finding import fitting
from drafter.ui.window import Window


@pytest.mark.parametrize(
    "words, printed",
    [
        ("Council's", "Council’s"),
        ("Council’s", "Council's"),
        ('"at once"', "“at once”"),
        ("2024-25", "2024–25"),
        ("wait...", "wait…"),
        ("10  May", "10\u00a0May"),
        ("a (b) [c] * + ? . \\ ^ $ | {d}", "a (b) [c] * + ? . \\ ^ $ | {d}"),
        ("£1,000", "£1,000"),
    ],
)
def test_what_a_keyboard_types_fits_what_is_printed(words: str, printed: str) -> None:
    assert re.fullmatch(fitting(words), printed)


@pytest.mark.parametrize(
    "words, printed", [("Council's", "Councils"), ("a.c", "abc"), ("the family", "thefamily")]
)
def test_other_words_do_not_fit(words: str, printed: str) -> None:
    assert not re.search(fitting(words), printed)


def test_the_find_bar_finds_what_is_typed_with_a_straight_apostrophe(window: Window) -> None:
    window.look_around()
    casework = window.casework
    assert casework is not None
    casework.bench.compose_now()
    bar, sheet = casework.pane.find_bar, casework.preview
    assert "Council’s" in sheet.toPlainText()
    bar.open_it()
    bar.line.setText("council's")
    straight = bar.told.text()
    bar.line.setText("council’s")
    assert bar.told.text() == straight != "not found"
    assert sheet.textCursor().selectedText().casefold() == "council’s"
    bar.line.setText("the  family")
    assert bar.told.text() != "not found"
    bar.line.setText("thefamily")
    assert bar.told.text() == "not found"

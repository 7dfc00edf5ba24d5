"""The foot says what is gravest, and never makes the window wider or higher."""

import dataclasses

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton

from drafter.problem import Fix, Place, Problem, Severity
from drafter.session.examples import example as worked
from drafter.ui import app
from drafter.ui.window import Window
from drafter.ui.work.foot import Foot
from drafter.ui.work.foot_words import FootWords, in_two_lines

PLACE = Place(record="w1", field="text")
SHORT = Problem(
    check="drifted-wording",
    severity=Severity.BLOCKS,
    message="The facts behind these words have changed.",
    place=PLACE,
    fix=Fix(label="Take the template’s words", place=PLACE, replacement=""),
)
LONG = dataclasses.replace(SHORT, message="The facts behind <b>these</b> words have changed. " * 12)


def opened(window: Window) -> Foot:
    """The foot of a case that is composed already, in a window as large as a laptop's."""
    window.resize(1280, 720)
    window.look_around()
    assert window.bench is not None
    assert window.casework is not None
    window.bench.compose_now()
    app.application().processEvents()
    return window.casework.foot


def words_of(foot: Foot) -> FootWords:
    (found,) = foot.findChildren(FootWords)
    return found


def test_a_long_message_leaves_the_window_as_wide_and_as_high_as_it_was(
    window: Window,
) -> None:
    foot = opened(window)
    heights = set()
    for problem in (SHORT, LONG, SHORT):
        foot.show_problems((problem,), 100)
        app.application().processEvents()
        assert window.width() == 1280
        heights.add(foot.height())
    assert len(heights) == 1


def test_the_foot_asks_for_no_more_than_a_laptop_at_twice_the_text(window: Window) -> None:
    app.wear(dark=False, text_size=200)
    foot = opened(window)
    said = tuple(dataclasses.replace(LONG, severity=each) for each in Severity)
    fix = Fix(label="Say " + "the Information Commissioner’s " * 4, place=PLACE, replacement="")
    foot.show_problems((dataclasses.replace(said[0], fix=fix), *said[1:]), 12_345)
    app.application().processEvents()
    assert foot.minimumSizeHint().width() <= 1280
    assert window.width() == 1280
    (fixing,) = (each for each in foot.findChildren(QPushButton) if "…" in each.text())
    assert fixing.accessibleName() == fix.label


def test_what_is_cut_is_whole_in_the_tip_and_for_a_screen_reader(window: Window) -> None:
    foot = opened(window)
    words = words_of(foot)
    foot.show_problems((LONG,), 100)
    app.application().processEvents()
    assert words.text().endswith("…")
    assert words.text().count("\n") == 1
    assert words.accessibleName() == LONG.message.strip()
    assert "&lt;b&gt;these" in words.toolTip()  # never read as markup
    foot.show_problems((SHORT,), 100)
    app.application().processEvents()
    assert words.text() == SHORT.message
    assert words.toolTip() == ""


def test_facts_that_move_under_own_words_leave_the_window_alone(window: Window) -> None:
    window.resize(1280, 720)
    window.look_around()
    assert window.desk is not None
    window.open_case(window.desk.store.create(worked("fault-with-injustice")).id)
    bench = window.bench
    assert bench is not None
    bench.compose_now()
    first = bench.case.complaints[0]
    bench.set_field(first.id, "name", "Hotel stay")
    bench.compose_now()
    app.application().processEvents()
    shown = [each.text() for each in window.findChildren(QLabel, "foot-words") if each.isVisible()]
    assert any(words.startswith("The facts behind these words") for words in shown)
    assert window.width() == 1280


def test_words_are_broken_between_words_and_a_pictogram_is_kept_whole(window: Window) -> None:
    assert window.isVisible()
    font = QFont(app.application().font())
    assert in_two_lines("", font, 200) == ""
    assert in_two_lines("one two", font, 2_000) == "one two"
    broken = in_two_lines("\N{HOUSE BUILDING} " * 30, font, 100)
    assert broken.count("\n") == 1
    assert broken.endswith("…")

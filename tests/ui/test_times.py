import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.reasoning import DeadlineUnit
from drafter.case.time_limit import TimeLimit
from drafter.ui import app
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.mark_words import in_words
from drafter.ui.deciding.timeline_canvas import TimelineCanvas
from drafter.ui.deciding.times import Timelines, timeline
from drafter.ui.pieces.look import look


def entry(number: int, when: str, until: str = "") -> ChronologyEntry:
    return ChronologyEntry(
        id=f"e{number}",
        happened_on=read_date(when) if when else None,
        until=read_date(until) if until else None,
    )


def test_marks_lie_to_scale_in_order_of_time() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "11 April 2023"), entry(3, "21 April 2023")])
    assert [(mark.record, mark.at) for mark in line.marks] == [("e2", 0), ("e3", 0.5), ("e1", 1)]


def test_undated_and_impossible_entries_are_counted_not_drawn() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, ""), entry(3, "31 February 2023")])
    assert (len(line.marks), line.undated) == (1, 2)
    assert timeline([]).marks == ()


def test_a_date_without_a_year_takes_that_of_the_entry_before() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "11 May"), entry(3, "31 May 2023")])
    assert [round(mark.at, 2) for mark in line.marks] == [0, 0.33, 1]
    assert timeline([entry(1, "11 May")]).undated == 1
    assert timeline([entry(1, "1 May 2023"), entry(2, "29 February")]).undated == 1


@pytest.mark.parametrize(
    "before, then, day",
    [
        (entry(1, "before January 2024"), "1 March", "1 March 2024"),
        (entry(1, "between December 2023 and January 2024"), "1 March", "1 March 2024"),
        (entry(1, "20 December 2023", "3 January 2024"), "1 March", "1 March 2024"),
        (
            entry(1, "20 December 2023", "between 30 December 2023 and 2 January 2024"),
            "1 March",
            "1 March 2024",
        ),
        (entry(1, "20 December 2023"), "before 29 December", "28 December 2023"),
        (entry(1, "1 May 2023"), "between 3 and 9 June", "3 June 2023"),
    ],
)
def test_the_last_year_that_was_typed_goes_on(before: ChronologyEntry, then: str, day: str) -> None:
    first = entry(0, "1 April 2023")
    line, whole = (timeline([first, before, entry(2, typed)]) for typed in (then, day))
    assert line.undated == 0
    assert [each.at for each in line.marks] == [each.at for each in whole.marks]
    assert line.days == whole.days


def test_a_period_ends_where_it_says_and_never_before_it_begins() -> None:
    line = timeline([entry(1, "1 May 2023", "11 May 2023"), entry(2, "21 May 2023", "2 May 2023")])
    assert [(mark.at, mark.until) for mark in line.marks] == [(0, 0.5), (1, 1)]


def test_a_long_stretch_is_named_and_a_short_one_is_not() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "5 May 2023"), entry(3, "1 July 2023")])
    assert [stretch.words for stretch in line.intervals] == ["8 weeks"]


def test_a_line_is_made_anew_only_where_an_entry_says_something_else_on_it() -> None:
    first, second = entry(1, "1 May 2023"), entry(2, "11 May 2023")
    long = dataclasses.replace(first, text="They wrote. " * 20)
    lines = Timelines()
    line = lines.line([long, second])
    assert lines.line([dataclasses.replace(long, text=long.text + "And rang."), second]) is line
    assert lines.line([second, long]).marks == line.marks
    said = lines.line([dataclasses.replace(long, text="They rang."), second])
    assert [mark.words for mark in said.marks] == ["They rang.", said.marks[1].words]
    moved = lines.line([first, dataclasses.replace(second, happened_on=read_date("3 May 2023"))])
    assert moved.days == 2
    assert moved == timeline(
        [first, dataclasses.replace(second, happened_on=read_date("3 May 2023"))]
    )


def test_what_is_not_known_to_the_day_is_marked_so() -> None:
    line = timeline([entry(1, "April 2023"), entry(2, "about 3 May 2023"), entry(3, "9 May 2023")])
    assert [(mark.when, mark.about) for mark in line.marks] == [
        ("Apr 2023", True),
        ("3 May", True),
        ("9 May", False),
    ]
    line = timeline([entry(1, "before June 2023"), entry(2, "between 3 and 9 July 2023")])
    assert [(mark.when, mark.about) for mark in line.marks] == [
        ("before Jun 2023", True),
        ("3 Jul – 9 Jul", True),
    ]


@pytest.mark.parametrize(
    "entries, words",
    [
        ((entry(1, "3 May 2023"), entry(2, "5 July 2023")), "9 weeks"),
        ((entry(1, "May 2023"), entry(2, "3 July 2023")), "about 9 weeks"),
        ((entry(1, "3 May 2023"), entry(2, "about 5 July 2023")), "about 9 weeks"),
        ((entry(1, "3 May 2023"), entry(2, "before 6 July 2023")), "about 9 weeks"),
        ((entry(1, "3 May 2023"), entry(2, "between 5 and 9 July 2023")), "about 9 weeks"),
        ((entry(1, "between 3 and 9 May 2023"), entry(2, "5 July 2023")), "about 9 weeks"),
    ],
)
def test_a_stretch_between_days_that_are_not_known_is_about_so_long(
    entries: tuple[ChronologyEntry, ...], words: str
) -> None:
    assert [each.words for each in timeline(entries).intervals] == [words]


@pytest.mark.parametrize(
    "days, words", [(14, "14 days"), (41, "41 days"), (63, "9 weeks"), (200, "7 months")]
)
def test_a_length_of_time_is_said_as_people_say_it(days: int, words: str) -> None:
    assert in_words(days) == words


@pytest.mark.parametrize(
    "text,says",
    [
        ("On 2 June 2025, the family had to leave.", "the family had to leave."),
        ("By about June the lift [[#lift]] broke.\n- again", "the lift broke."),
        ("She wrote in June.", "She wrote in June."),
        ("", "event"),
        ("word " * 40, "word " * 11 + "word…"),
    ],
)
def test_a_mark_says_the_first_words_of_its_entry_without_the_date(text: str, says: str) -> None:
    told = dataclasses.replace(entry(1, "2 June 2025"), text=text)
    assert timeline((told, entry(2, "3 June 2025"))).marks[0].words == says


def test_the_year_stands_where_it_begins_and_is_not_said_again() -> None:
    days = (
        "14 January 2024",
        "3 March 2024",
        "between 30 December 2024 and 2 January 2025",
        "before January 2025",
        "17 March 2025",
    )
    line = timeline([entry(nth, day) for nth, day in enumerate(days)])
    told, year = [], 0
    for mark in line.marks:
        told.append(mark.dated(year))
        year = mark.year
    assert told[:3] == ["14 Jan 2024", "3 Mar", "30 Dec – 2 Jan 2025"]
    assert told[-2:] == ["before Jan 2025", "17 Mar"]
    assert line.marks[-1].dated(0) == "17 Mar 2025", "where the one before it had no room"


@pytest.mark.parametrize("text", [100, 200])
def test_what_took_longer_is_named_beside_the_circles_and_never_under_them(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot, text: int
) -> None:
    app.wear(text_size=text)
    days = ("14 January 2024", "22 January 2024", "3 March 2024", "17 March 2025")
    case = Case(
        id="case",
        chronology=tuple(entry(nth, day) for nth, day in enumerate(days)),
        time_limit=TimeLimit(count=20, unit=DeadlineUnit.WORKING_DAYS),
    )
    canvas = TimelineCanvas(bench_of(case))
    qtbot.addWidget(canvas)
    canvas.resize(671, canvas.sizeHint().height())
    red, image = QColor(look().colours.blocks).name(), canvas.picture().toImage()
    middle = canvas.height() // 2

    def is_named(left: int, right: int) -> bool:
        across, down = range(left, right), range(middle - 8, middle + 8)
        return any(image.pixelColor(x, y).name() == red for x in across for y in down)

    first, second, third, last = (
        round(40 + mark.at * (canvas.width() - 80)) for mark in timeline(case.chronology).marks
    )
    assert not any(is_named(each - 7, each + 8) for each in (first, second, third, last))
    assert is_named(second + 8, third - 7), "too short for its words, it has its sign"
    assert is_named(third + 8, last - 7)


def test_the_line_is_drawn_again_only_where_it_says_something_else(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    case = Case(id="case", chronology=(entry(1, "1 May 2023"), entry(2, "12 June 2023")))
    canvas = TimelineCanvas(bench_of(case))
    qtbot.addWidget(canvas)
    canvas.resize(400, 100)
    drawn = canvas.picture()
    assert canvas.picture() is drawn
    canvas.show_chosen("e2")
    chosen = canvas.picture()
    assert chosen is not drawn
    assert chosen.toImage() != drawn.toImage()
    canvas.resize(500, 100)
    assert canvas.picture().width() == 500
    app.wear(dark=True)
    dark = canvas.picture()
    assert dark.toImage() != chosen.toImage()
    assert canvas.picture() is dark


def test_a_hundred_entries_of_a_day_are_one_circle_and_the_chosen_one_is_filled(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    ends = (entry(1, "1 May 2023"), entry(2, "12 June 2023"))
    many = tuple(entry(3 + nth, "20 May 2023") for nth in range(100))
    canvas = TimelineCanvas(bench_of(Case(id="case", chronology=(*ends, *many))))
    qtbot.addWidget(canvas)
    canvas.resize(400, 100)
    plain = canvas.picture().toImage()
    canvas.show_chosen("e50")
    assert canvas.picture().toImage() != plain


def test_keys_go_from_mark_to_mark_and_to_the_ends(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    days = ("1 May 2023", "20 May 2023", "12 June 2023")
    entries = tuple(entry(number, day) for number, day in enumerate(days))
    canvas = TimelineCanvas(bench_of(Case(id="case", chronology=entries)))
    qtbot.addWidget(canvas)
    gone: list[str] = []
    canvas.chosen.connect(gone.append)
    canvas.chosen.connect(canvas.show_chosen)
    canvas.show_chosen("e0")
    keys = Qt.Key
    for key in (keys.Key_Left, keys.Key_Right, keys.Key_End, keys.Key_Right, keys.Key_Home):
        QTest.keyClick(canvas, key)
    assert gone == ["e1", "e2", "e0"]

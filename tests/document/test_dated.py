from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.document.dated import without_day
from tests.document.compositions import COUNCIL, MISS_X, printed

DAY = read_date("4 March 2025")
BESIDE = (
    "{% for e in chronology %}\n\n**{{ e.happened_on or 'no day' }}:** "
    "{{ e.text | undated(e.happened_on) }}\n\n{% endfor %}"
)


@pytest.mark.parametrize(
    "typed, told",
    [
        ("On 4 March, nobody came.", "Nobody came."),
        ("On 4 March 2025 Mrs Example rang.", "Mrs Example rang."),
        ("On the 4th of March they wrote.", "They wrote."),
        ("On Tuesday 4 March, he rang.", "He rang."),
        ("4 March 2025: nobody came.", "Nobody came."),
        ("4 March – nobody came.", "Nobody came."),
        ("04/03/2025, nobody came.", "Nobody came."),
        ("2025-03-04 nobody came.", "Nobody came."),
        ("On 4 March at 9am, “no” was said.", "At 9am, “no” was said."),
        ("On 4 March, “no” was said.", "“No” was said."),
        ("4 March nobody came.", "Nobody came."),
        ("4 March: 3 officers came.", "3 officers came."),
    ],
)
def test_the_day_that_stands_beside_the_words_is_not_said_twice(typed: str, told: str) -> None:
    assert without_day(typed, DAY) == told


@pytest.mark.parametrize(
    "typed",
    [
        "On 5 March, nobody came.",
        "On 4 March 2024, nobody came.",
        "In March 2025, nobody came.",
        "From 4 March, nobody came.",
        "On 4 March and 5 March nobody came.",
        "On 4 March to 6 March nobody came.",
        "On 4 March–6 March nobody came.",
        "4 March was the day.",
        "On 4 March, 5 March and 6 March nobody came.",
        "4 March, 10 and 12 March: no heating.",
        "4 March, not 5 March, was the day.",
        "4 March at the latest it was known.",
        "4 March, April and May passed.",
        "4 March came and went.",
        "On 4 March.",
        "On 4 Marchmont Road, nobody came.",
        "Nobody came on 4 March.",
        "",
    ],
)
def test_another_day_or_one_that_is_part_of_the_sentence_stays(typed: str) -> None:
    assert without_day(typed, DAY) == typed


def test_only_a_day_that_is_known_as_well_is_left_off() -> None:
    assert without_day("In March 2025, he rang.", read_date("March 2025")) == "He rang."
    assert without_day("On 4 March 2025, he rang.", read_date("March 2025")).startswith("On 4")
    assert without_day("On 4 March, he rang.", read_date("about 4 March 2025")).startswith("On 4")
    assert without_day("On 4 March, he rang.", None).startswith("On 4")


def test_a_template_prints_the_day_once_and_whoever_is_named_next_begins_the_sentence(
    tmp_path: Path,
) -> None:
    texts = (
        "On 4 March 2025, it rained. On 5 March, too.\n\nAnd so on.",
        "On 4 March 2025, {x} rang.",
        "On 4 March 2025, {council} rang.",
        "{^x} rang on 4 March 2025.",
        "On 4 March 2025, {?who} rang.",
    )
    case = Case(
        id="case",
        parties=(MISS_X,),
        bodies=(COUNCIL,),
        chronology=(
            *(
                ChronologyEntry(id=f"e{nth}", happened_on=DAY, text=text)
                for nth, text in enumerate(texts)
            ),
            ChronologyEntry(id="bare", text="On 4 March 2025, it rained."),
            ChronologyEntry(id="empty", happened_on=DAY),
        ),
    )
    lines = printed(tmp_path, BESIDE, case)
    assert lines == [
        "1. 4 March 2025: It rained. On 5 March, too.",
        "2. And so on.",
        "3. 4 March 2025: Miss X rang.",
        "4. 4 March 2025: The Council rang.",
        "5. 4 March 2025: Miss X rang on 4 March 2025.",
        "6. 4 March 2025: On 4 March 2025, [who?] rang.",
        "7. no day: On 4 March 2025, it rained.",
        "8. 4 March 2025:",
    ]

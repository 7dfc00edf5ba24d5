"""Tables of what happened: what their titles give, and which rows are let stand."""

import pytest

from drafter.reading import read
from drafter.reading.html_text import text_of_html

TABLE = (
    "Date\tWho\tWhat\n14 Jan 2024\tMr Quill\tThe crew was rung.\n22/01/2024\tCouncil\tHe wrote.\n"
)


def entries(text: str) -> list[tuple[str, str]]:
    return [
        (one.happened_on.typed if one.happened_on else "", one.text)
        for one in read(f"What happened\n\n{text}").case.chronology
    ]


def test_rows_below_known_titles_begin_with_their_day_and_say_who() -> None:
    assert entries(TABLE) == [
        ("14 January 2024", "On 14 January 2024, Mr Quill: The crew was rung."),
        ("22 January 2024", "On 22 January 2024, Council: He wrote."),
    ]
    assert entries(TABLE.replace("Date\tWho\tWhat\n", ""))[0] == (
        "14 Jan 2024",
        "14 Jan 2024 – Mr Quill – The crew was rung.",
    )


@pytest.mark.parametrize(
    "row, day, text",
    [
        ("Spring 2024\tMr Quill\tHe rang.", "", "Spring 2024 – Mr Quill: He rang."),
        ("\tMr Quill\tHe rang.", "", "Mr Quill: He rang."),
        ("May 2024\t\tThe crew came.", "May 2024", "In May 2024, the crew came."),
        ("3 May 2024\t\tOn 3 May, he rang.", "3 May", "On 3 May, he rang."),
        ("3 May 2024\tMr Quill\t", "3 May 2024", "3 May 2024 – Mr Quill"),
        (
            "3 May 2024 – 9 May 2024\tCouncil\tNobody came.",
            "3 May 2024",
            "From 3 May 2024 to 9 May 2024, Council: Nobody came.",
        ),
    ],
)
def test_what_a_row_lacks_or_says_already_is_not_made_up(row: str, day: str, text: str) -> None:
    assert entries(f"{TABLE}{row}\n")[2:] == [(day, text)]


def test_other_columns_stand_behind_and_counting_ones_are_left_out() -> None:
    rows = (
        "No\tWhen\tEvent\tRef\t\n1\t3 May 2024\tHe rang.\tC1\tloud\n2\t4 May 2024\tHe came.\t\t\n"
    )
    assert [text for _, text in entries(rows)] == [
        "On 3 May 2024, he rang. (Ref: C1) – loud",
        "On 4 May 2024, he came.",
    ]


def test_titles_that_a_page_repeats_and_words_between_tables_end_no_table_wrongly() -> None:
    twice = entries(TABLE + TABLE)
    assert [text for _, text in twice] == [text for _, text in entries(TABLE)] * 2
    parted = entries(f"{TABLE}\nThen it rained.\n\n5 May 2024\tCouncil\tHe came.\n")
    assert [text for _, text in parted][2:] == [
        "Then it rained.",
        "5 May 2024 – Council – He came.",
    ]


def test_items_of_a_row_stay_below_it() -> None:
    text = f"{TABLE}- twice\n23/01/2024\tCouncil\tIt rang.\n"
    assert [each for _, each in entries(text)][1:] == [
        "On 22 January 2024, Council: He wrote.\n- twice",
        "On 23 January 2024, Council: It rang.",
    ]


@pytest.mark.parametrize(
    "titles",
    [
        "Date\tWho\tWhere",
        "Who\tWhat",
        "Date\tWhat\tA\tB\tC\tD",
        "Date\tWhat we were told " + "and " * 9,
    ],
)
def test_a_table_with_other_titles_is_let_stand(titles: str) -> None:
    row = "\t".join(["5 May 2024", "He came."][: titles.count("\t") + 1])
    said = [text for _, text in entries(f"{titles}\n{row}\n")]
    assert said == [" – ".join(titles.split("\t")).strip(), "5 May 2024 – He came."]
    assert entries(f"Date\tWhat\n{row}\n") == [("5 May 2024", "On 5 May 2024, he came.")]


def test_a_row_of_titles_alone_is_let_stand() -> None:
    assert entries("Date\tWho\tWhat\n\nIt rained.") == [
        ("", "Date – Who – What"),
        ("", "It rained."),
    ]


def test_an_empty_cell_of_a_page_leaves_the_others_in_their_columns() -> None:
    page = (
        "<table><tr><th>Date<th>Who<th>What</tr><tr><td>5 May 2024</td><td></td>"
        "<td><p>The crew came.</p></td></tr><tr><td></td><td></td><td>It rained.</td></tr></table>"
    )
    assert entries(text_of_html(page)) == [
        ("5 May 2024", "On 5 May 2024, the crew came."),
        ("", "It rained."),
    ]

import re
from io import BytesIO

import docx
import pytest

from drafter.document.model import SEPARATOR, Inline, Span, TableRow
from drafter.render import html, text, word
from drafter.render.structure import structural_problems
from drafter.render.word_table import LETTER, rows_together, widths
from tests.render.packages import parts
from tests.render.statements import Statement


def row(ordinal: int, *cells: str, is_head: bool = False) -> TableRow:
    inlines: list[Inline] = []
    cuts: list[int] = []
    for nth, cell in enumerate(cells):
        if nth:
            cuts.append(len(inlines))
            inlines.append(SEPARATOR)
        if cell:
            inlines.append(Span(text=cell))
    return TableRow(ordinal=ordinal, inlines=tuple(inlines), cuts=tuple(cuts), is_head=is_head)


def made(*rows: TableRow, after: str = "") -> Statement:
    statement = Statement()
    statement.blocks += rows
    if after:
        statement.paragraph(after, numbered=False)
    return statement


TABLE = (
    row(1, "Date", "What happened", is_head=True),
    row(2, "4 November 2025", "They wrote a letter that took no account of what was said."),
    row(3, "", "They rang."),
)


def test_a_table_has_a_head_row_that_repeats_and_opens_in_another_reader() -> None:
    data = word.write(made(*TABLE, after="Words.").document())
    assert structural_problems(data) == ()
    body = parts(data)["word/document.xml"]
    assert body.count("<w:tblHeader/>") == 1
    assert body.count("<w:cantSplit/>") == 3
    assert body.count("<w:trHeight") == 1  # the row with an empty cell has room for a hand
    opened = docx.Document(BytesIO(data))
    (table,) = opened.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Date", "What happened"]
    assert table.rows[2].cells[1].text == "They rang."


def test_two_tables_that_touch_and_one_at_the_end_are_parted() -> None:
    statement = made(*TABLE, row(4, "Name", "", is_head=True), row(5, "Signature", ""))
    data = word.write(statement.document())
    assert structural_problems(data) == ()
    body = parts(data)["word/document.xml"]
    assert re.findall("</w:tbl>(<w:[a-zA-Z]+)", body) == ["<w:p", "<w:p"]


def test_words_under_a_table_keep_their_distance_and_a_lead_in_stays_with_it() -> None:
    statement = Statement()
    statement.paragraph("Lead:", numbered=False)
    statement.blocks += [row(2, "a", "b"), row(3, "c", "d")]
    statement.paragraph("After.", numbered=False)
    body = parts(word.write(statement.document()))["word/document.xml"]
    lead, after = body.split("<w:tbl>")[0], body.split("</w:tbl>")[1]
    assert "<w:keepNext/>" in lead
    assert '<w:spacing w:before="220"/>' in after


def test_rows_stand_together_until_another_head() -> None:
    first, second = rows_together([*TABLE, row(4, "x", is_head=True)])
    assert isinstance(first, tuple)
    assert len(first) == 3
    assert isinstance(second, tuple)


def test_dates_get_what_they_need_and_long_words_the_rest() -> None:
    date, long = widths(TABLE, 9070)
    assert date == len("4 November 2025") * LETTER + 300
    assert date + long == 9070


def test_a_column_to_fill_in_by_hand_gets_room_and_boxes_to_tick_do_not() -> None:
    sign = widths((row(1, "Signature of", "To fill in", is_head=True), row(2, "Name", "")), 9000)
    assert sign[1] > sign[0]
    tick = widths((row(1, "I agree to all of this", "Yes", is_head=True), row(2, "It", "")), 9000)
    assert tick[1] < 1200


def test_dates_take_no_more_than_their_share_and_then_stand_on_two_lines_all_alike() -> None:
    said = "a long account of what happened there " * 3
    rows = (
        row(1, "Sent", "Answered", "What they said", is_head=True),
        row(2, "26 January 2026", "27 February 2026", said),
    )
    plain, large = LETTER, LETTER * 4 // 3
    for letter in (plain, large):
        sent, answered, words = widths(rows, 9070, letter)
        assert words > sent + answered
        assert sent >= len("26 January") * letter
        assert answered >= len("27 February") * letter
    one = (row(1, "Date", "What", is_head=True), row(2, "27 February 2026", said))
    assert widths(one, 9070)[0] >= len("27 February 2026") * plain
    assert widths(one, 9070, large)[0] < len("27 February 2026") * large


@pytest.mark.parametrize("whole", [3000, 9070])
def test_widths_add_up_whatever_stands_in_the_cells(whole: int) -> None:
    for table in (
        TABLE,
        (row(1, "a", "b", "c"), row(2, "1", "2")),
        (row(1, "x" * 200, "incomprehensibilities " * 9, "short", "4 May 2020"),),
    ):
        found = widths(table, whole)
        assert sum(found) == whole
        assert len(found) == max(len(one.cells) for one in table)


def test_text_and_web_page_have_the_table_too() -> None:
    statement = made(*TABLE, after="After.").document(footer="")
    lines = text.write(statement).decode().splitlines()
    assert lines[0] == "Date · What happened"
    assert lines[2] == " · They rang."
    page = html.write(statement).decode()
    assert '<thead><tr id="b1" class="head"><th scope="col">Date</th>' in page
    assert "<td></td><td>They rang.</td></tr></tbody></table>" in page
    headless = html.write(made(row(1, "a", "b")).document()).decode()
    assert "<thead>" not in headless
    assert 'data-record="r1"' in html.block_html(
        TableRow(ordinal=1, inlines=(Span(text="a"),), record="r1", field="text"), {}
    )


def test_the_lines_of_an_address_stand_together_in_plain_text() -> None:
    statement = Statement()
    for style, words in (("letterhead", "Centre"), ("address", "1 Road"), ("date", "4 May")):
        statement.styled(style, words)
    assert text.write(statement.document(footer="")).decode() == "Centre\n1 Road\n\n4 May\n"
    body = parts(word.write(statement.document()))["word/document.xml"]
    assert body.count("<w:keepNext/>") == 1

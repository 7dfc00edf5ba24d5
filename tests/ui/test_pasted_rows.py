import pytest

from drafter.ui.words.pasted_rows import rows_in


def test_a_table_of_words_gives_its_cells_as_plain_paragraphs() -> None:
    assert rows_in(
        "<html><head><style>td {color: red}</style></head><body><table>"
        "<tr><td><p>1 June</p></td><td><p>She rang.</p><p>He &lt;b&gt; came.</p></td></tr>"
        "<tr><th>2 June</th><td>It said:<ul><li>one</li><li>two</li></ul></td></tr>"
        "</table></body></html>",
        "",
    ) == (("1 June", "She rang.\n\nHe <b> came."), ("2 June", "It said:\n- one\n- two"))


def test_merged_cells_say_the_same_in_every_row_and_leave_columns_in_their_place() -> None:
    assert rows_in(
        "<table><tr><td rowspan=2>1 June</td><td>a</td><td>x</td></tr><tr><td>b</td><td>y</td></tr>"
        "<tr><td colspan='2'>wide</td><td>z</td></tr></table>",
        "",
    ) == (("1 June", "a", "x"), ("1 June", "b", "y"), ("wide", "", "z"))


def test_a_column_that_goes_on_to_the_end_of_a_row_is_filled() -> None:
    markup = "<table><tr><td>a<td rowspan='2'>both<tr><td>b</table>"
    assert rows_in(markup, "") == (("a", "both"), ("b", "both"))


def test_a_table_within_a_cell_is_only_words_and_words_round_tables_are_rows() -> None:
    assert rows_in(
        "<p>Before</p><table><tr><td>a</td><td><table><tr><td>in</td><td>ner</td></tr></table>"
        "</td></tr></table><p>After<br>all</p>",
        "",
    ) == (("Before", ""), ("a", "in ner"), ("After", ""), ("all", ""))


def test_tabs_part_cells_and_quotation_marks_hold_those_of_excel_together() -> None:
    assert rows_in("", '1 June\t"two\nlines ""so"""\n2 June\t"He said"\r\n\n3 June\n') == (
        ("1 June", 'two\nlines "so"'),
        ("2 June", '"He said"'),
        ("3 June", ""),
    )


def test_a_line_broken_by_hand_in_a_cell_is_no_new_paragraph() -> None:
    html = (
        "<table><tr><td>1 June</td><td>She rang.<br>\n Nobody <b>answered</b>.<br>- one<br>• two"
        "</td><td>They<br><br>wrote.</td><td><p>So<br>on.</p><p>Then</p><ul><li>x</ul></td></tr>"
    )
    (row,) = rows_in(html, "")
    assert row[1:] == (
        "She rang.\nNobody answered.\n- one\n- two",
        "They\n\nwrote.",
        "So\non.\n\nThen\n- x",
    )
    assert rows_in("", '1 June\t"She rang.\nNobody answered.\n\nThey wrote."') == (
        ("1 June", "She rang.\nNobody answered.\n\nThey wrote."),
    )
    assert rows_in("<p>She rang.<br>Nobody answered.</p>", "") == (
        ("She rang.",),
        ("Nobody answered.",),
    )


def test_markup_without_a_table_is_a_row_for_each_paragraph() -> None:
    assert rows_in("<p>one</p><p>two</p>", "one two") == (("one",), ("two",))
    assert rows_in("<p>one\ttwo</p>", "one\ttwo") == (("one", "two"),)


@pytest.mark.parametrize(
    "html, text", [("", ""), ("<table></table>", ""), ("", "\n \n"), ("<b>", "")]
)
def test_where_nothing_was_copied_there_is_no_row(html: str, text: str) -> None:
    assert rows_in(html, text) == ()
    assert rows_in(f"{html}<td>x", text)


def test_a_cell_asks_for_no_more_room_than_a_page_has() -> None:
    ((first, *rest),) = rows_in("<table><tr><td colspan='9999999'>x</td></tr></table>", "")
    assert (first, len(rest)) == ("x", 99)
    assert rows_in("<table><tr><td colspan='-1'>x<td colspan='²'>y</tr></table>", "") == (
        ("x", "y"),
    )

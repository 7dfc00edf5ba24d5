"""A list within a list keeps to its item when it is pasted: statements have none of their own."""

import pytest

from drafter.ui.words.pasting import from_html, from_plain

WORD = (
    "<p class=MsoListParagraph style='margin:0; mso-list: l0 level{level} lfo1'>"
    "<![if !supportLists]><span style='mso-list:Ignore'>{label}<span style='font:7.0pt'>"
    "&nbsp;&nbsp; </span></span><![endif]>{words}</p>"
)


def of_word(*items: tuple[int, str, str]) -> str:
    return "".join(
        WORD.format(level=level, label=label, words=words) for level, label, words in items
    )


def test_an_inner_list_stands_in_its_item_and_that_is_said() -> None:
    made = from_html(
        "<p>First.</p><ol><li>one<ol><li>sub a</li><li>sub b</li></ol></li><li>two</li>"
        "<li>three<ul><li>sub c</li></ul></li></ol><p>After.</p>"
    )
    assert made.text == (
        "First.\n- one\n(i) sub a\n(ii) sub b\n- two\n- three\n(i) sub c\n\nAfter."
    )
    assert "A list within a list" in made.remark


@pytest.mark.parametrize(
    "markup, kept",
    [
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<ul><li><ul><li>only</li><li>next</li></ul></li></ul>", "- only\n- next"),
        ("<ul><li><p>one</p></li></ul><ol><li>two</li></ol>", "- one\n- two"),
        ("</ul></span><p>stray ends</p>", "stray ends"),
    ],
)
def test_a_list_alone_stays_as_it_is_and_nothing_is_said(markup: str, kept: str) -> None:
    made = from_html(markup)
    assert made.text == kept
    assert made.remark == ""


@pytest.mark.parametrize("bullet", ["·", "a)", "(i)", "o"])
def test_words_own_items_are_read_by_their_levels(bullet: str) -> None:
    made = from_html(of_word((1, bullet, "one"), (2, "a.", "sub <b>a</b>"), (2, "1.", "sub b")))
    assert made.text == "- one\n(i) sub a\n(ii) sub b"


def test_words_own_numbers_of_paragraphs_are_left_out() -> None:
    made = from_html(
        of_word((1, "12.", "One."), (2, "a.", "sub a"), (2, "b.", "sub b"), (1, "13.", "Two."))
    )
    assert made.text == "One.\n- sub a\n- sub b\n\nTwo."
    assert from_html(of_word((1, "1.", "One."), (2, "1.1", "Two."))).text == "One.\n\nTwo."
    assert made.remark == ""


def test_many_inner_items_are_counted_on() -> None:
    items = "".join(f"<li>{number}</li>" for number in range(1, 50))
    lines = from_html(f"<ul><li>all<ul>{items}</ul></li></ul>").text.split("\n")
    assert [lines[at] for at in (4, 9, 14, 40, 49)] == [
        "(iv) 4",
        "(ix) 9",
        "(xiv) 14",
        "(xl) 40",
        "(xlix) 49",
    ]


def test_what_was_left_out_and_what_was_moved_are_both_said() -> None:
    made = from_html("<ul><li>one\x07<ul><li>two</li></ul></li></ul>")
    assert made.remark.startswith("Left out of what was pasted: 1 control character. A list")
    assert from_plain("- one\n- two").remark == ""

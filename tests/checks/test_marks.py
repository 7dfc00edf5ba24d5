import pytest

from drafter.case.case import Case
from drafter.problem import Problem, Severity
from tests.checks.cases import CLEAN, edit, only, problems


def with_text(text: str) -> Case:
    return edit(CLEAN, "leak", text=text)


def lines(text: str) -> tuple[Problem, ...]:
    return problems(with_text(text), "line-looks-like-item")


@pytest.mark.parametrize(
    "line,mended",
    [
        ("-three", "- three"),
        ("-“Three”, it said", "- “Three”, it said"),
        ("  -three", "- three"),
        ("-\u00a0three", "- three"),
        ("* four", "- four"),
        ("• six", "- six"),
        ("•six", "- six"),
        ("1. five", "- five"),
        ("2) five", "- five"),
        ("b) five", "- five"),
        ("(b) five", "- five"),
        ("(ii) five", "- five"),
        ("– five", "- five"),
    ],
)
@pytest.mark.parametrize("before", ["The roof:\n- one", "The roof:"])
def test_a_line_like_a_sub_paragraph_is_reported_with_the_mark_it_wants(
    line: str, mended: str, before: str
) -> None:
    text = f"{before}\n{line}\nand so on."
    (problem,) = lines(text)
    assert problem.severity is Severity.CONSIDER
    assert text[problem.place.start :].startswith(line[: line.index(mended[2])])
    assert problem.fix
    place = problem.fix.place
    fixed = text[: place.start] + problem.fix.replacement + text[place.end :]
    assert fixed == f"{before}\n{mended}\nand so on."
    assert not lines(fixed)


def test_every_line_of_such_a_list_is_reported() -> None:
    text = "The Council said it would\n* mend the roof\n1. call\n2. write"
    assert [text[one.place.start : one.place.end] for one in lines(text)] == ["* ", "1. ", "2. "]


@pytest.mark.parametrize(
    "text",
    [
        "The roof:\n- one\n- two\nand more of two",
        "On\n1. 5.2023 it rained.\n\n1. 5.2023 was a Monday:\n1. 5.2023",
        "It rained. It stopped on:\n21. April 2023",
        "She lived at number\n12. The Council knew.",
        "It fell below freezing:\n-3 degrees was the least, and\n-£40 the bill",
        "A line of dashes:\n---\nparts it.",
        "The Council said – as it had before\n– that it would call.",
        "See section 26\n(1) and section 27\n(a) of the Act.",
        "*Not a note.\n\n* Nor this, which stands alone.",
        "It cost\n*nothing* at all.",
        "In\n2023 it rained.",
        "The end.\n(See the note.)",
    ],
)
def test_lines_that_merely_go_on_are_left_alone(text: str) -> None:
    assert not lines(text)


@pytest.mark.parametrize(
    "text,mark,words",
    [
        ("As [[broken says.", "[[", "no whole"),
        ("As [[broken] says.", "[[broken]", "no whole"),
        ("As [[]] says.", "[[]]", "no whole"),
        ("As [[leak|here]] says.", "[[leak|here]]", "above"),
        ("Rain. [[#a b]] came in. [[#leak]]", "[[#a b]]", "at the end"),
    ],
)
def test_a_mark_that_is_nearly_one_is_reported_where_it_stands(
    text: str, mark: str, words: str
) -> None:
    spoilt = edit(with_text(text), "delay", reasoning="That was fault.", said_in="That was fault.")
    problem = only(spoilt, "broken-mark")
    assert problem.severity is Severity.FIX
    assert words in problem.message
    assert text[problem.place.start : problem.place.end] == mark


@pytest.mark.parametrize(
    "text",
    [
        "Rain ([[silence|below]]) came. [[#leak]]\n- More. [[#more]] [[#again]] \n- So [[reply]].",
        "R v Example [[2014] UKSC 5] decided that. [[#leak]]",
        "It said “[the roof] [is] fine”. [[#leak]]",
    ],
)
def test_whole_marks_and_other_brackets_are_left_alone(text: str) -> None:
    assert not problems(with_text(text), "broken-mark")

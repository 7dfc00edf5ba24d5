from pathlib import Path

from drafter.case.account import ChronologyEntry, Complaint, Source
from drafter.case.case import Case
from drafter.document.model import Source as Origin
from drafter.document.model import Span, SpanKind, SubParagraph
from tests.document.compositions import COUNCIL, MISS_X, composed, printed

SEVERAL = "One.\n\nTwo:\n- a\n- b\n\nThree."


def case_of(text: str, heading: str = "") -> Case:
    return Case(
        id="case",
        parties=(MISS_X,),
        bodies=(COUNCIL,),
        chronology=(ChronologyEntry(id="e", text=text, heading=heading),),
    )


def of_entry(words: str) -> str:
    return "{% for entry in chronology %}\n\n" + words + "\n\n{% endfor %}"


def test_a_value_alone_becomes_its_paragraphs_and_items(tmp_path: Path) -> None:
    assert printed(tmp_path, of_entry("{{ entry.text }}"), case_of(SEVERAL)) == [
        "1. One.", "2. Two:", "a) a", "b) b", "3. Three.",
    ]  # fmt: skip


def test_a_value_at_the_end_of_a_line_goes_on_below_it(tmp_path: Path) -> None:
    assert printed(tmp_path, of_entry("She says: {{ entry.text }}"), case_of(SEVERAL)) == [
        "1. She says: One.", "2. Two:", "a) a", "b) b", "3. Three.",
    ]  # fmt: skip
    assert printed(tmp_path, of_entry("She says: {{ entry.text }}"), case_of("- a\n- b")) == [
        "1. She says:", "a) a", "b) b",
    ]  # fmt: skip


def test_a_value_of_several_paragraphs_in_an_item_becomes_items(tmp_path: Path) -> None:
    template = "Lead:\n\n" + of_entry("- {{ entry.text }}")
    assert printed(tmp_path, template, case_of(SEVERAL)) == [
        "1. Lead:", "a) One.", "b) Two:", "c) a", "d) b", "e) Three.",
    ]  # fmt: skip


def test_a_value_of_several_paragraphs_in_a_style_keeps_the_style(tmp_path: Path) -> None:
    assert printed(tmp_path, of_entry("@note {{ entry.text }}"), case_of("One.\n- a")) == [
        "@note One.", "@note - a",
    ]  # fmt: skip


def test_a_value_of_several_paragraphs_in_a_sentence_is_run_together_and_reported(
    tmp_path: Path,
) -> None:
    template = of_entry("She says {{ entry.text }} now.")
    result = composed(tmp_path, template, case_of("one\n\ntwo"))
    assert result.document.blocks[0].text == "She says one two now."
    (problem,) = result.problems
    assert (problem.check, problem.place.field) == ("several-paragraphs", "text")
    assert not composed(tmp_path, template, case_of("one two")).problems


def test_a_heading_of_several_paragraphs_stays_one_heading(tmp_path: Path) -> None:
    result = composed(tmp_path, of_entry("## {{ entry.heading }}\n\nx"), case_of("y", "One\n\ntwo"))
    assert result.document.blocks[0].text == "One two"
    assert "several-paragraphs" in [problem.check for problem in result.problems]


def test_an_empty_value_leaves_no_block(tmp_path: Path) -> None:
    template = of_entry("## {{ entry.heading }}\n\n- {{ entry.heading }}\n\nWords.")
    assert printed(tmp_path, template, case_of("x")) == ["1. Words."]


def test_an_item_with_no_paragraph_above_is_a_paragraph(tmp_path: Path) -> None:
    assert printed(tmp_path, "# Heading\n\n- one\n\n- two") == ["# Heading", "1. one", "a) two"]


def test_what_is_typed_is_never_structure(tmp_path: Path) -> None:
    typed = (
        "# 5 The Close\n\n1. first\n\n*so* **so** <b>so</b> {% if x %} \ue0000\ue001\n\n@title x"
    )
    lines = printed(tmp_path, of_entry("{{ entry.text }}"), case_of(typed))
    assert lines == [
        "1. # 5 The Close",
        "2. 1. first",
        "3. *so* **so** <b>so</b> {% if x %} \ufffd0\ufffd",
        "4. @title x",
    ]


def test_more_goes_on_with_the_block_above_and_after_a_heading_is_a_paragraph(
    tmp_path: Path,
) -> None:
    case = Case(
        id="case",
        sources=(
            Source(id="a", text="this"),
            Source(id="b", text=""),
            Source(id="c", text="c\n\nd"),
        ),
    )
    template = "# H\n\n{% for one in sources %}\n\n@more {{ one.text }}\n\n{% endfor %}\n\n@more so"
    assert printed(tmp_path, template, case) == ["# H", "1. this c", "2. d so"]


def test_strong_words_of_a_template_are_strong_and_values_inside_too(tmp_path: Path) -> None:
    template = of_entry("**{{ entry.text }} {{ parties | name }} [[#a]]** *{{ parties | name }}*")
    (block,) = composed(tmp_path, template, case_of("So [[#b]]")).document.blocks
    spans = [inline for inline in block.inlines if isinstance(inline, Span) and inline.text.strip()]
    assert [(span.text, span.strong, span.emphasis) for span in spans] == [
        ("So", True, False), ("Miss X", True, False), ("Miss X", False, True),
    ]  # fmt: skip


def test_words_know_the_field_they_were_typed_in_or_the_line_they_come_from(tmp_path: Path) -> None:
    result = composed(tmp_path, "# A\n\n" + of_entry("It is {{ entry.text }}"), case_of("typed"))
    block = result.document.blocks[1]
    template, typed = (inline.source for inline in block.inlines)
    assert template == Origin(template="tried/main.md.j2", line=5)
    assert typed == Origin(record="r4", field="text", start=0)
    assert (block.record, block.field) == ("r4", "text")


def test_sub_paragraphs_know_their_paragraph_and_restart_under_each(tmp_path: Path) -> None:
    template = of_entry("{{ entry.text }}")
    blocks = composed(tmp_path, template, case_of("A:\n- a\n- b\n\nB:\n- c")).document.blocks
    items = [block for block in blocks if isinstance(block, SubParagraph)]
    assert [(item.letter, item.parent) for item in items] == [("a", 1), ("b", 1), ("a", 4)]


def test_a_pack_without_numbers_keeps_its_letters(tmp_path: Path) -> None:
    lines = printed(tmp_path, "Dear all,\n\n- one", more="numbered = false\n")
    assert lines == ["Dear all,", "a) one"]


def test_a_missing_value_is_printed_and_reported_where_it_lies(tmp_path: Path) -> None:
    case = Case(id="case", complaints=(Complaint(id="k"),))
    template = (
        '{{ "" | required("the outcome") }}\n\n'
        '{% for k in complaints %}{{ k.text | required("the complaint") }}{% endfor %}'
    )
    result = composed(tmp_path, template, case)
    assert [block.text for block in result.document.blocks] == [
        "[MISSING: the outcome]", "[MISSING: the complaint]",
    ]  # fmt: skip
    span = result.document.blocks[0].inlines[0]
    assert isinstance(span, Span)
    assert span.kind is SpanKind.MISSING
    assert [str(problem.place) for problem in result.problems] == [
        "template tried/main.md.j2, line 1", "r2.text (paragraph 2)",
    ]  # fmt: skip

from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.document.model import Reference
from drafter.document.references import place_of
from tests.document.compositions import composed, printed

TEMPLATE = "{% for entry in chronology %}\n\n{{ entry.text }}\n\n{% endfor %}"


def case_of(*texts: str) -> Case:
    entries = (ChronologyEntry(id=f"e{nth}", text=text) for nth, text in enumerate(texts))
    return Case(id="case", chronology=tuple(entries))


def test_a_reference_prints_the_number_of_its_paragraph(tmp_path: Path) -> None:
    lines = printed(
        tmp_path,
        TEMPLATE,
        case_of("One. [[#a]]", "As said at [[a|above]] and [[b|below]].", "x [[#b]]"),
    )
    assert lines[1] == "2. As said at paragraph 1 (above) and paragraph 3 (below)."


def test_a_reference_to_a_sub_paragraph_is_two_live_numbers(tmp_path: Path) -> None:
    result = composed(tmp_path, TEMPLATE, case_of("One:\n- a\n- b [[#b]]", "See [[b]]."))
    block = result.document.blocks[-1]
    references = [inline for inline in block.inlines if isinstance(inline, Reference)]
    assert block.text == "See paragraph 1b)."
    assert [(one.target, one.text) for one in references] == [(1, "1"), (3, "b)")]
    assert not result.problems


def test_a_reference_that_starts_a_sentence_has_a_capital(tmp_path: Path) -> None:
    assert printed(tmp_path, TEMPLATE, case_of("[[a]] says so. [[a]] too; [[a]]. [[#a]]")) == [
        "1. Paragraph 1 says so. Paragraph 1 too; paragraph 1.",
    ]


@pytest.mark.parametrize(
    "typed, line",
    [
        ("See [[a]] and [[b]].", "See paragraphs 1 and 2a)."),
        ("See [[a]], [[b]] and [[c]].", "See paragraphs 1, 2a) and 3."),
        ("([[a]], [[b]], and [[c]])", "(paragraphs 1, 2a), and 3)"),
        ("[[a]] and [[b]] say so.", "Paragraphs 1 and 2a) say so."),
        ("[[a]] and [[b]], and so [[c]].", "Paragraphs 1 and 2a), and so paragraph 3."),
        ("As in [[a]], [[b]] says so.", "As in paragraph 1, paragraph 2a) says so."),
        ("See [[a]] or [[b]].", "See paragraph 1 or paragraph 2a)."),
        ("See [[a|above]] and [[b]].", "See paragraph 1 (above) and paragraph 2a)."),
        ("See [[a]] and [[gone]].", "See paragraph 1 and [paragraph ?]."),
    ],
)
def test_references_that_stand_together_have_one_noun(
    typed: str, line: str, tmp_path: Path
) -> None:
    texts = ("One. [[#a]]", "Two:\n- two [[#b]]", "Three. [[#c]]", typed)
    result = composed(tmp_path, TEMPLATE, case_of(*texts))
    assert result.document.blocks[-1].text == line


@pytest.mark.parametrize(
    "typed, line",
    [
        ("So ([[a|above]]).", "So (paragraph 1 above)."),
        (
            "So (see [[b|above]] and [[a|above]]).",
            "So (see paragraph 2a) above and paragraph 1 above).",
        ),
        ("So (yes) at [[a|above]].", "So (yes) at paragraph 1 (above)."),
        ("a) As at [[a|above]].", "a) As at paragraph 1 (above)."),
        ("So [[b]] ([[a|above]]).", "So paragraph 2a) (paragraph 1 above)."),
    ],
)
def test_no_bracket_stands_in_a_bracket(typed: str, line: str, tmp_path: Path) -> None:
    texts = ("One. [[#a]]", "Two:\n- two [[#b]]", typed)
    result = composed(tmp_path, TEMPLATE, case_of(*texts))
    assert result.document.blocks[-1].text == line
    assert not result.problems


def test_a_reference_to_a_gone_paragraph_prints_a_question_mark(tmp_path: Path) -> None:
    result = composed(tmp_path, TEMPLATE, case_of("One. [[#a]]", "See [[gone|above]]."))
    (problem,) = result.problems
    assert result.document.blocks[-1].text == "See [paragraph ?]."
    assert problem.check == "broken-reference"
    assert str(problem.place) == "r3.text, characters 4 to 18 (paragraph 2)"


def test_a_reference_to_words_without_a_number_is_broken(tmp_path: Path) -> None:
    template = "@note Note. [[#note]]\n\nSee [[note]].\n\n# Head [[#head]]\n\nSee [[head]]."
    result = composed(tmp_path, template)
    assert result.document.blocks[1].text == "See [paragraph ?]."
    assert [problem.check for problem in result.problems] == ["broken-reference"] * 2
    assert str(result.problems[0].place) == "template tried/main.md.j2, line 3"


@pytest.mark.parametrize(
    "texts, sentence",
    [
        (("x [[#a]]", "See [[a|below]]."), "stands above"),
        (("See [[a|above]].", "x [[#a]]"), "stands below"),
        (("See [[a|above]]. [[#a]]",), "is this very one"),
    ],
)
def test_above_and_below_are_checked(texts: tuple[str, ...], sentence: str, tmp_path: Path) -> None:
    (problem,) = composed(tmp_path, TEMPLATE, case_of(*texts)).problems
    assert problem.check == "reference-direction"
    assert sentence in problem.message


def test_true_directions_are_no_problem(tmp_path: Path) -> None:
    texts = ("x [[#a]]", "[[a|above]] [[b|below]]", "x [[#b]]")
    assert not composed(tmp_path, TEMPLATE, case_of(*texts)).problems


def test_a_label_that_stands_twice_is_reported(tmp_path: Path) -> None:
    result = composed(tmp_path, TEMPLATE, case_of("x [[#a]]", "y [[#a]]", "See [[a]]."))
    (problem,) = result.problems
    assert problem.check == "repeated-label"
    assert problem.place.paragraph == "2"
    assert result.document.blocks[-1].text == "See paragraph 1."


def test_a_template_has_labels_of_its_own(tmp_path: Path) -> None:
    template = "First. [[#a]]\n\nAs in [[a|above]].\n\n" + TEMPLATE
    lines = printed(tmp_path, template, case_of("Typed [[a]]."))
    assert lines == ["1. First.", "2. As in paragraph 1 (above).", "3. Typed [paragraph ?]."]


def test_words_from_nowhere_are_placed_by_their_paragraph() -> None:
    assert str(place_of(None, "3")) == "paragraph 3"


def test_a_broken_reference_in_a_sub_paragraph_names_it(tmp_path: Path) -> None:
    (problem,) = composed(tmp_path, TEMPLATE, case_of("One:\n- see [[gone]]")).problems
    assert problem.place.paragraph == "1a)"


def test_without_numbers_a_reference_goes_by_the_heading(tmp_path: Path) -> None:
    template = (
        "Before. [[#none]]\n\n## What happened\n\nThey wrote. [[#one]]\n\n"
        "## Why\n\nSee [[one|above]].\n\nSee [[none]]."
    )
    composed_ = composed(tmp_path, template, more="numbered = false\n")
    texts = [block.text for block in composed_.document.blocks]
    assert texts[-2] == "See the part “What happened” (above)."
    assert texts[-1] == "See [paragraph ?]."  # no heading stands over it
    assert [one.check for one in composed_.problems] == ["broken-reference"]

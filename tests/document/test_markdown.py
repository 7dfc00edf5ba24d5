import pytest

from drafter.document.characters import CLOSE, LINE
from drafter.document.markdown import Run, Skeleton, SkeletonKind, read_skeleton
from drafter.errors import DrafterError


def read(text: str) -> list[tuple[str, str]]:
    return [
        (block.style or block.kind.value, "".join(run.text for run in block.runs))
        for block in read_skeleton(text, "t")
    ]


def test_headings_paragraphs_items_and_styles_are_told_apart() -> None:
    assert read("# One\n\n## Two\n\nWords\n\n- a\n- b\n\n@title T\n\n@more on") == [
        ("heading", "One"),
        ("heading", "Two"),
        ("paragraph", "Words"),
        ("item", "a"),
        ("item", "b"),
        ("title", "T"),
        ("more", "on"),
    ]


def test_a_heading_knows_its_level() -> None:
    assert [block.level for block in read_skeleton("# One\n\n## Two", "t")] == [1, 2]


def test_items_may_have_empty_lines_between_them() -> None:
    assert read("Lead\n\n- a\n\n- b") == [("paragraph", "Lead"), ("item", "a"), ("item", "b")]


def test_an_empty_heading_or_item_is_nothing() -> None:
    assert read("## \n\n- \n\nWords") == [("paragraph", "Words")]


def test_quotations_code_rules_and_html_are_only_text() -> None:
    assert read("> q\n\n```\n\n---\n\n<b>x</b>\n\n[a](b)") == [
        ("paragraph", "> q"),
        ("paragraph", "```"),
        ("paragraph", "---"),
        ("paragraph", "<b>x</b>"),
        ("paragraph", "[a](b)"),
    ]


def test_strong_and_emphasised_words_are_runs_of_their_own() -> None:
    (block,) = read_skeleton("**Summary:** it *is* so\\*", "t")
    assert block.runs == (
        Run("Summary:", strong=True),
        Run(" it "),
        Run("is", emphasis=True),
        Run(" so"),
        Run("*"),
    )


def test_a_block_knows_the_line_of_its_template() -> None:
    marked = f"{LINE}7{CLOSE}One\n\n{LINE}9{CLOSE}Two{LINE}12{CLOSE}"
    assert read_skeleton(marked, "t") == (
        Skeleton(kind=SkeletonKind.PARAGRAPH, runs=(Run("One"),), line=7),
        Skeleton(kind=SkeletonKind.PARAGRAPH, runs=(Run("Two"),), line=9),
    )


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("1. one", "a list with figures"),
        ("one\ntwo", "two lines would run together"),
        ("- one\ntwo", "two lines would run together"),
        ("- one\n  - two", "inside an item"),
        ("- one\n\n  two", "an item is one line"),
        ("- # one", "a heading is"),
        ("### one", "a heading is"),
        ("@tilte one", "did you mean `title`?"),
        ("@ one", "is no style"),
    ],
)
def test_what_would_silently_go_wrong_is_an_error_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(DrafterError, match=r"^t, line 4: ") as error:
        read_skeleton(_marked(text), "t")
    assert sentence in str(error.value)


def _marked(text: str) -> str:
    """The text with every line marked as line 4, behind what its line starts with."""
    return "\n".join(f"{line}{LINE}4{CLOSE}" if line else line for line in text.split("\n"))


def test_what_is_known_of_templates_is_let_go_before_it_is_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("drafter.document.markdown._MOST_KNOWN", 1)
    for number in range(3):
        (block,) = read_skeleton(f"Paragraph {number}", f"template-{number}.md.j2")
        assert block.line
    (again,) = read_skeleton("Another", "template-0.md.j2")
    assert again.line

from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry, Evidence
from drafter.case.case import Case
from drafter.document.letter import documents_named
from drafter.document.model import SEPARATOR, TableRow
from drafter.errors import DrafterError
from tests.document.compositions import MISS_X, composed

ROWS = (
    "@head When | What\n\n{% for entry in chronology %}\n@row {{ entry.happened_on or '' }} |"
    " {{ entry.text }}\n\n{% endfor %}"
)


def rows(folder: Path, template: str, *texts: str) -> list[TableRow]:
    entries = tuple(ChronologyEntry(id=f"e{nth}", text=text) for nth, text in enumerate(texts))
    case = Case(id="case", parties=(MISS_X,), chronology=entries)
    blocks = composed(folder, template, case).document.blocks
    return [block for block in blocks if isinstance(block, TableRow)]


def cells(row: TableRow) -> list[str]:
    return ["".join(inline.text for inline in cell) for cell in row.cells]


def test_a_head_and_rows_have_their_cells(tmp_path: Path) -> None:
    head, first, second = rows(tmp_path, ROWS, "They wrote.", "They rang.")
    assert (head.is_head, first.is_head) == (True, False)
    assert cells(head) == ["When", "What"]
    assert cells(first) == ["", "They wrote."]
    assert (first.record, first.field) != ("", "")
    assert first.record != second.record


def test_a_row_is_one_line_of_text_with_its_cells_parted(tmp_path: Path) -> None:
    head, _ = rows(tmp_path, ROWS, "They wrote.")
    assert head.text == f"When{SEPARATOR.text}What"


def test_paragraphs_of_a_cell_are_run_together_and_a_bar_that_was_typed_is_no_cell(
    tmp_path: Path,
) -> None:
    _, row = rows(tmp_path, ROWS, "One | two.\n\nThree.")
    assert cells(row) == ["", "One | two. Three."]


def test_a_bar_within_a_word_and_a_reference_part_nothing(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "[[#one]]Here.\n\n@row a|b [[one|above]] | *c* d |")
    assert cells(row) == ["a|b paragraph 1 (above)", "c d", ""]


def test_a_row_with_nothing_in_it_is_not_printed(tmp_path: Path) -> None:
    assert rows(tmp_path, "@row  | \n\nWords.") == []


def test_an_unknown_style_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="`@rows` is no style; did you mean `row`"):
        composed(tmp_path, "@rows a | b")


def test_a_template_that_is_no_letter_has_no_documents_to_number(tmp_path: Path) -> None:
    entry = ChronologyEntry(id="e", text="They wrote.", evidence=("v",))
    case = Case(id="case", chronology=(entry,), evidence=(Evidence(id="v", text="A letter"),))
    template = (
        "{% for entry in chronology | with('is_told', true) %}\n\n"
        "{{ entry.text }} {{ entry.documents }}\n\n{% endfor %}"
    )
    (block,) = composed(tmp_path, template, case).document.blocks
    assert block.text == "They wrote."


def test_documents_are_named_by_their_numbers() -> None:
    assert documents_named([]) == ""
    assert documents_named([4]) == "document\u00a04"
    assert documents_named([5, 2, 4]) == "documents\u00a02, 4 and\u00a05"


def test_a_letters_template_is_tried_with_an_empty_letter(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="is a letter; see drafter prepare"):
        composed(tmp_path, "{{ letter.client }}", more="letter = true\n")
    with pytest.raises(DrafterError, match="`letter` is nothing a template is given"):
        composed(tmp_path, "{{ letter.client }}")

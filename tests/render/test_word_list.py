import dataclasses

import pytest

from drafter.document.model import Paragraph, SubParagraph
from drafter.render import word
from drafter.render.structure import structural_problems
from drafter.render.word_list import first_number, letter, list_ids
from tests.render.packages import parts
from tests.render.statements import Statement


@pytest.mark.parametrize("nth, wanted", [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa")])
def test_letters_go_on_as_word_counts_them(nth: int, wanted: str) -> None:
    assert letter(nth) == wanted


def test_each_list_under_running_text_restarts_with_an_id_of_its_own() -> None:
    made = Statement()
    made.paragraph("Numbered:")
    made.item("a")
    for _ in range(2):
        made.paragraph("Running text:", numbered=False)
        made.item("a")
        made.item("b")
    document = made.document()
    assert list_ids(document) == {4: 2, 5: 2, 7: 3, 8: 3}
    data = word.write(document)
    assert parts(data)["word/numbering.xml"].count("startOverride") == 2
    assert structural_problems(data) == ()


def test_the_list_starts_at_the_documents_first_number() -> None:
    made = Statement()
    made.paragraph("One")
    block = made.blocks[0]
    assert isinstance(block, Paragraph)
    made.blocks[0] = dataclasses.replace(block, number=7)
    assert first_number(made.document()) == 7
    assert '<w:start w:val="7"/>' in parts(word.write(made.document()))["word/numbering.xml"]


def test_a_number_that_word_would_count_otherwise_is_refused() -> None:
    made = Statement()
    made.paragraph("One")
    made.paragraph("Two")
    assert word.write(made.document())
    block = made.blocks[1]
    assert isinstance(block, Paragraph)
    made.blocks[1] = dataclasses.replace(block, number=3)
    with pytest.raises(ValueError, match="block 2"):
        word.write(made.document())


def test_a_letter_that_word_would_count_otherwise_is_refused() -> None:
    made = Statement()
    made.paragraph("One:")
    made.item("a")
    assert word.write(made.document())
    block = made.blocks[1]
    assert isinstance(block, SubParagraph)
    made.blocks[1] = dataclasses.replace(block, letter="b")
    with pytest.raises(ValueError, match="item a"):
        word.write(made.document())


def test_letters_before_any_paragraph_have_a_list_of_their_own() -> None:
    made = Statement()
    made.heading("What was sent")
    made.item("a letter")
    made.paragraph("Numbered:")
    made.item("a")
    document = made.document()
    assert list_ids(document) == {2: 2}
    assert structural_problems(word.write(document)) == ()

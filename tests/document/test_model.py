import dataclasses

from drafter.document.compose import compose
from drafter.document.library import library
from drafter.document.model import Document, Identity
from drafter.document.packs import pack
from tests.document.cases import anonymised
from tests.document.compositions import NAMINGS
from tests.document.statements import CASE


def document() -> Document:
    return compose(anonymised(CASE, NAMINGS), pack("lgsco-decision"), library()).document


def test_sections_are_cut_at_headings_of_the_first_level() -> None:
    sections = list(document().sections())
    assert [section.heading.text if section.heading else "" for section in sections] == [
        "",
        "The complaint",
        "The Ombudsman’s role and powers",
        "How I considered this complaint",
        "What I found",
        "Analysis",
        "Agreed action",
        "Final decision",
    ]
    assert [len(section.blocks) for section in sections] == [3, 3, 2, 2, 5, 1, 4, 3]


def test_a_document_without_blocks_has_no_sections() -> None:
    empty = Document(title="", blocks=(), identity=Identity.ANONYMISED, template="x")
    assert not list(empty.sections())
    assert not empty.numbers()


def test_a_document_that_opens_with_a_heading_has_nothing_before_it() -> None:
    whole = document()
    opened = dataclasses.replace(whole, blocks=whole.blocks[3:])
    assert next(opened.sections()).heading is not None


def test_numbers_are_what_a_reference_prints() -> None:
    numbers = document().numbers()
    whole = {block.ordinal: block.text for block in document().blocks}
    by_text = {whole[ordinal]: number for ordinal, number in numbers.items()}
    assert by_text["the boiler was old."] == "9a)"
    assert by_text["I have completed my investigation."] == "15"
    assert len(numbers) == 15 + 4

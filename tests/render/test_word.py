import io
import re
import zipfile

import docx
import pytest

from drafter.document.model import Document, Identity, Reference, Span, SpanKind
from drafter.render import word
from drafter.render.structure import structural_problems
from tests.render.packages import parts
from tests.render.statements import Statement, long_statement, statement


def body_of(document: Document) -> str:
    return parts(word.write(document))["word/document.xml"]


@pytest.mark.parametrize("watermark", ["", "Draft", "Practice draft, not an Ombudsman decision"])
def test_a_statement_has_no_structural_problem(watermark: str) -> None:
    assert structural_problems(word.write(statement(watermark))) == ()


def test_an_empty_document_has_no_structural_problem() -> None:
    empty = Document(title="", blocks=(), identity=Identity.ANONYMISED, template="tests")
    assert structural_problems(word.write(empty)) == ()


def test_the_same_document_gives_the_same_bytes() -> None:
    assert word.write(statement("Draft")) == word.write(statement("Draft"))
    assert word.write(statement("Draft")) != word.write(statement("Final"))


def test_members_have_no_time_and_no_system_and_stand_in_a_fixed_order() -> None:
    with zipfile.ZipFile(io.BytesIO(word.write(statement("Draft")))) as package:
        members = package.infolist()
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.create_system for member in members} == {0}
    names = [member.filename for member in members]
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])


def test_the_file_says_nothing_of_who_made_it_or_when() -> None:
    told = re.compile(r"rsid|creator|lastModifiedBy|created|modified|docId|paraId|updateFields")
    assert told.search("creator")
    for name, inner in parts(word.write(statement("Draft"))).items():
        assert not told.search(inner), name


def test_title_and_language_are_properties_of_the_file() -> None:
    core = docx.Document(io.BytesIO(word.write(statement()))).core_properties
    assert (core.title, core.language, core.author) == ("Decision statement", "en-GB", "")


def test_the_page_is_a4() -> None:
    section = docx.Document(io.BytesIO(word.write(statement()))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_python_docx_reads_every_block_in_its_style() -> None:
    document = statement()
    paragraphs = docx.Document(io.BytesIO(word.write(document))).paragraphs
    assert [p.text for p in paragraphs] == [block.text for block in document.blocks]
    styles = [p.style.name for p in paragraphs if p.style]
    assert styles[:5] == ["Title", "Version", "Summary", "Heading 1", "Numbered Paragraph"]
    assert {"Heading 2", "Sub-paragraph", "Normal", "Note", "Sign-off"} < set(styles)


def test_only_referenced_blocks_have_a_bookmark_and_its_name_is_an_ordinal() -> None:
    document = statement()
    names = re.findall(r'w:name="([^"]+)"', body_of(document))
    targets = {i.target for b in document.blocks for i in b.inlines if isinstance(i, Reference)}
    assert names == [f"_Ref{target}" for target in sorted(targets)]


def test_a_reference_to_a_sub_paragraph_is_two_fields() -> None:
    made = Statement()
    made.paragraph("It said:")
    item = made.item("this.")
    made.paragraph(["See ", *made.reference(item)])
    printed = body_of(made.document())
    assert re.findall(r"> (REF [^<]+) <", printed) == [r"REF _Ref1 \n \h", r"REF _Ref2 \n \h"]
    assert "<w:t>1</w:t>" in printed
    assert "<w:t>a)</w:t>" in printed


@pytest.mark.parametrize("target", [99, 1, 2])
def test_a_reference_to_what_has_no_number_is_plain_marked_text(target: int) -> None:
    made = Statement()
    made.heading("A heading")
    made.paragraph("Running text", numbered=False)
    made.paragraph(["See ", Reference(target=target, text="?")])
    printed = body_of(made.document())
    assert "instrText" not in printed
    assert '<w:rStyle w:val="Missing"/></w:rPr><w:t xml:space="preserve">?</w:t>' in printed


def test_a_reference_that_says_another_number_than_word_will_is_refused() -> None:
    def referring(text: str) -> Document:
        made = Statement()
        made.paragraph("It said:")
        made.item("this.")
        made.paragraph(["See ", Reference(target=2, text=text)])
        return made.document()

    assert "REF _Ref2" in body_of(referring("a)"))
    with pytest.raises(ValueError, match="block 2"):
        body_of(referring("1a)"))


def test_illegal_characters_and_breaks_never_reach_the_file() -> None:
    made = Statement()
    made.paragraph("a\0b\ud800c\nd\te <w:p/>")
    data = word.write(made.document(title="x\x01y", footer="p\nq", watermark="m\0"))
    assert structural_problems(data) == ()
    assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "a\ufffdb\ufffdc d e <w:p/>"


@pytest.mark.parametrize(
    "span, properties",
    [
        (Span(text="x"), ""),
        (Span(text="x", kind=SpanKind.MENTION), ""),
        (Span(text="x", strong=True), '<w:rStyle w:val="Strong"/>'),
        (Span(text="x", emphasis=True), '<w:rStyle w:val="Emphasis"/>'),
        (Span(text="x", strong=True, emphasis=True), '<w:rStyle w:val="Strong"/><w:i/><w:iCs/>'),
        (Span(text="x", kind=SpanKind.UNRESOLVED), '<w:rStyle w:val="Unresolved"/>'),
        (Span(text="x", kind=SpanKind.MISSING, strong=True), '<w:rStyle w:val="Missing"/>'),
    ],
)  # fmt: skip
def test_a_run_shows_what_it_is(span: Span, properties: str) -> None:
    made = Statement()
    made.paragraph(span)
    wanted = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    assert f'<w:r>{wanted}<w:t xml:space="preserve">x</w:t>' in body_of(made.document())


def test_a_lead_in_stays_with_its_first_item() -> None:
    made = Statement()
    made.paragraph("It said:")
    made.item("this.")
    made.paragraph("No items follow.")
    assert body_of(made.document()).count("<w:keepNext/>") == 1


def test_who_signs_is_one_paragraph_that_no_page_parts_and_stays_with_the_greeting() -> None:
    made = Statement()
    made.styled("address", "1 Example Road")
    made.styled("address", "Exampleton")
    made.styled("sign-off", "Yours faithfully")
    made.styled("signatory", "A. Example")
    made.styled("address", "Housing adviser")
    made.styled("note", "A charity.")
    data = word.write(made.document())
    assert structural_problems(data) == ()
    opened = docx.Document(io.BytesIO(data)).paragraphs
    assert [each.text for each in opened] == [
        "1 Example Road",
        "Exampleton",
        "Yours faithfully",
        "A. Example\nHousing adviser",
        "A charity.",
    ]
    assert opened[2].paragraph_format.keep_with_next
    assert opened[3].paragraph_format.keep_together
    assert [run.bold for run in opened[3].runs] == [None, None, False]


def test_the_watermark_stands_on_the_page_as_drawn_and_as_words() -> None:
    header = parts(word.write(statement("Draft")))["word/header.xml"]
    assert 'string="Draft"' in header
    assert ">Draft</w:t>" in header
    assert "word/header.xml" not in parts(word.write(statement()))


def test_the_foot_of_the_page_counts_pages() -> None:
    footer = parts(word.write(statement()))["word/footer.xml"]
    assert [*re.findall(r"> ([A-Z]+) <", footer)] == ["PAGE", "NUMPAGES"]


def test_a_thousand_paragraphs_have_no_structural_problem() -> None:
    assert structural_problems(word.write(long_statement(1000))) == ()

"""What this program writes itself: nothing outside the list, and fast to prove."""

import io
import struct
import zipfile

import pytest

from drafter.document.model import Document, Identity, Paragraph, Reference, Span, Styled
from drafter.proof.proof import Prover, prove
from drafter.render.word import write
from tests.proof.cases import CASE
from tests.proof.packages import EPOCH
from tests.proof.planted import planted_docx


def document() -> Document:
    return Document(
        title="Decision statement",
        blocks=(
            Styled(ordinal=1, inlines=(Span(text="Exampleshire Council (23 001)"),), style="title"),
            Paragraph(ordinal=2, inlines=(Span(text="Miss X complained.", strong=True),), number=1),
            Paragraph(
                ordinal=3,
                inlines=(
                    Span(text="See paragraph "),
                    Reference(target=2, text="1"),
                    Span(text=".", emphasis=True),
                ),
                number=2,
            ),
        ),
        identity=Identity.ANONYMISED,
        template="statement",
        footer="Draft",
        watermark="Practice draft, not an Ombudsman decision",
    )


OWN = write(document())


def changed(part: str, before: str, after: str) -> bytes:
    """Our own file with words of one part replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(OWN)) as old, zipfile.ZipFile(file, "w") as new:
        for entry in old.infolist():
            inner = old.read(entry).decode()
            if entry.filename == part:
                assert before in inner
                inner = inner.replace(before, after, 1)
            new.writestr(zipfile.ZipInfo(entry.filename, EPOCH), inner)
    return file.getvalue()


def test_our_own_statement_is_clean_and_within_the_list() -> None:
    proof = prove(OWN, CASE, name="exampleshire-23001-draft-1.docx", own=True)
    assert proof.hits == ()
    assert proof.outside == ()
    assert proof.notes == ()
    assert proof.is_clean


RELATED = "word/_rels/document.xml.rels"
DOCUMENT = "word/document.xml"


@pytest.mark.parametrize(
    "part, before, after, said",
    [
        (DOCUMENT, "<w:p>", "<!-- x --><w:p>", "comment or instruction"),
        (DOCUMENT, "<w:p>", '<w:p w:rsidR="00A1B2C3">', "attribute w:rsidR of w:p"),
        (DOCUMENT, "<w:body>", "<w:body><w:ins/>", "element w:ins"),
        (DOCUMENT, 'w:name="_Ref2"', 'w:name="_Smith"', "bookmark"),
        ("word/footer.xml", " PAGE ", " AUTHOR ", "field"),
        ("word/settings.xml", "<w:compat>", "x<w:compat>", "text outside"),
        (RELATED, "Target=", 'TargetMode="External" Target=', "attribute TargetMode"),
        ("docProps/core.xml", "<dc:title>", "<dc:creator>x</dc:creator><dc:title>", "dc:creator"),
        (DOCUMENT, "<w:body>", '<w:body><w:ins w:author="x"/>', "element w:ins"),
    ],
)
def test_what_this_program_never_writes_is_refused(
    part: str, before: str, after: str, said: str
) -> None:
    data = changed(part, before, after)
    proof = prove(data, CASE, name="a.docx", own=True)
    assert not proof.is_clean
    assert any(said in words for words in proof.outside)
    assert prove(data, CASE, name="a.docx").is_clean


def with_part(data: bytes, name: str, inner: str) -> bytes:
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr(zipfile.ZipInfo(name, EPOCH), inner)
    return file.getvalue()


def test_parts_times_and_comments_of_others_are_refused() -> None:
    file = io.BytesIO(with_part(OWN, "word/media/a.bin", "x"))
    with zipfile.ZipFile(file, "a") as package:
        package.comment = b"packed by hand"
        package.writestr(zipfile.ZipInfo("word/header9.xml", (2026, 1, 2, 3, 4, 6)), "<a/>")
    said = " ".join(prove(file.getvalue(), CASE, name="a.docx", own=True).outside)
    assert "word/media/a.bin is none that this program writes" in said
    assert "word/media/a.bin is not XML" in said
    assert "word/header9.xml carries a time" in said
    assert "The zip file holds more than its parts." in said


def test_a_planted_file_is_far_outside_the_list() -> None:
    assert len(prove(planted_docx({}), CASE, name="a.docx", own=True).outside) > 100


def test_a_text_file_of_our_own_has_no_list_to_keep_to() -> None:
    assert prove(b"Miss X complained.", CASE, name="a.txt", own=True).is_clean


def test_extra_fields_are_refused() -> None:
    file = io.BytesIO(OWN)
    entry = zipfile.ZipInfo("word/fontTable.xml", EPOCH)
    entry.extra = struct.pack("<HHI", 0xCAFE, 4, 7)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr(entry, "<w:fonts xmlns:w='w'/>")
    said = " ".join(prove(file.getvalue(), CASE, name="a.docx", own=True).outside)
    assert "word/fontTable.xml carries a time, a comment or an extra field" in said


def test_one_prover_proves_many_files_alike() -> None:
    prover = Prover(CASE)
    first, second = (prover.prove(OWN, name="a.docx", own=True) for _ in range(2))
    assert first.certificate.as_json() == second.certificate.as_json()

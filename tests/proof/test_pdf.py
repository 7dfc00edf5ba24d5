import io
import zlib

import pypdf
import pytest
from pypdf.annotations import FreeText
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from drafter.errors import DrafterError
from drafter.proof.proof import Prover
from tests.proof.cases import CASE, case_of
from tests.proof.planted import canary

FONT = DictionaryObject(
    {
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
    }
)


def show(page: pypdf.PageObject, operators: str, *, packed: bool = False) -> None:
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 72 700 Td {operators} ET".encode())
    page[NameObject("/Contents")] = stream.flate_encode() if packed else stream
    fonts = DictionaryObject({NameObject("/F1"): FONT})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})


PLACES = (
    "page", "packed page", "kerned", "author", "custom entry", "XMP", "note", "outline",
    "attachment", "attachment name", "form field", "page label", "after the end",
)  # fmt: skip


def planted_pdf(names: dict[str, str]) -> bytes:
    def n(place: str) -> str:
        return names.get(place, "qqvvqqvvqqvv")

    writer = pypdf.PdfWriter()
    pages = [writer.add_blank_page(595, 842) for _ in range(3)]
    show(pages[0], f"({n('page')} came.) Tj")
    show(pages[1], f"({n('packed page')} came.) Tj", packed=True)
    first, second = n("kerned")[:7], n("kerned")[7:]
    show(pages[2], f"[({first}) -20 ({second})] TJ", packed=True)
    writer.add_metadata({"/Author": n("author"), "/Private": n("custom entry")})
    writer.xmp_metadata = (
        f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{n('XMP')}</a></x:xmpmeta>".encode()
    )
    writer.add_annotation(0, FreeText(text=n("note"), rect=(0, 0, 9, 9)))
    writer.add_outline_item(title=n("outline"), page_number=0)
    writer.add_attachment(f"{n('attachment name')}.txt", n("attachment").encode())
    form = DictionaryObject({NameObject("/Fields"): TextStringObject(n("form field"))})
    writer.root_object[NameObject("/AcroForm")] = form
    writer.root_object[NameObject("/Lang")] = TextStringObject(n("page label"))
    file = io.BytesIO()
    writer.write(file)
    old = zlib.compress(n("after the end").encode())
    return file.getvalue() + b"9 0 obj\n<<>>\nstream\n" + old + b"\nendstream\nendobj\n"


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    return {place: canary() for place in PLACES}


@pytest.fixture(scope="module")
def found(names: dict[str, str]) -> set[str]:
    proof = Prover(case_of(names)).prove(planted_pdf(names), name="a.pdf")
    return {hit.record for hit in proof.hits}


@pytest.mark.parametrize("place", PLACES)
def test_a_name_is_found_wherever_a_pdf_hides_it(place: str, found: set[str]) -> None:
    assert place in found


def test_the_same_pdf_without_names_gives_no_hit(names: dict[str, str]) -> None:
    proof = Prover(case_of(names)).prove(planted_pdf({}), name="a.pdf")
    assert proof.is_clean
    assert proof.certificate.figures["file"]["kind"] == "PDF"


def test_a_pdf_named_on_purpose_may_have_names_on_its_pages_but_no_author() -> None:
    names = {"page": "Whitlock"}
    prover = Prover(CASE)
    assert prover.prove(planted_pdf(names), name="a.pdf", metadata_only=True).is_clean
    named = planted_pdf({"author": "Whitlock"})
    assert not prover.prove(named, name="a.pdf", metadata_only=True).is_clean


def test_a_locked_pdf_is_refused_in_a_sentence() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(99, 99)
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(DrafterError, match="locked with a password"):
        Prover(CASE).prove(file.getvalue(), name="a.pdf")

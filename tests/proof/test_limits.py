"""The bounds themselves, and odd files within them."""

import io
import zipfile

import pypdf
import pytest

from drafter.errors import DrafterError
from drafter.proof import mentions, opening, pdf, proof
from drafter.proof.kinds import FileKind, kind_of
from drafter.proof.opening import Allowance, inflated, open_package
from drafter.proof.proof import Prover, prove
from tests.conftest import SOAK
from tests.proof.cases import CASE
from tests.proof.packages import document_xml, docx, zipped
from tests.proof.test_hostile import lying
from tests.proof.test_pdf import planted_pdf


def test_what_comes_out_is_counted_not_what_is_declared() -> None:
    allowance = Allowance(name="a.docx", left=10)
    with pytest.raises(DrafterError, match="more than 200 MB"):
        open_package(docx("x"), allowance)


def test_a_damaged_stream_says_nothing() -> None:
    assert inflated(b"nothing of the kind", Allowance(name="a")) == b""


def test_hidden_entries_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_MEMBERS", 5)
    stray = b"PK\x03\x04" + bytes(26)
    with pytest.raises(DrafterError, match="directory hides"):
        prove(stray * 6 + docx("x"), CASE, name="a.docx")


@pytest.mark.parametrize(
    "bound, said",
    [
        ("_MOST_PAGES", "pages"),
        ("_MOST_OBJECTS", "too many objects"),
        ("_MOST_STREAMS", "too many streams"),
    ],
)
def test_a_pdf_beyond_the_bounds_is_refused(
    bound: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, bound, 1)
    with pytest.raises(DrafterError, match=said):
        prove(planted_pdf({}), CASE, name="a.pdf")


def test_a_name_in_a_very_large_picture_is_found_by_its_letters() -> None:
    large = bytes(range(128, 256)) * 40_000
    parts: dict[str, str | bytes] = {"word/document.xml": document_xml("")}
    wide = large + "Whitlock".encode("utf-16-le")
    clean = zipped({**parts, "word/media/a.raw": large}, zipfile.ZIP_STORED)
    named = zipped({**parts, "word/media/a.raw": wide}, zipfile.ZIP_STORED)
    assert prove(clean, CASE, name="a.docx").is_clean
    assert not prove(named, CASE, name="a.docx").is_clean


def test_a_text_too_long_for_grammar_is_still_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    if not SOAK:  # what happens at the bound is the same wherever it lies
        for room in (mentions, proof):
            monkeypatch.setattr(room, "MOST_PROSE", 100_000)
    line = b"The Council replied to her. " * 40 + b"\n"
    lines = [b"%d " % number + line for number in range(mentions.MOST_PROSE // len(line) + 2)]
    prover = Prover(CASE)
    clean = prover.prove(b"".join(lines), name="a.txt")
    assert clean.is_clean
    assert "too long to read by grammar" in clean.notes[0]
    assert not prover.prove(b"".join(lines) + b"Whitlock", name="a.txt").is_clean


def test_letters_that_grow_in_lower_case_do_not_shift_what_is_found() -> None:
    file = docx("\u0130" * 50, "Whitlock")
    assert [hit.where for hit in prove(file, CASE, name="a.docx").hits] == [
        "word/document.xml, paragraph 2"
    ]


def test_numbers_alone_are_text() -> None:
    assert kind_of(b"12 34\n", "a.txt") is FileKind.TEXT


def test_a_page_may_open_with_a_comment() -> None:
    assert kind_of(b"<!-- x --><html></html>", "a.html") is FileKind.HTML


def test_a_png_cut_short_is_read_to_its_end() -> None:
    parts: dict[str, str | bytes] = {"word/document.xml": document_xml("")}
    picture = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x05zTXtno  "
    assert prove(zipped({**parts, "word/media/a.png": picture}), CASE, name="a.docx").is_clean


def test_white_space_between_elements_is_no_text() -> None:
    spaced = document_xml("\n  <w:p>\n</w:p>\n")
    stray = document_xml("\n  <w:p>x</w:p>\n")
    assert not prove(zipped({"word/document.xml": spaced}), CASE, name="a.docx", own=True).outside
    assert prove(zipped({"word/document.xml": stray}), CASE, name="a.docx", own=True).outside


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_note_is_made_once() -> None:
    file = io.BytesIO(docx("x"))
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/odd.xml", "<a>")
        package.writestr("word/odd.xml", "<b>")
    notes = prove(file.getvalue(), CASE, name="a.docx").notes
    assert sum("word/odd.xml is not well-formed" in note for note in notes) == 1


def test_more_than_the_allowed_bytes_are_refused_as_declared() -> None:
    with pytest.raises(DrafterError, match="says it holds more than 200 MB"):
        prove(lying(0x0FFFFFFF), CASE, name="a.docx")


def test_packing_that_the_reader_does_not_know_is_refused_in_a_sentence() -> None:
    data = bytearray(docx("x"))
    data[data.find(b"PK\x01\x02") + 6] = 255
    with pytest.raises(DrafterError, match="packed in a way that Word does not use"):
        prove(bytes(data), CASE, name="a.docx")


def test_a_pdf_stream_that_cannot_be_undone_is_searched_as_bytes() -> None:
    def odd(names: dict[str, str]) -> bytes:
        return planted_pdf(names).replace(b"/Type /EmbeddedFile", b"/Filter /Nonsense12")

    assert b"/Nonsense12" in odd({})
    assert prove(odd({}), CASE, name="a.pdf").is_clean
    assert not prove(odd({"attachment": "Whitlock"}), CASE, name="a.pdf").is_clean


def test_a_blank_page_and_a_blank_property_say_nothing() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(99, 99)
    writer.add_metadata({"/Title": " "})
    file = io.BytesIO()
    writer.write(file)
    assert prove(file.getvalue(), CASE, name="a.pdf").is_clean

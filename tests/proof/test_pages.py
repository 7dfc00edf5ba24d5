import pytest

from drafter.proof.proof import Prover
from tests.proof.cases import CASE
from tests.proof.packages import zipped

HTML = "<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


WRAPPED = (
    "base64:\nVGhlIGNvbXBsYWludCB3YXMgbWFkZSBieSBzb21lYm9keSBjYWxsZWQgSGFubmFoIFdo\n"
    "aXRsb2NrIGxhc3QgeWVhcg=="
)


@pytest.fixture(scope="module")
def prover() -> Prover:
    return Prover(CASE)


def page(title: str = "Statement", head: str = "", body: str = "<p>Miss X came.</p>") -> bytes:
    return HTML.format(title=title, head=head, body=body).encode()


@pytest.mark.parametrize(
    "data",
    [
        page(title="Whitlock"),
        page(head="<meta name=author content=Whitlock>"),
        page(head="<style>.whitlock{}</style>"),
        page(head="<script>var a='\\u0057hitlock'</script>"),
        page(body="<p>Whit<b>lock</b> came.</p>"),
        page(body="<p>Whit</p><p>lock</p>"),
        page(body="<p>&#87;hitlock</p>"),
        page(body="<!-- Whitlock -->"),
        page(body="<![CDATA[Whitlock]]>"),
        page(body="<?php Whitlock ?>"),
        page(body="<!Whitlock>"),
        page(body="<img src='data:text/plain;base64,SGFubmFoIFdoaXRsb2Nr'>"),
        page(body="<a href='mailto:%57hitlock'>x</a>"),
        page(body="<p>Mr May came.</p>"),
        page(body="<whitlock>x</whitlock>"),
        page().replace(b"X", b"X").decode().replace("X", "Whitlock").encode("utf-16"),
    ],
)
def test_a_name_is_found_wherever_a_page_hides_it(data: bytes, prover: Prover) -> None:
    proof = prover.prove(data, name="a.html")
    assert proof.certificate.figures["file"]["kind"] == "HTML page"
    assert not proof.is_clean


def test_a_page_without_names_is_clean(prover: Prover) -> None:
    data = page(body="<ol><li>Miss X came on 5 May.<li>She left.</ol><hr>")
    assert prover.prove(data, name="a.html").is_clean


@pytest.mark.parametrize(
    "text",
    [
        "Hannah Whitlock came.",
        "Whit\nlock",
        "Mr May came.",
        "SGFubmFoIFdoaXRsb2Nr",
        WRAPPED,
        "57 68 69 74 6c 6f 63 6b",
        "=57hit=\r\nlock",
        "07700-900318",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_name_is_found_in_any_plain_text(text: str, encoding: str, prover: Prover) -> None:
    proof = prover.prove(f"Statement\n{text}\n".encode(encoding), name="a.txt")
    assert proof.certificate.figures["file"]["kind"] == "text"
    assert not proof.is_clean


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_plain_text_without_names_is_clean(encoding: str, prover: Prover) -> None:
    text = "Miss X’s complaint\n\nThe Council paid £250 on 5 May."
    assert prover.prove(text.encode(encoding), name="a.txt").is_clean


@pytest.mark.parametrize(
    "inner",
    [
        "\\pard Whit{\\b lock} came.",
        "{\\info{\\author Whitlock}}",
        "\\'57hitlock",
        "\\u87?hitlock",
        "\\pard Mr May came.",
        "{\\*\\comment Whitlock}",
    ],
)
def test_a_name_is_found_wherever_rich_text_hides_it(inner: str, prover: Prover) -> None:
    proof = prover.prove(b"{\\rtf1\\ansi " + inner.encode() + b"\\par}", name="a.rtf")
    assert proof.certificate.figures["file"]["kind"] == "rich text"
    assert not proof.is_clean


def test_rich_text_without_names_is_clean(prover: Prover) -> None:
    assert prover.prove(b"{\\rtf1\\ansi\\pard Miss X came.\\par\\par}", name="a.rtf").is_clean


def test_a_zip_that_is_no_word_file_is_searched_alike(prover: Prover) -> None:
    named = zipped({"xl/workbook.xml": "<t>Whitlock</t>"})
    proof = prover.prove(named, name="a.xlsx")
    assert proof.certificate.figures["file"]["kind"] == "zip package"
    assert not proof.is_clean
    assert prover.prove(zipped({"xl/workbook.xml": "<t>x</t>"}), name="a.xlsx").is_clean


def test_a_pdf_inside_a_word_file_is_read(prover: Prover) -> None:
    from tests.proof.test_pdf import planted_pdf  # noqa: PLC0415 - one test's file

    parts: dict[str, str | bytes] = {"word/document.xml": "<a/>"}
    clean = zipped({**parts, "word/embeddings/a.pdf": planted_pdf({})})
    named = zipped({**parts, "word/embeddings/a.pdf": planted_pdf({"kerned": "Hannah Whitlock"})})
    assert prover.prove(clean, name="a.docx").is_clean
    assert not prover.prove(named, name="a.docx").is_clean

import zipfile
from pathlib import Path

import docx
import pytest

from drafter.errors import DrafterError
from drafter.opening import LARGEST
from drafter.reading.files import text_of

_OPEN = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
)
_CLOSE = "</w:body></w:document>"


def packed(path: Path, body: str, **more: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("word/document.xml", body)
        for name, words in more.items():
            made.writestr(f"word/{name}.xml", words)
    return path


def test_a_word_file_gives_its_paragraphs_and_items(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("The complaint", 1)
    made.add_paragraph("Miss Zebra complained that:")
    made.add_paragraph("it was late;", style="List Bullet")
    made.add_paragraph("nobody rang.", style="List Bullet")
    made.save(str(tmp_path / "draft.docx"))
    assert text_of(tmp_path / "draft.docx").text == (
        "The complaint\n\nMiss Zebra complained that:\n- it was late;\n- nobody rang."
    )


def test_what_is_left_behind_is_said(tmp_path: Path) -> None:
    body = (
        f"{_OPEN}<w:p><w:r><w:t>Kept</w:t><w:tab/><w:t>words.</w:t></w:r><w:del><w:r>"
        "<w:t>gone</w:t></w:r></w:del><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></w:p>"
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>'
        f"{_CLOSE}"
    )
    found = text_of(packed(tmp_path / "a.docx", body, comments="<a/>", footnotes="<a/>"))
    assert found.text == "Kept words.\n- item"
    assert found.notices == (
        "Its comments and footnotes were not read.",
        "1 tracked deletions were left out.",
    )


def test_an_entity_is_refused_and_plain_xml_is_not(tmp_path: Path) -> None:
    plain = f"{_OPEN}<w:p><w:r><w:t>Words</w:t></w:r></w:p>{_CLOSE}"
    assert text_of(packed(tmp_path / "a.docx", plain)).text == "Words"
    bomb = f'<!DOCTYPE a [<!ENTITY b "boom">]>{plain.replace("Words", "&b;")}'
    with pytest.raises(DrafterError, match="paste its text"):
        text_of(packed(tmp_path / "b.docx", bomb))


def test_what_would_unpack_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", "<a/>")
        with made.open("word/media.bin", "w") as large:
            for _ in range(LARGEST // 1_000_000 + 1):
                large.write(bytes(1_000_000))
    with pytest.raises(DrafterError, match="200 MB"):
        text_of(path)


@pytest.mark.parametrize(
    "data, said",
    [
        (b"%PDF-1.7", "copy all of it and paste it"),
        (b"\xd0\xcf\x11\xe0" + bytes(9), "paste it"),
        (b"{\\rtf1 \xff}", "paste it"),
        (b"PK\x03\x04 broken", "damaged"),
        (bytes([0x81, 0x8D, 0xFF]), "not text"),
    ],
)
def test_other_files_are_refused_with_what_to_do(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(data)
    with pytest.raises(DrafterError, match=said):
        text_of(path)


def test_a_packed_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("other.txt", "words")
    with pytest.raises(DrafterError, match="no Word file"):
        text_of(tmp_path / "a.zip")


def test_too_deep_a_nesting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="damaged"):
        text_of(packed(tmp_path / "a.docx", "<a>" * 600 + "</a>" * 600))


def test_text_of_an_older_windows_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes("She said “no” – twice.".encode("cp1252"))
    assert text_of(path).text == "She said “no” – twice."
    path.write_text("Ça va", encoding="utf-8")
    assert text_of(path).text == "Ça va"

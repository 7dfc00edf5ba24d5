"""The numbers and references of a finished file as another word processor counts them."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.render import word
from tests.render.office import asked, needs_libreoffice
from tests.render.packages import packed, parts
from tests.render.statements import long_statement, statement

PDFTOTEXT = shutil.which("pdftotext")
pytestmark = needs_libreoffice

Convert = Callable[[bytes, str], bytes]

# Opens a file in LibreOffice, puts a paragraph before the first numbered one, refreshes all
# fields, and prints every paragraph with its number.
_INSERTER = """
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
path, inserted = arguments
text = opened("file://" + path)
if inserted:
    numbered = (one for one in each(text.Text) if one.ParaStyleName == "Numbered Paragraph")
    first = next(numbered)
    cursor = text.Text.createTextCursorByRange(first.getEnd())
    text.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    text.Text.insertString(cursor, inserted, False)
text.getTextFields().refresh()
for paragraph in each(text.Text):
    print((paragraph.ListLabelString + " " + paragraph.getString()).strip())
text.close(True)
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return tmp_path_factory.mktemp("profile").as_uri()


@pytest.fixture
def convert(tmp_path: Path, profile: str) -> Convert:
    """A .docx as LibreOffice prints it in another format."""

    def converted(data: bytes, suffix: str) -> bytes:
        path = tmp_path / "statement.docx"
        path.write_bytes(data)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to",
             {"txt": "txt:Text (encoded):UTF8"}.get(suffix, suffix),
             "--outdir", str(tmp_path), str(path)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return path.with_suffix(f".{suffix}").read_bytes()

    return converted


def refreshed(data: bytes, folder: Path, profile: str, inserted: str = "") -> list[str]:
    """Every paragraph with its number, once LibreOffice has counted again."""
    path = folder / "refreshed.docx"
    path.write_bytes(data)
    return asked(profile, _INSERTER, str(path), inserted).splitlines()


def as_the_model_counts(document_text: list[str], printed: list[str]) -> bool:
    return [" ".join(line.split()) for line in printed if line.strip()] == document_text


def expected(watermark: str = "") -> list[str]:
    return [
        " ".join(f"{getattr(block, 'printed_number', '')} {block.text}".split())
        for block in statement(watermark).blocks
    ]


def with_every_result_99(data: bytes) -> bytes:
    """A copy in which every field claims to have the result 99."""
    members = parts(data)
    members["word/document.xml"], fields = re.subn(
        r'(separate"/></w:r><w:r><w:t>)[^<]+', r"\g<1>99", members["word/document.xml"]
    )
    assert fields == 4
    return packed(members)


def test_numbers_and_letters_print_as_the_model_computed_them(convert: Convert) -> None:
    printed = convert(word.write(statement()), "txt").decode("utf-8-sig").splitlines()
    assert as_the_model_counts(expected(), printed)
    assert not as_the_model_counts(expected(), printed[1:])


def test_a_wrong_cached_number_does_not_survive_a_refresh(tmp_path: Path, profile: str) -> None:
    data = with_every_result_99(word.write(statement()))
    assert "".join(parts(data)["word/document.xml"]).count("<w:t>99</w:t>") == 4
    assert as_the_model_counts(expected(), refreshed(data, tmp_path, profile))


def test_references_move_when_a_paragraph_is_put_in(tmp_path: Path, profile: str) -> None:
    printed = refreshed(word.write(statement()), tmp_path, profile, "A new paragraph.")
    assert "2. A new paragraph." in printed
    assert "5. Miss X took no further step after the advice in paragraph 4b)." in printed
    moved = next(line for line in printed if line.startswith("6. "))
    assert "set out at paragraph 4 (above). It answered paragraph 1 in full" in moved
    assert "2. A new paragraph." not in expected()


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed")
def test_every_page_has_its_number_and_the_watermark_as_words(
    convert: Convert, tmp_path: Path
) -> None:
    document = statement("Practice draft")
    for watermark, times in ((document.watermark, 2), ("", 0)):
        pdf = tmp_path / "printed.pdf"
        pdf.write_bytes(convert(word.write(statement(watermark)), "pdf"))
        printed = subprocess.run(
            ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
        ).stdout
        assert printed.count("Practice draft") >= times
        assert bool(printed.count("Practice draft")) == bool(times)
        assert "Page 1 of 2" in printed
        assert "Page 2 of 2" in printed


def test_a_long_statement_counts_to_its_end(convert: Convert) -> None:
    printed = convert(word.write(long_statement(300)), "txt").decode("utf-8-sig")
    assert re.findall(r"^ *(\d+)\.", printed, re.MULTILINE) == [str(n) for n in range(1, 301)]

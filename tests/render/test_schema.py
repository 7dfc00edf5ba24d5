"""Our files against the whole schema and Microsoft's own rules, where a validator is installed."""

from pathlib import Path

import pytest

from drafter.render import word
from tests.render.packages import changed
from tests.render.statements import long_statement, statement

openxml_audit = pytest.importorskip(
    "openxml_audit", reason="openxml-audit, a validator of Office files, is not installed"
)

# Word itself opens files without these parts and makes them when it saves.
_NOT_REQUIRED = ("relationships/fontTable'", "relationships/theme'")


def faults(data: bytes, folder: Path) -> list[str]:
    path = folder / "statement.docx"
    path.write_bytes(data)
    found = openxml_audit.OpenXmlValidator().validate(path).errors
    return [str(fault) for fault in found if not any(part in str(fault) for part in _NOT_REQUIRED)]


@pytest.mark.parametrize("watermark", ["", "Draft"])
def test_a_statement_is_valid(tmp_path: Path, watermark: str) -> None:
    assert faults(word.write(statement(watermark)), tmp_path) == []


def test_a_long_statement_is_valid(tmp_path: Path) -> None:
    assert faults(word.write(long_statement(100)), tmp_path) == []


@pytest.mark.parametrize(
    "old, new",
    [
        ("<w:pPr><w:pStyle", "<w:pPr><w:keepNext/><w:pStyle"),
        ('w:w="11906"', 'w:w="wide"'),
        ("<w:body>", "<w:body><w:unknown/>"),
    ],
)
def test_the_validator_finds_what_is_planted(tmp_path: Path, old: str, new: str) -> None:
    assert faults(changed(word.write(statement()), "word/document.xml", old, new), tmp_path)

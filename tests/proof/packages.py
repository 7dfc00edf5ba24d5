"""Small Word files made by hand."""

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
EPOCH = (1980, 1, 1, 0, 0, 0)


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, inner in parts.items():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = method
            package.writestr(member, inner)
    return file.getvalue()


def document_xml(body: str) -> str:
    return f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(*texts: str, **more: str | bytes) -> bytes:
    """A Word file with a paragraph a text; other parts by name ("word/x.xml" as a mapping)."""
    parts = {"word/document.xml": document_xml("".join(map(paragraph, texts)))}
    return zipped(parts | more)

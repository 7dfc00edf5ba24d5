import base64
import zipfile
from pathlib import Path

import pytest

from tests.store.traces import planted, traces

NAME, OTHER = planted(2, seed=3)


@pytest.mark.parametrize(
    "written",
    [
        NAME.encode(),
        NAME.upper().encode(),
        f"an {NAME}\u2019s".encode("utf-16-le"),
        f"an {NAME}\u2019s".encode("utf-16-be"),
        NAME.encode().hex().encode(),
        NAME.encode().hex().upper().encode(),
        base64.b64encode(f"of {NAME}, and so on".encode()),
        base64.b64encode(f"for {NAME}, and so on".encode()),
        base64.b64encode(f"from {NAME}, and so on".encode()),
        NAME[5:].encode(),
    ],
)
def test_a_name_is_found_however_it_is_written(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "file").write_bytes(b"\x00before " + written + b" after")
    assert traces(tmp_path, (NAME, OTHER)) == {"file": [NAME]}


def test_a_name_is_found_in_packed_files_and_in_names_of_files(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:t>{NAME}</w:t>")
    folder = tmp_path / f"of {OTHER}"
    folder.mkdir()
    (folder / "b").write_bytes(b"nothing")
    assert traces(tmp_path, (NAME, OTHER)) == {"a.docx": [NAME], f"of {OTHER}/b": [OTHER]}

"""A proven Word file made into a PDF by the LibreOffice of this computer. Nothing here knows Qt.

It runs once, without a window, in a folder of its own: no profile of the caseworker's is read, no
link in the file is followed, and all of it is gone afterwards.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from drafter.errors import DrafterError

NAMES: Final = ("soffice", "libreoffice")
SECONDS: Final = 120
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop
 oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop
 oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
"""
_FILTER: Final = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
BY_HAND: Final = (
    "To make a PDF, take the Word file out first, open it in Word, choose File, Save as, PDF, and"
    " under Options tick “Document structure tags for accessibility”. Then have it proven again:"
    " drafter verify."
)
"""How it is done where there is no LibreOffice."""


def office() -> Path | None:
    """The LibreOffice on the path; None where there is none."""
    found = (shutil.which(name) for name in NAMES)
    return next((Path(each) for each in found if each), None)


def as_pdf(word: bytes, program: Path) -> bytes:
    """The bytes of a tagged PDF of a Word file. Raises DrafterError, one sentence."""
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        place = Path(folder)
        profile = place / "profile"
        (profile / "user").mkdir(parents=True)
        settings = profile / "user" / "registrymodifications.xcu"
        settings.write_text(_SETTINGS, encoding="utf-8")
        source = place / "statement.docx"
        source.write_bytes(word)
        _run(program, profile, source, place)
        made = place / "statement.pdf"
        if not made.is_file():
            raise DrafterError(f"LibreOffice made no PDF of the statement. {BY_HAND}")
        return made.read_bytes()


def _run(program: Path, profile: Path, source: Path, out: Path) -> None:
    words = [
        str(program),
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
        *("--convert-to", _FILTER, "--outdir", str(out), str(source)),
    ]
    try:
        subprocess.run(words, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - a fixed list of words, no shell
    except subprocess.TimeoutExpired:
        raise DrafterError(
            f"LibreOffice took longer than {SECONDS} seconds over the PDF and was stopped."
        ) from None
    except OSError:
        raise DrafterError(f"LibreOffice could not be started. {BY_HAND}") from None

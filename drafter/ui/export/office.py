"""A proven Word file made into a PDF by the LibreOffice of this computer. Nothing here knows Qt.

It runs once, without a window, in a folder of its own: no profile of the caseworker's is read, no
link in the file is followed, and all of it is gone afterwards. What a killed program left of it is
removed by the next one: the statement is in it.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from drafter.errors import DrafterError
from drafter.store import running

NAMES: Final = ("soffice", "libreoffice")
SECONDS: Final = 120
_LOOK: Final = 0.1
"""Seconds between two looks at whether it is done, or nobody waits for it any more."""
_PREFIX: Final = "drafter-pdf-"
_OWNER: Final = "owner"
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


def as_pdf(word: bytes, program: Path, check: Callable[[], None] = lambda: None) -> bytes:
    """The bytes of a tagged PDF of a Word file. Raises DrafterError, one sentence.

    ``check`` is asked again and again; what it raises ends LibreOffice and is passed on.
    """
    clear_left()
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        number = os.getpid()
        owner = f"{number} {running.started(number)}"
        (place / _OWNER).write_text(owner, encoding="utf-8")
        profile = place / "profile"
        (profile / "user").mkdir(parents=True)
        settings = profile / "user" / "registrymodifications.xcu"
        settings.write_text(_SETTINGS, encoding="utf-8")
        source = place / "statement.docx"
        source.write_bytes(word)
        _run(program, profile, source, check)
        made = place / "statement.pdf"
        if not made.is_file():
            raise DrafterError(f"LibreOffice made no PDF of the statement. {BY_HAND}")
        return made.read_bytes()


def clear_left() -> None:
    """Remove the folders of programs that run no more: they were killed over a PDF."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            if _is_left(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    """Whether whoever made a folder is gone; no where it does not say who that was."""
    try:
        number, _, since = (folder / _OWNER).read_text(encoding="utf-8").partition(" ")
        return running.started(int(number)) != since
    except (OSError, ValueError):
        return False


def _run(program: Path, profile: Path, source: Path, check: Callable[[], None]) -> None:
    words = [
        str(program),
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
        *("--convert-to", _FILTER, "--outdir", str(source.parent), str(source)),
    ]
    silent = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed list of words, no shell
            words, stdin=silent, stdout=silent, stderr=silent, start_new_session=True
        )
    except OSError:
        raise DrafterError(f"LibreOffice could not be started. {BY_HAND}") from None
    until = time.monotonic() + SECONDS
    try:
        while not _is_done(process):
            check()
            if time.monotonic() > until:
                raise DrafterError(
                    f"LibreOffice took longer than {SECONDS} seconds over the PDF and was stopped."
                )
    finally:
        _end(process)


def _is_done(process: "subprocess.Popen[bytes]") -> bool:
    """Whether a program has ended, waited for a moment."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(_LOOK)
    return process.returncode is not None


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program that still runs, and whatever it has started itself."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":  # pragma: no cover - Windows
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)  # a session of its own: its group is its number
    process.wait()

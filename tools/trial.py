"""Try an installed program away from its source: python -m tools.trial DRAFTER WINDOW [PICTURE].

The worked case becomes a statement that is proven, a worked complaint a letter, a vault is made,
filled and asked, and the window is drawn on the training cases, with a person's folder that was
empty before: on the display there is (xvfb-run makes one), else in memory. PICTURE keeps what the
window looked like.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

PASSPHRASE = "a trial and nothing kept\n"  # noqa: S105 - of a vault that is thrown away
PATIENCE = 120
"""Seconds for one command on a busy machine."""
LEAST_WIDTH, LEAST_COLOURS = 1000, 20


OF_A_NETWORK = re.compile(r"lib(?:Qt6Network|ssl)\b|^_ssl\b|Qt6Network|QtNetwork")
"""Files that something frozen could reach out with."""


class TrialError(Exception):
    """What did not hold, in one sentence."""


class Trial:
    """One program, and a folder that stands for a person's whole home."""

    def __init__(self, drafter: Path, window: Path, home: Path) -> None:
        self._drafter, self._window, self._home = drafter, window, home
        self._environment = {
            "PATH": os.defpath,
            "HOME": str(home),
            "LANG": "C.UTF-8",
        }
        display = {name: os.environ[name] for name in _DISPLAY if name in os.environ}
        self._environment |= display or {"QT_QPA_PLATFORM": "offscreen"}

    def statement(self) -> None:
        """The worked case's statement is made, and proven by the same program."""
        self.run(self._drafter, "--version")
        self.run(self._drafter, "example", "-o", "case.json")
        self.run(self._drafter, "draft", "case.json", "-o", "statement.docx")
        told = self.run(self._drafter, "verify", "statement.docx", "--case", "case.json")
        if "Result: clean." not in told:
            raise TrialError("the statement was not found clean")

    def complaint(self) -> None:
        """The worked complaint's time limits are told, and its letter is made."""
        self.run(self._drafter, "example", "housing-repairs-complaint", "-o", "complaint.json")
        told = self.run(self._drafter, "limits", "complaint.json", "--today", "2026-05-20")
        if "Stage 1" not in told:
            raise TrialError("the complaint has no time limits")
        letter = ("prepare", "letter", "complaint.json", "--pack", "stage-1")
        self.run(self._drafter, *letter, "-o", "letter.docx")

    def vault(self) -> None:
        """An encrypted vault is made, and gives back the case that was brought in."""
        self.run(self._drafter, "vault", "create", "cases", *_LOCKED, "--recovery-sheet", "r.txt")
        self.run(self._drafter, "case", "import", "case.json", "--vault", "cases", *_LOCKED)
        told = self.run(self._drafter, "case", "list", "--vault", "cases", *_LOCKED)
        if len(told.splitlines()) == 0:
            raise TrialError("the vault lists no case")
        if any(b"Council" in path.read_bytes() for path in _files(self._home / "cases")):
            raise TrialError("the vault keeps words unencrypted")

    def window(self, picture: Path | None) -> None:
        """The window opens on the training cases, is drawn, and keeps to the folder it is given."""
        before = set(_files(self._home))
        self.run(self._window, "--data-dir", "own", "--picture", "window.png")
        drawn = QImage(str(self._home / "window.png"))
        step = 7
        colours = {
            drawn.pixel(x, y)
            for x in range(0, drawn.width(), step)
            for y in range(0, drawn.height(), step)
        }
        if drawn.width() < LEAST_WIDTH or len(colours) < LEAST_COLOURS:
            raise TrialError("the window's picture is empty")
        if not (self._home / "own" / "training" / "vault.json").is_file():
            raise TrialError("there are no training cases in the folder that was named")
        elsewhere = {
            path.relative_to(self._home).as_posix()
            for path in set(_files(self._home)) - before
            if path.parts[len(self._home.parts)] not in {"own", "window.png"}
        }
        if elsewhere:
            raise TrialError(f"the window also wrote {', '.join(sorted(elsewhere))}")
        if picture:
            shutil.copyfile(self._home / "window.png", picture)

    def run(self, program: Path, *words: str) -> str:
        """Run the program, with the passphrase for whoever asks; what it said."""
        reading, writing = os.pipe()
        os.write(writing, PASSPHRASE.encode() * 2)
        os.close(writing)
        line = [str(reading) if word == _DESCRIPTOR else word for word in words]
        try:
            ran = subprocess.run(
                [str(program), *line],
                cwd=self._home,
                env=self._environment,
                pass_fds=(reading,),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                timeout=PATIENCE,
                check=False,
            )
        finally:
            os.close(reading)
        if ran.returncode:
            raise TrialError(f"{' '.join(words)}: exit {ran.returncode}: {ran.stderr.strip()}")
        return ran.stdout


def refuse_network(folder: Path) -> None:
    """Raise TrialError where a frozen folder holds what could open a connection."""
    found = sorted(path.name for path in _files(folder) if OF_A_NETWORK.search(path.name))
    if found:
        raise TrialError(f"there is something to reach out with: {', '.join(found)}")


_DISPLAY = ("DISPLAY", "XAUTHORITY")
_DESCRIPTOR = "the descriptor"
_LOCKED = ("--passphrase-fd", _DESCRIPTOR)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@contextmanager
def _timed(what: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    print(f"{what}: {time.perf_counter() - start:.1f} s", flush=True)


def main() -> int:
    drafter, window, *picture = (Path(word).absolute() for word in sys.argv[1:])
    with tempfile.TemporaryDirectory() as home:
        trial = Trial(drafter, window, Path(home).resolve())
        try:
            if (drafter.parent / "_internal").is_dir():
                refuse_network(drafter.parent)
            with _timed("statement"):
                trial.statement()
            with _timed("complaint"):
                trial.complaint()
            with _timed("vault"):
                trial.vault()
            with _timed("window"):
                trial.window(picture[0] if picture else None)
        except (TrialError, subprocess.TimeoutExpired) as error:
            print(f"the trial failed: {error}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

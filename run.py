"""Make the environment in .venv if need be, then start the program, or its tests.

    run.py [COMMAND ...]        the program
    run.py --test [ARG ...]     the suite; --soak makes its searches longer, the rest is pytest's
    run.py --prepare            make everything ready, with all that the tests can use, and stop

Needs the standard library alone. Once the environment is made, no network is needed.
"""

from __future__ import annotations  # an older Python must get as far as being turned away

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
CONSTRAINTS = ROOT / "constraints.txt"
PICTURES = "--pictures"
SOAK = "--soak"
BAD_USE = 2
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


class CannotStartError(Exception):
    """What stands in the way, as one sentence that says what to do."""


def is_loadable(library: str) -> bool:
    """Whether the system finds a shared library, with all that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


class Need(NamedTuple):
    """Something of the system's own: how it shows that it is here, and its Debian package."""

    sign: str
    """A command on the path, a file, or a shared library by its name ("libEGL.so.1")."""
    package: str

    def is_met(self) -> bool:
        if ".so." in self.sign:
            return is_loadable(self.sign)
        return shutil.which(self.sign) is not None or Path(self.sign).is_file()


FOR_THE_TESTS = (
    Need("soffice", "libreoffice-writer-nogui"),
    Need("/usr/lib/python3/dist-packages/uno.py", "python3-uno"),
    Need("pdftoppm", "poppler-utils"),
    Need("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", "fonts-liberation"),
    Need("strace", "strace"),
    Need("desktop-file-validate", "desktop-file-utils"),
    Need("appstreamcli", "appstream"),
    Need("objcopy", "binutils"),
    Need("xvfb-run", "xvfb"),
    Need("xauth", "xauth"),
)
"""Without these the tests that open finished files in LibreOffice, or cut the power, skip.

The typeface is as wide as the files' own, so that their pages are counted as readers have them.
The last ones check and make what is installed.
"""

FOR_THE_WINDOW = (
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"),
)
"""What Qt needs on Linux even where nothing is shown; Windows and macOS bring theirs."""

FOR_A_DISPLAY = (
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
"""What Qt needs besides on an X display."""


def refusal(version: tuple[int, ...]) -> str:
    """Why a Python of ``version`` can't be used, in one sentence; empty if it can."""
    if version[:2] >= OLDEST:
        return ""
    wanted, found = (".".join(map(str, numbers[:2])) for numbers in (OLDEST, version))
    return f"drafter needs Python {wanted} or newer, and this is {found}."


def apt_line(packages: list[str], *, root: bool) -> str:
    """The one line to type for ``packages`` on Debian or Ubuntu.

    A fresh system has no lists of packages yet, and a Debian whose root has a password no sudo.
    """
    commands = ["apt-get update", " ".join([*INSTALL, *packages])]
    if root:
        return " && ".join(commands)
    if shutil.which("sudo"):
        return " && ".join(f"sudo {command}" for command in commands)
    return f"su - -c '{' && '.join(commands)}'"


def remedy(needs: list[Need]) -> str:
    """What brings ``needs``, as the end of a sentence."""
    if shutil.which("apt-get"):
        return f"type: {apt_line([need.package for need in needs], root=is_root())}"
    return (
        f"install what brings {', '.join(need.sign for need in needs)}"
        f" (on Debian: {' '.join(need.package for need in needs)})"
    )


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def say(words: str) -> None:
    """Tell whoever waits; standard output is the program's own."""
    print(f"drafter: {words}", file=sys.stderr, flush=True)


def install(packages: list[str]) -> bool:
    """Install system packages if this may be done without asking; whether it was done."""
    if not (is_root() and shutil.which("apt-get")):
        return False
    say(f"installing {', '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "DEBCONF_NOWARNINGS": "yes"}
    commands = (["apt-get", "-qq", "update"], [*INSTALL, "-qq", *packages])
    return all(
        subprocess.run(
            command, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
        ).returncode
        == 0
        for command in commands
    )


def stamp_for(constraints: bytes, version: tuple[int, ...], root: Path) -> str:
    """What an environment is made from, in one line: it is made again when this changes.

    The folder counts, because an environment can't be moved; of the Python, its minor version.
    """
    python = ".".join(map(str, version[:2]))
    return f"{hashlib.sha256(constraints).hexdigest()} Python {python} {root}\n"


def python_of(environment: Path) -> Path:
    windows = os.name == "nt"
    return environment / ("Scripts/python.exe" if windows else "bin/python")


def is_current(environment: Path, stamp: str) -> bool:
    """Whether the environment was made to its end, from the same things, and its Python lives."""
    record = environment / "made-from"
    return (
        record.is_file()
        and record.read_text(encoding="utf-8") == stamp
        and python_of(environment).exists()
    )


def require_venv() -> None:
    """See that Python can make environments: Debian packs that part apart."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    missing = Need("the module ensurepip", f"python{version}-venv")
    if not install([missing.package]):
        raise CannotStartError(f"This Python can't make environments; {remedy([missing])}")


def make_environment(environment: Path, stamp: str) -> None:
    """Make ``environment`` from nothing: the pinned wheels, each checked by hash, and the project.

    The stamp is written last, so that one broken off half-way is made again.
    """
    require_venv()
    say(f"making its environment in {environment.name}; this is needed once")
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r"]
    commands = (
        [sys.executable, "-m", "venv", "--clear", str(environment)],
        [str(python_of(environment)), *pip, *pinned, str(CONSTRAINTS)],
    )
    for command in commands:
        made = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
        if made.returncode:
            raise CannotStartError(
                f"The environment in {environment} could not be made, for the reason above;"
                " a network is needed for it, once."
            )
    bases = {"base": str(environment), "platbase": str(environment)}
    libraries = Path(sysconfig.get_path("purelib", "venv", bases))
    (libraries / "drafter.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    (environment / "made-from").write_text(stamp, encoding="utf-8")


def shared_python() -> tuple[Need, ...]:
    """The library of this Python that a frozen program takes along; Debian packs it apart."""
    name = sysconfig.get_config_var("INSTSONAME")
    beside = Path(sysconfig.get_config_var("LIBDIR") or "", name or "")
    if sys.platform != "linux" or not name or beside.is_file():
        return ()
    return (Need(name, f"libpython{sys.version_info[0]}.{sys.version_info[1]}"),)


def prepare_tests() -> None:
    """Install what the tests can use beside the environment, or print the line that would."""
    needs = (*FOR_THE_TESTS, *FOR_A_DISPLAY, *shared_python())  # a frozen program takes them along
    missing = [need for need in needs if not need.is_met()]
    if missing and not install([need.package for need in missing]):
        say(f"some tests will skip; for all of them {remedy(missing)}")


def has_display() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def prepare_window() -> None:
    """See that Qt finds its system libraries and somewhere to draw; Linux alone lacks any.

    A window without a display is drawn in memory: tests and pictures need no more.
    """
    if sys.platform != "linux":
        return
    needs = FOR_THE_WINDOW + (FOR_A_DISPLAY if has_display() else ())
    missing = [need for need in needs if not need.is_met()]
    if missing and not install([need.package for need in missing]):
        raise CannotStartError(f"Qt needs libraries of the system; {remedy(missing)}")
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def become(command: list[str]) -> int:
    """Run ``command`` in this process's place where the system can; its exit code where not."""
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def command_for(python: Path, arguments: list[str]) -> list[str]:
    """The words that start the program with ``arguments``, or the suite after ``--test``."""
    if arguments[:1] == ["--test"]:
        side_by_side = ["-n", "2"] if PICTURES in arguments else []
        words = (word for word in arguments[1:] if word != SOAK)
        return [str(python), "-m", "pytest", *side_by_side, *words]
    # -P: the folder someone keeps cases in may also hold a docx.py.
    return [str(python), "-P", "-m", "drafter", *arguments]


def opens_window(arguments: list[str]) -> bool:
    """Whether no command is named: nothing at all, or only whose folder it is to be."""
    first, equals, _ = (arguments[0] if arguments else "--data-dir").partition("=")
    return first == "--data-dir" and not arguments[1 if equals else 2 :]


def start(arguments: list[str]) -> int:
    stamp = stamp_for(CONSTRAINTS.read_bytes(), sys.version_info[:2], ROOT)
    if not is_current(ENVIRONMENT, stamp):
        make_environment(ENVIRONMENT, stamp)
    if arguments[:1] == ["--prepare"]:
        prepare_window()
        prepare_tests()
        return 0
    if opens_window(arguments):
        if sys.platform == "linux" and not has_display():
            say(
                "there is no display here, so the window is drawn where nobody sees it;"
                " Ctrl+C ends it"
            )
        prepare_window()
    if arguments[:1] == ["--test"]:
        prepare_window()
        os.chdir(ROOT)
        if SOAK in arguments:
            os.environ["DRAFTER_SOAK"] = "1"
    return become(command_for(python_of(ENVIRONMENT), arguments))


def main() -> int:
    why_not = refusal(sys.version_info[:2])
    if why_not:
        say(why_not)
        return BAD_USE
    try:
        return start(sys.argv[1:])
    except (CannotStartError, OSError) as error:
        say(str(error))
        return BAD_USE


if __name__ == "__main__":
    sys.exit(main())

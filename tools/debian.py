"""Make a Debian package of the frozen program: python -m tools.debian [dist/drafter].

The package lies beside the folder. Needs dpkg-deb, and nothing of Debian's own build system: what
is inside was built already.
"""

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from drafter import __version__
from tools.licence_text import NAME as LICENCES

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
ID = "example.drafter.Drafter"
DEPENDS = (
    "libstdc++6", "libgcc-s1", "libegl1", "libgl1", "libfontconfig1", "libfreetype6",
    "libdbus-1-3", "libglib2.0-0 | libglib2.0-0t64", "libx11-6", "libx11-xcb1", "libxcb1",
    "libexpat1",
)  # fmt: skip
"""What the frozen program leaves to the system (tools/slimming.py) or never may bring along."""
RECOMMENDS = (
    "fonts-dejavu-core | fonts-liberation", "libreoffice-writer", "libcups2 | libcups2t64",
)  # fmt: skip
"""Letters to draw the window with; what makes PDFs; printers, for a recovery sheet."""
LARGEST, LARGEST_PACKED = 150, 45
"""Megabytes that the program may take, unpacked and packed."""
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def control(kilobytes: int, architecture: str, libc: str) -> str:
    """Debian's description of a package of that size, built against that C library."""
    needs = ", ".join((f"libc6 (>= {libc})", *DEPENDS))
    return f"""\
Package: drafter
Version: {__version__}
Architecture: {architecture}
Maintainer: The Drafter project <nobody@drafter.example>
Installed-Size: {kilobytes}
Depends: {needs}
Recommends: {", ".join(RECOMMENDS)}
Section: text
Priority: optional
Description: anonymised, numbered, proven decision statements, offline
 Type a case once, under real names; take out a Word decision statement that is
 anonymised, numbered by Word itself, and proven clean before it is written.
 .
 It never connects to anything.
"""


def lay_out(frozen: Path, tree: Path) -> None:
    """Put everything where a Debian system has it, below ``tree``."""
    share = tree / "usr" / "share"
    shutil.copytree(frozen, tree / "usr" / "lib" / "drafter", symlinks=True)
    programs = tree / "usr" / "bin"
    programs.mkdir(parents=True)
    for name in ("drafter", "drafter-window"):
        (programs / name).symlink_to(f"../lib/drafter/{name}")
    for source, place in (
        (LINUX / f"{ID}.desktop", f"applications/{ID}.desktop"),
        (LINUX / f"{ID}.metainfo.xml", f"metainfo/{ID}.metainfo.xml"),
        (LINUX / f"{ID}.xml", f"mime/packages/{ID}.xml"),
        (ROOT / "resources/icons/drafter.svg", f"icons/hicolor/scalable/apps/{ID}.svg"),
        (frozen / LICENCES, "doc/drafter/copyright"),
    ):
        target = share / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        target.chmod(0o644)


def package(frozen: Path) -> Path:
    """Make the package of a frozen folder; its path. Raises CalledProcessError."""
    architecture = ARCHITECTURES.get(platform.machine(), platform.machine())
    made = frozen.parent / f"drafter_{__version__}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        lay_out(frozen, tree)
        size = size_of(tree)
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN" / "control").write_text(
            control(size // 1024, architecture, platform.libc_ver()[1]), encoding="utf-8"
        )
        tree.chmod(0o755)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(made)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return made


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder; what is only a link counts nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_symlink())


def main() -> int:
    frozen = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "dist" / "drafter"
    made = package(frozen)
    whole, packed = size_of(frozen) / 1e6, made.stat().st_size / 1e6
    print(f"{frozen}: {whole:.1f} MB, and {packed:.1f} MB as {made.name}")
    return 1 if whole > LARGEST or packed > LARGEST_PACKED else 0


if __name__ == "__main__":
    sys.exit(main())

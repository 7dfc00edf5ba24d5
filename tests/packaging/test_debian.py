import shutil
import subprocess
from pathlib import Path

import pytest

from drafter import __version__
from tools import debian
from tools.licence_text import NAME


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder like the frozen program's, with next to nothing in it."""
    folder = tmp_path / "dist" / "drafter"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "libx.so").write_bytes(bytes(2048))
    (folder / "drafter").write_text("#!/bin/sh\necho started\n", encoding="utf-8")
    (folder / "drafter").chmod(0o755)
    (folder / "drafter-window").symlink_to("drafter")
    (folder / NAME).write_text("licences", encoding="utf-8")
    return folder


def test_everything_lies_where_a_debian_system_has_it(frozen: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    debian.lay_out(frozen, tree)
    for name in ("drafter", "drafter-window"):
        ran = subprocess.run([tree / "usr/bin" / name], capture_output=True, text=True, check=True)
        assert ran.stdout == "started\n"
    share = tree / "usr/share"
    assert (share / "doc/drafter/copyright").read_text(encoding="utf-8") == "licences"
    assert sorted(path.parent.name for path in share.rglob(f"{debian.ID}*")) == [
        "applications",
        "apps",
        "metainfo",
        "packages",
    ]


def test_the_description_says_what_the_system_must_have() -> None:
    words = debian.control(140_000, "amd64", "2.36")
    assert f"Version: {__version__}\n" in words
    assert "Installed-Size: 140000\n" in words
    assert "Depends: libc6 (>= 2.36), " in words
    assert "libegl1" in words


def test_a_link_counts_nothing(frozen: Path) -> None:
    assert debian.size_of(frozen / "_internal") == 2048
    before = debian.size_of(frozen)
    (frozen / "drafter-window").unlink()
    assert debian.size_of(frozen) == before


def test_a_package_is_made_that_debians_own_tool_reads(frozen: Path) -> None:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not on this machine")
    made = debian.package(frozen)
    assert made.parent == frozen.parent
    told = subprocess.run(
        ["dpkg-deb", "-f", str(made), "Package", "Version"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told == f"Package: drafter\nVersion: {__version__}\n"

"""What a Linux desktop is told: the entry in its menu, the description, the kind of file."""

import configparser
import datetime as dt
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from drafter import __version__
from drafter.case.case import Case
from drafter.store import sealing
from drafter.store.bundle import SUFFIX, make_bundle
from drafter.store.sealing import Derivation
from drafter.ui import app
from tools.debian import ID

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ENTRY = LINUX / f"{ID}.desktop"
ABOUT = LINUX / f"{ID}.metainfo.xml"
KIND = LINUX / f"{ID}.xml"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def root_of(file: Path) -> ET.Element:
    return ET.parse(file).getroot()  # noqa: S314 - files of our own


@pytest.fixture
def entry() -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]  # as its documentation has it
    read.read(ENTRY, encoding="utf-8")
    return read["Desktop Entry"]


def test_the_entry_starts_a_program_that_is_installed(entry: configparser.SectionProxy) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert entry["Exec"].split() == ["drafter-window", "%f"]
    assert "drafter-window" in project["gui-scripts"]
    assert app.application().desktopFileName() == entry["Icon"] == ID


def test_the_window_has_the_icon() -> None:
    app.show_icon()
    icon = app.application().windowIcon()
    assert not icon.pixmap(32, 32).isNull()


def test_bundles_are_of_the_kind_that_the_entry_opens(entry: configparser.SectionProxy) -> None:
    kind = root_of(KIND).find(f"{MIME}mime-type")
    assert kind is not None
    glob, match = kind.find(f"{MIME}glob"), kind.find(f"{MIME}magic/{MIME}match")
    assert glob is not None
    assert glob.get("pattern") == f"*{SUFFIX}"
    assert f"{kind.get('type')};" == entry["MimeType"]
    assert match is not None
    assert match.get("offset") == "0"


def test_a_bundle_begins_as_its_kind_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "LEAST_MEMORY_KIB", 64)
    monkeypatch.setattr(sealing, "LEAST_PASSES", 1)
    quick = Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
    now = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    made = make_bundle(
        Case(), "quartz saddle mitten orbit fable", with_names=False, now=now, derivation=quick
    )
    match = root_of(KIND).find(f".//{MIME}match")
    assert match is not None
    assert made.startswith(str(match.get("value")).encode())


def test_the_description_is_of_this_version() -> None:
    releases = root_of(ABOUT).findall("releases/release")
    assert releases[0].get("version") == __version__


@pytest.mark.parametrize(
    "tool, words, file",
    [
        ("desktop-file-validate", [], ENTRY),
        ("appstreamcli", ["validate", "--no-net"], ABOUT),
    ],
)
def test_the_desktops_own_tools_find_nothing_wrong(tool: str, words: list[str], file: Path) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not on this machine")
    told = subprocess.run([tool, *words, str(file)], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_desktops_own_tools_find_what_is_wrong(tmp_path: Path) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not on this machine")
    wrong = tmp_path / "wrong.desktop"
    wrong.write_text("[Desktop Entry]\nName=No type\n", encoding="utf-8")
    told = subprocess.run(["desktop-file-validate", str(wrong)], capture_output=True, check=False)
    assert told.returncode == 1

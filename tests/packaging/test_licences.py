"""Whose the files are, on this machine's own libraries."""

import os
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click
import pytest

from drafter import __version__
from tools import licence_text, licences
from tools.licence_text import LicenceError, Part

ROOT = Path(__file__).resolve().parent.parent.parent
CLICK = str(Path(click.__file__))


@pytest.fixture
def table() -> dict[str, Any]:
    return licences.read_table()


def test_every_file_is_given_to_its_work(table: dict[str, Any]) -> None:
    collected = [
        ("module click", CLICK),
        ("module os", os.__file__),
        ("templates/README.md", str(ROOT / "templates" / "README.md")),
    ]
    found = {
        part.name: (part, places) for part, places in licences.parts_of(collected, table).items()
    }
    assert set(found) == {"click", "Python", "drafter"}
    assert found["click"][0].version == metadata.version("click")
    assert found["click"][0].licence == "BSD-3-Clause"
    assert "Redistribution and use" in found["click"][0].text
    assert found["drafter"][0].version == __version__
    assert found["drafter"][1] == ["templates/README.md"]


def test_a_file_that_is_nobodys_stops_the_build(table: dict[str, Any], tmp_path: Path) -> None:
    if not Path("/usr/bin/dpkg-query").exists():
        pytest.skip("this system does not know its files' packages")
    stray = tmp_path / "libstray.so"
    stray.touch()
    with pytest.raises(LicenceError, match=r"libstray\.so is nobody's"):
        licences.parts_of([("libstray.so", str(stray))], table)


def test_a_library_whose_licence_nobody_read_stops_the_build(table: dict[str, Any]) -> None:
    attrs = str(metadata.distribution("markdown-it-py").locate_file("markdown_it/__init__.py"))
    assert licences.parts_of([("module markdown_it", attrs)], table)
    del table["stated"]["markdown-it-py"]
    with pytest.raises(LicenceError, match="the licence of markdown-it-py must be read"):
        licences.parts_of([("module markdown_it", attrs)], table)


def test_a_library_under_the_gpl_alone_stops_the_build(table: dict[str, Any]) -> None:
    table["stated"]["click"] = "GPL-3.0-only"
    with pytest.raises(LicenceError, match="click may not be shipped under"):
        licences.parts_of([("module click", CLICK)], table)


def test_what_is_compiled_into_a_library_is_named_and_held_to_the_same(
    table: dict[str, Any],
) -> None:
    place = str(metadata.distribution("sqlcipher3").locate_file("sqlcipher3/__init__.py"))
    names = {part.name for part in licences.parts_of([("module sqlcipher3", place)], table)}
    assert {"SQLCipher (in sqlcipher3)", "OpenSSL (in sqlcipher3)"} <= names
    table["inside"]["sqlcipher3"][0]["licence"] = "AGPL-3.0-only"
    with pytest.raises(LicenceError, match="SQLCipher"):
        licences.parts_of([("module sqlcipher3", place)], table)


def test_what_a_library_lists_itself_is_named_too(table: dict[str, Any]) -> None:
    place = str(metadata.distribution("cryptography").locate_file("cryptography/__init__.py"))
    names = {part.name for part in licences.parts_of([("module cryptography", place)], table)}
    assert "openssl-sys (in cryptography)" in names


def test_everything_that_was_packed_has_a_place_and_a_source() -> None:
    pure = [("click.core", CLICK, "PYMODULE"), ("google", "-", "PYMODULE")]
    collected = [
        ("drafter", "build/drafter", "EXECUTABLE"),
        ("base_library.zip", "build/base_library.zip", "DATA"),
        ("lib/libx.so", "/x/libx.so", "BINARY"),
        ("libx.so", "lib/libx.so", "SYMLINK"),
    ]
    assert list(licences.sources(pure, collected, Path("packer.py"))) == [
        ("module click", CLICK),
        ("drafter", "packer.py"),
        ("base_library.zip", os.__file__),
        ("lib/libx.so", "/x/libx.so"),
        ("libx.so", "/x/libx.so"),
    ]


def test_the_description_of_every_library_that_is_inside_goes_along() -> None:
    ((place, source, kind),) = licences.descriptions([CLICK, os.__file__])
    assert place == f"click-{metadata.version('click')}.dist-info/METADATA"
    assert "Name: click" in Path(source).read_text(encoding="utf-8")
    assert kind == "DATA"


def test_a_file_that_the_text_does_not_name_is_told(tmp_path: Path) -> None:
    inner = tmp_path / "_internal"
    inner.mkdir()
    for name in ("known.so", "stray.so"):
        (inner / name).touch()
    (tmp_path / "drafter").touch()
    text = licence_text.listing({Part("A", "1", "MIT", "Do as you like."): ["known.so", "drafter"]})
    assert licence_text.unlisted(tmp_path, text) == ["_internal/stray.so"]
    (inner / "stray.so").unlink()
    assert licence_text.unlisted(tmp_path, text) == []


def test_the_text_gives_each_licence_once_and_whole() -> None:
    text = licence_text.listing(
        {
            Part("B", "2", "MIT", "Text of B."): ["b"],
            Part("A", "1", "ISC OR GPL-2.0-only", "Copyright A"): [],
            Part("C", "3", "ISC", "Copyright C"): [],
        }
    )
    assert text.index("A 1: ISC") < text.index("B 2: MIT")
    assert text.count("Text of B.") == 1
    assert text.count("THE AUTHOR DISCLAIMS ALL WARRANTIES") == 1  # the ISC licence's own words
    assert "The licence called MIT above" not in text  # B brings its own
    assert text.index("Copyright A") < text.index("The licence called ISC above")


def test_a_licence_whose_text_is_missing_stops_the_build() -> None:
    with pytest.raises(LicenceError, match=r"MPL-2\.0\.txt"):
        licence_text.listing({Part("A", "1", "MPL-2.0"): []})


def test_a_library_that_begins_to_list_its_parts_stops_the_build(
    table: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    table["inside"]["click"] = [{"name": "part", "licence": "MIT"}]
    assert Part("part (in click)", "", "MIT") in licences.parts_of([("m", CLICK)], table)
    owner = metadata.distribution("click")
    listed = metadata.PackagePath("click-8.dist-info/sboms/click.spdx.json")
    with_list = SimpleNamespace(
        name=owner.name,
        metadata=owner.metadata,
        version=owner.version,
        locate_file=owner.locate_file,
        files=[*(owner.files or ()), listed],
    )
    monkeypatch.setattr(licences, "owners_of_files", lambda: {CLICK: with_list})
    with pytest.raises(LicenceError, match=r"click lists what is inside it, in .*\.spdx\.json"):
        licences.parts_of([("m", CLICK)], table)


QT = metadata.distribution("PySide6-Essentials")
CORE = str(QT.locate_file("PySide6/QtCore.abi3.so"))


def test_of_qt_only_what_is_in_the_files_that_go_along_is_named(table: dict[str, Any]) -> None:
    name, others = Path(CORE).name, ["QtGui.abi3.so"]
    table["read"]["pyside6-essentials"]["files"] = [name, *others]
    table["inside"]["pyside6-essentials"] = [
        {"name": "Here", "licence": "MIT", "of": [name], "copyright": ["Copyright Here"]},
        {"name": "Elsewhere", "licence": "MIT", "of": others},
    ]
    found = licences.parts_of([("a", CORE), ("b", CORE)], table)
    inside = [part for part in found if "(in pyside6-essentials)" in part.name]
    assert inside == [Part("Here (in pyside6-essentials)", "", "MIT", "Copyright Here")]


def test_a_library_of_qts_that_nobody_read_stops_the_build(table: dict[str, Any]) -> None:
    assert licences.parts_of([("QtCore.abi3.so", CORE)], table)
    table["read"]["pyside6-essentials"]["files"].remove(Path(CORE).name)
    with pytest.raises(LicenceError, match=r"nobody read what is compiled into QtCore\."):
        licences.parts_of([("QtCore.abi3.so", CORE)], table)


def test_a_qt_whose_version_nobody_read_stops_the_build(table: dict[str, Any]) -> None:
    table["read"]["pyside6-essentials"]["version"] = "6.1"
    with pytest.raises(LicenceError, match=r"the version 6\.1 was read, and this is 6\."):
        licences.parts_of([("QtCore.abi3.so", CORE)], table)


def test_the_table_tells_of_what_is_read_alone_and_may_all_be_shipped(
    table: dict[str, Any],
) -> None:
    for work, parts in table["inside"].items():
        files = table["read"].get(work, {"files": []})["files"]
        assert {file for each in parts for file in each.get("of", ())} <= set(files), work
        assert all(("of" in each) == bool(files) for each in parts), work
        licences.refuse_unaccepted(Part(each["name"], "", each["licence"]) for each in parts)
        licence_text.texts(licence_text.named(each["licence"] for each in parts))

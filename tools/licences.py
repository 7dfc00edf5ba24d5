"""Whose files are in the frozen program, and under which licences: one text with all of them.

``build.spec`` hands over every file it collects with where it came from. A file that is nobody's,
a library whose licence nobody read, and one that only the GPL allows stop the build. Afterwards
``python -m tools.licences FOLDER`` sees that the text in FOLDER accounts for every file there.
"""

import json
import os
import platform
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from drafter import __version__
from tools.licence_text import NAME, LicenceError, Part, texts, unlisted
from tools.spdx import is_accepted

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "packaging" / "licences.toml"
_COMPILED = re.compile(r"(?i)\.(?:so(?:\.[\d.]+)?|dylib|dll|pyd)$")
_A_LICENCE = re.compile(r"(?i)^(?:licen[cs]es?|copying|notice|authors)\b(?!.*\.pyc?$)")


Entry = tuple[str, str, str]
"""Place or name, where it came from, and PyInstaller's word for what it is."""


def sources(
    pure: Iterable[Entry], collected: Iterable[Entry], packer: Path
) -> Iterator[tuple[str, str]]:
    """Of everything PyInstaller packed: its place in the folder, and the file it came from.

    ``pure`` are Python's modules, which lie in the programs and are told by their outermost name;
    ``packer`` is a file of PyInstaller's own, whose starter every program begins with.
    """
    for name, source, _ in pure:
        if source != "-":  # a folder of modules without a file of its own
            yield f"module {name.partition('.')[0]}", source
    everything = list(collected)
    by_place = {place: source for place, source, _ in everything}
    for place, source, kind in everything:
        if kind == "EXECUTABLE":
            yield place, str(packer)
        elif kind == "SYMLINK":
            yield place, by_place[source]
        else:
            yield place, os.__file__ if place == "base_library.zip" else source


def descriptions(collected: Iterable[str]) -> list[Entry]:
    """The description of every library that some collected file is of, for whoever asks there.

    The program's own page about itself reads name, version and licence from it.
    """
    owners = owners_of_files()
    found = {
        library.name: library
        for source in collected
        if (library := owners.get(os.path.normpath(source))) is not None
    }
    entries = list[Entry]()
    for _, library in sorted(found.items()):
        path = next(file for file in library.files or () if file.name == "METADATA")
        entries.append((str(path), str(library.locate_file(path)), "DATA"))
    return entries


def owners_of_files() -> dict[str, metadata.Distribution]:
    """The library of every installed file, by the file's path."""
    return {
        os.path.normpath(str(library.locate_file(file))): library
        for library in metadata.distributions()
        for file in library.files or ()
    }


def parts_of(
    collected: Iterable[tuple[str, str]], table: Mapping[str, Any]
) -> dict[Part, list[str]]:
    """Whose each collected file is: ``collected`` are (place in the folder, where it came from).

    Raises LicenceError where one is nobody's, or may not be shipped.
    """
    origins, found = Origins(table), dict[Part, list[str]]()
    for place, source in collected:
        found.setdefault(origins.part(Path(source)), []).append(place)
    refuse_unaccepted((*found, *origins.inside))
    return found | {part: [] for part in origins.inside}


def refuse_unaccepted(parts: Iterable[Part]) -> None:
    """Raise LicenceError for the first part whose licence is not among the accepted ones."""
    for part in parts:
        if not is_accepted(part.licence):
            raise LicenceError(f"{part.name} may not be shipped under {part.licence!r}")


class Origins:
    """Knows whose a file of this machine is; ``inside`` gathers what those are made of."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table
        self._owners = owners_of_files()
        self._known = dict[str, Part]()
        self.inside: list[Part] = []

    def part(self, source: Path) -> Part:
        """The work that a file belongs to. Raises LicenceError where it is nobody's."""
        path = os.path.normpath(source)
        owner = self._owners.get(path)
        if owner is not None:
            part = self._once(str(owner.name), lambda: self._library(owner))
            if _COMPILED.search(path) or ".framework" in path:
                self._open(_plain(owner.name), Path(path).name)
            return part
        if source.is_relative_to(ROOT):
            return self._once("drafter", _own)
        if _is_pythons(source):
            return self._once("Python", _python)
        package = _package_of(source.resolve())
        return self._once(package, lambda: self._of_the_system(package))

    def _once(self, name: str, make: Any) -> Part:  # noqa: ANN401 - any maker of a Part
        if name not in self._known:
            self._known[name] = make()
        return self._known[name]

    def _library(self, library: metadata.Distribution) -> Part:
        name = _plain(library.name)
        about = library.metadata
        licence = self._table["stated"].get(name) or next(
            iter(about.get_all("License-Expression") or ()), ""
        )
        if not licence:
            raise LicenceError(f"the licence of {name} must be read and put in {TABLE.name}")
        own = [
            Path(str(library.locate_file(file))).read_text(encoding="utf-8", errors="replace")
            for file in library.files or ()
            if ".dist-info" in str(file) and _A_LICENCE.match(file.name)
        ]
        own += texts(self._table["texts"].get(name, ()))
        if not own:
            raise LicenceError(f"{name} brings no text of its licence; {TABLE.name} must name one")
        self._look_inside(name, library)
        return Part(str(about["Name"]), library.version, licence, "\n\n".join(own))

    def _look_inside(self, name: str, library: metadata.Distribution) -> None:
        """Gather what a library is made of, as it says itself or as somebody read it."""
        told = self._table["inside"].get(name, ())
        lists = [str(file) for file in library.files or () if ".spdx" in file.name.lower()]
        if told and lists:
            raise LicenceError(f"{name} lists what is inside it, in {lists[0]}: read that instead")
        read = self._table["read"].get(name)
        if read and not f"{library.version}.".startswith(f"{read['version']}."):
            raise LicenceError(
                f"of {name} the version {read['version']} was read, and this is {library.version}:"
                f" look what is inside it now, and say so in {TABLE.name}"
            )
        self.inside += [_inside(each, name) for each in told if not read]
        self.inside += _listed_inside(library)

    def _open(self, name: str, file: str) -> None:
        """Gather what is compiled into one file of a work whose files were read one by one."""
        read = self._table["read"].get(name)
        if read is None:
            return
        if file not in read["files"]:
            raise LicenceError(
                f"nobody read what is compiled into {file} of {name}; {TABLE.name} must tell it"
            )
        found = (each for each in self._table["inside"].get(name, ()) if file in each["of"])
        self.inside += [part for each in found if (part := _inside(each, name)) not in self.inside]

    def _of_the_system(self, package: str) -> Part:
        licence = self._table["system"].get(_plain(package))
        if not licence:
            raise LicenceError(f"the licence of {package} must be read and put in {TABLE.name}")
        text = Path("/usr/share/doc", package, "copyright").read_text(encoding="utf-8")
        return Part(package, "", licence, text)


def main() -> int:
    folder = Path(sys.argv[1])
    missing = unlisted(folder, (folder / NAME).read_text(encoding="utf-8"))
    print(*missing, f"files without a licence: {len(missing)}", sep="\n")
    return 1 if missing else 0


def _inside(told: Mapping[str, Any], name: str) -> Part:
    lines = "\n".join(told.get("copyright", ()))
    text = "\n\n".join([*([lines] if lines else []), *texts(told.get("texts", ()))])
    return Part(f"{told['name']} (in {name})", "", told["licence"], text)


def _own() -> Part:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    lists = (ROOT / "resources" / "words" / "README.md").read_text(encoding="utf-8")
    return Part("drafter", __version__, "MIT", f"{text}\n{lists}")


def _is_pythons(source: Path) -> bool:
    libraries = [sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")]
    return "libpython" in source.name or any(
        source.is_relative_to(place) and "site-packages" not in source.parts
        for place in {*libraries, str(Path(sys.base_prefix, "DLLs"))}
        if place
    )


def _python() -> Part:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(f"/usr/share/doc/python{version}/copyright"),
    )
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        raise LicenceError("this Python brings no text of its licence")
    return Part("Python", platform.python_version(), "Python-2.0", text.read_text(encoding="utf-8"))


def _package_of(source: Path) -> str:
    """Debian's package of one of the system's files, without its architecture."""
    for path in (source, Path("/", *source.parts[2:])):  # /usr/lib may be known as /lib
        asked = subprocess.run(
            ["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False
        )
        if asked.returncode == 0:
            return asked.stdout.partition(":")[0]
    raise LicenceError(f"{source} is nobody's: whose is it, and under which licence?")


def _listed_inside(library: metadata.Distribution) -> Iterator[Part]:
    """What a library says itself that it is compiled from (CycloneDX)."""
    for file in library.files or ():
        if "/sboms/" not in str(file) or file.suffix != ".json":
            continue
        for each in json.loads(file.read_text(encoding="utf-8")).get("components", ()):
            stated = [
                one["expression"] for one in each.get("licenses") or () if "expression" in one
            ]
            if stated:
                name = f"{each['name']} (in {_plain(library.name)})"
                yield Part(name, each.get("version", ""), " AND ".join(f"({s})" for s in stated))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def read_table() -> dict[str, Any]:
    """The table of what somebody read."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())

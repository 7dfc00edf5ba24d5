"""Template packs: a folder with ``template.toml`` and the templates it names."""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from drafter import paths
from drafter.case.case import KindOfWork
from drafter.case.statement import Slot, VersionKind
from drafter.document.asked import LETTER, NAMES
from drafter.document.faults import did_you_mean
from drafter.document.sandbox import CompiledTemplate, compile_template, read_template
from drafter.document.syntax import MOST_CHARACTERS
from drafter.errors import DrafterError

IDENTIFIABLE: Final = "identifiable"
"""The watermark of a statement that carries real names."""

_DESCRIPTION: Final = "template.toml"
_KEYS: Final = frozenset(
    [
        "id",
        "name",
        "kind_of_work",
        "version",
        "language",
        "numbered",
        "title",
        "sections",
        "slots",
        "footer",
        "watermark",
        "letter",
    ]
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md\.j2")
_SLOT_NAMES: Final = {
    Slot.ACTION: frozenset({"action"}),
    Slot.ACTION_LEAD: frozenset({"action_list"}),
}
_AFTER_SLOTS: Final = frozenset({Slot.SUMMARY.value, Slot.DECISION.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePack:
    """What gives a document its words. ``sections`` are printed one after another.

    ``footers`` are by version ("draft"), ``watermarks`` by version, by kind of work, or
    ``IDENTIFIABLE``; all of them, like ``title``, are one-line templates.
    """

    id: str
    name: str
    version: str
    kinds_of_work: tuple[KindOfWork, ...]
    language: str
    numbered: bool
    title: CompiledTemplate
    sections: tuple[CompiledTemplate, ...]
    slots: Mapping[Slot, CompiledTemplate]
    footers: Mapping[str, CompiledTemplate]
    watermarks: Mapping[str, CompiledTemplate]
    letter: bool = False
    """Whether it is a letter: under real names, with a frame, and no statement."""


def load_pack(folder: Path) -> TemplatePack:
    """Read, check and compile a pack that may be trusted; one from elsewhere is tried first.

    Raises :class:`DrafterError` naming the file, the line where there is one, and the remedy.
    """
    where = f"templates/{folder.name}" if folder.parent == paths.templates() else folder.name
    where = "".join(letter if letter.isprintable() else "?" for letter in where)
    return _Loader(folder, where).pack()


@functools.cache
def packs() -> tuple[TemplatePack, ...]:
    """The shipped packs, compiled once, by id."""
    folders = sorted(path.parent for path in paths.templates().glob(f"*/{_DESCRIPTION}"))
    return tuple(load_pack(folder) for folder in folders)


def pack(wanted: str) -> TemplatePack:
    """The shipped pack of that id. Raises :class:`DrafterError` where there is none."""
    known = {one.id: one for one in packs()}
    if wanted not in known:
        remedy = did_you_mean(wanted, known) or f"; there are {', '.join(sorted(known))}"
        raise DrafterError(f"There is no template called {wanted}{remedy}.")
    return known[wanted]


class _Loader:
    """Reads one folder. ``where`` is what messages call it."""

    def __init__(self, folder: Path, where: str) -> None:
        self._folder, self._where = folder, where
        self._table = self._description()

    def pack(self) -> TemplatePack:
        slots = self._mapping("slots", {slot.value.replace(" ", "_") for slot in Slot})
        files = {Slot(name.replace("_", " ")): file for name, file in slots.items()}
        known = NAMES | {LETTER} if self._yes_or_no("letter", absent=False) else NAMES
        names = known - {name for name in _AFTER_SLOTS if Slot(name) not in files}
        versions = {kind.value for kind in VersionKind}
        works = {kind.value for kind in KindOfWork}
        return TemplatePack(
            id=self._id(),
            name=self._word("name"),
            version=self._word("version"),
            kinds_of_work=self._kinds_of_work(works),
            language=self._word("language"),
            numbered=self._yes_or_no("numbered", absent=True),
            letter=self._yes_or_no("letter", absent=False),
            title=self._line("title", self._word("title")),
            sections=tuple(self._file(file, names) for file in self._section_files()),
            slots=MappingProxyType(
                {
                    slot: self._file(
                        file, (NAMES - _AFTER_SLOTS) | _SLOT_NAMES.get(slot, frozenset())
                    )
                    for slot, file in files.items()
                }
            ),
            footers=self._lines("footer", versions),
            watermarks=self._lines("watermark", versions | works | {IDENTIFIABLE}),
        )

    def _description(self) -> dict[str, Any]:
        name = f"{self._where}/{_DESCRIPTION}"
        try:
            table = tomllib.loads(self._text(_DESCRIPTION))
        except tomllib.TOMLDecodeError as error:
            raise DrafterError(f"{name} is not valid TOML: {error}.") from error
        for key in table:
            if key not in _KEYS:
                raise DrafterError(f"{name}: `{key}` means nothing here{did_you_mean(key, _KEYS)}.")
        return table

    def _text(self, file: str) -> str:
        path, name = self._folder / file, f"{self._where}/{file}"
        if path.is_symlink() or not path.is_file():
            raise DrafterError(f"{name} is not there.")
        if path.stat().st_size > 4 * MOST_CHARACTERS:
            raise DrafterError(f"{name}, line 1: it is longer than {MOST_CHARACTERS:,} characters.")
        return read_template(path, name)

    def _file(self, file: str, names: frozenset[str]) -> CompiledTemplate:
        if not _FILE.fullmatch(file):
            raise self._wrong(f'"{file[:60]}" is no template file such as "statement.md.j2"')
        return compile_template(self._text(file), f"{self._where}/{file}", names)

    def _line(self, key: str, source: str) -> CompiledTemplate:
        return compile_template(
            source, f"{self._where}/{_DESCRIPTION}, {key}", NAMES - _AFTER_SLOTS
        )

    def _lines(self, key: str, known: set[str]) -> Mapping[str, CompiledTemplate]:
        lines = self._mapping(key, known)
        return MappingProxyType({name: self._line(key, line) for name, line in lines.items()})

    def _mapping(self, key: str, known: set[str]) -> dict[str, str]:
        table = self._table.get(key, {})
        if not isinstance(table, dict):
            raise self._wrong(f"write `{key}` as a table, [{key}]")
        for name, line in table.items():
            if name not in known or not isinstance(line, str):
                remedy = did_you_mean(name, known) or f"; it knows {', '.join(sorted(known))}"
                raise self._wrong(f"`{name}` in [{key}] means nothing{remedy}")
        return table

    def _id(self) -> str:
        word = self._word("id")
        if not _ID.fullmatch(word):
            raise self._wrong("an id is made of small letters, figures and hyphens")
        return word

    def _kinds_of_work(self, known: set[str]) -> tuple[KindOfWork, ...]:
        kinds = self._table.get("kind_of_work")
        if not isinstance(kinds, list) or not kinds or not set(map(str, kinds)) <= known:
            raise self._wrong(f"`kind_of_work` is a list of {', '.join(sorted(known))}")
        return tuple(KindOfWork(kind) for kind in kinds)

    def _section_files(self) -> list[str]:
        files = self._table.get("sections")
        if not isinstance(files, list) or not files or not all(isinstance(f, str) for f in files):
            raise self._wrong("`sections` is the list of the templates to print, in order")
        return files

    def _word(self, key: str) -> str:
        word = self._table.get(key)
        if not isinstance(word, str) or not word.strip():
            raise self._wrong(f"`{key}` is missing")
        return word

    def _yes_or_no(self, key: str, *, absent: bool) -> bool:
        answer = self._table.get(key, absent)
        if not isinstance(answer, bool):
            raise self._wrong(f"`{key}` is true or false")
        return answer

    def _wrong(self, sentence: str) -> DrafterError:
        return DrafterError(f"{self._where}/{_DESCRIPTION}: {sentence}.")

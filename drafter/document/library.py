"""The library of standard paragraphs, and the one printed form of a citation."""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from drafter import paths
from drafter.anonymise.printing import listing
from drafter.case.statement import Slot
from drafter.document.asked import NAMES
from drafter.document.sandbox import CompiledTemplate, compile_template
from drafter.errors import DrafterError

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_UNIT = re.compile(r"^(section|paragraph|regulation|article|rule)s? (.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A law with its provisions, or a judgment with its neutral citation."""

    act: str = ""
    provisions: tuple[str, ...] = ()
    as_amended: bool = False
    case: str = ""
    neutral: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryParagraph:
    """A standard paragraph. ``superseded`` says by what, where it is no longer to be used.

    One whose words follow from the case has a ``template``; ``text`` is then an example of what
    it prints. ``follows`` is the list of the case it is made of. The caseworker's own words in its
    section say the same where a sentence of theirs holds every pattern of ``said_by``.
    """

    code: str
    text: str
    title: str = ""
    section: str = ""
    citations: tuple[Citation, ...] = ()
    needed_when: str = ""
    found_by: str = ""
    seen_in: tuple[str, ...] = ()
    source: str = ""
    superseded: str = ""
    recalled: bool = False
    template: CompiledTemplate | None = None
    follows: str = ""
    said_by: tuple[re.Pattern[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The standard paragraphs by code."""

    paragraphs: Mapping[str, LibraryParagraph] = field(default_factory=lambda: MappingProxyType({}))


def is_said_in(text: str, paragraph: LibraryParagraph) -> bool:
    """Whether a sentence of a text holds every pattern by which a paragraph is said already."""
    asked, sentences = paragraph.said_by, _SENTENCE_END.split(text)
    return bool(asked) and any(all(one.search(each) for one in asked) for each in sentences)


def citation(cited: Citation) -> str:
    """The one printed form: "Local Government Act 1974, sections 26(1) and 26A(1), as amended"."""
    if cited.case:
        return f"{cited.case} {cited.neutral}".strip()
    words = [cited.act, _provisions(cited.provisions), "as amended" if cited.as_amended else ""]
    return ", ".join(word for word in words if word)


def citations(cited: tuple[Citation, ...]) -> str:
    """Several citations in one pair of brackets, or nothing."""
    return f"({'; '.join(citation(one) for one in cited)})" if cited else ""


def load_library(path: Path) -> Library:
    """Read a library of paragraphs (``[[paragraph]]`` tables, see its own head).

    Raises :class:`DrafterError` where the file is not one, naming the paragraph.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("paragraph", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DrafterError(f"{path.name} can't be read as a library of paragraphs.") from error
    if not isinstance(tables, list):
        raise DrafterError(f"{path.name}: write each paragraph under [[paragraph]].")
    paragraphs: dict[str, LibraryParagraph] = {}
    for number, table in enumerate(tables, start=1):
        paragraph = _paragraph(table, f"{path.name}, paragraph {number}")
        if paragraph.code in paragraphs:
            raise DrafterError(f"{path.name}: the code {paragraph.code} stands twice.")
        paragraphs[paragraph.code] = paragraph
    return Library(paragraphs=MappingProxyType(paragraphs))


@functools.cache
def library() -> Library:
    """The shipped library, read once."""
    return load_library(paths.templates() / "paragraphs" / "lgsco.toml")


def _paragraph(table: Any, where: str) -> LibraryParagraph:  # noqa: ANN401 - TOML is untyped
    if not (isinstance(table, dict) and table.get("code") and table.get("text")):
        raise DrafterError(f"{where}: a paragraph needs a code and a text.")
    cited = table.get("citation", [])
    return LibraryParagraph(
        code=str(table["code"]),
        text=str(table["text"]).strip(),
        title=str(table.get("title", "")),
        section=str(table.get("section", "")),
        citations=tuple(_citation(one) for one in (cited if isinstance(cited, list) else [cited])),
        needed_when=str(table.get("needed_when", "")),
        found_by=str(table.get("found_by", "")),
        seen_in=tuple(str(seen) for seen in table.get("seen_in", ())),
        source=str(table.get("source", "")),
        superseded=str(table.get("superseded", "")),
        recalled=bool(table.get("recalled", False)),
        template=_template(table, where),
        follows=str(table.get("follows", "")),
        said_by=_patterns(table.get("said_by", []), where),
    )


def _patterns(written: Any, where: str) -> tuple[re.Pattern[str], ...]:  # noqa: ANN401 - TOML is untyped
    refused = DrafterError(f"{where}: said_by is a list of regular expressions.")
    if not isinstance(written, list):
        raise refused
    try:
        return tuple(re.compile(str(one), re.IGNORECASE) for one in written)
    except re.error:
        raise refused from None


def _template(table: Mapping[str, Any], where: str) -> CompiledTemplate | None:
    """The template of a paragraph, set on as many lines as are readable, printed as one."""
    source = table.get("template")
    if source is None:
        return None
    if table.get("citation"):
        raise DrafterError(f"{where}: write the citation into the template, it has no other.")
    names = NAMES - {Slot.SUMMARY.value, Slot.DECISION.value}
    return compile_template(" ".join(str(source).split()), where, names)


def _citation(table: Mapping[str, Any]) -> Citation:
    return Citation(
        act=str(table.get("act", "")),
        provisions=tuple(str(provision) for provision in table.get("provisions", ())),
        as_amended=bool(table.get("as_amended", False)),
        case=str(table.get("case", "")),
        neutral=str(table.get("neutral", "")),
    )


def _provisions(provisions: tuple[str, ...]) -> str:
    """As in "sections 26(1) and 26A(1)"; provisions of different sorts are listed as they are."""
    matches = [_UNIT.match(provision) for provision in provisions]
    units = {match[1].lower() if match else "" for match in matches}
    if len(provisions) < 2 or len(units) != 1 or "" in units:  # noqa: PLR2004 - "several"
        return listing(provisions)
    return f"{units.pop()}s {listing([match[2] for match in matches if match])}"

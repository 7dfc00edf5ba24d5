"""Small template packs, and documents as lines of text, for tests."""

from collections.abc import Mapping
from pathlib import Path

from drafter.anonymise.words import Naming
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Party, Role
from drafter.document.compose import Composed, compose
from drafter.document.library import Library
from drafter.document.model import (
    AnyBlock,
    Document,
    Heading,
    Paragraph,
    Styled,
    SubParagraph,
    TableRow,
)
from drafter.document.packs import load_pack
from tests.document.cases import anonymised, called

COUNCIL = BodyInJurisdiction(id="council", name="Exampleshire Council", short_form="the Council")
MISS_X = Party(id="x", roles=(Role.COMPLAINANT,))
MR_Y = Party(id="y", roles=(Role.COMPLAINANT,))
OFFICER = Party(id="officer", roles=(Role.OFFICER,))
NAMINGS: Mapping[str, Naming] = {
    "x": called("Miss X", pronoun="she"),
    "y": called("Mr Y", pronoun="he"),
    "officer": called("a Council officer", "the officer"),
}

_DESCRIPTION = """
id = "tried"
name = "A template on trial"
version = "1"
kind_of_work = ["deciding"]
language = "en-GB"
title = "A title"
sections = ["main.md.j2"]
"""


def write_pack(folder: Path, template: str, more: str = "", **files: str) -> Path:
    """A pack of one section. ``more`` is added to its description, ``files`` beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "template.toml").write_text(_DESCRIPTION + more, encoding="utf-8")
    (folder / "main.md.j2").write_text(template, encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.md.j2").write_text(text, encoding="utf-8")
    return folder


def composed(folder: Path, template: str, case: Case | None = None, more: str = "") -> Composed:
    """A case composed through a template of one section."""
    pack = load_pack(write_pack(folder / "tried", template, more))
    case = case or Case(id="case", parties=(MISS_X, MR_Y, OFFICER), bodies=(COUNCIL,))
    known = {party.id for party in case.parties}
    namings = {party: naming for party, naming in NAMINGS.items() if party in known}
    return compose(anonymised(case, namings), pack, Library())


def printed(folder: Path, template: str, case: Case | None = None, more: str = "") -> list[str]:
    """The same as lines of text."""
    return lines_of(composed(folder, template, case, more).document)


def lines_of(document: Document) -> list[str]:
    """A line a block: "# Heading", "12. text", "a) text", "@title text"."""
    return [line_of(block) for block in document.blocks]


def line_of(block: AnyBlock) -> str:
    """A block as a line of text."""
    match block:
        case Heading():
            return f"{'#' * block.level} {block.text}"
        case Styled():
            return f"@{block.style} {block.text}"
        case Paragraph() | SubParagraph():
            return f"{block.printed_number} {block.text}".strip()
        case TableRow():
            return f"| {block.text}"

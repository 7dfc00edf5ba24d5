"""What a file from elsewhere carries beside its text, as notes for whoever sends it on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from drafter.proof.markup import Markup
from drafter.proof.views import Reading

_CHANGES: Final = {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"}
_HIDDEN: Final = {"vanish", "webHidden", "specVanish"}
_HISTORY: Final = {"rsid", "rsidRoot", "docId"}
_CONTROLS: Final = {"sdt", "smartTag", "customXml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """One kind of thing worth knowing: ``words`` for people, and how it is told."""

    words: str
    parts: tuple[str, ...] = ()
    """Beginnings of part names that show it."""
    elements: frozenset[str] = frozenset()
    """Local names of elements that show it."""


_SIGNS: Final = (
    _Sign(words="comments", parts=("word/comments",), elements=frozenset({"commentReference"})),
    _Sign(words="tracked changes", elements=frozenset(_CHANGES)),
    _Sign(words="hidden text", elements=frozenset(_HIDDEN)),
    _Sign(words="editing history (rsids)", elements=frozenset(_HISTORY)),
    _Sign(words="macros", parts=("word/vbaProject", "word/vbaData")),
    _Sign(words="custom XML", parts=("customXml/",)),
    _Sign(words="custom properties", parts=("docProps/custom.xml",)),
    _Sign(words="embedded files", parts=("word/embeddings/", "word/afchunk")),
    _Sign(words="pictures", parts=("word/media/",)),
    _Sign(words="a thumbnail", parts=("docProps/thumbnail",)),
    _Sign(words="a list of people", parts=("word/people.xml",)),
    _Sign(words="building blocks (AutoText)", parts=("word/glossary/",)),
    _Sign(words="a digital signature", parts=("_xmlsignatures/",)),
    _Sign(words="printer settings", parts=("word/printerSettings",)),
    _Sign(words="content controls", elements=frozenset(_CONTROLS)),
    _Sign(words="mail merge settings", elements=frozenset({"mailMerge"})),
    _Sign(words="document variables", elements=frozenset({"docVar"})),
)


def notes_of(reading: Reading) -> tuple[str, ...]:
    """Notes on a package, one sentence each, in a fixed order; none for other files."""
    if reading.package is None:
        return tuple(reading.notes)
    names = [member.name for member in reading.package.members]
    locals_met = {
        name.rpartition(":")[2] for markup in reading.markups.values() for name in markup.names
    }
    found = [
        f"The file has {sign.words}."
        for sign in _SIGNS
        if any(name.startswith(sign.parts) for name in names if sign.parts)
        or sign.elements & locals_met
    ]
    return (*found, *(words for tell in _TELLERS for words in tell(reading)), *reading.notes)


def _author(reading: Reading) -> Iterator[str]:
    core = reading.markups.get("docProps/core.xml", Markup())
    told = {element for element, _ in core.other}
    for element, words in (
        ("creator", "its author"),
        ("lastModifiedBy", "who last changed it"),
        ("created", "when it was made"),
        ("modified", "when it was changed"),
    ):
        if element in told:
            yield f"The file's properties say {words}."


def _external(reading: Reading) -> Iterator[str]:
    count = sum(
        ("Relationship", "TargetMode") in markup.vocabulary
        for name, markup in reading.markups.items()
        if name.endswith(".rels")
    )
    if count:
        yield "The file links to places outside itself."


def _zip(reading: Reading) -> Iterator[str]:
    package = reading.package
    assert package is not None  # notes_of looked
    if package.comment or any(member.comment for member in package.members):
        yield "The zip file has comments."
    if package.duplicates:
        yield f"{len(package.duplicates)} part names occur twice in the zip file."
    if package.strays or package.around:
        yield "The zip file holds bytes that its directory does not list."
    if any(member.has_clock_time for member in package.members):
        yield "The zip file says when its parts were written."


_TELLERS: Final[tuple[Callable[[Reading], Iterator[str]], ...]] = (_author, _external, _zip)

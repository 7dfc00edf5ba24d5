"""Whether a .docx of ours is one that Word will open: the gate where no Word is at hand.

LibreOffice opens files that Word refuses, so that opening proves little. This reads the parts
again and judges them by the rules of the schema that a writer can break.
"""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from drafter.errors import DrafterError
from drafter.render.office_zip import OfficeZip
from drafter.render.structure_grammar import (
    ALLOWED,
    FIRST,
    LAST,
    OPTIONAL,
    ORDERED,
    ROOTS,
    TYPES,
    R,
    W,
    short,
)

_LARGEST = 100_000_000
_FIELD_ORDER = ("begin", "separate", "end")


def structural_problems(data: bytes) -> tuple[str, ...]:
    """What is wrong with the structure of a .docx, a sentence each; empty where all is well."""
    try:
        package = OfficeZip(data, "The file")
        parts = {name: package.parse(name, _LARGEST) for name in sorted(package.names)}
    except DrafterError as error:
        return (str(error),)
    return tuple(_problems(parts))


def _problems(parts: Mapping[str, Element]) -> Iterator[str]:
    """Every problem, the package first: what follows needs its parts."""
    missing = [name for name in ROOTS if name not in parts and name not in OPTIONAL]
    if missing:
        yield from (f"{name} is missing" for name in missing)
        return
    for name, root in parts.items():
        if root.tag != ROOTS.get(name):
            yield f"{name} is not a part of ours"
        yield from (f"{name}: {problem}" for problem in _grammar(root))
    yield from _content_types(parts)
    yield from _relationships(parts)
    yield from _bookmarks(parts["word/document.xml"])
    for name in ("word/document.xml", "word/header.xml", "word/footer.xml"):
        if name in parts:
            yield from (f"{name}: {problem}" for problem in _printed(parts[name], parts))
    yield from _numbering(parts)


def _grammar(root: Element) -> Iterator[str]:
    """Elements that are unknown where they stand, or out of order."""
    for parent in root.iter():
        allowed = ALLOWED.get(parent.tag, frozenset())
        children = [child.tag for child in parent]
        for child in children:
            if child not in allowed:
                yield f"{short(child)} may not stand in {short(parent.tag)}"
        if parent.tag in ORDERED:
            places = [ORDERED[parent.tag].index(child) for child in children if child in allowed]
            twice = Counter(ORDERED[parent.tag])
            if places != sorted(places) or Counter(children) - twice:
                yield f"the children of {short(parent.tag)} are out of order"
        first, last = FIRST.get(parent.tag), LAST.get(parent.tag)
        if first in children and children.index(first) + children.count(first) > 1:
            yield f"{short(first)} must be first in {short(parent.tag)}"
        if last in children and children.index(last) + 1 < len(children):
            yield f"{short(last)} must be last in {short(parent.tag)}"


def _content_types(parts: Mapping[str, Element]) -> Iterator[str]:
    """Every part has a type, and every type a part."""
    types = parts["[Content_Types].xml"]
    endings = {entry.get("Extension") for entry in types.iterfind(f"{TYPES}Default")}
    named = {entry.get("PartName", "")[1:] for entry in types.iterfind(f"{TYPES}Override")}
    for name in parts:
        is_named = name in named or name.startswith("_rels/") or "/_rels/" in name
        if name != "[Content_Types].xml" and not (is_named and name.rpartition(".")[2] in endings):
            yield f"{name} has no content type"
    yield from (f"a content type is given for {name}, which is absent" for name in named - {*parts})


def _relationships(parts: Mapping[str, Element]) -> Iterator[str]:
    """Every relationship leads to a part, every part is led to, every reference is one."""
    reached: set[str] = set()
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word")):
        for entry in parts[name]:
            target = posixpath.join(folder, entry.get("Target", ""))
            reached.add(target)
            if entry.get("TargetMode") or target not in parts:
                yield f"{name}: the relationship {entry.get('Id')} leads nowhere in the file"
    known = {entry.get("Id") for entry in parts["word/_rels/document.xml.rels"]}
    for element in parts["word/document.xml"].iter():
        if element.get(f"{R}id", next(iter(known), None)) not in known:
            yield f"{short(element.tag)} asks for the unknown relationship {element.get(f'{R}id')}"
    for name in parts:
        if name.startswith(("word/", "docProps/")) and ".rels" not in name and name not in reached:
            yield f"nothing leads to {name}"


def _bookmarks(document: Element) -> Iterator[str]:
    """Bookmarks begin and end once each, with ids and names of their own; references find them."""
    starts = list(document.iter(f"{W}bookmarkStart"))
    begun = Counter(start.get(f"{W}id") for start in starts)
    names = Counter(start.get(f"{W}name") for start in starts)
    pending: set[str | None] = set()
    for mark in document.iter():
        if mark.tag == f"{W}bookmarkStart":
            pending.add(mark.get(f"{W}id"))
        elif mark.tag == f"{W}bookmarkEnd":
            if mark.get(f"{W}id") not in pending:
                yield f"the bookmark {mark.get(f'{W}id')} ends before it begins"
            pending.discard(mark.get(f"{W}id"))
    yield from (f"the id {found} is used twice" for found in _twice(begun))
    yield from (f"the bookmark {found} stands twice" for found in _twice(names))
    yield from (f"the bookmark {found} does not end" for found in pending)
    for instruction in document.iter(f"{W}instrText"):
        words = (instruction.text or "").split()
        if words[:1] == ["REF"] and words[1] not in names:
            yield f"a field refers to {words[1]}, which is not a bookmark"


def _twice(found: Counter[str | None]) -> Iterable[str | None]:
    """What was counted more than once."""
    return (key for key, count in found.items() if count > 1)


def _printed(root: Element, parts: Mapping[str, Element]) -> Iterator[str]:
    """Fields that are whole, words on one line, styles and lists that exist."""
    for paragraph in root.iter(f"{W}p"):
        kinds = [mark.get(f"{W}fldCharType") for mark in paragraph.iter(f"{W}fldChar")]
        if tuple(kinds) != _FIELD_ORDER * (len(kinds) // len(_FIELD_ORDER)):
            yield "a field does not begin, part and end in its paragraph"
    for words in root.iter(f"{W}t"):
        if set(words.text or "") & set("\n\r\t"):
            yield "a line break or tab stands among words"
    styles = {style.get(f"{W}styleId") for style in parts["word/styles.xml"].iter(f"{W}style")}
    lists = {found.get(f"{W}numId") for found in parts["word/numbering.xml"].iter(f"{W}num")}
    for kind, known in (("pStyle", styles), ("rStyle", styles), ("numId", lists)):
        used = {element.get(f"{W}val") for element in root.iter(W + kind)}
        yield from (f"{kind} {found} is not defined" for found in used - known)


def _numbering(parts: Mapping[str, Element]) -> Iterator[str]:
    """Styles and lists point at each other, and no id is used twice."""
    styles, numbering = parts["word/styles.xml"], parts["word/numbering.xml"]
    defined = Counter(style.get(f"{W}styleId") for style in styles.iter(f"{W}style"))
    abstract = Counter(
        found.get(f"{W}abstractNumId") for found in numbering.iter(f"{W}abstractNum")
    )
    lists = Counter(found.get(f"{W}numId") for found in numbering.iter(f"{W}num"))
    for count in (defined, abstract, lists):
        yield from (f"{found} is defined twice" for found in _twice(count))
    asked = (
        (styles, "basedOn", defined),
        (styles, "next", defined),
        (styles, "numId", lists),
        (numbering, "abstractNumId", abstract),
        (numbering, "pStyle", defined),
    )
    for root, kind, known in asked:
        used = {element.get(f"{W}val") for element in root.iter(W + kind)}
        yield from (f"{kind} {found} is not defined" for found in used - {*known})

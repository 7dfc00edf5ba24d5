"""What a Word file that this program made may consist of: parts, elements, attributes."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.proof.markup import Markup
from drafter.proof.views import Reading

_PARTS: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:core|app)\.xml"
    r"|word/(?:document|styles|numbering|settings|fontTable|header\d*|footer\d*)\.xml"
    r"|word/_rels/document\.xml\.rels"
)

_BARE: Final = """
    document body hdr ftr styles numbering settings p pPr r rPr sectPr docDefaults rPrDefault
    pPrDefault tabs numPr pBdr compat pict semiHidden qFormat removePersonalInformation
    removeDateAndTime titlePg tbl tblPr tblGrid tr trPr tc tcPr tblBorders tblHeader cantSplit fonts
    noBreakHyphen Types Relationships coreProperties title language Properties Application
    formulas
"""
"""Elements without attributes."""
_WITH_VALUE: Final = """
    pStyle rStyle name basedOn next link uiPriority b bCs i iCs caps smallCaps u sz szCs jc numId
    ilvl start numFmt lvlText lvlJc suff nsid multiLevelType abstractNumId startOverride
    outlineLvl contextualSpacing pageBreakBefore widowControl keepNext keepLines vertAlign
    defaultTabStop characterSpacingControl decimalSymbol listSeparator tblStyle position charset
    family pitch kern
"""
"""Elements with ``w:val`` alone."""
_LINES: Final = "top left bottom right insideH insideV"
_LIST: Final = """
    t: space
    instrText: space
    br: type
    fldChar: fldCharType
    bookmarkStart: id name
    bookmarkEnd: id
    headerReference: type id
    footerReference: type id
    pgSz: w h orient
    pgMar: top right bottom left header footer gutter
    pgNumType: start
    style: type default styleId customStyle
    color: val
    shd: val fill color
    spacing: before after line lineRule val
    ind: left right hanging firstLine
    rFonts: ascii hAnsi cs eastAsia
    lang: val eastAsia bidi
    tab: val pos
    abstractNum: abstractNumId
    lvl: ilvl
    num: numId
    lvlOverride: ilvl
    zoom: percent
    compatSetting: name uri val
    font: name
    tblW: w type
    tblLayout: type
    gridCol: w
    tcW: w type
    trHeight: val
    Default: Extension ContentType
    Override: PartName ContentType
    Relationship: Id Type Target
    shapetype: id coordsize spt adj path
    f: eqn
    path: textpathok connecttype connectlocs connectangles
    textpath: on fitshape style string
    lock: ext text shapetype
    shape: id type style allowincell fillcolor stroked
    fill: opacity
"""
"""Every other element, with its attributes; the last lines are the watermark's shape in VML.

``TargetMode`` is missing from a relationship on purpose: nothing may link outside the file.
"""


def _elements() -> dict[str, frozenset[str]]:
    elements = {name: frozenset[str]() for name in _BARE.split()}
    elements |= {name: frozenset({"val"}) for name in _WITH_VALUE.split()}
    elements |= {name: frozenset({"val", "sz", "space", "color"}) for name in _LINES.split()}
    for line in _LIST.strip().splitlines():
        name, _, attributes = line.partition(":")
        elements[name.strip()] = frozenset(attributes.split())
    return elements


_ELEMENTS: Final = _elements()
_FIELDS: Final = re.compile(r"(?:\s*(?:PAGE|NUMPAGES|REF _Ref\d+ \\n \\h)\s*)*")
_BOOKMARK: Final = re.compile(r"_Ref\d+")


def outside(reading: Reading) -> tuple[str, ...]:
    """What a file has that this program never writes, one sentence each, in the file's order."""
    package = reading.package
    assert package is not None  # only Word files are held against this list
    found = [
        f"The part {member.name} is none that this program writes."
        for member in package.members
        if not _PARTS.fullmatch(member.name)
    ]
    if package.comment or package.around or package.strays or package.duplicates:
        found.append("The zip file holds more than its parts.")
    for member in package.members:
        if member.comment or member.extra or member.has_clock_time:
            found.append(f"The part {member.name} carries a time, a comment or an extra field.")
        if member.name not in reading.markups:
            found.append(f"The part {member.name} is not XML.")
    for name, markup in reading.markups.items():
        found.extend(_of_markup(name, markup))
    return tuple(found)


def _of_markup(part: str, markup: Markup) -> Iterator[str]:
    for element, attribute in sorted(markup.vocabulary):
        local = element.rpartition(":")[2]
        if local not in _ELEMENTS:
            if not attribute:
                yield f"{part} has an element {element} that this program never writes."
        elif not _may_have(local, attribute):
            yield f"{part} has an attribute {attribute} of {element} that is never written here."
    if markup.remarks:
        yield f"{part} has a comment or instruction in its markup."
    if any(element not in {"title", "language", "Application"} for element, _ in markup.other):
        yield f"{part} has text outside its paragraphs."
    yield from _of_values(part, markup)


def _of_values(part: str, markup: Markup) -> Iterator[str]:
    """Fields and bookmarks, whose words must be of our own shape."""
    codes = ["".join(paragraph.codes) for paragraph in markup.paragraphs]
    if not all(_FIELDS.fullmatch(code) for code in codes):
        yield f"{part} has a field that this program never writes."
    for value, (element, attribute) in markup.attributes.items():
        is_bookmark = element.endswith("bookmarkStart") and attribute.endswith("name")
        if is_bookmark and not _BOOKMARK.fullmatch(value):
            yield f"{part} has a bookmark that this program never writes."


def _may_have(element: str, attribute: str) -> bool:
    """Whether an attribute may stand; "" is the element itself, namespaces are free."""
    local = attribute.rpartition(":")[2]
    return not attribute or attribute.startswith("xmlns") or local in _ELEMENTS[element]

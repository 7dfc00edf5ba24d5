"""Which elements a .docx of ours may have, and in what order (ECMA-376, parts 1 and 4).

The tables hold what we write and nothing more: an element that is not in them is a problem.
"""

from collections.abc import Mapping
from types import MappingProxyType

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_PPR = (
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc"
    " outlineLvl"
)
_RPR = "rStyle rFonts b bCs i iCs caps smallCaps color spacing sz szCs u shd lang"
_ORDERED: Mapping[str, str] = {
    "document": "body",
    "pPr": _PPR,
    "rPr": _RPR,
    "numPr": "ilvl numId",
    "pBdr": "top left bottom right",
    "sectPr": "headerReference footerReference pgSz pgMar",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr",
    "abstractNum": "nsid multiLevelType lvl lvl",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride",
    "tblPr": "tblW tblBorders tblLayout",
    "tblBorders": "top left bottom right insideH insideV",
    "tc": "tcPr p",
    "tcPr": "tcW shd",
    "trPr": "cantSplit trHeight tblHeader",
    "settings": (
        "zoom removePersonalInformation removeDateAndTime defaultTabStop characterSpacingControl"
        " compat decimalSymbol listSeparator"
    ),
}
"""Children that come at most once each and in this order."""

_REPEATED: Mapping[str, str] = {
    "body": "p tbl sectPr",
    "tbl": "tblPr tblGrid tr",
    "tblGrid": "gridCol",
    "tr": "trPr tc",
    "hdr": "p",
    "ftr": "p",
    "p": "pPr r bookmarkStart bookmarkEnd",
    "r": "rPr t tab br fldChar instrText pict",
    "tabs": "tab",
    "compat": "compatSetting",
    "styles": "docDefaults style",
    "numbering": "abstractNum num",
}
"""Children that come in any number."""

_FIRST: Mapping[str, str] = {"p": "pPr", "r": "rPr", "styles": "docDefaults"}
_LAST: Mapping[str, str] = {"body": "sectPr"}
"""Of these, the one that comes once and first, or last."""

_FOREIGN: Mapping[str, tuple[str, ...]] = {
    f"{W}pict": (f"{_V}shapetype", f"{_V}shape"),
    f"{_V}shapetype": (f"{_V}formulas", f"{_V}path", f"{_V}textpath", f"{_O}lock"),
    f"{_V}formulas": (f"{_V}f",),
    f"{_V}shape": (f"{_V}fill", f"{_V}textpath"),
    f"{_CORE}coreProperties": (f"{_DC}language", f"{_DC}title"),
    f"{TYPES}Types": (f"{TYPES}Default", f"{TYPES}Override"),
    f"{RELATIONSHIP}Relationships": (f"{RELATIONSHIP}Relationship",),
}
"""Children outside WordprocessingML, by full name, in any number."""


def _full(names: str) -> tuple[str, ...]:
    """Names of WordprocessingML as a parser gives them."""
    return tuple(W + name for name in names.split())


ORDERED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {W + parent: _full(children) for parent, children in _ORDERED.items()}
)
ALLOWED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **{W + parent: frozenset(_full(children)) for parent, children in _ORDERED.items()},
        **{W + parent: frozenset(_full(children)) for parent, children in _REPEATED.items()},
        **{parent: frozenset(children) for parent, children in _FOREIGN.items()},
    }
)
FIRST: Mapping[str, str] = MappingProxyType({W + k: W + v for k, v in _FIRST.items()})
LAST: Mapping[str, str] = MappingProxyType({W + k: W + v for k, v in _LAST.items()})

ROOTS: Mapping[str, str] = MappingProxyType(
    {
        "[Content_Types].xml": f"{TYPES}Types",
        "_rels/.rels": f"{RELATIONSHIP}Relationships",
        "docProps/core.xml": f"{_CORE}coreProperties",
        "word/_rels/document.xml.rels": f"{RELATIONSHIP}Relationships",
        "word/document.xml": f"{W}document",
        "word/footer.xml": f"{W}ftr",
        "word/header.xml": f"{W}hdr",
        "word/numbering.xml": f"{W}numbering",
        "word/settings.xml": f"{W}settings",
        "word/styles.xml": f"{W}styles",
    }
)
"""The parts that may be there, and the root of each."""

OPTIONAL = frozenset({"word/header.xml"})


def short(tag: str) -> str:
    """An element's name without its namespace, for a sentence."""
    return tag.rpartition("}")[2]

"""Words that Word itself writes into every file and that therefore name nobody."""

from typing import Final

FONT_ATTRIBUTES: Final = frozenset({"ascii", "hAnsi", "cs", "eastAsia", "typeface"})
FONTS: Final = frozenset(
    {"arial", "aptos", "calibri", "cambria", "candara", "constantia", "corbel", "courier new",
     "georgia", "gill sans mt", "liberation sans", "liberation serif", "segoe ui", "symbol",
     "tahoma", "times new roman", "trebuchet ms", "verdana", "wingdings"}
)  # fmt: skip
"""Georgia and Verdana are forenames too."""
STYLE_ATTRIBUTES: Final = frozenset({"val", "styleId", "name"})
STYLE_ELEMENTS: Final = frozenset(
    {"style", "name", "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "lsdException"}
)
STYLES: Final = frozenset(
    {"body text", "caption", "closing", "date", "default paragraph font", "emphasis", "footer",
     "header", "hyperlink", "list", "list bullet", "list number", "list paragraph", "no list",
     "no spacing", "normal", "normal table", "page number", "quote", "salutation", "signature",
     "strong", "subtitle", "table grid", "title"}
)  # fmt: skip
FIELD_WORDS: Final = frozenset(
    {"author", "date", "filename", "hyperlink", "if", "mergefield", "noteref", "numpages", "page",
     "pageref", "ref", "section", "seq", "styleref", "subject", "title", "toc"}
)  # fmt: skip


def is_words_own(element: str, attribute: str, value: str) -> bool:
    """Whether an attribute's whole value is a font, built-in style or the like."""
    low = value.casefold()
    local = attribute.rpartition(":")[2]
    if local in FONT_ATTRIBUTES or element.endswith(":font"):
        return low in FONTS
    if local in STYLE_ATTRIBUTES and element.rpartition(":")[2] in STYLE_ELEMENTS:
        return low in STYLES or low.replace(" ", "") in _STYLE_IDS
    return False


_STYLE_IDS: Final = frozenset(style.replace(" ", "") for style in STYLES)


def without_field_words(code: str) -> str:
    """A field's instruction without the keyword that opens it ("PAGE", "REF")."""
    first, _, rest = code.strip().partition(" ")
    return rest if first.casefold() in FIELD_WORDS else code

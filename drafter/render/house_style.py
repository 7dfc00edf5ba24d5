"""An office's own Word file, read for its looks alone: styles, page, typefaces and language."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from drafter.errors import DrafterError
from drafter.render.house_elements import (
    FONTS,
    PARAGRAPH,
    RUN,
    Properties,
    W,
    judged,
    merged,
    rebuilt,
)
from drafter.render.house_page import read_page
from drafter.render.look import DEFAULTS, LOOKS, HouseStyle, Look
from drafter.render.office_zip import OfficeZip

_STYLES = "word/styles.xml"
_THEME = "word/theme/theme1.xml"
_LARGEST_PART = 2_000_000
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LONGEST_CHAIN = 12
"""Styles based on styles: Word itself allows eleven."""

_WANTED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "Normal": ("body text", ("normal",)),
    "Title": ("title", ("title",)),
    "Version": ("version line", ("version", "subtitle")),
    "Heading1": ("heading 1", ("heading1",)),
    "Heading2": ("heading 2", ("heading2",)),
    "NumberedParagraph": ("numbered paragraph", ("numberedparagraph", "listnumber")),
    "SubParagraph": ("sub-paragraph", ("subparagraph", "listnumber2")),
    "Summary": ("summary", ("summary",)),
    "Note": ("note", ("note",)),
    "SignOff": ("sign-off", ("signoff", "signature")),
    "Header": ("head of the page", ("header",)),
    "Footer": ("foot of the page", ("footer",)),
    "Letterhead": ("", ("letterhead",)),
    "Address": ("", ("address", "addresslines")),
    "LetterDate": ("", ("letterdate", "date")),
    "Subject": ("", ("subject", "subjectline")),
    "Signatory": ("", ("signatory",)),
    "TableText": ("", ("tabletext",)),
    "TableHead": ("", ("tablehead", "tableheading")),
}
"""For each of our styles its plain name, and the ids or names it may have in an office's file.

Those without a plain name are for letters: most files have none, and nobody is told so.
"""

_BRITISH = re.compile(r"(?:en|cy|gd|ga|kw|sco)-GB")


def read(data: bytes, name: str) -> HouseStyle:
    """The house style in the .docx, .docm or .dotx of these bytes; ``name`` is for sentences.

    Styles are matched by id, then by name. Only listed properties with judged values come
    through, under our own style names; text, names, theme, macros and metadata are not even
    read. What the file lacks is listed in ``missing`` and looks as ours does. ``DrafterError``
    where the file can't be read.
    """
    package = OfficeZip(data, name)
    root = _root(package, _STYLES)
    _name_theme_fonts(root, _theme_fonts(package))
    styles = _paragraph_styles(root)
    missing: list[str] = []
    looks: dict[str, Look] = {DEFAULTS: _defaults(root)}
    for ours, (plain, aliases) in _WANTED.items():
        found = _match(styles, aliases)
        if found is None:
            missing += [plain] if plain else []
            continue
        looks[ours] = _look(found, styles)
        if plain and _has_odd_typeface(found):
            missing.append(f"the typeface of the {plain}")
    page, lacking = read_page(package)
    language = _language(root)
    return HouseStyle(
        looks=MappingProxyType(looks),
        page=page,
        language=language,
        missing=(*missing, *lacking, *(() if language else ("a British language",))),
    )


def _root(package: OfficeZip, member: str) -> Element:
    """The root of a part of Word's."""
    root = package.parse(member, _LARGEST_PART)
    if root.tag.startswith(_STRICT):
        raise DrafterError(
            f"{package.name} is saved as Strict Open XML: save it in Word as an ordinary .docx."
        )
    return root


def _paragraph_styles(root: Element) -> dict[str, Element]:
    """Paragraph styles by id; the first of an id counts."""
    styles: dict[str, Element] = {}
    for style in root.iterfind(f"{W}style"):
        if style.get(f"{W}type", "paragraph") == "paragraph":
            styles.setdefault(style.get(f"{W}styleId", ""), style)
    return styles


def _plain(name: str) -> str:
    """A style's id or name without case, spaces and hyphens."""
    return re.sub(r"[\s-]", "", name.casefold())


def _match(styles: Mapping[str, Element], aliases: tuple[str, ...]) -> Element | None:
    """The office's style for one of ours: by id, else by name, the closest alias first."""
    ids = {_plain(identifier): style for identifier, style in styles.items()}
    names = {_plain(_value(style, "name")): style for style in styles.values()}
    for alias in aliases:
        found = ids.get(alias)
        if found is None:
            found = names.get(alias)
        if found is not None:
            return found
    return None


def _value(style: Element, child: str) -> str:
    """The ``w:val`` of a child, empty where there is none."""
    found = style.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val", "")


def _look(style: Element, styles: Mapping[str, Element]) -> Look:
    """A style's look with what it takes from the styles it is based on."""
    chain = [style]
    while len(chain) < _LONGEST_CHAIN:
        base = styles.get(_value(chain[-1], "basedOn"))
        if base is None:
            break
        chain.append(base)
    paragraph: Properties = {}
    run: Properties = {}
    for link in reversed(chain):
        paragraph = merged(paragraph, judged(link.find(f"{W}pPr"), PARAGRAPH))
        run = merged(run, judged(link.find(f"{W}rPr"), RUN))
    return Look(paragraph=rebuilt(paragraph, PARAGRAPH), run=rebuilt(run, RUN))


def _defaults(root: Element) -> Look:
    """The office's defaults of all styles; ours where it declares no typeface or no size."""
    path = f"{W}docDefaults/{W}"
    paragraph = judged(root.find(f"{path}pPrDefault/{W}pPr"), PARAGRAPH)
    run = judged(root.find(f"{path}rPrDefault/{W}rPr"), RUN)
    if "rFonts" not in run or "sz" not in run:
        return Look(paragraph=rebuilt(paragraph, PARAGRAPH), run=LOOKS[DEFAULTS].run)
    return Look(paragraph=rebuilt(paragraph, PARAGRAPH), run=rebuilt(run, RUN))


def _language(root: Element) -> str:
    """The default language, where it is one of Britain's.

    Word's own default (en-US) is nobody's choice, and would underline every "neighbour".
    """
    found = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    language = "" if found is None else found.get(f"{W}val", "")
    return language if _BRITISH.fullmatch(language) else ""


def _has_odd_typeface(style: Element) -> bool:
    """Whether a style asks for a typeface that is not a well-known one."""
    fonts = style.find(f"{W}rPr/{W}rFonts")
    asked = "" if fonts is None else fonts.get(f"{W}ascii", "")
    return bool(asked) and asked.casefold() not in FONTS


def _theme_fonts(package: OfficeZip) -> dict[str, str]:
    """The theme's typefaces for headings and text, by the start of the names Word refers by."""
    if _THEME not in package.names:
        return {}
    theme = package.parse(_THEME, _LARGEST_PART)
    return {
        kind: found.get("typeface", "")
        for kind in ("major", "minor")
        if (found := theme.find(f".//{_A}{kind}Font/{_A}latin")) is not None
    }


def _name_theme_fonts(root: Element, fonts: Mapping[str, str]) -> None:
    """Write the theme's typefaces out where a style refers to them."""
    for found in root.iter(f"{W}rFonts"):
        for script in ("ascii", "hAnsi"):
            named = fonts.get(found.get(f"{W}{script}Theme", "")[:5], "")
            if named:
                found.set(f"{W}{script}", named)

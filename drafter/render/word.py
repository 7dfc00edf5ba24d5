"""A document as the bytes of a .docx, from a package of our own with nothing else in it."""

import io
import zipfile
from collections.abc import Collection

from drafter.document.model import Document
from drafter.render.characters import escaped
from drafter.render.look import HouseStyle, Page
from drafter.render.word_body import body
from drafter.render.word_list import first_number, list_ids, numbering
from drafter.render.word_page import footer, header, section
from drafter.render.word_styles import styles
from drafter.render.word_table import LETTER

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS = (
    ("document", "document.main", "w:document", f"{_W} {_R}"),
    ("styles", "styles", "w:styles", _W),
    ("numbering", "numbering", "w:numbering", _W),
    ("header", "header", "w:hdr", f"{_W} {_VML}"),
    ("footer", "footer", "w:ftr", _W),
    ("settings", "settings", "w:settings", _W),
)
"""Each part of the word folder: name, content type, root element, namespaces."""

_RELATED = (
    ("rId1", "styles"),
    ("rId2", "numbering"),
    ("rId3", "header"),
    ("rId4", "footer"),
    ("rId5", "settings"),
)

_SETTINGS = (
    '<w:zoom w:percent="100"/><w:removePersonalInformation/><w:removeDateAndTime/>'
    '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    "<w:compat>"
    + "".join(
        f'<w:compatSetting w:name="{name}"'
        f' w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    )
    + '</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def write(document: Document, house_style: HouseStyle | None = None) -> bytes:
    """``document`` as a .docx: the same document and house style give the same bytes.

    No author, no times, no revision ids. ``ValueError`` where Word would number otherwise than
    the document does, which is a fault of whoever composed it.
    """
    page = house_style.page if house_style else Page()
    letter = LETTER * 4 // 3 if house_style and house_style.is_large else LETTER
    spoken = house_style.language if house_style else ""
    language = escaped(spoken or document.language)
    plain_lists = len(set(list_ids(document).values()))
    inner = {
        "document": f"<w:body>{body(document, page.text_width, letter)}"
        f"{section(page, has_header=bool(document.watermark))}</w:body>",
        "styles": styles(house_style, language),
        "numbering": numbering(first_number(document), plain_lists),
        "footer": footer(document.footer, page),
        "settings": _SETTINGS,
    }
    if document.watermark:
        inner["header"] = header(document.watermark)
    members = {
        f"word/{name}.xml": f"{_XML}<{root} {spaces}>{inner[name]}</{root}>"
        for name, _, root, spaces in _PARTS
        if name in inner
    }
    members["word/_rels/document.xml.rels"] = _relationships(
        [(key, name, f"{name}.xml") for key, name in _RELATED if name in inner]
    )
    members["docProps/core.xml"] = _core(document)
    return _zipped(_content_types(inner), members)


def _core(document: Document) -> str:
    """The properties of the file: its title and language, nobody and no time."""
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:language>{escaped(document.language)}</dc:language>"
        f"<dc:title>{escaped(document.title)}</dc:title></cp:coreProperties>"
    )


def _relationships(related: list[tuple[str, str, str]]) -> str:
    """A relationships part from (id, kind, target)."""
    entries = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONSHIP}/{kind}" Target="{target}"/>'
        for key, kind, target in related
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _package_relationships() -> str:
    """What the package itself points at."""
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONSHIP}/officeDocument"'
        ' Target="word/document.xml"/><Relationship Id="rId2"'
        f' Type="{_PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>'
    )


def _content_types(present: Collection[str]) -> str:
    """The content type of every part that is there."""
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind, _, _ in _PARTS
        if name in present
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _zipped(content_types: str, members: dict[str, str]) -> bytes:
    """The package: content types first, as readers expect, then parts by name."""
    packed = io.BytesIO()
    ordered = [("[Content_Types].xml", content_types), ("_rels/.rels", _package_relationships())]
    ordered += sorted(members.items())
    with zipfile.ZipFile(packed, "w") as package:
        for name, xml in ordered:
            member = zipfile.ZipInfo(name, date_time=_FIXED_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0  # the same on every system
            package.writestr(member, xml.encode())
    return packed.getvalue()

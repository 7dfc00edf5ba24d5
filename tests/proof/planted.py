"""A Word file with a name planted in every place where one can hide, written by hand.

``planted_docx({place: name})`` plants names in the places given and harmless letters in the
others; ``PLACES`` lists all places.
"""

import base64
import io
import secrets
import struct
import zipfile
import zlib
from collections.abc import Mapping
from html import escape

from tests.proof.planted_body import Name, W, document, para, run, story

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BLANK = "qqvvqqvvqqvv"
"""Twelve letters that nobody is called."""


def canary() -> str:
    """A name that nobody has: Zqx and fourteen letters, three of them o, a and o."""
    letters = [secrets.choice("bcdfghjklmnprstvwz") for _ in range(14)]
    letters[3], letters[7], letters[11] = "o", "a", "o"
    return "Zqx" + "".join(letters)


def planted_docx(names: Mapping[str, str]) -> bytes:
    """The planted document; a place not in ``names`` holds harmless letters."""
    return _written(lambda place: names.get(place, _BLANK))


def _all_places() -> tuple[str, ...]:
    met: dict[str, None] = {}

    def note(place: str) -> str:
        met[place] = None
        return _BLANK

    _written(note)
    return tuple(met)


def _written(raw: Name) -> bytes:
    def n(place: str) -> str:
        return escape(raw(place))

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        parts: dict[str, bytes | str] = {**_xml_parts(n), **_binary_parts(raw)}
        for name, inner in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), inner)
        commented = zipfile.ZipInfo("word/webSettings.xml")
        commented.comment = raw("zip member comment").encode()
        extra = raw("zip extra field").encode()
        commented.extra = struct.pack("<HH", 0xCAFE, len(extra)) + extra
        package.writestr(commented, f"<w:webSettings {W}/>")
        package.comment = raw("zip comment").encode()
    return _stray(raw("stray zip entry").encode()) + file.getvalue()


def _stray(data: bytes) -> bytes:
    """A deflated entry before the archive that no directory lists."""
    machine = zlib.compressobj(wbits=-15)
    packed = machine.compress(data) + machine.flush()
    header = struct.pack(
        "<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 33, 0, len(packed), len(data), 1, 0
    )
    return header + b"s" + packed


def _relationships(*targets: tuple[str, str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="{key}" Type="{_REL}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for key, kind, target in targets
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{entries}</Relationships>"
    )


def _xml_parts(n: Name) -> dict[str, str]:
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        f'<Default Extension="zz" ContentType="application/{n("content type")}"/></Types>',
        "_rels/.rels": _relationships(("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relationships(
            ("rId1", "styles", "styles.xml"),
            ("rId20", "image", "media/image1.png"),
            ("rId22", "hyperlink", f"https://host.example/?q={_percent(n('link target'))}"),
            ("rId23", "subDocument", f"file:///C:/Users/{n('sub-document path')}/a.docx"),
        ),
        "word/document.xml": document(n),
        **_word_parts(n),
        **_property_parts(n),
    }
    return {name: _HEAD + inner for name, inner in parts.items()}


def _percent(name: str) -> str:
    return "".join(f"%{ord(letter):02X}" for letter in name)


def _word_parts(n: Name) -> dict[str, str]:
    comment = (
        f'<w:comments {W}><w:comment w:id="1" w:author="{n("comment author")}"'
        f' w:initials="{n("comment initials")}" w:date="2026-01-01T00:00:00Z">'
        f"{para(run(n('comment text')))}</w:comment></w:comments>"
    )
    stories = {
        f"word/{kind}{number}.xml": story(root, n(f"{which} {kind}"))
        for kind, root in (("header", "hdr"), ("footer", "ftr"))
        for number, which in enumerate(("default", "first page", "even page"), start=1)
    }
    return {
        **stories,
        "word/footnotes.xml": story("footnotes", n("footnote")),
        "word/endnotes.xml": story("endnotes", n("endnote")),
        "word/comments.xml": comment,
        "word/commentsExtended.xml": f'<w15:commentsEx {W}><w15:commentEx w15:paraId="'
        f'{n("comment extension")}"/></w15:commentsEx>',
        "word/commentsIds.xml": f"<ids><id>{n('comment id list')}</id></ids>",
        "word/people.xml": f'<w15:people {W}><w15:person w15:author="{n("people author")}">'
        f'<w15:presenceInfo w15:providerId="AD" w15:userId="{n("people e-mail")}@host.example"/>'
        "</w15:person></w15:people>",
        "word/styles.xml": f'<w:styles {W}><w:style w:styleId="{n("style id")}">'
        f'<w:name w:val="{n("style name")}"/><w:aliases w:val="{n("style alias")}"/></w:style>'
        "</w:styles>",
        "word/numbering.xml": f'<w:numbering {W}><w:abstractNum><w:name w:val="{n("list name")}"/>'
        f'<w:lvl><w:lvlText w:val="{n("list text")} %1."/></w:lvl></w:abstractNum></w:numbering>',
        "word/fontTable.xml": f'<w:fonts {W}><w:font w:name="{n("font name")}">'
        f'<w:altName w:val="{n("font alternative")}"/></w:font></w:fonts>',
        "word/settings.xml": _settings(n),
        "word/_rels/settings.xml.rels": _relationships(
            ("rId1", "attachedTemplate", f"file:///C:/{n('attached template path')}.dotm")
        ),
        "word/glossary/document.xml": f"<w:glossaryDocument {W}><w:docParts><w:docPart>"
        f'<w:docPartPr><w:name w:val="{n("AutoText name")}"/></w:docPartPr><w:docPartBody>'
        f"{para(run(n('AutoText text')))}</w:docPartBody></w:docPart></w:docParts>"
        "</w:glossaryDocument>",
    }


def _settings(n: Name) -> str:
    return (
        f'<w:settings {W}><w:docVars><w:docVar w:name="{n("document variable name")}"'
        f' w:val="{n("document variable")}"/></w:docVars><w:mailMerge>'
        f'<w:query w:val="ALL OF {n("mail merge query")}"/>'
        f'<w:connectString w:val="Data Source=C:\\{n("mail merge source")}.mdb"/></w:mailMerge>'
        f'<w:rsids><w:rsid w:val="{n("revision id")}"/></w:rsids>'
        f'<w:writeProtection w:recommended="{n("write protection")}"/>'
        f'<w15:docId w15:val="{{{n("document id")}}}"/></w:settings>'
    )


_CORE = ("title", "subject", "creator", "description", "language", "identifier")
_CORE_OFFICE = ("keywords", "lastModifiedBy", "category", "contentStatus", "revision", "version",
                "lastPrinted", "contentType")  # fmt: skip
_APP = ("Company", "Manager", "Template", "HyperlinkBase", "Application", "AppVersion")


def _property_parts(n: Name) -> dict[str, str]:
    core = "".join(f"<dc:{name}>{n(f'core {name}')}</dc:{name}>" for name in _CORE)
    core += "".join(f"<cp:{name}>{n(f'core {name}')}</cp:{name}>" for name in _CORE_OFFICE)
    app = "".join(f"<{name}>{n(f'app {name}')}</{name}>" for name in _APP)
    app += f"<TitlesOfParts><lpstr>{n('app TitlesOfParts')}</lpstr></TitlesOfParts>"
    element = n("custom XML element name")
    return {
        "docProps/core.xml": f'<cp:p xmlns:cp="urn:c" xmlns:dc="urn:d">{core}</cp:p>',
        "docProps/app.xml": f"<Properties>{app}</Properties>",
        "docProps/custom.xml": f'<Properties><property name="{n("custom property name")}"><lpwstr>'
        f'{n("custom property")}</lpwstr></property><property name="MSIP_Label_1_SiteId">'
        f"<lpwstr>{n('sensitivity label')}</lpwstr></property></Properties>",
        "customXml/item1.xml": f'<root xmlns="urn:{n("namespace")}"><{element} '
        f'{n("custom XML attribute name")}="1" b="{n("custom XML attribute")}"/>'
        f"<c>{n('custom XML text')}</c></root>",
        "customXml/itemProps1.xml": f'<ds itemID="{n("custom XML item id")}"/>',
        "_xmlsignatures/sig1.xml": f"<Signature><X509SubjectName>CN={n('signer')}"
        f"</X509SubjectName><X509Certificate>{_b64(n('certificate'))}</X509Certificate>"
        "</Signature>",
        f"word/{n('part name')}.xml": "<unreferenced/>",
        "word/unreferenced.xml": f"<a>{n('unreferenced part')}</a>",
        "word/broken.xml": f"<a><b>{n('ill-formed part')}</a>",
    }


def _b64(name: str) -> str:
    return base64.b64encode(b"CN=" + name.encode()).decode()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(raw: Name) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + _chunk(b"tEXt", b"Author\0" + raw("PNG text").encode())
        + _chunk(b"zTXt", b"Author\0\0" + zlib.compress(raw("PNG compressed text").encode()))
        + _chunk(
            b"iTXt",
            b"XML:com.adobe.xmp\0\x01\0\0\0" + zlib.compress(raw("PNG XMP").encode()),
        )
        + _chunk(b"eXIf", b"MM\0*" + raw("PNG EXIF").encode())
        + _chunk(b"IEND", b"")
    )


def _jpeg(raw: Name) -> bytes:
    def segment(mark: int, data: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data

    return (
        b"\xff\xd8"
        + segment(0xE1, b"Exif\0\0II*\0" + raw("JPEG EXIF").encode())
        + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + raw("JPEG XMP").encode())
        + segment(0xE1, b"XP\0" + raw("JPEG XPAuthor").encode("utf-16-le"))
        + segment(0xFE, raw("JPEG comment").encode())
        + b"\xff\xd9"
    )


def _zip(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, inner in parts.items():
            package.writestr(zipfile.ZipInfo(name), inner, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _binary_parts(raw: Name) -> dict[str, bytes]:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    book = _zip({"xl/sharedStrings.xml": f"<t>{raw('embedded workbook')}</t>".encode()})
    inner = _zip({"word/document.xml": f"<t>{raw('document in an OLE wrapping')}</t>".encode()})
    twice = _zip({"a.docx": _zip({"b.xml": f"<t>{raw('package in a package')}</t>".encode()})})
    return {
        "word/media/image1.png": _png(raw),
        "word/media/image2.jpeg": _jpeg(raw),
        "word/media/image3.emf": b"\x01\0\0\0" + raw("metafile").encode("utf-16-le"),
        "word/media/image4.svg": f"<svg><desc>{raw('SVG description')}</desc></svg>".encode(),
        "docProps/thumbnail.jpeg": b"\xff\xd8\xff\xfe" + raw("thumbnail").encode(),
        "word/printerSettings/printerSettings1.bin": raw("printer settings").encode("utf-16-le"),
        "word/embeddings/book.xlsx": book,
        "word/embeddings/oleObject1.bin": ole + raw("OLE object").encode("latin-1"),
        "word/embeddings/oleObject2.bin": ole
        + b"\0"
        + raw("OLE object in UTF-16BE").encode("utf-16-be"),
        "word/embeddings/oleObject3.bin": ole + inner + bytes(300),
        "word/embeddings/twice.zip": twice,
        "word/vbaProject.bin": ole + b"Attribute VB_Name = " + raw("macro project").encode(),
        "word/afchunk.htm": f"<html><body><p>{raw('web page chunk')}</p></body></html>".encode(),
        "word/afchunk.rtf": (
            "{\\rtf1\\ansi " + "".join(f"\\'{ord(c):02x}" for c in raw("rich text chunk")) + "}"
        ).encode(),
        "word/afchunk.mht": _quoted(raw("MHT chunk")),
        "word/wide.xml": (
            f'<?xml version="1.0" encoding="UTF-16"?><a>{raw("part in UTF-16")}</a>'
        ).encode("utf-16"),
        "word/notes.txt": raw("plain text part").encode(),
        "word/wide.bin": raw("bytes in UTF-32").encode("utf-32-le"),
    }


def _quoted(name: str) -> bytes:
    letters = "".join(f"={ord(letter):02X}" for letter in name)
    return f"Content-Type: text/html\r\n\r\n{letters[:24]}=\r\n{letters[24:]}".encode()


PLACES = _all_places()
"""Every place in which :func:`planted_docx` can plant a name."""

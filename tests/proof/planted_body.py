"""The text parts of the planted document: one place a line, written by hand."""

import base64
import urllib.parse
from collections.abc import Callable

Name = Callable[[str], str]
"""Gives the name to plant in a place, escaped for XML."""

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)


def para(runs: str, properties: str = "") -> str:
    return f"<w:p>{properties}{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def split(name: str) -> tuple[str, str]:
    return name[: len(name) // 2], name[len(name) // 2 :]


def complex_field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def plain_places(n: Name) -> list[str]:
    """Running text, seen and unseen, whole and in pieces."""
    first, second = split(n("body split over runs"))
    up, down = split(n("body split over paragraphs"))
    left, right = split(n("body split over table cells"))
    soft, hard = split(n("body split by a soft hyphen"))
    wide = n("body spaced out")
    return [
        para(run(f"The officer met {n('body')} at home.")),
        para(run(f"The officer met {n('body in capitals').upper()} again.")),
        para(run(f"The officer met {n('body in small letters').lower()} again.")),
        para(run(f"It was {n('body possessive')}’s turn.")),
        para(run("She wrote to ") + run(first) + run(second, "<w:b/>") + run(" again.")),
        para(run(up)) + para(run(down)),
        para(run(f"{soft}\u00ad{hard} came.")),
        para(run(f"He spelt it {' '.join(wide)} slowly.")),
        para(run(f"He used {n('body with zero-width letters')[:6]}\u200b")
             + run(f"{n('body with zero-width letters')[6:]} too.")),
        para(run(f"see file {n('body inside a file name').lower()}_address.doc")),
        para(run(f"The login was h{n('body inside a login').lower()}")),
        para(run(n("body with a look-alike letter").replace("o", "\u043e"))),
        para(run(n("body with accents").replace("a", "a\u0301"))),
        para(run("&#x" + ";&#x".join(f"{ord(c):x}" for c in n("body as XML entities")) + ";")),
        para(f"<w:r><w:t><![CDATA[{n('body in CDATA')}]]></w:t></w:r>"),
        para(run(urllib.parse.quote("".join(f"%{ord(c):02x}" for c in n("body percent-encoded"))
                                    , safe="%"))),
        para(run(base64.b64encode(n("body in base64").encode()).decode())),
        para(run(n("body in hexadecimal").encode().hex())),
        para(run(base64.b64encode(n("body in base64 of UTF-16").encode("utf-16-le")).decode())),
        para(run(n("hidden text"), "<w:vanish/>")),
        para(run(n("hidden web text"), "<w:webHidden/>")),
        para(run(n("hidden paragraph mark text"), "<w:specVanish/>")),
        para(run(n("white text"), '<w:color w:val="FFFFFF"/>')),
        para(run(n("one point text"), '<w:sz w:val="2"/>')),
        para("".join(f'<w:r><w:sym w:font="Symbol" w:char="F0{ord(c):02X}"/></w:r>'
                     for c in n("symbol characters"))),
        (
            f'<w:tbl><w:tblPr><w:tblCaption w:val="{n("table title")}"/>'
            f'<w:tblDescription w:val="{n("table description")}"/></w:tblPr><w:tr>'
            f"<w:tc>{para(run(n('table cell')))}</w:tc>"
            f"<w:tc>{para(run(left))}</w:tc><w:tc>{para(run(right))}</w:tc></w:tr></w:tbl>"
        ),
    ]  # fmt: skip


def drawn_places(n: Name) -> list[str]:
    """Text boxes, pictures and formulas."""
    box, fallback = para(run(n("text box"))), para(run(n("text box fallback in VML")))
    return [
        para(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
            f'<wp:docPr id="1" name="{n("drawing name")}" descr="{n("alt text")}"'
            f' title="{n("drawing title")}"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
            f"<w:txbxContent>{box}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>"
            "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f'<v:shape alt="{n("VML alt text")}" o:href="{n("VML link")}"><v:textbox>'
            f"<w:txbxContent>{fallback}</w:txbxContent></v:textbox>"
            f'<v:textpath string="{n("WordArt")}"/></v:shape></w:pict></mc:Fallback>'
            "</mc:AlternateContent></w:r>"
        ),
        para(
            "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:nvPicPr>"
            f'<pic:cNvPr id="2" name="C:\\Users\\{n("original picture file name")}\\scan.png"/>'
            "</pic:nvPicPr><a:blip r:embed='rId20'/></pic:pic></a:graphicData></a:graphic>"
            f"<a:p><a:r><a:t>{n('DrawingML text')}</a:t></a:r></a:p></wp:inline></w:drawing></w:r>"
        ),
        para(f"<m:oMath><m:r><m:t>{n('formula')}</m:t></m:r></m:oMath>"),
        para(f"<w:r><w:object><o:OLEObject ProgID='{n('OLE program')}' r:id='rId21'/>"
             "</w:object></w:r>"),
    ]  # fmt: skip


def changed_places(n: Name) -> list[str]:
    """Tracked changes, comments, permissions, bookmarks, tags."""
    by = 'w:id="9" w:date="2026-01-01T00:00:00Z" w:author'
    kept, gone = split(n("body split round a deletion"))
    return [
        para(f'<w:ins {by}="{n("insertion author")}">{run(n("inserted text"))}</w:ins>'),
        para(
            f'<w:del {by}="{n("deletion author")}"><w:r><w:delText>{n("deleted text")}'
            "</w:delText></w:r></w:del>"
        ),
        para(run(kept) + f'<w:del {by}="Reviewer"><w:r><w:delText>xyz</w:delText></w:r></w:del>'
             + run(gone)),
        para(f'<w:moveFrom {by}="{n("move author")}">{run(n("moved text"))}</w:moveFrom>'),
        para(run("x", f'<w:rPrChange {by}="{n("format change author")}"/>')),
        para(run("x"), f'<w:pPr><w:pPrChange {by}="{n("paragraph change author")}"/></w:pPr>'),
        f'<w:bookmarkStart w:id="3" w:name="{n("bookmark")}"/><w:bookmarkEnd w:id="3"/>',
        f'<w:permStart w:id="4" w:ed="DOMAIN\\{n("editor permission")}"/><w:permEnd w:id="4"/>',
        para(f'<w:smartTag w:uri="urn:x" w:element="{n("smart tag element")}"><w:smartTagPr>'
             f'<w:attr w:name="who" w:val="{n("smart tag value")}"/></w:smartTagPr></w:smartTag>'),
        para(f'<w:customXml w:uri="urn:x" w:element="{n("custom XML element")}"/>'),
        (
            f'<w:sdt><w:sdtPr><w:alias w:val="{n("content control title")}"/>'
            f'<w:tag w:val="{n("content control tag")}"/><w:placeholder>'
            f'<w:docPart w:val="{n("content control placeholder")}"/></w:placeholder>'
            f'<w:dataBinding w:xpath="/a/{n("content control binding")}" w:storeItemID="x"/>'
            f'<w:dropDownList><w:listItem w:displayText="{n("drop-down entry")}" w:value="1"/>'
            f"</w:dropDownList></w:sdtPr><w:sdtContent>{para(run(n('content control text')))}"
            "</w:sdtContent></w:sdt>"
        ),
        f"<!-- {n('XML comment')} --><?note {n('processing instruction')}?>",
        para(run("x"), f'<w:pPr><w:ins {by}="{n("paragraph mark author")}"/></w:pPr>'),
        f'<w:p w:rsidR="00A1B2C3" w14:paraId="{n("foreign attribute")}">{run("x")}</w:p>',
    ]  # fmt: skip


def linked_places(n: Name) -> list[str]:
    """Fields and links."""
    first, second = split(n("field code split over runs"))
    return [
        para(complex_field(f'FILENAME \\p "{n("field instruction")}"', n("field result"))),
        para(f'<w:fldSimple w:instr="AUTHOR {n("simple field")}">{run("x")}</w:fldSimple>'),
        para(complex_field(f"INCLUDETEXT C:\\\\{n('INCLUDETEXT path')}\\\\a.doc", "x")),
        para(complex_field(f"MERGEFIELD {n('MERGEFIELD name')}", "x")),
        para(f"<w:r><w:instrText>QUOTE {first}</w:instrText></w:r>"
             f"<w:r><w:instrText>{second}</w:instrText></w:r>"),
        para("<w:r><w:fldChar w:fldCharType='begin'><w:ffData>"
             f'<w:name w:val="{n("form field name")}"/><w:helpText w:val="{n("form field help")}"/>'
             f'<w:textInput><w:default w:val="{n("form field default")}"/></w:textInput></w:ffData>'
             "</w:fldChar></w:r>"),
        para(f'<w:hyperlink r:id="rId22" w:tooltip="{n("link tooltip")}">{run("x")}</w:hyperlink>'),
        para(f'<w:hyperlink w:anchor="{n("link anchor")}">{run(n("link text"))}</w:hyperlink>'),
        para(f'<w:subDoc r:id="rId23"/><w:altChunk r:id="{n("altChunk id")}"/>'),
    ]  # fmt: skip


def document(n: Name) -> str:
    inner = [*plain_places(n), *drawn_places(n), *changed_places(n), *linked_places(n)]
    return f"<w:document {W}><w:body>{''.join(inner)}<w:sectPr/></w:body></w:document>"


def story(root: str, text: str) -> str:
    return f"<w:{root} {W}>{para(run(text))}</w:{root}>"

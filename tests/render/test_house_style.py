import io
import re

import docx
import pytest

from drafter.errors import DrafterError
from drafter.render import house_style, word
from drafter.render.look import LOOKS, HouseStyle, Page
from drafter.render.structure import structural_problems
from tests.render.packages import changed, packed, parts
from tests.render.statements import statement

NAME = "house.docx"
GOOD = word.write(statement())
PLANTED = "Quarrington"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def office(styles: str = "", body: str = "", **extra: str) -> bytes:
    """A Word file with these styles; ``extra`` members by name, "__" for "/"."""
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">{styles}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
    }
    members |= {f"{name.replace('__', '/')}.xml": inner for name, inner in extra.items()}
    return packed(members)


def style(identifier: str, inner: str, name: str = "", kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name or identifier}"/>'
        f"{inner}</w:style>"
    )


def read(styles: str = "", body: str = "", **extra: str) -> HouseStyle:
    house = house_style.read(office(styles, body, **extra), NAME)
    assert structural_problems(word.write(statement("Draft"), house)) == ()
    return house


def run_of(house: HouseStyle, ours: str) -> str:
    return house.looks[ours].run


def test_our_own_file_read_back_looks_as_it_did() -> None:
    house = house_style.read(GOOD, NAME)
    assert house.missing == ()
    assert house.page == Page()
    assert house.language == "en-GB"
    assert dict(house.looks) == dict(LOOKS)
    assert parts(word.write(statement(), house)) == parts(GOOD)


def test_styles_are_found_by_id_and_else_by_name() -> None:
    size = '<w:rPr><w:sz w:val="{}"/></w:rPr>'
    house = read(
        style("berschrift1", size.format(40), name="heading 1")
        + style("heading2", size.format(30), name="something")
        + style("ListNumber", size.format(20))
        + style("Title", size.format(50), kind="character")
    )
    assert run_of(house, "Heading1") == '<w:sz w:val="40"/>'
    assert run_of(house, "Heading2") == '<w:sz w:val="30"/>'
    assert run_of(house, "NumberedParagraph") == '<w:sz w:val="20"/>'
    assert "Title" not in house.looks
    assert "title" in house.missing
    assert "heading 1" not in house.missing


def test_an_empty_file_of_styles_lacks_everything_and_looks_as_ours() -> None:
    house = read()
    assert house.missing[0] == "body text"
    assert house.missing[-3:] == ("the page size", "the page margins", "a British language")
    assert set(house.looks) == {""}


def test_a_style_has_what_it_takes_from_its_bases_and_a_ring_of_bases_ends() -> None:
    house = read(
        style("Base", '<w:pPr><w:spacing w:before="100" w:after="50"/></w:pPr>'
              '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>')
        + style("Title", '<w:basedOn w:val="Base"/><w:pPr><w:spacing w:after="70"/></w:pPr>'
                '<w:rPr><w:b w:val="0"/></w:rPr>')
        + style("Note", '<w:basedOn w:val="Ring"/>')
        + style("Ring", '<w:basedOn w:val="Note"/><w:rPr><w:i/></w:rPr>')
    )  # fmt: skip
    assert house.looks["Title"].paragraph == '<w:spacing w:before="100" w:after="70"/>'
    assert run_of(house, "Title") == '<w:b w:val="0"/><w:sz w:val="40"/>'
    assert run_of(house, "Note") == "<w:i/>"


def test_a_hanging_indent_takes_the_place_of_a_first_line() -> None:
    house = read(
        style("Base", '<w:pPr><w:ind w:left="300" w:firstLine="200"/></w:pPr>')
        + style("Note", '<w:basedOn w:val="Base"/><w:pPr><w:ind w:hanging="100"/></w:pPr>')
    )
    assert house.looks["Note"].paragraph == '<w:ind w:left="300" w:hanging="100"/>'


def test_properties_come_out_in_the_order_of_the_schema() -> None:
    house = read(
        style("Summary",
              '<w:pPr><w:jc w:val="both"/><w:pBdr><w:right w:val="single" w:sz="4"/>'
              '<w:left w:val="single"/></w:pBdr><w:keepNext/></w:pPr>'
              '<w:rPr><w:u w:val="single"/><w:b/></w:rPr>')
    )  # fmt: skip
    assert house.looks["Summary"].paragraph == (
        '<w:keepNext/><w:pBdr><w:left w:val="single"/><w:right w:val="single" w:sz="4"/></w:pBdr>'
        '<w:jc w:val="both"/>'
    )
    assert run_of(house, "Summary") == '<w:b/><w:u w:val="single"/>'


@pytest.mark.parametrize(
    "found",
    [
        "<w:vanish/>",
        '<w:sz w:val="2"/>',
        '<w:sz w:val="24pt"/>',
        '<w:sz w:val="١٢"/>',
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="Quarrington"/>',
        '<w:b w:val="Quarrington"/>',
        '<w:rFonts w:ascii="Quarrington"/>',
        "<w:color/>",
        '<x:b xmlns:x="urn:x"/>',
        '<w:lang w:val="en-US"/>',
        '<w:rStyle w:val="Quarrington"/>',
    ],
)
def test_a_value_that_may_hide_words_or_name_someone_is_refused(found: str) -> None:
    refused = read(style("Note", f"<w:rPr>{found}<w:i/></w:rPr>"))
    assert run_of(refused, "Note") == "<w:i/>"


@pytest.mark.parametrize(
    "found",
    ['<w:sz w:val="24"/>', '<w:color w:val="1D3B53"/>', '<w:color w:val="auto"/>',
     '<w:rFonts w:ascii="Verdana"/>', '<w:b w:val="on"/>'],
)  # fmt: skip
def test_an_ordinary_value_comes_through(found: str) -> None:
    assert run_of(read(style("Note", f"<w:rPr>{found}</w:rPr>")), "Note") == found


@pytest.mark.parametrize(
    "fill, wanted",
    [("F1F5F7", '<w:shd w:val="clear" w:fill="F1F5F7"/>'), ("000000", '<w:shd w:val="clear"/>')],
)
def test_a_background_must_be_pale(fill: str, wanted: str) -> None:
    shade = f'<w:pPr><w:shd w:val="clear" w:fill="{fill}"/></w:pPr>'
    assert read(style("Note", shade)).looks["Note"].paragraph == wanted


def test_a_border_that_is_no_border_is_left_out() -> None:
    border = '<w:pPr><w:pBdr><w:left w:val="babyPacifier" w:sz="4"/></w:pBdr></w:pPr>'
    assert read(style("Note", border)).looks["Note"].paragraph == ""


def test_an_odd_typeface_is_reported_without_its_name() -> None:
    odd = read(style("Note", '<w:rPr><w:rFonts w:ascii="Quarrington Sans"/></w:rPr>'))
    assert "the typeface of the note" in odd.missing
    assert PLANTED not in repr(odd)
    usual = read(style("Note", '<w:rPr><w:rFonts w:ascii="georgia"/></w:rPr>'))
    assert "the typeface of the note" not in usual.missing
    assert run_of(usual, "Note") == '<w:rFonts w:ascii="Georgia"/>'


def test_the_typefaces_of_a_theme_are_written_out() -> None:
    theme = (
        f'<a:theme xmlns:a="{_A}"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Quarrington"/></a:minorFont></a:theme>'
    )
    house = read(
        style("Title", '<w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/></w:rPr>')
        + style("Note", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>'),
        word__theme__theme1=theme,
    )
    assert run_of(house, "Title") == '<w:rFonts w:ascii="Georgia"/>'
    assert run_of(house, "Note") == ""
    assert "the typeface of the note" in house.missing


def defaults(run: str, paragraph: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def test_defaults_are_the_offices_where_they_are_whole_and_else_ours() -> None:
    whole = '<w:rFonts w:ascii="Verdana"/><w:sz w:val="20"/>'
    spaced = '<w:spacing w:after="90"/>'
    assert read(defaults(whole, spaced)).looks[""].run == whole
    assert read(defaults(whole, spaced)).looks[""].paragraph == spaced
    assert run_of(read(defaults('<w:sz w:val="20"/>')), "") == run_of(HouseStyle(looks=LOOKS), "")


@pytest.mark.parametrize(
    "found, wanted", [("en-GB", "en-GB"), ("cy-GB", "cy-GB"), ("en-US", ""), ("Quarrington", "")]
)
def test_only_a_british_language_is_kept(found: str, wanted: str) -> None:
    house = read(defaults(f'<w:lang w:val="{found}"/>'))
    assert house.language == wanted
    assert ("a British language" in house.missing) == (not wanted)
    written = parts(word.write(statement(), house))["word/styles.xml"]
    assert f'<w:lang w:val="{wanted or "en-GB"}"' in written


def section(size: str, margins: str) -> str:
    return f"<w:sectPr><w:pgSz {size}/><w:pgMar {margins}/></w:sectPr>"


LETTER = 'w:w="12240" w:h="15840"'
EVEN = " ".join(
    f'w:{side}="{720 if side in ("header", "footer") else 1440}"'
    for side in ("top", "right", "bottom", "left", "header", "footer")
)


def test_the_page_of_the_last_section_is_taken_over() -> None:
    earlier = section('w:w="11906" w:h="16838"', EVEN)
    former = f"<w:p><w:pPr>{earlier}</w:pPr></w:p>"
    house = read(body=former + section(LETTER, EVEN))
    assert house.page == Page(
        width=12240, height=15840, top=1440, right=1440, bottom=1440, left=1440,
        header=720, footer=720,
    )  # fmt: skip
    assert not {"the page size", "the page margins"} & set(house.missing)


def test_a_page_on_its_side_stays_so() -> None:
    house = read(body=section('w:w="16838" w:h="11906"', EVEN))
    assert 'w:orient="landscape"' in parts(word.write(statement(), house))["word/document.xml"]


def test_what_tracked_changes_remember_is_no_page() -> None:
    small = section('w:w="9000" w:h="9000"', EVEN)
    former = f"<w:sectPrChange>{small}</w:sectPrChange>"
    body = f"<w:sectPr><w:pgSz {LETTER}/><w:pgMar {EVEN}/>{former}</w:sectPr>"
    assert read(body=body).page.width == 12240


@pytest.mark.parametrize(
    "size, margins, lacking",
    [
        ('w:w="1" w:h="15840"', EVEN, "the page size"),
        ('w:w="999999" w:h="15840"', EVEN, "the page size"),
        ('w:w="x" w:h="15840"', EVEN, "the page size"),
        (LETTER, EVEN.replace('left="1440"', 'left="-5"'), "the page margins"),
        (LETTER, EVEN.replace("1440", "4990"), "the page margins"),
        (LETTER, "", "the page margins"),
    ],
)
def test_a_page_that_no_statement_fits_on_is_ours(size: str, margins: str, lacking: str) -> None:
    house = read(body=section(size, margins))
    assert lacking in house.missing


def test_strict_open_xml_is_refused_in_a_sentence() -> None:
    strict = changed(
        GOOD, "word/styles.xml", _W, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    with pytest.raises(DrafterError, match="saved as Strict Open XML"):
        house_style.read(strict, NAME)


def test_a_macro_file_gives_its_looks_and_no_macro() -> None:
    macro = packed({**parts(GOOD), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + PLANTED.encode()})
    house = house_style.read(macro, "house.docm")
    assert house.missing == ()
    assert set(parts(word.write(statement(), house))) == set(parts(GOOD))


def planted_everywhere() -> bytes:
    """A file that names someone in every place that a house style could bring along."""
    made = docx.Document()
    made.add_paragraph(PLANTED)
    made.sections[0].header.paragraphs[0].text = PLANTED
    made.core_properties.author = made.core_properties.title = PLANTED
    made.styles.add_style(PLANTED, 1).base_style = made.styles["Heading 1"]
    made.styles["Heading 1"].font.name = PLANTED
    packed_bytes = io.BytesIO()
    made.save(packed_bytes)
    for old, new in (
        ('w:styleId="Heading1"', f'w:styleId="Heading1" w:rsidR="{PLANTED}"'),
        ("<w:rPrDefault>", f"<!-- {PLANTED} --><w:rPrDefault>"),
        ('w:val="Subtitle"', f'w:val="Subtitle" w:title="{PLANTED}"'),
    ):
        members = docx_members(packed_bytes.getvalue())
        assert old in members["word/styles.xml"].decode()
        inner = members["word/styles.xml"].decode().replace(old, new, 1)
        packed_bytes = io.BytesIO(packed({**members, "word/styles.xml": inner}))
    return packed_bytes.getvalue()


def docx_members(data: bytes) -> dict[str, bytes]:
    import zipfile  # noqa: PLC0415 - only this one reads parts that are not text

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_nothing_planted_in_an_offices_file_comes_through() -> None:
    data = planted_everywhere()
    found = [name for name, inner in docx_members(data).items() if PLANTED.encode() in inner]
    assert {"word/styles.xml", "word/document.xml", "docProps/core.xml"} <= set(found)
    house = house_style.read(data, NAME)
    assert PLANTED not in repr(house)
    written = word.write(statement("Draft"), house)
    assert structural_problems(written) == ()
    assert not re.search(PLANTED, "".join(parts(written).values()))


def test_python_docx_default_styles_give_a_whole_statement() -> None:
    made = io.BytesIO()
    docx.Document().save(made)
    house = house_style.read(made.getvalue(), NAME)
    assert house.missing == ("summary", "note", "sign-off", "a British language")
    assert structural_problems(word.write(statement("Draft"), house)) == ()

"""The gate finds each planted defect; that good files pass is told beside the writer."""

import pytest

from drafter.render import word
from drafter.render.structure import structural_problems
from tests.render.packages import changed, packed, parts
from tests.render.statements import statement

GOOD = word.write(statement("Draft"))
DOCUMENT, STYLES, LISTS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
STYLES_NAME = 'PartName="/word/styles.xml"'
RUN = '<w:r><w:t xml:space="preserve">Miss X complains'
KEPT = "<w:keepNext/><w:keepLines/>"


def test_the_file_the_defects_are_planted_in_is_sound() -> None:
    assert structural_problems(GOOD) == ()


@pytest.mark.parametrize(
    "member, old, new, problem",
    [
        (DOCUMENT, "</w:body>", "", "not whole XML"),
        (DOCUMENT, "<w:body>", "<w:body><w:sdt/>", "sdt may not stand in body"),
        (DOCUMENT, "w:document>", "w:styles>", "not whole XML"),
        (DOCUMENT, "</w:sectPr>", "</w:sectPr><w:p/>", "sectPr must be last in body"),
        (DOCUMENT, RUN, f"<w:pPr/>{RUN}", "pPr must be first in p"),
        (DOCUMENT, RUN, "<w:r><w:t>x</w:t><w:rPr/></w:r>" + RUN, "rPr must be first in r"),
        (DOCUMENT, RUN, RUN + "\n", "a line break or tab"),
        (DOCUMENT, RUN, RUN + "\t", "a line break or tab"),
        (DOCUMENT, "<w:pPr><w:pStyle", "<w:pPr><w:keepNext/><w:pStyle", "of pPr are out of order"),
        (DOCUMENT, "<w:pPr>", "<w:pPr><w:pStyle w:val='Normal'/>", "of pPr are out of order"),
        (DOCUMENT, '"Title"', '"Tilte"', "pStyle Tilte is not defined"),
        (DOCUMENT, '"Strong"', '"Stark"', "rStyle Stark is not defined"),
        (DOCUMENT, '<w:numId w:val="2"/>', '<w:numId w:val="99"/>', "numId 99 is not defined"),
        (DOCUMENT, '<w:bookmarkEnd w:id="1"/>', "", "bookmark 1 does not end"),
        (DOCUMENT, '<w:bookmarkStart w:id="1" w:name="_Ref5"/>', "", "ends before it begins"),
        (DOCUMENT, '<w:bookmarkStart w:id="2"', '<w:bookmarkStart w:id="1"', "used twice"),
        (DOCUMENT, "REF _Ref5", "REF _Ref99", "_Ref99, which is not a bookmark"),
        (DOCUMENT, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "", "begin, part and end"),
        (DOCUMENT, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "", "begin, part and end"),
        (DOCUMENT, 'r:id="rId4"', 'r:id="rId77"', "unknown relationship rId77"),
        (DOCUMENT, "<w:pgSz", "<w:pgMar/><w:pgSz", "of sectPr are out of order"),
        ("word/footer.xml", '"Footer"', '"Fusszeile"', "Fusszeile is not defined"),
        ("word/header.xml", "<v:fill", "<v:imagedata/><v:fill", "imagedata may not stand in shape"),
        ("word/settings.xml", "<w:compat>", "<w:rsids/><w:compat>", "rsids may not stand"),
        ("docProps/core.xml", "</cp:", "<x/></cp:", "x may not stand in coreProperties"),
        (STYLES, KEPT, "<w:keepLines/><w:keepNext/>", "of pPr are out of order"),
        (STYLES, "<w:b/><w:bCs/>", "<w:bCs/><w:b/>", "of rPr are out of order"),
        (STYLES, "<w:qFormat/><w:pPr>", "<w:pPr/><w:qFormat/><w:pPr>", "of style are out of order"),
        (STYLES, 'w:styleId="Note"', 'w:styleId="Title"', "Title is defined twice"),
        (STYLES, '<w:basedOn w:val="Normal"', '<w:basedOn w:val="Gone"', "basedOn Gone"),
        (STYLES, '<w:numId w:val="1"/>', '<w:numId w:val="98"/>', "numId 98 is not defined"),
        (LISTS, 'w:val="SubParagraph"', 'w:val="Gone"', "pStyle Gone is not defined"),
        (LISTS, '<w:abstractNumId w:val="2"/>', '<w:abstractNumId w:val="9"/>', "abstractNumId 9"),
        (LISTS, '<w:num w:numId="3">', '<w:num w:numId="2">', "2 is defined twice"),
        (LISTS, "<w:numFmt", "<w:lvlJc w:val='left'/><w:numFmt", "of lvl are out of order"),
        (RELS, 'Target="styles.xml"', 'Target="gone.xml"', "rId1 leads nowhere"),
        (RELS, 'Target="styles.xml"', 'Target="gone.xml"', "nothing leads to word/styles.xml"),
        (RELS, 'Target="styles.xml"', 'Target="styles.xml" TargetMode="External"', "leads nowhere"),
        (TYPES, STYLES_NAME, 'PartName="/word/x.xml"', "styles.xml has no content"),
        (TYPES, STYLES_NAME, 'PartName="/word/x.xml"', "word/x.xml, which is absent"),
        (TYPES, 'Extension="rels"', 'Extension="rel"', ".rels has no content type"),
    ],
)  # fmt: skip
def test_a_planted_defect_is_found(member: str, old: str, new: str, problem: str) -> None:
    found = structural_problems(changed(GOOD, member, old, new))
    assert any(problem in sentence for sentence in found), found


@pytest.mark.parametrize("member", [DOCUMENT, STYLES, TYPES, RELS, "docProps/core.xml"])
def test_a_missing_part_is_found(member: str) -> None:
    members = parts(GOOD)
    del members[member]
    assert structural_problems(packed(members)) == (f"{member} is missing",)


def test_a_part_that_is_not_ours_is_found() -> None:
    found = structural_problems(packed({**parts(GOOD), "word/comments.xml": "<a/>"}))
    assert "word/comments.xml is not a part of ours" in found
    assert "word/comments.xml has no content type" in found
    assert "nothing leads to word/comments.xml" in found


def test_what_is_no_zip_file_is_one_problem() -> None:
    assert structural_problems(b"") == ("The file is empty.",)

"""The page of a Word file: its size, the foot of each page, and the watermark."""

from drafter.render.characters import escaped
from drafter.render.look import Page
from drafter.render.word_body import field

_HEADER_ID = "rId3"
_FOOTER_ID = "rId4"
"""The relationships that :mod:`drafter.render.word` gives these parts."""

_LONGEST = 460.0
_TALLEST = 72.0
_LETTER_WIDTH = 0.8
"""Points; and the width of an average letter of the watermark as a part of its height."""


def section(page: Page, *, has_header: bool) -> str:
    """``w:sectPr``, the last child of the body."""
    header = f'<w:headerReference w:type="default" r:id="{_HEADER_ID}"/>' if has_header else ""
    turned = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr>{header}<w:footerReference w:type="default" r:id="{_FOOTER_ID}"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}"'
        f' w:left="{page.left}" w:header="{page.header}" w:footer="{page.footer}"'
        ' w:gutter="0"/></w:sectPr>'
    )


def footer(words: str, page: Page) -> str:
    """The foot of each page: ``words`` at the left, "Page 1 of 3" at the right."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{page.text_width}"/></w:tabs>'
    rule = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="B7C2CA"/></w:pBdr>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{rule}{tab}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escaped(words)}</w:t></w:r>'
        '<w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>'
        f'{field("PAGE", "1")}<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
        f"{field('NUMPAGES', '1')}</w:p>"
    )


def header(watermark: str) -> str:
    """The head of each page: the watermark as words, and drawn across the page behind them.

    Drawn text is neither read aloud nor copied, so the words stand there as well. The shape is
    VML, with the name that Word gives its own watermarks: Word's menu can then remove it.
    """
    words = escaped(watermark)
    width, height = _watermark_size(len(watermark))
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;"
        "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        "mso-position-vertical-relative:margin"
    )
    return (
        '<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r><w:r><w:pict>{_SHAPE_TYPE}'
        f'<v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" style="{style}"'
        ' o:allowincell="f" fillcolor="#cdd5db" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{words}"/>'
        "</v:shape></w:pict></w:r></w:p>"
    )


def _watermark_size(letters: int) -> tuple[int, int]:
    """Width and height in points of a line of ``letters`` across an A4 page."""
    height = min(_TALLEST, _LONGEST / (letters * _LETTER_WIDTH))
    return round(letters * height * _LETTER_WIDTH), round(height)


_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"'
    ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/>'
    "</v:shapetype>"
)
"""The shape of plain text on a line, as every watermark of Word declares it."""

"""The styles part of a Word file: our names and order, our looks or the office's."""

from drafter.render.look import DEFAULTS, LOOKS, HouseStyle, Look
from drafter.render.word_list import MAIN_LIST

_NAMES = {
    "Normal": "Normal",
    "Title": "Title",
    "Version": "Version",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "NumberedParagraph": "Numbered Paragraph",
    "SubParagraph": "Sub-paragraph",
    "Summary": "Summary",
    "Note": "Note",
    "SignOff": "Sign-off",
    "Letterhead": "Letterhead",
    "Address": "Address lines",
    "LetterDate": "Letter date",
    "Subject": "Subject line",
    "Signatory": "Signatory",
    "TableText": "Table text",
    "TableHead": "Table head",
    "Header": "header",
    "Footer": "footer",
}
"""Style ids and names. They are ours alone: an office's own could name a person."""

PARAGRAPH_STYLES = tuple(_NAMES)

_NEXT = {
    "Title": "Normal",
    "Version": "Normal",
    "Heading1": "NumberedParagraph",
    "Heading2": "NumberedParagraph",
    "Summary": "Normal",
    "Subject": "Normal",
}
_NUMBERED = {
    "NumberedParagraph": f'<w:numPr><w:numId w:val="{MAIN_LIST}"/></w:numPr>',
    "SubParagraph": f'<w:numPr><w:ilvl w:val="1"/><w:numId w:val="{MAIN_LIST}"/></w:numPr>',
}
_OUTLINE = {
    "Heading1": '<w:outlineLvl w:val="0"/>',
    "Subject": '<w:outlineLvl w:val="0"/>',
    "Heading2": '<w:outlineLvl w:val="1"/>',
}
"""What makes a style a heading for a screen reader, whatever it looks like; last in its place."""
_BEFORE_NUMBERS = ("keepNext", "keepLines", "pageBreakBefore", "widowControl")
"""What the schema puts before ``w:numPr`` in paragraph properties."""

_CHARACTER_STYLES = (
    ("Strong", "Strong", "<w:b/><w:bCs/>"),
    ("Emphasis", "Emphasis", "<w:i/><w:iCs/>"),
    ("Unresolved", "Unresolved", '<w:b/><w:bCs/><w:shd w:val="clear" w:fill="FFE9A8"/>'),
    ("Missing", "Missing", '<w:b/><w:bCs/><w:shd w:val="clear" w:fill="F9D3CC"/>'),
)


def styles(house_style: HouseStyle | None, language: str) -> str:
    """The children of ``w:styles``. A look that the house style lacks is our own."""
    looks = {**LOOKS, **(house_style.looks if house_style else {})}
    defaults = looks[DEFAULTS]
    spoken = f'<w:lang w:val="{language}" w:eastAsia="{language}"/>'
    run = f"<w:rPrDefault><w:rPr>{defaults.run}{spoken}</w:rPr></w:rPrDefault>"
    paragraph = f"<w:pPrDefault><w:pPr>{defaults.paragraph}</w:pPr></w:pPrDefault>"
    parts = [f"<w:docDefaults>{run}{paragraph}</w:docDefaults>"]
    parts += [_paragraph_style(style, looks[style]) for style in PARAGRAPH_STYLES]
    parts.append(
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
        "<w:semiHidden/></w:style>"
    )
    parts += [
        f'<w:style w:type="character" w:styleId="{style}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
        for style, name, run in _CHARACTER_STYLES
    ]
    return "".join(parts)


def _paragraph_style(style: str, look: Look) -> str:
    """One paragraph style. None but Normal's children follow another: a look is whole."""
    is_default = style == "Normal"
    follows = "" if is_default else '<w:basedOn w:val="Normal"/>'
    if style in _NEXT:
        follows += f'<w:next w:val="{_NEXT[style]}"/>'
    paragraph = _with_number(look.paragraph, _NUMBERED.get(style, ""))
    paragraph += _OUTLINE.get(style, "")
    inner = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    inner += f"<w:rPr>{look.run}</w:rPr>" if look.run else ""
    default = ' w:default="1"' if is_default else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style}">'
        f'<w:name w:val="{_NAMES[style]}"/>{follows}<w:qFormat/>{inner}</w:style>'
    )


def _with_number(paragraph: str, number: str) -> str:
    """``number`` put where the schema wants it, after the properties that come first."""
    cut = 0
    while any(paragraph.startswith(f"<w:{name}", cut) for name in _BEFORE_NUMBERS):
        cut = paragraph.index("/>", cut) + 2
    return paragraph[:cut] + number + paragraph[cut:]

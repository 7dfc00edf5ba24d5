"""How the styles of a Word file look: ours, which a house style may replace one by one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The properties of one style: children of ``w:pPr`` and of ``w:rPr``, in schema order."""

    paragraph: str = ""
    run: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page in twentieths of a point; A4 unless an office's own file says otherwise."""

    width: int = 11906
    height: int = 16838
    top: int = 1361
    right: int = 1418
    bottom: int = 1361
    left: int = 1418
    header: int = 624
    footer: int = 624

    @property
    def text_width(self) -> int:
        """From margin to margin."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """What an office's own file says of looks, and nothing else of it.

    ``looks`` has a look for each of our style ids that the file knows ("" for the defaults of
    all); ``language`` is empty where the file gives no British language; ``missing`` lists in
    plain words what the file lacks or what could not be taken over. ``is_large`` is for large
    print, in every format.
    """

    looks: Mapping[str, Look] = field(default_factory=lambda: MappingProxyType({}))
    page: Page = field(default_factory=Page)
    language: str = ""
    missing: tuple[str, ...] = ()
    is_large: bool = False


DEFAULTS = ""
"""The key under which the defaults of all styles stand in ``HouseStyle.looks``."""

_INK = '<w:color w:val="1D3B53"/>'
_GREY = '<w:color w:val="4A5660"/>'
_BOLD = "<w:b/><w:bCs/>"


def _size(half_points: int) -> str:
    """A letter size in half points."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _spacing(before: int, after: int, line: int = 288) -> str:
    """Space round a paragraph in twentieths of a point, and its lines in 240ths of a line."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


_PAPER = "F1F5F7"
_EDGE = f'w:val="single" w:sz="4" w:space="7" w:color="{_PAPER}"'
_BOX = (  # edges of the paper's own colour keep the words off its rim
    f'<w:pBdr><w:top {_EDGE}/><w:left w:val="single" w:sz="24" w:space="10" w:color="2F6F8F"/>'
    f"<w:bottom {_EDGE}/><w:right {_EDGE}/></w:pBdr>"
    f'<w:shd w:val="clear" w:color="auto" w:fill="{_PAPER}"/>'
)
_KEPT = "<w:keepNext/><w:keepLines/>"

LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        DEFAULTS: Look(
            run=(
                '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
                + _size(24)
            ),
            paragraph="<w:widowControl/>" + _spacing(0, 150),
        ),
        "Normal": Look(),
        "Title": Look(
            paragraph=_KEPT + _spacing(0, 80, 252),
            run=_BOLD + _INK + _size(44),
        ),
        "Version": Look(paragraph="<w:keepNext/>" + _spacing(0, 280), run=_GREY + _size(28)),
        "Heading1": Look(
            paragraph=_KEPT + _spacing(400, 140, 252),
            run=_BOLD + _INK + _size(32),
        ),
        "Heading2": Look(
            paragraph=_KEPT + _spacing(260, 100, 252),
            run=_BOLD + _INK + _size(26),
        ),
        "NumberedParagraph": Look(),
        "SubParagraph": Look(),
        "Summary": Look(
            paragraph=_BOX + _spacing(160, 240) + '<w:ind w:left="284" w:right="170"/>'
        ),
        "Note": Look(paragraph=_spacing(0, 140), run=_GREY + _size(21)),
        "SignOff": Look(paragraph="<w:keepLines/>" + _spacing(440, 0)),
        "Letterhead": Look(paragraph=_spacing(0, 40, 252), run=_BOLD + _INK + _size(30)),
        "Address": Look(paragraph=_spacing(0, 0, 264)),
        "LetterDate": Look(paragraph=_spacing(280, 280)),
        "Subject": Look(paragraph=_KEPT + _spacing(120, 180, 264), run=_BOLD + _INK + _size(28)),
        "Signatory": Look(paragraph="<w:keepLines/>" + _spacing(800, 0), run=_BOLD),
        "TableText": Look(paragraph=_spacing(60, 60, 252)),
        "TableHead": Look(paragraph="<w:keepNext/>" + _spacing(60, 60, 252), run=_BOLD),
        "Header": Look(paragraph=_spacing(0, 0, 240), run=_GREY + _size(18)),
        "Footer": Look(paragraph=_spacing(0, 0, 240), run=_GREY + _size(18)),
    }
)
"""Our own looks by style id."""

"""Tables of a Word file: a real head row that repeats on every page, widths by what is in them."""

from collections.abc import Callable, Sequence

from drafter.document.model import AnyBlock, Inline, TableRow

_LEAST, _MOST = 8, 60
"""Characters by which a column's width is judged: no column is squeezed out by a long one."""
_TO_FILL_IN = 620
"""Twentieths of a point that a row with an empty cell is high: a hand can write in it."""
_RULE = 'w:val="single" w:sz="4" w:space="0" w:color="7C8B95"'


def rows_together(blocks: Sequence[AnyBlock]) -> list[AnyBlock | tuple[TableRow, ...]]:
    """The blocks with the rows of each table gathered; a head row begins another table."""
    gathered: list[AnyBlock | tuple[TableRow, ...]] = []
    for block in blocks:
        if not isinstance(block, TableRow):
            gathered.append(block)
            continue
        last = gathered[-1] if gathered else None
        if isinstance(last, tuple) and not block.is_head:
            gathered[-1] = (*last, block)
        else:
            gathered.append((block,))
    return gathered


def widths(rows: Sequence[TableRow], whole: int) -> list[int]:
    """A width for each column, which add up to ``whole``: more for the longer words."""
    columns = max(len(row.cells) for row in rows)
    weights = [_LEAST] * columns
    for row in rows:
        for nth, cell in enumerate(row.cells):
            length = len("".join(inline.text for inline in cell))
            weights[nth] = max(weights[nth], min(_MOST, length))
    shares = [whole * weight // sum(weights) for weight in weights]
    return [*shares[:-1], whole - sum(shares[:-1])]


def table(
    rows: Sequence[TableRow], whole: int, run: Callable[[TableRow, Sequence[Inline]], str]
) -> str:
    """``w:tbl`` of rows; ``run`` writes the words of a cell. ``whole`` is in twentieths of a point.

    A first column that names what its row holds is no head: readers are told of columns only.
    """
    columns = widths(rows, whole)
    edges = "".join(
        f"<w:{edge} {_RULE}/>" for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + "".join(_row(row, columns, run) for row in rows)
        + "</w:tbl>"
    )


def _row(
    row: TableRow, columns: Sequence[int], run: Callable[[TableRow, Sequence[Inline]], str]
) -> str:
    cells = [*row.cells, *[()] * (len(columns) - len(row.cells))]
    style = "TableHead" if row.is_head else "TableText"
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E6EDF1"/>' if row.is_head else ""
    tall = "" if all(cells) else f'<w:trHeight w:val="{_TO_FILL_IN}"/>'
    head = "<w:tblHeader/>" if row.is_head else ""
    keep = "<w:keepNext/>" if row.is_head else ""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{run(row, cell)}</w:p></w:tc>'
        for width, cell in zip(columns, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{head}</w:trPr>{written}</w:tr>"

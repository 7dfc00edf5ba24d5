"""Tables of a Word file: a real head row that repeats on every page, widths by what is in them."""

from collections.abc import Callable, Sequence

from drafter.document.model import AnyBlock, Inline, TableRow

_LEAST, _SHORT, _MOST = 4, 17, 90
"""Characters by which a column is judged: a short one is not broken, a long one takes not all."""
_LONGEST_WORD = 24
_BY_HAND = 45
"""Characters that a column counts for in which nothing stands yet: somebody will write there."""
_PADDING = 300
LETTER = 134
"""Twentieths of a point that a letter of 12 points takes, with room to spare."""
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


def widths(rows: Sequence[TableRow], whole: int, letter: int = LETTER) -> list[int]:
    """A width for each column, which add up to ``whole``.

    Columns of short words get what they need while half is left, dates and numbers first; the
    others share the rest. No word is broken while another column has room.
    """
    texts = _texts(rows)
    lengths = [_length(column) for column in texts]
    needs = [length * letter + _PADDING for length in lengths]
    short: set[int] = set()
    for nth in sorted(range(len(texts)), key=lambda nth: (not _is_figures(texts[nth]), needs[nth])):
        taken = sum(needs[one] for one in short)
        if lengths[nth] <= _SHORT and taken + needs[nth] <= whole // 2:
            short.add(nth)
    weight = sum(length for nth, length in enumerate(lengths) if nth not in short)
    left = whole - sum(needs[nth] for nth in short)
    found = [
        left * length // weight if nth not in short else needs[nth]
        for nth, length in enumerate(lengths)
    ]
    for nth, column in enumerate(texts):
        lacking = _longest_word(column) * letter + _PADDING - found[nth]
        widest = max(range(len(found)), key=found.__getitem__)
        if lacking > 0 and found[widest] - lacking > found[nth] + lacking:
            found[nth], found[widest] = found[nth] + lacking, found[widest] - lacking
    found[max(range(len(found)), key=found.__getitem__)] += whole - sum(found)
    return found


def _texts(rows: Sequence[TableRow]) -> list[list[str]]:
    """The words of each column's cells, from the top."""
    columns: list[list[str]] = [[] for _ in range(max(len(row.cells) for row in rows))]
    for row in rows:
        for column, cell in zip(columns, row.cells, strict=False):
            column.append("".join(inline.text for inline in cell))
    return columns


def _length(column: Sequence[str]) -> int:
    """By how many characters a column is judged."""
    if len(column) > 1 and not any(column[1:]) and len(column[0]) > _LEAST:
        return _BY_HAND
    return max(_LEAST, min(_MOST, max(map(len, column))))


def _is_figures(column: Sequence[str]) -> bool:
    """Whether the cells under the head are dates or numbers."""
    return all(text[:1].isdigit() for text in column[1:] if text)


def _longest_word(column: Sequence[str]) -> int:
    words = (len(word) for text in column for word in text.split())
    return min(_LONGEST_WORD, max(words, default=0))


def table(
    rows: Sequence[TableRow],
    whole: int,
    letter: int,
    run: Callable[[TableRow, Sequence[Inline]], str],
) -> str:
    """``w:tbl`` of rows; ``run`` writes the words of a cell. ``whole`` is in twentieths of a point.

    ``letter`` is what a letter takes. A first column that names what its row holds is no head.
    """
    columns = widths(rows, whole, letter)
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

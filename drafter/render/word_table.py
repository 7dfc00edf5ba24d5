"""Tables of a Word file: a real head row that repeats on every page, widths by what is in them."""

from collections.abc import Callable, Sequence

from drafter.document.model import AnyBlock, Inline, TableRow

_LEAST, _SHORT, _MOST = 4, 17, 90
"""Characters by which a column is judged: a short one is not broken, a long one takes not all."""
_LONGEST_WORD = 24
_OF_SHORT, _OF_DATES = 40, 30
"""Of a hundred parts of the page, what columns of short words may take, and what dates may."""
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

    Columns of short words get what they need while most is left, dates and numbers first; where
    dates would take too much they stand on two lines, all alike. The others share the rest by
    what is in them, each with room for its longest word. No word is broken
    unless the page is too narrow for all of them.
    """
    texts = _texts(rows)
    lengths = [_length(column) for column in texts]
    needs = [length * letter + _PADDING for length in lengths]
    least = [
        min(_least(column) * letter + _PADDING, need)
        for column, need in zip(texts, needs, strict=True)
    ]
    found = list(least)
    spare = whole - sum(least)
    order = sorted(range(len(texts)), key=lambda nth: (not _is_figures(texts[nth]), needs[nth]))
    figures = [nth for nth in order if _is_figures(texts[nth]) and lengths[nth] > _LEAST]
    folded = (
        set(figures) if sum(needs[nth] for nth in figures) > whole * _OF_DATES // 100 else set()
    )
    taken = 0
    for nth in order:
        more, is_short = needs[nth] - least[nth], lengths[nth] <= _SHORT and nth not in folded
        if is_short and more <= spare and taken + needs[nth] <= whole * _OF_SHORT // 100:
            found[nth], spare, taken = needs[nth], spare - more, taken + needs[nth]
    wanting = [0 if nth in folded else max(0, needs[nth] - one) for nth, one in enumerate(found)]
    if spare < 0 or not any(wanting):
        wanting = found[:]
    shares = sum(wanting)
    found = [one + spare * want // shares for one, want in zip(found, wanting, strict=True)]
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
    return any(column[1:]) and all(text[:1].isdigit() for text in column[1:] if text)


def _least(column: Sequence[str]) -> int:
    """The letters of a line at which nothing breaks; a day and its month stay together."""
    words = [len(word) for text in column for word in text.split()]
    if _is_figures(column):
        words += [len(text.rpartition(" ")[0]) for text in column[1:] if len(text) <= _SHORT]
    return max(_LEAST, min(_LONGEST_WORD, max(words, default=0)))


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

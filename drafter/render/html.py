"""A document as HTML: one element a block, for the preview and for a file."""

from collections.abc import Mapping

from drafter.document.model import (
    AnyBlock,
    Document,
    Heading,
    Inline,
    Paragraph,
    Source,
    Span,
    SpanKind,
    Styled,
    SubParagraph,
    TableRow,
)
from drafter.render.characters import escaped
from drafter.render.look import HouseStyle
from drafter.render.word_table import rows_together

_TOPS = {"title", "subject"}
_MARKED = {SpanKind.UNRESOLVED, SpanKind.MISSING}


def block_html(block: AnyBlock, numbers: Mapping[int, str], *, traced: bool = True) -> str:
    """One block as one element with ``id="b12"``, its number written out.

    ``numbers`` is :meth:`Document.numbers`: a reference links only to what stands there.
    ``traced`` adds what the preview needs to find the field of each run: ``data-record``
    (an ordinal), ``data-field`` and ``data-start``. A file carries none of them.
    """
    if isinstance(block, TableRow):
        return _row(block, numbers, traced=traced)
    tag, kind = _element(block)
    trace = _trace(block.record, block.field) if traced else ""
    number = ""
    if isinstance(block, Paragraph | SubParagraph) and block.printed_number:
        number = f'<span class="number">{escaped(block.printed_number)}</span> '
    words = "".join(_inline(inline, numbers, traced=traced) for inline in block.inlines)
    return f'<{tag} id="b{block.ordinal}" class="{kind}"{trace}>{number}{words}</{tag}>'


def _row(row: TableRow, numbers: Mapping[int, str], *, traced: bool) -> str:
    """A row of a table; the cells of a head row are the heads of their columns."""
    tag = 'th scope="col"' if row.is_head else "td"
    cells = "".join(
        f"<{tag}>{''.join(_inline(inline, numbers, traced=traced) for inline in cell)}</{tag[:2]}>"
        for cell in row.cells
    )
    trace = _trace(row.record, row.field) if traced else ""
    return f'<tr id="b{row.ordinal}" class="{"head" if row.is_head else "row"}"{trace}>{cells}</tr>'


def _table(rows: tuple[TableRow, ...], numbers: Mapping[int, str]) -> str:
    """A whole table; its first row, where it is a head, stands in ``thead``."""
    written = [block_html(row, numbers, traced=False) for row in rows]
    head = f"<thead>{written.pop(0)}</thead>" if rows[0].is_head else ""
    return f"<table>{head}<tbody>{''.join(written)}</tbody></table>"


def _element(block: AnyBlock) -> tuple[str, str]:
    """The tag and the class of a block."""
    if isinstance(block, Heading):
        return ("h2", "heading") if block.level == 1 else ("h3", "sub-heading")
    if isinstance(block, Paragraph):
        return "p", "paragraph" if block.number else "running-text"
    if isinstance(block, Styled):
        return ("h1" if block.style in _TOPS else "p"), escaped(block.style)
    return "p", "sub-paragraph"


def _trace(record: str, field: str) -> str:
    """The attributes that lead back to a field; none where a template gave the words."""
    if not record:
        return ""
    return f' data-record="{escaped(record)}" data-field="{escaped(field)}"'


def _source(source: Source | None) -> str:
    """The attributes of a run that came from a field."""
    if source is None or not source.record:
        return ""
    start = f' data-start="{source.start}"' if source.start >= 0 else ""
    return _trace(source.record, source.field) + start


def _inline(inline: Inline, numbers: Mapping[int, str], *, traced: bool) -> str:
    """A run of words, or a link to the block it refers to."""
    trace = _source(inline.source) if traced else ""
    words = escaped(inline.text)
    if not isinstance(inline, Span):
        if inline.target in numbers:
            return f'<a href="#b{inline.target}"{trace}>{words}</a>'
        return f'<mark class="missing"{trace}>{words}</mark>'
    if inline.emphasis:
        words = f"<em>{words}</em>"
    if inline.strong:
        words = f"<strong>{words}</strong>"
    if inline.kind in _MARKED:
        return f'<mark class="{inline.kind.value}"{trace}>{words}</mark>'
    kind = f' class="{inline.kind.value}"' if traced and inline.kind is SpanKind.MENTION else ""
    return f"<span{kind}{trace}>{words}</span>" if kind or trace else words


def write(document: Document, house_style: HouseStyle | None = None) -> bytes:
    """The whole file: inline style, no script, nothing fetched, no trace of where words lay."""
    numbers = document.numbers()
    blocks = "\n".join(
        _table(block, numbers)
        if isinstance(block, tuple)
        else block_html(block, numbers, traced=False)
        for block in rows_together(document.blocks)
    )
    style = STYLE + (LARGE if house_style and house_style.is_large else "")
    watermark, foot = "", ""
    if document.watermark:
        words = escaped(document.watermark)
        watermark = f'<p class="watermark" role="note">{words}</p>\n'
    if document.footer:
        foot = f"<footer>{escaped(document.footer)}</footer>\n"
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(document.language)}">\n<head>\n'
        '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(document.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{watermark}<main>\n{blocks}\n</main>\n{foot}</body>\n</html>\n"
    ).encode()


STYLE = """
:root { color-scheme: light dark; --ink: #1b2227; --head: #1d3b53; --quiet: #4a5660;
  --rule: #2f6f8f; --paper: #ffffff; --soft: #f1f5f7; --link: #1f5f8b;
  --ask: #ffe9a8; --gap: #f9d3cc; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ec; --head: #a9cfe6;
  --quiet: #a9b4bb; --rule: #5fa3c4; --paper: #14191d; --soft: #1e262b; --link: #8cc4e8;
  --ask: #6b5510; --gap: #6e2c22; } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Arial, "Liberation Sans", sans-serif; }
main, footer { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
h1, h2, h3 { color: var(--head); line-height: 1.25; }
h1 { font-size: 1.85rem; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .8rem; overflow-wrap: break-word; }
.paragraph, .sub-paragraph { position: relative; padding-left: 2.75rem; }
.sub-paragraph { margin-left: 2.75rem; padding-left: 2rem; }
.number { position: absolute; left: 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
.version { color: var(--quiet); font-size: 1.15rem; margin-bottom: 1.5rem; }
.summary { border-left: .25rem solid var(--rule); background: var(--soft);
  padding: .9rem 1.1rem; margin: 1rem 0 1.5rem; }
.note { color: var(--quiet); font-size: .95rem; }
.sign-off { margin-top: 2.5rem; }
.letterhead { color: var(--head); font-weight: bold; font-size: 1.2rem; margin-bottom: .2rem; }
.address { margin: 0; }
.date { margin: 1.5rem 0; }
.subject { font-size: 1.25rem; margin: 1rem 0; }
.signatory { margin-top: 3.5rem; font-weight: bold; margin-bottom: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.25rem; }
th, td { border: 1px solid var(--quiet); padding: .4rem .6rem; text-align: left;
  vertical-align: top; overflow-wrap: break-word; }
th { background: var(--soft); }
td:empty { height: 2rem; }
a { color: var(--link); }
mark { color: inherit; font-weight: bold; padding: 0 .15em; border-radius: .15em; }
mark.unresolved { background: var(--ask); }
mark.missing { background: var(--gap); }
.watermark { margin: 0; padding: .5rem 1rem; text-align: center; font-weight: bold;
  background: var(--soft); color: var(--quiet); position: sticky; top: 0; z-index: 1; }
footer { color: var(--quiet); font-size: .9rem; padding-top: 0; }
@media print { main, footer { max-width: none; padding: 0; } .watermark { position: fixed;
  left: 0; right: 0; } main { padding-top: 3rem; } }
"""
"""The look of the file, light and dark; the preview has the window's."""

LARGE = """
html { font-size: 133%; }
.note, footer { font-size: 1.0625rem; }
"""
"""What large print adds: 21 pixels and more, which is nearly 16 points."""

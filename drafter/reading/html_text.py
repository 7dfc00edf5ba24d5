"""The words of a page or a mail written in HTML: paragraphs, items and rows of tables.

A scanner of our own, since the words alone are wanted: every sign is looked at once, whatever
the page was made to do, nothing in it is followed, and nothing in it is shown.
"""

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"(/?)([a-zA-Z][a-zA-Z0-9]*)")
_UNSEEN = frozenset({"script", "style", "head", "title", "noscript", "template"})
_ENDS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in _UNSEEN}
_BLOCKS = frozenset(
    ["address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "main",
     "nav", "ol", "p", "pre", "section", "table", "ul"]
)  # fmt: skip
_TYPED = frozenset({"listing", "pre", "textarea"})
"""Where lines end as they were typed."""
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\n\r\f]+")
_TYPED_SPACES = re.compile(r"[ \t\f]+")
_LINE_ENDS = re.compile(r"\r\n?")
_LINE_SPACES = re.compile(r" *\n *")
_MANY_LINES = re.compile(r"\n{3,}")
_CELL = "\t"


def text_of_html(page: str) -> str:
    """The words of a page in reading order; paragraphs and rows are parted by empty lines.

    An item begins with "- ", the cells of a row stand on one line, parted by tabs. Lines of
    typewritten text ("<pre>") are kept, but in cells. Scripts, styles and comments are no words.
    Linear in the length of the page.
    """
    made = "".join(_parts(page.replace("\0", "")))
    lines = _LINE_SPACES.sub("\n", re.sub(r" +", " ", made))
    return _MANY_LINES.sub("\n\n", re.sub(r" ?\t ?", "\t", lines)).strip()


def _parts(page: str) -> Iterator[str]:
    """Words and line ends, as the tags between them say."""
    in_cell = is_typed = False
    for is_tag, found in _scanned(page):
        if not is_tag:
            words = _LINE_ENDS.sub("\n", html.unescape(found))
            spaces = _TYPED_SPACES if is_typed and not in_cell else _SPACES
            yield spaces.sub(" ", words).replace("\u00a0", " ")
            continue
        ends, name = found.startswith("/"), found.lstrip("/")
        is_typed = not ends if name in _TYPED else is_typed
        if name == "br":
            yield "\n"
        elif name == "li":
            yield "" if ends else "\n- "
        elif name == "tr":
            in_cell = False
            yield "" if ends else "\n\n"
        elif name in _CELLS:
            yield "" if ends or not in_cell else _CELL
            in_cell = True
        elif name in _BLOCKS and not in_cell:
            yield "\n\n"
        elif name in _BLOCKS:
            yield " "
        in_cell = in_cell and found != "/table"


def _scanned(page: str) -> Iterator[tuple[bool, str]]:
    """The page as words and names of tags; "/p" ends a "p"."""
    at = 0
    while at < len(page):
        opens = page.find("<", at)
        if opens != at:
            yield False, page[at : opens if opens >= 0 else len(page)]
        if opens < 0:
            return
        if page.startswith("<!--", opens):
            closes = page.find("-->", opens + 4)
            at = closes + 3 if closes >= 0 else len(page)
            continue
        tag = _TAG.match(page, opens + 1)
        if tag is None and not page.startswith(("<!", "<?"), opens):
            yield False, "<"
            at = opens + 1
            continue
        closes = page.find(">", opens)
        at = closes + 1 if closes >= 0 else len(page)
        if tag is None:
            continue
        name = tag[2].lower()
        if name in _UNSEEN and not tag[1]:
            end = _ENDS[name].search(page, at)
            at = end.start() if end else len(page)
        else:
            yield True, f"{tag[1]}{name}"

import datetime as dt
import html.parser

import pytest

from drafter.store.recovery import MistypedError, new_recovery_key, read_recovery_key
from drafter.store.sheet import sheet, sheet_html

DAY = dt.date(2026, 3, 4)


class Cells(html.parser.HTMLParser):
    """The text of a page's table cells."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.within = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as its base
        self.within = tag == "td"

    def handle_data(self, data: str) -> None:
        if self.within:
            self.cells.append(data)
        self.within = False


def test_the_sheet_shows_the_key_the_vault_and_the_day() -> None:
    key = new_recovery_key()
    text = sheet("0a1b", str(key), DAY)
    assert "Locked cases: 0a1b\nMade on: 4 March 2026\n" in text
    rows = [line.split() for line in text.splitlines() if line.startswith("    ")]
    assert [number for number, _ in rows] == [*"12345678", "✓"]
    assert read_recovery_key("-".join(group for _, group in rows)) == key


def test_the_page_shows_the_same() -> None:
    key = new_recovery_key()
    page = sheet_html("<0a1b>", str(key), DAY)
    cells = Cells()
    cells.feed(page)
    assert read_recovery_key("-".join(cells.cells)) == key
    assert "&lt;0a1b&gt;" in page
    assert "4 March 2026" in page


def test_no_sheet_is_made_of_a_key_that_is_none() -> None:
    with pytest.raises(MistypedError):
        sheet("0a1b", "ABCD", DAY)

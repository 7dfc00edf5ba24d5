"""What a file says, as far as a case can begin with it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FileText:
    """The text of a file, paragraphs parted by empty lines, and what of it was left behind.

    A line that begins with "- " is an item of the paragraph above it; the cells of a table's
    row stand on one line, parted by tabs.
    """

    text: str
    notices: tuple[str, ...] = ()

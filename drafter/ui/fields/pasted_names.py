"""People's names as lists have them: in one cell, or title, forenames and surname apart. No Qt."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from drafter.case.people import Party
from drafter.ui.words.pasted_rows import Row

_SALUTATIONS: Final = frozenset(
    ["mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "revd",
     "lord", "lady", "cllr", "councillor"]
)  # fmt: skip


def _is_title(word: str) -> bool:
    return word.rstrip(".").casefold() in _SALUTATIONS


def name_fields(rows: Sequence[Row], columns: Sequence[int]) -> dict[int, str]:
    """Which of these columns, side by side, are the parts of a name; none where one has it all."""
    cells = {column: [row[column] for row in rows if row[column]] for column in columns}
    found = list(columns)
    titles = [column for column in found[:1] if all(map(_is_title, cells[column]))]
    rest = found[len(titles) :]
    if len(rest) < 2 or any(len(cell.split()) > 2 for cell in cells[rest[0]]):  # noqa: PLR2004 - "Ann Mary"
        return dict(zip([*titles, *rest[:1]], ["title", "surname"][not titles :], strict=True))
    named = [*titles, *rest[:2]]
    return dict(zip(named, ["title", "forenames", "surname"][not titles :], strict=True))


def parted(party: Party) -> Party:
    """A person whose whole name stands in the surname: "Miss Ann Example", "Example, Ann"."""
    last, comma, first = party.surname.partition(",")
    words = first.split() if comma else party.surname.split()
    title = words.pop(0) if len(words) > 1 - bool(comma) and _is_title(words[0]) else ""
    surname = last.strip() if comma else words.pop() if words else ""
    return replace(party, title=party.title or title, forenames=" ".join(words), surname=surname)

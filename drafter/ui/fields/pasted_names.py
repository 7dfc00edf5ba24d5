"""People's names as lists have them: in one cell, or title, forenames and surname apart. No Qt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from drafter.anonymise.text.vocabulary import (
    DEPARTMENTS,
    PARTICLES,
    POSTS,
    ROLES,
    WORKPLACES,
    forenames,
    is_word,
    surnames,
)
from drafter.case.people import Party
from drafter.ui.words.pasted_rows import Row

_SALUTATIONS: Final = frozenset(
    ["mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "revd",
     "lord", "lady", "cllr", "councillor"]
)  # fmt: skip
_LABELS: Final = frozenset({"dob", "email", "mob", "mobile", "phone", "ref", "tel", "telephone"})
_BESIDE: Final = POSTS | ROLES | DEPARTMENTS | WORKPLACES | _LABELS
"""What stands beside names in lists: what somebody is, where, and how to reach them."""
_LONGEST_NAME: Final = 5
_REMARK: Final = re.compile(r"(?<=[\w.])\s*(?=[(\[])")
_MARKED_OFF: Final = re.compile(r"(?<=[\w.])\s*(?=[(\[;])|(?<=\S)\s+(?=[-–—]\s|\S*[\d@])")
"""Where a name ends for certain: before a bracket, a dash, or a word with figures."""


def is_title(word: str) -> bool:
    """Whether a word is a title, such as "Mrs"."""
    return word.rstrip(".").casefold() in _SALUTATIONS


def name_fields(rows: Sequence[Row], columns: Sequence[int]) -> dict[int, str]:
    """Which of these columns are the parts of a name, or have it all; the others have none."""
    cells = {column: [row[column] for row in rows if row[column]] for column in columns}
    found = [column for column in columns if cells[column]]
    titles = [column for column in found[:1] if all(map(is_title, cells[column]))]
    rest = found[len(titles) :]
    named = [column for column in rest if _mostly(may_be_name, cells[column])] or rest[:1]
    is_parted = rest[rest.index(named[0]) :][1:2] == named[1:2] != []
    taken = dict.fromkeys(titles, "title")
    if is_parted and _mostly(_may_be_forenames, cells[named[0]]):
        return taken | {named[0]: "forenames", named[1]: "surname"}
    return taken | dict.fromkeys(named[:1], "surname")


def _mostly(test: Callable[[str], bool], cells: Sequence[str]) -> bool:
    return 2 * sum(map(test, cells)) > len(cells)


def may_be_name(cell: str) -> bool:
    """Whether a cell may hold somebody's name, before what is said of them in brackets."""
    words = cell[: end_of_remark(cell)].split()
    return len(words) <= _LONGEST_NAME and not any(map(_is_no_name, words))


def end_of_remark(cell: str) -> int:
    """Where a remark in brackets begins behind a name, with the cell's end where none does."""
    found = _REMARK.search(cell)
    return found.start() if found else len(cell)


def _is_no_name(word: str) -> bool:
    """Whether a word of a list is no part of a name: a number, a post, an ordinary word."""
    plain = word.strip(",.:").casefold()
    if is_title(word) or plain in PARTICLES or plain in surnames():
        return False
    if plain in _BESIDE or not re.sub("[-.'’]", "", plain).isalpha():
        return True
    return word.islower() and plain not in forenames() and is_word(plain)


def _may_be_forenames(cell: str) -> bool:
    """Whether all of a name before a surname stands there: one word, or only forenames."""
    words = [word for word in cell.split() if not is_title(word)]
    known = (len(word.rstrip(".")) == 1 or word.casefold() in forenames() for word in words)
    return "," not in cell and (len(words) == 1 or all(known))


def parted(party: Party) -> Party:
    """A person whose whole name stands in the surname: "Miss Ann Example", "Example, Ann".

    What stands behind the name there ("social worker", a telephone number) goes to the note.
    """
    end = _end_of_name(party.surname)
    name, more = party.surname[:end], party.surname[end:].strip(" ,;–—-\n")
    last, comma, first = name.partition(",")
    words = first.split() if comma else name.split()
    title = words.pop(0) if len(words) > 1 - bool(comma) and is_title(words[0]) else ""
    surname = last.strip() if comma else words.pop() if words else ""
    return replace(
        party,
        title=party.title or title,
        forenames=" ".join(words),
        surname=surname,
        note="\n\n".join(filter(None, (more, party.note))),
    )


def _end_of_name(cell: str) -> int:
    """Where a name that begins a cell ends in it, most often with the cell; 0 without one."""
    if all(map(_is_no_name, cell.split())):
        return 0
    marked = _MARKED_OFF.search(cell)
    end = marked.start() if marked else len(cell)
    last, *others = cell[:end].split(",")
    if others and not may_be_name(others[0]):
        end = len(last)
    elif others:
        end = len(f"{last},{others[0]}")
    words = list(re.finditer(r"\S+", cell[:end]))
    for at, word in enumerate(words):
        is_known = at > 1 or (at == 1 and words[0][0].casefold() in forenames())
        if is_known and _is_no_name(word[0]):
            return words[at - 1].end()
    return end

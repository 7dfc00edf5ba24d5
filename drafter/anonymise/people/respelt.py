"""A forename as others spell it, or write it down as they hear it: "Shivaun" for Siobhan."""

import functools

from drafter import paths
from drafter.anonymise.text.vocabulary import fond_names, nicknames


@functools.cache
def _spellings() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    file = paths.resources() / "words" / "forename-spellings.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        group = line.split()
        for name in group:
            table.setdefault(name, set()).update(group)
    return {name: frozenset(group - {name}) for name, group in table.items()}


def respellings(forename: str) -> frozenset[str]:
    """Other spellings of a folded forename; empty where none is known."""
    return _spellings().get(forename, frozenset())


def all_nicknames(forename: str) -> frozenset[str]:
    """What someone is called whose forename is spelt in any way: "ally" of an Alastair."""
    return nicknames(forename).union(*(nicknames(name) for name in respellings(forename)))


def all_fond_names(forename: str) -> frozenset[str]:
    """What speakers of other languages make of a forename in any spelling."""
    return fond_names(forename).union(*(fond_names(name) for name in respellings(forename)))

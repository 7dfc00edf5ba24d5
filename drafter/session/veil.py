"""The privacy view: what a screen may show while somebody looks over a shoulder. No Qt."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import Case
from drafter.case.fields import Use, names_of
from drafter.case.links import records_in
from drafter.case.people import Role
from drafter.scanning import scan

HIDDEN = "•••"
_WORD = re.compile(r"[\w’']+")
_SHORTEST = 2


class Veil:
    """One case's texts without its people: pseudonyms where that is sure, dots where not.

    It hides too much rather than too little (a party called May takes the month along), because
    nothing that it says is kept.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._secret = frozenset(_secret_words(case))
        self.words = lru_cache(maxsize=2000)(self._words)

    def _words(self, text: str) -> str:
        """A text as the privacy view shows it."""
        if not text.strip():
            return text
        shown = scan(text, self._case).anonymised
        return _WORD.sub(
            lambda found: HIDDEN if _folded(found[0]) in self._secret else found[0], shown
        )


def complainants(case: Case) -> str:
    """Who complains, by pseudonym."""
    ledger = ledger_of(case)
    return ", ".join(
        ledger.pseudonym(party.id) for party in case.parties if Role.COMPLAINANT in party.roles
    )


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").strip("'")


def _secret_words(case: Case) -> Iterator[str]:
    for record in records_in(case):
        for name in names_of(type(record), Use.SECRET):
            if name == "title":
                continue
            value = getattr(record, name)
            for word in _WORD.findall(" ".join(value) if isinstance(value, tuple) else value):
                if len(word) >= _SHORTEST:
                    yield _folded(word)

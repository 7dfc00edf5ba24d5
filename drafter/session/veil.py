"""The privacy view: what a screen may show while somebody looks over a shoulder. No Qt."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.residue.kinds import Level, level_of
from drafter.anonymise.text.found import Certainty
from drafter.anonymise.text.vocabulary import MONTHS, PARTICLES, TITLES, is_word
from drafter.case.case import Case
from drafter.case.people import Role
from drafter.reviewing.file_names import offered_name
from drafter.scanning import ScannedSpan, scan

HIDDEN = "•••"
_WORD = re.compile(r"[\w’']+")
_SHORTEST = 2
_POSSESSIVES = ("'s", "’s")
_KEY_FIRST = re.compile(r"[A-Z0-9] {2,}(?=\S)")
"""The key of a button, as it stands before what the button does."""
_KEYS = "Ctrl|Alt|Shift|Enter|Esc|Tab"
_OWN = re.compile(
    rf"(?:{_KEYS})(?:(?:[+ ]| and )(?:{_KEYS}|[A-Z0-9]))*"
    r"|Drafter|Passphrase|LGA 1974|SHA-256"
)
"""Words of the program's own that have the look of a name or a reference."""
_FILE_ENDS = r"(?:-large-print)?(?:-certificate)?(?: \(\d+\))?(?:\.[a-z]{2,4})?"
"""What may follow the name that is offered for the case's own file."""


class Veil:
    """One case's texts without its people: pseudonyms where that is sure, dots where not.

    Dots stand for whatever may name somebody, registered or not, because nothing that it says is
    kept. A word that is both a name and an ordinary one stays where nothing tells that it is one.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._file = re.compile(re.escape(offered_name(case)) + _FILE_ENDS)
        self._secret = frozenset(_secret_words(case))
        self.words = lru_cache(maxsize=2000)(self._words)

    def _words(self, text: str) -> str:
        """A text as the privacy view shows it."""
        if not text.strip():
            return text
        key = _KEY_FIRST.match(text)
        shown, last = [key[0]] if key else [], 0
        text = text.removeprefix(shown[0]) if key else text
        for span in scan(text, self.case).spans:
            shown += [self._dotted(text[last : span.start]), self._shown(span)]
            last = span.end
        return "".join([*shown, self._dotted(text[last:])])

    def _shown(self, span: ScannedSpan) -> str:
        """What stands for found words: who that is, dots, or themselves where they name nobody."""
        if span.verdict == Certainty.REPLACE.value:
            owned = "’s" if span.text.endswith(_POSSESSIVES) and span.kind == "person" else ""
            return f"{span.pseudonym or HIDDEN}{owned}"
        is_own = bool(_OWN.fullmatch(span.text)) or bool(self._file.fullmatch(span.text))
        return span.text if is_own or _is_hint(span) else HIDDEN

    def _dotted(self, text: str) -> str:
        """Words between those that were found; a name's are dots there too."""
        return _WORD.sub(
            lambda found: HIDDEN if _folded(found[0]) in self._secret else found[0], text
        )


def _is_hint(span: ScannedSpan) -> bool:
    """Whether found words narrow down who it is without naming anybody or any organisation."""
    is_name = span.kind == "organisation" and span.text != span.text.lower()
    quasi = span.verdict == Certainty.RESIDUE.value and level_of(span.kind) is Level.QUASI
    return quasi and not is_name


def complainants(case: Case) -> str:
    """Who complains, by pseudonym."""
    ledger = ledger_of(case)
    return ", ".join(
        ledger.pseudonym(party.id) for party in case.parties if Role.COMPLAINANT in party.roles
    )


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").strip("'")


def _secret_words(case: Case) -> Iterator[str]:
    """The words of names that are nothing else: no title, no month, no word of the language."""
    for party in case.parties:
        for name in (party.forenames, party.surname, *party.also_known_as):
            for word in map(_folded, _WORD.findall(name)):
                if len(word) >= _SHORTEST and not _is_ordinary(word):
                    yield word


def _is_ordinary(word: str) -> bool:
    return word in TITLES or word in MONTHS or word in PARTICLES or is_word(word)

"""Who a pasted text seems to be about: names with a title, and full names that come again."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass

_TITLES = "Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Professor|Rev|Revd|Sir|Dame|Cllr|Councillor"
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_PARTICLE = r"(?:(?:van|de|der|den|von|la|le|el|al|bin|ap|ab|du|da|dos|di|O’|Mac|Mc)[ -]?)"
_TITLED = re.compile(
    rf"\b(?P<title>{_TITLES})\.?[ \u00a0]+"
    rf"(?P<name>(?:(?:{_NAME}|[A-Z]\.?)[ \u00a0]+){{0,2}}{_PARTICLE}{{0,2}}{_NAME})"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_LETTER = re.compile(r"^[A-Z]$")
_NO_NAMES = frozenset(
    ("The", "He", "She", "They", "It", "In", "On", "We", "I", "This", "That", "A", "An", "At")
)
"""Words that begin the sentence after "Miss X."."""
_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be a party: title, forenames and surname as written, and how often."""

    title: str
    forenames: str
    surname: str
    count: int


def candidates(text: str) -> tuple[Candidate, ...]:
    """The people a text names with a title, the commonest first, at most twenty.

    "Mrs Dunmore" joins "Mrs Anna Dunmore" where one person alone has that title and surname.
    A pseudonym ("Miss X") is nobody.
    """
    counts: Counter[tuple[str, str, str]] = Counter()
    for found in _TITLED.finditer(text):
        named = [_POSSESSIVE.sub("", word) for word in found["name"].split()]
        words = list(itertools.takewhile(lambda word: word not in _NO_NAMES, named))
        surname_at = len(words) - 1
        while surname_at > 0 and words[surname_at - 1][:1].islower():
            surname_at -= 1
        surname = " ".join(words[max(surname_at, 0) :])
        if surname and not _LETTER.match(surname.rstrip(".")):
            counts[found["title"], " ".join(words[:surname_at]), surname] += 1
    for title, forenames, surname in list(counts):
        fuller = [each for each in counts if each[0] == title and each[2] == surname and each[1]]
        if not forenames and len(fuller) == 1:
            counts[fuller[0]] += counts.pop((title, "", surname))
    ordered = sorted(counts.items(), key=lambda each: -each[1])
    return tuple(
        Candidate(title=title, forenames=forenames, surname=surname, count=count)
        for (title, forenames, surname), count in ordered[:_MOST]
    )

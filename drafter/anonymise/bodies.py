"""Bodies in jurisdiction in running text: every form of the name becomes the short form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.folding import Folded, fold
from drafter.anonymise.found import Certainty, Found
from drafter.case.case import Case

_DETERMINERS = frozenset({"a", "an", "another", "any", "each", "every", "some"})
"""Not "that" or "her", which also end what comes before ("says that Exampleshire Council…")."""
_BEFORE = re.compile(r"([A-Za-z']+) $")
_STOP = re.compile(r"(?:^|[.!?:]['\")\]]*\s|\n|['\"(\[]|- )$")


@dataclass(frozen=True, slots=True)
class SoughtBody:
    """Every written form of one body's names; ``short`` is its folded short form."""

    body: str
    pattern: re.Pattern[str]
    short: str


def sought_bodies(case: Case) -> tuple[SoughtBody, ...]:
    """What to look for, for every body; longer names first."""
    sought = []
    for body in case.bodies:
        names = {" ".join(fold(name).text.split()) for name in (body.name, *body.also_known_as)}
        short = fold(body.short_form or "").lower.removeprefix("the ").strip()
        names = {name.removeprefix("The ").removeprefix("the ") for name in names}
        wanted = sorted((name for name in names if name.strip()), key=len, reverse=True)
        if wanted:
            pattern = "|".join(_written(name) for name in wanted)
            sought.append(
                SoughtBody(body.id, re.compile(rf"(?<![\w@./])(?:{pattern})(?![\w@])"), short)
            )
    return tuple(sought)


def _written(name: str) -> str:
    """A pattern for one name: spaces, ampersands and apostrophes in every spelling."""
    words = [_word(word) for word in name.replace("'", "").split()]
    return r"[\s\-]+".join(words)


def _word(word: str) -> str:
    if word in ("and", "&"):
        return "(?:and|And|AND|&)"
    if word.isupper() and len(word) > 1:
        return re.escape(word)
    letters = "'?".join(re.escape(char) for char in word)
    capitals = "'?".join(re.escape(char) for char in word.upper())
    return f"(?:{letters}|{capitals})"


def find_bodies(folded: Folded, sought: tuple[SoughtBody, ...]) -> Iterator[Found]:
    """Every form of a body's name, with the article before it; offsets are the folded text's.

    Words that already are the short form are left alone.
    """
    text = folded.text
    for one in sought:
        for match in one.pattern.finditer(text):
            start, end = match.span()
            if folded.lower[start:end] == one.short:
                continue
            before = _BEFORE.search(text[max(0, start - 12) : start])
            word = before[1].lower() if before else ""
            if word == "the" and before:
                start -= len(before[0])
            possessive = re.match(r"'s\b|'(?!\w)", text[end : end + 3])
            if possessive:
                end += len(possessive.group())
            yield Found(
                start=start,
                end=end,
                kind="body",
                certainty=Certainty.REPLACE,
                parties=(one.body,),
                candidates=(one.body,),
                possessive=possessive is not None,
                starts_sentence=start == 0
                or _STOP.search(text[max(0, start - 4) : start]) is not None,
                bare_noun=word in _DETERMINERS,
            )

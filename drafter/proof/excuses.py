"""Words that a case allows to stand: kept words in their sentences, bodies that may be named."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from drafter.anonymise.kept import Kept, kept_words
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.needles import Needle
from drafter.anonymise.text.folding import squeeze
from drafter.case.case import Case
from drafter.case.people import Treatment
from drafter.proof.view import View, ViewKind

_TAKEN_OUT: Final = "\x01"
"""Takes the place of each letter of an excused word, so that offsets stay."""


_SPACE: Final = r"\s+(?:paragraphs?\s+\d+(?:[a-z]+\))?(?:\s+\((?:above|below)\))?\s*)?"
"""White space, and a cross-reference, which a kept sentence leaves out."""


@dataclass(frozen=True, slots=True)
class Excuses:
    """What may stand: words in their printed sentences, and names anywhere.

    ``called`` pairs what someone is called after the first mention with the first mention's
    words, where they differ: a kept sentence has the former, the file may have the latter.
    """

    kept: tuple[Kept, ...]
    names: tuple[str, ...]
    called: tuple[tuple[str, str], ...] = ()


def excuses_of(case: Case, needles: Iterable[Needle], known: Known = NOTHING) -> Excuses:
    """The kept words of a case, and such names of bodies as could be taken for a needle."""
    names = [
        name
        for body in case.bodies
        if body.is_named
        for name in (body.name, *body.also_known_as, body.short_form)
    ]
    names += [
        name
        for organisation in case.organisations
        if organisation.treatment is Treatment.NAMED
        for name in (organisation.name, *organisation.also_known_as)
    ]
    sought = {needle.squeezed for needle in needles}
    alike = {name for name in names if any(form in squeeze(name) for form in sought)}
    entries = ledger_of(case).entries.values()
    return Excuses(
        kept_words(case, known),
        tuple(sorted(alike, key=lambda name: (-len(name), name))),
        tuple((one.then, one.first) for one in entries if one.then and one.then != one.first),
    )


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _sentence(kept: Kept, called: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """Matches a kept sentence as it may be printed: first mentions and references besides."""
    pattern = _SPACE.join(map(re.escape, kept.sentence.split()))
    for then, first in called:
        later, earlier = (_SPACE.join(map(re.escape, words.split())) for words in (then, first))
        for one, other in ((later, earlier), (_capital(later), _capital(earlier))):
            pattern = pattern.replace(one, f"(?:{one}|{other})")
    return re.compile(pattern)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class Excused:
    """Takes excused words out of views, and remembers in which parts they stood."""

    def __init__(self, excuses: Excuses) -> None:
        self._sentences = [
            (_sentence(kept, excuses.called), _word(kept.word)) for kept in excuses.kept
        ]
        self._names = [
            (name, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")) for name in excuses.names
        ]
        self._parts: dict[str, set[str]] = {}

    def add(self, part: str, words: str) -> None:
        """Remember that ``words`` in ``part`` are accounted for."""
        self._parts.setdefault(part, set()).add(words)

    def texts(self, views: Sequence[View]) -> list[str]:
        """The views' texts, in order, without what is excused."""
        return [self._text(view) for view in views]

    @property
    def by_part(self) -> dict[str, bytes]:
        """For each part the squeezed words accounted for in it."""
        return {
            part: b" ".join(sorted(squeeze(word).encode() for word in words))
            for part, words in self._parts.items()
        }

    def _text(self, view: View) -> str:
        text = view.text
        if view.kind is ViewKind.RAW:
            return text
        for name, pattern in self._names:
            if name in text:
                self.add(view.part, name)
                text = pattern.sub(_blank, text)
        if view.kind is ViewKind.PROSE:
            for sentence, word in self._sentences:
                text = sentence.sub(partial(self._kept, word, view.part), text)
        return text

    def _kept(self, word: re.Pattern[str], part: str, sentence: re.Match[str]) -> str:
        for found in word.finditer(sentence[0]):
            self.add(part, found[0])
        return word.sub(_blank, sentence[0])


def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_spaced(word)}(?!\w)")


def _blank(match: re.Match[str]) -> str:
    return _TAKEN_OUT * len(match[0])

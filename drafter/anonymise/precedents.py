"""Further cases, whose people must not turn up in this one's text: pasted text betrays them.

Whole names, surnames that mean nothing else, any surname behind a title or an initial, and
identifiers are looked for. Somebody who is in both cases is no stranger, nor is a public body.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from drafter.anonymise.needles import Needle, NeedleKind, needles
from drafter.anonymise.people.register import is_distinctive, name_words
from drafter.anonymise.revealing import real_names
from drafter.anonymise.text.folding import Folded, squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import TITLES, is_common, is_word, places
from drafter.case.case import Case
from drafter.case.people import Identifier, IdentifierKind, Party

GRAM: Final = 5
"""Letters and figures by which identifiers and needles are looked up; none is shorter."""
_GAPS: Final = frozenset({" ", "-", "'", ".", ". ", ", ", ".-"})
_COUNTRY: Final = ("0044", "44", "0", "")
_BORN: Final = ("born", "dob", "d.o.b", "birth")
_NEAR: Final = 32
_SHORTEST_WHOLE: Final = 7


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody of a further case. ``case`` is what that case is called in messages."""

    record: str
    case: str
    names: frozenset[tuple[str, ...]]
    """Whole names as folded words, in every order they are written in."""
    surname: tuple[str, ...]
    initial: str
    identifiers: tuple[tuple[IdentifierKind, str], ...]
    """Kinds, and letters and figures alone."""

    @property
    def label(self) -> str:
        """Who it is, for messages."""
        return f"somebody of {self.case}"


@dataclass(frozen=True)
class Precedents:
    """The people of further cases, indexed once however many texts are read."""

    strangers: tuple[Stranger, ...] = ()
    cases: int = 0

    @cached_property
    def by_word(self) -> dict[str, tuple[tuple[tuple[str, ...], Stranger], ...]]:
        """Whole names and surnames by their first word, the longest first."""
        index: dict[str, list[tuple[tuple[str, ...], Stranger]]] = {}
        for stranger in self.strangers:
            for words in {*stranger.names, stranger.surname} - {()}:
                index.setdefault(words[0], []).append((words, stranger))
        return {
            word: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
            for word, found in index.items()
        }

    @cached_property
    def by_gram(self) -> dict[str, tuple[tuple[str, IdentifierKind, Stranger], ...]]:
        """Identifiers by how they begin."""
        index: dict[str, list[tuple[str, IdentifierKind, Stranger]]] = {}
        for stranger in self.strangers:
            for kind, squeezed in stranger.identifiers:
                index.setdefault(squeezed[:GRAM], []).append((squeezed, kind, stranger))
        return {gram: tuple(found) for gram, found in index.items()}


@dataclass(frozen=True)
class Guard:
    """The further cases' people as strangers to one case: those of both are left out."""

    precedents: Precedents
    known: frozenset[str]
    """The records of strangers who are in this case too."""
    own: frozenset[str]
    """Every form of this case's own names and identifiers, letters and figures alone."""

    def is_strange(self, stranger: Stranger, squeezed: str) -> bool:
        """Whether a form is a stranger's and nobody's here."""
        return stranger.record not in self.known and squeezed not in self.own

    def find(self, folded: Folded, tokens: Sequence[Token]) -> Iterator[Found]:
        """Everything in a text that may be a stranger's; offsets of the folded text."""
        for found, _ in self.meet(folded, tokens):
            yield found

    def meet(self, folded: Folded, tokens: Sequence[Token]) -> Iterator[tuple[Found, Stranger]]:
        """As :meth:`find`, each with whom it may mean."""
        by_word = self.precedents.by_word
        for at, token in enumerate(tokens):
            for words, stranger in by_word.get(token.norm, ()):
                found = self._name(tokens, at, words, stranger)
                if found:
                    yield found, stranger
                    break
        yield from self._identifiers(folded)

    def _name(
        self, tokens: Sequence[Token], at: int, words: tuple[str, ...], stranger: Stranger
    ) -> Found | None:
        run = tokens[at : at + len(words)]
        if tuple(token.norm for token in run) != words:
            return None
        if any(token.gap not in _GAPS for token in run[1:]):
            return None
        if not self.is_strange(stranger, "".join(words)):
            return None
        first, is_led = _led(tokens, at, stranger)
        if words in stranger.names:
            sure = run[0].is_capital or not all(is_word(word) for word in words)
        else:
            alone = stands_alone(words) and not _is_in_law(tokens, at, at + len(words))
            sure = alone or (run[0].is_capital and is_led)
        if not sure:
            return None
        return Found(
            start=tokens[first].start,
            end=run[-1].name_end,
            kind="person",
            certainty=Certainty.ASK,
            reason=f"It may be {stranger.label}.",
        )

    def _identifiers(self, folded: Folded) -> Iterator[tuple[Found, Stranger]]:
        index = self.precedents.by_gram
        lower = folded.lower
        if not index or not ("@" in lower or any(map(str.isdigit, lower))):
            return
        kept = [at for at, char in enumerate(lower) if char.isalnum()]
        squeezed = "".join([lower[at] for at in kept])
        for at in range(len(squeezed) - GRAM + 1):
            for whole, kind, stranger in index.get(squeezed[at : at + GRAM], ()):
                if not squeezed.startswith(whole, at) or not self.is_strange(stranger, whole):
                    continue
                start, end = kept[at], kept[at + len(whole) - 1] + 1
                if _is_whole(lower, start, end, kind):
                    found = Found(
                        start=start,
                        end=end,
                        kind=kind.value,
                        certainty=Certainty.ASK,
                        reason=f"It may be the {kind.value} of {stranger.label}.",
                    )
                    yield found, stranger

    def needles(self) -> tuple[Needle, ...]:
        """What to look for in a finished file; each form once."""
        found: dict[str, Needle] = {}
        for stranger in self.precedents.strangers:
            for needle in _needles(stranger):
                if self.is_strange(stranger, needle.squeezed):
                    found.setdefault(needle.squeezed, needle)
        return tuple(found.values())

    @property
    def strange(self) -> tuple[Stranger, ...]:
        """Those who are in no way of this case."""
        return tuple(one for one in self.precedents.strangers if one.record not in self.known)


def stands_alone(surname: tuple[str, ...]) -> bool:
    """Whether a surname by itself means a person: no word, no place, not too short."""
    whole = "".join(surname)
    meant = (word for word in surname if not is_word(word) and word not in places())
    return is_distinctive(whole) and next(meant, "") != ""


def precedents_of(cases: Iterable[Case]) -> Precedents:
    """An index over further cases. A case whose reference names somebody goes by its turn."""
    strangers: list[Stranger] = []
    count = 0
    for count, case in enumerate(cases, start=1):
        reference = case.reference.strip()
        named = not reference or real_names(case).stand_in(reference)
        called = f"further case {count}" if named else f"case {reference}"
        strangers += (_stranger(party, f"{count}/{party.id}", called) for party in case.parties)
    return Precedents(tuple(strangers), count)


def guard_of(case: Case, precedents: Precedents) -> Guard:
    """The further cases' people as strangers to ``case``."""
    ours = [_stranger(party, party.id, "") for party in case.parties]
    names = {name for person in ours for name in person.names}
    known = {one.record for one in precedents.strangers if one.names & names}
    return Guard(
        precedents, frozenset(known), frozenset(needle.squeezed for needle in needles(case))
    )


def _stranger(party: Party, record: str, called: str) -> Stranger:
    forenames, surname = name_words(party.forenames), name_words(party.surname)
    names = set()
    if forenames and surname:
        names = {(*forenames, *surname), (forenames[0], *surname), (*surname, *forenames)}
    for alias in party.also_known_as:
        words = name_words(alias)
        words = words[1:] if words and words[0] in TITLES else words
        if len(words) > 1 and all(len(word) > 1 for word in words):
            names.add(words)
    return Stranger(
        record=record,
        case=called,
        names=frozenset(names),
        surname=surname,
        initial=forenames[0][0] if forenames else "",
        identifiers=tuple(_identifiers(party.identifiers)),
    )


def _identifiers(identifiers: Iterable[Identifier]) -> Iterator[tuple[IdentifierKind, str]]:
    for identifier in identifiers:
        kind, squeezed = identifier.kind, squeeze(identifier.value)
        if kind is IdentifierKind.PHONE and squeezed.isdigit():
            squeezed = squeezed.removeprefix("00").removeprefix("44").removeprefix("0")
        if kind is IdentifierKind.ADDRESS:
            first = identifier.value.replace("\n", ",").split(",")[0]
            if any(map(str.isdigit, first)) and len(squeeze(first)) > GRAM:
                yield kind, squeeze(first)
        if len(squeezed) >= GRAM:
            yield kind, squeezed


def _led(tokens: Sequence[Token], at: int, stranger: Stranger) -> tuple[int, bool]:
    """Where a name begins with its titles and initials, and whether it has any."""
    first = at
    while first and tokens[first].gap in (" ", ". ", "."):
        before = tokens[first - 1]
        is_initial = len(before.norm) == 1 and before.norm == stranger.initial
        if not (before.is_capital and (before.norm in TITLES or is_initial)):
            break
        first -= 1
    return first, first < at


def _is_in_law(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name is one of a court case's: "Whitlock v Exampleshire Council"."""
    beside = (*tokens[max(0, first - 1) : first], *tokens[last : last + 1])
    return any(token.norm in ("v", "vs") for token in beside)


def _is_whole(lower: str, start: int, end: int, kind: IdentifierKind) -> bool:
    """Whether an identifier is no part of something longer, and a date of birth called so."""
    before, after = lower[:start][-_NEAR:], lower[end : end + 1]
    if after.isalnum():
        return False
    if kind is IdentifierKind.DATE_OF_BIRTH and not any(word in before for word in _BORN):
        return False
    run = len(before)
    while run and before[run - 1].isalnum():
        run -= 1
    return before[run:] in (_COUNTRY if kind is IdentifierKind.PHONE else ("",))


def _needles(stranger: Stranger) -> Iterator[Needle]:
    for words in sorted(stranger.names):
        squeezed = "".join(words)
        if len(squeezed) >= _SHORTEST_WHOLE and not all(map(is_common, words)):
            yield _needle(stranger, words, NeedleKind.PERSON, is_distinctive=True)
    if stands_alone(stranger.surname):
        yield _needle(stranger, stranger.surname, NeedleKind.PERSON, is_distinctive=False)
    for kind, squeezed in stranger.identifiers:
        if kind is not IdentifierKind.DATE_OF_BIRTH:
            needle = _needle(stranger, (squeezed,), NeedleKind.IDENTIFIER, is_distinctive=True)
            label = f"the {kind.value} of {stranger.label}"
            yield dataclasses.replace(needle, label=label, record=f"{needle.record}/{kind.value}")


def _needle(
    stranger: Stranger, words: tuple[str, ...], kind: NeedleKind, *, is_distinctive: bool
) -> Needle:
    return Needle(
        record=stranger.record,
        kind=kind,
        label=stranger.label,
        form=" ".join(words),
        squeezed="".join(words),
        is_distinctive=is_distinctive,
    )

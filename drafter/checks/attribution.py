"""Whom a printed sentence tells of: whoever is named nearest before, then by pronoun."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from drafter.anonymise.ledger import Ledger
from drafter.anonymise.ledger_letters import own_letters
from drafter.anonymise.text.tokens import sentences
from drafter.case.case import Case
from drafter.case.people import Pronouns
from drafter.checks.kin import Kin, Kinship, is_private

_SHE: Final = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_HE: Final = re.compile(r"\b(?:he|his|him|himself)\b", re.IGNORECASE)
_THEY: Final = re.compile(r"\b(?:they|their|them)\b", re.IGNORECASE)
_THEIR: Final = re.compile(r"their\b", re.IGNORECASE)
_JOINED: Final = re.compile(r"\s*(?:,|and|, and|&)\s*")
_WITH: Final = re.compile(r"[’']?\s(?:with|against|by)\s$")
_COMPOUND: Final = re.compile(r"[-‐‑][a-z]")
_FAMILY: Final = re.compile(r"\b[Tt]he family\b")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in a printed text, and where; ``is_family`` where a whole family is."""

    start: int
    end: int
    party: str
    is_family: bool = False


@dataclass(slots=True)
class _Last:
    """Who was named last, among everybody and among private people."""

    of_all: tuple[str, ...] = ()
    private: tuple[str, ...] = ()


@dataclass
class Attribution:
    """Finds who is meant, block after block: who was named last is carried on."""

    case: Case
    ledger: Ledger
    _last: _Last = field(default_factory=_Last, init=False)

    def __post_init__(self) -> None:
        """Make ready the pattern of what everybody is called."""
        called: dict[str, str] = {}
        for party, entry in self.ledger.entries.items():
            for form in (entry.first, entry.then, entry.pseudonym):
                called.setdefault(form, party)
                called.setdefault(form[:1].upper() + form[1:], party)
        called.pop("", None)
        self.called = called
        forms = "|".join(map(re.escape, sorted(called, key=len, reverse=True)))
        self._pattern = re.compile(rf"(?<![\w’'])(?:{forms})(?!\w|\.\w)") if forms else None
        self.pronouns = {party.id: party.pronouns for party in self.case.parties}
        self.private = frozenset(
            party.id for party in self.case.parties if is_private(party, self.case)
        )
        names = [form for form, party in called.items() if party in self.private]
        self.kinship = Kinship(self.case, names)

    def begin_section(self) -> None:
        """Nobody named in the section before is meant any more."""
        head = (self.kinship.head,) if self.kinship.head else ()
        self._last = _Last(of_all=head, private=head)

    def read(self, text: str, mentions: Iterable[tuple[int, int]] = ()) -> "Reading":
        """Read the next block's text, after which whom it named last is carried on.

        ``mentions`` are where a name was typed: nothing there is a letter of the text's own.
        """
        named = list(self._named(text, frozenset(start for start, _ in mentions)))
        kin = [self._resolved(each, text, named) for each in self.kinship.find(text, self.called)]
        related = [Named(each.at, each.end, each.relative) for each in kin if each.relative]
        head = self.kinship.head
        families = [Named(*each.span(), head, is_family=True) for each in _FAMILY.finditer(text)]
        everybody = sorted((*named, *related), key=lambda one: one.start)
        private = [one for one in (*named, *related) if one.party in self.private]
        private += families if head else []
        private.sort(key=lambda one: one.start)
        last = _Last(self._last.of_all, self._last.private)
        if everybody:
            self._last.of_all = _group(text, everybody, len(everybody) - 1)
        if private:
            self._last.private = _group(text, private, len(private) - 1)
        return Reading(
            text=text,
            people=self.private,
            pronouns=self.pronouns,
            kinship=self.kinship,
            kin=tuple(kin),
            names=tuple(named),
            everybody=_Named(text, everybody, last.of_all, self.pronouns),
            private=_Named(text, private, last.private, self.pronouns),
        )

    def _resolved(self, kin: Kin, text: str, named: list[Named]) -> Kin:
        """Nobody is their own relative: in "Miss X came. Her mother", she is not Miss X."""
        if not kin.pairs:
            return kin
        private = [one for one in named if one.party in self.private]
        people = _Named(text, private, self._last.private, self.pronouns)
        meant = kin.owners or people.whom(kin.at, *_sentence(text, kin.at))
        is_theirs = _THEIR.match(text, kin.start) is not None
        if is_theirs and not any(owner in meant for _, owner in kin.pairs):
            meant = ()
        return kin.resolved(meant)

    def _named(self, text: str, typed: frozenset[int]) -> Iterator[Named]:
        """Who stands where; D is nobody in "Band D", and X nobody in "X-ray"."""
        own = {start for start, _, _ in own_letters(text)} - typed
        for match in self._pattern.finditer(text) if self._pattern else ():
            is_letter = len(match[0]) == 1
            if is_letter and (match.start() in own or _COMPOUND.match(text, match.end())):
                continue
            yield Named(match.start(), match.end(), self.called[match[0]])


@dataclass(frozen=True, slots=True)
class _Named:
    """People named in a text, in its order, and who was named last before it."""

    text: str
    named: list[Named]
    last: tuple[str, ...]
    pronouns: dict[str, Pronouns]

    def whom(self, at: int, first: int, last: int) -> tuple[str, ...]:
        """Of whom words tell that stand at an offset of the sentence from first to last."""
        named = self.named
        before = [n for n, one in enumerate(named) if first <= one.start < at]
        earlier = [n for n, one in enumerate(named) if one.start < first]
        nearest = [named[n] for n in (*reversed(before), *reversed(earlier))]
        if before:
            meant = self._by_pronoun(self.text[named[before[-1]].end : at], nearest)
            return (meant,) if meant else _group(self.text, named, before[-1])
        meant = self._by_pronoun(self.text[first:last], nearest)
        if meant:
            return (meant,)
        if earlier and _THEY.search(self.text, first, at):
            return _group(self.text, named, earlier[-1])
        after = [n for n, one in enumerate(named) if at <= one.start < last]
        if after:
            return (named[after[0]].party,)
        return _group(self.text, named, earlier[-1]) if earlier else self.last

    def _by_pronoun(self, words: str, nearest: list[Named]) -> str:
        """The nearest person before who goes by the pronoun that words have; nobody without one."""
        for pattern, pronoun in ((_SHE, Pronouns.SHE), (_HE, Pronouns.HE)):
            if pattern.search(words):
                meant = [*(one.party for one in nearest if not one.is_family), *self.last]
                return next((one for one in meant if self.pronouns.get(one) is pronoun), "")
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A block's text with everybody in it, to be asked of whom words of it tell.

    ``people`` are the parties of the case who are private people.
    """

    text: str
    people: frozenset[str]
    pronouns: dict[str, Pronouns]
    kinship: Kinship
    kin: tuple[Kin, ...]
    names: tuple[Named, ...]
    everybody: _Named
    private: _Named

    def whom(self, at: int) -> tuple[str, ...]:
        """Of whom the words at an offset tell, officers among them; ids of parties."""
        return self.everybody.whom(at, *self.sentence(at))

    def whom_privately(self, at: int) -> tuple[str, ...]:
        """The same, officers and professionals left out."""
        return self.private.whom(at, *self.sentence(at))

    def with_whom(self, end: int) -> tuple[str, ...]:
        """Who is named right after words: "in court proceedings with Ms Z"."""
        return tuple(
            one.party
            for one in self.private.named
            if one.start > end and _WITH.fullmatch(self.text[end : one.start])
        )

    def possessor(self, at: int) -> str:
        """Whose the words at an offset are, where somebody is named right before: "Z’s"."""
        before = (one for one in self.private.named if one.end < at)
        found = [one.party for one in before if self.text[one.end : at] in ("’s ", "'s ")]
        return found[0] if found else ""

    def private_in_sentence(self, at: int) -> tuple[str, ...]:
        """The private people of the sentence at an offset: by name, or else by pronoun."""
        first, last = self.sentence(at)
        named = [one.party for one in self.private.named if first <= one.start < last]
        if not named and (
            _SHE.search(self.text, first, last) or _HE.search(self.text, first, last)
        ):
            named = list(self.private.whom(at, first, last))
        return tuple(dict.fromkeys(named))

    def private_before(self, at: int) -> tuple[str, ...]:
        """The private people named in the sentence at an offset, before it."""
        first, _ = self.sentence(at)
        named = (one.party for one in self.private.named if first <= one.start < at)
        return tuple(dict.fromkeys(named))

    def private_named(self) -> tuple[str, ...]:
        """The private people named anywhere in the text."""
        return tuple(dict.fromkeys(one.party for one in self.private.named))

    def cuts_name(self, start: int, end: int) -> bool:
        """Whether words begin or end inside what somebody of the case is called."""
        return any(one.start <= start < one.end or one.start < end <= one.end for one in self.names)

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence at an offset begins and ends."""
        return _sentence(self.text, at)


def _sentence(text: str, at: int) -> tuple[int, int]:
    return next(((a, z) for a, z in sentences(text) if a <= at < z), (0, len(text)))


def _group(text: str, named: list[Named], number: int) -> tuple[str, ...]:
    """Somebody, with those named together with them: "Mrs X and Mr Y"."""
    group = [named[number].party]
    while number and _JOINED.fullmatch(text[named[number - 1].end : named[number].start]):
        number -= 1
        group.insert(0, named[number].party)
    return tuple(dict.fromkeys(group))

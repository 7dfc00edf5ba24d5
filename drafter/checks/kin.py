"""Who is whose in print: "her partner (Mr Y)", "their daughter", "Mr Y’s ex-partner"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Final

from drafter.case.case import Case
from drafter.case.people import Called, Party, Pronouns, Relation, RelationKind, Role

_PARTNERS: Final = ("partner", "husband", "wife", "boyfriend", "girlfriend", "fiancé", "fiancée")
_KIN: Final = MappingProxyType(
    {
        **dict.fromkeys(_PARTNERS, RelationKind.PARTNER),
        **dict.fromkeys(("mother", "mum", "father", "dad", "parent"), RelationKind.PARENT),
        **dict.fromkeys(("son", "daughter", "child", "baby"), RelationKind.CHILD),
        **dict.fromkeys(("brother", "sister", "sibling"), RelationKind.SIBLING),
        **dict.fromkeys(
            ("grandmother", "grandfather", "grandson", "granddaughter", "grandchild", "aunt",
             "uncle", "niece", "nephew", "cousin"),
            RelationKind.RELATIVE,
        ),
        "neighbour": RelationKind.NEIGHBOUR,
        "friend": RelationKind.FRIEND,
    }
)  # fmt: skip
_SHE: Final = frozenset(
    ["wife", "girlfriend", "fiancée", "mother", "mum", "daughter", "sister", "grandmother",
     "granddaughter", "aunt", "niece"]
)  # fmt: skip
_HE: Final = frozenset(
    ["husband", "boyfriend", "fiancé", "father", "dad", "son", "brother", "grandfather",
     "grandson", "uncle", "nephew"]
)  # fmt: skip
_OPEN: Final = MappingProxyType(
    {
        "her": (Pronouns.SHE, Pronouns.UNKNOWN),
        "his": (Pronouns.HE, Pronouns.UNKNOWN),
        "their": tuple(Pronouns),
        "my": tuple(Pronouns),
    }
)
"""How somebody may go by whose relatives are told of with a word."""
_TURNED: Final = MappingProxyType(
    {RelationKind.PARENT: RelationKind.CHILD, RelationKind.CHILD: RelationKind.PARENT}
)
"""A relation the other way round, where it is another one."""
_AT_HOME: Final = frozenset({RelationKind.PARTNER, RelationKind.PARENT, RelationKind.CHILD})
_PUBLIC: Final = re.compile(
    r"\b(?:adviser|advocate|barrister|carer|consultant|councillor|doctor|governor|GP|inspector"
    r"|judge|manager|MP|nurse|officer|paramedic|psychologist|solicitor|surgeon|teacher|therapist"
    r"|vicar|worker)\b",
    re.IGNORECASE,
)
_WORDS: Final = "|".join(sorted(_KIN, key=len, reverse=True))
_PHRASE: Final = (
    r"(?P<owner>\b(?:her|his|their|my)|{names}[’']s)\s"
    r"(?:(?:own|late|elderly|young|adult|eldest|oldest|older|youngest|younger|two|three|four"
    r"|five|six|seven|eight|disabled|new)\s)*"
    rf"(?P<former>former\s|ex-)?(?P<kin>{_WORDS})(?P<many>s|ren)?\b"
    rf"(?:\sand\s(?P<second>{_WORDS})\b)?"
)
_NAMED_AFTER: Final = r"\s?[(,]\s?[‘'“]?(?P<name>{names})"


@dataclass(frozen=True, slots=True)
class Kin:
    """Words for somebody's relative. ``at`` is where the word for the relative stands.

    ``relative`` is the party meant, "" where it is nobody of the case or not certain who;
    ``owners`` whose relative it is, () where only the words before can say; ``word`` is the
    bare word, for telling relatives apart. ``pairs`` are the recorded relatives that fit the
    word, each with whose it is, and ``is_named`` tells that print names the relative.
    """

    start: int
    end: int
    at: int
    word: str
    kind: RelationKind
    relative: str = ""
    owners: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    is_named: bool = False

    def of(self, owners: tuple[str, ...]) -> "Kin":
        """The same, now that it is known whose relative it is."""
        return replace(self, owners=owners)

    def resolved(self, meant: tuple[str, ...]) -> "Kin":
        """The same, with the relative of those who are meant, or the only one there can be."""
        theirs = [pair for pair in self.pairs if pair[1] in meant]
        fitting = theirs or [pair for pair in self.pairs if pair[0] not in meant]
        relatives = {relative for relative, _ in fitting}
        relative = self.relative
        if not self.is_named:
            relative = relatives.pop() if len(relatives) == 1 else ""
        owners = tuple(owner for one, owner in self.pairs if relative and one == relative)
        return replace(self, relative=relative, owners=self.owners or owners)


def is_private(party: Party, case: Case) -> bool:
    """Whether a review asks about a party: nobody who acts in a case by office or profession."""
    if {Role.COMPLAINANT, Role.AFFECTED} & set(party.roles):
        return True
    if {Role.OFFICER, Role.ADVISER} & set(party.roles):
        return False
    is_described = party.called is Called.PHRASE and _PUBLIC.search(party.first_called)
    return not is_described or any(
        party.id in (relation.of, relation.to) for relation in case.relations
    )


class Kinship:
    """Finds words for relatives in print, and knows who lives with whom."""

    def __init__(self, case: Case, names: Iterable[str]) -> None:
        """``names`` are all that private people are called in print."""
        self._case = case
        self._parties = {party.id: party for party in case.parties}
        listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)"
        named = rf"(?:{listed})"
        self._phrase = re.compile(_PHRASE.format(names=named), re.IGNORECASE)
        self._after = re.compile(_NAMED_AFTER.format(names=named))

    @cached_property
    def _relations(self) -> tuple[Relation, ...]:
        known = self._parties
        return tuple(each for each in self._case.relations if {each.of, each.to} <= known.keys())

    def find(self, text: str, called: dict[str, str]) -> Iterator[Kin]:
        """Every relative of a text; ``called`` gives the party of each name."""
        for match in self._phrase.finditer(text):
            owner = match["owner"]
            whose = (called[owner[:-2]],) if owner[:-2] in called else ()
            for group in ("kin", "second") if match["second"] else ("kin",):
                yield self._kin(match, group, whose, called)

    def _kin(
        self, match: re.Match[str], group: str, whose: tuple[str, ...], called: dict[str, str]
    ) -> Kin:
        word = match[group].lower()
        kind = _KIN[word]
        if match["former"] and kind is RelationKind.PARTNER:
            kind = RelationKind.FORMER_PARTNER
        opening = match["owner"].lower()
        pairs = tuple(
            (relative, owner)
            for relative, owner in self._pairs(kind)
            if self._fits(relative, word)
            and (
                owner in whose if whose else self._parties[owner].pronouns in _OPEN.get(opening, ())
            )
        )
        after = self._after.match(match.string, match.end()) if group == "kin" else None
        many = match["many"] or "" if group == "kin" else ""
        return Kin(
            start=match.start(group if group == "second" else 0),
            end=match.end(group) + len(many),
            at=match.start(group),
            word=word,
            kind=kind,
            relative=called.get(after["name"], "") if after else "",
            owners=whose,
            pairs=pairs,
            is_named=bool(after),
        )

    def _pairs(self, kind: RelationKind) -> Iterator[tuple[str, str]]:
        """Relative and whose, of a kind, whichever way round it was recorded."""
        for each in self._relations:
            if each.kind is kind:
                yield each.of, each.to
            if each.kind is _TURNED.get(kind, kind):
                yield each.to, each.of

    def _fits(self, party: str, word: str) -> bool:
        pronoun = self._parties[party].pronouns
        wrong = {Pronouns.SHE: _HE, Pronouns.HE: _SHE}.get(pronoun, frozenset())
        return word not in wrong

    def household(self, printed: Iterable[Kin]) -> frozenset[str]:
        """Who lives with the first complainant: partners, and children who are children."""
        head = self.head
        if not head:
            return frozenset()
        pairs = [(each.of, each.to, each.kind) for each in self._relations]
        pairs += [(each.relative, owner, each.kind) for each in printed for owner in each.owners]
        members = {head}
        for _ in range(2):
            for of, to, kind in pairs:
                if kind in _AT_HOME and {of, to} & members and self._is_at_home(of, to, kind):
                    members |= {of, to}
        return frozenset(members - {""})

    def _is_at_home(self, of: str, to: str, kind: RelationKind) -> bool:
        if kind is RelationKind.PARTNER:
            return True
        child = self._parties.get(of if kind is RelationKind.CHILD else to)
        return bool(child and child.is_child)

    @cached_property
    def head(self) -> str:
        """The first complainant; "" where the case has none."""
        ids = (party.id for party in self._case.parties if Role.COMPLAINANT in party.roles)
        return next(ids, "")

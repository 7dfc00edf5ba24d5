"""A made-up case with something in every field, to try a template pack from elsewhere on."""

import dataclasses
import types
import typing
from enum import Enum
from typing import Any

from drafter.anonymise.words import FieldValue, Mention, Naming, Node, Plain, Words
from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.fields import Use, words_of
from drafter.case.money import Money, read_money
from drafter.case.statement import VersionKind
from drafter.document.views import Tree

_PARTY_FIELDS = frozenset({"brought_by", "payees", "to", "of"})


def sample_tree(members: int, version: VersionKind) -> Tree:
    """A case with ``members`` records in every list; 0 makes an empty one."""
    filler = _Filler(members)
    root = filler.node(Case)
    root = Node(root.kind, root.ordinal, {**root.fields, "version": version})
    parties, bodies = filler.of("Party"), filler.of("BodyInJurisdiction")
    return Tree(
        root=root,
        namings={
            party: Naming(first=f"Person {nth}", then=f"Person {nth}", pronoun="they")
            for nth, party in enumerate(parties, start=1)
        },
        short_forms=dict.fromkeys(bodies, "the Council"),
    )


class _Filler:
    """Makes nodes; ordinals tell kind and number, so that links can be made before records."""

    def __init__(self, members: int) -> None:
        self._members = members
        self._made: dict[str, int] = {}

    def of(self, kind: str) -> list[str]:
        return [f"{kind}-{nth}" for nth in range(1, self._members + 1)]

    def node(self, kind: Any) -> Node:  # noqa: ANN401 - any class of record
        nth = self._made[kind.__name__] = self._made.get(kind.__name__, 0) + 1
        ordinal = f"{kind.__name__}-{nth}"
        hints = typing.get_type_hints(kind)
        fields: dict[str, FieldValue] = {}
        for declared in dataclasses.fields(kind):
            use = words_of(declared).use
            if declared.name != "id" and use not in (Use.SECRET, Use.PRIVATE):
                value = self._value(hints[declared.name], use, ordinal, declared.name)
                fields[declared.name] = value
        return Node(kind.__name__, ordinal, fields)

    def _value(self, hint: Any, use: Use, ordinal: str, field: str) -> FieldValue:  # noqa: ANN401 - any type
        several = typing.get_origin(hint) is tuple
        if use is Use.RECORDS:
            return self._records(hint, several=several)
        if use is Use.CHOICE:
            one = typing.get_args(hint)[0] if several else hint
            return (_chosen(one, ordinal),) if several else _chosen(one, ordinal)
        if use is Use.CODE:
            links = self.of("Party") if field in _PARTY_FIELDS else []
            body = self.of("BodyInJurisdiction")[:1] if field in {"body", "bodies"} else []
            return tuple(links + body) if several else "".join((links + body)[:1])
        if use is Use.KEY:
            return "FI"
        words = self._words(ordinal, field)
        return (words,) if several else words

    def _records(self, hint: Any, *, several: bool) -> FieldValue:  # noqa: ANN401 - any type
        if several:
            kind = typing.get_args(hint)[0]
            return tuple(self.node(kind) for _ in range(self._members))
        kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
        kind = next(one for one in kinds if one is not type(None))
        if not self._members or not dataclasses.is_dataclass(kind):
            return None
        if kind is PartialDate:
            return read_date("21 April 2023")
        return read_money("£250") if kind is Money else self.node(kind)

    def _words(self, ordinal: str, field: str) -> Words:
        if not self._members:
            return Words((), ordinal, field)
        who = Mention(parties=("Party-1",), start=0, end=8, starts_sentence=True)
        return Words((who, Plain(text=" said so.", start=8)), ordinal, field)


def _chosen(kind: Any, ordinal: str) -> FieldValue:  # noqa: ANN401 - any type
    """A choice that differs from record to record, so that every branch is gone into."""
    nth = int(ordinal.rpartition("-")[2])
    if isinstance(kind, type) and issubclass(kind, Enum):
        choices: list[Enum] = list(kind)
        return choices[nth % len(choices)]
    return bool(nth % 2) if kind is bool else nth

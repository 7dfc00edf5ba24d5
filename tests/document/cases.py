"""Printable cases built from records without the anonymiser: what composing reads, by hand.

In a text field ``{x}`` is a mention of the record whose id is ``x`` (a party or a body),
``{x+y}`` of several parties; ``{x's}`` is possessive, ``{^x}`` starts a sentence, ``{X!}`` is in
capitals; ``{?who}`` is unresolved, ``{-phone}`` removed. Labels and references are as typed.
"""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from drafter.anonymise.printable import (
    _MAKER,
    AnonymisedCase,
    IdentifiableCase,
)
from drafter.anonymise.words import (
    Body,
    Direction,
    FieldValue,
    Label,
    LabelReference,
    Mention,
    Naming,
    Node,
    Plain,
    Removed,
    Unresolved,
    Words,
    WordSpan,
)
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import Use, words_of
from drafter.case.money import Money
from drafter.document.views import Tree, nodes

MARK = re.compile(
    r"\{(?P<first>\^?)(?P<kind>[?-]?)(?P<who>[\w+ -]+)(?P<owning>'s)?(?P<capitals>!?)\}"
    r"|\[\[#(?P<label>[\w-]+)\]\]"
    r"|\[\[(?P<to>[\w-]+)(?:\|(?P<way>above|below))?\]\]"
)
"""The marks told of above."""
_HIDDEN = (Use.SECRET, Use.PRIVATE)


def tree_of(case: Case, namings: Mapping[str, Naming]) -> Tree:
    """The case taken apart; ``namings`` are by record id. Ordinals are "r" and a number."""
    ordinals = {id_: f"r{nth}" for nth, id_ in enumerate(_ids(case), start=1)}
    bodies = {body.id: body.short_form for body in case.bodies}
    walker = _Walker(ordinals, frozenset(bodies))
    return Tree(
        root=walker.node(case),
        namings={ordinals[id_]: one for id_, one in namings.items() if id_ in ordinals},
        short_forms={ordinals[id_]: form for id_, form in bodies.items()},
    )


def anonymised(case: Case, namings: Mapping[str, Naming] | None = None) -> AnonymisedCase:
    """An anonymised case, as the anonymiser would hand it over."""
    tree = tree_of(case, namings or {})
    return AnonymisedCase(
        _MAKER, root=tree.root, namings=tree.namings, short_forms=tree.short_forms
    )


def identifiable(case: Case, namings: Mapping[str, Naming] | None = None) -> IdentifiableCase:
    """A case that keeps its words as typed."""
    tree = tree_of(case, namings or {})
    return IdentifiableCase(
        _MAKER, root=tree.root, namings=tree.namings, short_forms=tree.short_forms
    )


def called(first: str, then: str = "", pronoun: str = "") -> Naming:
    """A naming: the same at every mention unless ``then`` says otherwise."""
    return Naming(first=first, then=then or first, pronoun=pronoun)


def ordinal(tree: Tree, kind: str, nth: int = 0) -> str:
    """The ordinal of the nth record of a kind."""
    return [node.ordinal for node in nodes(tree.root) if node.kind == kind][nth]


def _ids(record: Any) -> Iterator[str]:  # noqa: ANN401 - any record
    if hasattr(record, "id"):
        yield record.id
    for declared in dataclasses.fields(record):
        value = getattr(record, declared.name)
        for part in value if isinstance(value, tuple) else (value,):
            if dataclasses.is_dataclass(part) and not isinstance(part, PartialDate | Money):
                yield from _ids(part)


class _Walker:
    def __init__(self, ordinals: Mapping[str, str], bodies: frozenset[str]) -> None:
        self._ordinals, self._bodies = ordinals, bodies

    def node(self, record: Any) -> Node:  # noqa: ANN401 - any record
        ordinal = self._ordinals.get(getattr(record, "id", ""), "")  # a deadline has none
        values: dict[str, FieldValue] = {}
        for declared in dataclasses.fields(record):
            use = words_of(declared).use
            if declared.name != "id" and use not in _HIDDEN:
                value = getattr(record, declared.name)
                values[declared.name] = self._value(value, use, ordinal, declared.name)
        return Node(type(record).__name__, ordinal, values)

    def _value(self, value: Any, use: Use, ordinal: str, field: str) -> FieldValue:  # noqa: ANN401 - any field
        if isinstance(value, tuple):
            return tuple(self._value(part, use, ordinal, field) for part in value)
        if isinstance(value, str):
            if use is Use.CODE:
                return self._ordinals.get(value, "")
            return value if use is Use.KEY else self.words(value, ordinal, field)
        if isinstance(value, Enum | int | PartialDate | Money) or value is None:
            return value
        return self.node(value)

    def words(self, text: str, ordinal: str = "", field: str = "") -> Words:
        spans: list[WordSpan] = []
        end = 0
        for match in MARK.finditer(text):
            if match.start() > end:
                spans.append(Plain(text=text[end : match.start()], start=end))
            spans.append(self._span(match))
            end = match.end()
        if end < len(text):
            spans.append(Plain(text=text[end:], start=end))
        return Words(tuple(spans), ordinal, field)

    def _span(self, match: re.Match[str]) -> WordSpan:
        start, end = match.span()
        if match["label"]:
            return Label(label=f"l-{match['label']}", start=start, end=end)
        if match["to"]:
            way = Direction(match["way"] or "")
            return LabelReference(label=f"l-{match['to']}", direction=way, start=start, end=end)
        who, owning, first = match["who"], bool(match["owning"]), bool(match["first"])
        if match["kind"] == "?":
            return Unresolved(kind=who, start=start, end=end)
        if match["kind"] == "-":
            return Removed(kind=who, start=start, end=end)
        if who in self._bodies:
            return Body(
                body=self._ordinals[who],
                start=start,
                end=end,
                possessive=owning,
                starts_sentence=first,
            )
        return Mention(
            parties=tuple(self._ordinals.get(one, one) for one in who.split("+")),
            start=start,
            end=end,
            possessive=owning,
            starts_sentence=first,
            capitals=bool(match["capitals"]),
        )

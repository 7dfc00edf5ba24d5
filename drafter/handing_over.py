"""A case without the key to names, for someone who is to learn from it or look it over.

Names and identifiers of people are emptied, every text is what a statement would print, under
the pseudonyms of this case's ledger. What no statement ever prints (notes, answers, comments on
drafts, the texts of earlier versions) stays at home, for nobody has looked through it for names.
Ids and labels become ordinals: a caseworker may have named one after somebody.
"""

import dataclasses
import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.ledger import Ledger, ledger_of
from drafter.anonymise.ordinals import ordinals_of, walk
from drafter.anonymise.printing import words_printed
from drafter.anonymise.words import FieldValue, Label, LabelReference, Naming, Node, Words, WordSpan
from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.fields import FieldWords, Use, declared_fields, names_of
from drafter.case.files import EvidenceFile
from drafter.case.money import Money, read_money
from drafter.case.people import Party
from drafter.case.schema import record_types
from drafter.case.statement import Answer, Dismissal, DraftComment, LearningNote, PrivateNote
from drafter.errors import DrafterError
from drafter.proof.proof import prove

_KINDS: Mapping[str, Any] = {kind.__name__: kind for kind in record_types()}
_LEFT_AT_HOME = (Answer, Dismissal, DraftComment, EvidenceFile, LearningNote, PrivateNote)
"""Records that are nothing but what no statement prints; nobody has looked into a file."""


def without_names(case: Case) -> Case:
    """The case as someone may have it who must not know who is in it. It has a new, random id.

    Raises DrafterError where a registered name or identifier would still stand in it.
    """
    printable = anonymise(case)
    made = _Maker(printable.namings, printable.short_forms).record(printable.root)
    assert isinstance(made, Case)
    ordinals = ordinals_of(case).records
    parties = tuple(
        _called(mine, theirs, ledger_of(case))
        for mine, theirs in zip(case.parties, made.parties, strict=True)
    )
    bodies = tuple(
        dataclasses.replace(theirs, short_form=printable.short_forms[ordinals[mine.id]])
        for mine, theirs in zip(case.bodies, made.bodies, strict=True)
    )
    nameless = dataclasses.replace(made, id=secrets.token_hex(16), parties=parties, bodies=bodies)
    _prove(nameless, case)
    return nameless


def _called(mine: Party, theirs: Party, ledger: Ledger) -> Party:
    """The party as the ledger calls it, so that everybody keeps their letter."""
    entry = ledger.entries[mine.id]
    return dataclasses.replace(
        theirs,
        pseudonym=entry.pseudonym,
        first_called="" if entry.first == entry.pseudonym else entry.first,
        then_called="" if entry.then == entry.pseudonym else entry.then,
    )


class _Maker:
    """Makes records of nodes again."""

    def __init__(self, namings: Mapping[str, Naming], short_forms: Mapping[str, str]) -> None:
        self._namings, self._short_forms = namings, short_forms
        self._met: set[str] = set()

    def record(self, node: Node) -> Any:  # noqa: ANN401 - any record
        """The record of a node; fields that a node has not are empty."""
        kind = _KINDS[node.kind]
        fields = {
            name: self._value(node.fields[name], declared)
            for name, declared in declared_fields(kind)
            if name in node.fields and name != "identifiers"
        }
        if "id" in {name for name, _ in declared_fields(kind)}:
            fields["id"] = node.ordinal
        return kind(**fields)

    def _value(self, value: FieldValue, declared: FieldWords) -> Any:  # noqa: ANN401 - any field
        match value:
            case Words():
                return self._text(value, is_story=declared.long)
            case Node():
                return None if issubclass(_KINDS[value.kind], _LEFT_AT_HOME) else self.record(value)
            case PartialDate():
                return _date(value)
            case Money():
                return read_money(value.printed())
            case tuple():
                made = (self._value(item, declared) for item in value)
                return tuple(item for item in made if item is not None and item != "")
            case _:
                return value

    def _text(self, words: Words, *, is_story: bool) -> str:
        """The words as printed, labels and references kept as marks."""
        pieces: list[str] = []
        for span in words.spans:
            if isinstance(span, Label):
                pieces.append(f"[[#{span.label}]]")
            elif isinstance(span, LabelReference):
                where = f"|{span.direction.value}" if span.direction.value else ""
                pieces.append(f"[[{span.label}{where}]]")
            else:
                namings = self._first_namings(span) if is_story else self._namings
                pieces.append(words_printed([span], namings, self._short_forms))
        return "".join(pieces)

    def _first_namings(self, span: WordSpan) -> Mapping[str, Naming]:
        """How people are called here: by the longer phrase where the story meets them first."""
        new = [who for who in getattr(span, "parties", ()) if who not in self._met]
        self._met.update(new)
        firsts = {who: self._namings[who] for who in new}
        return {
            **self._namings,
            **{who: dataclasses.replace(one, then=one.first) for who, one in firsts.items()},
        }


def _date(date: PartialDate) -> PartialDate:
    """The date as the house prints it: what was typed round it may have said more."""
    return read_date(date.printed())


def _prove(nameless: Case, case: Case) -> None:
    """Nobody may be found in any text; one may not trust that the walk missed nothing."""
    texts = "\n\n".join(_texts(nameless))
    proof = prove(texts.encode(), case, name="case.txt", count_residue=False)
    if not proof.is_clean:
        labels = sorted({hit.label for hit in proof.hits})
        raise DrafterError(
            "The case can't be handed over without its names: the name or an identifier of "
            f"{', '.join(labels)} would still stand in it. Answer what is asked about it first."
        )


def _texts(case: Case) -> Iterator[str]:
    for record in walk(case):
        for use in (Use.TEXT, Use.KEY, Use.NAMED, Use.SECRET, Use.PRIVATE, Use.CODE):
            for name in names_of(type(record), use):
                value = getattr(record, name)
                yield from value if isinstance(value, tuple) else (value,)

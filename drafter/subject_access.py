"""Everything that a case holds about one person, for that person (UK GDPR, article 15).

Their own record and identifiers, and every text that names them or belongs to a record that is
linked to them. Everybody else stands in it by pseudonym, other people's identifiers are left out
(article 15(4)), and what nobody has answered for is held back and counted. A text is given whole,
since "she" in its second sentence means whoever the first one named.
"""

import dataclasses
import itertools
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.anonymise.people.register import name_words
from drafter.anonymise.text.folding import squeeze
from drafter.case.case import Case
from drafter.case.fields import FieldWords, Use, declared_fields
from drafter.case.people import Party
from drafter.case.statement import Answer, Dismissal, Verdict
from drafter.document.model import AnyBlock, Document, Heading, Identity, Inline, Span, Styled
from drafter.errors import DrafterError
from drafter.proof.proof import prove
from drafter.proof.search import Hit
from drafter.render.formats import FORMATS
from drafter.retelling import Retelling, in_words, placed

FORMAT = "drafter-subject-access"
TITLE = "What this case holds about you"
_LEAD = (
    "This is everything that is kept about you in the case named below. Other people are called"
    " by letters or by what they do, and their details are left out."
)
_HELD_BACK = (
    "Some words are held back, shown in brackets with a question mark, until it is known whom"
    " they mean."
)
_ABOUT_YOU, _ELSEWHERE, _NOTHING = "About you", "Where you come in", "Nothing."
_HEADINGS = {"heading": 1, "sub-heading": 2}
_REPEATED = {Answer: ("sentence", "word", "field"), Dismissal: ("basis", "field")}
"""Fields that only repeat words of a text which is told already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing kept: ``where`` in the case's own words ("What I found 3"), its label and value."""

    where: str
    label: str
    value: str

    @property
    def place(self) -> str:
        """Where and what, in words."""
        return ", ".join(filter(None, (self.where, self.label)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectAccess:
    """The answer: the person's own record, and what else names or concerns them.

    ``held_back`` counts words held back because nobody has answered whom they mean.
    """

    reference: str
    own: tuple[Item, ...]
    elsewhere: tuple[Item, ...]
    held_back: int

    def as_json(self) -> bytes:
        """The same for machines (article 20), indented."""
        plain = {
            "format": FORMAT,
            "format_version": 1,
            "reference": self.reference,
            "about_you": [dataclasses.asdict(item) for item in self.own],
            "elsewhere": [dataclasses.asdict(item) for item in self.elsewhere],
            "held_back": self.held_back,
        }
        return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()

    def document(self) -> Document:
        """The same as a document. It carries the person's real name, and nobody else's."""
        return Document(
            title=TITLE,
            blocks=tuple(self._blocks()),
            identity=Identity.IDENTIFIABLE,
            template="subject-access",
        )

    def _blocks(self) -> Iterator[AnyBlock]:
        for ordinal, (style, inlines) in enumerate(self._lines(), start=1):
            if style in _HEADINGS:
                yield Heading(ordinal=ordinal, inlines=inlines, level=_HEADINGS[style])
            else:
                yield Styled(ordinal=ordinal, inlines=inlines, style=style)

    def _lines(self) -> Iterator[tuple[str, tuple[Inline, ...]]]:
        """Each block's style and words."""
        yield "title", (Span(text=TITLE),)
        yield "body", (Span(text=_LEAD),)
        yield "body", _labelled("Reference", self.reference)
        if self.held_back:
            yield "body", (Span(text=_HELD_BACK),)
        for heading, items in ((_ABOUT_YOU, self.own), (_ELSEWHERE, self.elsewhere)):
            yield "heading", (Span(text=heading),)
            if not items:
                yield "body", (Span(text=_NOTHING),)
            for where, group in itertools.groupby(items, key=lambda item: item.where):
                if where:
                    yield "sub-heading", (Span(text=where),)
                for item in group:
                    first, *rest = [line for line in item.value.split("\n") if line.strip()]
                    yield "body", _labelled(item.label, first)
                    yield from (("body", (Span(text=line),)) for line in rest)


def subject_access(
    case: Case, party_id: str, earlier: Iterable[tuple[str, Case]] = ()
) -> SubjectAccess:
    """Gather what ``case`` holds about the party with that id.

    ``earlier`` are versions of it that are kept beside it, each with words for when; of them is
    told what the case as it stands no longer says. Raises DrafterError where nobody in the case
    has that id.
    """
    now = _of_one_version(case, party_id)
    if now is None:
        raise DrafterError("Nobody in this case has that id.")
    told = {(item.label, item.value) for item in (*now.own, *now.elsewhere)}
    elsewhere, held_back = list(now.elsewhere), now.held_back
    for when, version in earlier:
        then = _of_one_version(version, party_id)
        if then is None:
            continue
        held_back += then.held_back
        for item in (*then.own, *then.elsewhere):
            if (item.label, item.value) not in told:
                told.add((item.label, item.value))
                where = ", ".join(filter(None, (when, item.where)))
                elsewhere.append(dataclasses.replace(item, where=where))
    return dataclasses.replace(now, elsewhere=tuple(elsewhere), held_back=held_back)


def _of_one_version(case: Case, party_id: str) -> SubjectAccess | None:
    """What one version says; None where the person is not in it."""
    person = next((party for party in case.parties if party.id == party_id), None)
    if person is None:
        return None
    gathering = _Gathering(Retelling(case, person), person)
    return SubjectAccess(
        reference=gathering.retelling.told(case.reference, case.id, "reference"),
        own=tuple(gathering.own()),
        elsewhere=tuple(gathering.elsewhere(case)),
        held_back=gathering.retelling.held_back,
    )


def as_word(
    access: SubjectAccess, party_id: str, name: str, versions: Sequence[Case]
) -> tuple[bytes, tuple[str, ...]]:
    """The Word file of an answer, and whatever of anybody else is still found in it, in sentences.

    ``versions`` are the case as it stands and every earlier version that was told of; ``name`` is
    that of the file to be. A file in which something is found must not be handed out.
    What is only like somebody else's (a street where both live) is no find: such words were
    weighed where they stood, and held back there.
    """
    data = FORMATS["docx"].write(access.document(), None)
    items = (*access.own, *access.elsewhere)
    words = {item.where for item in items} | {f"{item.label}:" for item in items}
    words.update(f"{item.label}: {item.value}" for item in access.own)
    standing = {TITLE, _LEAD, _HELD_BACK, _ABOUT_YOU, _ELSEWHERE, _NOTHING, *words}
    found: dict[str, None] = {}
    for version in versions:
        proof = prove(
            data,
            everybody_else(version, party_id),
            name=name,
            own=True,
            standing=sorted(standing, key=lambda each: (-len(each), each)),
            count_residue=False,
        )
        found |= dict.fromkeys(str(hit) for hit in proof.hits if not _is_only_like(hit))
        found |= dict.fromkeys(proof.outside)
    return data, tuple(found)


def _is_only_like(hit: Hit) -> bool:
    return hit.form == "possible mention" or hit.label.startswith("something like")


def everybody_else(case: Case, party_id: str) -> Case:
    """The case with the person taken out, to look for all the others.

    A name or identifier that is the person's too, and a word that was answered to be nobody's
    name, can't be looked for.
    """
    persons = [party for party in case.parties if party.id == party_id]
    borne = {word for one in persons for name in _names(one) for word in name_words(name)}
    borne.update(
        word
        for answer in case.answers
        if answer.verdict is Verdict.KEEP
        for word in name_words(answer.word)
    )
    own = {squeeze(identifier.value) for one in persons for identifier in one.identifiers}
    others = tuple(
        dataclasses.replace(
            party,
            forenames=_without(party.forenames, borne),
            surname=_without(party.surname, borne),
            also_known_as=tuple(_without(name, borne) for name in party.also_known_as),
            identifiers=tuple(one for one in party.identifiers if squeeze(one.value) not in own),
        )
        for party in case.parties
        if party.id != party_id
    )
    return dataclasses.replace(case, parties=others, answers=())


def _names(person: Party) -> tuple[str, ...]:
    return (person.title, person.forenames, person.surname, *person.also_known_as)


def _without(name: str, borne: set[str]) -> str:
    return " ".join(word for word in name.split() if not borne & set(name_words(word)))


def _labelled(label: str, value: str) -> tuple[Inline, ...]:
    return (Span(text=f"{label}: ", strong=True), Span(text=value))


class _Gathering:
    """Walks a case and tells what concerns one person."""

    def __init__(self, retelling: Retelling, person: Party) -> None:
        self.retelling, self._person = retelling, person

    def own(self) -> Iterator[Item]:
        """The person's own record with all that is inside it."""
        for where, record in placed(self._person, ""):
            yield from self._items(record, where)

    def elsewhere(self, case: Case) -> Iterator[Item]:
        """What of every other record names the person, or belongs to a record linked to them."""
        inside = {id(record) for _, record in placed(self._person, "")}
        for where, record in placed(case, ""):
            if id(record) in inside:
                continue
            if self._is_linked(record):
                yield from self._items(record, where)
            else:
                yield from self._naming(record, where)

    def _is_linked(self, record: Any) -> bool:  # noqa: ANN401 - any record
        return any(
            self._person.id in (value if isinstance(value, tuple) else (value,))
            for name, declared in declared_fields(type(record))
            if declared.use is Use.CODE and name != "id"
            for value in (getattr(record, name),)
        )

    def _naming(self, record: Any, where: str) -> Iterator[Item]:  # noqa: ANN401 - any record
        """The texts of a record that name the person."""
        for name, declared in _told_fields(record):
            text = getattr(record, name)
            is_text = declared.use in (Use.TEXT, Use.PRIVATE) and isinstance(text, str)
            if is_text and self.retelling.names(text, getattr(record, "id", ""), name):
                told = self.retelling.told(text, getattr(record, "id", ""), name)
                yield Item(where=where, label=declared.label, value=told)

    def _items(self, record: Any, where: str) -> Iterator[Item]:  # noqa: ANN401 - any record
        """Every field of a record that says something."""
        for name, declared in _told_fields(record):
            value = self._value(record, name, declared).strip()
            if value:
                yield Item(where=where, label=declared.label, value=value)

    def _value(self, record: Any, name: str, declared: FieldWords) -> str:  # noqa: ANN401 - any record
        value = getattr(record, name)
        if declared.use is Use.CODE:
            links = value if isinstance(value, tuple) else (value,)
            return ", ".join(filter(None, map(self.retelling.called, links)))
        if declared.use is Use.SECRET:  # only ever of the person's own record
            return "\n".join(value) if isinstance(value, tuple) else str(value)
        if declared.use in (Use.TEXT, Use.PRIVATE) and isinstance(value, str):
            return self.retelling.told(value, getattr(record, "id", ""), name)
        return in_words(value)


def _told_fields(record: Any) -> Iterator[tuple[str, FieldWords]]:  # noqa: ANN401 - any record
    repeated = ("id", *_REPEATED.get(type(record), ()))
    for name, declared in declared_fields(type(record)):
        if name not in repeated:
            yield name, declared

"""Read a text whole: who is registered in it, and what else may identify someone."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from drafter.anonymise.allowed import AllowList
from drafter.anonymise.context.company import Company, company_of, together
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ledger import PSEUDONYM, by_people_alone, ledger_of, short_form
from drafter.anonymise.memory import remembered
from drafter.anonymise.mentions import Seeker, as_typed, seeker_of
from drafter.anonymise.people.register import name_words
from drafter.anonymise.precedents import Guard, guard_of
from drafter.anonymise.residue.find import Unread, find_residue
from drafter.anonymise.residue.kinds import KINDS
from drafter.anonymise.residue.shapes import Shaped, find_shapes
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.folding import Folded, fold
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.passing import NOBODY
from drafter.anonymise.text.tokens import Token, tokenise
from drafter.anonymise.text.vocabulary import is_word
from drafter.case.case import Case
from drafter.case.people import Treatment

_NAMED_BY_MANY = frozenset({"file name", "web address"})
"""What is called by names and by identifiers, together."""
_MACHINE_KINDS = frozenset({"web address", "e-mail", "handle", "file name", "reference", "vehicle"})
_MOST_KNOWN = 20_000
_SHORTEST = 2
Cut: TypeAlias = tuple[Folded, list[Token]]
"""A folded text and its words."""
_BEHIND_LETTER = re.compile(r" [A-Z]\.? ((?:[DO]'|Ma?c)?[A-Z][a-z]+)")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n[ \t\n]*")


@dataclass(frozen=True)
class Reader:
    """A seeker, and what explains the rest of a case's texts.

    ``explained`` are folded words of bodies and the like; ``standing`` finds phrases that
    explain themselves whole (references, short forms, how people are called). ``guard`` finds
    people of further cases, ``allowed`` what an office lets through.
    """

    seeker: Seeker
    explained: frozenset[str] = frozenset()
    standing: re.Pattern[str] | None = None
    guard: Guard | None = None
    allowed: AllowList | None = None
    _known: dict[tuple[str, Company], tuple[Found, ...]] = dataclasses.field(
        default_factory=dict, repr=False, compare=False
    )
    _companies: dict[str, Company] = dataclasses.field(
        default_factory=dict, repr=False, compare=False
    )

    def find(self, text: str) -> tuple[Found, ...]:
        """Mentions and residue in ``text``, in order, without overlaps; offsets as typed.

        Nothing reaches over an empty line, so a text is no more than its paragraphs, each read
        in the company of whoever is surely named in any of them.
        """
        if "\n" not in text or not _EMPTY_LINE.search(text):
            return self.recheck(text)
        cut: dict[str, Cut] = {}
        company = self.company(text, cut)
        apart = tuple(paragraphs(text))
        read = self._read([paragraph for _, paragraph in apart], company, cut)
        return tuple(
            found.moved(at) for (at, _), every in zip(apart, read, strict=True) for found in every
        )

    def company(self, text: str, cut: dict[str, Cut] | None = None) -> Company:
        """Whom a text surely names; of an edited text only the new paragraphs are read.

        ``cut`` takes the words of paragraphs cut on the way.
        """
        return together(
            self._company(paragraph, {} if cut is None else cut)
            for _, paragraph in paragraphs(text)
        )

    def _company(self, paragraph: str, cut: dict[str, Cut]) -> Company:
        known = self._companies.get(paragraph)
        if known is None:
            if len(self._companies) >= _MOST_KNOWN:
                self._companies.clear()
            _, tokens = _cut(paragraph, cut)
            known = self._companies[paragraph] = company_of(tokens, self.seeker.register)
        return known

    def recheck(self, paragraph: str, company: Company | None = None) -> tuple[Found, ...]:
        """What is found in one paragraph, as typed; read once however often it is asked for.

        ``company`` is that of the text it stands in; nothing where it is the whole text.
        """
        cut: dict[str, Cut] = {}
        known = self._company(paragraph, cut) if company is None else company
        return self._read([paragraph], known, cut)[0]

    def _read(
        self, texts: list[str], company: Company, cut: dict[str, Cut]
    ) -> list[tuple[Found, ...]]:
        """What is found in each of some paragraphs; none is read twice."""
        every = dict.fromkeys(texts)
        read = {
            text: self._known[text, company] for text in every if (text, company) in self._known
        }
        new = [text for text in every if text not in read]
        if len(self._known) + len(new) > _MOST_KNOWN:
            self._known.clear()
        found = self._find([_cut(text, cut) for text in new], company)
        read.update(zip(new, found, strict=True))
        self._known.update(((text, company), read[text]) for text in new)
        return [read[text] for text in texts]

    def _find(self, cuts: list[Cut], company: Company) -> Iterator[tuple[Found, ...]]:
        """What is found in each folded paragraph.

        Each step goes through all of them before the next begins: what it needs stays at hand
        in the processor, which takes a tenth of the time away.
        """
        claimed = [self.seeker.claim(folded, tokens, company) for folded, tokens in cuts]
        shaped = [list(find_shapes(folded.text)) for folded, _ in cuts]
        unread = [self._unread(*each) for each in zip(cuts, claimed, shaped, strict=True)]
        residue = [
            list(find_residue(text, shapes)) for text, shapes in zip(unread, shaped, strict=True)
        ]
        for (folded, _), claims, rest in zip(cuts, claimed, residue, strict=True):
            for found in rest:
                if not _is_settled(found, claims):
                    claims.add(_residue(found))
            yield tuple(as_typed(found, folded) for found in claims.in_order())

    def _unread(self, cut: Cut, claims: Claims, shapes: list[Shaped]) -> Unread:
        """What no registered person explains; names inside shapes are claimed on the way."""
        folded, tokens = cut
        for asked in _absorbed(shapes, claims):
            claims.add(asked)
        for strange in self.guard.find(folded, tokens) if self.guard else ():
            claims.add(strange)
        return Unread(
            folded=folded,
            tokens=tokens,
            taken=bytearray(claims.taken),
            explained=self.explained,
            standing=tuple(self._standing(folded)),
        )

    def _standing(self, folded: Folded) -> Iterator[tuple[int, int]]:
        for match in PSEUDONYM.finditer(folded.text):
            yield match.span()
        if self.standing:
            for match in self.standing.finditer(folded.text):
                if not _goes_on_as_name(folded.text, match.end()):
                    yield match.span()
        if self.allowed:
            yield from self.allowed.find(folded)


def _goes_on_as_name(text: str, end: int) -> bool:
    """Whether a letter is only the initial of somebody: "Mr B. Olatunji", where Mr B is here.

    What is an ordinary word begins the next sentence.
    """
    behind = _BEHIND_LETTER.match(text, end - 2) if end > 1 else None
    return behind is not None and not is_word(behind[1].lower())


def _cut(paragraph: str, known: dict[str, Cut]) -> Cut:
    """A paragraph folded, and its words; each is cut once."""
    found = known.get(paragraph)
    if found is None:
        folded = fold(paragraph)
        found = known[paragraph] = folded, tokenise(folded)
    return found


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text, with where each begins; empty lines stand between them."""
    start = 0
    for gap in _EMPTY_LINE.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def _absorbed(shapes: list[Shaped], claims: Claims) -> Iterator[Found]:
    """Machine words round a name that is asked about: the whole is one question."""
    for shaped in shapes:
        if claims.is_free(shaped.start, shaped.end) or shaped.kind not in _MACHINE_KINDS:
            continue
        asked = claims.absorb(shaped.start, shaped.end, numbers=shaped.kind in _NAMED_BY_MANY)
        if asked:
            candidates = tuple(dict.fromkeys(who for found in asked for who in found.candidates))
            yield Found(
                start=shaped.start,
                end=shaped.end,
                kind=shaped.kind,
                certainty=Certainty.ASK,
                candidates=candidates,
                reason="A registered name stands inside other words.",
            )


def _is_settled(shaped: Shaped, claims: Claims) -> bool:
    """Whether what looks like a name is a registered word that a rule has let stand there."""
    ends = (claims.passing(shaped.start), claims.passing(shaped.end - 1))
    return shaped.kind in ("person", "word") and all(rule in NOBODY for rule in ends)


def _residue(shaped: Shaped) -> Found:
    return Found(
        start=shaped.start,
        end=shaped.end,
        kind=shaped.kind,
        certainty=Certainty.RESIDUE,
        reason=KINDS[shaped.kind].reason,
    )


def reader_of(case: Case, known: Known = NOTHING) -> Reader:
    """A reader of a case's texts; the same people, bodies and references give the same one.

    ``known`` is what is known beside the case, and never weakens what the case registers.
    """
    plain = _reader_of(by_people_alone(case))
    if not known:
        return plain
    mine, wide = known.readers.get(id(plain), (None, None))
    if mine is not plain or not isinstance(wide, Reader):
        guard = guard_of(case, known.precedents) if known.precedents.cases else None
        wide = dataclasses.replace(plain, guard=guard, allowed=known.allowed, _known={})
        known.readers[id(plain)] = plain, wide
    return wide


@remembered
def _reader_of(case: Case) -> Reader:
    phrases = {phrase for phrase in _phrases(case) if len(phrase.strip()) >= _SHORTEST}
    written = sorted((fold(phrase.strip()).text for phrase in phrases), key=len, reverse=True)
    pattern = "|".join(re.escape(phrase) for phrase in written)
    seeker = seeker_of(case)
    words = {word for body in case.bodies for word in name_words(body.name)}
    return Reader(
        seeker=seeker,
        explained=frozenset(words - seeker.asked_alone),
        standing=re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) if pattern else None,
    )


def _phrases(case: Case) -> Iterator[str]:
    """What stands in a statement on purpose."""
    yield case.reference
    for entry in ledger_of(case).entries.values():
        yield from (entry.pseudonym, entry.first, entry.then)
    for body in case.bodies:
        yield from (body.reference, short_form(body, case))
        if body.is_named:
            yield from (body.name, *body.also_known_as)
    for organisation in case.organisations:
        yield organisation.described_as
        if organisation.treatment is Treatment.NAMED:
            yield from (organisation.name, *organisation.also_known_as)

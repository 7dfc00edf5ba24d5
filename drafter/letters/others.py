"""Whom a letter names beside client, addressee and adviser, and whether its reader needs them."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from drafter.anonymise.reader import reader_of
from drafter.anonymise.residue.kinds import Level, level_of
from drafter.anonymise.text.folding import squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.case.case import Case
from drafter.case.people import Identifier, Party
from drafter.case.preparing import LetterAnswer
from drafter.document.letter import Frame
from drafter.document.model import AnyBlock, Document, Styled
from drafter.letters.nobody import is_made_of, is_nobody
from drafter.letters.people import adviser_of, client_of, full_name, kept_under

_OWN_STYLES: Final = frozenset({"letterhead", "address", "date", "signatory"})
"""Blocks that say who writes to whom; whoever stands in them is the writer or the addressee."""
_NOT_PEOPLE: Final = frozenset({"body", "organisation"})
_LONGEST: Final = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNamed:
    """Somebody, or an identifier, in a letter that is neither client, addressee nor adviser.

    ``key`` is what is ticked: the id of the party or identifier, or the word itself where the
    case knows nobody of it. ``words`` are as they stand in the letter, ``who`` says who that is
    under real names, ``excerpts`` where it stands. ``answer`` is what was answered before.
    """

    key: str
    kind: str
    words: str
    who: str
    excerpts: tuple[str, ...]
    answer: LetterAnswer | None = None

    @property
    def is_needed(self) -> bool:
        """Whether the reader was said to need it."""
        return self.answer is not None and self.answer.needed

    @property
    def is_answered(self) -> bool:
        """Whether anybody was asked."""
        return self.answer is not None


def others_in(case: Case, document: Document, frame: Frame, letter: str) -> tuple[OtherNamed, ...]:
    """Every other person and identifier in a composed letter, in the order of the letter.

    ``letter`` is what its answers are kept under (``people.which_letter``).
    """
    seeker = reader_of(case)
    known = _Known.of(case, frame)
    found: dict[str, tuple[str, str, str, list[str]]] = {}
    for block in document.blocks:
        if isinstance(block, Styled) and block.style in _OWN_STYLES:
            continue
        text = block.text
        for one in seeker.find(text):
            for key, kind, who in known.others(one, text):
                words = text[one.start : one.end]
                excerpts = found.setdefault(key, (kind, words, who, []))[3]
                excerpts.append(_excerpt(block, one))
    return tuple(
        OtherNamed(
            key=key,
            kind=kind,
            words=words,
            who=who,
            excerpts=tuple(dict.fromkeys(excerpts)),
            answer=_answer(case, letter, key),
        )
        for key, (kind, words, who, excerpts) in found.items()
    )


def answered(  # noqa: PLR0913 - each is part of the answer
    case: Case, letter: str, other: OtherNamed, *, needed: bool, reason: str, today: dt.date
) -> LetterAnswer:
    """The record that keeps what was answered; a window or a command puts it into the case."""
    is_record = any(
        other.key in (party.id, *(one.id for one in party.identifiers)) for party in case.parties
    )
    return LetterAnswer(
        id=f"{letter}-{other.key if is_record else _digest(other.key)}",
        letter=letter,
        about=other.key if is_record else "",
        word="" if is_record else other.key,
        needed=needed,
        reason=reason,
        given_on=today,
    )


def sentence(others: tuple[OtherNamed, ...], name: str) -> str:
    """Why a letter is not written: whom its reader may not need."""
    said = ", ".join(f"{one.who} [{one.key}]" for one in others)
    return (
        f"{name} is not written: it names others. Does its reader need them? {said}. "
        "Tick those that are needed, and take the rest out of the text."
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """Who needs no leave: their ids, and what the letter says of writer and addressee."""

    parties: dict[str, Party]
    identifiers: tuple[tuple[str, Identifier, Party], ...]
    exempt: frozenset[str]
    own_words: AbstractSet[str]
    own_names: AbstractSet[str]
    own_files: AbstractSet[str]

    @staticmethod
    def of(case: Case, frame: Frame) -> "_Known":
        exempt = {party.id for party in (client_of(case), adviser_of(case)) if party}
        said = {
            case.reference,
            frame.phone,
            frame.email,
            frame.registered,
            frame.our_reference,
            frame.their_reference,
            *frame.office_lines,
            *frame.recipient_lines,
            *(body.reference for body in case.bodies),
            *(step.reference for step in case.steps_so_far),
        }
        return _Known(
            parties={party.id: party for party in case.parties},
            identifiers=tuple(
                (squeeze(one.value), one, party)
                for party in case.parties
                for one in party.identifiers
            ),
            exempt=frozenset(exempt),
            own_words={squeeze(words) for words in said if words.strip()},
            own_names={_in_words(name) for name in (frame.adviser, frame.organisation) if name},
            own_files={squeeze(one.file) for one in frame.documents if one.file},
        )

    def others(self, found: Found, text: str) -> Iterator[tuple[str, str, str]]:
        """The key, kind and description of everybody and everything found that needs leave."""
        if found.kind in _NOT_PEOPLE:
            return
        meant = found.parties or found.candidates
        people = [self.parties[one] for one in meant if one in self.parties]
        if found.kind == "person" and people:
            for party in people:
                if party.id not in self.exempt:
                    yield party.id, "person", _described(party)
            return
        yield from self._identifiers(found, text)

    def _identifiers(self, found: Found, text: str) -> Iterator[tuple[str, str, str]]:
        words = text[found.start : found.end]
        squeezed = squeeze(words)
        if found.kind == "person":  # by whole words: an Ian Hill is no part of Marian Hill
            said = _in_words(words)
            is_own = any(said in each for each in self.own_names)
            is_own = is_own or is_made_of(said, self.own_names)
        elif found.kind == "file name":  # ours, of number and kind; what stands before joins it
            is_own = any(squeezed in each or squeezed.endswith(each) for each in self.own_files)
        else:
            is_own = any(squeezed in each for each in self.own_words)
        if squeezed and is_own:
            return
        for value, identifier, party in self.identifiers:
            if squeezed and value and (squeezed in value or _is_most_of(value, squeezed)):
                if party.id not in self.exempt:
                    whose = f"the {identifier.kind.value} of {full_name(party)}"
                    yield identifier.id, identifier.kind.value, f"{words} ({whose})"
                return
        if found.certainty is Certainty.RESIDUE and (
            level_of(found.kind) is Level.QUASI
            or is_nobody(found.kind, text, found.start, found.end)
        ):
            return
        yield words, found.kind, f"“{words}”"


def _in_words(text: str) -> str:
    """The words of a text, squeezed, each between spaces: to be found in another whole."""
    return f" {' '.join(filter(None, map(squeeze, text.split())))} "


def _is_most_of(value: str, squeezed: str) -> bool:
    """Whether an identifier makes up what was found: "11" is in every other number."""
    return value in squeezed and 2 * len(value) >= len(squeezed)


def _digest(words: str) -> str:
    """An id for words that does not show them."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def _described(party: Party) -> str:
    """A person under the real name, with what they are to the complaint."""
    roles = ", ".join(role.value for role in party.roles if role.value != "other")
    return f"{full_name(party) or party.then_called}{f' ({roles})' if roles else ''}"


def _answer(case: Case, letter: str, key: str) -> LetterAnswer | None:
    """The last answer that holds for this letter."""
    return next(
        (
            one
            for name in kept_under(case, letter)
            for one in reversed(case.letter_answers)
            if one.letter == name and key in (one.about, one.word)
        ),
        None,
    )


def _excerpt(block: AnyBlock, found: Found) -> str:
    """The words round what was found."""
    text = block.text
    start = max(0, found.start - _LONGEST // 2)
    end = min(len(text), found.end + _LONGEST // 2)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"

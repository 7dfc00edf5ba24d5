"""Proves a finished file: nothing registered in its case may stand anywhere in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ledger import short_form
from drafter.anonymise.needles import Needle, NeedleKind, needles
from drafter.anonymise.reader import Reader, reader_of
from drafter.case.case import Case
from drafter.case.statement import Verdict
from drafter.errors import DrafterError
from drafter.proof.allowed import outside
from drafter.proof.beside import allowed_figures, further_figures, strangers_hits
from drafter.proof.certificate import Certificate, certify, digest
from drafter.proof.excuses import Excused, Excuses, excuses_of
from drafter.proof.kinds import FileKind, kind_of
from drafter.proof.mentions import MOST_PROSE, mention_hits, passed_counts, residue_counts
from drafter.proof.notes import notes_of
from drafter.proof.search import Hit, Search
from drafter.proof.view import ViewKind
from drafter.proof.views import HIDING_PLACES, Reading, read_file

_STANDING: Final = ("Page 1 of 1",)
"""The foot of every page, in which a party called Page is not meant."""
_MOST_HITS: Final = 1_000
"""More than anyone reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a proof of one file found.

    ``hits`` are registered people and identifiers found, ``outside`` what a file of our own
    has beyond what this program writes, ``notes`` what a file from elsewhere carries along.
    """

    hits: tuple[Hit, ...]
    outside: tuple[str, ...]
    notes: tuple[str, ...]
    certificate: Certificate

    @property
    def is_clean(self) -> bool:
        """Whether the file may leave."""
        return not self.hits and not self.outside


def prove(  # noqa: PLR0913 - each is a question of its own
    data: bytes,
    case: Case,
    *,
    name: str,
    own: bool = False,
    metadata_only: bool = False,
    standing: Iterable[str] = (),
    checked_on: str = "",
    count_residue: bool = True,
    known: Known = NOTHING,
    reviewed: Mapping[str, int] | None = None,
) -> Proof:
    """Search the bytes of a finished file for everyone and everything registered in ``case``.

    ``name`` is the file's name, itself searched. ``own`` holds a Word file against the list of
    what this program writes. ``metadata_only`` is for a document that carries real names on
    purpose: its text is passed over. ``standing`` are sentences of a template, in which a word
    that may be a name by grammar alone is not one. ``checked_on`` is a day for the certificate.
    ``count_residue`` also counts what may mean somebody nobody registered, for the certificate.
    ``known`` is what is known beside the case; people of further cases are searched for too.
    ``reviewed`` counts what the text tells about its people and what was decided, for the
    certificate.

    Raises DrafterError, one sentence, where the file can't be read.
    """
    sought = Prover(case, known)
    return sought.prove(
        data,
        name=name,
        own=own,
        metadata_only=metadata_only,
        standing=standing,
        checked_on=checked_on,
        count_residue=count_residue,
        reviewed=reviewed,
    )


class Prover:
    """A case made ready to prove any number of files against."""

    def __init__(self, case: Case, known: Known = NOTHING) -> None:
        self._case = case
        self._needles: tuple[Needle, ...] = needles(case)
        self._reader: Reader = reader_of(case, known)
        guard = self._reader.guard
        self._strangers: tuple[Needle, ...] = guard.needles() if guard else ()
        self._search = Search(self._needles, self._strangers)
        self._excuses: Excuses = excuses_of(case, (*self._needles, *self._strangers), known)
        self._labels = {
            needle.record: needle.label
            for needle in self._needles
            if needle.kind is NeedleKind.PERSON
        } | {body.id: short_form(body, case) for body in case.bodies}

    def prove(  # noqa: PLR0913 - as above
        self,
        data: bytes,
        *,
        name: str,
        own: bool = False,
        metadata_only: bool = False,
        standing: Iterable[str] = (),
        checked_on: str = "",
        count_residue: bool = True,
        reviewed: Mapping[str, int] | None = None,
    ) -> Proof:
        """As :func:`prove`."""
        shown = self._without_names(name)
        try:
            kind = kind_of(data, shown)
            reading = read_file(data, kind, name, shown)
        except DrafterError as refusal:
            raise DrafterError(self._without_names(str(refusal))) from refusal
        standing = (*_STANDING, *standing)
        hits, counted = self._hits(
            reading, metadata_only=metadata_only, standing=standing, counted=count_residue
        )
        if (
            sum(len(view.text) for view in reading.views if view.kind is ViewKind.PROSE)
            > MOST_PROSE
        ):
            reading.note("The text is too long to read by grammar to its end.")
        beyond: tuple[str, ...] = ()
        if own and kind is FileKind.WORD:
            beyond = tuple(self._without_names(words) for words in outside(reading))
        notes = () if own else tuple(self._without_names(words) for words in notes_of(reading))
        figures = {
            "file": {"sha256": digest(data), "bytes": len(data), "kind": kind.value},
            "result": _result(hits, beyond, metadata_only=metadata_only),
            "looked_for": self._looked_for(),
            "looked_in": _looked_in(reading, metadata_only=metadata_only),
            "answers": self._answers(),
            **counted,
            **({"told_of_people": dict(reviewed)} if reviewed is not None else {}),
            "hits": [str(hit) for hit in hits],
            "outside": list(beyond),
            "notes": list(notes),
        }
        certificate = certify(figures, checked_on=checked_on)
        return Proof(hits=hits, outside=beyond, notes=notes, certificate=certificate)

    def _hits(
        self,
        reading: Reading,
        *,
        metadata_only: bool,
        standing: Sequence[str],
        counted: bool,
    ) -> tuple[tuple[Hit, ...], dict[str, dict[str, int]]]:
        """What is found, and what the certificate counts besides."""
        views, guard = reading.views, self._reader.guard
        if metadata_only:
            views = [view for view in views if not view.of_body]
        excused = Excused(self._excuses)
        texts = excused.texts(views)
        for part, value in reading.excused:
            excused.add(part, value)
        plain = _without(texts, standing)
        found = [
            *self._search.hits(views, excused.by_part, texts),
            *mention_hits(views, plain, self._reader.seeker, self._labels),
            *(strangers_hits(views, plain, guard) if guard else ()),
        ]
        hits = tuple(
            replace(hit, where=self._without_names(hit.where))
            for hit in _telling(found)[:_MOST_HITS]
        )
        counts: dict[str, dict[str, int]] = {}
        if counted:
            counts["unregistered"] = residue_counts(views, plain, self._reader)
            counts["passed"] = passed_counts(views, plain, self._reader.seeker)
        if guard:
            counts["further_cases"] = further_figures(guard, len(self._strangers))
        if self._reader.allowed and self._reader.allowed.entries:
            counts["allow_list"] = allowed_figures(views, plain, self._reader, self._reader.allowed)
        return hits, counts

    def _without_names(self, words: str) -> str:
        """Words for people with each piece that holds a name left out."""
        if not self._search.names_in(words):
            return words
        pieces = re.split(r"([\s/\\>,:]+)", words)
        kept = "".join("…" if self._search.names_in(piece) else piece for piece in pieces)
        return "…" if self._search.names_in(kept) else kept

    def _looked_for(self) -> dict[str, int]:
        people = {n.record for n in self._needles if n.kind is NeedleKind.PERSON}
        identifiers = {n.record for n in self._needles if n.kind is NeedleKind.IDENTIFIER}
        return {
            "people": len(people),
            "identifiers": len(identifiers),
            "forms": self._search.size,
        }

    def _answers(self) -> dict[str, Any]:
        answers = self._case.answers
        return {
            "replaced": sum(answer.verdict is Verdict.REPLACE for answer in answers),
            "kept": sum(answer.verdict is Verdict.KEEP for answer in answers),
            "kept_words": [
                {"word": kept.word, "reason": self._reason(kept.reason)}
                for kept in self._excuses.kept
            ],
        }

    def _reason(self, reason: str) -> str:
        """A caseworker's reason, unless someone is named in it."""
        if self._search.names_in(reason) or self._reader.seeker.find(reason):
            return "(the reason names someone and is kept with the case)"
        return reason


def _telling(found: Sequence[Hit]) -> list[Hit]:
    """One hit a place and record; raw bytes only count where nothing more exact was found."""
    once: dict[tuple[str, str], Hit] = {}
    exact = {(h.view.part, h.record) for h in found if h.view.kind is not ViewKind.RAW}
    for hit in found:
        if hit.view.kind is not ViewKind.RAW or (hit.view.part, hit.record) not in exact:
            once.setdefault((hit.where, hit.record), hit)
    return list(once.values())


def _without(texts: Sequence[str], standing: Sequence[str]) -> list[str]:
    """The texts without the sentences of a template."""
    cleaned = list(texts)
    for sentence in standing:
        if sentence.strip():
            cleaned = [
                text.replace(sentence, " ") if sentence in text else text for text in cleaned
            ]
    return cleaned


def _result(hits: Sequence[Hit], beyond: Sequence[str], *, metadata_only: bool) -> str:
    if hits or beyond:
        more = f", and {len(beyond)} things that may not be in it" if beyond else ""
        return f"NOT CLEAN: somebody is found in {len(hits)} places{more}"
    return "clean, properties and hidden places only" if metadata_only else "clean"


def _looked_in(reading: Reading, *, metadata_only: bool) -> dict[str, Any]:
    parts = len(reading.package.members) if reading.package else 1
    looked = [view for view in reading.views if not (metadata_only and view.of_body)]
    return {
        "parts": parts,
        "views": len(looked),
        "kinds": {
            kind: sum(view.kind.value == kind for view in looked)
            for kind in sorted({view.kind.value for view in looked})
        },
        "places": [place.words for place in HIDING_PLACES]
        if reading.package
        else ["the whole file"],
    }

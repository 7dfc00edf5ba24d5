"""A pasted text as a case: what its headings say where it belongs, the rest in order."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    EntryKind,
    OutcomeWanted,
    SectionName,
    Source,
    Standard,
    Standing,
)
from drafter.case.case import Case
from drafter.case.reasoning import ActionKind, AgreedAction, Finding, Outcome
from drafter.case.statement import Passage, PrivateNote, Slot, VersionKind, Wording
from drafter.reading.bodies import BodyNamed, bodies_named
from drafter.reading.dating import opening_of
from drafter.reading.heading_words import Part
from drafter.reading.own_words import is_own_account, speaks_of_self
from drafter.reading.people import Candidate, Finder, Short, candidates
from drafter.reading.pieces import pieces
from drafter.reading.tables import told_rows
from drafter.reading.title import Title, title_of
from drafter.reading.under_headings import Heading, paragraphs

_WANTS = re.compile(r"\b(?:wants?|would like|asks? for|is seeking)\b")
_ONE_SIDE = ": one side’s word, so undecided"
_TOLD = (Part.SUMMARY, Part.DECISION, Part.EFFECT)
"""Parts whose paragraphs are one text, or stand beside another."""
_ACTIONS: tuple[tuple[str, ActionKind], ...] = (
    ("apolog", ActionKind.APOLOGY),
    ("refund", ActionKind.REFUND),
    ("reimburse", ActionKind.REFUND),
    ("pay", ActionKind.PAYMENT),
    ("review", ActionKind.REVIEW),
    ("train", ActionKind.SERVICE_IMPROVEMENT),
    ("remind", ActionKind.SERVICE_IMPROVEMENT),
    ("polic", ActionKind.SERVICE_IMPROVEMENT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A case begun from a text, whom it seems to name, and what was done, in sentences.

    ``bodies`` are those that the case has not already.
    """

    case: Case
    people: tuple[Candidate, ...]
    bodies: tuple[BodyNamed, ...]
    notices: tuple[str, ...]


def read(text: str, finder: Finder | None = None, is_short: Short | None = None) -> Reading:
    """Read a text. Every word of it is in the case, in the order of the text within each part.

    ``finder`` finds people who are named without a title; ``is_short`` knows short forenames.

    Headings that are known open their part; under others, before the first, and below the end of
    a letter, paragraphs go into the chronology, where the caseworker moves them; only law and
    findings keep what stands under headings of their own. Items stay with their paragraph. What
    somebody writes of themselves is nobody's fact yet: its entries are undecided.
    """
    title, found = title_of(list(told_rows(list(pieces(text)))))
    made = _Made(title, is_own=is_own_account(found))
    for heading, paragraph in paragraphs(found):
        made.take(heading, paragraph)
    case = made.case()
    known = {body.name for body in case.bodies}
    bodies = tuple(one for one in bodies_named(text) if one.name not in known)
    notices = tuple(made.notices())
    return Reading(
        case=case, people=candidates(text, finder, is_short), bodies=bodies, notices=notices
    )


class _Made:
    """What has been read so far."""

    def __init__(self, title: Title, *, is_own: bool) -> None:
        self._lists: dict[str, list[object]] = {"bodies": [*title.bodies]} if title.bodies else {}
        self._case = Case(
            reference=title.reference,
            category=title.category,
            decided_on=title.decided_on,
            received_on=title.received_on,
            version=title.version or VersionKind.DRAFT,
        )
        self._title, self._is_own = title, is_own
        self._told: dict[Part, list[str]] = {part: [] for part in _TOLD}

    def _add(self, field: str, record: object) -> None:
        self._lists.setdefault(field, []).append(record)

    def take(self, heading: Heading, text: str) -> None:
        """Put a paragraph where its heading says it belongs."""
        match heading.part:
            case Part.SUMMARY | Part.DECISION | Part.EFFECT as part:
                self._told[part].append(self._with_sub(heading, text))
            case Part.COMPLAINT | Part.WANTED:
                self._complaint(heading, text)
            case Part.POWERS:
                self._passage(SectionName.POWERS, heading, text)
            case Part.CONSIDERED:
                self._add(
                    "sources", Source(text=self._with_sub(heading, text), whole_sentence=True)
                )
            case Part.LAW:
                self._add("standards", Standard(name=heading.sub, text=text))
            case Part.ANALYSIS:
                self._finding(heading, text)
            case Part.ACTION:
                self._actions(heading, text)
            case Part.NOTES:
                self._add("notes", PrivateNote(text=self._with_sub(heading, text)))
            case _:
                self._found(heading, text)

    @staticmethod
    def _with_sub(heading: Heading, text: str) -> str:
        return f"{heading.sub}\n\n{text}" if heading.sub else text

    def _passage(self, section: SectionName, heading: Heading, text: str) -> None:
        self._add("passages", Passage(section=section, heading=heading.sub, text=text))

    def _complaint(self, heading: Heading, text: str) -> None:
        wanted = heading.part is Part.WANTED or (
            bool(self._lists.get("complaints")) and _WANTS.search(text.split(".", maxsplit=1)[0])
        )
        words = self._with_sub(heading, text)
        if wanted:
            self._add("outcomes_wanted", OutcomeWanted(text=words))
        else:
            self._add("complaints", Complaint(text=words))

    def _found(self, heading: Heading, text: str) -> None:
        dated = opening_of(text)
        kind = EntryKind.EVENT if dated.happened_on else EntryKind.OTHER
        entry = ChronologyEntry(
            kind=EntryKind.ACCOUNT if self._is_own and speaks_of_self(text) else kind,
            standing=Standing.UNDECIDED if self._is_own else Standing.ACCEPTED,
            happened_on=dated.happened_on,
            until=dated.until,
            heading=heading.sub,
            text=text,
        )
        self._add("chronology", entry)

    def _finding(self, heading: Heading, text: str) -> None:
        self._add("findings", Finding(heading=heading.sub, reasoning=text))

    def _actions(self, heading: Heading, text: str) -> None:
        """A list of items is an action each; its lead, and plain paragraphs, are passages."""
        lead = [line for line in text.split("\n") if not line.startswith("- ")]
        items = [line[2:] for line in text.split("\n") if line.startswith("- ")]
        if lead and any(lead):
            self._passage(SectionName.ACTION, heading, "\n".join(lead))
        elif heading.sub:
            self._passage(SectionName.ACTION, heading, "")
        for item in items:
            number = len(self._lists.get("actions", ())) + 1
            action = AgreedAction(id=f"action-{number}", kind=_kind_of(item))
            self._add("actions", action)
            self._add("wordings", Wording(slot=Slot.ACTION, record=action.id, text=item))

    def case(self) -> Case:
        """The case of all that was read, every record with an id of its own."""
        for slot, part in ((Slot.SUMMARY, Part.SUMMARY), (Slot.DECISION, Part.DECISION)):
            if self._told[part]:
                self._add("wordings", Wording(slot=slot, text="\n\n".join(self._told[part])))
        if self._told[Part.DECISION]:
            self._add("outcomes", Outcome())
        if self._told[Part.EFFECT]:
            self._lists["complaints"] = [*self._with_effects()]
        numbered = {
            field: tuple(
                record if record.id else dataclasses.replace(record, id=f"{field}-{number}")  # type: ignore[attr-defined, type-var]  # records all
                for number, record in enumerate(records, 1)
            )
            for field, records in self._lists.items()
        }
        return dataclasses.replace(self._case, **numbered)  # type: ignore[arg-type]  # lists of its own records

    def _with_effects(self) -> Iterator[Complaint]:
        """The complaints with what each did to somebody: one to one, else all with the first."""
        complaints = [
            one for one in self._lists.get("complaints", ()) if isinstance(one, Complaint)
        ] or [Complaint()]
        told = self._told[Part.EFFECT]
        effects = told if len(complaints) == len(told) else ["\n\n".join(told)]
        for nth, complaint in enumerate(complaints):
            claimed = effects[nth] if nth < len(effects) else ""
            yield dataclasses.replace(complaint, injustice_claimed=claimed)

    def notices(self) -> Iterator[str]:
        """What was put where, in a sentence each."""
        if self._case.reference:
            yield f"the reference {self._case.reference}"
        for body in self._title.bodies:
            yield f"{body.name}, as the body complained of"
        if self._case.received_on:
            yield f"{self._case.received_on.printed()}, when the complaint was received"
        names = {
            "complaints": "part of the complaint",
            "outcomes_wanted": "wish",
            "sources": "source",
            "standards": "standard",
            "chronology": f"entry of What I found{_ONE_SIDE if self._is_own else ''}",
            "findings": "finding",
            "actions": "action",
            "passages": "free passage",
            "notes": "note",
        }
        for field, name in names.items():
            count = len(self._lists.get(field, ()))
            if count:
                plural = name.replace("entry", "entries") if "entry" in name else f"{name}s"
                plural = plural.replace("part of the complaints", "parts of the complaint")
                yield f"{count} {name if count == 1 else plural.replace('wishs', 'wishes')}"
        if self._told[Part.EFFECT]:
            yield "how it affected them"


def _kind_of(item: str) -> ActionKind:
    """The kind of action that an item's first words say."""
    first = " ".join(item.casefold().split()[:4])
    return next((kind for stem, kind in _ACTIONS if stem in first), ActionKind.OTHER)

"""What stands above a draft's first section: which statement it is, its number, its bodies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from drafter.case.dates import PartialDate, read_date
from drafter.case.people import BodyInJurisdiction
from drafter.case.statement import VersionKind
from drafter.reading.bodies import BODY, kind_of
from drafter.reading.headings import label_of, section_of
from drafter.reading.pieces import Kind, Piece

_REFERENCE: Final = re.compile(r"\(?\b(?P<reference>\d{2}[ ]?\d{3}[ ]?\d{3}[a-z]?)\b\)?")
_STATEMENT: Final = re.compile(
    r"(?:the ombudsman[’']s |my |our )?(?:revised |second )?"
    r"(?:(?P<kind>draft|final|provisional) )?"
    r"(?:decision(?: statement)?|statement(?: of (?:reasons|decision))?)(?: [-–—] draft)?",
    re.IGNORECASE,
)
"""What a statement calls itself: "DRAFT DECISION", "Statement of reasons"."""
_LABELLED: Final = re.compile(
    r"(?P<label>[A-Za-z][A-Za-z ’']{1,40}?)\s*(?::|\s[–-]\s)\s*(?P<value>\S.*)"
)
_EDGES: Final = " \t()[]–—-:,;|."
_ALIAS: Final = re.compile(r"\s*[(\[][‘“'\"]?(?P<called>the [\w’' -]{1,40}?)[’”'\"]?[)\]]$")
_PERSON: Final = re.compile(r"(?:Mr|Mrs|Miss|Ms|Mx|Dr|Cllr|Councillor)\b")
_LONGEST_NAME: Final = 80
_LONGEST_NUMBER: Final = 30
_OURS: Final = frozenset(
    f"{what}{number}"
    for what in ("complaint", "case")
    for number in (" reference", " ref", " number", " no", " id", " reference number")
)
"""Labels of the case's own number, whatever it looks like."""
_ANYBODYS: Final = frozenset(
    ["case", "complaint", "our ref", "our reference", "ref", "reference", "reference number"]
)
"""Labels that letters of others have, too: their number must look like an Ombudsman's."""
_RECEIVED: Final = frozenset(
    ["complaint received", "complaint received on", "date complaint received", "date received"]
)
_DECIDED: Final = frozenset(["decision date", "date of decision"])
_AGAINST: Final = frozenset(
    ["against", "body", "body complained of", "body in jurisdiction", "case against",
     "complaint about", "complaint against", "organisation complained about",
     "organisation complained of"]
)  # fmt: skip
_SORTS: Final = frozenset(
    ["about", "authority", "council", "landlord", "local authority", "organisation", "provider",
     "respondent"]
)  # fmt: skip
"""Labels that may have something else behind them: that must be called as such bodies are."""


@dataclass(slots=True)
class Title:
    """What the lines above the first section tell; empty where they do not."""

    version: VersionKind | None = None
    reference: str = ""
    category: str = ""
    decided_on: PartialDate | None = None
    received_on: PartialDate | None = None
    bodies: list[BodyInJurisdiction] = field(default_factory=list)


def title_of(found: Sequence[Piece]) -> tuple[Title, list[Piece]]:
    """What a draft's title tells, and the pieces that are none of it, in their order.

    A line is the title's where nothing else stands on it. In a text without sections, such as a
    letter, labels and names alone are left where they are.
    """
    end, is_draft = _first_section(found)
    title = Title()
    left = [piece for piece in found[:end] if not _is_taken(piece.text, title, is_draft=is_draft)]
    if is_draft and title.reference:
        left = [piece for piece in left if not _is_body_alone(piece.text, title)]
    return title, [*left, *found[end:]]


def _first_section(found: Sequence[Piece]) -> tuple[int, bool]:
    """Where the first section begins, and whether there is one."""
    for at, piece in enumerate(found):
        is_named = piece.kind is Kind.HEADING and section_of(piece.text) is not None
        if is_named and not _is_of_statement(found, at):
            return at, True
        before, colon, rest = piece.text.partition(":")
        opens = label_of(before) is not None and colon and rest.strip()
        if (
            opens
            and piece.kind is not Kind.HEADING
            and not _is_taken(piece.text, Title(), is_draft=True)
        ):
            return at, True
    return len(found), False


def _is_of_statement(found: Sequence[Piece], at: int) -> bool:
    """Whether "DRAFT DECISION" is the name of all that follows: no text of its own is below."""
    if not _STATEMENT.fullmatch(found[at].text.strip(_EDGES)):
        return False
    following = found[at + 1] if at + 1 < len(found) else None
    return following is not None and (
        following.kind is Kind.HEADING or _is_taken(following.text, Title(), is_draft=True)
    )


def _is_taken(text: str, title: Title, *, is_draft: bool) -> bool:
    """Take a line into the title; whether it was the title's and nothing else."""
    labelled = _LABELLED.fullmatch(text) if is_draft else None
    if labelled is not None:
        label = " ".join(labelled["label"].casefold().split())
        if _is_particular(label, labelled["value"].strip(), title):
            return True
    reference, body = _REFERENCE.search(text), BODY.search(text)
    rest = text
    for part in (reference, body):
        rest = rest.replace(part[0], "") if part else rest
    rest = rest.strip(_EDGES)
    statement = _STATEMENT.fullmatch(rest)
    if rest and not (statement and (is_draft or statement["kind"])):
        return False
    is_whole = bool(reference) if is_draft else bool(reference and body and not title.reference)
    if not (statement or is_whole):
        return False
    if statement and (version := _version(statement)):
        title.version = version
    _keep(title, reference["reference"] if reference else "", body["name"] if body else "")
    return True


def _version(statement: re.Match[str]) -> VersionKind | None:
    kind = (statement["kind"] or "").casefold()
    if kind in ("draft", "provisional") or statement[0].casefold().endswith("draft"):
        return VersionKind.DRAFT
    return VersionKind.FINAL if kind == "final" else None


def _keep(title: Title, reference: str, name: str) -> None:
    """The first number is the case's; a later one, the number of the body beside it."""
    of_body = reference if title.reference and reference != title.reference else ""
    title.reference = title.reference or reference
    if name:
        _keep_body(title, name, of_body)


def _keep_body(title: Title, name: str, reference: str = "", called: str = "") -> None:
    if name not in {body.name for body in title.bodies}:
        body = BodyInJurisdiction(
            name=name, kind=kind_of(name), reference=reference, short_form=called
        )
        title.bodies.append(body)


def _is_particular(label: str, value: str, title: Title) -> bool:
    """Take what stands behind a label, if both are known."""
    if label in _OURS | _ANYBODYS:
        return _is_reference(label, value, title)
    if label in _AGAINST | _SORTS:
        return _is_body(label, value, title)
    if label == "category" and not title.category:
        title.category = value
        return True
    return _is_day(label, value, title)


def _is_day(label: str, value: str, title: Title) -> bool:
    date = read_date(value)
    if not date.is_possible:
        return False
    if label in _DECIDED:
        title.decided_on = date
    elif label in _RECEIVED:
        title.received_on = date
    return label in _DECIDED | _RECEIVED


def _is_reference(label: str, value: str, title: Title) -> bool:
    number = _REFERENCE.fullmatch(value)
    is_number = number is not None or (label in _OURS and _may_be_number(value))
    if title.reference or not is_number:
        return False
    title.reference = number["reference"] if number else value
    return True


def _may_be_number(value: str) -> bool:
    return len(value) <= _LONGEST_NUMBER and any(map(str.isdigit, value)) and ":" not in value


def _is_body(label: str, value: str, title: Title) -> bool:
    alias = _ALIAS.search(value)
    plain = value[: alias.start()] if alias else value
    number = _REFERENCE.search(plain)
    plain = plain.replace(number[0], "") if number else plain
    plain = re.sub(r"^[Tt]he\s+", "", plain.strip(_EDGES))
    is_known = BODY.fullmatch(plain) is not None
    may_be = (
        label in _AGAINST
        and label != "complaint about"
        and plain[:1].isupper()
        and len(plain) <= _LONGEST_NAME
        and not _PERSON.match(plain)
    )
    if not (is_known or may_be):
        return False
    _keep(title, number["reference"] if number else "", "")
    _keep_body(title, plain, called=alias["called"] if alias else "")
    return True


def _is_body_alone(text: str, title: Title) -> bool:
    """Take a line that is a body's name; whether it is."""
    plain = re.sub(r"^[Tt]he\s+", "", text.strip(_EDGES))
    is_body = BODY.fullmatch(plain) is not None
    if is_body:
        _keep_body(title, plain)
    return is_body

"""Who and what is named in any text, as the anonymiser sees it."""

from dataclasses import dataclass

from drafter.anonymise.answers import Asking, answer_book
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ledger import Ledger, ledger_of, short_form
from drafter.anonymise.printing import body_printed, name_printed
from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.walker import masked
from drafter.case.case import Case
from drafter.case.statement import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedSpan:
    """Words of a text that name somebody. Offsets count code points.

    ``verdict`` is "replace", "ask" or "residue"; ``pseudonym`` is None unless it is "replace".
    """

    start: int
    end: int
    text: str
    kind: str
    verdict: str
    parties: tuple[str, ...]
    candidates: tuple[str, ...]
    pseudonym: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """All that was found in a text, and the text with what is sure replaced."""

    spans: tuple[ScannedSpan, ...]
    anonymised: str


def scan(text: str, case: Case, known: Known = NOTHING, *, marked: bool = False) -> Scan:
    """Scan a text for the people, bodies and identifiers of a case, and of further cases.

    ``marked`` says that it is a field's text, in which ``[[...]]`` is a mark and no words: what
    composing has read in it is not read again.
    """
    ledger, book = ledger_of(case), answer_book(case)
    short_forms = {body.id: short_form(body, case) for body in case.bodies}
    spans: list[ScannedSpan] = []
    pieces: list[str] = []
    last, asking = 0, Asking(text)
    for found in reader_of(case, known).find(masked(text) if marked else text):
        answer = book.answer("", "", asking.at(found.start, found.end))
        if answer and answer.verdict is Verdict.KEEP:
            continue
        printed = _printed(found, ledger, short_forms)
        spans.append(_span(found, text, printed, ledger, short_forms))
        pieces += [text[last : found.start], printed or text[found.start : found.end]]
        last = found.end
    return Scan(spans=tuple(spans), anonymised="".join([*pieces, text[last:]]))


def _printed(found: Found, ledger: Ledger, short_forms: dict[str, str]) -> str:
    """What stands in place of found words; empty where nothing may yet."""
    if found.certainty is not Certainty.REPLACE:
        return ""
    if found.kind == "body":
        return body_printed(
            short_forms[found.parties[0]],
            is_possessive=found.possessive,
            starts_sentence=found.starts_sentence,
            bare_noun=found.bare_noun,
        )
    if found.kind == "person":
        return name_printed(
            [ledger.entries[party].then for party in found.parties],
            is_possessive=found.possessive,
            starts_sentence=found.starts_sentence,
        )
    return f"[{found.kind} removed]"


def _span(
    found: Found, text: str, printed: str, ledger: Ledger, short_forms: dict[str, str]
) -> ScannedSpan:
    pseudonym: str | None = None
    if found.certainty is Certainty.REPLACE:
        names = [ledger.entries[party].then for party in found.parties if party in ledger.entries]
        pseudonym = name_printed(names, is_possessive=False, starts_sentence=False)
        if found.kind == "body":
            pseudonym = short_forms[found.parties[0]]
        elif found.kind != "person":
            pseudonym = printed
    return ScannedSpan(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        kind=found.kind,
        verdict=found.certainty.value,
        parties=found.parties,
        candidates=found.candidates,
        pseudonym=pseudonym,
        reason=found.reason,
    )

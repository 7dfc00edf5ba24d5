"""What can be done about something that a statement tells of a person."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.ledger_letters import own_letters
from drafter.anonymise.ordinals import MARK
from drafter.anonymise.text.tokens import sentence_at
from drafter.case.case import Case
from drafter.case.people import Role
from drafter.case.statement import Answer, Dismissal, Verdict
from drafter.checks.blurring import called
from drafter.checks.intruder import CHECK_OF_PERSON, Told
from drafter.checks.kin import is_private
from drafter.checks.particulars import CHECK_OF_ITEM, Action, Item
from drafter.document.compose import Composed
from drafter.problem import Fix
from drafter.reviewing.putting import removed, replaced, text_at


def typed_text(case: Case, item: Item) -> str:
    """The field that the words were typed in; empty where that is not known."""
    return text_at(case, item.place, item.words)


def sentence_of(case: Case, item: Item) -> tuple[str, int]:
    """The sentence in which the words were typed, and where in it they begin; "" where unknown."""
    text = typed_text(case, item)
    if not text:
        return "", -1
    first, last = sentence_at(text, item.place.start)
    sentence = text[first : max(last, item.place.end)]
    led = len(sentence) - len(sentence.lstrip())
    at = item.place.start - first - led
    whole = sentence.strip()
    before, after = _plain(whole[:at]), _plain(whole[at:])
    return f"{before}{after}".strip(), len(before)


def _plain(text: str) -> str:
    """Words without the marks that print nothing."""
    return MARK.sub(lambda mark: "" if mark["names"] else "[paragraph]", text)


def blurring(case: Case, item: Item) -> Fix | None:
    """The step that puts the vaguer words in the field; None where they can't be put there."""
    text = typed_text(case, item)
    if not text or not item.offered:
        return None
    return replaced(text, item.place, item.offered, f"blurring of {called(item.kind)}")


def removal(case: Case, item: Item) -> Fix | None:
    """The step that takes the words out of the field; None where they can't be found there."""
    text = typed_text(case, item)
    return removed(text, item.place, f"removal of {called(item.kind)}") if text else None


def keeping(item: Item, reason: str, today: dt.date) -> Answer | Dismissal:
    """The record that lets words stay: an answer where they were typed, else a dismissal."""
    if item.asked:
        return Answer(
            place=item.place.record,
            field=item.place.field,
            sentence=item.asked.sentence,
            word=item.asked.word,
            nth=item.asked.nth,
            verdict=Verdict.KEEP,
            reason=reason.strip(),
            given_on=today,
        )
    return Dismissal(
        check=CHECK_OF_ITEM,
        place=item.place.record,
        field=item.place.field,
        basis=item.basis,
        reason=reason.strip(),
        given_on=today,
    )


def keeping_all(told: Told, reason: str, today: dt.date) -> Dismissal:
    """The record that lets stand what adds up to somebody."""
    return Dismissal(
        check=CHECK_OF_PERSON,
        place=told.party,
        basis=told.together,
        reason=reason.strip(),
        given_on=today,
    )


def where(item: Item) -> str:
    """The paragraphs of an item in words; empty where it stands in none that is numbered."""
    if not item.paragraphs:
        return ""
    *most, last = item.paragraphs
    joined = f"{', '.join(most)} and {last}" if most else last
    return f"paragraph{'s' if most else ''} {joined}"


def advice(item: Item) -> str:
    """What is suggested, with the sign that stands beside it."""
    if item.decision:
        return "✓ kept"
    return {
        Action.KEEP: "○ may stay",
        Action.BLUR: "▲ better blurred",
        Action.REMOVE: "■ better left out",
    }[item.action]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom the statement names, and the sentence in which it does so first."""

    called: str
    sentence: str


def also_named(case: Case, composed: Composed, told: tuple[Told, ...]) -> tuple[Named, ...]:
    """Private people beside the complainant of whom nothing particular is told.

    "Mrs Y, from the flat below" is known to whoever lives there.
    """
    document = composed.document
    ledger = ledger_of(case)
    listed = {each.party for each in told}
    found = []
    for party in case.parties:
        is_theirs = Role.COMPLAINANT in party.roles
        if party.id in listed or is_theirs or not is_private(party, case):
            continue
        entry = ledger.entries[party.id]
        forms = sorted({entry.first, entry.then, entry.pseudonym}, key=len, reverse=True)
        for block in document.blocks:
            at = _named_at(block.text, forms)
            if at >= 0:
                first, last = sentence_at(block.text, at)
                found.append(Named(entry.pseudonym, block.text[first:last].strip()))
                break
    return tuple(found)


def _named_at(text: str, forms: Sequence[str]) -> int:
    """Where somebody is called by one of several forms first; -1 for nowhere.

    A letter alone is theirs as a capital, and not where it is one of the text's own ("Band D").
    """
    own = {start for start, _, _ in own_letters(text)}
    cased = (re.escape(form) if len(form) == 1 else f"(?i:{re.escape(form)})" for form in forms)
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(cased)})(?!\w)", text):
        if len(match[0]) > 1 or match.start() not in own:
            return match.start()
    return -1


def undecided(told: Told) -> tuple[str, str]:
    """The sign and level of somebody about whom nothing is asked: decided, or not yet."""
    decided = bool(told.decision) or all(item.decision for item in told.items)
    return ("✓ decided", "done") if decided else ("○ not decided yet", "")


def is_at_ease(item: Item) -> bool:
    """Whether nothing is asked about it and nothing was decided: it may simply stay."""
    return item.action is Action.KEEP and not item.decision


def open_in(told: Told) -> int:
    """How many things are still to be decided about a person."""
    return 0 if told.decision else sum(item.is_open for item in told.items)

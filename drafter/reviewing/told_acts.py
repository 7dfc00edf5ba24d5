"""What can be done about something that a statement tells of a person."""

import datetime as dt

from drafter.anonymise.ordinals import MARK
from drafter.anonymise.text.tokens import sentence_at
from drafter.case.case import Case
from drafter.case.statement import Answer, Dismissal, Verdict
from drafter.checks.blurring import called
from drafter.checks.intruder import CHECK_OF_PERSON, Told
from drafter.checks.particulars import CHECK_OF_ITEM, Action, Item
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

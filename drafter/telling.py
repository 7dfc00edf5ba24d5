"""What the commands print for people and programs: problems, questions, scans."""

import dataclasses
import re
import textwrap
from collections.abc import Iterator, Sequence

from drafter.anonymise.ledger import Ledger
from drafter.anonymise.ordinals import MARK, walk
from drafter.anonymise.questions import Question
from drafter.anonymise.text.tokens import sentence_at
from drafter.case.case import Case
from drafter.checks.intruder import CHECK_OF_PERSON, Told
from drafter.checks.particulars import CHECK_OF_ITEM, Action, Item
from drafter.problem import Place, Problem, Severity
from drafter.scanning import ScannedSpan

_SIGNS = {Severity.BLOCKS: "■ blocks", Severity.FIX: "▲ fix", Severity.CONSIDER: "○ consider"}
_MOST = 160
_WIDTH = 80
_FEW = 2
_SIDES = {
    "family": "family",
    "age": "age",
    "health": "health",
    "condition": "health",
    "home": "home",
    "pet": "home",
    "car": "home",
    "place": "places",
    "organisation": "places",
    "job": "work",
    "work": "work",
    "school": "school",
    "money": "money",
    "sum": "money",
    "origin": "origin",
    "event": "events",
    "fact": "events",
    "date": "dates",
}
"""The side of a life that each kind of thing tells of, in the order in which they are listed."""


def excerpt(case: Case, place: Place) -> str:
    """The sentence a place lies in, its words between ‹ and ›; empty where it has no words."""
    if not place.field or place.start >= place.end:
        return ""
    for record in walk(case):
        if getattr(record, "id", None) == place.record:
            text = getattr(record, place.field, "")
            return _marked(text, place.start, place.end) if isinstance(text, str) else ""
    return ""


def _marked(text: str, start: int, end: int) -> str:
    first, last = sentence_at(text, start)
    last = max(last, end)
    before, after = text[first:start], text[end:last]
    if len(before) > _MOST:
        before = "…" + before[-_MOST:]
    if len(after) > _MOST:
        after = after[:_MOST] + "…"
    said = f"{before}‹{text[start:end]}›{after}"
    return " ".join(MARK.sub(_shown_mark, said).split())


def _shown_mark(mark: re.Match[str]) -> str:
    """A label prints nothing; a reference is shown as typed."""
    return "" if mark["names"] else mark[0]


def plain(problem: Problem) -> dict[str, object]:
    """A problem as JSON is made of."""
    return {**dataclasses.asdict(problem), "severity": problem.severity.value}


def told(problem: Problem, case: Case) -> str:
    """A problem in a few lines, with the words it is about."""
    lines = [f"{_SIGNS[problem.severity]}  {problem.message}"]
    if str(problem.place):
        lines.append(f"    where: {problem.place}")
    words = excerpt(case, problem.place)
    if words:
        lines.append(f"    text: {words}")
    if problem.why:
        lines.append(f"    why: {problem.why}")
    if problem.fix:
        lines.append(f"    fix: {problem.fix.label}")
    return "\n".join(lines)


def counted(problems: Sequence[Problem]) -> str:
    """How many problems there are of each severity."""
    if not problems:
        return "No problems found."
    counts = dict.fromkeys(Severity, 0)
    for problem in problems:
        counts[problem.severity] += 1
    return ", ".join(f"{count} {_SIGNS[severity]}" for severity, count in counts.items())


def asked(question: Question, case: Case, ledger: Ledger) -> str:
    """A question in two lines: the words in their sentence, and whom they may mean."""
    found = question.found
    who = " or ".join(ledger.pseudonym(party) for party in found.candidates) or "somebody"
    place = Place(record=question.record, field=question.field, start=found.start, end=found.end)
    return f"{excerpt(case, place)}\n    {found.reason} It may mean {who}. ({place})"


def unanswered(question: Question) -> dict[str, object]:
    """An answer as the case holds it, to be completed: the verdict, and the party or reason."""
    candidates = question.found.candidates
    return {
        "place": question.record,
        "field": question.field,
        "sentence": question.sentence,
        "word": question.word,
        "nth": question.nth,
        "verdict": "replace",
        "party": candidates[0] if len(candidates) == 1 else "",
        "reason": "",
        "scope": "sentence",
    }


def scanned(spans: Sequence[ScannedSpan], text: str) -> Iterator[str]:
    """Each found span in a line: where, what, and what would stand there."""
    for span in spans:
        line = text.count("\n", 0, span.start) + 1
        words = " ".join(span.text.split())
        what = span.pseudonym or span.reason
        yield f"line {line}: {span.verdict}  {span.kind}  “{words}” → {what}"


def told_of(people: Sequence[Told]) -> Iterator[str]:
    """The review of what a statement tells about each person, for people; nothing for nobody."""
    if any(each.items for each in people):
        yield "\nWhat the statement tells about each person"
    for each in people:
        yield f"\n{each.called}"
        yield from (_wrapped(_item_told(item), 2) for item in each.items if item.is_open)
        if each.together and not each.decision:
            yield _wrapped(each.together, 2)
        yield from _may_stay([item for item in each.items if not item.is_open])


def _may_stay(items: Sequence[Item]) -> Iterator[str]:
    """What may stay: in one line where it is little, else a line for each side of a life."""
    is_little = len(items) <= _FEW
    sides: dict[str, list[str]] = {}
    for item in items:
        side = _SIDES.get(item.kind, "other")
        at = (
            _at(item)
            if is_little
            else _at(item).replace("paragraphs ", "").replace("paragraph ", "")
        )
        sides.setdefault(side, []).append(f"{_quoted(item)}{at}{_vaguer_days(item)}")
    if is_little:
        said = ", ".join(words for side in sides.values() for words in side)
        yield from [_wrapped(f"may stay: {said}", 2)] if said else []
        return
    yield "  may stay (in paragraphs):"
    for side in dict.fromkeys([*_SIDES.values(), "other"]):
        if side in sides:
            yield _wrapped(f"{side:8}{', '.join(sides[side])}", 4, 12)


def _wrapped(words: str, indent: int, hanging: int = 6) -> str:
    return textwrap.fill(
        words,
        _WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * hanging,
        break_on_hyphens=False,
    )


def _item_told(item: Item) -> str:
    offer = f" → “{item.offered}”" if item.offered else ""
    return f"{item.action.value}: {_quoted(item)}{_at(item)}{offer}. {item.reason}"


def _quoted(item: Item) -> str:
    """The words in quotation marks, unless they are a count of days."""
    return item.words if _counts_days(item) else f"“{item.words}”"


def _vaguer_days(item: Item) -> str:
    return f"; would do: {item.offered}" if _counts_days(item) and item.offered else ""


def _counts_days(item: Item) -> bool:
    return item.kind == "date" and bool(item.topic)


def _at(item: Item) -> str:
    several = "s" if len(item.paragraphs) > 1 else ""
    numbers = ", ".join(number.rstrip(")") for number in item.paragraphs)
    return f" (paragraph{several} {numbers})" if item.paragraphs else ""


def plain_review(each: Told) -> dict[str, object]:
    """What is told of one person as JSON is made of, with the record that would answer each."""
    aside = {"place": each.party, "field": "", "basis": each.together, "reason": ""}
    return {
        "party": each.party,
        "called": each.called,
        "items": [_plain_item(item) for item in each.items],
        "together": each.together,
        "decision": each.decision,
        **({"dismissal": {"check": CHECK_OF_PERSON, **aside}} if each.together else {}),
    }


def _plain_item(item: Item) -> dict[str, object]:
    place = item.place
    plain: dict[str, object] = {
        **{name: getattr(item, name) for name in ("kind", "words", "paragraphs", "weight")},
        "place": dataclasses.asdict(place),
        "action": item.action.value,
        "offered": item.offered,
        "reason": item.reason,
        "decision": item.decision,
    }
    if item.asked:
        plain["answer"] = {
            "place": place.record,
            "field": place.field,
            **dataclasses.asdict(item.asked),
            "verdict": Action.KEEP.value,
            "reason": "",
            "scope": "sentence",
        }
    else:
        aside = {"place": place.record, "field": place.field, "basis": item.basis, "reason": ""}
        plain["dismissal"] = {"check": CHECK_OF_ITEM, **aside}
    return plain

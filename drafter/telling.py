"""What the commands print for people and programs: problems, questions, scans."""

import dataclasses
from collections.abc import Iterator, Sequence

from drafter.anonymise.ledger import Ledger
from drafter.anonymise.ordinals import walk
from drafter.anonymise.questions import Question
from drafter.anonymise.tokens import sentence_at
from drafter.case.case import Case
from drafter.checks.intruder import CHECK_OF_PERSON, Told
from drafter.checks.particulars import CHECK_OF_ITEM, Action, Item
from drafter.problem import Place, Problem, Severity
from drafter.scanning import ScannedSpan

_SIGNS = {Severity.BLOCKS: "■ blocks", Severity.FIX: "▲ fix", Severity.CONSIDER: "○ consider"}
_MOST = 160


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
    return " ".join(f"{before}‹{text[start:end]}›{after}".split())


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
        yield f"{each.called}"
        yield from (f"  {_item_told(item)}" for item in each.items if item.is_open)
        kept = [f"“{item.words}”{_at(item)}" for item in each.items if not item.is_open]
        if kept:
            yield f"  may stay: {', '.join(kept)}"
        if each.together and not each.decision:
            yield f"  {each.together}"


def _item_told(item: Item) -> str:
    offer = f" → “{item.offered}”" if item.offered else ""
    return f"{item.action.value}: “{item.words}”{_at(item)}{offer}. {item.reason}"


def _at(item: Item) -> str:
    several = "s" if len(item.paragraphs) > 1 else ""
    return f" (paragraph{several} {', '.join(item.paragraphs)})" if item.paragraphs else ""


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

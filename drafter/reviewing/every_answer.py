"""Every answer that a case holds: what was asked, what was said, where from, and what is wrong."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from drafter.anonymise.ledger import Ledger, ledger_of
from drafter.case.account import ChronologyEntry, Evidence, ParagraphUse
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import FieldWords, Use, declared_fields
from drafter.case.links import name_of, records_in
from drafter.case.money import Money
from drafter.case.people import Party
from drafter.case.reasoning import Deadline, counted
from drafter.case.statement import Answer, Dismissal, LearningNote, Wording
from drafter.case.time_limit import TimeLimit
from drafter.problem import Problem
from drafter.retelling import Retelling, in_words, placed

_LEFT_OUT: Final = (Answer, Dismissal, LearningNote)
"""Decisions have a list of their own; what a worked case teaches is no answer."""
_UNTOLD: Final = frozenset(("id", "printed", "sha256", "basis", "file"))
"""Fields that the program keeps for itself."""
_NOBODY: Final = "nobody-in-this-case"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One answer. ``where`` is its record in words ("What I found 3"), "" for the case's own.

    ``source`` says where it came from, ``problems`` what is wrong with it now; ``record`` and
    ``field`` are the way to it.
    """

    step: str
    where: str
    label: str
    value: str
    source: str
    problems: tuple[str, ...]
    record: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How values are told: as they were typed, or without anybody's name or identifier.

    ``text`` tells words of a field of a record, ``who`` what a link leads to.
    """

    text: Callable[[str, str, str], str]
    who: Callable[[str], str]
    secrets: bool


def under_real_names(case: Case) -> Telling:
    """Tell everything as it was typed, for the eyes at this window."""
    called = {each.id: name_of(each) for each in records_in(case) if each is not case}
    return Telling(
        text=lambda text, _record, _field: text,
        who=lambda link: called.get(link, ""),
        secrets=True,
    )


def under_pseudonyms(case: Case) -> Telling:
    """Tell everything as a statement would, without names and identifiers of people.

    What nobody has answered for is "[who?]"; what is registered of people is left out.
    """
    nobody = Party(id=_NOBODY)
    retelling = Retelling(dataclasses.replace(case, parties=(*case.parties, nobody)), nobody)
    places = {each.id: where for where, each in placed(case, "") if hasattr(each, "id")}
    return Telling(
        text=retelling.told,
        who=lambda link: retelling.called(link) or places.get(link, ""),
        secrets=False,
    )


def every_answer(
    case: Case,
    problems: Iterable[Problem],
    step_of: Callable[[str, str], str],
    telling: Telling,
) -> tuple[Entry, ...]:
    """Every field that says something or has a problem, in the order of the case's lists.

    ``step_of`` gives the title of the step that shows a field of a record.
    """
    wrong: dict[tuple[str, str], list[str]] = {}
    for problem in problems:
        message = telling.text(problem.message, "", "")
        wrong.setdefault((problem.place.record, problem.place.field), []).append(message)
    ledger = ledger_of(case)
    entries = []
    for where, record in placed(case, ""):
        if isinstance(record, _LEFT_OUT) or not hasattr(record, "id"):
            continue
        for name, declared in declared_fields(type(record)):
            if name in _UNTOLD or (declared.use is Use.SECRET and not telling.secrets):
                continue
            value, source = _told(record, name, declared, telling, ledger)
            found = tuple(wrong.get((record.id, name), ()))
            if value or found:
                entries.append(
                    Entry(
                        step=step_of(record.id, name),
                        where=where,
                        label=declared.label,
                        value=value,
                        source=source,
                        problems=found,
                        record=record.id,
                        field=name,
                    )
                )
    return tuple(entries)


def in_turn(entries: Iterable[Entry], steps: Iterable[str]) -> tuple[Entry, ...]:
    """The answers in the order of the steps; within one, as the case has them."""
    turn: Mapping[str, int] = {title: number for number, title in enumerate(steps)}
    return tuple(sorted(entries, key=lambda each: turn.get(each.step, len(turn))))


def matching(entries: Iterable[Entry], words: str, *, wrong: bool = False) -> Iterator[Entry]:
    """Those in which every word stands, of any case; with ``wrong``, those with a problem."""
    wanted = words.casefold().split()
    for each in entries:
        said = f"{each.step} {each.where} {each.label} {each.value} {each.source}"
        whole = f"{said} {' '.join(each.problems)}".casefold()
        if all(word in whole for word in wanted) and (each.problems or not wrong):
            yield each


def _told(
    record: Any,  # noqa: ANN401 - any record
    name: str,
    declared: FieldWords,
    telling: Telling,
    ledger: Ledger,
) -> tuple[str, str]:
    """What a field says, and where that came from; empty where it says nothing."""
    value = getattr(record, name)
    if declared.use is Use.CODE:
        links = value if isinstance(value, tuple) else (value,)
        return "; ".join(filter(None, map(telling.who, links))), "chosen"
    if isinstance(value, str):
        if name == "pseudonym" and isinstance(record, Party) and not value:
            return ledger.pseudonym(record.id), "by the rules"
        is_key = declared.use is Use.KEY
        words = value if is_key else telling.text(value, record.id, name)
        return words.strip(), _source(record, telling)
    if isinstance(value, tuple) and declared.use in {Use.SECRET, Use.NAMED, Use.TEXT}:
        told = (telling.text(each, record.id, name) for each in value if isinstance(each, str))
        return "; ".join(told), "typed"
    default = next(each.default for each in dataclasses.fields(record) if each.name == name)
    words, source = _counted(value, declared, lambda typed: telling.text(typed, record.id, name))
    return words, "as it starts" if value == default else source


def _counted(
    value: Any,  # noqa: ANN401 - any value
    declared: FieldWords,
    tell: Callable[[str], str],
) -> tuple[str, str]:
    """A choice, a day, a sum or a length of time in words; as typed where it can't be read."""
    if isinstance(value, Deadline) and value.on is not None and value.on.typed.strip():
        value = value.on
    if isinstance(value, Deadline | TimeLimit):
        return counted(value.count, value.unit), "chosen"
    words = in_words(value)
    if isinstance(value, PartialDate | Money):
        words = words or " ".join(tell(value.typed).split())
    return words, "chosen" if declared.use is Use.CHOICE else "typed"


def _source(record: Any, telling: Telling) -> str:  # noqa: ANN401 - any record
    """Where words came from: whose they are, the papers they rest on, the library, or typed."""
    if isinstance(record, Wording):
        return "typed, in place of the template’s"
    if isinstance(record, ParagraphUse):
        return "library of paragraphs"
    if isinstance(record, ChronologyEntry):
        said_by = telling.who(record.according_to)
        papers = "; ".join(filter(None, map(telling.who, record.evidence)))
        return ", ".join(filter(None, (said_by and f"says {said_by}", papers))) or "typed"
    if isinstance(record, Evidence) and record.from_whom:
        return f"from {telling.who(record.from_whom)}"
    return "typed"

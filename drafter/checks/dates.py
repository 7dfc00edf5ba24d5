"""Dates that can't be, or can't be so beside one another."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import get_args, get_type_hints

from drafter.anonymise.ordinals import walk
from drafter.case.account import ChronologyEntry
from drafter.case.dates import PartialDate
from drafter.case.statement import VersionKind
from drafter.case.told_day import day_opening, entry_tells_day, first_word, tells_clock
from drafter.checks.reviewed import Reviewed
from drafter.problem import Fix, Place, Problem, Severity

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MAY_FOLLOW_DECISION = frozenset(
    ["AgreedAction", "Deadline", "Version", "PrivateNote", "DraftComment"]
)
"""Records whose dates may lie after the final decision."""
_KNOWN = "The complaint was received before the matter was known."
_RECEIVED = "The decision was made before the complaint was received."
_BEGAN = "This ended before it began."
_LOOKS_BACK = re.compile(r"\b(?:had|earlier|previously|before)\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:12|twelve) months\b", re.IGNORECASE)


def _problem(
    check: str, message: str, place: Place, why: str, severity: Severity = Severity.FIX
) -> Problem:
    return Problem(check=check, severity=severity, message=message, place=place, why=why)


def unreal_dates(reviewed: Reviewed) -> Iterator[Problem]:
    """A day that no calendar has, a date that can't be read, a year that can't be meant."""
    case = reviewed.case
    is_final = case.version is VersionKind.FINAL
    for place, _, date in _dates(reviewed):
        decides = (place.record, place.field) == (case.id, "decided_on")
        if not date.is_read:
            message = "This date can’t be read; write it as 21 April 2023."
        elif not date.is_possible:
            message = f"The calendar has no “{' '.join(date.typed.split())}”."
        elif date.year and not _FIRST_YEAR <= date.year <= _LAST_YEAR:
            message = f"The year {date.year} can’t be meant."
        elif decides and is_final and (date.about or date.as_date() is None):
            message = "A final decision has one day; write it as 21 April 2023."
        else:
            continue
        severity = reviewed.gap if decides else Severity.FIX
        why = "A wrong date is printed as it stands."
        yield _problem("unreal-date", message, place, why, severity)


def dates_after_the_decision(reviewed: Reviewed) -> Iterator[Problem]:
    """What is told or logged as later than the decision that tells of it."""
    decided = reviewed.case.decided_on.as_date() if reviewed.case.decided_on else None
    if decided is None:
        return
    for place, kind, date in _dates(reviewed):
        first = date.earliest()
        if first and first > decided and kind not in _MAY_FOLLOW_DECISION:
            message = "This lies after the final decision."
            yield _problem("date-after-decision", message, place, "A decision tells of the past.")


def dates_in_turn(reviewed: Reviewed) -> Iterator[Problem]:
    """First aware, received, decided; from and until: each pair in its turn."""
    case = reviewed.case
    pairs = [
        (case.id, "received_on", case.first_aware_on, case.received_on, _KNOWN),
        (case.id, "decided_on", case.received_on, case.decided_on, _RECEIVED),
    ]
    pairs += [
        (entry.id, "until", entry.happened_on, entry.until, _BEGAN) for entry in case.chronology
    ]
    for record, field, before, after, message in pairs:
        first, last = before.earliest() if before else None, _latest(after)
        if first and last and last < first:
            place = Place(record=record, field=field)
            yield _problem("date-too-early", message, place, "Dates follow one another.")


def entries_out_of_order(reviewed: Reviewed) -> Iterator[Problem]:
    """An exactly dated entry that lies wholly before the one it follows, and isn't told so."""
    previous: dt.date | None = None
    for entry in reviewed.case.chronology:
        if entry.heading.strip():
            previous = None
        date = entry.happened_on
        began = date.as_date() if date and not date.about else None
        if began is None:
            continue
        ended = _latest(entry.until) or began
        if previous and ended < previous and not _LOOKS_BACK.search(entry.text):
            yield _problem(
                "entry-out-of-order",
                "This happened before the entry it follows.",
                Place(record=entry.id, field="happened_on"),
                "An account is easiest to follow in the order of its dates.",
                Severity.CONSIDER,
            )
        previous = began


def untold_days(reviewed: Reviewed) -> Iterator[Problem]:
    """An entry with a date that its text doesn't say: the date itself is printed nowhere.

    One that goes on with the day told before it needs it not again; a time of day goes on
    with the day before, too.
    """
    told: PartialDate | None = None
    for entry in reviewed.case.chronology:
        day = entry.happened_on
        if entry.heading.strip() or day is None:
            told = None
        if day is None or not entry.text.strip() or not day_opening(day):
            continue
        if entry_tells_day(entry):
            told = day
        elif told is None or not _goes_on(told, entry, day):
            yield _untold(entry, day)


def _goes_on(told: PartialDate, entry: ChronologyEntry, day: PartialDate) -> bool:
    if (told.year, told.month, told.day) == (day.year, day.month, day.day):
        return True
    first, next_one = told.as_date(), day.as_date()
    is_next = first and next_one and 0 <= (next_one - first).days <= 1
    return bool(is_next) and tells_clock(entry.text)


def _untold(entry: ChronologyEntry, day: PartialDate) -> Problem:
    opening, word = day_opening(day, entry.until), first_word(entry.text)
    place = Place(record=entry.id, field="text")
    begun = not entry.text.startswith(("-", "[", " ", "\n"))
    first = word or entry.text.split(maxsplit=1)[0]
    fix = Fix(
        label=f"Begin with “{opening}, …”",
        place=Place(record=entry.id, field="text", start=0, end=len(first)),
        replacement=f"{opening}, {word.lower() or first}",
    )
    return Problem(
        check="untold-day",
        severity=Severity.CONSIDER,
        message="This entry has a date, but its text doesn’t say when it happened.",
        place=place,
        why="The text is printed as typed, and the date beside it is not.",
        fix=fix if begun else None,
    )


def late_complaint(reviewed: Reviewed) -> Iterator[Problem]:
    """A complaint received over 12 months after first awareness, and nothing said of it."""
    case = reviewed.case
    aware = _latest(case.first_aware_on)
    received = case.received_on.earliest() if case.received_on else None
    if aware is None or received is None or received < _a_year_after(aware):
        return
    treated = any(use.code == "LATE" for use in case.paragraphs)
    if not treated and not any(_LATE.search(typed.text) for typed in reviewed.texts):
        yield _problem(
            "late-complaint",
            "The complaint came over 12 months after the matter was known, and nothing says "
            "why it was considered.",
            Place(record=case.id, field="received_on"),
            "LGA 1974, section 26B: 12 months, unless there are good reasons.",
            Severity.CONSIDER,
        )


def _dates(reviewed: Reviewed) -> Iterator[tuple[Place, str, PartialDate]]:
    """Every date that was typed, with its place and the kind of its record."""
    owner = ""
    for record in walk(reviewed.case):
        # A deadline has no id; it lies in the action that was walked just before.
        owner = getattr(record, "id", owner)
        for field in _names_of_dates(type(record)):
            value = getattr(record, field)
            if isinstance(value, PartialDate) and value.typed.strip():
                name = field if hasattr(record, "id") else "deadline"
                yield Place(record=owner, field=name), type(record).__name__, value


_named: dict[type, tuple[str, ...]] = {}


def _names_of_dates(kind: type) -> tuple[str, ...]:
    """The fields of a kind of record that a date may stand in."""
    known = _named.get(kind)
    if known is None:
        hints = get_type_hints(kind).items()
        dated = (name for name, hint in hints if PartialDate in (hint, *get_args(hint)))
        known = _named[kind] = tuple(dated)
    return known


def _latest(date: PartialDate | None) -> dt.date | None:
    """The last day a date can mean; None where the year is unknown or the day impossible."""
    return date.latest() if date else None


def _a_year_after(day: dt.date) -> dt.date:
    """The first day after 12 months that begin with ``day``."""
    if (day.month, day.day) == (2, 29):
        return dt.date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)

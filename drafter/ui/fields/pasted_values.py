"""What a pasted cell means for a field: a date, a sum, a choice, a link to the case. No Qt."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, get_args, get_origin, get_type_hints

from drafter.anonymise.ledger import short_form
from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.fields import Use, declared_fields
from drafter.case.links import TARGETS, name_of, records_of
from drafter.case.money import Money, read_money
from drafter.case.people import BodyInJurisdiction, BodyKind, Organisation, Party, Role

Read = Callable[[str], Any]
_WEEKDAY: Final = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+", re.IGNORECASE
)
_CLOCK: Final = re.compile(r",?[ T](\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)$")
_MIDNIGHT: Final = re.compile(r"[0:.]*")
"""What a spreadsheet writes behind a day without a time."""
_DASHED: Final = re.compile(r"^(\d{1,2})-([A-Za-z]{3,9})-(\d{2}|\d{4})$")
_MONTH: Final = re.compile(r"^([A-Za-z]{3,9})-(\d{2})$")
_SEVERAL: Final = re.compile(r"\s*[;,\n]\s*")
_NOUNS: Final = {
    BodyKind.COUNCIL: ("council", "local authority", "authority", "la"),
    BodyKind.CARE_PROVIDER: ("care provider", "provider", "care home"),
    BodyKind.SCHOOL_PANEL: ("panel", "school"),
    BodyKind.LANDLORD: ("landlord", "housing association", "ha"),
    BodyKind.HEALTH: ("trust", "hospital"),
}
"""What lists call a body of a kind, beside its names: whose it is where there is one such body."""


class Sort(Enum):
    """What sort of value a field takes."""

    DATE = "date"
    MONEY = "money"
    CHOICE = "choice"
    LINK = "link"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field that a column may fill. ``read`` gives None for words that it can't take."""

    name: str
    label: str
    sort: Sort
    read: Read
    is_long: bool


def fields_of(kind: type, names: tuple[str, ...], case: Case) -> dict[str, Field]:
    """The fields among these that can be filled by words, by name."""
    hints, declared = get_type_hints(kind), dict(declared_fields(kind))
    found: dict[str, Field] = {}
    for name in names:
        linked = TARGETS.get((kind, name), ())
        sort, read = _links(hints[name], linked, case) if linked else _reading(hints[name])
        if read is not None and declared[name].use is not Use.KEY:
            words = declared[name]
            found[name] = Field(
                name=name, label=words.label, sort=sort, read=read, is_long=words.long
            )
    return found


def _reading(hint: Any) -> tuple[Sort, Read | None]:  # noqa: ANN401 - any annotation
    inner = next((each for each in get_args(hint) if each not in (type(None), ...)), hint)
    is_several = get_origin(hint) is tuple
    if inner is PartialDate:
        return Sort.DATE, read_day
    if inner is Money:
        return Sort.MONEY, _read_sum
    if isinstance(inner, type) and issubclass(inner, Enum):
        return Sort.CHOICE, _choices(inner, is_several=is_several)
    if inner is str:
        return Sort.WORDS, _names if is_several else str
    return Sort.WORDS, None


def read_day(words: str) -> PartialDate | None:
    """A date as people and spreadsheets write it; None for what is none, wholly or in part."""
    plain = _CLOCK.sub("", _WEEKDAY.sub("", " ".join(words.split())))
    plain = _DASHED.sub(r"\1 \2 \3", plain)
    month = _MONTH.match(plain)
    if month:
        plain = f"{month[1]} 20{month[2]}"
    date = read_date(plain)
    return date if date.is_read else None


def clock_of(words: str) -> str:
    """The time of day behind a date, as it stands there; empty without one, and for midnight."""
    found = _CLOCK.search(words.strip())
    return "" if found is None or _MIDNIGHT.fullmatch(found[1]) else found[1]


def _read_sum(words: str) -> Money | None:
    money = read_money(words)
    return money if money.printed() else None


def _names(words: str) -> tuple[str, ...]:
    return tuple(each for each in re.split(r"\s*[;\n]\s*", words.strip()) if each)


def _choices(kind: type[Enum], *, is_several: bool) -> Read:
    known = {str(each.value).casefold(): each for each in kind if each.value}

    def read(words: str) -> Any:  # noqa: ANN401 - one choice, or several
        if not is_several:
            return known.get(words.strip().casefold())
        parts = [known.get(each.casefold()) for each in _SEVERAL.split(words.strip())]
        return tuple(parts) if all(parts) else None

    return read


def _links(
    hint: Any,  # noqa: ANN401 - any annotation
    kinds: tuple[type, ...],
    case: Case,
) -> tuple[Sort, Read | None]:
    known = _called(case, kinds)

    def one(words: str) -> str | None:
        return known.get(" ".join(words.split()).casefold().removeprefix("the "))

    def several(words: str) -> tuple[str, ...] | None:
        whole = one(words)
        ids = (whole,) if whole else tuple(map(one, _SEVERAL.split(words.strip())))
        return tuple(each for each in ids if each) if all(ids) else None

    return Sort.LINK, several if get_origin(hint) is tuple else one


def _called(case: Case, kinds: tuple[type, ...]) -> Mapping[str, str]:
    """Ids by what records are called, where that is one record's alone."""
    found: dict[str, set[str]] = defaultdict(set)
    for record in records_of(case, kinds):
        for name in _names_for(record, case):
            plain = " ".join(name.split()).casefold().removeprefix("the ")
            if plain:
                found[plain].add(record.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _names_for(record: Any, case: Case) -> tuple[str, ...]:  # noqa: ANN401 - any record
    """What a list may call a record; empty words among it name nothing."""
    if isinstance(record, Party):
        last = record.surname
        return (
            name_of(record),
            f"{record.title} {last}",
            f"{record.forenames} {last}",
            last,
            record.forenames,
            record.pseudonym,
            *record.also_known_as,
            *(role.value for role in record.roles if role is not Role.OTHER),
        )
    if isinstance(record, BodyInJurisdiction):
        nouns = _NOUNS.get(record.kind, ())
        return record.name, short_form(record, case), *record.also_known_as, *nouns
    if isinstance(record, Organisation):
        return record.name, *record.also_known_as
    if isinstance(record, Evidence):
        return (record.exhibit,)
    return (name_of(record),)

"""Which standard paragraphs a case's facts ask for, and why. Nothing here knows Qt.

Each line of the table reads one fact that the case holds as a record, a date or a choice, and
answers for the library's own "needed when". What only the story's words could tell (a school, a
landlord, a tribunal) is left to the caseworker and the search.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from drafter.case.account import Investigated, Standing
from drafter.case.case import Case
from drafter.case.people import AuthorityKind, BodyKind, Party, Role
from drafter.case.reasoning import ActionKind, ActionStatus, Finding, OutcomeKind
from drafter.case.statement import VersionKind
from drafter.document.library import Library, LibraryParagraph, citations

_PANDEMIC: Final = (dt.date(2020, 3, 1), dt.date(2022, 2, 24))
"""From March 2020 to the end of the restrictions in England."""
_NOT_BEGUN: Final = frozenset({OutcomeKind.CANNOT_INVESTIGATE, OutcomeKind.WILL_NOT_INVESTIGATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A paragraph the case lacks, and the fact of the case that asks for it."""

    paragraph: LibraryParagraph
    why: str


def suggested(case: Case, library: Library) -> tuple[Suggestion, ...]:
    """What the case's facts ask for and it has not chosen yet, in the order of the library."""
    used = {use.code for use in case.paragraphs}
    found: list[Suggestion] = []
    for code, paragraph in library.paragraphs.items():
        reason = _REASONS.get(code)
        if reason is None or code in used or paragraph.superseded:
            continue
        why = reason(case)
        if why:
            found.append(Suggestion(paragraph=paragraph, why=why))
    return tuple(found)


def offered(case: Case, library: Library, typed: str = "") -> Iterator[LibraryParagraph]:
    """The paragraphs that fit a search, by words or by law, and are neither chosen nor superseded.

    One whose code was typed comes first, and even if it is superseded.
    """
    used = {use.code for use in case.paragraphs}
    wanted = typed.casefold().split()
    code = typed.strip().casefold()
    for each in sorted(library.paragraphs.values(), key=lambda each: each.code.casefold() != code):
        told = each.title, each.needed_when, each.text, each.found_by, citations(each.citations)
        words = " ".join((each.code, *told)).casefold()
        is_asked_for = code == each.code.casefold()
        if each.code in used or (each.superseded and not is_asked_for):
            continue
        if all(word in words for word in wanted):
            yield each


def _has(case: Case, kind: BodyKind) -> bool:
    return any(body.kind is kind for body in case.bodies)


def _always(case: Case) -> str:
    return "Nearly every decision turns on these two words." if case.complaints else ""


def _late(case: Case) -> str:
    aware = case.first_aware_on.latest() if case.first_aware_on else None
    received = case.received_on.earliest() if case.received_on else None
    if not aware or not received or received <= _a_year_after(aware):
        return ""
    return "More than 12 months lie between “first aware” and “received”."


def _a_year_after(day: dt.date) -> dt.date:
    leap = day.month == 2 and day.day == 29  # noqa: PLR2004 - 29 February
    return day.replace(year=day.year + 1, day=28 if leap else day.day)


def _differing(case: Case) -> str:
    if any(entry.standing is Standing.DISPUTED for entry in case.chronology):
        return "“What I found” has an account that is disputed."
    return ""


def _satisfied(case: Case) -> str:
    if any(action.status is ActionStatus.AGREED for action in case.actions):
        return "A body has agreed to act."
    if any(outcome.kind is OutcomeKind.NO_FAULT for outcome in case.outcomes):
        return "An investigation ends with a statement."
    return ""


def _not_investigated(case: Case) -> str:
    if any(outcome.kind in _NOT_BEGUN for outcome in case.outcomes):
        return "An outcome says it is not investigated."
    if any(each.investigated is not Investigated.YES for each in case.complaints):
        return "A part of the complaint is not investigated, or only in part."
    return ""


def _put_right(case: Case) -> str:
    early = any(outcome.kind is OutcomeKind.REMEDIED_EARLY for outcome in case.outcomes)
    return "An outcome says it was put right early." if early else ""


def _limits(case: Case) -> str:
    used = {use.code for use in case.paragraphs}
    limits = {"LATE", "PREM", "PREM-3A", "TRIB", "TRIB-USED", "MINISTER", "COURT", "SCH5-COURT"}
    chosen = [code for code in sorted(used) if code in limits]
    return f"{chosen[0]} is chosen, and speaks of a limit." if chosen else ""


def _ended(case: Case) -> str:
    ended = any(outcome.kind is OutcomeKind.ENDED for outcome in case.outcomes)
    return "An outcome says the investigation ended." if ended else ""


def _panel(case: Case) -> str:
    return (
        "An admission appeal panel is complained of." if _has(case, BodyKind.SCHOOL_PANEL) else ""
    )


def _provider(case: Case) -> str:
    return "A care provider is complained of." if _has(case, BodyKind.CARE_PROVIDER) else ""


def _provider_and_council(case: Case) -> str:
    both = _has(case, BodyKind.CARE_PROVIDER) and _has(case, BodyKind.COUNCIL)
    return "A council and a care provider are complained of." if both else ""


def _health(case: Case) -> str:
    return "A health body is complained of too." if _has(case, BodyKind.HEALTH) else ""


def _on_behalf(case: Case) -> Party | None:
    """Whoever was affected and has died, or for whom somebody acts without their own consent."""
    unable = {AuthorityKind.PERSONAL_REPRESENTATIVE, AuthorityKind.SUITABLE_PERSON}
    for_whom = {
        each.of for party in case.parties for each in party.represents if each.authority in unable
    }
    harmed = (
        party
        for party in case.parties
        if Role.COMPLAINANT in party.roles or Role.AFFECTED in party.roles
    )
    return next((party for party in harmed if party.has_died or party.id in for_whom), None)


def _for_another(case: Case) -> str:
    if _on_behalf(case) and (_has(case, BodyKind.COUNCIL) or not case.bodies):
        return "Whoever was affected has died or can’t give authority."
    return ""


def _for_another_of_provider(case: Case) -> str:
    if _on_behalf(case) and _has(case, BodyKind.CARE_PROVIDER):
        return "Whoever was affected has died or can’t give authority."
    return ""


def _data(case: Case) -> str:
    names = {
        name.casefold() for each in case.organisations for name in (each.name, *each.also_known_as)
    }
    known = {"ico", "information commissioner", "information commissioner's office"}
    plain = {name.removeprefix("the ").replace("’", "'") for name in names}
    return "The Information Commissioner is in the case." if plain & known else ""


def _pandemic(case: Case) -> str:
    first, last = _PANDEMIC
    days = (entry.happened_on.earliest() for entry in case.chronology if entry.happened_on)
    if any(day and first <= day <= last for day in days):
        return "“What I found” has a date between March 2020 and February 2022."
    return ""


def _commented(case: Case) -> str:
    """Comments that are logged are said of their own accord."""
    if case.version is not VersionKind.DRAFT and case.versions and not case.comments:
        return "A draft was sent, and nobody’s comment is logged."
    return ""


def _action(*kinds: ActionKind) -> Callable[[Case], str]:
    def reason(case: Case) -> str:
        found = next((action for action in case.actions if action.kind in kinds), None)
        return f"The actions have one of this kind: {found.kind.value}." if found else ""

    return reason


def _any_action(case: Case) -> str:
    return "There is an action to show evidence of." if case.actions else ""


def _decided_well(case: Case) -> str:
    findings: tuple[Finding, ...] = case.findings
    judged = any(outcome.kind is OutcomeKind.NO_FAULT for outcome in case.outcomes)
    return "The outcome is no fault: say how you judge a decision." if judged and findings else ""


_Reason: TypeAlias = Callable[[Case], str]
_REASONS: Final[Mapping[str, _Reason]] = MappingProxyType(
    {
        "FI": _always,
        "DM": _decided_well,
        "ADM": _panel,
        "BOP": _differing,
        "SAT": _satisfied,
        "24A6": _not_investigated,
        "24A7": _put_right,
        "RESTRICT": _limits,
        "LATE": _late,
        "END": _ended,
        "ICO": _data,
        "COVID": _pandemic,
        "PART3A-FI": _provider,
        "PART3/3A": _provider_and_council,
        "REP": _for_another,
        "REP-3A": _for_another_of_provider,
        "NAMING": _provider,
        "JOINT": _health,
        "COMMENTS": _commented,
        "APOLOGY": _action(ActionKind.APOLOGY),
        "SYMBOLIC": _action(ActionKind.PAYMENT),
        "AGREED-EVIDENCE": _any_action,
    }
)
"""For the code of a paragraph, the words for the fact that asks for it; "" where nothing does."""

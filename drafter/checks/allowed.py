"""Entries of an office's list of allowed words that let nothing through, and why."""

from collections.abc import Iterator

from drafter.anonymise.text.found import Certainty
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity

_WHY = "Words that are let through for every case need a reason, and somebody to look again."
_REGISTERED = "The list never overrides a registered name or identifier (LGA 1974, section 30(3))."


def idle_entries(reviewed: Reviewed) -> Iterator[Problem]:
    """An entry without reason or day, one that has run out, and one that names somebody here."""
    allowed = reviewed.known.allowed
    for entry in allowed.entries:
        where = f"{allowed.name}, line {entry.line}"
        fault = entry.fault(allowed.today)
        if fault:
            yield Problem(
                check="allow-list-entry",
                severity=Severity.FIX,
                message=f"{where}: the entry “{entry.words}” {fault}, so it lets nothing through.",
                place=Place(line=entry.line),
                why=_WHY,
            )
            continue
        found = reviewed.seeker.find(entry.words)
        people = [party for one in found for party in (*one.parties, *one.candidates)]
        bodies = {body.id for body in reviewed.case.bodies if body.is_named}
        if any(one.certainty is not Certainty.RESIDUE for one in found) and set(people) - bodies:
            yield Problem(
                check="allow-list-name",
                severity=Severity.CONSIDER,
                message=f"{where}: this entry has somebody’s name or identifier of this case in "
                "it, which the list does not let through.",
                place=Place(line=entry.line),
                why=_REGISTERED,
            )

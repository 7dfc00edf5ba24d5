"""Complaints, wishes and disputes that the statement leaves open."""

import re
from collections.abc import Iterator

from drafter.anonymise.ordinals import MARK
from drafter.case.account import Complaint, Investigated, Standing
from drafter.case.people import Role
from drafter.checks.reviewed import WITHOUT_FINDINGS, Reviewed
from drafter.document import grammar
from drafter.problem import Fix, Place, Problem, Severity

_EFFECT = re.compile(
    r"\b(?:caus\w+|affect\w+|distress\w*|felt|upset\w*|anxi\w+|worr\w+|harm\w*|(?:not |un)safe|lost"
    r"|loss|missed|suffer\w*|hurt|risk|cost|left (?:him|her|them|it|the))\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[^\w£-]*[^\W_a-z]")
_ENDS = re.compile(r"[.!?:][”’\"')]*\s*$")
"""How a sentence begins, with a capital or a figure, and how it or the lead of a list ends."""
_WISHED = re.compile(r"(?:(?:an?|the|to|his|her|their) |£)[^\n\[]+", re.IGNORECASE)
"""What may stand behind "wants"."""


def undecided_complaints(reviewed: Reviewed) -> Iterator[Problem]:
    """A complaint that was investigated and that no finding decides."""
    case = reviewed.case
    decided = {link for finding in case.findings for link in finding.complaints}
    for complaint in case.complaints:
        if (
            case.findings
            and complaint.id not in decided
            and complaint.investigated is not Investigated.NO
            and not _ends_without_findings(complaint, reviewed)
        ):
            yield Problem(
                check="undecided-complaint",
                severity=Severity.FIX,
                message="No finding decides this complaint.",
                place=Place(record=complaint.id, field="text"),
                why="Each part of the complaint is decided, or said not to be investigated.",
            )


def uninvestigated_complaints(reviewed: Reviewed) -> Iterator[Problem]:
    """A complaint not investigated, or not wholly, without a reason."""
    for complaint in reviewed.case.complaints:
        if complaint.investigated is not Investigated.YES and not complaint.why_not.strip():
            what = "" if complaint.investigated is Investigated.NO else " part of"
            yield Problem(
                check="not-investigated-why",
                severity=Severity.FIX,
                message=f"Nothing says why{what} this complaint was not investigated.",
                place=Place(record=complaint.id, field="why_not"),
                why="A statement gives the reasons for not investigating (LGA 1974, section 30).",
            )


def complaints_without_injustice(reviewed: Reviewed) -> Iterator[Problem]:
    """An investigated complaint that doesn't say how it affected anybody."""
    for complaint in reviewed.case.complaints:
        claims = complaint.injustice_claimed.strip() or _EFFECT.search(complaint.text)
        if complaint.investigated is not Investigated.NO and complaint.text.strip() and not claims:
            yield Problem(
                check="complaint-without-injustice",
                severity=Severity.CONSIDER,
                message="This complaint does not say how it affected anybody.",
                place=Place(record=complaint.id, field="injustice_claimed"),
                why="The complaint states the injustice claimed (investigation manual).",
            )


def unanswered_wishes(reviewed: Reviewed) -> Iterator[Problem]:
    """An outcome wanted that nothing in the statement answers."""
    for wanted in reviewed.case.outcomes_wanted:
        answered = any(link in reviewed.records for link in wanted.answered_in)
        if not answered and not wanted.answered_because.strip():
            yield Problem(
                check="unanswered-wish",
                severity=Severity.FIX,
                message="Nothing in the statement answers what is wanted here.",
                place=Place(record=wanted.id, field="answered_in"),
                why="Whoever asks for an outcome is told whether they get it, and why.",
            )


def unfinished_wishes(reviewed: Reviewed) -> Iterator[Problem]:
    """An outcome wanted whose words are no sentence: "an apology"."""
    for wanted in reviewed.case.outcomes_wanted:
        words = MARK.sub("", wanted.text).strip()
        if words and not (_BEGINS.match(words) and _ENDS.search(words.partition("\n- ")[0])):
            place, sentence = Place(record=wanted.id, field="text"), _wished(wanted.text, reviewed)
            yield Problem(
                check="unfinished-wish",
                severity=Severity.FIX,
                message="This is printed as typed, and is no whole sentence.",
                place=place,
                why="What is wanted is a paragraph of its own: who wants what.",
                fix=Fix(label="Make it one", place=place, replacement=sentence)
                if sentence
                else None,
            )


def _wished(words: str, reviewed: Reviewed) -> str:
    """A wish as a sentence, "She wants an apology."; empty where it is not sure to be one."""
    wishing = [party for party in reviewed.case.parties if Role.COMPLAINANT in party.roles]
    if not wishing or not _WISHED.fullmatch(words.strip()):
        return ""
    several = len(wishing) > 1
    who = grammar.pronoun(wishing[0].pronouns.value, "subject", several=several).capitalize()
    first = words.strip()[0].lower()
    return f"{who} want{'s' * (who != 'They')} {first}{words.strip()[1:].rstrip(' ;,.')}."


def unsettled_disputes(reviewed: Reviewed) -> Iterator[Problem]:
    """A disputed or undecided account that no finding comes back to."""
    case = reviewed.case
    used = {link for finding in case.findings for link in (*finding.facts, *finding.standards)}
    for entry in case.chronology:
        if case.findings and entry.standing is not Standing.ACCEPTED and entry.id not in used:
            yield Problem(
                check="unsettled-dispute",
                severity=Severity.CONSIDER,
                message=f"This is {entry.standing.value}, and no finding comes back to it.",
                place=Place(record=entry.id, field="standing"),
                why="Where accounts conflict, the reader is told what was made of them.",
            )


def _ends_without_findings(complaint: Complaint, reviewed: Reviewed) -> bool:
    """Whether every body complained of has an outcome that needs no finding."""
    case = reviewed.case
    bodies = set(complaint.bodies) or {body.id for body in case.bodies}
    ended = {
        body.id
        for outcome in case.outcomes
        if outcome.kind in WITHOUT_FINDINGS and (body := reviewed.body(outcome.body)) is not None
    }
    return bool(bodies) and bodies <= ended

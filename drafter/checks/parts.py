"""Parts without which a statement is none."""

from collections.abc import Iterator

from drafter.anonymise.ledger import short_form
from drafter.case.account import SectionName
from drafter.case.case import KindOfWork
from drafter.case.people import Role
from drafter.case.reasoning import OutcomeKind
from drafter.case.statement import Slot
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity

_STANDS_ALONE = "A statement must make sense alone (decision statements manual, chapter 2)."


def _gap(check: str, message: str, place: Place, why: str = _STANDS_ALONE) -> Problem:
    return Problem(check=check, severity=Severity.FIX, message=message, place=place, why=why)


def missing_people(reviewed: Reviewed) -> Iterator[Problem]:
    """No complainant (LGA 1974, section 26A: who can complain)."""
    case = reviewed.case
    if not any(Role.COMPLAINANT in party.roles for party in case.parties):
        yield _gap(
            "no-complainant",
            "Nobody in the case is the complainant.",
            Place(record=case.id, field="parties"),
            "The complainant is who was harmed, whoever writes (LGA 1974, section 26A).",
        )


def missing_bodies(reviewed: Reviewed) -> Iterator[Problem]:
    """No body, or one that is to be named and has no name."""
    case = reviewed.case
    why = "The title line names the body and its reference (LGA 1974, section 30(3))."
    if not case.bodies:
        message = "There is no council or other body to complain of."
        yield _gap("no-body", message, Place(record=case.id, field="bodies"), why)
    for body in case.bodies:
        if body.is_named and not body.name.strip():
            message = "The council or other body has no name."
            yield _gap("body-name", message, Place(record=body.id, field="name"), why)


def missing_reference(reviewed: Reviewed) -> Iterator[Problem]:
    """No reference for the case, nor one for each body."""
    case = reviewed.case
    if case.reference.strip() or (
        case.bodies and all(body.reference.strip() for body in case.bodies)
    ):
        return
    place = Place(record=case.id, field="reference")
    yield _gap("no-reference", "The case has no reference.", place)


def missing_complaint(reviewed: Reviewed) -> Iterator[Problem]:
    """No complaint, one without words, or one that the summary has no words for."""
    case = reviewed.case
    prepares = case.kind_of_work is KindOfWork.PREPARING
    if not case.complaints:
        place = Place(record=case.id, field="complaints")
        yield _gap("no-complaint", "Nothing is complained of yet.", place)
    for complaint in case.complaints:
        if not complaint.text.strip():
            place = Place(record=complaint.id, field="text")
            yield _gap("complaint-text", "This part of the complaint has no words.", place)
        if not complaint.name.strip() and reviewed.wording(Slot.SUMMARY) is None:
            place = Place(record=complaint.id, field="name")
            what = "a case study begins with them" if prepares else "the summary needs them"
            message = f"Say in a few words what this complaint is about; {what}."
            yield _gap("complaint-name", message, place)


def missing_sources(reviewed: Reviewed) -> Iterator[Problem]:
    """Nothing was considered, a source without words, or nothing said of the powers."""
    case = reviewed.case
    written = {passage.section for passage in case.passages}
    if not case.sources and SectionName.CONSIDERED not in written:
        place = Place(record=case.id, field="sources")
        yield _gap("no-sources", "Nothing is said of what was considered.", place)
    for source in case.sources:
        if not source.text.strip():
            place = Place(record=source.id, field="text")
            yield _gap("source-text", "This source does not say what was considered.", place)
    powers = [use for use in case.paragraphs if use.section is SectionName.POWERS]
    if not powers:
        place = Place(record=case.id, field="paragraphs")
        yield _gap("no-powers", "No paragraph says what the Ombudsman may look at.", place)


def missing_standards(reviewed: Reviewed) -> Iterator[Problem]:
    """A printed law or guidance of which a reader is told the name alone."""
    for standard in reviewed.case.standards:
        if standard.is_printed and standard.name.strip() and not standard.text.strip():
            message = "Only the name of this law or guidance is printed, not what it says."
            why = "A reader is told in plain words what should have happened."
            yield _gap("standard-text", message, Place(record=standard.id, field="text"), why)


def missing_findings(reviewed: Reviewed) -> Iterator[Problem]:
    """An investigation without a finding."""
    case = reviewed.case
    if case.complaints and not case.findings and reviewed.is_investigation:
        place = Place(record=case.id, field="findings")
        yield _gap("no-findings", "Nothing is decided yet: there is no finding.", place)


def missing_outcome(reviewed: Reviewed) -> Iterator[Problem]:
    """A body without an outcome: each has its own."""
    case = reviewed.case
    decided = {
        body.id
        for outcome in case.outcomes
        if outcome.kind is not OutcomeKind.UNDECIDED
        and (body := reviewed.body(outcome.body)) is not None
    }
    if not case.bodies and not case.outcomes:
        yield _gap("no-outcome", "There is no outcome.", Place(record=case.id, field="outcomes"))
    for body in case.bodies:
        if body.id not in decided:
            undecided = next((one for one in case.outcomes if one.body == body.id), None)
            place = (
                Place(record=undecided.id, field="kind")
                if undecided
                else Place(record=case.id, field="outcomes")
            )
            message = f"There is no outcome for {short_form(body, case)}."
            yield _gap("no-outcome", message, place, "Each body has an outcome of its own.")

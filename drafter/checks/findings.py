"""Gaps in a finding: fault, injustice, and what both rest on."""

from collections.abc import Iterator

from drafter.case.account import ChronologyEntry, EntryKind
from drafter.case.people import Party
from drafter.case.reasoning import Fault, Finding, Injustice, OutcomeKind
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity

_FAULT_LAW = "Maladministration or service failure is fault (LGA 1974, section 26(1))."
_INJUSTICE_LAW = "Fault matters by the injustice it caused (LGA 1974, sections 26A and 31)."
_HAS_FAULT = frozenset(
    [
        OutcomeKind.FAULT_WITH_INJUSTICE,
        OutcomeKind.FAULT_REMEDIED,
        OutcomeKind.FAULT_WITHOUT_INJUSTICE,
    ]
)


def undecided_findings(reviewed: Reviewed) -> Iterator[Problem]:
    """A finding that doesn't say whether there was fault."""
    for finding in reviewed.case.findings:
        if finding.fault is Fault.UNDECIDED:
            yield Problem(
                check="finding-undecided",
                severity=Severity.FIX,
                message="This finding does not say whether there was fault.",
                place=Place(record=finding.id, field="fault"),
                why=_FAULT_LAW,
            )


def faults_without_injustice(reviewed: Reviewed) -> Iterator[Problem]:
    """Fault with neither an injustice nor a reason why there was none; injustice to nobody."""
    for finding in _faults(reviewed):
        if not finding.injustices and not _is_excused(reviewed, finding):
            yield Problem(
                check="fault-without-injustice",
                severity=Severity.FIX,
                message="This finds fault, but not what injustice it caused, or why none.",
                place=Place(record=finding.id, field="injustices"),
                why=_INJUSTICE_LAW,
            )
        for injustice in finding.injustices:
            if not injustice.to:
                yield Problem(
                    check="injustice-to-nobody",
                    severity=Severity.FIX,
                    message="This injustice does not say whom it was done to.",
                    place=Place(record=injustice.id, field="to"),
                    why=_INJUSTICE_LAW,
                )


def injustices_without_remedy(reviewed: Reviewed) -> Iterator[Problem]:
    """Injustice that no action remedies and that no reason leaves as it is."""
    for finding in _faults(reviewed):
        if _outcome(reviewed, finding) is OutcomeKind.FAULT_REMEDIED:
            continue
        for injustice in finding.injustices:
            if not _is_remedied(reviewed, finding, injustice):
                kind = injustice.kind.value or "of a kind that is not said yet"
                yield Problem(
                    check="injustice-without-remedy",
                    severity=Severity.FIX,
                    message=f"No action remedies this injustice ({kind}), "
                    "and nothing says why none is needed.",
                    place=Place(record=injustice.id, field="needs_no_remedy_because"),
                    why="Each injustice is remedied, or a reason is given "
                    "(guidance on remedies, chapter 2).",
                )


def thin_findings(reviewed: Reviewed) -> Iterator[Problem]:
    """A finding that rests on no fact, or measures against no standard."""
    for finding in reviewed.case.findings:
        if finding.fault is Fault.UNDECIDED:
            continue
        if not finding.facts:
            yield Problem(
                check="finding-without-fact",
                severity=Severity.CONSIDER,
                message="This finding relies on no fact: link what it rests on.",
                place=Place(record=finding.id, field="facts"),
                why="A finding follows from what happened and what should have happened.",
            )
        if not finding.standards and finding.fault is not Fault.CANNOT_SAY:
            yield Problem(
                check="finding-without-standard",
                severity=Severity.CONSIDER,
                message="This finding measures against nothing: link the law, policy or promise.",
                place=Place(record=finding.id, field="standards"),
                why="A finding follows from what happened and what should have happened.",
            )


def unsupported_accounts(reviewed: Reviewed) -> Iterator[Problem]:
    """Fault that rests on one person's undated account, with no evidence beside it."""
    entries = {entry.id: entry for entry in reviewed.case.chronology}
    evidence = {record.id for record in reviewed.case.evidence}
    for finding in _faults(reviewed):
        if evidence.intersection(finding.facts):
            continue
        for fact in finding.facts:
            entry = entries.get(fact)
            if entry and _is_bare_account(entry, reviewed):
                who = reviewed.called(entry.according_to)
                yield Problem(
                    check="unsupported-account",
                    severity=Severity.CONSIDER,
                    message=f"A finding of fault relies on this account by {who} alone: "
                    "say when it happened, or what supports it.",
                    place=Place(record=entry.id, field="happened_on"),
                    why="Findings are made on evidence, on the balance of probabilities.",
                )


def _is_bare_account(entry: ChronologyEntry, reviewed: Reviewed) -> bool:
    return (
        entry.kind is EntryKind.ACCOUNT
        and isinstance(reviewed.records.get(entry.according_to), Party)
        and entry.happened_on is None
        and not entry.evidence
    )


def outcomes_and_findings(reviewed: Reviewed) -> Iterator[Problem]:
    """An outcome that the findings about the same body contradict."""
    for outcome in reviewed.case.outcomes:
        body = reviewed.body(outcome.body)
        findings = [
            finding
            for finding in reviewed.case.findings
            if body and reviewed.body(finding.body) is body
        ]
        if not findings:
            continue
        faults = [finding for finding in findings if finding.fault is Fault.FAULT]
        message = ""
        if outcome.kind is OutcomeKind.NO_FAULT and faults:
            message = "The outcome is no fault, but a finding about the same body is fault."
        elif outcome.kind in _HAS_FAULT and not faults:
            message = "The outcome is fault, but no finding about this body is."
        elif outcome.kind is OutcomeKind.FAULT_WITHOUT_INJUSTICE and any(
            finding.injustices for finding in faults
        ):
            message = "The outcome is fault without injustice, but a finding names an injustice."
        if message:
            yield Problem(
                check="outcome-and-findings",
                severity=Severity.FIX,
                message=message,
                place=Place(record=outcome.id, field="kind"),
                why="The decision follows from the findings.",
            )


def _faults(reviewed: Reviewed) -> Iterator[Finding]:
    return (finding for finding in reviewed.case.findings if finding.fault is Fault.FAULT)


def _outcome(reviewed: Reviewed, finding: Finding) -> OutcomeKind:
    body = reviewed.body(finding.body)
    return next(
        (
            outcome.kind
            for outcome in reviewed.case.outcomes
            if body and reviewed.body(outcome.body) is body
        ),
        OutcomeKind.UNDECIDED,
    )


def _is_excused(reviewed: Reviewed, finding: Finding) -> bool:
    """Whether the finding, or its body's outcome, says why the fault caused no injustice."""
    body = reviewed.body(finding.body)
    return bool(finding.no_injustice_because.strip()) or any(
        outcome.kind is OutcomeKind.FAULT_WITHOUT_INJUSTICE
        and outcome.because.strip()
        and reviewed.body(outcome.body) is body
        for outcome in reviewed.case.outcomes
    )


def _is_remedied(reviewed: Reviewed, finding: Finding, injustice: Injustice) -> bool:
    """Whether an action is linked to it, or to its finding without saying which injustice."""
    return bool(injustice.needs_no_remedy_because.strip()) or any(
        injustice.id in action.injustices
        or (
            finding.id in action.findings
            and not action.injustices
            and not action.is_service_improvement
        )
        for action in reviewed.case.actions
    )

"""Where a finding's printed words and the choices beside them part company."""

import re
from collections.abc import Iterator

from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import sentences
from drafter.case.account import ChronologyEntry, Evidence
from drafter.case.reasoning import Fault, Finding, Injustice
from drafter.case.statement import Passage
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity

_WHY = "The words are printed; the choices beside them are what summary and decision follow."
_SAYS_FAULT = re.compile(
    r"\b(?:was|were|is|are|amount(?:s|ed)? to|constitute[sd]?),? "
    r"(?:also |therefore |clearly )?(?:at )?fault\b"
    r"|\b(?:i|we) (?:also |therefore |have )?(?:find|found)\b"
    r"(?:(?!\bno\b|\bnot\b)[^.;]){0,40}?\bfault\b"
)
_DENIES_FAULT = re.compile(
    r"\bno (?:evidence of |sign of )?fault\b"
    r"|(?:\bnot|n't|\bcannot)(?: \w+){0,3} (?:at )?fault\b"
    r"|\bwithout fault\b"
)
_OPEN = re.compile(r"\b(?:whether|if)\b")
_NAMES_FAULT = re.compile(r"fault|maladministration|service failure")
_ACTS = (
    (re.compile(r"\bapologi[sz]ed\b"), re.compile(r"apolog|sorry"), "an apology"),
    (re.compile(r"\brefunded\b"), re.compile(r"refund|repaid|reimburs|paid back"), "a refund"),
)
"""Acts that reasoning may tell of, how the account would tell of them, and what they are."""
_NOT_DONE = re.compile(r"\b(?:not|never|have|yet|to be|be|been)\s(?:\w+\s)?$")


def contradicted_choices(reviewed: Reviewed) -> Iterator[Problem]:
    """Fault chosen where the text denies it, or the other way; text that says neither."""
    for finding in reviewed.case.findings:
        text = fold(_decisive(finding)).lower
        says, denies = _says(text), bool(_DENIES_FAULT.search(text))
        if finding.fault is Fault.FAULT and denies and not says:
            message = "The choice is fault, but the reasoning says there was none."
        elif finding.fault is Fault.NO_FAULT and says and not denies:
            message = "The choice is no fault, but the reasoning says there was."
        else:
            continue
        yield Problem(
            check="choice-and-text",
            severity=Severity.FIX,
            message=message,
            place=Place(record=finding.id, field="fault"),
            why=_WHY,
        )


def silent_reasoning(reviewed: Reviewed) -> Iterator[Problem]:
    """Reasoning that never says whether there was fault."""
    for finding in reviewed.case.findings:
        decided = finding.fault in (Fault.FAULT, Fault.NO_FAULT)
        text = finding.reasoning.strip()
        if decided and text and not _NAMES_FAULT.search(text.lower()):
            yield Problem(
                check="reasoning-without-verdict",
                severity=Severity.CONSIDER,
                message=f"The choice is {finding.fault.value}, but the reasoning never says so.",
                place=Place(record=finding.id, field="reasoning"),
                why=_WHY,
            )


def lost_sentences(reviewed: Reviewed) -> Iterator[Problem]:
    """A sentence that a choice points at and that is no longer in the reasoning."""
    for finding in reviewed.case.findings:
        reasoning = _plain(finding.reasoning)
        records: tuple[Finding | Injustice, ...] = (finding, *finding.injustices)
        for record in records:
            if record.said_in.strip() and _plain(record.said_in) not in reasoning:
                what = "fault" if record is finding else "injustice"
                yield Problem(
                    check="lost-sentence",
                    severity=Severity.FIX,
                    message=f"The sentence that said the {what} is no longer in the reasoning.",
                    place=Place(record=record.id, field="said_in"),
                    why=_WHY,
                )


def untold_acts(reviewed: Reviewed) -> Iterator[Problem]:
    """An apology or refund that the reasoning relies on and the account never tells of."""
    case = reviewed.case
    accounts: tuple[ChronologyEntry | Evidence | Passage, ...] = (
        *case.chronology,
        *case.evidence,
        *case.passages,
    )
    told = " ".join(record.text for record in accounts).lower()
    for finding in case.findings:
        for act, account, what in _ACTS:
            for match in act.finditer(finding.reasoning):
                before = finding.reasoning[: match.start()]
                if _NOT_DONE.search(before[-20:]) or account.search(told):
                    continue
                yield Problem(
                    check="untold-act",
                    severity=Severity.CONSIDER,
                    message=f"The reasoning relies on {what} that “What I found” does not tell of.",
                    place=Place(
                        record=finding.id,
                        field="reasoning",
                        start=match.start(),
                        end=match.end(),
                    ),
                    why="A finding rests on facts that the statement sets out.",
                )


def _decisive(finding: Finding) -> str:
    """The sentence that says it, where there is one; else the whole reasoning."""
    said = finding.said_in.strip()
    words = said if said and _plain(said) in _plain(finding.reasoning) else ""
    return words if _NAMES_FAULT.search(words.lower()) else finding.reasoning


def _says(text: str) -> bool:
    """Whether a sentence states fault outright, rather than asks whether there was any."""
    for start, end in sentences(text):
        sentence = text[start:end]
        match = _SAYS_FAULT.search(sentence)
        if match and not _OPEN.search(sentence[: match.end()]):
            return True
    return False


def _plain(text: str) -> str:
    return " ".join(fold(text).text.split())

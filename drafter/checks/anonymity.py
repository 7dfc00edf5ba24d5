"""What would be printed as a gap because nobody has answered, and identifiers in the text."""

import re
from collections.abc import Iterator

from drafter.anonymise.questions import Question, questions
from drafter.anonymise.residue.kinds import Level, level_of
from drafter.anonymise.text.found import Certainty
from drafter.anonymise.walker import masked, question_word
from drafter.checks.reviewed import Reviewed
from drafter.document.model import Span
from drafter.problem import Place, Problem, Severity

_SECTION_30 = "A statement must not carry what identifies a person (LGA 1974, section 30(3))."
_A_KIND = {
    "age": "an age",
    "organisation": "an organisation",
    "place": "a place",
    "condition": "a condition",
    "word": "a word that may be a name",
    "job": "somebody’s job",
    "sum": "an exact sum",
    "origin": "a language, people or faith",
    "family": "a fact of a family",
    "fact": "an unusual fact",
    "pet": "somebody’s pet",
    "car": "somebody’s car",
}
_REMOVED = re.compile(r"\[.+ removed\]")


def open_questions(reviewed: Reviewed) -> Iterator[Problem]:
    """Words that may be a registered person or identifier, and that nobody has answered for."""
    for question in questions(reviewed.case, reviewed.known):
        found = question.found
        is_person = found.kind == "person"
        is_hint = found.certainty is Certainty.RESIDUE and level_of(found.kind) is Level.QUASI
        check = "open-name" if is_person else "open-identifier"
        yield Problem(
            check="may-identify" if is_hint else check,
            severity=Severity.CONSIDER if is_hint else reviewed.gap,
            message=_shown(question) if is_hint else _asked(question, reviewed),
            place=Place(
                record=question.record, field=question.field, start=found.start, end=found.end
            ),
            why=_SECTION_30,
        )


def _shown(question: Question) -> str:
    """Say of what identifies only beside other things what may be done about it."""
    found = question.found
    return f"This is {_A_KIND[found.kind]}. {found.reason} Keep it, blur it or take it out."


def _asked(question: Question, reviewed: Reviewed) -> str:
    found = question.found
    printed = f"[{question_word(found.kind)}?]"
    parties = [party for party in found.candidates if party in reviewed.ledger.entries]
    who = " or ".join(reviewed.called(party) for party in parties)
    if found.certainty is Certainty.RESIDUE or not found.candidates:
        return f"{found.reason} Until that is answered, print says “{printed}”."
    owned = f"This may be the {found.kind} of {who or 'somebody'}"
    subject = f"This may mean {who}" if found.kind == "person" and who else owned
    return f"{subject}; until that is answered, print says “{printed}”. {found.reason}".strip()


def removed_identifiers(reviewed: Reviewed) -> Iterator[Problem]:
    """A registered identifier in the text: "[phone removed]" reads badly; reword."""
    document, ordinals = reviewed.document, reviewed.ordinals
    removed = {
        (ordinals.record(inline.source.record), inline.source.field, inline.source.start)
        for block in (document.blocks if document else ())
        for inline in block.inlines
        if isinstance(inline, Span) and inline.source and _REMOVED.fullmatch(inline.text)
    }
    fields = {(record, field) for record, field, _ in removed}
    for typed in reviewed.texts:
        if (typed.record, typed.field) not in fields:
            continue
        for found in reviewed.seeker.find(masked(typed.text)):
            if (typed.record, typed.field, found.start) in removed:
                yield Problem(
                    check="removed-identifier",
                    severity=Severity.CONSIDER,
                    message=f"Print says “[{found.kind} removed]” here; say it without.",
                    place=Place(
                        record=typed.record, field=typed.field, start=found.start, end=found.end
                    ),
                    why=_SECTION_30,
                )

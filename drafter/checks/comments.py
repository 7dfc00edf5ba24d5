"""Comments on a draft: each answered, and the statement true about them."""

import re
from collections.abc import Iterator

from drafter.case.account import SectionName
from drafter.case.statement import Changed, VersionKind
from drafter.checks.reviewed import Reviewed
from drafter.document.library import is_said_in, library
from drafter.document.model import Heading
from drafter.problem import Place, Problem, Severity

_CONSIDERED = re.compile(r"\bconsidered (?:their|the|any|all|both|these)?\s?(?:\w+ )?comments\b")
_COMMENTS = re.compile(r"\bcomment(?:s|ed)?\b", re.IGNORECASE)
_WHY = "Comments on a draft are considered and answered (investigation manual, chapter 22)."


def unanswered_comments(reviewed: Reviewed) -> Iterator[Problem]:
    """A comment that nobody has answered: whatever is logged came to a draft that was sent."""
    for comment in reviewed.case.comments:
        answered = comment.answer.strip() or comment.why.strip()
        if comment.changed is Changed.UNANSWERED or not answered:
            field = "changed" if answered else "answer"
            yield Problem(
                check="unanswered-comment",
                severity=Severity.FIX,
                message="This comment on the draft is not answered yet.",
                place=Place(record=comment.id, field=field),
                why=_WHY,
            )


def comments_in_print(reviewed: Reviewed) -> Iterator[Problem]:
    """A final that says comments were considered though none came, or is silent about them."""
    case, document = reviewed.case, reviewed.document
    if case.version is not VersionKind.FINAL or document is None:
        return
    printed = [block.text for block in document.blocks if not isinstance(block, Heading)]
    if not case.comments and any(_CONSIDERED.search(text) for text in printed):
        yield _about(reviewed, "The statement says comments were considered, but none is logged.")
    if case.comments and not any(_says_it(text) for text in printed):
        yield _about(reviewed, "Comments on the draft are logged, but the statement is silent.")


def _says_it(text: str) -> bool:
    """Whether a paragraph says that somebody commented, in the library's words or one's own."""
    told = library().paragraphs["COMMENTS"]
    return bool(_COMMENTS.search(text)) or is_said_in(text, told)


def _about(reviewed: Reviewed, message: str) -> Problem:
    case = reviewed.case
    use = next((use for use in case.paragraphs if use.section is SectionName.CONSIDERED), None)
    place = (
        Place(record=use.id, field="reworded") if use else Place(record=case.id, field="comments")
    )
    return Problem(
        check="comments-in-print",
        severity=Severity.CONSIDER,
        message=message,
        place=place,
        why=_WHY,
    )

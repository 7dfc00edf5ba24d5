"""The words of a case that are in no dictionary: known once somebody says that they are words."""

import dataclasses
import datetime as dt
import secrets
from collections.abc import Iterator

from drafter.anonymise.answers import asked_at
from drafter.case.case import Case
from drafter.case.statement import Answer, Scope, Verdict

STEP = "addition to this case’s words"
REASON = "A word of this case: it names nobody."


def words_of(case: Case) -> Iterator[str]:
    """Every word that may stay everywhere in a case, in small letters."""
    for answer in case.answers:
        if answer.verdict is Verdict.KEEP and answer.scope is Scope.CASE:
            yield _plain(answer.word)


def _plain(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").lower()


def with_word(  # noqa: PLR0913, PLR0917 - where the word stands
    case: Case, record: str, field: str, text: str, start: int, end: int, today: dt.date
) -> Case:
    """The case with a word of it kept everywhere; as it was where it is kept already.

    ``start`` and ``end`` count code points of the text of a record's field.
    """
    word = text[start:end]
    if not word.strip() or _plain(word) in words_of(case):
        return case
    asked = asked_at(text, start, end)
    answer = Answer(
        id=f"answers-{secrets.token_hex(6)}",
        place=record,
        field=field,
        sentence=asked.sentence,
        word=asked.word,
        nth=asked.nth,
        verdict=Verdict.KEEP,
        reason=REASON,
        scope=Scope.CASE,
        given_on=today,
    )
    return dataclasses.replace(case, answers=(*case.answers, answer))

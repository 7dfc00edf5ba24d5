"""Kept words travel with the sentence they are printed in."""

import dataclasses

from drafter.anonymise.kept import Kept, kept_words
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Called
from drafter.case.statement import Answer, Scope
from tests.anonymise.marking import body, person

WHITLOCK = dataclasses.replace(
    person("w", "Miss|Hannah|Whitlock"),
    called=Called.PHRASE,
    first_called="a tenant",
    then_called="the tenant",
)
TEXT = (
    "Mrs May rang. For May Exampleshire Council [[#x]] told Hannah’s son at Rosewood of it. "
    "For May all was well."
)
KEEP = Answer(id="k", word="May", reason="It is the month.", scope=Scope.CASE)
CASE = Case(
    parties=(person("may", "Mrs|Rose|May"), WHITLOCK),
    bodies=(body("c", "Exampleshire Council"), body("r", "Rosewood", named=False)),
    chronology=(ChronologyEntry(id="e", text=TEXT), ChronologyEntry(id="f", text="For May.")),
    answers=(KEEP,),
)


def test_kept_words_come_in_their_sentences_as_printed() -> None:
    reason = "It is the month."
    assert kept_words(CASE) == (
        Kept(
            sentence="For May the Council  told the tenant’s son at the Council of it.",
            word="May",
            reason=reason,
        ),
        Kept(sentence="For May all was well.", word="May", reason=reason),
        Kept(sentence="For May.", word="May", reason=reason),
    )


def test_without_a_kept_word_there_is_none() -> None:
    assert kept_words(dataclasses.replace(CASE, answers=())) == ()
    unused = dataclasses.replace(KEEP, word="Will")
    assert kept_words(dataclasses.replace(CASE, answers=(unused,))) == ()
    assert len(kept_words(CASE)) == 3

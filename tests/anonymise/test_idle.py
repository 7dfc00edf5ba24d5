"""A case read in the background, a paragraph at a time."""

import dataclasses
from collections.abc import Iterator

import pytest

from drafter.anonymise.context.company import Company
from drafter.anonymise.idle import look_over
from drafter.anonymise.memory import forget
from drafter.anonymise.questions import questions
from drafter.anonymise.reader import Cut, Reader, reader_of
from drafter.anonymise.text.found import Found
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from tests.anonymise.marking import CASE

TEXT = "Miss Whitlock rang.\n\nZorvina rang 01632 960999.\n\nNobody rang. [[#whitlock]]"
TOLD = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text=TEXT),))


def test_it_yields_after_each_paragraph_with_offsets_of_the_field() -> None:
    looked = [each for each in look_over(TOLD) if each.record == "e" and each.field == "text"]
    begun = [TEXT[each.start :][:7] for each in looked]
    assert begun == ["Miss Wh", "Zorvina", "Nobody "]
    words = [[TEXT[one.start : one.end] for one in each.found] for each in looked]
    assert words == [["Miss Whitlock"], ["Zorvina", "01632 960999"], []]


def test_together_it_is_what_the_whole_case_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    assert list(look_over(TOLD))
    read: list[str] = []
    whole = Reader._find  # noqa: SLF001 - counts what is read

    def counted(reader: Reader, cuts: list[Cut], company: Company) -> Iterator[tuple[Found, ...]]:
        read.extend(folded.text for folded, _ in cuts)
        return whole(reader, cuts, company)

    monkeypatch.setattr(Reader, "_find", counted)
    assert [question.word for question in questions(TOLD)] == ["Zorvina", "01632 960999"]
    assert read == []
    assert len(list(questions(edited("No one")))) == 2
    assert [text[:6] for text in read] == ["No one"]
    read.clear()
    assert len(list(questions(edited("Mr Okafor")))) == 2
    assert len(read) == 3, "somebody new in a text may settle what its other paragraphs leave open"


def edited(who: str) -> Case:
    entry = ChronologyEntry(id="e", text=TEXT.replace("Nobody", who))
    return dataclasses.replace(TOLD, chronology=(entry,))


def test_a_case_without_words_is_looked_over_at_once() -> None:
    assert not any(each.found for each in look_over(Case()))
    assert reader_of(Case()).find("Zorvina rang.")

"""A case read in the background, a paragraph at a time."""

import dataclasses

import pytest

from drafter.anonymise.idle import look_over
from drafter.anonymise.memory import forget
from drafter.anonymise.questions import questions
from drafter.anonymise.reader import Reader, reader_of
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

    def counted(reader: Reader, text: str) -> object:
        read.append(text)
        return whole(reader, text)

    monkeypatch.setattr(Reader, "_find", counted)
    assert [question.word for question in questions(TOLD)] == ["Zorvina", "01632 960999"]
    assert read == []
    edited = TEXT.replace("Nobody", "Mr Okafor")
    changed = dataclasses.replace(TOLD, chronology=(ChronologyEntry(id="e", text=edited),))
    assert len(list(questions(changed))) == 2
    assert [text[:9] for text in read] == ["Mr Okafor"]


def test_a_case_without_words_is_looked_over_at_once() -> None:
    assert not any(each.found for each in look_over(Case()))
    assert reader_of(Case()).find("Zorvina rang.")

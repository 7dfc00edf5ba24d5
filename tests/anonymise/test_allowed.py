"""An office's own list: what it lets through, and what it can't."""

import datetime as dt

import pytest

from drafter.anonymise.allowed import AllowedWords, AllowList, read_allow_list
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty
from drafter.errors import DrafterError
from tests.anonymise.marking import CASE

TODAY = dt.date(2026, 11, 20)
ENTRY = """
[[entry]]
words = "Harbour Light Scheme"
reason = "The Council's own scheme, for thousands."
date = 2026-03-01
"""


def listed(*words: str) -> Known:
    entries = tuple(AllowedWords(words=w, reason="Known to all.", date=TODAY) for w in words)
    return Known(allowed=AllowList(name="office.toml", entries=entries, today=TODAY))


def shown(text: str, known: Known = NOTHING) -> list[str]:
    """What nobody registered and nothing explains."""
    found = reader_of(CASE, known).find(text)
    return [text[one.start : one.end] for one in found if one.certainty is Certainty.RESIDUE]


def test_words_on_the_list_are_explained() -> None:
    text = "She wrote to Zorvina Light House."
    assert shown(text)  # without the list
    assert not shown(text, listed("Zorvina Light House"))


def test_the_list_explains_whole_words_as_they_are_written_only() -> None:
    known = listed("Zorvina House")
    assert not shown("It is at Zorvina  House.", known)
    assert shown("It is at Zorvina.", known)
    assert shown("It is at Zorvina Houseman.", known)


def test_a_telephone_number_of_the_office_may_be_listed() -> None:
    text = "Ring 01632 960777."
    assert shown(text)
    assert not shown(text, listed("01632 960777"))


def test_a_registered_person_is_never_let_through() -> None:
    text = "Miss Whitlock rang from Zorvina House."
    found = reader_of(CASE, listed("Whitlock", "Miss Whitlock", "Zorvina House")).find(text)
    assert [one.parties for one in found] == [("w",)]


def test_a_list_of_nothing_explains_nothing() -> None:
    empty = Known(allowed=AllowList(name="office.toml"))
    assert not empty
    assert not NOTHING
    spent = AllowList(entries=(AllowedWords(words="Zorvina"),), today=TODAY)
    assert shown("Zorvina rang.", Known(allowed=spent)) == ["Zorvina"]


def test_an_entry_is_read_with_its_line() -> None:
    read = read_allow_list(ENTRY + 'by = "Head of casework"\nuntil = 2026-12-31\n', "o.toml", TODAY)
    (entry,) = read.entries
    assert (entry.words, entry.line, entry.by) == ("Harbour Light Scheme", 2, "Head of casework")
    assert entry.until == dt.date(2026, 12, 31)
    assert read.live == read.entries


@pytest.mark.parametrize(
    "entry, fault",
    [
        (AllowedWords(words="x", reason="r", date=TODAY), ""),
        (AllowedWords(words="x", reason=" ", date=TODAY), "has no reason"),
        (AllowedWords(words="x", reason="r"), "has no date"),
        (AllowedWords(words="x", reason="r", until=TODAY), "has no date"),
        (AllowedWords(words="x", reason="r", date=dt.date(2026, 11, 21)), "is dated in the future"),
        (AllowedWords(words="x", reason="r", date=dt.date(2024, 11, 20)), ""),
        (AllowedWords(words="x", reason="r", date=dt.date(2024, 11, 19)), "has run out"),
        (AllowedWords(words="x", reason="r", date=dt.date(2024, 2, 29)), "has run out"),
        (
            AllowedWords(words="x", reason="r", date=dt.date(2020, 1, 1), until=TODAY),
            "",
        ),
    ],
)
def test_an_entry_without_reason_or_day_or_past_its_day_lets_nothing_through(
    entry: AllowedWords, fault: str
) -> None:
    assert entry.fault(TODAY) == fault


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("[[entry]\n", "office.toml is not TOML: Expected"),
        ("[entry]\nwords = 'abc'\n", "begins with [[entry]], not one [entry]."),
        ("[[entries]]\nwords = 'abc'\n", "begins with [[entry]], not “entries”."),
        ("entry = ['abc']\n", "office.toml, an entry: an entry has words, a reason and a date."),
        (ENTRY + ENTRY, "office.toml, line 7: “Harbour Light Scheme” is listed already."),
        (ENTRY + "who = 'me'\n", "office.toml, line 2: an entry has no “who”, only words"),
        ("[[entry]]\nwords = 3\n", "line 1: words must be text in quotation marks."),
        ("[[entry]]\nwords = 'abc'\ndate = '2026-03-01'\n", "date must be a day such as"),
        ("[[entry]]\nwords = 'a b'\n", "line 1: words must have 3 letters or figures and more."),
        ("[[entry]]\nreason = 'none'\n", "line 1: words must have 3 letters"),
        ("[[entry]]\nwords = 'abc'\n" * 5_001, "office.toml has more than 5,000 entries."),
    ],
)
def test_a_malformed_list_gets_one_sentence_that_says_where(text: str, sentence: str) -> None:
    with pytest.raises(DrafterError) as refusal:
        read_allow_list(text, "office.toml", TODAY)
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)

"""A text is no more than its paragraphs, each of which is read once."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.anonymise.context.company import company_of, together
from drafter.anonymise.reader import Reader, paragraphs, reader_of
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.found import Certainty
from drafter.anonymise.text.tokens import tokenise
from tests.anonymise.marking import CASE, case_of, person

PIECES = [
    "Miss Whitlock rang.", "Hannah", "Mr", "Okafor’s roof", "aged", "42", "01632 960", "123",
    "Zorvina Lodge", "Exampleshire", "born on", "3 June 1984", "“", "- an item", "W.", "said:",
    "and", "\u0301", "Ring 01632 960123.", "’", "at 5 Quill", "Street",
]  # fmt: skip
PARAGRAPH = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)
GAP = st.sampled_from(["\n\n", "\n \n", "\n\n\n", "\n\t\n  "])


@settings(deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=4), st.lists(GAP, min_size=3, max_size=3))
def test_rechecking_each_paragraph_equals_checking_the_whole(
    written: list[str], gaps: list[str]
) -> None:
    text = "".join(
        paragraph + gap for paragraph, gap in itertools.zip_longest(written, gaps, fillvalue="")
    )
    reader = reader_of(CASE)
    whole = [(one.start, one.end, one.kind, one.parties) for one in reader.find(text)]
    company = reader.company(text)
    parts = [
        (one.start + at, one.end + at, one.kind, one.parties)
        for at, paragraph in paragraphs(text)
        for one in reader.recheck(paragraph, company)
    ]
    assert whole == parts


@settings(deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=4))
def test_a_texts_company_is_that_of_its_paragraphs(written: list[str]) -> None:
    reader = reader_of(CASE)
    text = "\n\n".join(written)
    assert reader.company(text) == together(reader.company(paragraph) for paragraph in written)
    assert reader.company(text) == company_of(tokenise(fold(text)), reader.seeker.register)


def test_somebody_named_in_one_paragraph_is_known_in_the_next() -> None:
    case = case_of(person("v", "Mr|Rajan|Venkatesan"), person("w", "Mr|Will|Tarn"))
    reader = reader_of(case)
    apart = reader.recheck("Mr V rang.")
    assert [one.certainty for one in apart] == [Certainty.ASK]
    text = "Mr V rang.\n\nRajan Venkatesan rang."
    assert [one.certainty for one in reader.find(text)] == [Certainty.REPLACE] * 2


@settings(deadline=None)
@given(st.lists(PARAGRAPH, min_size=2, max_size=4), PARAGRAPH)
def test_an_edit_of_one_paragraph_changes_nothing_in_the_others(
    written: list[str], edited: str
) -> None:
    reader = reader_of(CASE)
    named = "Miss Whitlock and Chidi Okafor rang."  # whoever is edited in or out is here still
    before = reader.find("\n\n".join([*written, named]))
    length = len(written[0])
    after = reader.find("\n\n".join([edited, *written[1:], named]))
    moved = len(edited) - length
    kept = [(one.start + moved, one.kind) for one in before if one.start > length]
    assert kept == [(one.start, one.kind) for one in after if one.start > len(edited)]


def test_a_paragraph_that_was_read_is_not_read_again() -> None:
    plain = reader_of(CASE)
    reader = Reader(plain.seeker, plain.explained, plain.standing)
    first = reader.recheck("Miss Whitlock rang.")
    assert len(first) == 1
    assert reader.recheck("Miss Whitlock rang.") is first
    assert reader.find("Miss Whitlock rang.") is first
    assert reader.find("Nobody.\n\nMiss Whitlock rang.")[0].start == 9

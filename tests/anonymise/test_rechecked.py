"""A text is no more than its paragraphs, each of which is read once."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.anonymise.reader import Reader, paragraphs, reader_of
from tests.anonymise.marking import CASE

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
    parts = [
        (one.start + at, one.end + at, one.kind, one.parties)
        for at, paragraph in paragraphs(text)
        for one in reader.recheck(paragraph)
    ]
    assert whole == parts


@settings(deadline=None)
@given(st.lists(PARAGRAPH, min_size=2, max_size=4), PARAGRAPH)
def test_an_edit_of_one_paragraph_changes_nothing_in_the_others(
    written: list[str], edited: str
) -> None:
    reader = reader_of(CASE)
    before = reader.find("\n\n".join(written))
    length = len(written[0])
    after = reader.find("\n\n".join([edited, *written[1:]]))
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

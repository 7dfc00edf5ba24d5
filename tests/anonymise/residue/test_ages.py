"""Ages that only the words round a number show; bands, counts and sums are none."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("She turned 17 in May.", "17", "age"),
    ("He is 8½ now.", "8½", "age"),
    ("A man of 93 came.", "93", "age"),
    ("I will be 90 in May.", "90", "age"),
    ("Jack, 9, shares a room.", "9", "age"),
    ("My wife's 71.", "71", "age"),
    ("She'll be ninety next week.", "ninety", "age"),
    ("His daughter, Nasrin Sultana, 22, left.", "22", "age"),
    ("Her daughter, Saffron, 17, left.", "17", "age"),
    ("I am a pensioner, 81, and live alone.", "81", "age"),
    ("She has girls of 7 and 9.", "7 and 9", "age"),
    ("The baby (8 months) slept.", "8 months", "age"),
    ("My lad is 11.", "11", "age"),
    ("An octogenarian wrote.", "octogenarian", "age"),
    ("My son is rising five.", "five", "age"),
    ("She is nine and a half.", "nine and a half", "age"),
    ("She was only four when it began.", "only four", "age"),
    ("He was just shy of 90.", "90", "age"),
    ("The children, 4, 6 and 9, share.", "4, 6 and 9", "age"),
    ("His uncle died at 71.", "71", "age"),
    ("He is eighty one next birthday.", "eighty one", "age"),
    ("She is seventy nine years young.", "seventy nine", "age"),
    ("It was her 90th birthday.", "90th birthday", "age"),
    ("She is in Year 6.", "Year 6", "age"),
    ("He is a Year 9 pupil.", "Year 9", "age"),
    ("Their son (now 9) left.", "9", "age"),
    ("The lady, now seven, left.", "seven", "age"),
    ("She came to us at five and three-quarters, alone.", "five and three-quarters", "age"),
    ("He was two and a bit, then.", "two and a bit", "age"),
    ("i am eighty three i cant push", "eighty three", "age"),
    ("She is in her late 50s.", "late 50s", "age"),
    ("A man in his mid-forties rang.", "mid-forties", "age"),
    ("He is 6 yrs 9 mths.", "6 yrs 9 mths", "age"),
    ("93 next b'day", "93", "age"),
    ("We saw Mrs Edith Marsh, ninety-three, too.", "ninety-three", "age"),
    ("Mr Field, 44, agreed.", "44", "age"),
    ("Dr. Bloom, 61, left.", "61", "age"),
    ("The bill was Edith Marsh's and Robert Hedges, 22, paid it.", "22", "age"),
    ("Min-seo, six, fell.", "six", "age"),
    ("She is a foster carer, 59, and retired.", "59", "age"),
    ("Mr Field, a bus driver, 48, said no.", "48", "age"),
    ("The tenant, twenty-six, is deaf.", "twenty-six", "age"),
    ("Liam Day (born 2/2/03), nineteen, agreed.", "nineteen", "age"),
    ("We met Park Min-seo, six, there.", "six", "age"),
]
SILENT = [
    "Children aged eight or over may stay.",
    "Those aged 5 to 11 may go.",
    "They met at Grace Court, 22, and at Victoria Road, 14, too.",
    "Marsh, 14, is full. A follow-up, six, by count.",
    "He saw a Marsh, 12, or Edith Council, 12, then.",
    "We read the Housing Marsh, 12, again.",
    "Those aged 5 and under may go.",
    "It was her 25th birthday.",
    "It was the birthday.",
    "The scheme began in Year 2.",
    "In year 2019 it began.",
    "Year 9",
    "Places in Year 40 end.",
    "There were, 9, of them.",
    "The bill is 90 pages long.",
    "It was turned 90 degrees by 4 people.",
    "She is 40 miles away.",
    "It cost £9. He was 9/10 sure, at 4:30.",
    "It took 200 of them.",
    "Section 9, 12 and 14 apply.",
    "The next meeting is for the young.",
    "Next birthday",
    "It was at two and a half hours.",
    "In the late 50s rate.",
    "He has many next to him",
    "The officer, 3, is here. The forms, 12, and 13. The driver (48) is a bus.",
    "There is a rule, 70, and it applies. It ended (in 2019), nineteen, it seems.",
]
KINDS = {"age"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]


@pytest.mark.parametrize(
    "text, age",
    [
        ("She is nine going on ten.", "nine going on ten"),
        ("He was 9 going on 10.", "9 going on 10"),
        ("I am four score and one.", "four score and one"),
        ("He was threescore, or three score and more.", "three score"),
    ],
)
def test_old_and_childish_ways_of_telling_an_age(text: str, age: str) -> None:
    assert (age, "age") in residue(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was going on.",
        "It keeps going on ten pages.",
        "A nine going on and on.",
        "The score and the rest. Her score and one more.",
        "Going on ten, score four.",
    ],
)
def test_neither_a_score_nor_going_on_is_an_age(text: str) -> None:
    assert residue(text) == []

"""What private people do for a living is shown; the roles of a case are not."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("Mrs B, a retired midwife, saw it.", "a retired midwife", "job"),
    ("He was the organist at St Wilgefortis.", "the organist at St Wilgefortis", "job"),
    ("She is a farrier.", "a farrier", "job"),
    ("A farrier came.", "A farrier", "job"),
    ("My husband is a lorry driver.", "a lorry driver", "job"),
    (
        "I work as a dinner lady at Holmbury High School.",
        "a dinner lady at Holmbury High School",
        "job",
    ),
    ("He worked as night porter.", "night porter", "job"),
    ("My wife is a nurse at St Elphege's.", "a nurse at St Elphege's", "job"),
    ("He's a retired headmaster.", "a retired headmaster", "job"),
    ("She was formerly the district nurse for Wexby.", "the district nurse for Wexby", "job"),
    (
        "Her late husband had been headmaster of Tarnley Grammar.",
        "headmaster of Tarnley Grammar",
        "job",
    ),
    ("My uncle, the bell-founder at Tarnley, rang.", "the bell-founder at Tarnley", "job"),
    (
        "Mr T was a lay reader and bell ringer at Holy Rood.",
        "a lay reader and bell ringer at Holy Rood",
        "job",
    ),
    (
        "She drives the night mail lorry for Harlock's.",
        "drives the night mail lorry for Harlock's",
        "job",
    ),
    ("He owns the chip shop.", "the chip shop", "job"),
    ("MY HUSBAND DRIVES A MILK LORRY.", "DRIVES A MILK LORRY", "job"),
    ("HE IS A NURSE AT ST ELPHEGE'S.", "A NURSE AT ST ELPHEGE'S", "job"),
    ("The manager of Rosewood rang.", "The manager of Rosewood", "job"),
    ("She is a retired colonel.", "retired colonel", "job"),
]
SILENT = [
    "The social worker called. A nurse visited.",
    "The officer was a surveyor.",
    "He isn't a baker.",
    "He is not a retired baker.",
    "She met Mr Baker and a Baker.",
    "The solicitor for the Council wrote. A teacher of the Council.",
    "The teacher at the school wrote.",
    "The school nurse and the council officer came.",
    "He worked as part of the team.",
    "He acted as her representative, and worked as an advocate.",
    "As a result it failed. It works as planned. It worked as",
    "He drives a hard bargain. He drives.",
    "He was employed as Wexby.",
    "The school baker came.",
    "The baker at the",
]
KINDS = {"job"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]

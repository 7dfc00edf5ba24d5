"""What tells of somebody, where several rules meet or a phrase ends oddly."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("She lives with her son (9", "9", "age"),
    ("She is the organist and bell ringer.", "the organist and bell ringer", "job"),
    ("She is a nurse and a half.", "a nurse", "job"),
    ("She is a nurse and nothing else.", "a nurse", "job"),
    ("He is a judge at the Court of Wexby.", "a judge", "job"),
    ("He is a porter at Drumble of Wexby.", "a porter at Drumble of Wexby", "job"),
    ("She is a nurse and kindly warm soul too.", "a nurse", "job"),
    ("Strict Quakers left.", "Quakers", "origin"),
    ("She keeps rare ferrets.", "keeps rare ferrets", "pet"),
    ("He speaks welsh romani.", "romani", "origin"),
    ("> It is so\n> and he was moved in the middle of that long term to Hollow Oak\n> Infants.",
     "Hollow Oak\n> Infants", "organisation"),
    ("12 messages: we went to the sandfold clinic", "sandfold clinic", "organisation"),
    ("12 34 went to the old mill surgery", "old mill surgery", "organisation"),
]  # fmt: skip
SILENT = [
    "The polish family left.",
    "It is in The of it.",
    "He wrote to the Law Society.",
    "First.\n\nHe went to Hollow Oak\nInfants left.",
    "The dog",
    "It feeds, cats",
    "It was rare, rare ferrets",
    "Nice grey soft cats",
    "The school teacher at Wexby came.",
    "They saw oldest man in it.",
    "She is English. The georgia of it.",
    "The sylheti interpreter came.",
    "Ferry and barge rates rose.",
    "On the Hill The Willows",
    "A pub called early. A boat named it.",
    "Bitter Grace rang.",
    "They told Bradford Park so.",
    "It was Exampleshire House that met.",
    "It was Sandfold house.",
    "Of Lourdes School. Head of School.",
    "They were in Exampleshire and in Sandy.",
    "A lady who sings came.",
    "She works at Grace.",
    "The Housing Options Centre met.",
]


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_a_finding_ends_where_it_should(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_what_lacks_its_other_half_is_no_job_faith_or_firm(text: str) -> None:
    kinds = {"job", "origin", "family", "fact", "pet", "car", "sum"}
    assert not [words for words, kind in residue(text) if kind in kinds]

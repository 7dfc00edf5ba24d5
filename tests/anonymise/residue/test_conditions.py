"""Illnesses, injuries and aids are shown, however they are named."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("She lost her left leg.", "lost her left leg", "condition"),
    ("He was born without a hand.", "without a hand", "condition"),
    ("He has MS.", "MS", "condition"),
    ("I have ME and a cold.", "ME", "condition"),
    ("I have lichen wrexus.", "lichen wrexus", "condition"),
    ("She has restless legs syndrome.", "restless legs syndrome", "condition"),
    ("She has a rare blood disorder.", "a rare blood disorder", "condition"),
    ("He had three heart attacks.", "three heart attacks", "condition"),
    ("Vuldane's asthma is worse.", "asthma", "condition"),
    ("Her son's asthma is worse.", "asthma", "condition"),
    ("He has Friedreich's ataxia.", "Friedreich's ataxia", "condition"),
    ("He has Charles Bonnet syndrome.", "Charles Bonnet syndrome", "condition"),
    ("She takes wrexumab.", "wrexumab", "condition"),
    ("He has a guide dog.", "a guide dog", "condition"),
    ("She has temporal arteritis.", "temporal arteritis", "condition"),
]
SILENT = [
    "The Ms left. MS is it. She was MS",
    "The leg of the table broke. Leg",
    "It is a disease. A serious disease",
    "They lost heart. He went on foot.",
    "The diagnosis was late.",
]
KINDS = {"condition"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]


@pytest.mark.parametrize(
    "text, words",
    [
        ("His wife has seasonal affective disorder.", "seasonal affective disorder"),
        ("He has generalised anxiety disorder.", "generalised anxiety disorder"),
        ("She has lichen wrexus disease.", "lichen wrexus disease"),
        ("He has asthma and a cold.", "asthma"),
    ],
)
def test_a_condition_goes_on_to_its_last_word(text: str, words: str) -> None:
    assert (words, "condition") in residue(text)


@pytest.mark.parametrize(
    "text, words",
    [
        ("He has post-polio syndrome.", "post-polio syndrome"),
        ("He has hairy cell leukaemia.", "hairy cell leukaemia"),
        ("She is type 2 diabetic.", "type 2 diabetic"),
        ("He had type 1 von Willebrand's there.", "type 1 von Willebrand's"),
        ("It was the wrong type. Asthma came.", "Asthma"),
        ("She may type, asthma or not.", "asthma"),
        ("They type fast enough, asthma or not.", "asthma"),
    ],
)
def test_a_condition_is_shown_with_its_type(text: str, words: str) -> None:
    assert (words, "condition") in residue(text)


@pytest.mark.parametrize(
    "text", ["He is blind.", "She went blind in 2010.", "I was born blind and"]
)
def test_who_is_blind_is_shown(text: str) -> None:
    assert any("blind" in words for words, _ in residue(text))


def test_a_blind_eye_and_a_blind_are_things() -> None:
    assert residue("It turned a blind eye. The blind was torn. It was blind faith. Blind is.") == []

"""What is told in a phrase is shown with the rest of its phrase."""

import pytest

from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.residue.spreading import spread
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import tokenise
from tests.anonymise.residue.reading import residue

WHOLE = [
    ("He is the beekeeper at the priory.", "the beekeeper at the priory", "job"),
    ("She is the widow of a piper, they say.", "the widow of a piper", "job"),
    ("the organist's grandson was there.", "the organist's grandson", "job"),
    ("She is a codebreaker and county javelin champion.",
     "a codebreaker and county javelin champion", "job"),
    ("It was a falconer who flies owls, I think.", "a falconer who flies", "job"),
    ("It was the widow who slept in the bandstand.",
     "the widow who slept in the bandstand", "fact"),
    ("He used to be on telly as a lad.", "He used to be on telly", "fact"),
    ("He eats through a straw.", "He eats through a straw", "fact"),
    ("They were married on its steps.", "They were married on its steps", "fact"),
    ("We spoke to Cragg's smokehouse.", "Cragg's smokehouse", "organisation"),
    ("It was built at Dovecote End, Priory Green.", "Dovecote End, Priory Green", "place"),
    ("It was built at Dovecote End, Priory House.", "Dovecote End", "place"),
    ("It was built at Dovecote End, they say.", "Dovecote End", "place"),
    ("It was built at Dovecote End, Priory.", "Dovecote End", "place"),
    ("She lives at Holly Bank rest home.", "Holly Bank rest home", "organisation"),
    ("She had a subdural haematoma.", "a subdural haematoma", "condition"),
    ("He needs renal dialysis.", "renal dialysis", "condition"),
    ("She was deported last Easter.", "deported", "fact"),
    ("The falconer and then the Council rang.", "The falconer", "job"),
    ("The falconer said so.", "The falconer", "job"),
    ("The falconer who said so left.", "The falconer", "job"),
    ("The falconer in 2019 left.", "The falconer", "job"),
    ("the falconer of the", "the falconer", "job"),
    ("Witness: the falconer with the glass eye.", "the falconer with the", "job"),
    ("He is a falconer in Mill Lane.", "a falconer in Mill Lane", "job"),
    ("Dr. Quembo's surgery was shut.", "Dr. Quembo's", "person"),
    ("HE WAS A FALCONER WITH STILTS.", "A FALCONER WITH STILTS", "job"),
    ("She lives at Glan-y-nant now.", "Glan-y-nant", "person"),
    ("A falconer at the", "A falconer", "job"),
    ("We met Tansy Zorvin, then seventeen.", "seventeen", "age"),
    ("zorvin is 14 months and well", "14 months", "age"),
    ("The falconer and", "The falconer", "job"),
    ("The falconer who", "The falconer", "job"),
    ("It fell on the widow, of a falconer", "a falconer", "job"),
    ("widow of a falconer", "widow of a falconer", "job"),
    ("Miss Quill's widow of a falconer", "widow of a falconer", "job"),
    ("It is Zorvin who slept in the barn.", "slept in the barn", "fact"),
    ("Boats that capsized there", "capsized there", "fact"),
    ("with the boat that capsized", "the boat that capsized", "fact"),
    ("in ships capsized", "ships capsized", "fact"),
    ("be capsized", "capsized", "fact"),
    ("who capsized", "capsized", "fact"),
    ("She has a lichenoid psoriasis.", "a lichenoid psoriasis", "condition"),
    ("She has Zorvin's psoriasis.", "psoriasis", "condition"),
    ("I saw Miss Tolquhoun at home.", "Miss Tolquhoun", "person"),
]  # fmt: skip


@pytest.mark.parametrize("text, words, kind", WHOLE)
def test_a_phrase_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


def test_a_finding_within_a_word_stays_as_it_is() -> None:
    tokens = tokenise(fold("xabcdefx rang"))
    inside = [Shaped(1, 7, "fact")]
    assert list(spread(inside, tokens, bytearray(20))) == inside


def test_an_unknown_word_stays_a_word_with_its_phrase() -> None:
    assert residue("She saw a zorbly worktop.") == [("zorbly worktop", "word")]

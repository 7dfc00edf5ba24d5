"""Ages, houses and streets that stand apart, and what only looks like them."""

import pytest

from tests.anonymise.residue.reading import residue


@pytest.mark.parametrize(
    "text, words, kind",
    [
        ("HM rang, v upset, 72, waiting for a hip.", "72", "age"),
        ("MR D GREEN, 79, spent two nights there.", "79", "age"),
        ("Kitchen, J. (Ms), 58, has a cough.", "58", "age"),
        ("My son, 8½, is here.", "8½", "age"),
        ("It was a naïvetta plan.", "naïvetta", "word"),
        ("She came with Aoife (6) and a bag.", "6", "age"),
        ("He rents Bungalow 3, Cooper's Piece.", "Bungalow 3, Cooper's Piece", "address"),
        ("He trades from 2 The Old Dairy, Sluice Lane.", "2 The Old Dairy, Sluice Lane", "address"),
        ("It went to Spring Cottage, Skel Road.", "Spring Cottage, Skel Road", "address"),
        ("Her card, CR-55 0318 7, still shows it.", "CR-55 0318 7", "reference"),
        ("He bought it by deed EXR 3307/09.", "EXR 3307/09", "reference"),
        ("She has insomnia.", "insomnia", "condition"),
        ("His tutor, Mr ap Gwynn of Hazel Lodge, wrote.", "Mr ap Gwynn", "person"),
        ("Miss Moyo of Larch Lodge said no.", "Larch Lodge", "organisation"),
        ("Granddad Clarke shouted.", "Granddad Clarke", "person"),
        ("Her flat above the office in Constance Road is damp.", "Constance Road", "address"),
        ("He lives in Penny Lane.", "Penny Lane", "address"),
        ("Grace England rang.", "Grace England", "person"),
        ("We met Mr So there.", "Mr So", "person"),
    ],
)
def test_what_stands_apart_is_shown(text: str, words: str, kind: str) -> None:
    assert any(words in found and kind == its for found, its in residue(text))


@pytest.mark.parametrize(
    "text",
    [
        "We met in rooms 4, 72, and then left.",
        "Under section, 72, of it.",
        "Present were (1) the clerk and (2) the chair.",
        "The council's depot in Penny Lane lost two forms.",
        "Parker Street, where the Council has its pound, closes at noon.",
        "Torr Street is not in the borough.",
        "The Council did not ask Swim England.",
        "So did we. Son rang at noon.",
        "It took 3½ hours and 2¼ miles.",
        "It was a naïve plan at the café, his fiancée said.",
        "It has Blue Flag status and is on the Isle of Wight.",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert residue(text) == []


def test_drawings_are_files() -> None:
    assert residue("See RS_plan_v2.dwg now.") == [("RS_plan_v2.dwg", "file name")]
    assert residue("See the plan now.") == []


@pytest.mark.parametrize(
    "name", ["Mr P. O'Dowd", "Ms P D'Angelo", "Mr P de Souza", "Dr B. van Dam"]
)
def test_a_letter_before_a_surname_is_no_pseudonym(name: str) -> None:
    assert residue(f"Her solicitor, {name}, wrote.") == [(name, "person")]
    assert residue("Her solicitor, Mr P, wrote. O'Brien rang.") == [("O'Brien", "person")]

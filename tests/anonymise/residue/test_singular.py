"""What few are, have or live beside is shown whole; everyday words like it are not."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("He is treasurer of the brass band.", "treasurer of the brass band"),
    ("She was once matron of a field hospital.", "matron of a field hospital"),
    ("He became captain of lifeboats.", "captain of lifeboats"),
    ("She plays the euphonium at weddings.", "plays the euphonium at weddings"),
    ("He taught me the zither.", "taught me the zither"),
    ("She is a niece of the mayor.", "niece of the mayor"),
    ("She is an ambassador's widow.", "ambassador's widow"),
    ("They live above the launderette.", "above the launderette"),
    ("Her flat is below a bakery.", "below a bakery"),
    ("The house is the old smithy.", "old smithy"),
    ("We were in a converted chapel.", "converted chapel"),
    ("He is 6 foot 10.", "6 foot 10"),
    ("She is 4ft 9.", "4ft 9"),
    ("He was bitten by a seal.", "bitten by a seal"),
    ("She was stung badly by hornets.", "stung badly by hornets"),
    ("He was doing a PhD on lichens.", "PhD on lichens"),
    ("She has her masters in weaving.", "masters in weaving"),
    ("He has a neck tattoo.", "neck tattoo"),
    ("She has a tattoo of an otter.", "tattoo of an otter"),
    ("He collects beer mats.", "collects beer mats"),
    ("He collects thimbles.", "collects thimbles"),
    ("She lost both legs in a tractor fire.", "lost both legs in a tractor fire"),
    ("He was struck by lightning in 2009.", "struck by lightning in 2009"),
    ("He is deaf in his left ear.", "deaf in his left ear"),
    ("She has stage two bowel cancer.", "stage two bowel cancer"),
    ("He was kidnapped as a child.", "kidnapped as a child"),
    ("He is deaf in one ear.", "deaf in one ear"),
    ("She was the only pupil with a lynx.", "the only pupil with a lynx"),
    ("He is the only lodger on boats.", "the only lodger on boats"),
    ("He used to be a shepherd boy.", "used to be a shepherd boy"),
    ("She is training to be an acrobat.", "training to be an acrobat"),
    ("He drives for Tarrow Cabs.", "drives for Tarrow Cabs"),
    ("She cleans at the abattoir.", "cleans at the abattoir"),
    ("They have five ferrets.", "five ferrets"),
    ("They have 11 cats.", "11 cats"),
    ("He fled from Eritrea in May.", "fled from Eritrea"),
    ("Her grandmother in Kenya rang.", "grandmother in Kenya"),
    ("He fled to Kenya Colony.", "fled to Kenya Colony"),
    ("He has no left hand.", "no left hand"),
    ("He was adopted at birth.", "was adopted"),
]
SILENT = [
    "He is chair of the panel.",
    "The Leader of the choir left.",
    "The captain of",
    "Leader of the rest.",
    "He plays a part. He plays",
    "He plays; the drum is old. He taught at one time or the other",
    "She taught. He plays in the street with the drum.",
    "He is the son of the house. The tenant's wife left.",
    "The council's policy was above the rest.",
    "They live above the law.",
    "They live above",
    "The old system. The former policy of the home",
    "He put his foot 9 times in it",
    "The foot. A foot 20. He is 6 foot. 6 foot tall",
    "She was hit by the rise. Bitten",
    "He was attacked by",
    "He was attacked; by May",
    "The degree of fault. A degree in",
    "A degree of harm. This degree in law",
    "A tattoo of. The tattoo",
    "He collects the bins. She collects prescriptions. Collects",
    "He collects water. The van collects mats.",
    "It was deaf in May. He was deaf in the matter.",
    "Chair of the club",
    "The only tenant. The only fault with it. Only the tenant in it. It is only",
    "The only tenant with",
    "It used to be a problem. It used to be. He is trained to be the landlord",
    "He used to be a",
    "It drives at the wall. He works for me. She drives for the sake of it.",
    "The policy works in the round. It cleans at",
    "Two cats. 2 dogs. 2022 dogs. A cat. Cats",
    "A case from Kenya. He is in Kenya. kenya",
    "Kenya",
    "She cleans in the",
    "He is from Kenya. Then, Kenya",
    "No hand in it. It has no great hand",
    "The plan was adopted in May.",
]
KINDS = {"fact", "family", "origin", "pet", "car", "place", "job", "organisation"}


@pytest.mark.parametrize("text, words", TOLD)
def test_what_few_are_or_have_is_shown_whole(text: str, words: str) -> None:
    assert any(words in found for found, _ in residue(text))


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]

"""Callings, feats, injuries, houses and ages told by their kind; what is like them is silent."""

import pytest

from drafter.anonymise.residue.explaining import Run
from drafter.anonymise.residue.run_kinds import kind_of
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import tokenise
from tests.anonymise.residue.reading import residue

TOLD = [
    ("She was a harp mender.", "job"),
    ("Her uncle, a lantern polisher, wrote.", "job"),
    ("He is a coffin liner in Wexby.", "job"),
    ("hes a harp mender now", "job"),
    ("He was a lighthouse keeper at Skerry Point.", "job"),
    ("I am a retired ballad printer.", "job"),
    ("His post is Reader in Byzantine Coinage.", "job"),
    ("She is a lecturer in soil science.", "job"),
    ("His father, chief judge of the land court, wrote.", "job"),
    ("The man, ex-ZBC newsreader, wrote.", "job"),
    ("She captains a car ferry.", "job"),
    ("He still judged sheepdog trials.", "job"),
    ("She swam Zorvimere in 1956.", "fact"),
    ("He danced with the Zorvi Players.", "fact"),
    ("He won that baking programme.", "fact"),
    ("He gave away his distillery shares.", "fact"),
    ("He has shares in a quarry.", "fact"),
    ("She is on crutches after a ruptured Achilles.", "condition"),
    ("He broke his left wrist.", "condition"),
    ("The injury was bad, left wrist mostly.", "condition"),
    ("Woman, MS, wheelchair.", "condition"),
    ("He has osteogenesis imperfecta type IV.", "condition"),
    ("She was then in her eighty-fourth year.", "age"),
    ("Zorvina. 78. came in the spring.", "age"),
    ("He has gout type nine.", "condition"),
    ("I put him at 23.", "age"),
    ("Their age was put at twelve.", "age"),
    ("I am Zorvina, of 71 years.", "age"),
    ("ezra is 14 months and ill", "age"),
    ("He lay in Ward 6 then.", "organisation"),
    ("The keys were left at the Crown and Mermaid.", "organisation"),
    ("She works at the Royal Tarn.", "organisation"),
    ("school at great zorv c of e sent her home", "organisation"),
    ("Dr Zorvi's surgery wrote.", "organisation"),
    ("We met at Zorvi Nails & Beauty.", "organisation"),
    ("We met at Zorvi Surgery & Spa.", "organisation"),
    ("It was left in Dabbler's Wood.", "place"),
    ("She paid the deposit, £4,700 cash.", "sum"),
    ("A man took nine thousand dollars.", "sum"),
    ("Losses: £6,402.15", "sum"),
]


@pytest.mark.parametrize("text, kind", TOLD)
def test_what_narrows_down_who_it_is_is_shown_by_its_kind(text: str, kind: str) -> None:
    assert kind in [found for _, found in residue(text)]


SILENT = [
    "It was a lino cutter.",
    "She is a slow learner.",
    "That was a council worker.",
    "Her ex-husband wrote.",
    "The chair in the room was broken.",
    "She won the appeal.",
    "He won and left.",
    "He shares a kitchen.",
    "She held out her left hand.",
    "They served the notice.",
    "In his first year he was well.",
    "She is in her eighties.",
    "We met them at 7.",
    "He is on the ward now.",
    "The home and the garden were dry.",
    "THE FEE LIMIT IS £500.",
    "The £1,234.50 limit applies.",
    "He is ex-RAF.",
    "It was Wexby, stage 2.",
    "It was a Royal visit.",
    "Is nine enough?",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_like_it_is_silent(text: str) -> None:
    assert [one for one in residue(text) if one[0] != "Wexby"] == []


REFERENCES = [
    ("We enclose claim K04YX118 now.", "claim K04YX118"),
    ("Your ref: HWY 4471 / 23", "4471"),
    ("The child is 1900-5528 there.", "1900-5528"),
    ("It is WR#000-9921-z there.", "WR#000-9921-z"),
    ("The doctor (bleep 2219) came.", "2219"),
    ("Please see Zorvi sibs CHRONO (v2) - MB.docm", "Zorvi sibs CHRONO (v2) - MB.docm"),
    ("It was Mrs T-J who came.", "Mrs T-J"),
    ("Her groom, Tansy, who came.", "Tansy"),
    ("Our friend Yonas K. drowned.", "Yonas K"),
]


@pytest.mark.parametrize("text, words", REFERENCES)
def test_an_identifier_with_what_belongs_to_it_is_shown(text: str, words: str) -> None:
    assert any(words in found for found, _ in residue(text))


@pytest.mark.parametrize(
    "text",
    [
        "NOTE 23/5/22 was kept.",
        "The years 2015-2016 were kept.",
        "The House of Commons is at SW1A 0AA.",
        "Regulation (EC) 852/2004 applies.",
        "On 9 Mar Council staff came.",
        "See Working Together 2018.",
        "Putting Things Right was the leaflet.",
    ],
)
def test_what_looks_like_an_identifier_and_is_public_is_silent(text: str) -> None:
    assert residue(text) == []


def test_a_run_that_may_end_an_organisation_is_one_unless_a_forename_stands_before() -> None:
    assert kind_of(tokenise(fold("Zorvi Hall")), Run(0, 2)) == "organisation"
    assert kind_of(tokenise(fold("Sarah Hall")), Run(0, 2)) == "person"

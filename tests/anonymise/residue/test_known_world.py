"""What everybody knows explains itself, and what is like it does not."""

import pytest

from drafter.anonymise.reader import reader_of
from tests.anonymise.marking import body, case_of, person
from tests.anonymise.residue.reading import residue

KNOWN = [
    "They rely on Defra guidance.",
    "She paid through Barclays.",
    "He went to Tesco and to Sainsbury’s.",
    "It was left at Waitrose.",
    "Sir Keir Starmer was told.",
    "Sir Gavin Williamson was Secretary of State.",
    "It was opened by the Duchess of Kent.",
    "The Duke of Edinburgh came.",
    "It meets in Winston Churchill House.",
    "The letter says Parkinson’s UK advised it.",
    "Diabetes UK and Dementia UK wrote.",
    "Epilepsy Action wrote.",
    "They were Jehovah’s Witnesses, he thought.",
    "The kerbside bins and the lakeside path are wide.",
    "The leaseholders’ damp-proof course failed.",
    "The poolside and bankside walks were countywide.",
    "Japanese knotweed grew there.",
    "She took GCSE Maths and GCSE Art.",
    "The Methodist church and the Anglican church wrote.",
    "In Kent the House of Lords was told.",
    "She came in Lent.",
    "He rang on Weds 6 March.",
    "The district valuer and a care leaver rang a charity from Reading.",
    "They were paid furlough, and Aberdeen Angus beef was in Hyde Park.",
    "I’m sorry. They’ll call. You’ve till ten o’clock. She said I'm late, and it'll be said.",
]
UNKNOWN = [
    ("The car of Kia Corsa was clamped.", "Kia Corsa", "person"),
    ("Im rang.", "Im", "person"),
    ("Mr Im rang.", "Mr Im", "person"),
    ("They’lk call.", "They'lk", "person"),
    ("Sir Wrexus Starmer was told.", "Sir Wrexus Starmer", "person"),
    ("The Duchess Wrexa came.", "Duchess Wrexa", "person"),
    ("It meets in Wrexus Quembo House.", "Wrexus Quembo House", "organisation"),
    ("He has Parkinson’s and a cold.", "Parkinson's", "condition"),
    ("She is a Jehovah’s Witness.", "Jehovah's Witness", "origin"),
    ("the wrexuside rang", "wrexuside", "word"),
    ("She paid through Wrexus.", "Wrexus", "place"),
    ("a report by Dr Eun-ji Ferreira of the panel", "Dr Eun-ji Ferreira", "person"),
    ("Eun-ji rang.", "Eun-ji", "person"),
    ("The postman, Del, wrote.", "Del", "person"),
    ("I told Del so.", "Del", "person"),
    ("Del rang.", "Del", "person"),
    ("Ben was out.", "Ben", "person"),
    ("The school excluded Ben.", "Ben", "person"),
    ("Ben's mother rang.", "Ben", "person"),
    ("They wrote to Ben.", "Ben", "person"),
    ("Ben, who is tall, rang.", "Ben", "person"),
    ("The school told Mac and others.", "Mac", "person"),
    ("They asked for a bed for Al.", "Al", "person"),
    ("Her worry is Di.", "Di", "person"),
    ("Ben and 3 others rang.", "Ben", "person"),
    ("at the Drover’s Lantern, in town", "Drover's Lantern", "organisation"),
    ("We met in the Drovers’ Rest.", "Drovers' Rest", "organisation"),
    ("It was Bay 4, 61 Tannery Lane.", "Bay 4, 61 Tannery Lane", "address"),
    ("His visa number, GWF 071 884 220, was left off.", "GWF 071 884 220", "phone"),
    ("a boy of about fifteen rang", "about fifteen", "age"),
    ("He is nearly ninety.", "nearly ninety", "age"),
    ("She was aged around 70.", "around 70", "age"),
    ("The search LLC1/2204/77, Kiln Cottage, is lost.", "LLC1/2204/77", "reference"),
    ("He is in Year 1.", "Year 1", "age"),
    ("Verity-Mae asked for it.", "Verity-Mae", "person"),
    ("The site manager, Piers, told her to move.", "Piers", "person"),
    ("The landlord, Mr P. Q. Wrexus, wrote.", "Mr P", "person"),
    ("It is on Tanner’s Hill, in town.", "Tanner's Hill", "person"),
    ("Write to PO Box 771, in town.", "PO Box 771", "address"),
    ("It is Hut 3, Beach Parade, in town.", "Hut 3, Beach Parade", "address"),
    ("The fob 00441 was lost.", "00441", "reference"),
    ("Councillor Marsh said so.", "Councillor Marsh", "person"),
    ("He is a twin.", "He is a twin", "fact"),
    ("She was married to a footballer then.", "married to a footballer", "fact"),
    ("Few knew his IQ of 71.", "his IQ of 71", "fact"),
    ("She is allergic to nuts.", "allergic to nuts", "fact"),
    ("Rose-Anne left.", "Rose-Anne", "person"),
    ("The answer, BRG-LK-009917, went.", "BRG-LK-009917", "reference"),
    ("It has LK009917A on it.", "LK009917A", "NI number"),
    ("It is at The Lodge, Priest’s Walk, in town.", "The Lodge, Priest's Walk", "address"),
    ("They live in 1 and 2 Signal Cottages.", "1 and 2 Signal Cottages", "address"),
    ("It was so in 2021 and 3 Mill Road too.", "3 Mill Road", "address"),
    ("It quotes its number, TT_SE_00871.", "TT_SE_00871", "reference"),
    ("It will apologise to “Bobbin” and pay.", "Bobbin", "place"),
]
SILENT = [
    "The Queen’s Speech was heard.",
    "the Council’s Constitution",
    "the Children’s Commissioner",
    "the van was hired, del credere",
    "It is the Ombudsman’s Guidance.",
    "the Owner’s Wrexus",
    "the Owner’s",
    "the owner’s Rest",
    "He would be in Year 1 by then.",
    "Van was a make.",
    "Councillor Training was held. Councillor Bishop’s",
    "It wrote to “Housing” then.",
    "It wrote to “Bobbin mills” then.",
    "Pre-Action Protocol letters came.",
    "The form complaint_v7 and FORM_AB came.",
]


def text_of(words: str) -> str:
    return words.replace("’", "'")


@pytest.mark.parametrize("text", KNOWN)
def test_what_everybody_knows_is_not_shown(text: str) -> None:
    assert residue(text) == []
    assert residue(f"{text} Quembolina rang.") == [("Quembolina", "person")]


@pytest.mark.parametrize("text, words, kind", UNKNOWN)
def test_what_is_like_it_is_shown(text: str, words: str, kind: str) -> None:
    assert (words, kind) in [(text_of(shown), found) for shown, found in residue(text)]


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in ("organisation", "age")]


def test_a_file_named_by_somebody_and_their_number_is_one_question() -> None:
    case = case_of(
        person("i", "Mr|Imran|Lodhi", nhs_number="999 014 2273"), body("c", "Vuldane Council")
    )
    text = "The form, Review_LodhiI_9990142273.pdf, and 999 014 2273 are his."
    found = [(text[one.start : one.end], one.kind) for one in reader_of(case).find(text)]
    assert found == [
        ("Review_LodhiI_9990142273.pdf", "file name"),
        ("999 014 2273", "NHS number"),
    ]


@pytest.mark.parametrize(
    "text", ["She uses a Mac.", "It is on her Mac.", "Mac and cheese was had.", "It was Ben 10."]
)
def test_a_short_name_of_a_thing_is_nobody(text: str) -> None:
    assert residue(text) == []
    assert residue(f"{text} They told Mac.") == [("Mac", "person")]


def test_a_small_word_of_names_in_a_list_of_things_is_nobody() -> None:
    assert residue("They sold lorries, Van, and cars.") == []
    assert residue("They told the postman, Del, so.") == [("Del", "person")]

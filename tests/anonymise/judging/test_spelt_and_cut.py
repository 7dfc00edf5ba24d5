"""Names spelt as they are heard, cut short by those who speak, and quoted from papers."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("leon", "Mr|Leon|Sharp"),
    person("haroon", "Mr|Haroon|Zorvi"),
    person("minh", "Mr|Minh-Tuan|Pham"),
    person("eleni", "Dr|Eleni|Papadopoulou"),
    person("bonnie", "Mrs|Bonnie|Russell", "Bon"),
    person("amber", "Mrs|Amber|Banks"),
    person("guy", "Mr|Guy|Banks"),
    person("miles", "Mr|Miles|Read"),
    person("linh", "Ms|Linh|Dang"),
    person("ronald", "Mr|Ronald|Butcher"),
    person("philippa", "Ms|Philippa|Zorban"),
    person("leyla", "Ms|Leyla|Quist"),
)
BEFORE = (
    "Leon Sharp, Haroon Zorvi, Minh-Tuan Pham, Eleni Papadopoulou, Bonnie Russell, Amber Banks, "
    "Guy Banks, Miles Read, Linh Dang, Ronald Butcher, Philippa Zorban and Leyla Quist met. "
)
SURE = [
    'She told him "{Leo=leon} took it to the shop".',
    "{Leo=leon} rang on Tuesday.",
    '"{Leo=leon} paid," she said.',
    "{Leo=leon} took the keys.",
    '"{Leo=leon} told me to wait."',
    'The night worker put "{Harun=haroon} settled".',
    "The bed was {Harun’s=haroon}.",
    'She wrote to "{Mr Min Tuan Fam=minh}".',
    "The letter is addressed to {Mr E Papadopolou=eleni}.",
    "A reply for {Miss E. Papadopoulo=eleni} came.",
    "{Bonny Russell=bonnie} cried.",
    'She is "{Ms Dang=linh}", so "{Mrs Ling Dang=linh}" on the notice is wrong.',
    'He said that "{Mrs Ling Dang=linh}" on his letter was a slip.',
    "Her brother {Ronlad=ronald} sold fish.",
    "Her husband {Ronalld=ronald} rang.",
    "My daughter {Phillippa=philippa} is nine.",
    "My wife, {Phliippa=philippa}, rang.",
    "Her sister {Phillipa=philippa} rang.",
    "{Ronlad=ronald} sold fish.",
    "It is held for {BANNKS GUY MR=guy}. A refund went.",
    "It is held for {BANKS GUY MR=guy}.",
    "It is held for {BANKS, GUY, MR=guy}",
]
UNSURE = [
    "A poster of <Leo?leon> hung there.",
    "Her cousin <Leo?leon> took it.",
    "<Leo?leon> is a lion.",
    "Under <Leo?leon> there was a chart.",
    "<Leo?leon> was born in July.",
    "Her cousin <Harun?haroon> came.",
    "Her brother <Rinald?ronald> sold fish.",
    "Her brother <Ronad?ronald> sold fish.",
    "Her sister <Leylah?leyla> rang.",
    "The letter is addressed to <Mr Papadopolou?eleni>.",
    "<Mrs Ling Dang?linh> rang.",
    'She heard "<Mrs Ling Dang?linh>" on Tuesday.',
    'She heard "<Mrs Ling Dang?linh>" on the radio.',
    'She heard "<Mrs Ling Dang?linh>" on the Notice Board.',
    'She heard "<Mrs Ling Dang?linh>" on two letters.',
    'She heard "<Mrs Ling Dang?linh>"',
]


@pytest.mark.parametrize("expected", SURE + UNSURE)
def test_a_name_is_somebodys_as_it_is_heard_or_cut_short(expected: str) -> None:
    assert marked(CASE, BEFORE + unmarked(expected)).endswith(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "It is held for {BANKS GUY=guy} MRS.",
        "It is held for {Banks Guy=guy} Mr.",
        "It is held for {GUY BANKS=guy}; MR",
        "{BANKS GUY=guy} {MR READ=miles}",
    ],
)
def test_a_title_that_is_not_behind_a_form_s_name_is_not_part_of_it(expected: str) -> None:
    found = marked(CASE, BEFORE + unmarked(expected))
    assert found.replace("{MR=miles}", "MR").replace("<MR?miles>", "MR").endswith(expected)

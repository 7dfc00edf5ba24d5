"""Names that are words besides, told by where they are written: in chats, letters and notes."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("r", "Ms|Rose|Reed"),
    person("c", "Mr|Ben|Castle"),
    person("f", "Mr|Robin|Frost"),
    person("p", "Miss|Joy|Penny"),
    person("x", "Mr|Will|Fox"),
    person("s", "Ms|Una|Sharp"),
)
NAMED = "Ms Reed, Mr Castle, Mr Frost, Miss Penny, Mr Fox and Ms Sharp met.\n\n"
THEIRS = [
    "The log is headed {REED=r}.",
    '"{sharp=s} has threatened us"',
    "12/09/2023, 19:15 - {Castle=c}: ok",
    "[09:44] {rose=r}: tell her you came",
    "[Mon 08:31] {robin=f}: no way",
    "Cc: the clerk; the mayor; {rose=r}\nSubject: the flat",
    "Cc: {rose=r}\nSubject: the flat",
    "To: the clerk; {joy=p}; the mayor",
    "Form: title=ms, fname={rose=r}",
    "Form: forename(s): {Robin=f}",
    'They write to "{Mr Frost=f}" and "{Robin=f}".',
    'They write to "{Mr Frost=f}" or "{Robin=f}"',
    "Please ring me about it.\n{Will=x}\n> From the clerk",
    "Thank you for your letter.\n{Joy=p}\n<Mrs Penny?p>",
    "Thank you for your long letter.\n{Joy=p}",
    'She wrote: "hi {will=x} its {rose=r}, they are here"',
    '"its {robin=f} again. they are outside"',
    '"hello its {rose=r}"',
    '"{rose=r} its {Una=s} from the flat"',
    '"{robin=f} its {rose reed=r} again"',
    '"{rose=r} its <una?s>. they came"',
    '"so {robin=f} shes in the flat"',
    "They should tell {rose=r} sorry.",
    'He wrote "m8 {reed=r} has barred me again"',
    '"{castle=c} had threatened us all"',
    '"{joy=p} in hospital, they say"',
    "to the office\n{robin=f}. {una sharp=s} here. they came",
    "{robin=f}, <una?s> here. they came",
    "He sent them the scan. {FROST=f} then lost the letter.",
    "The minutes call it the {REED=r} matter.",
    "He is on the letter and {FROST=f} on the reply.",
    '"{FROST=f}" is the heading of the letter.',
    'The reply calling her "{REED=r} (difficult)" was his.',
    "Subject: RE: {REED=r} CTR a/c",
    "They accept that {FROST=f} was right.",
    "{FOX=x} was the only one on the notice.",
    "We gave it to {FROST=f} on the day.",
    "The <FOX?x> was in it. A fox ran. {FOX=x} then put it there.",
    "He wrote to {REED=r} about the letter",
    "Then {REED=r} took it to the clerk",
    'the letter was signed by "{REED=r}"',
    "It is for {J. Penny Esq=p}.",
]
OPEN = [
    'He said "<FOX?x>"',
    "They came to see it. <FROST?f> then",
    "<FROST?f> in the hall then",
    "<FROST?f> then",
    "The letter has <REEDY?r>.",
    'The form has "<FROST?f>" on it.',
    "The log is headed <FROST?f>.",
    '"<fox?x> has barred us from there"',
    '"<fox?x> had a bin for us"',
    "<Joy?p> grew there.",
    "<Rose?r> Smith came. [09:44] <rose?r>: tell her",
    '"its rose, pink as ever"',
    '"its joy again when he sleeps"',
    '"<rose?r> its petals lie there"',
    '"the rose shes planted is dead"',
    "They tell <rose?r> growers to wait.",
    '"the castle has barred me"',
    '"<fox?x> has woken me twice"',
    '"<joy?p> in small things"',
    "12/09/2023 - <Frost?f>: ice lay there",
    "[09:44] <Frost?f>: 3 hours",
    "19:15 - <Frost?f>: ice lay there",
    "Clock 9:15 - <Frost?f>",
    "[about it] <rose?r>: they came",
    "Cc: <castle?c>; the clerk",
    "Form: item(s): <Rose?r>",
    "Form (rose): <Rose?r>",
    'They sell "Mr Whip" and "<Rose?r>" cones.',
    'They sell "ice" and "<Rose?r>".',
    "They came and went.\n<Joy?p>\nThe show was open.",
    "Their day, my day and our day.\nJoys\n<Mrs Penny?p>",
    "to the office\n<rose?r>. nobody is here",
    "<rose?r>. <una?s> is not well here",
    "<rose?r>. <una?s>",
    "<robin?f>. <una?s> - here",
    "<robin?f> its",
    "<robin?f> its - <una?s>",
    "<rose?r> its ruby red",
    "<fox?x> in",
    "<joy?p> in hospital food",
    "<castle?c> - shes here",
    "{robin=f} its <una?s> and all",
    "<FROST?f>: 3 hours",
    'The box is marked "<REED?r>" in red ink.',
    "The <FROST?f> was hard on the day.",
    "He said that a <REED?r> was in the pond.",
    "It is that <FROST?f> of the week.",
    "<FROST?f>\nThe night was cold.",
    "His <REED?r> instrument was lost.",
    "NEW <REED?r> is in the letter.",
    "We say <FROST?f> Day is a good day.",
    "<Castle?c> means the castle on the hill.",
    "<FROST?f> and ice",
    "RE: <FROST?f> OVER it",
    "The <REED?r> bed is on the map.",
    "<CASTLE?c> gate is on the map of the day.",
    "A frost lay. <FROST?f> was hard then.",
    "A fox ran. He saw <FOX?x> then.",
    "A fox ran. <FOX?x> then fell.",
    "A fox ran. <FOX?x> then put THE bin.",
    "they saw\n<FROST?f> in\nthe letter of it",
]
SHOUTED = [
    "ROAD CLOSED, it said. <FROST?f> then lost the letter.",
    "<MRS FOX?x> and {FOX=x} wrote. SEND is here. {FROST=f} then lost the letter.",
]


@pytest.mark.parametrize("text", THEIRS)
def test_what_stands_in_a_place_for_names_is_somebody(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(f"\n\n{text}")


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_a_word_there_is_no_sure_name(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(f"\n\n{text}")


@pytest.mark.parametrize("text", SHOUTED)
def test_capitals_prove_nothing_where_other_words_have_them(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(f"\n\n{text}")


def test_nobody_is_meant_whom_the_text_does_not_name() -> None:
    assert marked(CASE, 'She wrote: "m8 reed has barred me again"').count("{") == 0
    assert marked(CASE, f'{NAMED}She wrote: "m8 reed has barred me"').endswith(
        '{reed=r} has barred me"'
    )

"""Letters and forms of those who complain: what they want, how they end, whose word they are."""

import pytest

from drafter.case.account import EntryKind, Standing
from drafter.case.case import Case
from drafter.reading import read
from drafter.reading.heading_words import Part
from drafter.reading.headings import section_of
from drafter.reading.pieces import pieces

LETTER = """Dear Sir

What went wrong
On 3 May 2024 I rang about the mould in our flat and nobody came.

It rained in.

What I want
- an apology from the Council for everything that they have put us through
- £600 for the distress
{below}
Yours faithfully
{name}

cc Cllr Field
"""


def wishes(case: Case) -> list[str]:
    return [one.text for one in case.outcomes_wanted]


def entries(case: Case) -> list[str]:
    return [one.text for one in case.chronology]


@pytest.mark.parametrize("below", ["", "\nMy neighbour saw all this.\n"])
def test_a_letters_end_is_no_wish(below: str) -> None:
    case = read(LETTER.format(below=below, name="Ada Quill (Ms)")).case
    assert wishes(case) == [
        "an apology from the Council for everything that they have put us through",
        "£600 for the distress",
    ]
    ends = ["Yours faithfully", "Ada Quill (Ms)", "cc Cllr Field"]
    assert entries(case)[1:] == [*filter(None, [below.strip()]), *ends]


def test_what_asks_for_more_below_a_list_of_wishes_is_one() -> None:
    more = "\nThey should also mend the roof.\n"
    assert wishes(read(LETTER.format(below=more, name="Ada")).case)[2:] == [more.strip()]
    told = "What I want\n\nI want an apology.\n\nMy neighbour saw all this."
    assert len(wishes(read(told).case)) == 2


@pytest.mark.parametrize(
    "signed", ["Yours sincerely, Ada Quill", "Yours faithfully", "Kind regards,", "Many thanks"]
)
@pytest.mark.parametrize("heading", ["What I want", "The impact", "The complaint", "Analysis"])
def test_every_part_ends_with_the_letter(heading: str, signed: str) -> None:
    case = read(f"{heading}\n\nIt was cold.\n\n{signed}\n\nAda").case
    assert entries(case) == [signed, "Ada"]
    assert entries(read(f"{heading}\n\nIt was cold.").case) == []


def test_what_only_begins_as_a_letter_ends_is_no_end() -> None:
    said = "Yours truly waited. Nobody came."
    assert wishes(read(f"What I want\n\nMoney.\n\n{said}").case) == ["Money.", said]


@pytest.mark.parametrize(
    "question, part",
    [
        ("What is your complaint about?", Part.COMPLAINT),
        ("Please tell us about your complaint", Part.COMPLAINT),
        ("What are you unhappy with?", Part.COMPLAINT),
        ("What do you want to complain about?", Part.COMPLAINT),
        ("4. What do you think the Council did wrong?", Part.COMPLAINT),
        ("How has it affected you?", Part.EFFECT),
        ("How have you been affected?", Part.EFFECT),
        ("How did this affect you and your family?", Part.EFFECT),
        ("What impact has this had on you?", Part.EFFECT),
        ("What do you want us to do?", Part.WANTED),
        ("What would you like to happen?", Part.WANTED),
        ("What outcome are you looking for?", Part.WANTED),
        ("How would you like the Council to put things right?", Part.WANTED),
        ("Please tell us what happened", Part.FOUND),
        ("How did the delay affect Miss Quill?", None),
        ("How should the Council put things right?", None),
        ("Have you told the Council?", None),
        ("What should the Council have done?", None),
        ("What did the Council do?", None),
    ],
)
def test_the_questions_of_forms_are_headings(question: str, part: Part | None) -> None:
    assert section_of(question) is part


FORM = """Name: Ms Ada Quill
Organisation complained about: Brackenmoor District Council
Date complaint received: 9 September 2025

What is your complaint about?
My housing band is wrong.

How has it affected you? I am cold.

What do you want us to do?
Put me in Band B.
"""


def test_a_form_that_was_filled_in_fills_the_case() -> None:
    reading = read(FORM)
    case = reading.case
    assert [(one.text, one.injustice_claimed) for one in case.complaints] == [
        ("My housing band is wrong.", "I am cold.")
    ]
    assert wishes(case) == ["Put me in Band B."]
    assert entries(case) == ["Name: Ms Ada Quill"]
    assert [body.name for body in case.bodies] == ["Brackenmoor District Council"]
    assert case.received_on
    assert case.received_on.printed() == "9 September 2025"
    assert "9 September 2025, when the complaint was received" in reading.notices


def test_a_day_that_cannot_be_read_or_is_another_stays_a_line() -> None:
    born = read(FORM.replace("Date complaint received", "Date of birth")).case
    assert born.received_on is None
    assert "Date of birth: 9 September 2025" in entries(born)
    case = read(FORM.replace("9 September 2025", "last week")).case
    assert case.received_on is None
    assert "Date complaint received: last week" in entries(case)


def test_a_question_to_nobody_asked_for_opens_nothing() -> None:
    said = "Can you hear it? I can."
    assert entries(read(f"What happened\n\n{said}").case) == [said]


def test_a_label_begins_anew_below_another_and_not_within_a_sentence() -> None:
    long = "Address of the flat: the second floor of 12 Fern Way in Holm End"
    assert [one.text for one in pieces(f"{long}\nTenant: Ada.")] == [long, "Tenant: Ada."]
    sentence = "He gave us a list of all the people who had rung him, among them the\nTenant: Ada."
    assert len(list(pieces(sentence))) == 1


def test_what_somebody_tells_of_themselves_is_nobodys_fact_yet() -> None:
    letter = "Dear Sir\n\nOn 3 May 2024 I rang.\n\nIt rained.\n\nYours faithfully\n\nAda"
    reading = read(letter)
    assert {one.standing for one in reading.case.chronology} == {Standing.UNDECIDED}
    assert [one.kind for one in reading.case.chronology][1:3] == [
        EntryKind.ACCOUNT,
        EntryKind.OTHER,
    ]
    assert reading.notices == ("5 entries of What I found: one side’s word, so undecided",)
    assert {one.standing for one in read(FORM).case.chronology} == {Standing.UNDECIDED}


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2024 I rang.\n\nIt rained.",
        "Dear Sir\n\nOn 3 May 2024 it rained.",
        "Dear Sir\n\nOn 3 May 2024 I rang.\n\nAnalysis\n\nThere was fault.",
    ],
)
def test_notes_and_statements_are_told_as_facts(text: str) -> None:
    reading = read(text)
    assert {one.standing for one in reading.case.chronology} == {Standing.ACCEPTED}
    assert not any("undecided" in notice for notice in reading.notices)

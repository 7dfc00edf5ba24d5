import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.case.account import EntryKind
from drafter.case.case import Case
from drafter.case.json_form import read_case, to_plain, write_case
from drafter.case.reasoning import ActionKind
from drafter.case.statement import Slot, VersionKind
from drafter.reading import Candidate, read
from drafter.reading.heading_words import Part
from drafter.reading.headings import section_of
from drafter.reading.pieces import Kind, Piece, pieces

DRAFT = """Exampleshire Council (25 900 111)
The Ombudsman's draft decision:
Summary: Ms Quill complained about mould. There was fault.

The complaint
1. Ms Ada Quill complains the Council left mould in her flat.
2. She wants the Council to repair it.

What I found
Background
3. The flat has one bedroom.
4. On 3 May 2024, Ms Quill rang. It said:
a) it would come; and
b) it would write.

Analysis
5. The Council did not come. That was fault.

Agreed action
6. Within one month the Council will:
- apologise to Ms Quill;
- pay her £200; and
- paint the wall.

Final decision
7. There was fault causing injustice.
"""


RAINED = (Kind.PARAGRAPH, "It rained.")


def words_of(value: object) -> Iterator[str]:
    """Every word of a plain case."""
    if isinstance(value, str):
        yield from re.findall(r"\w+", value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from words_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_of(inner)


def test_a_drafts_headings_put_everything_where_it_belongs() -> None:
    case = read(DRAFT).case
    assert (case.reference, case.version) == ("25 900 111", VersionKind.DRAFT)
    assert [body.name for body in case.bodies] == ["Exampleshire Council"]
    assert len(case.complaints) == 1
    assert [wish.text for wish in case.outcomes_wanted] == ["She wants the Council to repair it."]
    assert [(entry.kind, entry.heading, entry.text) for entry in case.chronology] == [
        (EntryKind.OTHER, "", "The flat has one bedroom."),
        (
            EntryKind.EVENT,
            "",
            "On 3 May 2024, Ms Quill rang. It said:\n- it would come; and\n- it would write.",
        ),
    ]
    assert [finding.reasoning[:11] for finding in case.findings] == ["The Council"]
    assert [action.kind for action in case.actions] == [
        ActionKind.APOLOGY,
        ActionKind.PAYMENT,
        ActionKind.OTHER,
    ]
    worded = {(wording.slot, wording.record): wording.text for wording in case.wordings}
    assert worded[Slot.ACTION, case.actions[1].id] == "pay her £200; and"
    assert worded[Slot.SUMMARY, ""].startswith("Ms Quill complained")
    assert worded[Slot.DECISION, ""] == "There was fault causing injustice."
    assert len(case.outcomes) == 1


def test_the_people_it_names_are_offered_one_key_each() -> None:
    assert read(DRAFT).people == (Candidate(title="Ms", forenames="Ada", surname="Quill", count=4),)


@pytest.mark.parametrize(
    "text, found",
    [
        ("Mrs Anna van der Berg rang Dr J. O’Neill.", ["Anna van der Berg", "J. O’Neill"]),
        ("Miss X. The Council wrote to Mr Y.", []),
        ("Mr Quill’s flat, and Mr Quill’s car", ["Quill"]),
        ("nobody with a title, and Ada Quill", []),
        ("Ms A Patel rang. Mr A. The Council wrote. Miss X He left.", ["A Patel"]),
        ("Mr Ada Quill, Mr Ben Quill and Mr Quill", ["Ada Quill", "Ben Quill", "Quill"]),
        ("Mr and Mrs Quill, Cllr Mrs Anna Field", ["Quill", "Quill", "Anna Field"]),
    ],
)
def test_names_are_told_from_pseudonyms_and_sentences(text: str, found: list[str]) -> None:
    people = read(text).people
    assert [f"{each.forenames} {each.surname}".strip() for each in people] == found


def test_what_was_made_is_said() -> None:
    assert read(DRAFT).notices == (
        "the reference 25 900 111",
        "Exampleshire Council, as the body complained of",
        "1 part of the complaint",
        "1 wish",
        "2 entries of What I found",
        "1 finding",
        "3 actions",
        "1 free passage",
    )


def test_a_letter_without_headings_lies_in_order_in_the_chronology() -> None:
    letter = (
        "Dear Sir,\n\nI rang on 3 May and the line which was very bad went dead before anyone\n"
        "had told me anything at all.\n\nYours,\nAda Quill"
    )
    assert [entry.text for entry in read(letter).case.chronology] == [
        "Dear Sir,",
        letter.split("\n\n")[1].replace("\n", " "),
        "Yours,",
        "Ada Quill",
    ]


def test_items_without_a_paragraph_before_them_are_paragraphs() -> None:
    text = "What I found\n- It rained.\n- It snowed."
    assert [entry.text for entry in read(text).case.chronology] == ["It rained.", "It snowed."]


@pytest.mark.parametrize(
    "typed, part",
    [
        ("WHAT I FOUND", Part.FOUND),
        ("The Ombudsman's role and powers:", Part.POWERS),
        ("  Agreed   actions ", Part.ACTION),
        ("My holiday", None),
    ],
)
def test_a_heading_is_known_in_any_dress(typed: str, part: Part | None) -> None:
    assert section_of(typed) is part


@pytest.mark.parametrize(
    "text, found",
    [
        ("12. It said so.", [(Kind.PARAGRAPH, "It said so.")]),
        ("(3) It said so.", [(Kind.PARAGRAPH, "It said so.")]),
        (
            "One.\r\n• two\r\n• three",
            [(Kind.PARAGRAPH, "One."), (Kind.ITEM, "two"), (Kind.ITEM, "three")],
        ),
        ("a\u2029b.", [(Kind.PARAGRAPH, "a"), (Kind.PARAGRAPH, "b.")]),
        ("Our visit\n\nIt rained.", [(Kind.HEADING, "Our visit"), (Kind.PARAGRAPH, "It rained.")]),
        ("Our visit\nIt rained.", [(Kind.HEADING, "Our visit"), RAINED]),
        (
            "Ada Quill\n12 Fern Way",
            [(Kind.PARAGRAPH, "Ada Quill"), (Kind.PARAGRAPH, "12 Fern Way")],
        ),
        ("Dear Ada\n\nIt rained.", [(Kind.PARAGRAPH, "Dear Ada"), (Kind.PARAGRAPH, "It rained.")]),
        (
            "5 May 2024\tA letter of more than fifty characters was sent to them\n6 May\tlost",
            [
                (
                    Kind.PARAGRAPH,
                    "5 May 2024 – A letter of more than fifty characters was sent to them",
                ),
                (Kind.PARAGRAPH, "6 May – lost"),
            ],
        ),
        ("Tenant:\tAda\n1.\tIt rained.", [(Kind.PARAGRAPH, "Tenant: Ada"), RAINED]),
        ("One.\n•\ttwo", [(Kind.PARAGRAPH, "One."), (Kind.ITEM, "two")]),
        ("7.\t5 May\tlost", [(Kind.PARAGRAPH, "5 May – lost")]),
        (
            "She said:\n1) no;\na) x\n2) never.\n\n5. It rained.\n6. Then.",
            [
                (Kind.PARAGRAPH, "She said:"),
                (Kind.ITEM, "no;"),
                (Kind.ITEM, "x"),
                (Kind.ITEM, "never."),
                RAINED,
                (Kind.PARAGRAPH, "Then."),
            ],
        ),
        ("She said:\n\n2. It rained.", [(Kind.PARAGRAPH, "She said:"), RAINED]),
        ("She said:\n1.1. It rained.", [(Kind.PARAGRAPH, "She said:"), RAINED]),
        ("The complaint:\n1. It rained.", [(Kind.HEADING, "The complaint:"), RAINED]),
        ("", []),
    ],
)
def test_numbers_signs_and_line_ends_are_left_behind(
    text: str, found: list[tuple[Kind, str]]
) -> None:
    assert list(pieces(text)) == [Piece(kind=kind, text=words) for kind, words in found]


LINES = st.lists(
    st.one_of(
        st.sampled_from(["What happened", "Analysis", "Action", "Decision", "The complaint", ""]),
        st.text(st.sampled_from("ab A.:-•12)£’\u00a0é\t"), max_size=60),
    ),
    max_size=12,
)


@given(LINES)
def test_no_word_that_was_pasted_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    kept = Counter(words_of(to_plain(read(text).case)))
    for piece in pieces(text):
        if piece.kind is Kind.HEADING and section_of(piece.text) is not None:
            continue
        before, colon, rest = piece.text.partition(":")
        opened = section_of(before) is not None and bool(colon and rest.strip())
        for word in re.findall(r"\w+", rest if opened else piece.text):
            assert kept[word] > 0, word


def test_a_word_that_is_missing_would_be_seen() -> None:
    assert "zebra" not in set(words_of(to_plain(read("It rained.").case)))
    assert "rained" in set(words_of(to_plain(read("It rained.").case)))


@given(LINES)
def test_what_is_read_is_a_case_that_can_be_kept(lines: list[str]) -> None:
    case: Case = read("\n".join(lines)).case
    assert read_case(write_case(case), "read").chronology == case.chronology


def test_a_published_decision_loses_no_paragraph(shared: Path) -> None:
    text = (shared / "data" / "decision-23-001-522.txt").read_text(encoding="utf-8")
    found = read(text)
    kept = Counter(words_of(to_plain(found.case)))
    missing = {
        word
        for piece in pieces(text)
        if piece.kind is not Kind.HEADING
        for word in re.findall(r"\w+", piece.text)
        if not kept[word]
    }
    assert missing <= {"The", "Ombudsman", "s", "Summary"}
    assert found.case.reference == "23 001 522"
    assert len(found.case.chronology) == 21


@pytest.mark.parametrize("piece", ["a", "Mr ", "1. ", "- ", "\n", "Aa ", "Aa-", "Aa’"])
def test_a_megabyte_is_read_in_time_that_grows_with_it(piece: str) -> None:
    assert read(piece * (1_000_000 // len(piece))).case is not None


COMPLAINT = """What happened
On 4 March 2026 the lift broke down.

What went wrong
They left it broken for seven weeks.

They gave no date.

How it has affected Mr Quill and his son
He missed an appointment.

His son was late for school.

What would put it right
- apologise
- mend the lift
"""


def test_a_complaints_headings_put_everything_where_it_belongs() -> None:
    reading = read(COMPLAINT)
    case = reading.case
    assert [(one.text, one.injustice_claimed) for one in case.complaints] == [
        ("They left it broken for seven weeks.", "He missed an appointment."),
        ("They gave no date.", "His son was late for school."),
    ]
    assert [one.text for one in case.outcomes_wanted] == ["apologise", "mend the lift"]
    assert [one.text for one in case.chronology] == ["On 4 March 2026 the lift broke down."]
    assert "how it affected them" in reading.notices
    assert "how it affected them" not in read(DRAFT).notices


def test_effects_that_match_no_complaint_one_to_one_stand_with_the_first() -> None:
    case = read(COMPLAINT.replace("They gave no date.\n\n", "")).case
    assert [one.injustice_claimed for one in case.complaints] == [
        "He missed an appointment.\n\nHis son was late for school."
    ]
    alone = read("Impact\nHe was cold.").case
    assert [(one.text, one.injustice_claimed) for one in alone.complaints] == [("", "He was cold.")]
    more = read("What went wrong\nOne.\n\nTwo.\n\nThree.\n\nEffect\nCold.\n\nWet.").case
    assert [one.injustice_claimed for one in more.complaints] == ["Cold.\n\nWet.", "", ""]


@pytest.mark.parametrize(
    "heading, part",
    [
        ("What went wrong", Part.COMPLAINT),
        ("What the landlord did wrong:", Part.COMPLAINT),
        ("How it affected me", Part.EFFECT),
        ("How this has affected Ms Quill and her son", Part.EFFECT),
        ("The impact on Mr O’Neill", Part.EFFECT),
        ("What it meant for them", Part.EFFECT),
        ("What Ms Quill wants", Part.WANTED),
        ("What would put it right?", Part.WANTED),
        ("What has happened", Part.FOUND),
        ("How it began", None),
        ("What they said", None),
        ("Analysis and findings", Part.ANALYSIS),
        ("Analysis / findings", Part.ANALYSIS),
        ("Law, guidance and policies", Part.LAW),
        ("Background and what they said", None),
        ("My analysis", Part.ANALYSIS),
        ("Key facts", Part.FOUND),
        ("Proposed remedy", Part.ACTION),
        ("My proposed remedy", Part.ACTION),
        ("Key remedy", None),
        ("The decision", None),
        ("Our decision (determination)", Part.DECISION),
        ("Conclusions", Part.CONCLUSION),
        ("Outcome sought", Part.WANTED),
        ("Outcomes Ms Quill seeks", Part.WANTED),
        ("Remedies requested", Part.WANTED),
        ("Desired remedy", Part.WANTED),
        ("Was the Council at fault?", Part.ANALYSIS),
        ("Did the fault cause injustice?", Part.ANALYSIS),
        ("Reasons for my decision", Part.ANALYSIS),
        ("What we’ve decided – and why", Part.ANALYSIS),
        ("Complaint summary", Part.COMPLAINT),
        ("My thoughts", Part.NOTES),
        ("4.1 The complaint", Part.COMPLAINT),
        ("2 What I found", Part.FOUND),
        ("B. What I found", Part.FOUND),
        ("My " * 40 + "analysis", Part.ANALYSIS),
        ("My " * 100 + "analysis", None),
        ("How it affected " + "everybody and " * 9 + "me", None),
    ],
)
def test_headings_of_complaints_are_known(heading: str, part: Part | None) -> None:
    assert section_of(heading) is part


def test_what_stands_under_an_unknown_heading_goes_to_the_chronology_in_order() -> None:
    case = read(
        "The complaint\nMs Quill complains.\n\nWhat came next\n\nOn 3 May it rained.\n\nIt snowed."
        "\n\nRecommendations\nThe Council should pay.\n\nAfterwards\n\nUpheld.\n\nSummary\nShort."
    ).case
    assert [one.text for one in case.complaints] == ["Ms Quill complains."]
    assert [(one.heading, one.text) for one in case.chronology] == [
        ("What came next", "On 3 May it rained."),
        ("", "It snowed."),
        ("Afterwards", "Upheld."),
    ]
    assert [one.text for one in case.passages] == ["The Council should pay."]
    assert [one.text for one in case.wordings] == ["Short."]


def test_a_line_that_nothing_stands_under_opens_nothing() -> None:
    case = read("Final decision\nThere was fault.\n\nDecided for the Ombudsman").case
    assert [one.text for one in case.wordings] == ["There was fault.\n\nDecided for the Ombudsman"]
    assert case.chronology == ()


def test_law_and_findings_have_headings_of_their_own() -> None:
    case = read("The law\n\nCare Act\n\nIt says so.\n\nAnalysis\n\nThe delay\n\nIt was late.").case
    assert [(one.name, one.text) for one in case.standards] == [("Care Act", "It says so.")]
    assert [(one.heading, one.reasoning) for one in case.findings] == [
        ("The delay", "It was late.")
    ]
    assert case.chronology == ()


def test_a_conclusion_is_the_decision_unless_the_text_has_one_apart() -> None:
    analysis = "Analysis\n\nIt was late.\n\nConclusion\n\nI uphold it."
    alone, both = read(analysis).case, read(f"{analysis}\n\nFinal decision\n\nUpheld.").case
    assert [one.text for one in alone.wordings] == ["I uphold it."]
    assert [one.reasoning for one in alone.findings] == ["It was late."]
    assert [one.text for one in both.wordings] == ["Upheld."]
    assert [one.reasoning for one in both.findings] == ["It was late.", "I uphold it."]


def test_a_remark_with_a_colon_opens_no_part_that_only_headings_do() -> None:
    remark = "What happened\n\nEvidence: a letter.\n\nIt rained."
    assert [one.text for one in read(remark).case.chronology] == [
        "Evidence: a letter.",
        "It rained.",
    ]
    headed = read("What happened\n\nIt rained.\n\nEvidence\n\nA letter.").case
    assert [one.text for one in headed.sources] == ["A letter."]


@pytest.mark.parametrize(
    "text, said",
    [
        (
            "He wrote a long letter to them about all this and asked them again for a\ndecision.",
            "asked them again for a decision.",
        ),
        ("I considered:\n- the complaint; and\n- the law.", "- the complaint; and\n- the law."),
    ],
)
def test_a_word_of_a_sentence_or_list_is_no_heading(text: str, said: str) -> None:
    (entry,) = read(text).case.chronology
    assert entry.text.endswith(said)
    assert read(f"{text}\n\nDecision\n\nUpheld.").case.wordings


MAIL = """Hi Sam

See below, can you pick this up?

{signed}
Jo

From: Ada Quill <ada@mail.example>
Sent: 4 March 2024 09:12
Cc:
Subject: RE: Mould in the flat

Good morning

It rained.

{signed}

Ada
Tenant of Fern Way
"""


@pytest.mark.parametrize("signed", ["Thanks", "Kind regards,", "Many thanks again", "Yours"])
def test_greetings_names_and_heads_of_mails_are_no_headings(signed: str) -> None:
    case = read(MAIL.format(signed=signed)).case
    assert {one.heading for one in case.chronology} == {""}
    said = [one.text for one in case.chronology]
    assert said[:4] == ["Hi Sam", "See below, can you pick this up?", signed, "Jo"]
    assert said[4].endswith("Cc:\nSubject: RE: Mould in the flat")
    assert case.chronology[4].happened_on is not None
    named = read("Our visit\n\nIt rained.\n\nAda's flat\n\nIt snowed.").case
    assert [one.heading for one in named.chronology] == ["Our visit", "Ada's flat"]


def test_a_mail_below_a_line_in_the_same_block_begins_anew() -> None:
    text = "Forwarded\n-----Original Message-----\nFrom: Ada Quill\nSubject: Mould\nIt rained."
    said = [one.text for one in read(text).case.chronology]
    assert said[-2:] == ["From: Ada Quill\nSubject: Mould", "It rained."]
    below = read("Jo\n\nFrom: Ada Quill\nSubject: Mould\n\nIt rained.").case
    assert [(one.heading, one.text) for one in below.chronology] == [
        ("", "Jo"),
        ("", "From: Ada Quill\nSubject: Mould"),
        ("", "It rained."),
    ]

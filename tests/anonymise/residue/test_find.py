"""A closed world: capitals and unknown words that nothing explains are shown, the rest is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.anonymise.residue.kinds import KINDS, Level, level_of
from drafter.anonymise.text.found import Certainty
from tests.anonymise.residue.reading import reader, residue

PEOPLE = [
    ("THEN ZORVINA WREXOLBY RANG", "ZORVINA WREXOLBY"),
    ("April rang the Council.", "April"),
    ("They spoke to April.", "April"),
    ("ZORVINA SAID NO WREXOLBY", "WREXOLBY"),
    ("Zorvina Wrexolby rang the Council.", "Zorvina Wrexolby"),
    ("Mr Drumquist rang.", "Mr Drumquist"),
    ("Dr. A. Plonquist visited.", "Dr. A. Plonquist"),
    ("P. Wrexolby wrote.", "P. Wrexolby"),
    ("She met Sarah in the lobby.", "Sarah"),
    ("Her friend sarah came too.", "sarah"),
    ("Then mr drumquist rang.", "drumquist"),
    ("They spoke to Zorvina about it.", "Zorvina"),
    ("A letter from Zorvina came.", "Zorvina"),
    ("She is the mother of Zorvina.", "Zorvina"),
    ("WREXOLBY was told.", "WREXOLBY"),
    ("PLONQUIST RANG THE COUNCIL.", "PLONQUIST"),
    ("They spoke to SARAH ABOUT IT.", "SARAH"),
    ("Zorvi-Ann Wrexolby rang.", "Zorvi-Ann Wrexolby"),
    ("Zorvi van der Klompf rang.", "Zorvi van der Klompf"),
    ("It was O'Zintel.", "O'Zintel"),
    ("ZW rang the Council.", "ZW"),
    ("She showed ZW's letter.", "ZW"),
    ("Grace rang the Council.", "Grace"),
    ("Yesterday Zorvina left.", "Zorvina"),
    ("She saw A B Wrexolby there.", "A B Wrexolby"),
    ("She saw McVURBLE there.", "McVURBLE"),
    ("Then Miss Zorvina's Wrexolby came.", "Miss Zorvina"),
    ("He met J. Wrexolby and left.", "J. Wrexolby"),
    ("They met Sarah J. Wrexolby there.", "Sarah J. Wrexolby"),
    ("St. Zorvina came.", "St. Zorvina"),
    ("It was Zorvina. Wrexolby came.", "Zorvina"),
]
OTHERS = [
    ("It is in Wrexolby Court now.", "Wrexolby Court", "organisation"),
    ("He goes to Tanpit Primary School.", "Tanpit Primary School", "organisation"),
    ("He goes to Larkrise Surgery.", "Larkrise Surgery", "organisation"),
    ("She banks with Plonquist Ltd.", "Plonquist Ltd", "organisation"),
    ("The dog is at Wrexolby House.", "Wrexolby House", "organisation"),
    ("He goes to Zorvina's School now.", "Zorvina's School", "organisation"),
    ("It is on Wrexolby Lane today.", "Wrexolby Lane", "address"),
    ("The flat in Wrexhampton was damp.", "Wrexhampton", "place"),
    ("They moved to Quembury.", "Quembury", "place"),
    ("To Quembury they went.", "Quembury", "place"),
    ("The frobnitz was broken.", "frobnitz", "word"),
    ("He has asthma.", "asthma", "condition"),
    ("She has multiple sclerosis.", "multiple sclerosis", "condition"),
    ("She has Friedreich's ataxia.", "Friedreich's ataxia", "condition"),
    ("He has Zorvi syndrome.", "Zorvi syndrome", "condition"),
    ("He has cardiomyopathy now.", "cardiomyopathy", "condition"),
    ("Parkinson’s disease made it hard.", "Parkinson’s disease", "condition"),
]
SILENT = [
    "In April it rang. April 2023 was wet. It ran from May to April.",
    "April was wet.",
    "It went to the Youth Court.",
    "Boxing Day came, and Christmas Eve and Good Friday.",
    "The Ministry of Defence and others said so.",
    "It came from the Department for Work and Pensions.",
    "Department of",
    "The Council for",
    "In September 2022 the Council held a review.",
    "She rang on Monday, and again on Good Friday.",
    "The Children Act 1989 (section 26) applies.",
    "The Housing Act 1996 and the Care Act 2014 set this out.",
    "The Special Educational Needs and Disability Regulations 2014 say this.",
    "The Town and Country Planning (Use Classes) Order 1987 says this.",
    "It kept to the statutory guidance.",
    "And the Act says so.",
    "Part 3 of the Act",
    "We wrote to the Department for Education.",
    "Ofsted inspected the home in June 2021.",
    "She appealed to the First-tier Tribunal.",
    "The SEND Tribunal agreed, as two Magistrates' Courts had.",
    "The High Court heard the claim, then the County Court.",
    "The Team Manager and a Social Worker called.",
    "The plan names a school in Section F.",
    "The complaint went to Stage Two.",
    "She is in Band C on the register.",
    "Miss X complained. Child N stayed at home.",
    "Ms Y and Mr Z went too.",
    "Exampleshire County Council refused. The Council apologised.",
    "They asked Quembo Trust, then the Grumbold people.",
    "Summary",
    "The Ombudsman's draft decision",
    "Nobody answered. Later, they called. Yesterday it rained.",
    "She is entitled to Disability Living Allowance.",
    "The Local Government and Social Care Ombudsman decided.",
    "The NHS Continuing Healthcare panel met.",
    "The Council's Housing Allocations Policy says this.",
    "They moved from Leeds to Birmingham. The family is Polish.",
    "THE COUNCIL DID NOT ANSWER.",
    "It sent an EHC plan, a PEEP and an XQZV.",
    "The diagnosis and prognosis were late.",
    "The disease and a disorder.",
    "I rang. Sir, a panel met.",
    "It was Her.",
    "",
]


@pytest.mark.parametrize("text, name", PEOPLE)
def test_somebody_nobody_registered_is_shown(text: str, name: str) -> None:
    assert (name, "person") in residue(text)


@pytest.mark.parametrize("text, words, kind", OTHERS)
def test_what_tells_too_much_is_shown_as_what_it_is(text: str, words: str, kind: str) -> None:
    assert residue(text) == [(words, kind)]


@pytest.mark.parametrize("text", SILENT)
def test_the_words_of_decisions_are_silent(text: str) -> None:
    assert residue(text) == []


def test_an_ordinary_word_at_the_start_is_not_part_of_a_name() -> None:
    assert residue("Yesterday Zorvina Wrexolby left.") == [("Zorvina Wrexolby", "person")]


def test_a_line_break_ends_a_name() -> None:
    assert residue("Zorvina\nWrexolby") == [("Zorvina", "person"), ("Wrexolby", "person")]
    assert residue("Zorvina Wrexolby") == [("Zorvina Wrexolby", "person")]


def test_a_kind_has_its_level_and_identifiers_of_parties_are_direct() -> None:
    assert level_of("person") is Level.DIRECT
    assert level_of("age") is Level.QUASI
    assert level_of("school") is Level.DIRECT
    assert all(kind.reason.endswith(".") for kind in KINDS.values())


FIRST = st.sampled_from(["Zorvina", "Quembolt", "Thrinka", "Vuldane", "Ixpeth"])
LAST = st.sampled_from(["Wrexolby", "Drumquist", "Plonquist", "McVurble", "O'Zintel", "Ax-Brond"])
TITLE = st.sampled_from(["Mr ", "Mrs ", "Miss ", "Ms ", "Dr ", "Cllr ", ""])
PLANTED = st.one_of(
    st.builds("{}{} {}".format, TITLE, FIRST, LAST),
    st.builds("{}. {}".format, st.sampled_from("ABDGHKPR"), LAST),
    st.integers(0, 999).map(lambda number: f"07700 900{number:03}"),
    st.integers(0, 999).map(lambda number: f"01632 960{number:03}"),
    st.from_regex(r"ZZ[1-9][0-9]? [0-9][A-Z]{2}", fullmatch=True),
    st.builds("{}@post.example".format, FIRST),
)
SENTENCES = st.sampled_from(
    ["The officer told {} that it was late.", "It was late, and {} did not know.",
     "The Council wrote to the officer ({}) about it.", "- {}\n- the officer",
     "She said that “{}” was on the list."]
)  # fmt: skip


@given(sentence=SENTENCES, planted=PLANTED)
def test_what_is_planted_is_found_and_the_sentence_alone_is_silent(
    sentence: str, planted: str
) -> None:
    assert residue(sentence.format("nobody")) == []
    text = sentence.format(planted)
    start = text.index(planted)
    found = reader().find(text)
    assert found
    covered = {at for one in found for at in range(one.start, one.end)}
    words = {at for at in range(start, start + len(planted)) if text[at].isalnum()}
    assert words <= covered


PARAGRAPHS = st.lists(
    st.sampled_from(
        [text for text, *_ in PEOPLE + OTHERS] + [text for text in SILENT if text]
        + ["Miss Whitlock rang.", "- Hannah left", "27 Quill Street", "Zorvina", "Act", "A."]
    ),
    min_size=1, max_size=5,
)  # fmt: skip


@given(paragraphs=PARAGRAPHS)
def test_a_paragraph_reads_alone_as_it_does_among_others(paragraphs: list[str]) -> None:
    whole = "\n\n".join(paragraphs)
    expected, at = [], 0
    for paragraph in paragraphs:
        expected += [(at + one.start, at + one.end, one.kind) for one in reader().find(paragraph)]
        at += len(paragraph) + 2
    found = reader().find(whole)
    assert [(one.start, one.end, one.kind) for one in found] == expected


@given(text=st.text(max_size=200))
def test_any_text_is_read_in_order_without_overlaps(text: str) -> None:
    found = reader().find(text)
    ends = [0, *(one.end for one in found)]
    assert all(end <= one.start < one.end for end, one in zip(ends, found, strict=False))
    assert reader().find(text) == found
    assert all(one.certainty in Certainty for one in found)

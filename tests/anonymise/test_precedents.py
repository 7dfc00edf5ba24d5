"""People of further cases in this one's text: pasted by mistake, asked about by their case."""

import dataclasses

import pytest

from drafter.anonymise.kept import kept_words
from drafter.anonymise.known import Known
from drafter.anonymise.precedents import guard_of, precedents_of
from drafter.anonymise.questions import questions
from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party
from drafter.case.statement import Answer
from tests.anonymise.marking import CASE, COUNCIL, OKAFOR, WHITLOCK, body, case_of, person
from tests.pace import within

BRACKENBURY = person(
    "b",
    "Mrs|Delia Rose|Brackenbury",
    "Dee Brackenbury-Holt",
    "Dee",
    "D. B.",
    phone="01632 960441",
    email="delia.b@post.example",
    postcode="ZZ9 8QX",
    date_of_birth="14 March 1951",
    address="6 Ferryman Close, Exampleton",
    nhs_number="943 476 5919",
)
FIELD = person("f", "Mr|Tom|Field")
MAY = person(
    "m", "Mr|Will|May", phone="01632 960442 ext 5", account="77", address="The Rookery, Exampleton"
)
LINCOLN = person("l", "Ms|Ada|Lincoln")
OTHER = dataclasses.replace(
    case_of(BRACKENBURY, FIELD, MAY, LINCOLN, OKAFOR, body("o", "Otherborough Council")),
    reference="24 001 002",
)
KNOWN = Known(precedents=precedents_of([OTHER]))


def asked(text: str, case: Case = CASE, known: Known = KNOWN) -> list[tuple[str, str]]:
    """The words that may be a stranger's, and why."""
    return [
        (text[found.start : found.end], found.reason)
        for found in reader_of(case, known).find(text)
        if found.certainty is Certainty.ASK and not found.candidates
    ]


SOMEBODY = "It may be somebody of case 24 001 002."


@pytest.mark.parametrize(
    "text, words",
    [
        ("Delia Brackenbury rang.", "Delia Brackenbury"),
        ("Delia Rose Brackenbury rang.", "Delia Rose Brackenbury"),
        ("It wrote to Brackenbury, Delia Rose.", "Brackenbury, Delia Rose"),
        ("It wrote to delia brackenbury.", "delia brackenbury"),
        ("Mrs Brackenbury’s roof leaks.", "Mrs Brackenbury"),
        ("MRS BRACKENBURY rang.", "MRS BRACKENBURY"),
        ("Then Brackenbury rang.", "Brackenbury"),
        ("then brackenbury rang", "brackenbury"),
        ("She signed D. Brackenbury twice.", "D. Brackenbury"),
        ("The note says Dee Brackenbury-Holt.", "Dee Brackenbury-Holt"),
        ("Mr Field rang.", "Mr Field"),
        ("T Field rang.", "T Field"),
        ("Tom Field rang.", "Tom Field"),
        ("Ms Lincoln rang.", "Ms Lincoln"),
        ("Will May rang.", "Will May"),
        ("Delia; Brackenbury rang.", "Brackenbury"),
    ],
)
def test_a_stranger_is_asked_about_by_their_case(text: str, words: str) -> None:
    assert asked(text) == [(words, SOMEBODY)]


@pytest.mark.parametrize(
    "text",
    [
        "She crossed the field to Lincoln and a tom cat sat in it.",
        "Field officers came from Lincoln.",
        "Rose had dee in her notes.",
        "Mr Okafor rang.",  # in both cases
        "Okafor, Chidi; the Otherborough Council agreed.",
        "The court said so in Brackenbury v Exampleshire County Council.",
        "On 14 March 1951 the law changed.",
        "Delia (Rose) and Delia; Brackenburys are birds, and so it may will be.",
        "Delia, Hannah and the Brackenburys’ neighbour rang.",
    ],
)
def test_words_people_of_both_cases_and_public_bodies_are_no_strangers(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    "text, words, kind",
    [
        ("Ring 01632 960 441 today.", "1632 960 441", "phone"),
        ("Ring +44 1632 960441.", "1632 960441", "phone"),
        ("Write to DELIA.B@post.example.", "DELIA.B@post.example", "e-mail"),
        ("It is at zz98qx.", "zz98qx", "postcode"),
        ("She lives at 6, Ferryman Close with him.", "6, Ferryman Close", "address"),
        ("Her number is 943-476-5919.", "943-476-5919", "NHS number"),
        ("She was born on 14 March 1951.", "14 March 1951", "date of birth"),
    ],
)
def test_a_strangers_identifier_is_asked_about(text: str, words: str, kind: str) -> None:
    assert asked(text) == [(words, f"It may be the {kind} of somebody of case 24 001 002.")]


@pytest.mark.parametrize(
    "text",
    ["No 5501632 960441.", "Ref 9434765919000.", "Zz98qxx.", "There were 1632 of them."],
)
def test_what_is_part_of_something_longer_is_not_a_strangers(text: str) -> None:
    assert asked(text) == []


def test_a_case_whose_reference_is_empty_or_names_somebody_goes_by_its_turn() -> None:
    named = dataclasses.replace(OTHER, reference="Brackenbury file")
    for cases in ([CASE, named], [CASE, dataclasses.replace(OTHER, reference=" ")]):
        known = Known(precedents=precedents_of(cases))
        reasons = [reason for _, reason in asked("Mrs Brackenbury rang.", known=known)]
        assert reasons == ["It may be somebody of further case 2."]


def test_the_questions_of_a_case_name_the_other_case_and_can_be_answered() -> None:
    text = "On Monday Mrs Brackenbury’s case was quoted."
    case = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text=text),))
    (question,) = questions(case, KNOWN)
    assert question.found.reason == SOMEBODY
    kept = Answer(
        id="a", place="e", field="text", sentence=text, word=question.word, reason="It is public."
    )
    answered = dataclasses.replace(case, answers=(kept,))
    assert not list(questions(answered, KNOWN))
    assert [one.word for one in kept_words(answered, KNOWN)] == ["Mrs Brackenbury"]


def test_a_namesake_or_a_shared_address_is_this_cases_own() -> None:
    ours = case_of(
        person("n", "Miss|Orla|Brackenbury", address="6 Ferryman Close, Exampleton"), COUNCIL
    )
    assert asked("Miss Brackenbury lives at 6 Ferryman Close.", ours) == []
    guard = guard_of(ours, KNOWN.precedents)
    forms = {needle.form for needle in guard.needles()}
    assert "brackenbury" not in forms
    assert "delia brackenbury" in forms
    assert len(guard.strange) == 5


def test_forms_for_a_finished_file_are_those_that_mean_nobody_else() -> None:
    needles = guard_of(CASE, KNOWN.precedents).needles()
    forms = {needle.form for needle in needles}
    assert {"brackenbury", "brackenbury delia rose", "1632960441", "zz98qx"} <= forms
    assert not forms & {"field", "lincoln", "will may", "delia", "dee", "14march1951", "okafor"}
    labels = {needle.label for needle in needles}
    assert "the phone of somebody of case 24 001 002" in labels
    assert all(len(needle.squeezed) >= 5 for needle in needles)


def test_somebody_with_one_name_is_no_stranger_by_it() -> None:
    single = Case(reference="1", parties=(Party(id="x", forenames="Zorvina"),))
    known = Known(precedents=precedents_of([single]))
    assert asked("Zorvina rang.", known=known) == []


def test_a_reader_with_further_cases_is_made_once() -> None:
    assert reader_of(CASE, KNOWN) is reader_of(CASE, KNOWN)
    assert reader_of(CASE, KNOWN) is not reader_of(CASE)
    assert reader_of(case_of(WHITLOCK), KNOWN) is not reader_of(CASE, KNOWN)


def test_a_hundred_further_cases_add_little() -> None:
    crowd = [
        Case(
            reference=f"24 {number:03} 000",
            parties=tuple(
                person(
                    f"p{turn}",
                    f"Mr|Zorvi{number}a|Drum{number}quist{turn}",
                    phone=f"01632 96{number:03}{turn}",
                )
                for turn in range(6)
            ),
        )
        for number in range(100)
    ]
    known = Known(precedents=precedents_of(crowd))
    reader = reader_of(CASE, known)
    plain = "On Monday the Council wrote about the Repairs Policy, section 3. " * 400
    text = f"{plain}Mr Drum7quist3 rang 01632 960073. "
    found = within(1, lambda: reader.find(text))
    asked_about = [one.kind for one in found if one.certainty is Certainty.ASK]
    assert asked_about == ["person", "phone"]


def test_a_case_is_no_stranger_to_itself() -> None:
    ours = case_of(BRACKENBURY, FIELD, MAY, COUNCIL)
    itself = Known(precedents=precedents_of([ours, ours]))
    text = "Mrs Brackenbury of 6 Ferryman Close rang Tom Field, Mr May and 01632 960441."
    assert asked(text, ours, itself) == []
    assert asked(text, case_of(COUNCIL), itself)
    assert guard_of(ours, itself.precedents).needles() == ()

"""What may be answered to each kind of question, and what each answer does to the case."""

import dataclasses
import datetime as dt

import pytest

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.questions import Question, questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import (
    BodyInJurisdiction,
    Identifier,
    IdentifierKind,
    Party,
    Pronouns,
    Role,
    Treatment,
)
from drafter.case.statement import Scope, Verdict
from drafter.problem import Fix
from drafter.reviewing.offers import (
    Act,
    Given,
    Offer,
    asked,
    given,
    in_its_place,
    keys_told,
    left_out,
    offers,
    vaguer,
)

DAY = dt.date(2026, 5, 5)
QUILL = Party(
    id="p",
    title="Miss",
    forenames="Ada",
    surname="Quill",
    roles=(Role.COMPLAINANT,),
    pronouns=Pronouns.SHE,
)
OTHER = Party(id="o", title="Mr", forenames="Bram", surname="Larkin", roles=(Role.OTHER,))
COUNCIL = BodyInJurisdiction(id="b", name="Wexley Council")


def case_of(*texts: str) -> Case:
    entries = tuple(ChronologyEntry(id=f"e{nth}", text=text) for nth, text in enumerate(texts))
    return Case(
        id="case", reference="1", parties=(QUILL, OTHER), bodies=(COUNCIL,), chronology=entries
    )


def question_of(case: Case, word: str) -> Question:
    found = [each for each in questions(case) if each.word == word]
    assert found, [each.word for each in questions(case)]
    return found[0]


def offered(case: Case, word: str) -> tuple[Offer, ...]:
    return offers(question_of(case, word), case, ledger_of(case))


def gave(case: Case, word: str, key: str, words: str = "") -> Given:
    offer = next(each for each in offered(case, word) if each.key == key)
    return given(question_of(case, word), offer, case, words, DAY)


def words_asked(case: Case) -> list[str]:
    return [each.word for each in questions(case)]


PERSON = case_of("Miss Quill rang. Wilfred Nkemelu answered.")
BOTH = case_of("Mr ap Gwynn of Hazel Lodge Tutors wrote.")
PHONE = case_of("They rang 020 7946 0123 again.", "He gave 020 7946 0123.")
SCHOOL = case_of("St Brannock’s Primary School closed. The roof leaked at St Brannock’s.")
ODD = case_of("She has a zibbelwock.")


def test_a_person_may_be_somebody_known_somebody_new_or_an_organisation() -> None:
    assert [(each.key, each.words) for each in offered(PERSON, "Wilfred Nkemelu")] == [
        ("1", "Miss X"),
        ("2", "Mr Y"),
        ("N", "Somebody new…"),
        ("O", "An organisation, printed as “an organisation”"),
    ]


def test_an_identifier_may_be_anybodys_or_the_bodys_own() -> None:
    assert [(each.key, each.words, each.act) for each in offered(PHONE, "020 7946 0123")] == [
        ("1", "Miss X’s phone", Act.OWNED),
        ("2", "Mr Y’s phone", Act.OWNED),
        ("3", "the Council’s phone", Act.OURS),
    ]
    birth = case_of("Her dob is 4 May 1981.")
    assert [each.words for each in offered(birth, "4 May 1981")] == [
        "Miss X’s date of birth",
        "Mr Y’s date of birth",
    ]


def test_many_people_leave_room_for_the_body() -> None:
    many = tuple(Party(id=f"p{nth}", title="Mr", surname=f"Roe{nth}") for nth in range(9))
    case = dataclasses.replace(PHONE, parties=many)
    given_to = offered(case, "020 7946 0123")
    assert [each.key for each in given_to] == ["1", "2", "3", "4", "5", "6"]
    assert given_to[-1].act is Act.OURS


def test_a_part_of_a_registered_number_is_answered_for_as_its_owner() -> None:
    phone = Identifier(id="i", kind=IdentifierKind.PHONE, value="01632 960123")
    case = dataclasses.replace(
        case_of("He rang 960123 twice."),
        parties=(dataclasses.replace(QUILL, identifiers=(phone,)), OTHER),
    )
    assert [each.act for each in offered(case, "960123")] == [Act.MEANT]


@pytest.mark.parametrize("key, left", [("N", 1), ("O", 1)])
def test_a_person_beside_an_organisation_is_cut_out_and_the_rest_is_asked(
    key: str, left: int
) -> None:
    word = "Mr ap Gwynn of Hazel Lodge Tutors"
    shown = {each.key: each.words for each in offered(BOTH, word)}
    assert shown["N"] == "Somebody new: Mr ap Gwynn…"
    assert shown["O"] == "Hazel Lodge Tutors, printed as “a care home”"
    after = gave(BOTH, word, key).case
    assert len(words_asked(after)) == left
    rest = "Hazel Lodge Tutors" if key == "N" else "Mr ap Gwynn"
    assert words_asked(after) == [rest]


def test_somebody_new_is_a_party_called_so() -> None:
    made = gave(PERSON, "Wilfred Nkemelu", "N")
    party = made.case.parties[-1]
    assert (party.forenames, party.surname) == ("Wilfred", "Nkemelu")
    assert (made.record, made.field) == (party.id, "surname")
    assert words_asked(made.case) == []


def test_an_organisation_is_described_by_what_it_is_or_by_a_persons_own_words() -> None:
    made = gave(SCHOOL, "St Brannock’s Primary School", "O")
    new = made.case.organisations[0]
    assert (new.name, new.treatment) == ("St Brannock’s Primary School", Treatment.DESCRIBED)
    assert new.described_as == "a primary school"
    assert made.said == "The organisation is added, and printed as “a primary school”."
    own = gave(SCHOOL, "St Brannock’s Primary School", "O", " his  school ").case
    assert own.organisations[0].described_as == "his school"
    assert "St Brannock’s Primary School" not in words_asked(made.case)


def test_a_number_that_is_given_to_somebody_is_known_wherever_it_stands() -> None:
    made = gave(PHONE, "020 7946 0123", "2")
    (own,) = made.case.parties[1].identifiers
    assert (own.kind, own.value) == (IdentifierKind.PHONE, "020 7946 0123")
    assert "Mr Y’s identifiers" in made.said
    assert words_asked(PHONE) == ["020 7946 0123"] * 2
    assert words_asked(made.case) == []


def test_what_is_the_bodys_own_is_kept_everywhere_with_that_reason() -> None:
    made = gave(PHONE, "020 7946 0123", "3")
    answer = made.case.answers[-1]
    assert (answer.verdict, answer.scope) == (Verdict.KEEP, Scope.CASE)
    assert answer.reason == "This is the Council’s own, not a person’s."
    assert words_asked(made.case) == []


def test_a_word_that_names_nobody_is_a_word_of_the_case() -> None:
    assert [each.key for each in offered(ODD, "zibbelwock")] == ["N", "O", "W"]
    made = gave(ODD, "zibbelwock", "W")
    assert made.case.answers[-1].scope is Scope.CASE
    assert words_asked(made.case) == []


def test_somebody_known_is_meant_in_that_sentence() -> None:
    made = gave(PERSON, "Wilfred Nkemelu", "2")
    answer = made.case.answers[-1]
    assert (answer.party, answer.scope, answer.given_on) == ("o", Scope.SENTENCE, DAY)
    assert made.said == "It means Mr Y."


@pytest.mark.parametrize(
    "text, word, words",
    [
        (
            "St Brannock’s Primary School closed.",
            "St Brannock’s Primary School",
            "a primary school",
        ),
        ("They rang 020 7946 0123.", "020 7946 0123", "a telephone number"),
        ("She is 43 and well.", "43", "in her forties"),
        ("He said he is 43 now.", "43", "in his forties"),
        ("He said she is 43 now.", "43", "in their forties"),
        ("Wilfred Nkemelu rang.", "Wilfred Nkemelu", "another person"),
        ("Mrs Nkemelu of Brightwater Homes Ltd rang.", "Mrs Nkemelu", "another person"),
        ("She has a zibbelwock.", "zibbelwock", ""),
    ],
)
def test_vaguer_words_are_suggested(text: str, word: str, words: str) -> None:
    case = case_of(text)
    question = next(each for each in questions(case) if each.word.startswith(word))
    assert vaguer(question) == words


def after_fix(case: Case, fix: Fix | None) -> str:
    assert fix is not None
    text, place = case.chronology[0].text, fix.place
    return text[: place.start] + fix.replacement + text[place.end :]


def test_other_words_fit_their_sentence() -> None:
    school = question_of(SCHOOL, "St Brannock’s Primary School")
    fix = in_its_place(school, SCHOOL, " her  school ")
    assert after_fix(SCHOOL, fix).startswith("Her school closed.")
    phone = question_of(PHONE, "020 7946 0123")
    assert after_fix(PHONE, in_its_place(phone, PHONE, "a number")) == "They rang a number again."
    assert after_fix(PHONE, left_out(phone, PHONE)) == "They rang again."


@pytest.mark.parametrize(
    "text, after",
    [
        ("Her asthma got worse.", "Her health condition got worse."),
        ("It made Miss Quill’s asthma worse.", "It made Miss Quill’s health condition worse."),
        ("Because of his severe arthritis he rang.", "Because of his health condition he rang."),
        ("She has asthma.", "She has a health condition."),
    ],
)
def test_the_words_offered_fit_behind_those_that_stand_before(text: str, after: str) -> None:
    case = case_of(text)
    question = next(each for each in questions(case) if each.found.kind == "condition")
    assert after_fix(case, in_its_place(question, case, vaguer(question))) == after


def test_small_words_that_lead_on_are_no_part_of_what_was_found() -> None:
    case = case_of("He rang 020 7946 0123 about the zibbelwock then.")
    question = next(questions(case))
    assert question.word == "020 7946 0123 about the"
    fix = in_its_place(question, case, "a number")
    assert after_fix(case, fix) == "He rang a number about the zibbelwock then."
    owned = next(each for each in offers(question, case, ledger_of(case)) if each.key == "1")
    made = given(question, owned, case, "", DAY).case
    assert made.parties[0].identifiers[0].value == "020 7946 0123"


def test_nothing_is_put_where_the_text_has_moved_on() -> None:
    phone = question_of(PHONE, "020 7946 0123")
    later = case_of("Yes: they rang 020 7946 0123 again.")
    assert in_its_place(phone, later, "a number") is None
    assert left_out(phone, later) is None
    assert in_its_place(phone, PHONE, "  ") is None


def test_only_keys_that_do_something_are_told() -> None:
    ending = "R other words (E edits them), L leave out"
    told = keys_told(offered(PERSON, "Wilfred Nkemelu"))
    assert told.startswith(f"Keys: 1 to 2 who, N new, O organisation, {ending}")
    assert keys_told(offered(PHONE, "020 7946 0123")).startswith(f"Keys: 1 to 3 whose, {ending}")
    assert keys_told(offered(ODD, "zibbelwock")).startswith("Keys: N new, O organisation, W word, ")
    assert keys_told(()).startswith(f"Keys: {ending}")
    one = Offer(key="1", act=Act.MEANT, words="Miss X", party="p")
    assert keys_told((one,)).startswith("Keys: 1 who, ")


def test_what_leads_the_answers_fits_them() -> None:
    assert asked(offered(PERSON, "Wilfred Nkemelu")) == "Who is meant?"
    assert asked(offered(PHONE, "020 7946 0123")) == "Whose is it?"
    assert asked(offered(ODD, "zibbelwock")) == "What is it?"

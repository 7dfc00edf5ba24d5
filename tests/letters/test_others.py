import dataclasses

import pytest

from drafter.case.account import Complaint
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Identifier
from drafter.case.preparing import Office
from drafter.letters.others import answered, sentence
from drafter.letters.outputs import OUTPUTS, output
from drafter.letters.people import which_letter
from drafter.letters.writing import others_named
from tests.letters.made import TODAY, made, prepared


def unasked() -> Case:
    return dataclasses.replace(prepared(), letter_answers=())


def saying(text: str) -> Case:
    said = Complaint(id="c-said", text=text)
    return dataclasses.replace(unasked(), complaints=(said,), chronology=(), own_words=())


def keys(case: Case, wanted: str = "stage-1") -> list[str]:
    return [one.key for one in others_named(case, output(wanted), today=TODAY)]


def test_a_letter_waits_while_it_names_others_and_says_whom() -> None:
    written = made(unasked(), "stage-1")
    assert written.data == b""
    assert written.proof is None
    said = sentence(written.unanswered, "letter.docx")
    assert said.startswith("letter.docx is not written: it names others.")
    assert "Otis Marchbanks (person affected) [p-son]" in said
    assert "Mr Callum Redfearn (officer) [p-officer]" in said


def test_what_is_ticked_for_this_time_lets_it_be_written() -> None:
    assert made(unasked(), "stage-1", needed=("p-son",)).data == b""
    assert made(unasked(), "stage-1", needed=("p-son", "p-officer")).data


def test_an_answer_in_the_case_is_kept_for_that_letter_alone() -> None:
    case = unasked()
    answers = tuple(
        answered(case, "stage-1", one, needed=True, reason="It is about him.", today=TODAY)
        for one in made(case, "stage-1").unanswered
    )
    case = dataclasses.replace(case, letter_answers=answers)
    assert {one.about for one in answers} == {"p-son", "p-officer"}
    assert made(case, "stage-1").data
    assert not made(case, "stage-2").data


def test_what_was_said_not_to_be_needed_still_stops_it() -> None:
    case = unasked()
    answers = tuple(
        answered(case, "stage-1", one, needed=False, reason="", today=TODAY)
        for one in made(case, "stage-1").unanswered
    )
    written = made(dataclasses.replace(case, letter_answers=answers), "stage-1")
    assert not written.data
    assert all(one.is_answered and not one.is_needed for one in written.unanswered)


def test_client_adviser_and_addressee_need_no_leave() -> None:
    said = "Ms Marchbanks, 07700 900417, and Ms Tolliver wrote to Lowmarsh Homes."
    assert keys(saying(said)) == ["p-son"]  # the opening says for whom she complains


def test_somebody_elses_name_and_number_are_asked_about() -> None:
    found = others_named(
        saying("Mr Stallybrass, 07700 900583, heard the water."), output("stage-1"), today=TODAY
    )
    described = {one.key: one.who for one in found}
    assert described["p-neighbour"].startswith("Mr Ruben Stallybrass")
    assert described["n-neighbour-phone"] == "07700 900583 (the phone of Mr Ruben Stallybrass)"


def test_a_stranger_and_a_strange_number_are_asked_about_by_their_words() -> None:
    case = saying("Mrs Quennell on 020 7946 0111 said that no engineer would come.")
    assert {"Mrs Quennell", "020 7946 0111"} <= set(keys(case))
    others = others_named(case, output("stage-1"), today=TODAY)
    stranger = next(one for one in others if one.key == "Mrs Quennell")
    kept = answered(case, "stage-1", stranger, needed=True, reason="A witness.", today=TODAY)
    assert (kept.about, kept.word) == ("", "Mrs Quennell")
    assert kept.id.startswith("stage-1-")
    assert "quennell" not in kept.id.casefold()
    case = dataclasses.replace(case, letter_answers=(kept,))
    asked = others_named(case, output("stage-1"), today=TODAY)
    assert next(one for one in asked if one.key == "Mrs Quennell").is_needed


def test_references_of_the_complaint_are_nobodys_identifier() -> None:
    assert keys(saying("See QAC 2026-014 and LH-CMP-2291.")) == ["p-son"]


def test_each_is_shown_where_it_stands() -> None:
    (son, *_) = others_named(unasked(), output("stage-1"), today=TODAY)
    assert any("her son Otis has asthma" in words for words in son.excerpts)
    assert son.kind == "person"


def test_every_output_of_the_worked_example_is_answered() -> None:
    letters = [one.id for one in OUTPUTS if not one.is_anonymised]
    assert letters
    assert [one for one in letters if not made(prepared(), one).data] == []


def test_an_adviser_known_by_the_office_alone_needs_no_leave_and_a_namesake_of_a_road_does() -> (
    None
):
    case = saying("Ida Quennell wrote. Mrs Brandtwood rang.")
    office = Office(id="o", adviser="Ida Quennell", address="Brandtwood House\nQuillford")
    parties = tuple(one for one in case.parties if one.id != "p-adviser")
    case = dataclasses.replace(case, offices=(office,), parties=parties)
    asked = keys(case)
    assert "Mrs Brandtwood" in asked
    assert not any("Ida" in key for key in asked)


def test_an_identifier_left_empty_excuses_nothing() -> None:
    case = saying("Ring 020 7946 0111.")
    client = dataclasses.replace(case.parties[0], identifiers=(Identifier(id="n"),))
    case = dataclasses.replace(case, parties=(client, *case.parties[1:]))
    assert "020 7946 0111" in keys(case)


@pytest.mark.parametrize("adviser, name", [("Marian Hill", "Ian Hill"), ("Joanna", "Anna")])
def test_a_name_that_is_part_of_the_advisers_is_asked_about(adviser: str, name: str) -> None:
    case = saying(f"{name} rang us. {adviser} called back.")
    parties = tuple(one for one in case.parties if one.id != "p-adviser")
    office = Office(id="o", adviser=adviser)
    case = dataclasses.replace(case, offices=(office,), parties=parties)
    asked = keys(case)
    assert name in asked
    assert adviser not in asked


def test_a_short_identifier_of_the_client_excuses_no_number_that_has_its_digits() -> None:
    case = saying("Ring 020 7946 0111. Flat 11 is damp.")
    client = dataclasses.replace(case.parties[0], identifiers=(Identifier(id="n", value="11"),))
    case = dataclasses.replace(case, parties=(client, *case.parties[1:]))
    assert "020 7946 0111" in keys(case)
    own = dataclasses.replace(client, identifiers=(Identifier(id="n", value="020 7946 0111"),))
    case = dataclasses.replace(case, parties=(own, *case.parties[1:]))
    assert "020 7946 0111" not in keys(case)


def test_what_one_body_may_read_is_no_answer_for_another() -> None:
    other = BodyInJurisdiction(id="b-other", name="Fernhollow Council", short_form="the Council")
    case = unasked()
    case = dataclasses.replace(case, bodies=(*case.bodies, other))
    first = case.bodies[0].id
    son = next(
        one
        for one in others_named(case, output("stage-1"), today=TODAY, body=first)
        if one.key == "p-son"
    )
    letter = which_letter(case, output("stage-1"), first)
    kept = answered(case, letter, son, needed=True, reason="", today=TODAY)
    case = dataclasses.replace(case, letter_answers=(kept,))

    def is_needed(body: str) -> bool:
        named = others_named(case, output("stage-1"), today=TODAY, body=body)
        return next(one for one in named if one.key == "p-son").is_needed

    assert is_needed(first)
    assert is_needed("")  # the first, where none is chosen
    assert not is_needed("b-other")

"""People whom a statement only names, and what is decided of that."""

import dataclasses
import datetime as dt

from drafter.case.case import Case
from drafter.case.people import Party
from drafter.checks.intruder import told_of_people
from drafter.reviewing.also_named import AlsoNamed, also_named, keeping
from tests.checks.cases import CLEAN, composed, edit

DAY = dt.date(2026, 5, 5)
BELOW = Party(id="below", title="Mrs", surname="Penhaligon", pseudonym="Mrs N")


def named(case: Case) -> dict[str, AlsoNamed]:
    printed = composed(case)
    return {each.called: each for each in also_named(case, printed, told_of_people(case, printed))}


def telling(text: str, who: Party = BELOW) -> Case:
    case = edit(CLEAN, "roof", text=f"It was cold. {text} It was dark.")
    return dataclasses.replace(case, parties=(*case.parties, who))


def test_the_sentence_that_names_somebody_is_shown_with_its_field_and_paragraph() -> None:
    assert "Mrs N" not in named(telling("Nobody heard it."))
    found = named(telling("Mrs Penhaligon, from below, heard it."))["Mrs N"]
    assert found.sentence == "Mrs N, from below, heard it."
    assert (found.place.record, found.place.field) == ("roof", "text")
    assert found.paragraph.isdigit()
    assert not found.decision


def test_what_was_decided_holds_until_the_sentence_is_another() -> None:
    case = telling("Mrs Penhaligon, from below, heard it.")
    decision = dataclasses.replace(keeping(named(case)["Mrs N"], " Many do. ", DAY), id="d")
    decided = dataclasses.replace(case, dismissals=(decision,))
    assert named(decided)["Mrs N"].decision == "Many do."
    gone_on = edit(decided, "roof", text="Mrs Penhaligon, from above, heard it.")
    assert not named(gone_on)["Mrs N"].decision


def test_a_letter_alone_is_found_where_it_is_somebody() -> None:
    who = dataclasses.replace(BELOW, pseudonym="D", is_child=True)
    assert "D" not in named(telling("It is in Band D, and I’d say so.", who))
    found = named(telling("It is in Band D, and D heard it.", who))["D"]
    assert found.sentence == "It is in Band D, and D heard it."


def test_words_of_the_template_can_not_be_gone_to() -> None:
    who = dataclasses.replace(BELOW, pseudonym="The Ombudsman")
    assert not named(telling("It rained.", who))["The Ombudsman"].place.record

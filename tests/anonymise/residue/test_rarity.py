"""What few have or do is shown with its phrase; what every case of an office holds is not."""

import pytest

from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.residue.rarity import forms_of, rarities
from drafter.anonymise.text.vocabulary import dictionary, rare
from tests.anonymise.residue.reading import residue


@pytest.mark.parametrize(
    "text, words",
    [
        ("He kept two leopards and a one-eyed caracal there.", "one-eyed caracal"),
        ("She is the last whittler on the quay.", "last whittler on the quay"),
        ("Before that she hid under a lorry of daffodils.", "lorry of daffodils"),
        ("My aunt plays the euphonium on Sundays.", "plays the euphonium"),
        ("She was a herpetologist at the dairy college.", "herpetologist at the dairy college"),
        ("Her brother won the fleadh.", "won the fleadh"),
    ],
)
def test_what_few_texts_tell_is_shown_with_its_phrase(text: str, words: str) -> None:
    start = text.index(words)
    letters = {at for at in range(start, start + len(words)) if text[at].isalnum()}
    shown = "".join(found for found, _ in residue(text))
    assert letters
    assert words.replace(" ", "") in shown.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "The lodger kept the kerb clear, and the accrual was backdated by the assessor.",
        "The caretaker mopped the stairwell; the banister and the handrail were loose.",
        "He was obstreperous and wept copiously.",
        "No timesheets came, and the overpayment was misposted by the helpdesk.",
        "An unsubstantiated grievance was resubmitted to the adjudicators.",
    ],
)
def test_words_of_offices_and_homes_and_qualities_are_silent(text: str) -> None:
    assert residue(text) == []


def test_the_list_holds_words_of_the_dictionary() -> None:
    assert rare() < dictionary()
    plain = {word for word in WORDS["growing"] if not word.startswith(("acer", "rowan"))}
    assert plain < rare(), "a word that is not rare need not be let through"
    kept = {word for word in WORDS["rare_usual"] if not rare().isdisjoint(forms_of(word))}
    assert kept == WORDS["rare_usual"], "a word of which no form is rare need not be kept out"
    assert "aardvark" in rarities()
    assert "kerb" not in rarities()


@pytest.mark.parametrize(
    "text",
    [
        "They resurfaced the carriageway, and resurfacing it again was patronising.",
        "The triage desk finalised nothing; its finalisation was reiterated.",
        "He disputed the dormer, the overshadowing, the parapet and the easement.",
        "A stairlift, a bedsit, two payslips and a wheelie bin were triaged at handover.",
        "She had domiciliary care four times a day and no unmet eligible needs.",
        "The unrostered sleep-in was deprioritised, and the microprovider deregistered.",
        "He asked for a semi-independent bungalow and a telecare alarm.",
        "The visit was billable, the notes of the invitees and homebuyers were not.",
        "It was an ex-gratia payment, and her ex-partners had no part in it.",
    ],
)
def test_words_of_casework_are_silent_in_each_of_their_forms(text: str) -> None:
    assert residue(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She caulked hulls for the quay.",
        "A stepsister was there.",
        "He is a psychotherapist.",
        "He cleans the crematorium.",
        "He is an ex-miner.",
        "Then glintway did it.",
        "Then brownfield rang.",
    ],
)
def test_what_few_do_stays_shown_beside_them(text: str) -> None:
    assert residue(text) != []

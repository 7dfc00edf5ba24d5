"""A name that is a brand, or is spoken of as a word, is asked about."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("jor", "Mr|Jordan|Ellis"),
    person("obr", "Mrs|Mary|O'Brien"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("She had Jordan trainers.", "She had <Jordan?jor> trainers."),
        ("He counted in Ellis units.", "He counted in <Ellis?jor> units."),
        ("He had O'Brien batteries.", "He had <O'Brien?obr> batteries."),
        ("He saw two Ellis churches.", "He saw two <Ellis?jor> churches."),
        ("He lost Jordan matches.", "He lost {Jordan=jor} matches."),
        ("They sent Jordan vouchers.", "They sent {Jordan=jor} vouchers."),
        ("We told Jordan vouchers ran out.", "We told {Jordan=jor} vouchers ran out."),
        ("Ellis visits each day.", "{Ellis=jor} visits each day."),
        ("So Ellis lies by the bins.", "So {Ellis=jor} lies by the bins."),
        ("He had two Ellis pies.", "He had two <Ellis?jor> pies."),
        ("Ellis cries.", "{Ellis=jor} cries."),
        ("Ellis always pays.", "{Ellis=jor} always pays."),
        ("Ellis is here.", "{Ellis=jor} is here."),
        ("Ellis.", "{Ellis=jor}."),
        ("He met Ellis's daughters.", "He met {Ellis's=jor} daughters."),
    ],
)
def test_a_name_before_several_things_may_be_a_brand(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "O'Brien is also the name of the crisp supplier.",
            "<O'Brien?obr> is also the name of the crisp supplier.",
        ),
        ("Ellis was only a make of van.", "<Ellis?jor> was only a make of van."),
        ("Ellis is the first name listed.", "{Ellis=jor} is the first name listed."),
        ("Ellis is the last name", "{Ellis=jor} is the last name"),
        ("Ellis is the head of Brand Homes.", "{Ellis=jor} is the head of Brand Homes."),
        ("Ellis is the tenant whose rent rose.", "{Ellis=jor} is the tenant whose rent rose."),
        ("Ellis is also", "{Ellis=jor} is also"),
        ("Ellis is no brand.", "{Ellis=jor} is no brand."),
        ("Ellis rang.", "{Ellis=jor} rang."),
        ("Jordan Ellis is a make of van.", "{Jordan Ellis=jor} is a make of van."),
    ],
)
def test_a_name_that_is_spoken_of_as_a_word_is_asked_about(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


WORKS = case_of(
    person("lev", "Mr|Levi|Noble"),
    person("ruth", "Mrs|Ruth|Barnes"),
    person("chr", "|Christian|Ode"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Levi took his Levi's off.", "{Levi=lev} took his <Levi?lev>'s off."),
        ("Levi's coat was lost.", "{Levi's=lev} coat was lost."),
        ("Our Levi's coat was lost.", "Our {Levi's=lev} coat was lost."),
        ("He told her Levi rang.", "He told her {Levi=lev} rang."),
        ("The reading was from Ruth.", "The reading was from <Ruth?ruth>."),
        ("The letter was from Ruth.", "The letter was from {Ruth=ruth}."),
        ("They left for Barnes & Noble.", "They left for Barnes & Noble."),
        ("It acted out of Christian charity.", "It acted out of Christian charity."),
        ("Christian rang.", "{Christian=chr} rang."),
    ],
)
def test_brands_books_and_faiths_are_no_people(text: str, expected: str) -> None:
    assert marked(WORKS, text) == expected

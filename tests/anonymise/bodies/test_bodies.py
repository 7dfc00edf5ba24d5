"""Names of bodies in running text, and of organisations that may not be named."""

import pytest

from drafter.anonymise.mentions import seeker_of
from drafter.case.case import Case
from drafter.case.people import BodyKind, Organisation, Treatment
from tests.anonymise.marking import CASE, body, case_of, marked, person

COUNCILS = case_of(
    person("m", "Mr|Tom|Marlowe"),
    body("lbm", "London Borough of Marlowe", "Marlowe Council", "LB Marlowe", "Marlowe"),
)


@pytest.mark.parametrize(
    "words",
    [
        "Exampleshire County Council", "the Exampleshire County Council", "ECC’s",
        "exampleshire county council",
        "EXAMPLESHIRE COUNTY COUNCIL’s", "Exampleshire-County Council", "Example\u00adshire", "ECC",
        "Exampleshire County\nCouncil", "ECC's",
    ],
)  # fmt: skip
def test_every_form_of_a_bodys_name_is_the_body(words: str) -> None:
    assert marked(CASE, f"and {words} said") == f"and {{{words}=c}} said"


@pytest.mark.parametrize("text", ["exampleshire.gov.uk", "Exampleshires", "The Council said"])
def test_other_words_are_no_body(text: str) -> None:
    assert marked(CASE, text) == text
    assert marked(CASE, f"{text} ECC") == f"{text} {{ECC=c}}"


@pytest.mark.parametrize(
    "text", ["in Exampleshire", "moved to Exampleshire", "Exampleshire High School"]
)
def test_a_body_called_like_a_place_may_be_the_place(text: str) -> None:
    assert marked(CASE, text) == text.replace("Exampleshire", "<Exampleshire?c>")
    assert marked(CASE, "complained to Exampleshire") == "complained to {Exampleshire=c}"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mr Marlowe said", "{Mr Marlowe=m} said"),
        ("Tom Marlowe said", "{Tom Marlowe=m} said"),
        ("Marlowe Council said", "{Marlowe Council=lbm} said"),
        ("LB Marlowe said", "{LB Marlowe=lbm} said"),
        ("Marlowe said", "<Marlowe?m+lbm> said"),
        ("It rained. Marlowe said", "It rained. <Marlowe?m+lbm> said"),
    ],
)
def test_a_body_named_after_somebody_is_told_apart_or_asked_about(text: str, expected: str) -> None:
    assert marked(COUNCILS, text) == expected


def test_the_longer_name_of_two_bodies_comes_first() -> None:
    case = case_of(body("a", "Northshire Council"), body("b", "Northshire Council Trust"))
    text = "Northshire Council Trust and Northshire Council"
    assert marked(case, text) == "{Northshire Council Trust=b} and {Northshire Council=a}"


def test_a_name_that_two_bodies_have_is_asked_about() -> None:
    case = case_of(body("a", "Northshire Council", "NC"), body("b", "Norton Council", "NC"))
    assert marked(case, "NC said") == "<NC?a+b> said"


def test_words_that_already_are_the_short_form_stay() -> None:
    case = case_of(body("a", "The Rosewood Trust", "Trust", short="the Trust"))
    assert marked(case, "The Trust said") == "The Trust said"
    assert marked(case, "The Rosewood Trust said") == "{The Rosewood Trust=a} said"


@pytest.mark.parametrize("words", ["St. Ann's Home", "Saint Anns Home", "St Ann’s Home’s"])
def test_saints_and_apostrophes_are_spelt_in_any_way(words: str) -> None:
    case = case_of(body("a", "St Ann’s Home"))
    assert marked(case, f"at {words}") == f"at {{{words}=a}}"


def test_an_ampersand_is_an_and() -> None:
    case = case_of(body("a", "Hope and Sons"))
    assert marked(case, "Hope & Sons, Hope and Sons") == "{Hope & Sons=a}, {Hope and Sons=a}"


def test_a_body_of_common_words_is_no_body_in_small_letters() -> None:
    case = case_of(body("a", "Home Care"))
    assert marked(case, "the home care she had from Home Care") == (
        "the home care she had from {Home Care=a}"
    )


def test_a_possessive_s_is_taken_along_and_a_quotation_mark_is_not() -> None:
    case = case_of(body("a", "Rosewood Homes"))
    assert marked(case, "Rosewood Homes’ staff") == "{Rosewood Homes’=a} staff"
    assert marked(CASE, "‘ECC’") == "‘{ECC=c}’"


def hidden(treatment: Treatment, described_as: str = "") -> Case:
    return Case(
        organisations=(
            Organisation(
                id="org",
                name="Rosewood Surgery",
                also_known_as=("Rosewood",),
                treatment=treatment,
                described_as=described_as,
            ),
        )
    )


@pytest.mark.parametrize("treatment", [Treatment.HIDDEN, Treatment.DESCRIBED])
def test_an_organisation_that_is_not_named_is_found(treatment: Treatment) -> None:
    assert marked(hidden(treatment), "Rosewood Surgery said") == "{Rosewood Surgery=org} said"
    assert marked(hidden(Treatment.NAMED), "Rosewood Surgery said") == "Rosewood Surgery said"


def test_a_hidden_name_inside_other_words_is_asked_about() -> None:
    case = hidden(Treatment.HIDDEN)
    assert marked(case, "www.rosewood-surgery.example") == ("www.<rosewood-surgery?org>.example")
    unnamed = case_of(body("b", "Rosewood Surgery", "RS", named=False))
    assert marked(unnamed, "rosewoodsurgery@mail.example") == "<rosewoodsurgery?b>@mail.example"
    named = case_of(body("b", "Rosewood Surgery"))
    assert marked(named, "rosewoodsurgery@mail.example") == "rosewoodsurgery@mail.example"


def test_a_body_without_any_name_is_nowhere() -> None:
    case = case_of(body("b", " "))
    assert case.bodies[0].kind is BodyKind.COUNCIL
    assert marked(case, "The council said") == "The council said"


def test_an_everyday_word_in_small_letters_is_no_organisation() -> None:
    hospital = Organisation(
        id="o",
        name="Exampleshire Children's Hospital",
        also_known_as=("the Children's",),
        treatment=Treatment.DESCRIBED,
        described_as="a children's hospital",
    )
    seek = seeker_of(Case(id="c", organisations=(hospital,))).find
    assert not seek("The children’s meals were late, and the children's mother left.")
    for text in ("She went to the Children’s again.", "At Exampleshire Children's Hospital"):
        (found,) = seek(text)
        assert found.parties == ("o",)


def test_a_body_typed_with_its_article_is_no_place() -> None:
    case = case_of(body("g", "Governing Body of Larch School", "the Governors"))
    other = case_of(body("g", "Governing Body of Larch School", "Governors"))
    text = "He sent both to the Governors on 11 October."
    assert marked(case, text) == "He sent both to {the Governors=g} on 11 October."
    assert marked(case, "to the governors") == "to the governors"
    assert marked(other, text) == "He sent both to the <Governors?g> on 11 October."

"""What people call bodies: letters, schools, kinds cut short, and what is another body."""

import pytest

from drafter.anonymise.bodies.body_forms import body_forms
from drafter.anonymise.bodies.councils import council_forms, place_of_council
from tests.anonymise.marking import body, case_of, marked


@pytest.mark.parametrize(
    "name, forms",
    [
        ("Tolverne Vale Metropolitan Borough Council", ["TVMBC"]),
        ("Marrowby Cross Academy Trust", ["MCAT"]),
        ("Quay Homes Ltd", []),
        ("Dun Hallow University Hospitals NHS Foundation Trust", ["DHUH", "DHUHNFT"]),
        ("Hart and Sowe Borough Council", []),
        ("Highways 4 All Kent", []),
        ("Governors of Brindle School", ["Brindle School"]),
        ("Governors of the Almoners", []),
        ("Trustees of Primary", ["Primary"]),
    ],
)
def test_a_body_has_its_letters_and_its_school(name: str, forms: list[str]) -> None:
    assert list(body_forms(name)) == forms


@pytest.mark.parametrize(
    "form",
    [
        "St Tolver\u2019s Church of England Primary School",
        "St Tolver's CofE Primary School",
        "St Tolver's C of E Primary School",
        "St Tolver's CE Primary",
        "St Tolver's Primary School",
        "St Tolver's Primary",
        "St Tolver's School",
    ],
)
def test_a_governing_body_is_called_by_its_school(form: str) -> None:
    name = "Governing Body of St Tolver's Church of England Primary School"
    assert marked(case_of(body("g", name)), f"{form} refused.") == f"{{{form}=g}} refused."


def test_a_school_without_its_church_keeps_its_kinds() -> None:
    forms = list(body_forms("Governors of the Marl Green High School"))
    assert [form for form in forms if " " in form] == ["Marl Green High School"]


@pytest.mark.parametrize(
    "name, form",
    [
        ("Royal Borough of Kestrel and Wey", "Kestrel and Wey"),
        ("Royal Borough of Kestrel and Wey", "Kestrel/Wey"),
        ("Royal Borough of Kestrel and Wey", "RB Kestrel and Wey"),
        ("London Borough of Tarnley", "Tarnley LBC"),
        ("Isle of Wendley Council", "Isle of Wendley Council"),
        ("North Sallowby County Council", "N Sallowby CC"),
        ("Cyngor Sir Aeddwen", "Aeddwen County Council"),
        ("Cyngor Sir Aeddwen", "Cyngor Aeddwen"),
        ("Skel Vale Metropolitan Borough Council", "Skel Vale Metropolitan Council"),
    ],
)
def test_a_council_has_more_forms(name: str, form: str) -> None:
    assert form in list(council_forms(name))


def test_of_is_a_part_of_a_place_but_not_of_a_borough() -> None:
    assert place_of_council("Isle of Wendley Council") == "Isle of Wendley"
    assert place_of_council("Royal Borough of Orme") == "Orme"


LANDLORD = case_of(body("l", "Fernwold Housing Association"))
CARER = case_of(body("c", "Wexmoor Care Homes Ltd"))
TRUST = case_of(body("t", "Dun Harrow University Hospitals NHS Foundation Trust"))


@pytest.mark.parametrize(
    "words",
    ["Fernwold Homes", "Fernwold HA", "Fernwold Housing Assoc", "Fernwold Hsg Assn",
     "Fernwold Group", "fernwold housing", "FERNWOLD HOMES"],
)  # fmt: skip
def test_another_word_for_the_same_kind_is_the_same_body(words: str) -> None:
    assert marked(LANDLORD, f"She wrote to {words} twice.") == f"She wrote to {{{words}=l}} twice."


@pytest.mark.parametrize("words", ["Wexmoor Homes", "Wexmoor Care Group", "Wexmoor Nursing Home"])
def test_a_carers_kinds_are_alike(words: str) -> None:
    assert marked(CARER, f"At {words} he fell.") == f"At {{{words}=c}} he fell."


@pytest.mark.parametrize("words", ["Dun Harrow Trust", "Dun Harrow Hospitals Trust", "DHUH"])
def test_a_trust_is_called_by_some_of_its_words(words: str) -> None:
    assert marked(TRUST, f"He asked {words}.") == f"He asked {{{words}=t}}."


@pytest.mark.parametrize(
    "words", ["Fernwold Primary School", "Fernwold Surgery", "Fernwold Road", "Fernwold's Homes"]
)
def test_another_kind_is_another_body(words: str) -> None:
    assert f"{{{words}=l}}" not in marked(LANDLORD, f"She passed {words} twice.")


def test_and_alone_tells_no_kind() -> None:
    found = marked(LANDLORD, "They met at FERNWOLD AND then left.")
    assert "FERNWOLD AND=" not in found

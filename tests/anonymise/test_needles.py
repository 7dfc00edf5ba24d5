"""The forms that a finished file is searched for."""

import pytest

from drafter.anonymise.needles import Needle, NeedleKind, needles
from drafter.case.case import Case
from drafter.case.people import Organisation, Treatment
from tests.anonymise.marking import body, case_of, person


def forms(case: Case) -> dict[str, Needle]:
    return {needle.form: needle for needle in needles(case)}


def test_a_person_is_sought_by_every_name_and_by_names_together() -> None:
    case = case_of(person("p", "Ms|Hannah Jane|St John-Whitlock", "Mrs Marsden", "Mrs Bo Ek"))
    assert set(forms(case)) == {
        "hannah jane st john whitlock", "hannah st john whitlock", "st john whitlock",
        "st john whitlock hannah jane", "hannah", "jane", "st", "john", "whitlock", "marsden",
        "bo ek", "bo", "ek",
    }  # fmt: skip
    assert {needle.label for needle in needles(case)} == {"Ms X"}


@pytest.mark.parametrize(
    "form, distinctive, common",
    [("whitlock", True, False), ("may", False, True), ("ek", False, True), ("omar", False, False),
     ("omar may", True, False)],
)  # fmt: skip
def test_common_and_short_words_are_told_from_distinctive_ones(
    form: str, *, distinctive: bool, common: bool
) -> None:
    case = case_of(person("a", "|Omar|May"), person("b", "|Ek|Whitlock"))
    needle = forms(case)[form]
    assert (needle.is_distinctive, needle.is_common) == (distinctive, common)


def test_identifiers_are_sought_whole_and_by_the_part_that_tells() -> None:
    case = case_of(
        person(
            "p", "Ms|Ann|Lee", phone="+44 1632 960123", address="27 Quill Street\nExampleton",
            reference="12B", account="123 456",
        )
    )  # fmt: skip
    found = {
        form: needle for form, needle in forms(case).items()
        if needle.kind is NeedleKind.IDENTIFIER
    }  # fmt: skip
    assert {needle.squeezed for needle in found.values()} == {
        "441632960123", "1632960123", "27quillstreetexampleton", "27quillstreet", "123456",
    }  # fmt: skip
    assert found["1632960123"].label == "the phone of Ms X"


def test_a_single_letter_is_no_needle_by_itself() -> None:
    assert set(forms(case_of(person("p", "|J|Lee")))) == {"j lee", "lee", "lee j"}


def test_a_phone_of_words_or_few_figures_has_no_national_form() -> None:
    case = case_of(person("p", "||", phone="0123"))
    assert list(forms(case)) == ["0123"]


def test_bodies_that_may_not_be_named_are_sought_and_others_not() -> None:
    case = Case(
        bodies=(
            body("a", "Rosewood Lodge", "RL", named=False, short="the Home"),
            body("b", "Exampleshire Council"),
        ),
        organisations=(
            Organisation(id="o", name="Lakeview School", treatment=Treatment.DESCRIBED),
            Organisation(id="n", name="Named Trust"),
            Organisation(id="e", name="", treatment=Treatment.HIDDEN),
        ),
    )
    found = needles(case)
    assert [(needle.record, needle.form, needle.label) for needle in found] == [
        ("a", "rosewood lodge", "the Home"),
        ("a", "rl", "the Home"),
        ("o", "lakeview school", "an organisation"),
    ]
    assert {needle.kind for needle in found} == {NeedleKind.BODY}

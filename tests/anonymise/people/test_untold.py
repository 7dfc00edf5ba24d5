"""What may not be named is asked about in every form that begins like it."""

import dataclasses

import pytest

from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.people.untold import is_misspelt
from drafter.anonymise.reader import reader_of
from drafter.case.case import Case, KindOfWork
from drafter.case.people import BodyInJurisdiction, Organisation, Treatment
from tests.anonymise.marking import body, case_of, marked, person

PEOPLE = (person("q", "Ms|Quembo|Drumquist"), person("m", "Mrs|Ida|Marsh"))
WREXOLBY = BodyInJurisdiction(
    id="h", name="Wrexolby Court Care Ltd", also_known_as=("Wrexolby Court",), is_named=False
)
CASE = Case(
    parties=PEOPLE,
    bodies=(body("c", "Exampleshire Council"), WREXOLBY),
    organisations=(
        Organisation(
            id="gp",
            name="Otterholt Surgery",
            treatment=Treatment.DESCRIBED,
            described_as="a GP surgery",
        ),
        Organisation(id="s", name="Fernhollow School", treatment=Treatment.HIDDEN),
        Organisation(id="n", name="Quillmere Advice", treatment=Treatment.NAMED),
    ),
)
STUDY = dataclasses.replace(
    case_of(PEOPLE[0], body("l", "Lowmarsh Homes", "Lowmarsh")), kind_of_work=KindOfWork.PREPARING
)


def found(case: Case, text: str) -> list[tuple[str, str]]:
    """Kinds and words found, in order."""
    return [(one.kind, text[one.start : one.end]) for one in reader_of(case).find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "She lived at <Wrexolby Day Centre?h> from May.",
        "She lived at <Wrexolby Manor?h>.",
        "<Wrexolby Fair Deal Team?h> rang.",
        "We rang <Wrexloby Court?h> about it.",
        "<Wrexloby?h> rang.",
        "<Wrexloby?h> <Marsh?m> rang.",
        "<Wrexolby?h> <Marsh?m> rang.",
        "She lived at <Fernhollow?s> from May.",
        "<Fernhollow?s> excluded him.",
        "He told <Fernhollow?s> so.",
        "<Fernholow School?s> excluded him.",
        "<Fernhollow?s>’s head wrote.",
        "<Fernhollow?s> May Day is fun.",
        "<Oterholt Surgery?gp> wrote.",
        "He rang <Otterholt?gp>.",
        "In <Oterholt?gp> May was wet.",
        "{Wrexolby Court=h} wrote.",
        "{Fernhollow School=s} wrote.",
    ],
)
def test_what_begins_like_an_untold_name_is_asked_about(text: str) -> None:
    plain = text
    for mark in "{}<>":
        plain = plain.replace(mark, "")
    for who in ("?h", "?s", "?gp", "?m", "=h", "=s"):
        plain = plain.replace(who, "")
    assert marked(CASE, plain) == text


@pytest.mark.parametrize(
    "text",
    [
        "Quillmere wrote.",
        "Quilmere Advice wrote.",
        "Exampelshire is wet.",
        "fernholow is no name.",
        "Ferns grow in the hollow.",
        "Otterhound puppies came.",
    ],
)
def test_what_may_be_named_and_what_is_only_alike_is_not_asked_about(text: str) -> None:
    assert marked(CASE, text) == text
    assert marked(CASE, f"{text} Fernhollow.").endswith("<Fernhollow?s>.")


@pytest.mark.parametrize(
    "text, words",
    [
        ("LowmarshHomes came.", "LowmarshHomes"),
        ("Lowmars Homes came.", "Lowmars Homes"),
        ("Low Marsh Homes came.", "Low Marsh Homes"),
    ],
)
def test_a_case_study_names_the_body_in_no_form(text: str, words: str) -> None:
    assert found(STUDY, text) == [("body", words)]
    told = dataclasses.replace(STUDY, kind_of_work=KindOfWork.DECIDING)
    assert ("body", words) not in found(told, text)


def test_a_case_study_hides_a_body_that_nothing_names_as_before() -> None:
    hidden = dataclasses.replace(
        STUDY, bodies=(dataclasses.replace(STUDY.bodies[0], is_named=False),)
    )
    assert found(hidden, "LowmarshHomes came.") == [("body", "LowmarshHomes")]


def test_the_proof_knows_what_begins_an_untold_name() -> None:
    seeker = seeker_of(CASE)
    assert seeker.is_untold("Wrexloby Court")
    assert seeker.is_untold("Wrexolby Day Centre’s")
    assert not seeker.is_untold("Wrexolby Court")
    assert not seeker.is_untold("Exampleshire Council")
    assert seeker_of(STUDY).is_untold("Lowmars Homes")


@pytest.mark.parametrize(
    "word, own, expected",
    [
        ("wrexloby", "wrexolby", True),
        ("wrexolb", "wrexolby", True),
        ("wrexolby", "wrexolby", False),
        ("wrexolbies", "wrexolby", False),
        ("fernholo", "fernhollow", True),
        ("farnholo", "fernhollow", False),
        ("ottar", "otter", False),
    ],
)
def test_a_letter_may_be_wrong_and_two_of_a_long_name(word: str, own: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_misspelt(word, own) is expected


def test_one_word_may_begin_two_untold_names() -> None:
    twice = dataclasses.replace(
        CASE,
        organisations=(
            *CASE.organisations,
            Organisation(id="f", name="Fernhollow Clinic", treatment=Treatment.HIDDEN),
        ),
    )
    assert marked(twice, "Fernholow wrote.") == "<Fernholow?s+f> wrote."

from collections.abc import Mapping

import pytest

from drafter.proof.proof import Proof, prove
from tests.proof.cases import case_of
from tests.proof.planted import PLACES, canary, planted_docx


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    return {place: canary() for place in PLACES}


@pytest.fixture(scope="module")
def proof(names: Mapping[str, str]) -> Proof:
    return prove(planted_docx(names), case_of(names), name="statement.docx")


def test_there_are_more_places_than_were_ever_measured() -> None:
    assert len(PLACES) > 82


@pytest.mark.parametrize("place", PLACES)
def test_a_name_is_found_wherever_it_hides(place: str, proof: Proof) -> None:
    assert place in {hit.record for hit in proof.hits}


def test_every_name_is_found_and_no_message_holds_one(
    proof: Proof, names: Mapping[str, str]
) -> None:
    assert {hit.record for hit in proof.hits} == set(names)
    said = (proof.certificate.as_json() + proof.certificate.as_text() + repr(proof.hits)).lower()
    assert not [name for name in names.values() if name.lower() in said]


def test_the_same_file_without_names_gives_no_hit(names: Mapping[str, str]) -> None:
    assert prove(planted_docx({}), case_of(names), name="statement.docx").is_clean


def test_one_name_alone_is_found_once_for_its_place(names: Mapping[str, str]) -> None:
    case = case_of(names)
    only = planted_docx({"comment author": names["comment author"]})
    hits = prove(only, case, name="statement.docx").hits
    assert [hit.record for hit in hits] == ["comment author"]
    assert hits[0].where == "word/comments.xml, attribute w:author of w:comment"


def test_the_notes_say_what_else_the_file_carries(proof: Proof) -> None:
    said = " ".join(proof.notes)
    for thing in ("comments", "tracked changes", "macros", "hidden text", "its author", "links"):
        assert thing in said
    assert "well-formed" in said


def test_a_statement_that_is_named_on_purpose_may_name_people_in_its_text_alone(
    names: Mapping[str, str],
) -> None:
    case = case_of(names)
    text = planted_docx({"body": names["body"]})
    author = planted_docx({"core creator": names["core creator"]})
    assert prove(text, case, name="a.docx", metadata_only=True).is_clean
    assert not prove(text, case, name="a.docx").is_clean
    assert not prove(author, case, name="a.docx", metadata_only=True).is_clean

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.links import records_in
from drafter.case.people import Identifier, Party
from drafter.case.reasoning import AgreedAction, Deadline
from drafter.problem import Place
from drafter.session.edits import Chosen, Listed, NotAsExpectedError, Typed, applied, differences

WORDS = st.text(alphabet="ab é\U0001f600\n", max_size=8)
ENTRIES = st.lists(
    st.builds(ChronologyEntry, id=st.sampled_from("klmno"), text=WORDS, stage=st.integers(0, 2)),
    unique_by=lambda entry: entry.id,
    max_size=4,
).map(tuple)
PARTIES = st.lists(
    st.builds(
        Party,
        id=st.sampled_from("pq"),
        surname=WORDS,
        also_known_as=st.lists(WORDS, max_size=2).map(tuple),
        identifiers=st.lists(
            st.builds(Identifier, id=st.sampled_from("xyz"), value=WORDS),
            unique_by=lambda identifier: identifier.id,
            max_size=2,
        ).map(tuple),
    ),
    unique_by=lambda party: party.id,
    max_size=2,
).map(tuple)


def has_unique_ids(case: Case) -> bool:
    names = [record.id for record in records_in(case)]
    return len(set(names)) == len(names)


CASES = st.builds(
    Case, id=st.just("case"), reference=WORDS, chronology=ENTRIES, parties=PARTIES, about=WORDS
).filter(has_unique_ids)
CASE = Case(
    id="case",
    parties=(Party(id="p", surname="Example", identifiers=(Identifier(id="i", value="1"),)),),
    chronology=(ChronologyEntry(id="a", text="One."), ChronologyEntry(id="b", text="Two.")),
)


@given(before=CASES, after=CASES)
def test_the_differences_lead_from_any_case_to_any_other_and_back(
    before: Case, after: Case
) -> None:
    edits = tuple(differences(before, after))
    assert applied(before, edits) == after
    assert applied(after, [edit.back() for edit in reversed(edits)]) == before
    assert (not edits) == (before == after)


def only(before: Case, after: Case) -> Any:  # noqa: ANN401 - any edit
    (edit,) = differences(before, after)
    return edit


def with_text(text: str) -> Case:
    return dataclasses.replace(CASE, about=text)


def test_of_a_long_text_only_what_was_typed_is_kept() -> None:
    edit = only(with_text("a" * 5000 + "c" * 5000), with_text("a" * 5000 + "b" + "c" * 5000))
    assert edit == Typed(
        place=Place(record="case", field="about"), start=5000, removed="", inserted="b"
    )


def test_an_identifier_deep_in_a_party_is_its_own_place() -> None:
    (party,) = CASE.parties
    (identifier,) = party.identifiers
    changed = dataclasses.replace(party, identifiers=(dataclasses.replace(identifier, value="12"),))
    edit = only(CASE, dataclasses.replace(CASE, parties=(changed,)))
    assert edit.place == Place(record="i", field="value")


def test_records_that_no_edit_touches_stay_the_same_objects() -> None:
    edit = Typed(place=Place(record="b", field="text"), start=0, removed="Two", inserted="2")
    changed = applied(CASE, [edit])
    assert changed.chronology[1].text == "2."
    assert changed.chronology[0] is CASE.chronology[0]
    assert changed.parties is CASE.parties


def test_a_record_without_an_id_is_a_value() -> None:
    before = Case(id="case", actions=(AgreedAction(id="a"),))
    after = Case(id="case", actions=(AgreedAction(id="a", deadline=Deadline(count=2)),))
    edit = only(before, after)
    assert isinstance(edit, Chosen)
    assert (edit.kind, edit.before, edit.after) == (AgreedAction, None, Deadline(count=2))


def test_a_date_is_a_value() -> None:
    edit = only(CASE, dataclasses.replace(CASE, received_on=read_date("May 2023")))
    assert isinstance(edit, Chosen)


def test_the_same_words_in_another_object_are_no_difference() -> None:
    assert list(differences(with_text("ab"), with_text(str(b"ab", "ascii")))) == []


@pytest.mark.parametrize(
    "edit",
    [
        Typed(place=Place(record="a", field="text"), start=0, removed="Two", inserted=""),
        Typed(place=Place(record="a", field="stage"), start=0, removed="", inserted="x"),
        Chosen(place=Place(record="a", field="stage"), kind=ChronologyEntry, before=2, after=1),
        Typed(place=Place(record="gone", field="text"), start=0, removed="", inserted="x"),
        Listed(
            place=Place(record="case", field="chronology"),
            before=("b", "a"),
            after=("a", "b"),
            gone=(),
            come=(),
        ),
    ],
)
def test_an_edit_of_another_case_is_refused(edit: Typed | Chosen | Listed) -> None:
    with pytest.raises(NotAsExpectedError):
        applied(CASE, [edit])


def test_two_records_of_one_id_are_our_own_fault() -> None:
    twice = dataclasses.replace(CASE, chronology=(*CASE.chronology, ChronologyEntry(id="a")))
    with pytest.raises(ValueError, match="same id"):
        list(differences(CASE, twice))

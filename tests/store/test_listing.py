import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.case.case import KindOfWork
from drafter.case.dates import read_date
from drafter.case.people import Party, Role
from drafter.case.reasoning import Outcome, OutcomeKind
from drafter.case.statement import VersionKind
from drafter.store import cases, filters, listing
from drafter.store.database import Database
from drafter.store.filters import ALL, Filters
from drafter.store.listing import OpenProblems, Order, page
from drafter.store.migrations import migrate
from tests.store.small_cases import NOON, small_case


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


def references(db: Database, asked: Filters = ALL, size: int = 2) -> list[str]:
    """Every reference of the list, read page by page."""
    found, after = [], None
    while True:
        one = page(db, filters=asked, after=after, size=size)
        assert len(one.cases) <= size
        found += [case.reference for case in one.cases]
        if one.next is None:
            return found
        after = one.next


def test_a_line_says_who_against_whom_and_how_it_ended(tables: Database) -> None:
    case = dataclasses.replace(small_case(), received_on=read_date("April 2023"))
    kept = cases.create(tables, case, now=NOON)
    (line,) = page(tables).cases
    assert line.case_id == kept.id
    assert (line.reference, line.version) == ("26 000 001", VersionKind.DRAFT.value)
    assert line.complainants == ("Miss Exampleton",)
    assert line.bodies == ("Northham Council",)
    assert line.outcomes == (OutcomeKind.NO_FAULT.value,)
    assert (line.received_on, line.decided_on) == ("April 2023", "")
    assert line.changed_at == NOON
    assert line.problems is None


def test_who_complains_is_told_by_the_role_as_a_row_keeps_it() -> None:
    assert f'"{Role.COMPLAINANT.value}"' == listing.COMPLAINANT


def test_problems_are_shown_as_last_counted(tables: Database) -> None:
    kept = cases.create(tables, small_case())
    cases.set_open_problems(tables, kept.id, blocks=1, to_fix=2, to_consider=3)
    assert page(tables).cases[0].problems == OpenProblems(blocks=1, to_fix=2, to_consider=3)
    assert cases.revision_of(tables, kept.id) == 1


def test_a_complainant_without_a_name_goes_by_the_pseudonym(tables: Database) -> None:
    nameless = (
        Party(id="p1", roles=(Role.COMPLAINANT,), pseudonym="Miss X"),
        Party(id="p2", roles=(Role.COMPLAINANT,)),
    )
    cases.create(tables, dataclasses.replace(small_case(), parties=nameless))
    assert page(tables).cases[0].complainants == ("Miss X",)


def test_what_was_saved_last_comes_first_whatever_the_clock_says(tables: Database) -> None:
    kept = [cases.create(tables, small_case(reference=f"{n}"), now=NOON) for n in range(5)]
    early = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    cases.save(tables, kept[1], dataclasses.replace(kept[1], category="Roofs"), now=early)
    assert references(tables) == ["1", "4", "3", "2", "0"]


def test_a_save_between_two_pages_shows_no_case_twice_but_the_saved_one(tables: Database) -> None:
    kept = [cases.create(tables, small_case(reference=f"{n}")) for n in range(4)]
    first = page(tables, size=2)
    cases.save(tables, kept[0], dataclasses.replace(kept[0], category="Roofs"))
    second = page(tables, size=2, after=first.next)
    assert [one.reference for one in first.cases + second.cases] == ["3", "2", "1"]
    assert second.next is None


def test_by_reference_equal_ones_come_in_the_order_they_came(tables: Database) -> None:
    for reference in ("b", "a", "b", "c"):
        cases.create(tables, small_case(reference=reference))
    first = page(tables, size=2, order=Order.REFERENCE)
    second = page(tables, size=2, order=Order.REFERENCE, after=first.next)
    assert [one.reference for one in first.cases + second.cases] == ["a", "b", "b", "c"]


def test_lines_are_given_for_any_cases_in_the_order_asked(tables: Database) -> None:
    kept = [cases.create(tables, small_case(reference=f"{n}")) for n in range(3)]
    lines = listing.lines_of(tables, [kept[2].id, "absent", kept[0].id])
    assert [line.reference for line in lines] == ["2", "0"]
    assert lines[0] == page(tables).cases[0]


def test_an_empty_vault_lists_nothing(tables: Database) -> None:
    assert page(tables) == listing.Page(cases=(), next=None)
    assert listing.bodies(tables) == ()


def test_bodies_are_offered_once_each(tables: Database) -> None:
    for body in ("Westham Council", "Northham Council", "northham council", ""):
        cases.create(tables, small_case(body=body))
    assert [name.lower() for name in listing.bodies(tables)] == [
        "northham council",
        "westham council",
    ]


BODIES = ("Northham Council", "Westham Council")
DAYS = (None, dt.date(2023, 4, 1), dt.date(2024, 2, 29))
choices = st.tuples(
    st.sampled_from(list(KindOfWork)),
    st.sampled_from(list(VersionKind)),
    st.sampled_from(BODIES),
    st.sampled_from(list(OutcomeKind)[:3]),
    st.sampled_from(DAYS),
)


@given(held=st.lists(choices, max_size=8), data=st.data(), few=st.sampled_from([1, 1000]))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None
)
def test_filters_let_through_what_a_plain_reading_does(
    tables: Database, held: list[tuple[object, ...]], data: st.DataObject, few: int
) -> None:
    for case_id in cases.all_ids(tables):
        cases.remove(tables, case_id)
    for number, (work, version, body, outcome, day) in enumerate(held):
        made = small_case(reference=f"{number}", body=str(body))
        assert isinstance(work, KindOfWork)
        assert isinstance(version, VersionKind)
        assert isinstance(outcome, OutcomeKind)
        cases.create(
            tables,
            dataclasses.replace(
                made,
                kind_of_work=work,
                version=version,
                outcomes=(Outcome(id="o1", kind=outcome),),
                received_on=read_date(str(day)) if day else None,
                decided_on=read_date(str(day)) if day else None,
            ),
        )
    work, version, body, outcome, day = data.draw(st.tuples(*(st.none() | one for one in (
        st.sampled_from(list(KindOfWork)), st.sampled_from(list(VersionKind)),
        st.sampled_from(BODIES), st.sampled_from(list(OutcomeKind)[:3]), st.sampled_from(DAYS),
    ))))  # fmt: skip
    asked = Filters(kind_of_work=work, version=version, body=(body or "").upper(), outcome=outcome,
                    received_from=day, decided_to=day)  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(filters, "FEW", few)
        found = references(tables, asked)
        counted = listing.count(tables, asked)
    wanted = [
        f"{number}"
        for number, one in enumerate(held)
        if all(
            given in (None, have)
            for given, have in zip((work, version, body, outcome), one[:4], strict=True)
        )
        and (day is None or one[4] == day)
    ]
    assert found == wanted[::-1]
    assert counted == len(wanted)
    assert listing.count(tables) == len(held)


def test_a_range_of_days_has_both_its_ends(tables: Database) -> None:
    for day in ("2023-04-01", "2023-04-02", "2023-04-03", "April 2023", "no day"):
        cases.create(tables, dataclasses.replace(small_case(reference=day),
                                                 decided_on=read_date(day)))  # fmt: skip
    asked = Filters(decided_from=dt.date(2023, 4, 2), decided_to=dt.date(2023, 4, 3))
    assert references(tables, asked) == ["2023-04-03", "2023-04-02"]
    assert references(tables, Filters(decided_to=dt.date(2023, 4, 1))) == [
        "April 2023",
        "2023-04-01",
    ]

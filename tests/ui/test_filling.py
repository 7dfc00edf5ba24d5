"""Rows that were pasted become records: nothing of them is lost, whatever they are called."""

from dataclasses import replace

import pytest

from drafter.case.account import ChronologyEntry, EntryKind, Evidence, Source, Standing
from drafter.case.case import Case, KindOfWork
from drafter.case.people import BodyInJurisdiction, IdentifierKind, Organisation, Party, Role
from drafter.case.statement import Version
from drafter.ui.bench.deciding import DECIDING
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.bench.tabs import Tab
from drafter.ui.fields.filling import MOST, Filled, fill
from drafter.ui.words.pasted_rows import rows_in
from drafter.ui.work.records import kind_of

CASE = Case(
    id="case",
    parties=(Party(id="ann", title="Ms", forenames="Ann", surname="Example"),),
    bodies=(BodyInJurisdiction(id="b", name="Exampleton Council", short_form="the Council"),),
    evidence=(Evidence(id="x1", exhibit="C1"), Evidence(id="x2", exhibit="C2")),
)


def tab_of(records: str) -> Tab:
    tabs = [tab for step in DECIDING for tab in step.tabs]
    return next(tab for tab in tabs if tab.records == records)


def pasted(text: str, records: str = "chronology", case: Case = CASE) -> Filled:
    fields = tab_of(records).form.fields()
    return fill(rows_in("", text), kind_of(records), fields, case)


UNPRINTED = replace(CASE, kind_of_work=KindOfWork.PREPARING)
"""A case whose letters print the date beside the text."""


def entries(text: str, case: Case = UNPRINTED) -> list[tuple[str, str]]:
    made = pasted(text, case=case).records
    assert all(isinstance(each, ChronologyEntry) for each in made)
    return [(each.happened_on.typed if each.happened_on else "", each.text) for each in made]


def test_a_column_of_dates_becomes_dates_and_the_longest_the_text() -> None:
    assert entries("1 June 2025\tThe Council wrote\nMay 2025\tShe rang.\n03/04/2024\tHe came.") == [
        ("1 June 2025", "The Council wrote"),
        ("May 2025", "She rang."),
        ("03/04/2024", "He came."),
    ]


def test_days_as_a_spreadsheet_writes_them_are_read() -> None:
    assert [when for when, _ in entries("03-Apr-24\ta\nApr-24\tb\n2024-04-03 00:00:00\tc")] == [
        "03 Apr 24",
        "Apr 2024",
        "2024-04-03",
    ]
    assert entries("Mon 3 June 2024\tShe rang.\n4 June 2024\tb") == [
        ("3 June 2024", "She rang."),
        ("4 June 2024", "b"),
    ]


@pytest.mark.parametrize(
    "when, typed, text",
    [
        ("3 June 2024 14:30", "3 June 2024", "14:30: She rang."),
        ("Mon 3 June 2024, 9:05", "3 June 2024", "9:05: She rang."),
        ("2024-06-03T14:30:00", "2024-06-03", "14:30:00: She rang."),
        ("03/06/2024 00:00:00", "03/06/2024", "She rang."),
        ("03/06/2024 00:30", "03/06/2024", "00:30: She rang."),
    ],
)
def test_a_time_of_day_stands_in_the_text_and_is_told(when: str, typed: str, text: str) -> None:
    rows = f"{when}\tShe rang.\n4 June 2024\tHe came."
    assert entries(rows) == [(typed, text), ("4 June 2024", "He came.")]
    told = f"kept in “Text, printed as typed”: “{text.removesuffix(': She rang.')}”"
    assert (told in pasted(rows).told) is (text != "She rang.")


def test_a_date_that_cannot_be_read_stands_in_the_text_and_is_told() -> None:
    text = "1 June 2025\tA letter came.\nearly summer\tShe rang.\n2 June 2025\tb"
    assert entries(text)[1] == ("", "early summer: She rang.")
    assert "Not understood, and kept in “Text, printed as typed”: “early summer”." in (
        pasted(text).told
    )
    assert "Not understood" not in pasted("1 June 2025\tA letter came.").told


def test_in_a_decision_a_text_begins_with_the_day_that_only_its_date_told() -> None:
    rows = (
        "1 June 2025\tThe Council wrote.\nMay 2025\tMs Example rang.\nabout 2019\tIt was cold.\n"
        "3 June 2025\tOn 3 June she rang.\n4 June 2025\tThe next day it rained.\n"
        "3 June 2024 14:30\tShe rang.\nsoon\tHe came.\n"
    )
    assert [text for _, text in entries(rows, CASE)] == [
        "On 1 June 2025, the Council wrote.",
        "In May 2025, Ms Example rang.",
        "About 2019, it was cold.",
        "On 3 June she rang.",
        "The next day it rained.",
        "On 3 June 2024, 14:30: She rang.",
        "soon: He came.",
    ]
    assert "4 texts begin with the date of the row now" in pasted(rows).told
    assert "1 text begins with" in pasted("1 June 2025\tHe rang.\nsoon\tb").told
    assert "with the date of the row" not in pasted("soon\tHe came.").told
    assert entries(rows)[0] == ("1 June 2025", "The Council wrote.")


def test_a_row_that_went_on_tells_both_its_days_and_a_heading_may_tell_one() -> None:
    rows = "Date\tUntil\tText\tSub-heading\n1 June 2025\t3 June 2025\tIt rained.\t\n"
    (one,) = pasted(rows).records
    assert one.text == "From 1 June 2025 to 3 June 2025, it rained."
    (headed,) = pasted(rows.replace("It rained.\t", "It rained.\tJune")).records
    assert headed.text == "It rained."


def test_titles_say_what_the_columns_are() -> None:
    made = pasted(
        "No\tWhat happened\tDate\tSource\tDisputed\tEvidence\tSub-heading\tPage\n"
        "1\tShe rang.\t1 June\tMs Example\taccepted\tC1, C2\tThe calls\t7\n"
        "2\tHe came.\t2 June\tThe Council\tdisputed\tC9\t\t\n"
    )
    first, second = made.records
    assert first.happened_on.typed == "1 June"
    assert first.text == "On 1 June, she rang.\n\nPage: 7"
    assert (first.according_to, first.standing) == ("ann", Standing.ACCEPTED)
    assert (first.evidence, first.heading) == (("x1", "x2"), "The calls")
    assert (second.according_to, second.standing) == ("b", Standing.DISPUTED)
    assert second.text == "On 2 June, he came.\n\nEvidence: C9"
    assert "The first row was taken for the titles." in made.told
    assert "Column 1 only counts the rows: it was left out." in made.told


WHO = replace(
    CASE,
    parties=(
        *CASE.parties,
        Party(id="bo", surname="Sample", roles=(Role.COMPLAINANT, Role.OTHER)),
    ),
    bodies=(
        BodyInJurisdiction(
            id="b", name="Exampleton City Council", also_known_as=("Exampleton CC", "ECC")
        ),
    ),
    organisations=(Organisation(id="ico", name="Information Office", also_known_as=("IO",)),),
)


@pytest.mark.parametrize(
    "cell, whose",
    [
        ("Council", "b"),
        ("the Council", "b"),
        ("Exampleton CC", "b"),
        ("ecc", "b"),
        ("Local authority", "b"),
        ("the IO", "ico"),
        ("Complainant", "bo"),
        ("Sample", "bo"),
    ],
)
def test_whoever_a_list_calls_by_a_short_name_is_known(cell: str, whose: str) -> None:
    rows = f"Date\tWho\tWhat\n1 June 2025\t{cell}\tOn 1 June it rained.\n"
    filled = pasted(rows, case=WHO)
    (one,) = filled.records
    assert (one.according_to, one.text) == (whose, "On 1 June it rained.")
    assert "Not understood" not in filled.told


@pytest.mark.parametrize("cell", ["Landlord", "Sam Quill", "other", "Council"])
def test_who_is_not_known_stands_before_the_text_and_is_told(cell: str) -> None:
    other = BodyInJurisdiction(id="c", name="Sampleton Council")
    two = replace(WHO, bodies=(*WHO.bodies, other))
    filled = pasted(f"Date\tWho\tWhat\n1 June 2025\t{cell}\tIt rained.\n", case=two)
    (one,) = filled.records
    assert (one.according_to, one.text) == ("", f"On 1 June 2025, {cell}: It rained.")
    assert f"kept in “Text, printed as typed”: “{cell}”" in filled.told


def test_choices_and_names_are_known_without_a_title_and_other_words_stay() -> None:
    (one, two) = pasted(
        "2 May 2025\taccount\tExample\tThe lift was broken.\tby telephone\n"
        "3 May 2025\tevent\tAnn\tIt was mended at last.\t\n"
    ).records
    assert (one.kind, one.according_to) == (EntryKind.ACCOUNT, "ann")
    assert (two.kind, two.according_to) == (EntryKind.EVENT, "ann")
    assert one.text == "On 2 May 2025, the lift was broken.\n\nby telephone"
    told = pasted("2 May 2025\tThe lift was broken.\ta\tb").told
    assert "Columns 3 and 4 fitted no field and stand at the end of “Text, printed as" in told


def test_plain_paragraphs_are_an_entry_each_with_the_sub_paragraphs_below() -> None:
    assert entries("She rang. It said:\n• one\n• two\nHe came.") == [
        ("", "She rang. It said:\n- one\n- two"),
        ("", "He came."),
    ]


def test_words_before_a_table_are_an_entry_too() -> None:
    rows = rows_in(
        "<p>What follows is from the file.</p><table><tr><td>1 June 2025</td><td>A</td></tr>"
        "<tr><td>2 June 2025</td><td>B</td></tr></table>",
        "",
    )
    made = fill(rows, ChronologyEntry, tab_of("chronology").form.fields(), CASE).records
    assert [each.text for each in made] == [
        "What follows is from the file.",
        "On 1 June 2025, a",
        "On 2 June 2025, B",
    ]
    assert made[1].happened_on.typed == "1 June 2025"


def test_people_are_taken_apart_into_their_names() -> None:
    assert [
        (each.title, each.forenames, each.surname, each.roles)
        for each in pasted(
            "Name\tRole\nMiss Ann B Example\tofficer\nSample, Dr Cy\t", "parties"
        ).records
    ] == [
        ("Miss", "Ann B", "Example", (Role.OFFICER,)),
        ("Dr", "Cy", "Sample", ()),
    ]
    (one,) = pasted("Mr\tBo\tSample\tlives next door", "parties").records
    assert (one.title, one.forenames, one.surname, one.note) == (
        "Mr",
        "Bo",
        "Sample",
        "lives next door",
    )
    (two,) = pasted("Bo\tSample", "parties").records
    assert (two.forenames, two.surname) == ("Bo", "Sample")
    (three,) = pasted("Example", "parties").records
    assert (three.forenames, three.surname) == ("", "Example")


def people(text: str) -> list[tuple[str, str, str, str]]:
    """Title, forenames, surname, and the note or else the identifiers of each."""
    made = pasted(text, "parties").records
    return [
        (
            each.title,
            each.forenames,
            each.surname,
            each.note or ", ".join(one.value for one in each.identifiers),
        )
        for each in made
    ]


@pytest.mark.parametrize(
    "text, person",
    [
        ("Ann Sample\tsocial worker", ("", "Ann", "Sample", "social worker")),
        ("Ann Sample\tHousing Officer", ("", "Ann", "Sample", "Housing Officer")),
        ("Ann Sample\t07700 900123", ("", "Ann", "Sample", "07700 900123")),
        ("Ann Sample\tann@mail.example", ("", "Ann", "Sample", "ann@mail.example")),
        ("07700 900123\tMiss Ann Sample", ("Miss", "Ann", "Sample", "07700 900123")),
        ("Sample\tneighbour", ("", "", "Sample", "neighbour")),
        ("Mr\tSample\tNeighbour", ("Mr", "", "Sample", "Neighbour")),
        ("Ann\tCook\tcook", ("", "Ann", "Cook", "cook")),
        ("Ann Mary\tWrexcombe", ("", "Ann Mary", "Wrexcombe", "")),
        ("Ann M.\tWrexcombe", ("", "Ann M.", "Wrexcombe", "")),
        ("Ann\tvan der Wrexcombe", ("", "Ann", "van der Wrexcombe", "")),
        ("Ann Wrexcombe\tSample Homes", ("", "Ann", "Wrexcombe", "Sample Homes")),
        ("Sample, Ann\tcarer", ("", "Ann", "Sample", "carer")),
        ("ann\tsmith", ("", "ann", "smith", "")),
    ],
)
def test_a_post_or_a_number_beside_a_name_is_no_part_of_it(
    text: str, person: tuple[str, str, str, str]
) -> None:
    assert people(text) == [person]


@pytest.mark.parametrize(
    "text, person",
    [
        ("Ann Sample, social worker", ("", "Ann", "Sample", "social worker")),
        ("Sample, Ann, Social Worker", ("", "Ann", "Sample", "Social Worker")),
        ("Ann Sample (neighbour)", ("", "Ann", "Sample", "(neighbour)")),
        ("Ann Sample – the neighbour", ("", "Ann", "Sample", "the neighbour")),
        ("Miss Ann Sample 07700 900123", ("Miss", "Ann", "Sample", "07700 900123")),
        ("Ann Sample Tel: 07700 900123", ("", "Ann", "Sample", "07700 900123")),
        ("Ann Sample social worker", ("", "Ann", "Sample", "social worker")),
        ("Mr Sample; lives next door", ("Mr", "", "Sample", "lives next door")),
        ("Ann Mary Sample-Wrexcombe", ("", "Ann Mary", "Sample-Wrexcombe", "")),
        ("Dr A. J. O’Sample", ("Dr", "A. J.", "O’Sample", "")),
        ("Mrs Cook", ("Mrs", "", "Cook", "")),
        ("social worker", ("", "", "", "social worker")),
        ("07700 900123", ("", "", "", "07700 900123")),
    ],
)
def test_what_stands_behind_a_name_in_its_cell_is_kept_apart_from_it(
    text: str, person: tuple[str, str, str, str]
) -> None:
    assert people(text) == [person]


LIST = (
    "Name\tRole\tPhone\tDOB\tNotes\n"
    "Sam Quill (son)\tcomplainant\t07700 900123 / 01632 960123\t3/4/2010\tworks nights\n"
    "Mr & Mrs Sample-Fold\tson\t01632 960124 (evenings)\t5 May 1980\t\n"
)


def test_a_list_of_people_gives_names_roles_and_identifiers() -> None:
    filled = pasted(LIST, "parties")
    assert [(each.title, each.forenames, each.surname, each.note) for each in filled.records] == [
        ("", "Sam", "Quill", "(son)\n\nworks nights"),
        ("Mr", "", "Sample-Fold", "Role: son"),
        ("Mrs", "", "Sample-Fold", "Role: son"),
    ]
    assert filled.records[0].roles == (Role.COMPLAINANT,)
    known = [[(one.kind.value, one.value) for one in each.identifiers] for each in filled.records]
    assert known == [
        [("phone", "07700 900123"), ("phone", "01632 960123"), ("date of birth", "3/4/2010")],
        [("phone", "01632 960124 (evenings)"), ("date of birth", "5 May 1980")],
        [("phone", "01632 960124 (evenings)")],
    ]
    ids = [one.id for each in filled.records for one in each.identifiers]
    assert all(ids)
    assert len(set(ids)) == len(ids)
    assert "column 3 is “phone”, column 4 is “date of birth”, column 5 is “Note”" in filled.told
    assert "1 row names a couple, who are two people now." in filled.told
    assert filled.told.startswith("2 rows were added")


def test_identifiers_are_known_by_their_shape_and_other_words_are_none() -> None:
    (one,) = pasted(
        "Ann Sample\tann@mail.example; 07700 900123\tZZ1 1ZZ\t3/4/2010", "parties"
    ).records
    assert [(each.kind, each.value) for each in one.identifiers] == [
        (IdentifierKind.EMAIL, "ann@mail.example"),
        (IdentifierKind.PHONE, "07700 900123"),
        (IdentifierKind.POSTCODE, "ZZ1 1ZZ"),
    ]
    assert one.note == "3/4/2010"
    mixed = pasted("Ann Sample\t07700 900123\nBo Fold\tring after six", "parties")
    assert [each.identifiers for each in mixed.records] == [(), ()]
    assert [each.note for each in mixed.records] == ["07700 900123", "ring after six"]
    assert "a couple" not in mixed.told


@pytest.mark.parametrize(
    "text, names",
    [
        ("Mr & Mrs Sample", ["Mr/Sample", "Mrs/Sample"]),
        ("Mr and Mrs J Sample", ["Mr/J/Sample", "Mrs/Sample"]),
        ("John and Mary Sample", ["John/Sample", "Mary/Sample"]),
        ("Mr John & Mrs Mary Sample (neighbours)", ["Mr/John/Sample", "Mrs/Mary/Sample"]),
        ("Mr Fold and Ms Ann Sample", ["Mr/Fold", "Ms/Ann/Sample"]),
        ("Ann Sample and Bo Fold", ["Ann/Sample", "Bo/Fold"]),
        ("Sam + Jo", ["Sam", "Jo"]),
        ("Ann Sample and her social worker", ["Ann/Sample"]),
        ("Sample, Bo & Cy", ["Bo/Sample", "Cy/Sample"]),
        ("Sample, Bo and Ann Fold", ["Sample"]),
        ("Sam\tQuill (son)", ["Sam/Quill"]),
        ("First name\tLast name\nSam\tQuill [son]", ["Sam/Quill"]),
    ],
)
def test_a_couple_is_two_people_and_a_remark_is_no_name(text: str, names: list[str]) -> None:
    made = pasted(text, "parties").records
    told = ["/".join(filter(None, (one.title, one.forenames, one.surname))) for one in made]
    assert told == names
    remark = "neighbours" if "neighbours" in text else "son" if "son" in text else ""
    assert all(remark in each.note for each in made)


def test_a_list_of_documents_fills_its_short_fields_in_their_order() -> None:
    made = pasted(
        "D1\tletter\t4 May 2026\tSays that the repair will be done\n"
        "D2\te-mail\t\tAsks when that is to be\n",
        "evidence",
    ).records
    assert [(each.exhibit, each.kind, each.text) for each in made] == [
        ("D1", "letter", "Says that the repair will be done"),
        ("D2", "e-mail", "Asks when that is to be"),
    ]
    assert made[0].dated.typed == "4 May 2026"


def test_nothing_and_too_much_are_told_and_not_taken() -> None:
    assert pasted("").records == ()
    assert "nothing to paste" in pasted("").told
    many = pasted("a line\n" * (MOST + 1), "sources")
    assert many.records == ()
    assert "5,001 rows" in many.told
    few = pasted("a letter\na call", "sources")
    assert [each.text for each in few.records if isinstance(each, Source)] == ["a letter", "a call"]
    assert few.told == "2 rows were added below the chosen line. Undo takes all of it back."


def test_every_list_that_can_grow_takes_rows() -> None:
    tabs = [tab for step in (*DECIDING, *PREPARING) for tab in step.tabs if tab.add and tab.records]
    assert len(tabs) > 10
    for tab in tabs:
        kind = kind_of(tab.records)
        filled = fill((("Some words",),), kind, tab.form.fields(), CASE)
        if kind is Version:
            assert filled.told == "No words can be pasted here: add one line at a time."
            continue
        (made,) = filled.records
        assert isinstance(made, kind), tab.title
        told = (str(made), f"{getattr(made, 'forenames', '')} {getattr(made, 'surname', '')}")
        assert any("Some words" in each for each in told), tab.title

"""Who is called what: letters by rule, the caseworker's choice where it names nobody."""

import dataclasses

import pytest

from drafter.anonymise.ledger import (
    by_people_alone,
    find_undeclared,
    initials,
    ledger_of,
    settled,
    short_form,
)
from drafter.anonymise.reader import reader_of
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, BodyKind, Called, Party, Role
from drafter.case.statement import Version
from tests.anonymise.marking import body, case_of, person


def pseudonyms(*parties: Party) -> list[str]:
    entries = ledger_of(Case(parties=parties)).entries
    return [entries[party.id].pseudonym for party in parties]


def party(id: str, name: str, **fields: object) -> Party:  # noqa: A002 - as records have it
    return dataclasses.replace(person(id, name), **fields)  # type: ignore[arg-type]


def test_letters_are_allotted_from_x_to_z_and_then_from_b() -> None:
    people = [person(str(number), "Mr|Paul|Pike") for number in range(5)]
    assert pseudonyms(*people) == ["Mr X", "Mr Y", "Mr Z", "Mr B", "Mr C"]


def test_nobody_has_a_letter_their_own_names_begin_with() -> None:
    who = person("p", "Ms|Xanthe Yara|Zeller-Brook", "Mrs Cole", "Dodo")
    assert initials(who) == frozenset("XYZBCDM")
    assert pseudonyms(who) == ["Ms E"]


@pytest.mark.parametrize(
    "who, called",
    [
        (person("p", "Mr|Sam|Lee"), "Mr X"), (person("p", "MRS.|Sam|Lee"), "Mrs X"),
        (person("p", "Dr|Sam|Lee"), "X"), (person("p", "Mx|Sam|Lee"), "X"),
        (person("p", "|Sam|Lee"), "X"), (person("p", "Miss|Sam|Lee", child=True), "X"),
        (party("p", "Mr|Sam|Lee", roles=(Role.OFFICER,)), "Officer X"), (Party(id="p"), "X"),
    ],
)  # fmt: skip
def test_common_titles_are_kept_and_rare_ones_left_out(who: Party, called: str) -> None:
    assert pseudonyms(who) == [called]


def test_no_letter_is_the_initial_of_somebody_whom_the_title_fits() -> None:
    names = ["Mr|Tom|Brown", "Mrs|Ida|Marsh", "Miss|Ann|Poole", "Mr|Mark|Price", "Mr|Cy|Dunn"]
    people = [person(str(at), name) for at, name in enumerate(names)]
    # B, C, D, M, P and T begin a name of another Mr
    assert pseudonyms(*people) == ["Mr X", "Mrs Y", "Miss Z", "Mr E", "Mr F"]
    bea = [person(str(at), "Mrs|Bea|Brown") for at in range(3)]
    assert pseudonyms(*bea, person("m", "Mr|Mark|Price"))[-1] == "Mr B"  # a Mrs is no Mr


def test_a_chosen_pseudonym_is_honoured_and_its_letter_is_taken() -> None:
    chosen = party("a", "Mr|Sam|Xu", pseudonym=" Mr X ")
    assert pseudonyms(person("b", "Ms|Ann|Lee"), chosen) == ["Ms Y", "Mr X"]
    entries = ledger_of(Case(parties=(chosen, person("b", "|Bo|Ek")))).entries
    assert [entry.is_allotted for entry in entries.values()] == [False, True]


@pytest.mark.parametrize("chosen", ["Mr Lee", "Sam", "sam’s", "Mr Quarrington", "Mr Quarring-ton"])
def test_a_chosen_pseudonym_that_names_somebody_is_refused(chosen: str) -> None:
    who = party("a", "Mr|Sam|Lee", pseudonym=chosen)
    other = person("b", "Mr|Abel|Quarrington")
    entry = ledger_of(Case(parties=(who, other))).entries["a"]
    assert (entry.pseudonym, entry.refused, entry.is_allotted) == ("Mr X", chosen, True)


def test_thirty_people_all_have_their_own_letters() -> None:
    people = [person(str(number), "Mr|Paul|Pike") for number in range(30)]
    called = pseudonyms(*people)
    assert len(set(called)) == 30
    assert called[23:25] == ["Mr W", "Mr XX"]


def test_seven_hundred_people_still_differ() -> None:
    people = [person(str(number), "Mr|Paul|Pike") for number in range(700)]
    assert len(set(pseudonyms(*people))) == 700


def test_someone_with_every_initial_still_has_letters() -> None:
    aliases = [chr(letter) * 3 for letter in range(ord("A"), ord("Z") + 1)]
    assert pseudonyms(person("p", "Mr|Sam|Lee", *aliases)) == ["Mr XX"]


def test_a_letter_that_is_somebodys_whole_name_is_not_given() -> None:
    assert pseudonyms(person("a", "Mr|Malcolm|X"), person("b", "Ms|Ann|Lee")) == ["Mr Y", "Ms Z"]


PEOPLE = (
    person("son", "Mr|Dan|Pike"),
    person("officer", "Ms|Ann|Lee", role=Role.OFFICER),
    person("mother", "Mrs|Ida|Pike", role=Role.COMPLAINANT),
    person("doctor", "Dr|Eve|Kerr"),
    person("child", "|Noah|Pike", child=True),
)
SENT = (Version(id="v", printed="Mr X complained."),)


def called(case: Case) -> list[str]:
    return [entry.pseudonym for entry in ledger_of(case).entries.values()]


def telling(text: str, *parties: Party) -> Case:
    return Case(parties=parties, chronology=(ChronologyEntry(id="c", text=text),))


def test_who_complains_has_the_first_letter_wherever_they_stand() -> None:
    assert called(Case(parties=PEOPLE)) == ["Mr Y", "Officer Z", "Mrs X", "B", "C"]
    nobody = tuple(dataclasses.replace(each, roles=()) for each in PEOPLE)
    assert called(Case(parties=nobody)) == ["Mr X", "Ms Y", "Mrs Z", "B", "C"]


def test_once_a_version_was_sent_letters_follow_the_records_and_no_text_moves_them() -> None:
    case = telling("Band B.", *PEOPLE)
    assert called(case) == ["Mr Y", "Officer Z", "Mrs X", "C", "D"]
    assert called(dataclasses.replace(case, versions=SENT)) == [
        "Mr X", "Officer Y", "Mrs Z", "B", "C",
    ]  # fmt: skip


def test_what_is_settled_stays_when_a_version_is_sent_and_when_the_text_goes_on() -> None:
    case = settled(telling("Band B.", *PEOPLE))
    gone_on = telling("Band C and zone D.", *case.parties, person("new", "Dr|Una|Moss"))
    assert called(case) == ["Mr Y", "Officer Z", "Mrs X", "C", "D"]
    assert called(dataclasses.replace(case, versions=SENT)) == called(case)
    assert called(gone_on) == [*called(case), "B"]
    assert settled(case) is case


@pytest.mark.parametrize(
    "who, name",
    [(PEOPLE[3], "Dr"), (PEOPLE[4], "a child"), (person("p", "|Sam|Lee"), "no title")],
)
def test_a_letter_alone_is_none_that_the_text_has_for_something_else(who: Party, name: str) -> None:
    assert called(telling("She is in Band X and plans Y and Z.", who)) == ["B"], name
    assert called(telling("She is in Band D.", who)) == ["X"], name


def test_a_letter_behind_a_title_is_nothing_else() -> None:
    assert called(telling("She is in Band X.", PEOPLE[0], PEOPLE[3])) == ["Mr X", "Y"]
    assert called(telling("She is in Band X.", PEOPLE[3], PEOPLE[0])) == ["Y", "Mr X"]


def test_nobody_is_called_i() -> None:
    people = [person(str(number), "Dr|Paul|Pike") for number in range(12)]
    assert "I" not in called(Case(parties=tuple(people)))
    titled = [person(str(number), "Mr|Paul|Pike") for number in range(12)]
    assert "Mr I" in called(Case(parties=tuple(titled)))


@pytest.mark.parametrize(
    "case, is_same",
    [
        (telling("Band D.", PEOPLE[0]), True),
        (telling("Band D.", PEOPLE[3]), True),
        (telling("Band X.", PEOPLE[3]), False),
        (Case(parties=PEOPLE, versions=SENT), False),
        (Case(parties=PEOPLE[:2], versions=SENT), True),
    ],
)
def test_the_people_alone_say_who_is_called_what_where_nothing_else_does(
    case: Case, *, is_same: bool
) -> None:
    alone = by_people_alone(case)
    assert (alone is case) is is_same
    assert called(Case(parties=alone.parties)) == called(case)


def test_a_reader_knows_everybody_by_the_letter_that_print_has() -> None:
    case = telling("The flat is in Band X.", PEOPLE[3], PEOPLE[0])
    standing = reader_of(case).standing
    assert standing
    assert [letter for letter in "XY" if standing.fullmatch(f"Mr {letter}")] == ["X"]


def phrase(first: str, then: str) -> tuple[str, str, str]:
    who = party("a", "Mr|Sam|Lee", called=Called.PHRASE, first_called=first, then_called=then)
    entry = ledger_of(Case(parties=(who,))).entries["a"]
    assert entry.naming.first == entry.first
    return entry.first, entry.then, entry.refused


@pytest.mark.parametrize(
    "first, then, called",
    [
        ("a Council officer", "the officer", ("a Council officer", "the officer", "")),
        ("her child", "", ("her child", "her child", "")),
        ("", "the officer", ("the officer", "the officer", "")),
        ("", "", ("Mr X", "Mr X", "")),
        ("Sam’s boss", "the boss", ("Mr X", "Mr X", "Sam’s boss")),
        ("the boss", "Lee", ("Mr X", "Mr X", "Lee")),
    ],
)
def test_a_phrase_is_used_at_first_and_after(
    first: str, then: str, called: tuple[str, str, str]
) -> None:
    assert phrase(first, then) == called


def test_messages_name_someone_nobody_knows() -> None:
    ledger = ledger_of(case_of(person("a", "Mr|Sam|Lee")))
    assert ledger.pseudonym("a") == "Mr X"
    assert ledger.pseudonym("gone") == "someone"


@pytest.mark.parametrize("kind", BodyKind)
def test_every_kind_of_body_has_a_short_form(kind: BodyKind) -> None:
    one = BodyInJurisdiction(id="b", kind=kind, name="Rosewood")
    assert short_form(one, Case(bodies=(one,))).startswith("the ")


@pytest.mark.parametrize(
    "one, called",
    [
        (body("b", "Rosewood Care", short="the Home"), "the Home"),
        (body("b", "Rosewood Care", short="Rosewood"), "Rosewood"),
        (body("b", "Rosewood Care", short="the Rosewood Home", named=False), "the Council"),
        (body("b", "Rosewood Care", short="the Care Home", named=False), "the Care Home"),
        (body("b", "Lee Lodge", short="Lee Lodge"), "the Council"),
    ],
)
def test_a_short_form_that_names_what_must_not_be_named_is_refused(
    one: BodyInJurisdiction, called: str
) -> None:
    assert short_form(one, case_of(person("p", "Mr|Sam|Lee"), one)) == called


LEDGER = ledger_of(case_of(person("a", "Miss|Hannah|Whitlock"), person("b", "Mr|Chidi|Okafor")))


@pytest.mark.parametrize(
    "text, found",
    [
        ("Miss Y said", [("Miss Y", "Miss X")]),
        ("Mrs X said", [("Mrs X", "Miss X")]),
        ("Mr Q said", [("Mr Q", "Mr Y")]),
        ("Dr Q said", [("Dr Q", "")]),
        ("Mrs\u00a0X", [("Mrs X", "Miss X")]),
    ],
)
def test_a_pseudonym_nobody_has_is_shown_with_who_may_be_meant(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert [(one.text, one.candidate) for one in find_undeclared(text, LEDGER)] == found


@pytest.mark.parametrize("text", ["Miss X and Mr Y", "Mr S. Smith", "Mr J Smith", "Mr O'Neill"])
def test_declared_pseudonyms_and_initials_are_left_alone(text: str) -> None:
    assert list(find_undeclared(text, LEDGER)) == []
    assert list(find_undeclared(f"{text}, Miss Q", LEDGER)) != []


def test_a_bare_letter_may_be_called_a_child() -> None:
    ledger = ledger_of(case_of(person("a", "|Noah|Lee", child=True)))
    assert list(find_undeclared("Child X", ledger)) == []
    assert [one.text for one in find_undeclared("Child Y", ledger)] == ["Child Y"]

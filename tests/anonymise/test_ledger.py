"""Who is called what: letters by rule, the caseworker's choice where it names nobody."""

import dataclasses

import pytest

from drafter.anonymise.ledger import find_undeclared, initials, ledger_of, short_form
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, BodyKind, Called, Party, Role
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

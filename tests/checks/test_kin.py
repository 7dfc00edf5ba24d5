"""Who is whose in print, and who acts in a case by office."""

import dataclasses

import pytest

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import Case
from drafter.case.people import Called, Party, Pronouns, Relation, RelationKind, Role
from drafter.checks.attribution import Attribution
from drafter.checks.kin import Kin, is_private
from tests.checks.cases import CLEAN


def person(
    id_: str, pronoun: Pronouns, role: Role = Role.AFFECTED, *, child: bool = False
) -> Party:
    return Party(id=id_, roles=(role,), surname=f"{id_}son", pronouns=pronoun, is_child=child)


SHE, HE = Pronouns.SHE, Pronouns.HE
FAMILY = dataclasses.replace(
    CLEAN,
    parties=(
        dataclasses.replace(person("ann", SHE, Role.COMPLAINANT), pseudonym="Miss X"),
        dataclasses.replace(person("bob", HE), pseudonym="Mr Y"),
        dataclasses.replace(person("cat", SHE, child=True), pseudonym="Z"),
        dataclasses.replace(person("dot", SHE), pseudonym="Mrs B"),
        dataclasses.replace(person("eve", SHE), pseudonym="Ms C"),
    ),
    relations=(
        Relation(id="r1", of="bob", kind=RelationKind.PARTNER, to="ann"),
        Relation(id="r2", of="cat", kind=RelationKind.CHILD, to="ann"),
        Relation(id="r3", of="cat", kind=RelationKind.CHILD, to="bob"),
        Relation(id="r4", of="dot", kind=RelationKind.PARENT, to="ann"),
        Relation(id="r5", of="eve", kind=RelationKind.SIBLING, to="ann"),
        Relation(id="r6", of="nobody", kind=RelationKind.CHILD, to="ann"),
    ),
)


def kin_in(text: str, case: Case = FAMILY) -> tuple[Kin, ...]:
    attribution = Attribution(case, ledger_of(case))
    attribution.begin_section()
    return attribution.read(text).kin


@pytest.mark.parametrize(
    "text, words, relative",
    [
        ("Miss X asked her partner.", "her partner", "bob"),
        ("Miss X and Mr Y asked for their daughter.", "their daughter", "cat"),
        ("Miss X rang her mother.", "her mother", "dot"),
        ("Mrs B rang her daughter.", "her daughter", "ann"),
        ("Miss X rang her sister.", "her sister", "eve"),
        ("Ms C rang her sister.", "her sister", "ann"),
        ("Miss X rang her brother.", "her brother", ""),
        ("Miss X rang her own cousin (Ms C).", "her own cousin", "eve"),
        ("Miss X’s former partner left.", "Miss X’s former partner", ""),
        ("Miss X sent her children.", "her children", "cat"),
        ("Mr Y came. His mother too.", "His mother", ""),
        ("Miss X came. Her mother too.", "Her mother", "dot"),
    ],
)
def test_a_relative_is_found_by_what_was_recorded(text: str, words: str, relative: str) -> None:
    (kin,) = kin_in(text)
    assert text[kin.start : kin.end] == words
    assert kin.relative == relative


def test_two_relatives_may_be_told_in_one_breath() -> None:
    text = "Miss X came with her partner and daughter."
    first, second = kin_in(text)
    assert (first.relative, second.relative) == ("bob", "cat")
    assert text[second.start : second.end] == "daughter"


def test_nobody_is_their_own_relative() -> None:
    only = dataclasses.replace(FAMILY, relations=FAMILY.relations[1:2])
    (kin,) = kin_in("Miss X came. Her mother died.", only)
    assert kin.relative == ""
    (kin,) = kin_in("Z came. Her mother died.", only)
    assert kin.relative == "ann"


def test_who_lives_together_is_recorded_or_printed() -> None:
    kinship = Attribution(FAMILY, ledger_of(FAMILY)).kinship
    assert kinship.household(()) == {"ann", "bob", "cat"}
    bare = dataclasses.replace(FAMILY, relations=())
    attribution = Attribution(bare, ledger_of(bare))
    attribution.begin_section()
    (kin,) = attribution.read("Miss X came with her partner (Mr Y).").kin
    assert attribution.kinship.household([kin.of(("ann",))]) == {"ann", "bob"}
    assert attribution.kinship.household(()) == {"ann"}
    (grown,) = attribution.read("Miss X came with her son (Mr Y).").kin
    assert attribution.kinship.household([grown.of(("ann",))]) == {"ann"}


def test_without_a_complainant_there_is_no_household() -> None:
    nobody = dataclasses.replace(FAMILY, parties=())
    assert Attribution(nobody, ledger_of(nobody)).kinship.household(()) == frozenset()


@pytest.mark.parametrize(
    "roles, called, phrase, private",
    [
        ((Role.COMPLAINANT,), Called.PHRASE, "a teacher", True),
        ((Role.OFFICER,), Called.PSEUDONYM, "", False),
        ((Role.OFFICER, Role.AFFECTED), Called.PSEUDONYM, "", True),
        ((Role.ADVISER,), Called.PSEUDONYM, "", False),
        ((Role.OTHER,), Called.PHRASE, "a hospital consultant", False),
        ((Role.OTHER,), Called.PHRASE, "another resident", True),
        ((Role.REPRESENTATIVE,), Called.PHRASE, "a councillor", False),
        ((Role.OTHER,), Called.PSEUDONYM, "", True),
    ],
)
def test_officers_and_professionals_are_not_private(
    roles: tuple[Role, ...], called: Called, phrase: str, *, private: bool
) -> None:
    party = Party(id="p", roles=roles, called=called, first_called=phrase)
    assert is_private(party, CLEAN) is private


def test_a_friend_who_is_a_nurse_is_private() -> None:
    friend = Relation(id="r", of="p", kind=RelationKind.FRIEND, to="tenant")
    case = dataclasses.replace(CLEAN, relations=(friend,))
    nurse = Party(id="p", roles=(Role.OTHER,), called=Called.PHRASE, first_called="a nurse")
    assert is_private(nurse, case)

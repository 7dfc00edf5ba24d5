"""Why somebody is called what they are called, in words that name nobody."""

import dataclasses

import pytest

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.ledger_reasons import reason
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Called, Party, Role
from drafter.case.statement import Version
from tests.anonymise.marking import person


def party(name: str, **fields: object) -> Party:
    return dataclasses.replace(person("p", name), **fields)  # type: ignore[arg-type]  # a party's


def why(who: Party, *others: Party) -> str:
    return reason(Case(parties=(*others, who)), who.id)


@pytest.mark.parametrize(
    "who, said",
    [
        (person("p", "Mr|Sam|Lee"), "Allotted: X is the first free letter."),
        (
            person("p", "Dr|Sam|Lee"),
            "Allotted without “Dr”, which could point to them: X is the first free letter.",
        ),
        (
            person("p", "Miss|Sam|Lee", child=True),
            "Allotted to a child, without a title: X is the first free letter.",
        ),
        (
            party("Mr|Sam|Lee", roles=(Role.OFFICER,)),
            "Allotted to an officer: X is the first free letter.",
        ),
        (
            person("p", "Mr|Xan|Lee"),
            "Allotted: Y is the next free letter, as X begins a name of theirs.",
        ),
        (party("Mr|Sam|Lee", pseudonym="Mr Q"), "Your own choice."),
        (
            party("Mr|Sam|Lee", pseudonym="Mr Lee"),
            "“Mr Lee” holds a real name and is not used. Allotted: X is the first free letter.",
        ),
        (
            party(
                "Mr|Sam|Lee", called=Called.PHRASE, first_called="a boss", then_called="the boss"
            ),
            "Allotted: X is the first free letter. In print: “a boss”, then “the boss”.",
        ),
        (
            party("Mr|Sam|Lee", called=Called.PHRASE, first_called="Sam", pseudonym="Mr Q"),
            "“Sam” holds a real name and is not used. Your own choice.",
        ),
    ],
)
def test_it_is_said_where_a_pseudonym_comes_from(who: Party, said: str) -> None:
    assert why(who) == said


def test_letters_that_others_have_or_would_be_taken_for_are_told() -> None:
    bell = person("b", "Mr|Bo|Bell")
    chosen = dataclasses.replace(person("c", "Mrs|Ann|Day"), pseudonym="Mrs Z")
    others = (bell, person("y", "Ms|Ida|Ek"), chosen)
    who = person("p", "Mr|Cy|Dunn")
    assert why(who, *others) == (
        "Allotted: E is the next free letter, as X, Y and Z are others’, C and D begin names of"
        " theirs and B begins the name of another Mr."
    )
    assert ledger_of(Case(parties=(*others, who))).pseudonym("p") == "Mr E"


@pytest.mark.parametrize(
    "text, said",
    [
        ("Band D", "X is the first free letter."),
        ("Band X", "Y is the next free letter, as X is a letter of the text’s own (“Band X”)."),
        ("Bands X, Y", "Z is the next free letter, as X and Y are letters of the text’s own."),
    ],
)
def test_letters_that_the_text_has_are_told(text: str, said: str) -> None:
    case = Case(
        parties=(person("p", "|Sam|Lee"),), chronology=(ChronologyEntry(id="c", text=text),)
    )
    assert reason(case, "p") == f"Allotted: {said}"


def test_that_i_is_a_word_is_told() -> None:
    titled = [party("Mr|Sam|Lee", id=letter, pseudonym=f"Mr {letter}") for letter in "XYZBCDEFGH"]
    assert why(person("p", "Dr|Una|Moss"), *titled) == (
        "Allotted without “Dr”, which could point to them: J is the next free letter, as 10 letters"
        " are others’ and I is a word."
    )


def test_who_complains_was_given_a_letter_before_those_who_stand_before_them() -> None:
    mother = party("Mrs|Ida|Lee", roles=(Role.COMPLAINANT,))
    son = person("son", "Mr|Dan|Lee")
    case = Case(parties=(son, mother))
    assert reason(case, "p") == "Allotted: X is the first free letter."
    assert reason(case, "son") == "Allotted: Y is the next free letter, as X is another’s."


def test_once_a_version_was_sent_what_was_settled_is_told_from_what_was_allotted() -> None:
    new = person("new", "Mr|Dan|Lee")
    people = (party("Ms|Ida|Lee", pseudonym="Ms X"), new)
    case = Case(parties=people, versions=(Version(id="v"),))
    assert reason(case, "p") == "Settled when a version was sent, or your own choice since."
    assert reason(case, "new") == "Allotted: Y is the next free letter, as X is another’s."


def test_many_letters_are_counted() -> None:
    people = [person(str(number), "Ms|Ann|Ash") for number in range(27)]
    case = Case(parties=tuple(people))
    assert ledger_of(case).pseudonym("25") == "Ms XX"
    assert ledger_of(case).pseudonym("26") == "Ms XY"
    assert "25 letters" in reason(case, "26")
    assert reason(case, "25") == "Allotted: XX is the next free letter, as 25 letters are others’."


def test_nobody_has_no_reason() -> None:
    assert reason(Case(), "gone") == ""
    assert reason(Case(parties=(person("p", "Mr|Sam|Lee"),)), "p")

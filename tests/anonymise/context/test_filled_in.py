"""Forms, lists and maiden names that give a registered name to somebody else."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(person("h", "Mrs|Hannah|Whitlock"), person("d", "Mr|David|Mensah"))


@pytest.mark.parametrize(
    "text",
    [
        "Surname: <Mensah?d>\nForename: Kwame",
        "Forename: Kwame\nSurname: <Mensah?d>",
        "First name: <Hannah?h>\nLast name: Smith",
        "First name: {Hannah=h}\nLast name: {Whitlock=h}",
        "Surname: {Mensah=d}\nForename: {David=d}\nSurname: <Whitlock?h>",
        "Surname: {Mensah=d}\nForename: D\nAge: 7",
        "Surname: {Mensah=d}\nForename of any child lost: Bo",
        "Surname: {Mensah=d}",
        "Surname: {Mensah=d}\nForename",
        "Names: {Mensah=d}. Names of all: {Mensah=d}.",
        "She was née <Mensah?d>. Once formerly {Hannah=h}.",
        "Maiden name: <Mensah?d>. Her maiden name was <Mensah?d>. Her name was {Mensah=d}.",
        "<Mensah?d>, Kwame\n<MENSAH?d>, Kwame\n<Mensah?d> (Kwame)",
        "{Mensah=d}, Friday\n{Mensah, David=d}",
        "So {Mensah=d}, Kwame",
        "{Mensah=d}, Kwame rang. {Mensah=d}; Kwame. {Mensah=d}, we. {Mensah=d}",
        "{Mr Mensah=d}, Kwame",
        "<Mrs David Mensah?d> rang. <Mr Hannah Whitlock?h> rang.",
        "Then Jane-<Mensah?d> rang. Also {Hannah Whitlock=h}, Jane",
    ],
)
def test_a_form_or_a_list_may_give_the_name_to_another(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text

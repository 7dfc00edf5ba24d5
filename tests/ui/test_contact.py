"""Where a client is reached has a line of its own, kept among the person's identifiers."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from drafter.case.case import Case, KindOfWork
from drafter.case.people import Identifier, IdentifierKind, Party, Role
from drafter.ui.fields.contact import shown, typed
from drafter.ui.work.casework import Casework
from drafter.ui.work.records import RecordsPage
from tests.ui.conftest import named

Opened = Callable[[Case], Casework]
CLIENT = Party(id="p", forenames="Sam", surname="Example", roles=(Role.COMPLAINANT,))
CASE = Case(kind_of_work=KindOfWork.PREPARING, parties=(CLIENT,))
EMAIL = Identifier(id="e", kind=IdentifierKind.EMAIL, value="sam@quill.example")


@pytest.fixture
def at_client(opened_that_day: Opened) -> Casework:
    casework = opened_that_day(CASE)
    casework.show_step(0)
    return casework


def line(casework: Casework, name: str) -> QLineEdit:
    (found,) = named(casework, f"field:{name}").findChildren(QLineEdit)
    return found


def values(casework: Casework) -> list[tuple[IdentifierKind, str]]:
    (party,) = casework.bench.case.parties
    return [(one.kind, one.value) for one in party.identifiers]


def test_an_address_is_typed_into_its_own_line_and_is_one_identifier(at_client: Casework) -> None:
    address = line(at_client, "address")
    address.setFocus()
    QTest.keyClicks(address, "4 Specimen Row, QF1 9ZZ")
    assert values(at_client) == [(IdentifierKind.ADDRESS, "4 Specimen Row, QF1 9ZZ")]
    assert address.accessibleName() == "Address"
    phone = line(at_client, "phone")
    phone.setFocus()
    QTest.keyClicks(phone, "01632 960 123")
    assert values(at_client)[1] == (IdentifierKind.PHONE, "01632 960 123")
    address.setFocus()
    QTest.keyClick(address, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(address, Qt.Key.Key_Delete)
    assert values(at_client) == [(IdentifierKind.PHONE, "01632 960 123")]


def test_what_asks_for_the_identifiers_leads_to_the_address(at_client: Casework) -> None:
    (page,) = [one for one in at_client.findChildren(RecordsPage) if one.isVisible()]
    assert page.go_to("p", "identifiers")
    assert line(at_client, "address").hasFocus()


def test_the_line_shows_the_first_of_its_kind_and_leaves_the_others() -> None:
    first = Identifier(id="a", kind=IdentifierKind.ADDRESS, value="4 Specimen Row")
    second = replace(first, id="b", value="7 Sample Close")
    party = replace(CLIENT, identifiers=(EMAIL, first, second))
    assert shown(party, IdentifierKind.ADDRESS) is first
    assert typed(party, IdentifierKind.ADDRESS, "5") == ("a", "value", "5")
    assert typed(party, IdentifierKind.ADDRESS, "") == ("p", "identifiers", (EMAIL, second))
    assert shown(party, IdentifierKind.PHONE).id == ""

import pytest

from drafter.case.office import read_office, write_office
from drafter.case.preparing import Office
from drafter.errors import DrafterError


def test_an_office_is_written_and_read() -> None:
    office = Office(id="office", organisation="Northham Advice", address="1 Kiln Row\nNorthham")
    assert read_office(write_office(office)) == office


def test_what_a_newer_program_added_is_passed_over() -> None:
    assert read_office('{"adviser": "Sam Example", "fax": "none"}') == Office(
        id="", adviser="Sam Example"
    )


@pytest.mark.parametrize("text", ["", "[]", "{", '{"adviser": 1}', "[" * 100_000])
def test_anything_else_gets_one_sentence(text: str) -> None:
    with pytest.raises(DrafterError, match="can't be read"):
        read_office(text)

import pytest

from drafter.render.formats import FORMATS
from tests.render.statements import statement


@pytest.mark.parametrize(
    "name, start", [("docx", b"PK"), ("html", b"<!DOCTYPE html>"), ("txt", b"Ex")]
)
def test_each_format_writes_a_file_of_its_kind(name: str, start: bytes) -> None:
    form = FORMATS[name]
    assert form.name == name
    assert form.suffix == f".{name}"
    assert form.label
    assert form.write(statement(), None).startswith(start)


def test_no_format_is_untested() -> None:
    assert set(FORMATS) == {"docx", "html", "txt"}

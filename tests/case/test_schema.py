import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from drafter import paths
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.case.schema import json_schema, record_types
from drafter.errors import DrafterError

EXAMPLES = sorted((paths.resources() / "examples").glob("*.json"))


def accepts(plain: dict[str, Any]) -> bool:
    return bool(jsonschema.Draft202012Validator(json_schema()).is_valid(plain))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_every_record_and_field_is_in_the_schema() -> None:
    schema = json_schema()
    for kind in record_types():
        described = schema if kind is Case else schema["$defs"][kind.__name__]
        fields = set(kind.__dataclass_fields__)  # type: ignore[attr-defined]
        assert fields <= set(described["properties"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_keeps_to_the_schema(path: Path) -> None:
    assert accepts(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "fields",
    [
        {"parties": {}},
        {"parties": [{"is_child": "yes"}]},
        {"version": "done"},
        {"colour": "red"},
        {"chronology": [{"text": 3}]},
        {"actions": [{"deadline": {"count": "one"}}]},
        {"decided_on": 5},
    ],
)
def test_schema_and_reader_refuse_the_same(fields: dict[str, Any]) -> None:
    plain = {"format": "drafter-case", "format_version": 1, **fields}
    assert not accepts(plain)
    with pytest.raises(DrafterError):
        read_case(json.dumps(plain), "case.json")


def test_schema_and_reader_accept_the_same() -> None:
    plain: dict[str, Any] = {
        "format": "drafter-case",
        "format_version": 1,
        "decided_on": None,
        "parties": [{"roles": ["officer"], "also_known_as": ["x"]}],
        "actions": [{"deadline": {"count": 1}, "amount": "£3"}],
    }
    assert accepts(plain)
    assert read_case(json.dumps(plain), "case.json").parties[0].also_known_as == ("x",)

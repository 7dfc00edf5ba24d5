import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.preparing import Office
from drafter.errors import DrafterError
from drafter.session.office import house_style, set_letterhead, with_office
from drafter.store import aside, reserve
from drafter.store.store import Store, open_store
from drafter.store.vault import create_training_vault
from tests.render.test_house_style import GOOD

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(reserve, "SIZE", 100_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")
    with open_store(create_training_vault(tmp_path / "vault"), now=NOW) as opened:
        yield opened


def test_a_letterhead_is_read_for_its_looks_and_one_that_is_none_changes_nothing(
    store: Store, tmp_path: Path
) -> None:
    assert house_style(store) is None
    (tmp_path / "house.docx").write_bytes(GOOD)
    style = set_letterhead(store, tmp_path / "house.docx")
    assert house_style(store) == style
    other = tmp_path / "letter.docx"
    other.write_text("no Word file")
    with pytest.raises(DrafterError):
        set_letterhead(store, other)
    with pytest.raises(DrafterError, match="is a folder"):
        set_letterhead(store, tmp_path)
    assert house_style(store) == style


def test_a_case_takes_the_office_and_an_empty_one_changes_nothing() -> None:
    case = Case(id="c")
    assert with_office(case, Office(id="office")) is case
    office = Office(id="x", organisation="Northham Advice")
    (taken,) = with_office(case, office).offices
    assert taken == Office(id="office", organisation="Northham Advice")

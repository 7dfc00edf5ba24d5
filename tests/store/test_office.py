import pytest

from drafter.case.office import MOST_LETTERHEAD_BYTES
from drafter.case.preparing import Office
from drafter.errors import DrafterError
from drafter.store.connection import Database
from drafter.store.migrations import migrate
from drafter.store.office import (
    Letterhead,
    keep_letterhead,
    keep_office,
    letterhead_of,
    office_of,
    remove_letterhead,
)


def test_an_office_is_kept_once_in_place_of_the_one_before(db: Database) -> None:
    migrate(db)
    assert office_of(db) == Office(id="office")
    keep_office(db, Office(id="x", organisation="Northham Advice", hours="Monday to Thursday"))
    keep_office(db, Office(id="y", organisation="Northham Advice Centre \ud800"))
    assert office_of(db) == Office(id="office", organisation="Northham Advice Centre �")


def test_a_letterhead_is_kept_replaced_and_removed(db: Database) -> None:
    migrate(db)
    assert letterhead_of(db) is None
    keep_letterhead(db, Letterhead(name="old.docx", data=b"PK old"))
    keep_letterhead(db, Letterhead(name="new\u202e.docx", data=b"PK new"))
    assert letterhead_of(db) == Letterhead(name="new�.docx", data=b"PK new")
    with pytest.raises(DrafterError, match=r"“big\.docx” is too large .* 10 MB"):
        keep_letterhead(db, Letterhead(name="big.docx", data=bytes(MOST_LETTERHEAD_BYTES + 1)))
    assert letterhead_of(db)
    remove_letterhead(db)
    assert letterhead_of(db) is None
    assert db.execute("SELECT count(*) FROM office").fetchone() == (0,)

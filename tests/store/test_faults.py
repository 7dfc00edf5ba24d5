from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from drafter.store.faults import DamagedError, NotWrittenError, explained_sql, told


def test_what_a_copy_raises_carries_no_code_and_is_told_by_its_words(tmp_path: Path) -> None:
    (tmp_path / "foreign.db").write_bytes(b"no database at all" * 1000)
    source = dbapi2.connect(str(tmp_path / "foreign.db"))
    with pytest.raises(dbapi2.DatabaseError) as raised:
        source.backup(dbapi2.connect(":memory:"))
    assert isinstance(told(raised.value), DamagedError)


def test_a_fault_of_ours_is_told_nothing_of() -> None:
    assert told(dbapi2.OperationalError("no such table: Jane")) is None


def test_a_text_that_is_none_is_damage_and_not_repeated() -> None:
    raised = dbapi2.OperationalError("Could not decode to UTF-8 column 'about' with text 'Jane'")
    assert isinstance(told(raised), DamagedError)
    assert "Jane" not in str(told(raised))


def test_a_want_of_memory_is_told_in_a_sentence() -> None:
    words = "damaged, or this computer has no memory left"
    with pytest.raises(NotWrittenError, match=words), explained_sql():
        raise MemoryError

import datetime as dt
import getpass
import hashlib
import json

import pytest

from drafter.errors import DrafterError
from drafter.store import audit
from drafter.store.audit import (
    Deed,
    account,
    broken_link,
    carry_over,
    cut_off,
    deeds,
    end_in_doubt,
    keep_count,
    record,
)
from drafter.store.connection import Database
from drafter.store.facts import keep_fact
from drafter.store.migrations import migrate
from drafter.store.unlocked import Vault
from tests.store.databases import whole

NOW = dt.datetime(2026, 11, 2, 9, 5, tzinfo=dt.UTC)


@pytest.fixture
def trail(db: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A database with five deeds of one account."""
    monkeypatch.setattr(getpass, "getuser", lambda: "sam")
    migrate(db)
    record(db, Deed.UNLOCKED, now=NOW)
    record(db, Deed.OPENED, case_id="a" * 32, now=NOW)
    record(db, Deed.EXPORTED, case_id="a" * 32, now=NOW, about={"what": "docx", "sha256": "f" * 64})
    record(db, Deed.ERASED, case_id="a" * 32, now=NOW - dt.timedelta(days=400))
    record(db, Deed.RESTORED, now=NOW, about={"counted": "12 cases"})
    return db


def test_the_trail_reads_as_plain_english(trail: Database) -> None:
    assert [str(deed) for deed in deeds(trail)] == [
        "1. 2 November 2026, 09:05 UTC: sam unlocked the vault.",
        f"2. 2 November 2026, 09:05 UTC: sam opened case {'a' * 32}.",
        f"3. 2 November 2026, 09:05 UTC: sam exported case {'a' * 32} (docx, file {'f' * 16}).",
        f"4. 28 September 2025, 09:05 UTC: sam erased case {'a' * 32}.",
        "5. 2 November 2026, 09:05 UTC: sam restored (12 cases).",
    ]


def test_what_is_written_is_what_is_read(trail: Database) -> None:
    made = record(trail, Deed.OPENED, now=NOW, case_id="b" * 32)
    assert list(deeds(trail))[-1] == made


def test_an_unbroken_trail_has_no_broken_link(trail: Database) -> None:
    assert broken_link(trail) is None


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE deeds SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 3",
        "UPDATE deeds SET deed = 'OPENED' WHERE seq = 3",
        "UPDATE deeds SET case_id = '' WHERE seq = 3",
        "UPDATE deeds SET about = '{}' WHERE seq = 3",
        "UPDATE deeds SET chain = x'00' WHERE seq = 3",
        "DELETE FROM deeds WHERE seq = 3",
        "UPDATE deeds SET seq = 9 WHERE seq = 3",
    ],
)
def test_an_entry_changed_or_taken_out_breaks_the_chain_there(trail: Database, damage: str) -> None:
    trail.execute(damage)
    assert broken_link(trail) == 3


@pytest.mark.parametrize("gone", ["seq = 5", "seq > 3", "seq > 0"])
def test_entries_cut_off_at_the_end_are_noticed_and_stay_a_hole(
    vault: Vault, trail: Database, gone: str
) -> None:
    assert end_in_doubt(vault, trail) == ""
    whole(trail).table("deeds").delete_where(gone)
    first = 1 + sum(1 for _ in deeds(trail))
    missing = 6 - first
    assert end_in_doubt(vault, trail) == f"The audit trail lacks its last entries: {missing}."
    assert broken_link(trail) == first
    made = record(trail, Deed.OPENED, now=NOW)
    assert made.seq == 6
    assert broken_link(trail) == first
    assert end_in_doubt(vault, trail) == ""  # from now on it is a hole in the middle


def forged(db: Database, seq: int) -> None:
    """Put an entry into the trail as somebody would who knows how entries are linked."""
    (before,) = db.execute("SELECT chain FROM deeds WHERE seq = ?", (seq - 1,)).fetchone()
    own = json.dumps([seq, "2026-11-02T09:05:00+00:00", "OPENED", "", "{}"])
    link = hashlib.sha256(before + own.encode()).digest()
    db.execute("DELETE FROM deeds WHERE seq = ?", (seq,))
    db.execute(
        "INSERT INTO deeds VALUES (?, '2026-11-02T09:05:00+00:00', 'OPENED', '', '{}', ?)",
        (seq, link),
    )


@pytest.mark.parametrize("seq", [5, 6])
def test_an_entry_forged_with_its_link_at_the_end_is_noticed(
    vault: Vault, trail: Database, seq: int
) -> None:
    forged(trail, seq)
    assert broken_link(trail) == seq
    assert end_in_doubt(vault, trail) == ""  # nothing is missing
    keep_count(vault, trail)
    assert broken_link(trail) == seq


def test_an_older_trail_put_in_place_of_a_newer_is_noticed_by_what_is_kept_beside(
    vault: Vault, trail: Database
) -> None:
    keep_count(vault, trail)
    assert cut_off(vault, trail) == 0
    put_back(trail, 3)
    assert broken_link(trail) is None
    assert cut_off(vault, trail) == 2
    assert end_in_doubt(vault, trail) == "The audit trail lacks its last entries: 2."
    put_back(trail, 0)
    assert cut_off(vault, trail) == 5


def put_back(db: Database, count: int) -> None:
    """Make the trail what it was after so many entries."""
    rows = db.execute("SELECT * FROM deeds WHERE seq <= ? ORDER BY seq", (count,)).fetchall()
    db.execute("DELETE FROM deeds")
    carry_over(db, rows)


def test_another_end_of_the_same_length_is_noticed(vault: Vault, trail: Database) -> None:
    keep_count(vault, trail)
    put_back(trail, 4)
    record(trail, Deed.OPENED, now=NOW, case_id="c" * 32)
    assert broken_link(trail) is None
    assert cut_off(vault, trail) == 1


@pytest.mark.parametrize("noted", [None, "", "not a number", f"{'9' * 40} {'a' * 64}"])
def test_a_trail_whose_end_was_never_noted_goes_on(
    vault: Vault, trail: Database, noted: str | None
) -> None:
    trail.execute("DELETE FROM facts WHERE name = 'end of the trail'")
    if noted is not None:
        keep_fact(trail, "end of the trail", noted)
    assert broken_link(trail) is None
    assert end_in_doubt(vault, trail) == ""
    assert record(trail, Deed.OPENED, now=NOW).seq == 6
    assert broken_link(trail) is None


def test_a_kept_count_that_is_gone_is_told(vault: Vault, trail: Database) -> None:
    keep_count(vault, trail)
    (vault.folder / audit.COUNT_FILE).unlink()
    assert end_in_doubt(vault, trail).startswith("deeds.count in the vault's folder is gone")
    keep_count(vault, trail)
    assert end_in_doubt(vault, trail) == ""


def test_entries_since_the_count_was_kept_are_no_fault(vault: Vault, trail: Database) -> None:
    assert cut_off(vault, trail) == 0  # none was ever kept
    keep_count(vault, trail)
    record(trail, Deed.OPENED, now=NOW)
    assert cut_off(vault, trail) == 0


def test_an_empty_trail_may_be_counted_too(vault: Vault, db: Database) -> None:
    migrate(db)
    keep_count(vault, db)
    record(db, Deed.OPENED, now=NOW)
    assert cut_off(vault, db) == 0


@pytest.mark.parametrize("foreign", [b"", b"\x00" * 80, b"{}"])
def test_a_count_that_can_not_be_read_is_told(
    vault: Vault, trail: Database, foreign: bytes
) -> None:
    keep_count(vault, trail)
    assert b"count" not in (vault.folder / audit.COUNT_FILE).read_bytes()  # it is sealed
    (vault.folder / audit.COUNT_FILE).write_bytes(foreign)
    with pytest.raises(DrafterError, match="nobody can say"):
        cut_off(vault, trail)


def test_a_training_vaults_count_is_plain(training: Vault, trail: Database) -> None:
    keep_count(training, trail)
    assert json.loads((training.folder / audit.COUNT_FILE).read_bytes())["count"] == 5
    assert cut_off(training, trail) == 0


def test_nothing_but_plain_characters_and_known_keys_gets_into_an_entry(trail: Database) -> None:
    made = record(trail, Deed.EXPORTED, now=NOW, about={"what": "a/b\n“c”" + "d" * 100})
    assert made.about["what"] == "a?b??c?" + "d" * 73
    with pytest.raises(AssertionError):
        record(trail, Deed.EXPORTED, now=NOW, about={"text": "words of a case"})


@pytest.mark.parametrize("words", ["no JSON", "[1]", "{"])
def test_an_altered_entry_is_read_as_it_stands(trail: Database, words: str) -> None:
    trail.execute("UPDATE deeds SET at = 'then', about = ? WHERE seq = 2", (words,))
    assert broken_link(trail) == 2
    assert str(list(deeds(trail))[1]) == f"2. then: somebody opened case {'a' * 32}."


def test_an_account_that_has_no_name_is_somebody(
    trail: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise OSError("no such account")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert account() == ""
    assert "somebody opened." in str(record(trail, Deed.OPENED, now=NOW))


def test_a_deed_of_a_later_program_is_told_by_its_own_word(trail: Database) -> None:
    trail.execute("UPDATE deeds SET deed = 'folded' WHERE seq = 1")
    assert "sam folded." in str(next(deeds(trail)))

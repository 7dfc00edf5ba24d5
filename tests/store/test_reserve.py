import os
from pathlib import Path

import pytest

from drafter.store import reserve
from drafter.store.reserve import give_up_reserve, keep_reserve


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reserve, "SIZE", 100_000)


@pytest.mark.parametrize("unwritten", [True, False])
def test_a_reserve_takes_its_room_and_gives_it_up_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, unwritten: bool
) -> None:
    if not unwritten:
        monkeypatch.delattr(os, "posix_fallocate", raising=False)
    assert keep_reserve(tmp_path)
    status = (tmp_path / "reserve").stat()
    assert status.st_size == 100_000
    assert status.st_mode & 0o777 == 0o600
    assert status.st_blocks * 512 >= 100_000
    assert keep_reserve(tmp_path)
    assert (tmp_path / "reserve").stat().st_ino == status.st_ino
    assert give_up_reserve(tmp_path)
    assert not give_up_reserve(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_one_that_was_cut_off_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "reserve").write_bytes(b"a part")
    assert keep_reserve(tmp_path)
    assert (tmp_path / "reserve").stat().st_size == 100_000


def test_without_room_there_is_none_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(reserve, "_take", full)
    assert not keep_reserve(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert not keep_reserve(tmp_path / "gone")

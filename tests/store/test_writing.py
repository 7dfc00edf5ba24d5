import errno
import os
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.placing import sync_folder
from drafter.store.writing import make_private_folder, write_private


def test_a_file_is_written_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_private(path, b"one")
    write_private(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "number, sentence",
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "you may not write there"),
        (errno.EIO, "did not answer"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "open"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str, step: str
) -> None:
    path = tmp_path / "a"
    write_private(path, b"one")

    def fails(*_: object) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fails)
        with pytest.raises(DrafterError, match=sentence):
            write_private(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["x" * 300, "no\0name"])
def test_a_name_that_cannot_be_used_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(DrafterError, match="name"):
        write_private(tmp_path / name, b"one")


def test_a_folder_in_the_way_or_none_at_all_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(DrafterError, match="a folder of that name"):
        write_private(tmp_path / "a", b"one")
    with pytest.raises(DrafterError, match="its folder does not exist"):
        write_private(tmp_path / "b" / "c", b"one")


def test_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir(mode=0o755)
    make_private_folder(tmp_path / "a")
    make_private_folder(tmp_path / "a" / "b" / "c")
    for made in ("a", "a/b", "a/b/c"):
        assert (tmp_path / made).stat().st_mode & 0o777 == 0o700


def test_a_file_in_the_way_of_a_folder_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(DrafterError, match="is there already"):
        make_private_folder(tmp_path / "a")


def test_a_system_that_cannot_sync_folders_is_put_up_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: int) -> None:
        raise OSError(errno.EINVAL, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        sync_folder(tmp_path)
    sync_folder(tmp_path / "gone")


def test_what_a_killed_program_left_is_removed_once_it_is_old(tmp_path: Path) -> None:
    old, fresh, odd = (
        tmp_path / name
        for name in (
            ".drafter-0123456789abcdef.tmp",
            ".drafter-0123456789abcdee.tmp",
            ".notes-0123456789abcdef.tmp",
        )
    )
    for path in (old, fresh, odd):
        path.write_bytes(b"half")
    folder = tmp_path / ".drafter-0123456789abcded.tmp"
    folder.mkdir()
    for path in (old, odd, folder):
        os.utime(path, (1, 1))
    write_private(tmp_path / "vault.json", b"whole")
    assert not old.exists()
    assert fresh.exists()
    assert odd.exists()
    assert folder.exists()

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.render.saving import save

IS_ROOT_ON_LINUX = sys.platform == "linux" and os.geteuid() == 0
NAME = "statement.docx"
PROJECT = Path(__file__).parents[2]


def left_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_is_saved_and_replaced_with_nothing_left_beside_it(tmp_path: Path) -> None:
    save(b"old", tmp_path / NAME)
    save(b"new", tmp_path / NAME)
    assert (tmp_path / NAME).read_bytes() == b"new"
    assert left_in(tmp_path) == [NAME]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / NAME).write_bytes(b"old")
    (tmp_path / NAME).symlink_to(tmp_path / "real" / NAME)
    save(b"new", tmp_path / NAME)
    assert (tmp_path / NAME).is_symlink()
    assert (tmp_path / "real" / NAME).read_bytes() == b"new"


def refused(path: Path) -> str:
    with pytest.raises(DrafterError) as caught:
        save(b"new", path)
    return str(caught.value)


def test_a_folder_that_is_missing_is_named_as_the_reason(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone" / NAME) == (
        f"{NAME} could not be saved: its folder does not exist."
    )


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here that holds no files")
def test_a_folder_that_is_there_and_takes_no_files_is_not_said_to_be_missing() -> None:
    assert refused(Path("/proc") / NAME) == (
        f"{NAME} could not be saved: nothing can be written in its folder."
    )


def test_a_link_into_a_missing_folder_says_that_the_folder_is_missing(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to(tmp_path / "gone" / NAME)
    assert "folder does not exist" in refused(tmp_path / NAME)


def test_a_file_in_place_of_the_folder_is_named_as_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert "folder does not exist" in refused(tmp_path / "file" / NAME)


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert "a folder of that name" in refused(tmp_path / NAME)
    assert left_in(tmp_path) == [NAME]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_neither_opened_nor_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    assert "not an ordinary file" in refused(tmp_path / NAME)
    assert left_in(tmp_path) == [NAME]


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"old")
    (tmp_path / NAME).chmod(0o444)
    assert "read-only" in refused(tmp_path / NAME)
    assert (tmp_path / NAME).read_bytes() == b"old"


def test_a_ring_of_links_is_named_as_the_reason(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "leads back to itself" in refused(tmp_path / "a" / NAME)


def test_a_name_with_a_null_character_is_refused_in_a_sentence(tmp_path: Path) -> None:
    assert refused(tmp_path / "a\0b").startswith("a\ufffdb could not be saved")


def test_a_name_that_is_too_long_is_named_as_the_reason(tmp_path: Path) -> None:
    assert "its name is too long" in refused(tmp_path / ("x" * 300))


@pytest.mark.skipif(not IS_ROOT_ON_LINUX, reason="needs another account to be refused as")
def test_a_folder_without_permission_is_named_as_the_reason(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    program = (
        "import os, sys; from pathlib import Path; from drafter.render.saving import save\n"
        "os.chdir('/'); os.setuid(65534)\n"
        "save(b'new', Path(sys.argv[1]))"
    )
    for parent in (tmp_path.parent, tmp_path.parent.parent):
        parent.chmod(0o711)
    ended = subprocess.run(
        [sys.executable, "-c", program, tmp_path / NAME],
        capture_output=True,
        text=True,
        check=False,
    )
    if "DrafterError" not in ended.stderr:
        pytest.skip("the other account can't read this checkout")
    assert "you may not write there" in ended.stderr
    assert left_in(tmp_path) == []


def test_when_moving_into_place_fails_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(b"old", tmp_path / NAME)

    def locked(_from: Path, _to: Path) -> None:
        raise PermissionError(errno.EACCES, "locked")  # as Windows does while Word has it open

    monkeypatch.setattr(Path, "replace", locked)
    assert "another program has the file open" in refused(tmp_path / NAME)
    assert (tmp_path / NAME).read_bytes() == b"old"
    assert left_in(tmp_path) == [NAME]


def test_an_unknown_fault_of_the_system_is_still_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_descriptor: int) -> None:
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(os, "fsync", failing)
    assert "did not answer as it should" in refused(tmp_path / NAME)
    assert left_in(tmp_path) == []


def test_what_a_killed_save_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    stale = ".drafter-0123456789abcdef.tmp"
    others = ["drafter-0123456789abcdef.tmp", ".drafter-x.tmp", f"{stale}.txt"]
    long_ago = time.time() - 3600
    for name in [stale, *others]:
        (tmp_path / name).write_bytes(b"left")
        os.utime(tmp_path / name, (long_ago, long_ago))
    running = ".drafter-fedcba9876543210.tmp"
    (tmp_path / running).write_bytes(b"of a save under way")
    save(b"new", tmp_path / NAME)
    assert left_in(tmp_path) == sorted([*others, running, NAME])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if not IS_ROOT_ON_LINUX:
        pytest.skip("only root on Linux can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_on_a_full_disk_the_old_file_stands(small_disk: Path) -> None:
    save(b"old" * 1000, small_disk / NAME)
    with pytest.raises(DrafterError, match="the disk is full"):
        save(os.urandom(400_000), small_disk / NAME)
    assert (small_disk / NAME).read_bytes() == b"old" * 1000
    assert left_in(small_disk) == [NAME]
    with pytest.raises(OSError, match="No space"):  # the control: a plain write loses the old
        (small_disk / NAME).write_bytes(os.urandom(400_000))
    assert (small_disk / NAME).read_bytes() != b"old" * 1000


_WRITER = """
import sys
from pathlib import Path
from drafter.render.saving import save
path, how = Path(sys.argv[1]), sys.argv[2]
kinds = [bytes([kind]) * 1_000_000 for kind in (1, 2)]
write = save if how == "save" else lambda data, path: path.write_bytes(data)
while True:
    for data in kinds:
        write(data, path)
        print("written", flush=True)
"""


def damaged_after_kills(path: Path, how: str, kills: int) -> int:
    """How often the file was not whole after its writer was killed at some moment."""
    damaged = 0
    for nth in range(kills):
        with subprocess.Popen(
            [sys.executable, "-S", "-c", _WRITER, path, how], stdout=subprocess.PIPE, cwd=PROJECT
        ) as writer:
            assert writer.stdout is not None
            for _ in range(1 + nth % 3):
                writer.stdout.readline()  # so that kills fall into the second write to the fourth
            writer.send_signal(signal.SIGKILL)
        data = path.read_bytes()
        damaged += len(data) != 1_000_000 or len(set(data)) != 1
    return damaged


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_no_kill_leaves_half_a_file(tmp_path: Path) -> None:
    assert damaged_after_kills(tmp_path / NAME, "save", 100) == 0
    assert damaged_after_kills(tmp_path / "control", "in place", 20) > 0

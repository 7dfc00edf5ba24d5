import os
from pathlib import Path

import pytest

from drafter.store import mounts as mounts_of
from drafter.store import places_of_risk
from drafter.store.mounts import is_on_network, journal_for, kind_of_mount
from drafter.store.places_of_risk import Danger, conflicted_copies, risks_of

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
//office/share /mnt/office\\040share cifs rw 0 0
server:/srv /srv nfs4 rw 0 0
/dev/sdb1 /srv/local ext4 rw 0 0
sshfs /mnt/far fuse.sshfs rw 0 0
short
"""


def dangers(folder: Path) -> set[Danger]:
    return {risk.danger for risk in risks_of(folder)}


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(places_of_risk, "LITTLE", 0)


def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Say that the test's folder is a mount of a kind."""
    mounts = tmp_path / "mounts"
    mounts.write_text(f"x / ext4 rw 0 0\nx {tmp_path.resolve()} {kind} rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(mounts_of, "_MOUNTS", mounts)


def test_an_ordinary_folder_has_no_risk(tmp_path: Path) -> None:
    assert risks_of(tmp_path) == ()
    assert journal_for(tmp_path) == "wal"


@pytest.mark.parametrize(
    "name, who",
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Example Charity", "OneDrive"),
        ("OneDrive-ExampleCharity", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Example Charity)", "Dropbox"),
        ("iCloud Drive", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("com~apple~CloudDocs", "iCloud"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive-sam@charity.example", "Google Drive"),
        ("Nextcloud", "a shared drive"),
    ],
)
def test_a_synchronised_folder_is_told_by_its_name(tmp_path: Path, name: str, who: str) -> None:
    folder = tmp_path / name / "cases of 2023"
    folder.mkdir(parents=True)
    (risk,) = risks_of(folder)
    assert risk.danger is Danger.SYNCED
    assert f"by {who}, " in risk.sentence
    assert risk.advice


@pytest.mark.parametrize("name", ["Dropbox-free notes", "my OneDrivers", "Boxes", "drive"])
def test_a_name_that_only_resembles_is_no_synchronised_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert risks_of(tmp_path / name) == ()


@pytest.mark.parametrize("marker", [".dropbox", ".stfolder", ".tmp.driveupload"])
def test_a_synchronised_folder_is_told_by_its_marker(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).touch()
    folder = tmp_path / "renamed" / "vault"
    folder.mkdir(parents=True)
    assert dangers(folder) == {Danger.SYNCED}


def test_a_synchronised_folder_is_told_by_what_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert dangers(tmp_path) == {Danger.SYNCED}


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "vault").symlink_to(tmp_path / "Dropbox")
    assert dangers(tmp_path / "vault") == {Danger.SYNCED}


@pytest.mark.parametrize("kind", ["cifs", "nfs4", "smb3", "fuse.sshfs", "9p"])
def test_a_network_share_is_told_and_gets_no_write_ahead_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounted(tmp_path, monkeypatch, kind)
    (risk,) = risks_of(tmp_path)
    assert risk.danger is Danger.NETWORK
    assert "write-ahead" in risk.advice
    assert journal_for(tmp_path) == "delete"
    assert is_on_network(tmp_path / "not there yet")


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "tmpfs", "fuseblk", "vfat"])
def test_a_disk_of_this_computer_is_no_network_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounted(tmp_path, monkeypatch, kind)
    assert risks_of(tmp_path) == ()


def test_a_system_that_does_not_say_is_taken_at_its_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts_of, "_MOUNTS", tmp_path / "no mounts")
    assert not is_on_network(tmp_path)


@pytest.mark.parametrize(
    "path, kind",
    [
        ("/var/x", "ext4"),
        ("/srv/sam", "nfs4"),
        ("/srv/local/sam", "ext4"),
        ("/mnt/office share/vault", "cifs"),
        ("/mnt/office", "ext4"),
        ("/mnt/far", "fuse.sshfs"),
    ],
)
def test_the_nearest_mount_above_a_path_is_its_own(path: str, kind: str) -> None:
    assert kind_of_mount(Path(path), MOUNTS.splitlines()) == kind


def test_no_mounts_have_no_kind() -> None:
    assert kind_of_mount(Path("/x"), []) == ""


@pytest.mark.skipif(IS_ROOT, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert dangers(tmp_path) == {Danger.READ_ONLY}
    tmp_path.chmod(0o700)


def test_a_disk_mounted_read_only_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places_of_risk, "_mounted_read_only", lambda _: True)
    assert dangers(tmp_path) == {Danger.READ_ONLY}


def test_little_space_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places_of_risk, "LITTLE", 1 << 62)
    (risk,) = risks_of(tmp_path)
    assert risk.danger is Danger.LITTLE_SPACE
    assert " MB left" in risk.sentence


def test_a_folder_to_be_made_is_judged_by_what_is_above_it(tmp_path: Path) -> None:
    assert risks_of(tmp_path / "a" / "b") == ()
    (tmp_path / "Dropbox").mkdir()
    assert dangers(tmp_path / "Dropbox" / "a" / "b") == {Danger.SYNCED}


def test_a_drive_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (places_of_risk, mounts_of):
        monkeypatch.setattr(module, "nearest", lambda _: None)
    (risk,) = risks_of(tmp_path)
    assert risk.danger is Danger.GONE
    assert not is_on_network(tmp_path)


def test_a_path_that_no_system_knows_is_as_good_as_gone() -> None:
    assert dangers(Path("/" + "x" * 5000)) == {Danger.GONE}


@pytest.mark.parametrize(
    "name",
    [
        "cases (OFFICE-PC's conflicted copy 2023-04-21).db",
        "vault (Sam Example's conflicted copy).json",
        "cases.sync-conflict-20230421-101500-ABCDEFG.db",
        "cases_conflict-20230421.db",
        "cases (Case Conflict).db",
        "cases-OFFICE-PC.db",
        "cases (1).db",
        "cases 2.db",
        "vault(2).json",
    ],
)
def test_a_conflicted_copy_beside_the_database_is_recognised(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    (risk,) = risks_of(tmp_path)
    assert risk.danger is Danger.CONFLICTED_COPY
    assert name in risk.sentence


@pytest.mark.parametrize(
    "name",
    ["cases.db", "cases.db-wal", "cases.db-shm", "cases.db-journal", "vault.json", "vault.json.old",
     "lock", "reserve", "erased", "conflict of interest.docx"],
)  # fmt: skip
def test_a_vaults_own_files_are_no_conflicted_copies(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert conflicted_copies(tmp_path) == ()


def test_a_folder_that_is_gone_has_no_conflicted_copies(tmp_path: Path) -> None:
    assert conflicted_copies(tmp_path / "gone") == ()

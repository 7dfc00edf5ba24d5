import os
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_data_path

from drafter import paths
from drafter.errors import DrafterError


@pytest.mark.skipif(sys.platform != "linux", reason="the variable is the desktop's of Linux")
def test_the_caseworkers_own_folder_is_where_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DRAFTER_DATA_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.user_folder() == tmp_path / "drafter"
    assert not paths.user_folder().exists()


def test_another_folder_is_used_once_it_is_chosen_by_the_processes_we_start_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_DATA_DIR", "")
    assert paths.user_folder() != tmp_path / "stick"
    paths.use_user_folder(tmp_path / "stick")
    assert paths.user_folder() == tmp_path / "stick"
    asking = "from drafter import paths; print(paths.user_folder())"
    told = subprocess.run(
        [sys.executable, "-c", asking], capture_output=True, text=True, check=True
    ).stdout
    assert told.strip() == str(tmp_path / "stick")


def test_a_folder_is_meant_from_where_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_DATA_DIR", "")
    monkeypatch.chdir(tmp_path)
    paths.use_user_folder(Path("mine"))
    assert paths.user_folder() == tmp_path / "mine"
    assert not (tmp_path / "mine").exists()


def test_a_file_is_refused_as_the_folder_and_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_DATA_DIR", "")
    (tmp_path / "a-file").touch()
    with pytest.raises(DrafterError, match=r"^--data-dir: .*a-file is no folder\.$"):
        paths.use_user_folder(tmp_path / "a-file")
    assert os.environ["DRAFTER_DATA_DIR"] == ""


def test_what_is_shipped_lies_inside_the_package_of_a_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "drafter"
    (package / "templates").mkdir(parents=True)
    (tmp_path / "templates").mkdir()  # some other library's, beside it
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.templates() == package / "templates"
    assert paths.resources() == package / "resources"


def test_where_nothing_is_shipped_the_place_of_a_checkout_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "drafter" / "paths.py"))
    assert paths.templates() == tmp_path / "templates"


def test_a_frozen_program_finds_what_is_shipped_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.templates() == tmp_path / "templates"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("home", ["", " ", "/somewhere/else", None])
def test_the_folder_of_a_caseworker_is_where_the_systems_rules_have_it(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    monkeypatch.delenv("DRAFTER_DATA_DIR", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if home is not None:
        monkeypatch.setenv("XDG_DATA_HOME", home)
    assert paths.user_folder() == user_data_path("drafter", appauthor=False)

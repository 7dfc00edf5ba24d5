"""The pieces of run.py; its whole is tried by starting it."""

import os
import shutil
import sys
from pathlib import Path

import pytest

import run

LIBRARIES = b"click==8 --hash=sha256:00"


def environment_in(folder: Path, stamp: str) -> Path:
    environment = folder / ".venv"
    python = run.python_of(environment)
    python.parent.mkdir(parents=True)
    python.touch()
    (environment / "made-from").write_text(stamp, encoding="utf-8")
    return environment


def test_an_older_python_is_turned_away_in_one_sentence() -> None:
    assert run.refusal((3, 10, 14)) == "drafter needs Python 3.11 or newer, and this is 3.10."


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2), (4, 0, 0)])
def test_a_python_new_enough_is_welcome(version: tuple[int, ...]) -> None:
    assert run.refusal(version) == ""


def test_an_older_python_gets_as_far_as_the_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert run.main() == 2
    assert capsys.readouterr().err == (
        "drafter: drafter needs Python 3.11 or newer, and this is 3.9.\n"
    )


@pytest.fixture
def on_the_path(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The commands that there are; a test adds what it wants."""
    there = {"apt-get"}
    monkeypatch.setattr(shutil, "which", lambda name: name if name in there else None)
    return there


@pytest.mark.parametrize(
    "user, there, line",
    [
        ("root", {"sudo"}, "apt-get update && apt-get install -y --no-install-recommends uno pop"),
        (
            "ann",
            {"sudo"},
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends uno pop",
        ),
        (
            "ann",
            set[str](),
            "su - -c 'apt-get update && apt-get install -y --no-install-recommends uno pop'",
        ),
    ],
)
def test_the_line_to_type_asks_for_rights_in_the_way_there_is(
    user: str, there: set[str], line: str, on_the_path: set[str]
) -> None:
    on_the_path |= there
    assert run.apt_line(["uno", "pop"], root=user == "root") == line


def test_a_system_without_apt_is_told_what_is_missing(on_the_path: set[str]) -> None:
    needs = [run.Need("libEGL.so.1", "libegl1"), run.Need("xauth", "xauth")]
    assert "apt-get install" in run.remedy(needs)
    on_the_path.clear()
    assert run.remedy(needs) == (
        "install what brings libEGL.so.1, xauth (on Debian: libegl1 xauth)"
    )


def test_who_may_not_install_is_told_so_and_nothing_is_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "is_root", lambda: False)
    assert not run.install(["poppler-utils"])


def test_a_python_without_venv_gives_the_line_to_type(
    monkeypatch: pytest.MonkeyPatch, on_the_path: set[str]
) -> None:
    on_the_path.add("sudo")
    monkeypatch.setattr(run, "is_root", lambda: False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    line = rf"type: sudo apt-get update && sudo apt-get install .* python{version}-venv$"
    with pytest.raises(run.CannotStartError, match=line):
        run.require_venv()


def test_an_environment_made_from_the_same_things_is_kept(tmp_path: Path) -> None:
    stamp = run.stamp_for(LIBRARIES, (3, 11, 2), tmp_path)
    environment = environment_in(tmp_path, stamp)
    assert run.is_current(environment, run.stamp_for(LIBRARIES, (3, 11, 7), tmp_path))


def test_an_environment_is_made_again_when_what_it_was_made_from_changes(tmp_path: Path) -> None:
    environment = environment_in(tmp_path, run.stamp_for(LIBRARIES, (3, 11, 2), tmp_path))
    for stamp in (
        run.stamp_for(LIBRARIES + b"0", (3, 11, 2), tmp_path),
        run.stamp_for(LIBRARIES, (3, 12, 0), tmp_path),
        run.stamp_for(LIBRARIES, (3, 11, 2), tmp_path / "moved"),
    ):
        assert not run.is_current(environment, stamp)


def test_an_environment_broken_off_half_way_is_made_again(tmp_path: Path) -> None:
    stamp = run.stamp_for(LIBRARIES, (3, 11, 2), tmp_path)
    environment = environment_in(tmp_path, stamp)
    (environment / "made-from").unlink()
    assert not run.is_current(environment, stamp)


def test_an_environment_whose_python_is_gone_is_made_again(tmp_path: Path) -> None:
    stamp = run.stamp_for(LIBRARIES, (3, 11, 2), tmp_path)
    environment = environment_in(tmp_path, stamp)
    run.python_of(environment).unlink()
    assert not run.is_current(environment, stamp)


def test_a_need_is_met_by_a_command_or_by_a_file(tmp_path: Path) -> None:
    assert run.Need(sys.executable, "python3").is_met()
    module = tmp_path / "uno.py"
    assert not run.Need(str(module), "python3-uno").is_met()
    module.touch()
    assert run.Need(str(module), "python3-uno").is_met()


def test_a_command_is_passed_on_to_the_program_away_from_the_folder_of_cases() -> None:
    words = run.command_for(Path("python"), ["draft", "case.json", "-o", "out.docx"])
    assert words == ["python", "-P", "-m", "drafter", "draft", "case.json", "-o", "out.docx"]


def test_pictures_are_taken_side_by_side() -> None:
    words = run.command_for(Path("python"), ["--test", "--pictures", "folder"])
    assert words[1:] == ["-m", "pytest", "-n", "2", "--pictures", "folder"]


def test_what_follows_test_is_passed_on_to_pytest_but_for_soak() -> None:
    words = run.command_for(Path("python"), ["--test", "tests/proof", "--soak", "-k", "x"])
    assert words == ["python", "-m", "pytest", "tests/proof", "-k", "x"]


def test_test_is_a_word_of_ours_only_in_first_place() -> None:
    assert run.command_for(Path("python"), ["check", "--test"])[-2:] == ["check", "--test"]


@pytest.mark.parametrize("words", [[], ["--data-dir", "mine"], ["--data-dir=mine"]])
def test_the_window_is_prepared_where_no_command_is_named(words: list[str]) -> None:
    assert run.opens_window(words)


@pytest.mark.parametrize(
    "words", [["templates"], ["--data-dir", "mine", "templates"], ["--data-dir=mine", "--version"]]
)
def test_a_command_needs_no_window(words: list[str]) -> None:
    assert not run.opens_window(words)


def test_a_library_that_is_here_is_told_from_one_that_is_not() -> None:
    assert run.Need("libc.so.6", "libc6").is_met() == (sys.platform == "linux")
    assert not run.Need("libnowhere-in-the-world.so.1", "libnowhere").is_met()


def test_a_window_without_a_display_is_drawn_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(run, "FOR_THE_WINDOW", ())
    run.prepare_window()
    assert os.environ.pop("QT_QPA_PLATFORM") == "offscreen"


def test_a_missing_library_of_the_window_gives_the_line_to_type(
    monkeypatch: pytest.MonkeyPatch, on_the_path: set[str]
) -> None:
    on_the_path.add("sudo")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(run, "is_root", lambda: False)
    monkeypatch.setattr(run, "has_display", lambda: False)
    monkeypatch.setattr(run, "FOR_THE_WINDOW", (run.Need("libnowhere.so.1", "libnowhere1"),))
    with pytest.raises(run.CannotStartError, match=r"type: sudo apt-get .* libnowhere1$"):
        run.prepare_window()


def test_a_python_whose_library_lies_apart_needs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = {"LIBDIR": str(tmp_path), "INSTSONAME": "libpython3.so.1"}
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("sysconfig.get_config_var", told.get)
    (need,) = run.shared_python()
    assert need.package == f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
    (tmp_path / "libpython3.so.1").touch()
    assert run.shared_python() == ()

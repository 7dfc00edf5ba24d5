import datetime as dt
import logging
import os
import secrets
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter import crash
from drafter.case.json_form import read_case
from drafter.cli import main
from drafter.errors import DrafterError
from drafter.store.connection import connect
from drafter.store.sealing import new_key

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)


@pytest.fixture
def name() -> str:
    """A name that is nowhere else."""
    return "Zqx" + "".join(secrets.choice("abcdefghijklmnop") for _ in range(14))


def chained(name: str) -> None:
    nothing: dict[str, str] = {}
    try:
        nothing[name]
    except KeyError as error:
        raise ValueError(f"no {name}") from error


def during_another(name: str) -> None:
    try:
        Path(name).stat()
    except OSError:
        raise DrafterError(name)  # noqa: B904 - the error behind it is what is tested


def in_a_group(name: str) -> None:
    raise ExceptionGroup(name, [ValueError(name), KeyError(name)])


def of_a_made_class(name: str) -> None:
    raise type(name, (LookupError,), {})(name)


def with_a_note(name: str) -> None:
    error = RuntimeError(name)
    error.add_note(name)
    raise error


def in_compiled_text(name: str) -> None:
    exec(compile(f"raise ValueError('{name}')", f"<{name}>", "exec"))  # noqa: S102 - the test's own


def in_our_code(name: str) -> None:
    read_case(f'{{"{name}"', name)


def of_unicode(name: str) -> None:
    (name + "\udc00").encode()


KINDS: list[Callable[[str], None]] = [
    chained, during_another, in_a_group, of_a_made_class, with_a_note, in_compiled_text,
    in_our_code, of_unicode,
]  # fmt: skip
SIMPLE = [ArithmeticError, AttributeError, EOFError, FileNotFoundError, ImportError, IndexError,
          MemoryError, NameError, NotImplementedError, PermissionError, RecursionError, SystemExit,
          TypeError, UnboundLocalError]  # fmt: skip


def raised(act: Callable[[str], None], name: str) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - every kind
        act(name)
    return caught.value


@pytest.mark.parametrize("act", KINDS)
def test_no_word_of_an_error_is_in_its_report(act: Callable[[str], None], name: str) -> None:
    error = raised(act, name)
    told = [*traceback.format_exception(error), repr(error.args)]
    assert name in "".join(told)  # Python's own report has it
    assert name not in crash.about(error)
    assert name not in crash.report(error)


@pytest.mark.parametrize("kind", SIMPLE)
def test_no_message_of_any_kind_of_error_is_in_its_report(
    kind: type[BaseException], name: str
) -> None:
    def act(name: str) -> None:
        raise kind(name)

    error = raised(act, name)
    assert name in str(error)
    assert crash.report(error).splitlines()[1] == kind.__name__
    assert name not in crash.report(error)


def test_a_report_names_our_own_line(name: str) -> None:
    error = raised(in_our_code, name)
    assert crash.about(error).startswith("DrafterError in case/json_form.py, line ")
    assert "  case/json_form.py, line " in crash.report(error)


def test_a_line_of_a_frozen_program_is_named_too(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # its modules know their place in the package alone
    code = compile("def act(name):\n    raise KeyError(name)", "drafter/store/rows.py", "exec")
    made: dict[str, Callable[[str], None]] = {}
    exec(code, made)  # noqa: S102 - two lines of our own
    with pytest.raises(KeyError) as caught:
        made["act"](name)
    assert crash.about(caught.value) == "KeyError in store/rows.py, line 2"


def test_a_class_made_on_the_way_is_called_by_the_one_above_it(name: str) -> None:
    assert crash.about(raised(of_a_made_class, name)) == "LookupError"


def test_the_errors_behind_an_error_are_told_once_each(name: str) -> None:
    _, *kinds = crash.report(raised(chained, name)).splitlines()
    assert kinds == ["ValueError", "KeyError"]
    looped = raised(chained, name)
    assert looped.__cause__
    looped.__cause__.__cause__ = looped
    assert crash.report(looped).splitlines()[1:] == kinds
    group = crash.report(raised(in_a_group, name)).splitlines()[1:]
    assert group == ["ExceptionGroup", "ValueError", "KeyError"]


def test_a_report_is_kept_for_its_owner_alone(tmp_path: Path, name: str) -> None:
    path = crash.write_report(raised(chained, name), tmp_path / "crashes", NOW)
    assert path == tmp_path / "crashes" / "crash-20260304T050607Z.txt"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_text(encoding="utf-8").startswith("drafter ")


def test_a_report_that_cannot_be_kept_is_no_second_crash(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    assert crash.write_report(raised(chained, name), tmp_path / "file" / "in", NOW) is None


def test_a_fault_in_a_command_is_told_without_its_words(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise KeyError(name)

    monkeypatch.setattr("drafter.cli.show.packs", fails)
    assert main(["templates"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("This is a fault in drafter, not in your case: KeyError in cli/show.py")
    assert name not in told


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "logs" / "drafter.log"
    handler = crash.log_to(path)
    yield path
    logging.getLogger().removeHandler(handler)
    handler.close()


def test_a_log_line_keeps_its_event_and_its_figures_and_nothing_else(log: Path, name: str) -> None:
    logger = logging.getLogger("drafter.store")
    logger.error("opened", extra={"rows": 7, "writing": True, "case": name, "cases": name})
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert line.endswith(" ERROR drafter opened rows=7 writing=True")
    assert log.stat().st_mode & 0o777 == 0o600


def test_no_word_of_a_log_call_is_written(log: Path, name: str) -> None:
    logging.getLogger(name).error("opened %s", name)
    logging.getLogger("drafter").error(name)
    logging.getLogger("drafter").error(ValueError(name))
    logging.getLogger("drafter").log(41, "crash")
    try:
        in_our_code(name)
    except DrafterError:
        logging.getLogger("drafter").exception("crash", stack_info=True)
    written = log.read_text(encoding="utf-8")
    assert len(written.splitlines()) == 5
    assert "ERROR other (left out)" in written
    assert "NOTSET drafter crash" in written
    assert "ERROR drafter crash DrafterError in case/json_form.py, line " in written
    assert name not in written


def test_a_log_that_grew_large_starts_again(tmp_path: Path) -> None:
    path = tmp_path / "drafter.log"
    path.write_bytes(b"x" * 1_000_001)
    handler = crash.log_to(path)
    again = crash.log_to(path)  # and the first is let go
    assert handler not in logging.getLogger().handlers
    logging.getLogger().removeHandler(again)
    again.close()
    assert path.stat().st_size == 0


def test_a_log_that_cannot_be_written_says_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "file").touch()
    handler = crash.log_to(tmp_path / "file" / "drafter.log")
    handler.handle(logging.makeLogRecord({"msg": name}))
    logging.getLogger().removeHandler(handler)
    handler.close()
    assert capsys.readouterr().err == ""


SCRIPT = """
import gc, os, resource, sys, threading
from pathlib import Path
from drafter import crash
if "install" in sys.argv: crash.install(Path(sys.argv[1])); crash.out_of_reach()
name = sys.stdin.read()
thread = threading.Thread(target=lambda: {}[name]); thread.start(); thread.join()
class Lost:
    def __del__(self): raise ValueError(name)
Lost(); gc.collect()
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
import ctypes
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0)
{}[name]
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limits to read back")
@pytest.mark.parametrize("installed", [True, False])
def test_what_nobody_caught_is_told_without_its_words(
    tmp_path: Path, name: str, *, installed: bool
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), "install" if installed else "plain"],
        input=name,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    assert run.returncode == 1
    kept = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    if installed:
        assert run.stdout.split()[0] == "0"
        assert run.stdout.split()[1] == "0"
        assert run.stderr.count("drafter: ") == 3
        assert "KeyError" in kept
        assert name not in run.stderr + kept
    else:
        assert run.stderr.count(name) >= 3  # what would be told otherwise


def test_a_wrong_key_makes_the_database_print_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    connect(tmp_path / "cases.db", new_key(), new=True).close()
    with pytest.raises(DrafterError, match="another vault"):
        connect(tmp_path / "cases.db", new_key())
    assert capfd.readouterr() == ("", "")

"""What is told of a fault of ours: its kind and our own lines, never a word of the case.

An error's message may hold a name (``KeyError('Jane …')``), and so may locals, source lines of a
template, arguments of a log call and core dumps. So none of them is ever written.
"""

import datetime as dt
import logging
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from drafter import __version__

PACKAGE = Path(__file__).resolve().parent
KEYS: Mapping[str, type] = {
    "backups": int,
    "cases": int,
    "count": int,
    "exit_code": int,
    "free_bytes": int,
    "milliseconds": int,
    "rows": int,
    "schema": int,
    "writing": bool,
}
"""All that a log line may carry beside its event: figures, no text."""
EVENTS = frozenset({
    "backup failed", "backup made", "closed", "crash", "database checked", "locked", "migrated",
    "opened", "restored", "save failed", "started", "stopped", "unlocked",
})  # fmt: skip
"""All that a log line may say."""

_PR_SET_DUMPABLE = 4
_NO_ERROR_BOX = 0x0003
_LARGEST_LOG = 1_000_000
_FRAMES = 40


def about(error: BaseException) -> str:
    """The kind of an error and our own line that it happened in: "KeyError in rows.py, line 7"."""
    places = list(_own_places(error))
    return f"{kind_of(error)} in {places[-1]}" if places else kind_of(error)


def report(error: BaseException) -> str:
    """A crash report: versions, then the error and those behind it with our own lines."""
    import platform  # noqa: PLC0415 - every start would wait for it

    lines = [
        f"drafter {__version__}, Python {platform.python_version()}, {platform.system()}",
        *(line for each in _chain(error) for line in (kind_of(each), *_indented(each))),
    ]
    return "\n".join(lines) + "\n"


def kind_of(error: BaseException) -> str:
    """The name of its class, or of the first class above it that a module holds by that name.

    A class made while the program runs may be named after anything.
    """
    for kind in type(error).__mro__:
        if getattr(sys.modules.get(kind.__module__), kind.__name__, None) is kind:
            return str(kind.__name__)
    return "BaseException"  # pragma: no cover - builtins are never without it


def write_report(error: BaseException, folder: Path, now: dt.datetime) -> Path | None:
    """Keep a report in ``folder``, for its owner alone; None where that can't be done."""
    path = folder / f"crash-{now:%Y%m%dT%H%M%SZ}.txt"
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(report(error), encoding="utf-8")
        return path
    return None


def install(folder: Path) -> None:
    """From now on every fault that nobody caught is told and kept without its words.

    ``folder`` keeps the reports and the log. Core dumps are switched off; see also
    :func:`out_of_reach`.
    """
    no_core_dumps()

    def tell(error: BaseException) -> None:
        write_report(error, folder, dt.datetime.now(tz=dt.UTC))
        logging.getLogger("drafter").error("crash", exc_info=error)
        with suppress(Exception):  # a window has no standard error
            sys.stderr.write(f"drafter: {about(error)}\n")

    def of_the_program(
        _: type[BaseException], error: BaseException, __: TracebackType | None
    ) -> None:
        tell(error)

    def of_a_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value:
            tell(arguments.exc_value)

    def of_nobody(arguments: "sys.UnraisableHookArgs") -> None:
        if arguments.exc_value:
            tell(arguments.exc_value)

    sys.excepthook = of_the_program
    threading.excepthook = of_a_thread
    sys.unraisablehook = of_nobody
    log_to(folder / "drafter.log")


def no_core_dumps() -> None:
    """Keep the memory of a crashed process off the disk."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        import ctypes  # noqa: PLC0415 - a start that needs none of it is the sooner there

        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_BOX)
        return
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def out_of_reach() -> None:
    """Keep the process's memory from other programs, and from a dump that is piped to one.

    Done before anybody's words or keys are in it: a command does so at once, a window as soon
    as it has been seen, when nobody can have typed anything yet.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - said above

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def log_to(path: Path) -> logging.Handler:
    """Send every log record of the program and its libraries to ``path``, stripped of its words."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST_LOG:
            path.unlink()
        path.touch(mode=0o600)
    handler = _QuietFile(path, encoding="utf-8", delay=True)
    handler.setFormatter(Stripped())
    root = logging.getLogger()
    for old in list(root.handlers):
        if isinstance(old, _QuietFile):
            root.removeHandler(old)
            old.close()
    root.addHandler(handler)
    return handler


class Stripped(logging.Formatter):
    """Writes of a record its time, level, known event and the figures of :data:`KEYS` alone."""

    def format(self, record: logging.LogRecord) -> str:
        """One line. A message that is no known event, and every argument, is left out."""
        when = dt.datetime.fromtimestamp(record.created, tz=dt.UTC)
        event = record.msg if isinstance(record.msg, str) and record.msg in EVENTS else "(left out)"
        source = record.name.partition(".")[0]
        parts = [
            f"{when:%Y-%m-%dT%H:%M:%SZ}",
            logging.getLevelName(record.levelno) if record.levelno in _LEVELS else "NOTSET",
            source if source in sys.modules else "other",
            event,
            *(
                f"{key}={value}"
                for key, kind in KEYS.items()
                if type(value := record.__dict__.get(key)) is kind
            ),
        ]
        if record.exc_info and record.exc_info[1]:
            parts.append(about(record.exc_info[1]))
        return " ".join(parts)


class _QuietFile(logging.FileHandler):
    """A log file whose own troubles are nobody's business: Python would print the record."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line, if that can be done."""
        with suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say nothing."""


_LEVELS = frozenset({logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL})


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error, then the ones behind it, each once, those of a group among them."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        each = waiting.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        behind = each.__cause__ or each.__context__
        waiting += [behind] if behind else []
        waiting += each.exceptions if isinstance(each, BaseExceptionGroup) else ()


def _indented(error: BaseException) -> list[str]:
    return [f"  {place}" for place in list(_own_places(error))[-_FRAMES:]]


def _own_places(error: BaseException) -> Iterator[str]:
    """The lines of this package in a traceback, outermost first: "store/rows.py, line 7"."""
    trace = error.__traceback__
    while trace:
        # Beside the package where it is relative: a frozen program's modules come from no folder.
        path = PACKAGE.parent / trace.tb_frame.f_code.co_filename
        with suppress(ValueError, OSError):
            own = path.resolve().relative_to(PACKAGE)
            if (PACKAGE / own).suffix == ".py":
                yield f"{own.as_posix()}, line {trace.tb_lineno}"
        trace = trace.tb_next

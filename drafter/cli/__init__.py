"""The commands. Exit codes: 0 good, 1 problems found, 2 bad use or bad input."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from drafter import __version__, crash, paths
from drafter.cli.lazy import LazyGroup
from drafter.cli.table import GROUPS, PROGRAM
from drafter.errors import DrafterError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. No traceback reaches a person."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if arguments is None:  # the process is ours alone
        crash.no_core_dumps()
        crash.out_of_reach()
    try:
        code = commands.main(args=arguments, prog_name="drafter", standalone_mode=False)
    except click.ClickException as error:
        return _refuse(error.format_message())
    except click.Abort:
        return _refuse("Stopped.")
    except DrafterError as error:
        return _refuse(str(error))
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; there is nobody to tell
        return 2
    except Exception as error:  # noqa: BLE001 - the last door: what is our fault, without case text
        return _refuse(_crash(error))
    return code if isinstance(code, int) else 0


def _use_user_folder(_context: click.Context, _option: click.Parameter, path: Path | None) -> None:
    if path is not None:
        paths.use_user_folder(path)


def _refuse(sentence: str) -> int:
    click.echo(" ".join(sentence.split()), err=True)
    return 2


def _crash(error: Exception) -> str:
    """Say where in our code it happened; never the error's own words, which may hold a name.

    What the system says of its own faults holds none.
    """
    if isinstance(error, OSError) and error.strerror:
        return f"The system could not do that: {error.strerror} ({crash.about(error)})."
    return f"This is a fault in drafter, not in your case: {crash.about(error)}."


commands = LazyGroup(
    "drafter",
    help="Make anonymised, numbered and proven decision statements from typed cases, offline.",
    lines=PROGRAM,
    groups=GROUPS,
)
click.version_option(__version__, message="drafter %(version)s")(commands)
click.option(
    "--data-dir",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    expose_value=False,
    callback=_use_user_folder,
    help="Keep all that is kept of yours there; alone, it opens the window on that folder.",
)(commands)

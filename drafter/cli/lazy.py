"""Commands that are imported when they are asked for: a list of them costs no import."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

import click

_WIDEST = 200


class Line(NamedTuple):
    """What the list of commands says of one: the module of ``cli`` that has it, and its help."""

    module: str
    help: str


class LazyGroup(click.Group):
    """A group of ``lines``, each a command by its name; ``COMMANDS`` of its module has it.

    Importing every command takes ten times as long as starting the program. A group that is
    given no command prints its help.
    """

    def __init__(
        self,
        name: str,
        *,
        lines: Mapping[str, Line],
        help: str,  # noqa: A002 - click's own word
        groups: Sequence[click.Group] = (),
    ) -> None:
        super().__init__(name, groups, help=help, invoke_without_command=True, callback=_print_help)
        self.lines = lines

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name, sorted; click's."""
        return sorted({*self.lines, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now; click's."""
        line = self.lines.get(cmd_name)
        if line is None:
            return super().get_command(ctx, cmd_name)
        known: tuple[click.Command, ...] = import_module(f"drafter.cli.{line.module}").COMMANDS
        return next(one for one in known if one.name == cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each name and what it does, and import none of them; click's."""
        groups = {name: one.get_short_help_str(_WIDEST) for name, one in self.commands.items()}
        helps = groups | {name: line.help for name, line in self.lines.items()}
        with formatter.section("Commands"):
            formatter.write_dl([(name, helps[name]) for name in self.list_commands(ctx)])


@click.pass_context
def _print_help(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())

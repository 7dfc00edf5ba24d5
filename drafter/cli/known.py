"""What the commands that read texts share: a template pack, and what is known beside a case."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from drafter.anonymise.allowed import AllowList, read_allow_list
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.precedents import precedents_of
from drafter.case.today import today
from drafter.cli.common import FILE, case_in
from drafter.document.packs import TemplatePack, pack, packs
from drafter.opening import read_text

_LARGEST_LIST = 2_000_000

F = TypeVar("F", bound=Callable[..., Any])


def chosen_pack(name: str | None) -> TemplatePack:
    """The template pack of that id; else the first."""
    return pack(name) if name else packs()[0]


def with_known(command: F) -> F:
    """Give a command the options ``--also`` and ``--allow-list``; see :func:`known_in`."""
    for option in (
        click.option(
            "--allow-list", metavar="OFFICE.toml", type=FILE, help="Words that name nobody."
        ),
        click.option(
            "--also",
            metavar="CASE.json",
            type=FILE,
            multiple=True,
            help="Another case, whose people must not turn up here; may be given again.",
        ),
    ):
        command = option(command)
    return command


def known_in(also: tuple[Path, ...], allow_list: Path | None) -> Known:
    """What is known beside a case: further cases, and an office's list as it stands today."""
    if not also and allow_list is None:
        return NOTHING
    allowed = AllowList()
    if allow_list:
        text = read_text(allow_list, largest=_LARGEST_LIST)
        allowed = read_allow_list(text, allow_list.name, today())
    return Known(precedents=precedents_of(map(case_in, also)), allowed=allowed)

"""The training cases: the worked examples, opened from the welcome without anything to set up.

A list of cases that is there already is shown without what makes a case.
"""

from collections.abc import Callable
from pathlib import Path

from drafter.store.unlocked import Vault, open_training
from drafter.ui.shell import Shell

EXAMPLE = "fault-with-injustice"


def look_around(shell: Shell, take: Callable[[Vault], None], wanted: str = "") -> None:
    """Open the training cases at the example that is wanted; ``take`` opens a vault in the window.

    The first time, all examples are put into them, and the usual one is opened.
    """
    with shell.told():
        take(_training(shell.training_folder))
        assert shell.desk is not None
        if not shell.desk.is_empty:
            _show_kept(shell, wanted)
            return
        from drafter.session.examples import example, examples  # noqa: PLC0415 - see the top

        for name in sorted(examples(), key=lambda name: name == (wanted or EXAMPLE)):
            made = shell.desk.store.create(example(name))
        shell.open_case(made.id)


def _show_kept(shell: Shell, wanted: str) -> None:
    """Show the training cases that are there; a wanted one that was erased comes again."""
    assert shell.desk is not None
    if not wanted:
        shell.show_cases()
        return
    from drafter.session.examples import example  # noqa: PLC0415 - see the top

    worked = example(wanted)
    kept = (one.case_id for one in shell.desk.page().cases if one.reference == worked.reference)
    shell.open_case(next(kept, "") or shell.desk.store.create(worked).id)


def _training(folder: Path) -> Vault:
    """The training vault, made where there is none yet."""
    if (folder / "vault.json").exists():
        return open_training(folder)
    from drafter.store.vault import create_training_vault  # noqa: PLC0415 - once in a lifetime

    return create_training_vault(folder)

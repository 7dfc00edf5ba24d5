"""What can be done with the cases, as a table: the palette and the list's menu read it."""

from functools import partial
from typing import TYPE_CHECKING

from drafter.ui.pieces.command import Command

if TYPE_CHECKING:
    from drafter.store.unlocked import Vault
    from drafter.ui.cases.ways import Ways


def offered(ways: "Ways") -> tuple[Command, ...]:
    """What can be done now, the likeliest first."""
    general = (
        Command(
            key="privacy",
            title="Privacy view on or off",
            act=ways.privacy.toggle,
            shortcut="Ctrl+Shift+P",
        ),
        Command(key="about", title="Keys, and about Drafter", act=ways.show_about, shortcut="F1"),
    )
    vault = ways.vault
    if vault is None:
        return general
    return (*beginnings(ways), *_of_the_case(ways), *_of_the_vault(ways, vault), *general)


def beginnings(ways: "Ways") -> tuple[Command, ...]:
    """The ways to begin a case but the empty one."""
    found = [
        Command(
            key="from-text",
            title="New case from a text or file",
            act=ways.begin,
            shortcut="Ctrl+Shift+N",
        ),
        Command(
            key="new-complaint",
            title="New complaint to prepare",
            act=ways.begin_to_prepare,
        ),
        Command(key="new-decision", title="New case to decide", act=ways.begin_to_decide),
        Command(
            key="from-template",
            title="New case from a template",
            act=ways.show_templates,
        ),
        Command(key="import", title="Take in a case or bundle", act=ways.show_import),
    ]
    if ways.target:
        found += [
            Command(
                key="same-client",
                title="New case for the same client",
                act=ways.show_same_client,
            ),
            Command(
                key="duplicate",
                title="New case like this one, without its people",
                act=ways.duplicate,
            ),
        ]
    if ways.vault is not None and ways.vault.training:
        from drafter.session.examples import examples  # noqa: PLC0415 - it loads all of a case

        found += [
            Command(
                key=f"example:{name}",
                title=f"Worked example: {name.replace('-', ' ')}",
                act=partial(ways.begin_example, name),
            )
            for name in examples()
        ]
    return tuple(found)


def _of_the_case(ways: "Ways") -> tuple[Command, ...]:
    if not ways.target:
        return ()
    return (
        Command(key="bundle", title="Hand this case over as a bundle", act=ways.show_bundle),
        Command(key="versions", title="Kept versions of this case", act=ways.show_versions),
        Command(
            key="about-person",
            title="What this case holds about a person",
            act=ways.show_about_person,
        ),
        Command(key="erase", title="Erase this case for good", act=ways.show_erase),
    )


def _of_the_vault(ways: "Ways", vault: "Vault") -> tuple[Command, ...]:
    return (
        Command(key="backups", title="Backups", act=ways.show_backups),
        Command(key="check", title="Check my cases", act=ways.check),
        Command(key="due", title="Closed cases that are due", act=ways.show_due),
        Command(key="allowed", title="Words that name nobody", act=ways.show_allowed),
        Command(key="safety", title="Locking and privacy", act=ways.show_safety),
        *_of_the_keys(ways, vault),
    )


def _of_the_keys(ways: "Ways", vault: "Vault") -> tuple[Command, ...]:
    if vault.training:
        return ()
    return (
        Command(key="passphrase", title="Another passphrase", act=ways.show_passphrase),
        Command(key="sheet", title="A new recovery sheet", act=ways.show_sheet),
    )

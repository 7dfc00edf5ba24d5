"""The worked example that the commands are tried on, and how a command is called."""

from collections.abc import Callable
from pathlib import Path

from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.store import cases
from drafter.store.store import open_store
from drafter.store.unlocked import Vault

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
PASSPHRASE = "copper lantern drizzle omit zebra"
BUNDLES_OWN = "a bundle has its own passphrase"
REFERENCE = "25 900 417"
Run = Callable[..., tuple[int, str, str]]


def example() -> Case:
    text = (EXAMPLES / "fault-with-injustice.json").read_text("utf-8")
    return read_case(text, "the example")


def surnames() -> list[str]:
    return [party.surname for party in example().parties]


def held(vault: Vault) -> dict[str, Case]:
    with open_store(vault, writing=False) as store:
        return {case_id: store.load(case_id) for case_id in cases.all_ids(store.db)}

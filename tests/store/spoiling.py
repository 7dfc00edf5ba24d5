"""Vaults and headers spoilt in every way, to see that it is noticed."""

from collections.abc import Callable
from pathlib import Path

from drafter.store.sealing import Derivation
from drafter.store.unlocked import Vault
from drafter.store.vault import create_vault
from tests.store.test_header import altered

OTHER = "otter mango quarry velvet swoop"
Spoil = Callable[[Path], None]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def second_vault(tmp_path: Path, quick: Derivation) -> Vault:
    made, _ = create_vault(tmp_path / "second", OTHER, derivation=quick)
    return made


def remove(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def flip(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:300] + bytes([whole[300] ^ 1]) + whole[301:])


def weaken(path: Path) -> None:
    altered(path, checked=True, derivation__memory_kib=32)


def weaken_within_bounds(path: Path) -> None:
    altered(path, checked=True, derivation__memory_kib=65)


def take_out_recovery(path: Path) -> None:
    altered(path, checked=True, recovery="AAAA")


def count_up(path: Path) -> None:
    altered(path, checked=True, generation=99)


SPOILT = [remove, cut, flip, weaken, weaken_within_bounds, take_out_recovery, count_up]

"""Vaults made by the commands are quick to unlock here, and passphrases come from pipes."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from drafter.store import sealing
from drafter.store import vault as vaults
from drafter.store.sealing import Derivation

Pipe = Callable[..., int]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A derivation of a millisecond wherever one would be calibrated."""
    monkeypatch.setattr(sealing, "LEAST_MEMORY_KIB", 64)
    monkeypatch.setattr(sealing, "LEAST_PASSES", 1)
    how = Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
    monkeypatch.setattr(vaults, "calibrated", lambda: how)


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    """An open file that holds the lines given to it; its number as text."""
    opened: list[int] = []

    def holding(*lines: str) -> int:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        opened.append(reading)
        return reading

    yield holding
    for each in opened:
        with suppress(OSError):
            os.close(each)

import threading
import time

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import DrafterError
from drafter.store import sealing
from drafter.store.sealing import (
    Derivation,
    Key,
    NotUnsealedError,
    calibrated,
    derive,
    new_key,
    seal,
    unseal,
)

LEAST = Derivation(memory_kib=64 * 1024, passes=3, lanes=4, salt=bytes(16))


@given(plain=st.binary(max_size=300), about=st.binary(max_size=50))
def test_what_is_sealed_is_unsealed(plain: bytes, about: bytes) -> None:
    key = new_key()
    assert unseal(key, seal(key, plain, about), about) == plain


def test_the_same_is_never_sealed_alike() -> None:
    key = new_key()
    assert seal(key, b"Zqx", b"") != seal(key, b"Zqx", b"")
    assert b"Zqx" not in seal(key, b"Zqx", b"")


def test_another_key_or_another_matter_unseals_nothing() -> None:
    key = new_key()
    sealed = seal(key, b"plain", b"about")
    for other, about in ((new_key(), b"about"), (key, b"About"), (key, b"")):
        with pytest.raises(NotUnsealedError, match="this key, or it is damaged"):
            unseal(other, sealed, about)
    assert unseal(key, sealed, b"about") == b"plain"


def test_no_changed_or_missing_byte_passes() -> None:
    key = new_key()
    sealed = seal(key, b"plain", b"")
    spoilt = [sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))]
    for each in (*spoilt, *(sealed[:length] for length in range(len(sealed)))):
        with pytest.raises(NotUnsealedError):
            unseal(key, each, b"")


def test_a_key_shows_nothing_of_itself() -> None:
    key = Key(b"Zqx4" * 8)
    for shown in (repr(key), str(key), f"{key}", f"{[key]!r}"):
        assert "Zqx" not in shown
        assert key.raw.hex() not in shown
    assert {key, Key(b"Zqx4" * 8)} == {key}
    with pytest.raises(ValueError, match="32 bytes"):
        Key(b"short")


def test_a_passphrase_is_the_same_however_its_letters_are_typed(quick: Derivation) -> None:
    composed, decomposed = "K\u00e4the und J\u00fcrgen", "Ka\u0308the und Ju\u0308rgen"
    assert composed != decomposed
    assert derive(composed, quick) == derive(decomposed, quick)


@pytest.mark.parametrize("other", ["copper  lantern", "Copper lantern", "copper lantern "])
def test_spaces_and_capitals_count(quick: Derivation, other: str) -> None:
    assert derive("copper lantern", quick) != derive(other, quick)


@pytest.mark.parametrize("passphrase", ["", "x" * 10_000, "\0", "🐘🐘", "\ud800", "ﷺ\u202e"])
def test_any_unicode_makes_a_key(quick: Derivation, passphrase: str) -> None:
    assert derive(passphrase, quick) == derive(passphrase, quick)
    assert derive(passphrase, quick) != derive(passphrase + "x", quick)


def test_the_key_is_what_argon2id_makes() -> None:
    plain = Argon2id(salt=bytes(16), length=32, iterations=3, lanes=4, memory_cost=64 * 1024)
    assert derive("copper lantern", LEAST).raw == plain.derive(b"copper lantern")


def test_two_threads_may_derive_at_once() -> None:
    made: list[Key] = []
    threads = [
        threading.Thread(target=lambda: made.append(derive("copper lantern", LEAST)), daemon=True)
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(made) == 2, "they wait for each other"
    assert made[0] == made[1]


@pytest.mark.parametrize(
    "weaker",
    [
        LEAST._replace(memory_kib=64 * 1024 - 1),
        LEAST._replace(passes=2),
        LEAST._replace(memory_kib=8, passes=1, lanes=1),
    ],
)
def test_a_weaker_derivation_is_refused(weaker: Derivation) -> None:
    assert not LEAST.refusal()
    with pytest.raises(DrafterError, match="less protection"):
        derive("copper lantern", weaker)


@pytest.mark.parametrize(
    "absurd",
    [
        LEAST._replace(memory_kib=1024 * 1024 + 1),
        LEAST._replace(passes=2**31),
        LEAST._replace(memory_kib=1024 * 1024, passes=65),
        LEAST._replace(lanes=0),
        LEAST._replace(lanes=17),
    ],
)
def test_an_absurd_derivation_is_refused_before_it_runs(absurd: Derivation) -> None:
    with pytest.raises(DrafterError, match="more memory or time"):
        derive("copper lantern", absurd)


def test_a_short_salt_is_refused() -> None:
    assert LEAST._replace(salt=b"short").refusal() == "Its salt is not as long as it must be."


def test_too_little_memory_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoMemory:
        def __init__(self, **_: object) -> None:
            """As the real one."""

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", NoMemory)
    with pytest.raises(DrafterError, match=r"not enough free memory \(64 MiB\)"):
        derive("copper lantern", LEAST)


def test_a_calibrated_derivation_is_within_the_bounds_and_takes_no_more_than_it_should() -> None:
    how = calibrated()
    assert not how.refusal()
    assert how.memory_kib >= 64 * 1024
    assert how.salt != calibrated().salt
    started = time.process_time()
    derive("copper lantern", how)
    assert 0.05 < time.process_time() - started < 8  # seconds over all cores; others use them too


@pytest.mark.parametrize(
    "seconds, memory_mib, passes",
    [(0.001, 256, 225), (0.055, 256, 4), (0.15, 128, 3), (0.5, 64, 3), (1e-9, 256, 256)],
)
def test_a_slow_computer_gets_less_memory_and_a_fast_one_more_passes(
    seconds: float, memory_mib: int, passes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "_seconds_of_a_pass", lambda _: seconds)
    how = calibrated()
    assert (how.memory_kib // 1024, how.passes) == (memory_mib, passes)
    assert not how.refusal()

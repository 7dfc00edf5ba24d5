"""Keys and sealed bytes: AES-256-GCM, and Argon2id from a passphrase to a key.

The library for both is imported where it is first used: a training vault needs neither.
"""

import os
import threading
import time
from typing import Final, NamedTuple

from drafter.errors import DrafterError

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12

LEAST_MEMORY_KIB = 64 * 1024
"""A derivation that asks for less is refused. Tests lower it, and ``LEAST_PASSES``, to be quick."""
MOST_MEMORY_KIB = 1024 * 1024
"""A derivation that asks for more is refused: it would only stop the computer."""
LEAST_PASSES = 3
MOST_WORK_KIB = 64 * MOST_MEMORY_KIB
"""Memory times passes: about a minute on a slow laptop."""
MOST_LANES = 16

_TARGET_SECONDS = 0.9
_WANTED_MEMORY_KIB = 256 * 1024

_one_at_a_time = threading.Lock()
"""Two derivations of several lanes in two threads wait for each other's lanes for ever."""


class NotUnsealedError(DrafterError):
    """Sealed bytes that this key does not open: another key, or not as they were sealed."""


class Key:
    """32 random bytes. Printing one shows nothing of them."""

    __slots__ = ("raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:  # a fault of ours
            raise ValueError(f"a key has {KEY_BYTES} bytes")
        self.raw: Final = raw

    def __eq__(self, other: object) -> bool:
        """Whether it is the same key."""
        return isinstance(other, Key) and other.raw == self.raw

    def __hash__(self) -> int:
        """As its bytes."""
        return hash(self.raw)

    def __repr__(self) -> str:
        """Nothing of the key, wherever it is printed."""
        return "Key(…)"


def new_key() -> Key:
    """A key from the system's own randomness."""
    return Key(os.urandom(KEY_BYTES))


def seal(key: Key, plain: bytes, about: bytes) -> bytes:
    """Encrypt ``plain``: a random nonce, then the cipher text with its tag.

    ``about`` isn't hidden, only authenticated: unsealing needs the same again.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key.raw).encrypt(nonce, plain, about)


def unseal(key: Key, sealed: bytes, about: bytes) -> bytes:
    """What :func:`seal` was given. Raises NotUnsealedError."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(key.raw).decrypt(nonce, rest, about)
    except (InvalidTag, ValueError):
        raise NotUnsealedError("It can't be opened with this key, or it is damaged.") from None


class Derivation(NamedTuple):
    """How Argon2id makes a key of a passphrase: memory in KiB, passes over it, lanes, salt."""

    memory_kib: int
    passes: int
    lanes: int
    salt: bytes

    def refusal(self) -> str:
        """Why these figures are not to be used, in one sentence; empty if they may be."""
        if self.memory_kib < max(LEAST_MEMORY_KIB, 8 * self.lanes) or self.passes < LEAST_PASSES:
            return "It asks for less protection of the passphrase than is safe."
        if (
            self.memory_kib > MOST_MEMORY_KIB
            or self.memory_kib * self.passes > MOST_WORK_KIB
            or not 1 <= self.lanes <= MOST_LANES
        ):
            return "It asks for more memory or time than any vault needs."
        if len(self.salt) != SALT_BYTES:
            return "Its salt is not as long as it must be."
        return ""


def derive(passphrase: str, how: Derivation) -> Key:
    """The key of a passphrase: any Unicode, normalised to NFC, spaces kept.

    Raises DrafterError where ``how`` is refused, or where the memory it needs isn't there.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    why_not = how.refusal()
    if why_not:
        raise DrafterError(why_not)
    derivation = Argon2id(
        salt=how.salt,
        length=KEY_BYTES,
        iterations=how.passes,
        lanes=how.lanes,
        memory_cost=how.memory_kib,
    )
    try:
        with _one_at_a_time:
            return Key(derivation.derive(as_bytes(passphrase)))
    except MemoryError:
        raise DrafterError(
            f"There is not enough free memory ({how.memory_kib // 1024} MiB) to open the vault;"
            " close other programs and try again."
        ) from None


def as_bytes(passphrase: str) -> bytes:
    """What is derived from: the same for every way to type the same letters."""
    import unicodedata

    return unicodedata.normalize("NFC", passphrase).encode("utf-8", errors="surrogatepass")


def calibrated() -> Derivation:
    """Figures that take about a second on this computer, with a fresh salt.

    Memory first, 256 MiB where three passes over it fit into the second, since memory is what
    makes guessing dear; then as many passes as fit.
    """
    lanes = min(4, os.cpu_count() or 1)
    per_mebibyte = _seconds_of_a_pass(lanes) / (LEAST_MEMORY_KIB / 1024)
    affordable = _TARGET_SECONDS / LEAST_PASSES / per_mebibyte
    memory = int(min(_WANTED_MEMORY_KIB, max(LEAST_MEMORY_KIB, affordable * 1024)))
    memory -= memory % 1024
    passes = int(_TARGET_SECONDS / (per_mebibyte * memory / 1024))
    return Derivation(
        memory_kib=memory,
        passes=min(max(LEAST_PASSES, passes), MOST_WORK_KIB // memory),
        lanes=lanes,
        salt=os.urandom(SALT_BYTES),
    )


def _seconds_of_a_pass(lanes: int) -> float:
    """One pass over the least memory; the better of two, since the first also asks for it."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    trials = []
    for _ in range(2):
        trial = Argon2id(
            salt=bytes(SALT_BYTES),
            length=KEY_BYTES,
            iterations=1,
            lanes=lanes,
            memory_cost=LEAST_MEMORY_KIB,
        )
        with _one_at_a_time:
            started = time.perf_counter()
            trial.derive(b"calibration")
        trials.append(time.perf_counter() - started)
    return min(trials)

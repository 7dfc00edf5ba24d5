"""The recovery key: 160 random bits for paper, as eight groups of four and a check character.

The letters are Crockford's base 32. The check character is a weighted sum in the field of 32
elements, so that every single wrong letter and every two neighbours swapped are noticed.
"""

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from drafter.errors import DrafterError
from drafter.store.sealing import KEY_BYTES, Key

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
GROUP = 4
_KNOWN = frozenset(ALPHABET)
_LETTERS = GROUPS * GROUP
_BITS = 5
_POLYNOMIAL = 0b100101
_CONFUSABLE = str.maketrans("OILoil", "011011")
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—_.,:/]+")


class MistypedError(DrafterError):
    """A recovery key that can't be one, and the group it is wrong in where that can be told."""


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryKey:
    """32 letters of :data:`ALPHABET`. Printing one shows nothing; ``str`` is for the sheet."""

    letters: str

    def __str__(self) -> str:
        """As it is printed: ``ABCD-EF01-…-WXYZ-7``."""
        groups = [self.letters[at : at + GROUP] for at in range(0, _LETTERS, GROUP)]
        return "-".join([*groups, _check(self.letters)])

    def __repr__(self) -> str:
        """Nothing of the key, wherever it is printed."""
        return "RecoveryKey(…)"

    def wrapping_key(self, vault_id: str) -> Key:
        """The key that wraps the vault's own. No slow derivation: 160 random bits need none."""
        number = sum(
            ALPHABET.index(letter) << (_BITS * nth) for nth, letter in enumerate(self.letters)
        )
        derivation = HKDF(
            algorithm=SHA256(),
            length=KEY_BYTES,
            salt=vault_id.encode(),
            info=b"drafter recovery key",
        )
        return Key(derivation.derive(number.to_bytes(_LETTERS * _BITS // 8, "little")))


def new_recovery_key() -> RecoveryKey:
    """160 bits from the system's own randomness."""
    return RecoveryKey("".join(secrets.choice(ALPHABET) for _ in range(_LETTERS)))


def read_recovery_key(typed: str) -> RecoveryKey:
    """The key somebody typed: either case, any separators, O for 0, I or L for 1.

    Raises MistypedError, which names the group where the slip can be told from the letters alone.
    """
    groups = [group for group in _SEPARATORS.split(typed.strip()) if group]
    _require_letters(groups)
    plain = "".join(groups).translate(_CONFUSABLE).upper()
    if len(plain) != _LETTERS + 1:
        raise MistypedError(_of_length(groups, len(plain)))
    letters, check = plain[:-1], plain[-1]
    if _check(letters) != check:
        raise MistypedError(
            "There is a slip in the recovery key: compare each letter with the sheet."
        )
    return RecoveryKey(letters)


def is_meant(typed: str) -> bool:
    """Whether somebody typed a recovery key, right or not: about as many letters, with figures."""
    letters = "".join(_SEPARATORS.split(typed.strip()))
    is_about_as_long = abs(len(letters) - _LETTERS - 1) <= GROUP
    return is_about_as_long and any(letter.isdecimal() for letter in letters)


def near_misses(typed: str) -> Iterator[tuple[int, RecoveryKey]]:
    """Keys one slip away from what was typed, each with the group (from 1) the slip is in.

    A slip is one wrong letter or two neighbours swapped. The check character alone leaves about
    thirty of them; only the vault can tell which of them is the key.
    """
    groups = _SEPARATORS.split(typed.strip())
    plain = "".join(groups).translate(_CONFUSABLE).upper()
    if len(plain) != _LETTERS + 1 or not _KNOWN.issuperset(plain):
        return
    letters, numbers = plain[:-1], [ALPHABET.index(letter) for letter in plain]
    yield GROUPS + 1, RecoveryKey(letters)
    wrong = _sum(numbers[:-1]) ^ numbers[-1]
    for at, (number, weight) in enumerate(zip(numbers[:-1], _WEIGHTS, strict=True)):
        for other, letter in enumerate(ALPHABET):
            if other != number and _times(weight, number ^ other) == wrong:
                yield at // GROUP + 1, RecoveryKey(letters[:at] + letter + letters[at + 1 :])
    for at in range(_LETTERS - 1):
        pair = numbers[at] ^ numbers[at + 1]
        if pair and _times(_WEIGHTS[at] ^ _WEIGHTS[at + 1], pair) == wrong:
            swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
            yield at // GROUP + 1, RecoveryKey(swapped)


def slip_in(group: int) -> str:
    """The sentence for a slip in that group, counted from 1."""
    return f"{_name(group - 1)} of the recovery key has a slip: compare it with the sheet."


def _require_letters(groups: list[str]) -> None:
    """Refuse what no recovery key holds, naming the group it stands in."""
    at = 0
    for group in groups:
        for letter in group:
            if letter.translate(_CONFUSABLE).upper() not in _KNOWN:
                raise MistypedError(
                    f"{_name(at // GROUP)} of the recovery key holds “{letter}”,"
                    " which no recovery key does."
                )
            at += 1


def _of_length(groups: list[str], length: int) -> str:
    """Which group is too long or too short, where it was typed in groups."""
    wanted = [GROUP] * GROUPS + [1]
    if len(groups) == len(wanted):
        nth = next(nth for nth, group in enumerate(groups) if len(group) != wanted[nth])
        return (
            f"{_name(nth)} of the recovery key has {len(groups[nth])} letters, not {wanted[nth]}."
        )
    return (
        f"The recovery key has {_LETTERS + 1} letters and figures,"
        f" and {length} were typed: eight groups of four, and one at the end."
    )


def _name(nth: int) -> str:
    return f"Group {nth + 1}" if nth < GROUPS else "The end"


def _times(left: int, right: int) -> int:
    """The product in the field of 32 elements."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left >> _BITS:
            left ^= _POLYNOMIAL
        right >>= 1
    return product


def _check(letters: str) -> str:
    """The check character: each letter weighed by its own power of a primitive element."""
    return ALPHABET[_sum([ALPHABET.index(letter) for letter in letters])]


def _sum(numbers: list[int]) -> int:
    total = 0
    for number, weight in zip(numbers, _WEIGHTS, strict=True):
        total ^= _times(weight, number)
    return total


def _weights() -> list[int]:
    weights = [2]
    while len(weights) < _LETTERS:
        weights.append(_times(weights[-1], 2))
    return weights


_WEIGHTS = _weights()
"""Powers of a primitive element; the check character itself weighs one."""

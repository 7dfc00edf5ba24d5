"""Passphrases: five random words offered, own ones of 14 characters and more."""

import secrets
import unicodedata
from functools import cache

from drafter import paths
from drafter.opening import read_text

LEAST_CHARACTERS = 14
OFFERED_WORDS = 5


@cache
def words() -> tuple[str, ...]:
    """The 7,776 words that are offered, each worth 12.9 bits."""
    text = read_text(paths.resources() / "words" / "passphrases.txt")
    return tuple(text.split())


def offered(count: int = OFFERED_WORDS) -> str:
    """``count`` random words with a space between: 64 bits for five."""
    return " ".join(secrets.choice(words()) for _ in range(count))


def refusal(passphrase: str) -> str:
    """Why it can't be the passphrase of a vault, in one sentence; empty if it can."""
    if len(unicodedata.normalize("NFC", passphrase)) < LEAST_CHARACTERS:
        return f"A passphrase needs at least {LEAST_CHARACTERS} characters; five random words do."
    return ""

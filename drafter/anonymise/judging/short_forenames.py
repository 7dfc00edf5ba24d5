"""Short forenames that one vowel makes another's: Dan and Don Marsh are two people."""

from drafter.anonymise.people.homophones import are_heard_alike, are_spelt_alike
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import forenames

_SHORT = 4


def is_short_other(run: list[Token], reading: Reading) -> bool:
    """Whether a misspelt forename is a short one that others have, and is heard otherwise.

    "Joe Zorvi" may be Joy Zorvi's husband; "Ane Zorvi" is an Anne Zorvi, and no list knows her.
    """
    misspelt = [
        (word.norm, role) for word, role in zip(run, reading.roles, strict=False) if role in "fs"
    ]
    return any(
        role == "f"
        and word in forenames()
        and min(len(word), len(near.word)) <= _SHORT
        and near.distance
        and not (are_heard_alike(word, near.word) or are_spelt_alike(word, near.word))
        for (word, role), near in zip(misspelt, reading.near, strict=False)
    )

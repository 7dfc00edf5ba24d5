"""Whether an illness is named, which only somebody has."""

from typing import Final

from drafter.anonymise.text.tokens import Token

_ILLNESSES: Final = frozenset(
    ["adhd", "asthma", "autism", "cancer", "dementia", "diabetes", "disease", "disorder",
     "dyslexia", "eczema", "epilepsy", "palsy", "syndrome"]
)  # fmt: skip
_ENDINGS: Final = (
    "aemia", "algia", "itis", "lepsy", "oma", "opathy", "osis", "paresis", "phasia", "plegia",
    "praxia", "trophy",
)  # fmt: skip
_MOST_WORDS: Final = 4


def is_illness(tokens: list[Token], at: int) -> bool:
    """Whether an illness is named at once from ``at`` on: "foetal alcohol syndrome"."""
    for token in tokens[at : at + _MOST_WORDS]:
        if token.gap != " ":
            return False
        if token.norm in _ILLNESSES or token.norm.endswith(_ENDINGS):
            return True
    return False

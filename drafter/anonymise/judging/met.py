"""Whether a sentence treats a word that may be a name as somebody."""

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act, is_tasked
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.tokens import Token


def is_met(tokens: list[Token], reading: Reading) -> bool:
    """Whether the words beside a name treat it as somebody."""
    first, last = reading.first, reading.last
    return (
        does_act(tokens, last)
        or is_told(tokens, first)
        or owns(tokens, last)
        or is_labelled(tokens, first)
        or is_tasked(tokens, last)
    )

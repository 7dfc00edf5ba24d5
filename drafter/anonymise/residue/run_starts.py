"""Words that begin a sentence: whether their capital is its, or a name's."""

from collections.abc import Iterator

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import AUXILIARIES

_OWN_OBJECTS = frozenset(
    ["a", "he", "her", "his", "i", "it", "me", "my", "our", "she", "that", "the", "their", "them",
     "these", "they", "this", "those", "us", "we", "you", "your"]
)  # fmt: skip
"""What stands behind a verb that begins a question or an order: "Will you", "Mark my"."""
_MERELY_FIRST = lexicon.SMALL_WORDS - lexicon.PARTICLES
"""Words that have a capital from their sentence alone."""


def is_merely_first(tokens: list[Token], at: int) -> bool:
    """Whether a word has a capital from its sentence alone: "The", "Son rang", "So did we"."""
    word = tokens[at].norm
    if word in _MERELY_FIRST:
        return True
    if not tokens[at].starts or at + 1 >= len(tokens) or tokens[at + 1].gap != " ":
        return False
    behind = tokens[at + 1]
    if word == "so":
        return behind.norm in AUXILIARIES
    return word in lexicon.KIN and word not in lexicon.HONORIFICS and behind.shape is Shape.LOWER


def found_again(tokens: list[Token], taken: bytearray, called: dict[str, int]) -> Iterator[Shaped]:
    """Who is found once, where he begins a sentence: "I spoke to Harry. Harry's manager rang."."""
    for at, token in enumerate(tokens):
        if not token.starts or token.shape is not Shape.CAPITAL or taken[token.start]:
            continue
        behind = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if called.get(token.norm, at) != at and behind not in _OWN_OBJECTS:
            yield Shaped(token.start, token.name_end, "person")

"""A name that is also a word, told by what it stands beside: a signature, a title, an epithet."""

from drafter.anonymise.context.somebody.in_play import is_one_of_many
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import SPEECH_VERBS, TITLES

_APART = frozenset({" - ", " (", ", ", ", or ", " / ", "/"})


def signs(tokens: list[Token], reading: Reading) -> bool:
    """Whether a name stands alone on its line, as under a letter; a thing may be a heading."""
    first, last = reading.first, reading.last
    if not (tokens[first].after_break or not first or "\n" in tokens[first].gap):
        return False
    ends = last >= len(tokens) or tokens[last].after_break or "\n" in tokens[last].gap
    alone = tokens[last - 1].shape is Shape.CAPITAL and not tokens[last - 1].is_possessive
    if last < len(tokens) and ":" in tokens[last].gap:
        return False
    return ends and alone and is_one_of_many(tokens[first].norm)


def is_called_besides(tokens: list[Token], reading: Reading) -> bool:
    """Whether the same person's title and surname follow: "Hope - Miss Tarn, I should say"."""
    title, name = reading.last, reading.last + 1
    if name >= len(tokens) or tokens[title].norm not in TITLES:
        return False
    if tokens[title].gap not in _APART and not tokens[title].after_break:
        return False
    initial = tokens[name].norm in {own[0] for own in reading.person.forenames}
    name += initial and name + 1 < len(tokens)
    return tokens[name].is_capital and tokens[name].norm in reading.person.surnames


def has_epithet(tokens: list[Token], reading: Reading) -> bool:
    """Whether "the" and what somebody is known for go on, and then they speak: "Harry the fish"."""
    at = reading.last
    if at + 2 >= len(tokens) or tokens[at].norm != "the" or tokens[at].gap != " ":
        return False
    known = tokens[at + 1]
    return known.shape is Shape.LOWER and tokens[at + 2].norm in SPEECH_VERBS

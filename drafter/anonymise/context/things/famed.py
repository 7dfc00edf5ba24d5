"""Whether it is told that everybody knows a name: "Ida Lane, the poet", "Ida is an opera"."""

import itertools
from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import RENOWNED, TIMES, is_common

_ARTICLES: Final = frozenset({"a", "an", "the"})
_BEING: Final = frozenset({"is", "was"})
_FAMED: Final = frozenset(
    ["actor", "actress", "author", "band", "boxer", "broadcaster", "comedian", "comic", "composer",
     "cricketer", "drummer", "explorer", "filmmaker", "footballer", "golfer", "guitarist", "jockey",
     "magician", "novelist", "painter", "philosopher", "playwright", "poet", "president",
     "presenter", "rapper", "sculptor", "singer", "sprinter", "star"]
)  # fmt: skip
"""What those whom everybody knows are, and nobody's part in a complaint."""
_WORKS: Final = frozenset(
    ["album", "ballet", "brand", "cartoon", "comic", "fairytale", "film", "language", "movie",
     "musical", "nickname", "novel", "opera", "pantomime", "perfume", "play", "poem", "sitcom",
     "soap", "song", "symphony"]
)  # fmt: skip
"""What a name is that is nobody's."""
_OF_WORKS: Final = frozenset(
    ["ballad", "book", "epistle", "feast", "gospel", "legend", "parable", "psalm"]
)
_STAGED: Final = frozenset(["rehearsed", "staged", "staging"])
_SHOWN: Final = frozenset(
    ["album", "albums", "film", "films", "goal", "lyrics", "movie", "movies", "novel", "novels",
     "poem", "poems", "sang", "scored", "sings", "song", "songs", "starred", "stars"]
)  # fmt: skip
_FIRMS: Final = frozenset(
    ["autos", "cars", "fitness", "foods", "gyms", "leisure", "publishing", "records", "tours",
     "travel"]
)  # fmt: skip
_BEFORE_TIMES: Final = frozenset({"at", "by", "from", "last", "next", "on", "since", "until"})
_MOST_TO_KIND = 3
_MOST_TO_SHOWN = 12
_PAIR = 2
_SAID: Final = ("gordon", "bennett")


def is_famed(tokens: list[Token], reading: Reading) -> bool:
    """Whether the words beside a name without a title make it a famous one, or a work's."""
    first, last = reading.first, reading.last
    if not tokens[first].is_capital or tokens[last - 1].is_possessive:
        return False
    if _is_a_kind(tokens, last) or _is_called_famed(tokens, first):
        return True
    if last - first == 1:
        return _is_of_work(tokens, first)
    return _is_firm(tokens, last) or _is_time(tokens, first, last) or _is_known(tokens, first, last)


def _is_a_kind(tokens: list[Token], last: int) -> bool:
    """Whether ", the poet" or "is an opera" goes on."""
    if last + 1 >= len(tokens):
        return False
    at, kinds = last, _FAMED
    if tokens[last].norm in _BEING and tokens[last].gap == " ":
        at, kinds = last + 1, _WORKS
    elif tokens[last].gap not in (", ", " ("):
        return False
    if tokens[at].norm not in _ARTICLES:
        return False
    for token in tokens[at + 1 : at + 1 + _MOST_TO_KIND]:
        if token.gap != " " or token.is_capital:
            return False
        if token.norm in kinds:
            return True
    return False


def _is_called_famed(tokens: list[Token], first: int) -> bool:
    """Whether a calling leads to the name: "the poet Ida Lane"."""
    if first < _PAIR or tokens[first].gap != " " or tokens[first - 1].norm not in _FAMED:
        return False
    return tokens[first - 1].shape is Shape.LOWER and tokens[first - 2].norm == "the"


def _is_of_work(tokens: list[Token], first: int) -> bool:
    """Whether a book or a play is called so: "the Book of Ida", "staged Ida"."""
    if not first or tokens[first].gap not in (" ", ' "'):
        return False
    before = tokens[first - 1]
    if before.norm == "of":
        return first > 1 and tokens[first - 2].norm in _OF_WORKS and tokens[first - 2].is_capital
    return before.norm in _STAGED


def _is_firm(tokens: list[Token], last: int) -> bool:
    """Whether a firm goes on that is called by a whole name: "Ida Lane Leisure"."""
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].after_break:
        return False
    return tokens[last].norm in _FIRMS and tokens[last].is_capital


def _is_time(tokens: list[Token], first: int, last: int) -> bool:
    """Whether both words are times, and a date's: "on Easter Sunday", "Easter Sunday 2023"."""
    if not all(token.norm in TIMES for token in tokens[first:last]):
        return False
    led = first > 0 and tokens[first].gap == " " and tokens[first - 1].norm in _BEFORE_TIMES
    return led or (last < len(tokens) and tokens[last].norm.isdigit())


def _is_known(tokens: list[Token], first: int, last: int) -> bool:
    """Whether everybody knows the name, and the sentence tells for what: "sang Ida Lane songs"."""
    if last - first != _PAIR:
        return False
    one, other = tokens[first], tokens[last - 1]
    if other.gap == "-":
        return len(one.norm) == 1 and is_common(other.norm)  # "D-Day"
    if (one.norm, other.norm) == _SAID:
        return one.starts and last < len(tokens) and tokens[last].gap.startswith("!")
    if (one.norm, other.norm) not in RENOWNED or is_told(tokens, first):
        return False
    near = itertools.takewhile(lambda token: not token.starts, tokens[last : last + _MOST_TO_SHOWN])
    return any(token.norm in _SHOWN for token in near)

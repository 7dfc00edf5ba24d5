"""Capitals that call a thing, a storm, a document or a firm: nobody is named by them."""

from typing import Final

from drafter.anonymise.residue.dates import YEAR as _YEAR
from drafter.anonymise.residue.explaining import Run
from drafter.anonymise.residue.in_capitals import acts
from drafter.anonymise.residue.lexicon import BEFORE_PERSON, CALLED, FIGURES
from drafter.anonymise.residue.particular import HEADS
from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    AUXILIARIES,
    CAR_MAKES,
    dictionary,
    forenames,
    surnames,
)

_LEADS = WORDS["things_leads"]
_KINDS = WORDS["things_kinds"]
_ARTICLES = frozenset({"a", "an", "the", "this", "that", "your", "our"})
_NAME_STARTS = frozenset(
    ["mc", "mac", "de", "di", "du", "la", "le", "van", "von", "fitz", "st", "o", "ap", "al", "el",
     "mck", "da", "del", "ten", "ter", "ab", "des", "dos"]
)  # fmt: skip
_MAKES = WORDS["car_makes"] | CAR_MAKES
_OWNED = _ARTICLES | frozenset({"her", "his", "my", "their"})
_BEFORE_OWNERS = BEFORE_PERSON | CALLED | frozenset({"of"})
_OF_SAYINGS = frozenset({"a", "an", "no", "not", "nobody", "the", "to"})
_MOST_IN_CAR = 2
_LONGEST_LETTERS = 6
_MOST_IN_TITLE = 10
_FEWEST_IN_TITLE = 2


def is_thing(tokens: list[Token], run: Run, text: str) -> bool:
    """Whether a run of capitals is called a film, a storm, an app, or is spelt as firms are."""
    first, last = run.first, run.last
    lead = first if tokens[first].norm in _LEADS and last - first > 1 else first - 1
    if lead >= 0 and tokens[lead].is_capital and tokens[lead].norm in _LEADS:
        return tokens[lead + 1].gap == " "
    if _is_kind_behind(tokens, last) or _is_car(tokens, run) or _is_figure(tokens, run):
        return True
    return all(_is_brand(text[tokens[at].start : tokens[at].name_end]) for at in range(first, last))


def _is_car(tokens: list[Token], run: Run) -> bool:
    """Whether a run is a make and perhaps a model: "Ford Focus", "a Kia Picanto", "her Peugeot"."""
    first, *rest = [token.norm for token in tokens[run.first : run.last]]
    if first not in _MAKES or len(rest) > _MOST_IN_CAR or acts(tokens, run.last):
        return False
    owned = run.first > 0 and tokens[run.first - 1].norm in _OWNED
    if not rest:
        return owned and first in WORDS["car_makes"] and not tokens[run.first].is_possessive
    model = rest[0]
    if run.first and tokens[run.first - 1].norm in _BEFORE_OWNERS:
        return False  # "the car of Kia Corsa"
    if first in forenames() or first in surnames():
        named = model in forenames() or model in surnames()
        return model in WORDS["car_models"] and (owned or not named)
    return True


def _is_figure(tokens: list[Token], run: Run) -> bool:
    """Whether a figure of a saying is named that does nothing as people do: "Jack Frost"."""
    name = " ".join(token.norm for token in tokens[run.first : run.last])
    before = tokens[run.first - 1].norm if run.first else ""
    if name not in FIGURES or before in BEFORE_PERSON | CALLED or acts(tokens, run.last):
        return False
    if run.last >= len(tokens) or tokens[run.last].gap != " ":
        return run.last >= len(tokens) or tokens[run.last].gap[:1] in ".!?"
    behind = tokens[run.last].norm
    if behind in ("is", "was"):
        return any(token.norm in _OF_SAYINGS for token in tokens[run.last + 1 : run.last + 2])
    return behind not in AUXILIARIES


def _is_kind_behind(tokens: list[Token], last: int) -> bool:
    """Whether ", the film" or the like follows, or "is statutory guidance"."""
    if last + 1 >= len(tokens):
        return False
    article, kind = tokens[last], tokens[last + 1]
    apposed = article.gap in (", ", " (") and article.norm in _ARTICLES
    told = article.gap == " " and article.norm in ("is", "was") and kind.norm == "statutory"
    return told or (apposed and kind.norm in _KINDS)


def _is_brand(word: str) -> bool:
    """Whether capitals stand inside a word as in no name: "QuickFix", "DfT"."""
    inner = next((at for at in range(1, len(word)) if word[at].isupper()), 0)
    if not inner or word.isupper() or not word.isalpha():
        return False
    start = word[:inner].lower()
    if word[-1].isupper() and len(word) < _LONGEST_LETTERS:
        return True
    return start not in _NAME_STARTS and start not in forenames()


def mark_titles(tokens: list[Token], taken: bytearray) -> None:
    """Mark titles of papers that begin as "Keeping Pupils Safe in School" does."""
    past = 0
    for at, token in enumerate(tokens):
        if not token.is_capital or at < past or not token.norm.endswith("ing"):
            continue  # most words of a text
        last = _title_end(tokens, at)
        if last:
            past = last
            start, end = token.start, tokens[last - 1].end
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\x01" * (end - start)


_TITLE_SMALL: Final = frozenset(
    {"a", "and", "for", "from", "in", "into", "of", "on", "the", "to", "with"}
)


def _title_end(tokens: list[Token], first: int) -> int:
    """Where a title ends (exclusive) that a word in "-ing" begins; 0 where none does."""
    begin = tokens[first]
    if (
        begin.shape is not Shape.CAPITAL
        or begin.norm in surnames()
        or begin.norm not in dictionary()
    ):
        return 0
    last = end = first + 1
    while last < len(tokens) and last - first < _MOST_IN_TITLE and tokens[last].gap == " ":
        word = tokens[last]
        if (
            word.is_capital
            and (word.norm in dictionary() or word.norm in ACRONYMS)
            and word.norm not in forenames()
        ):
            end = last + 1
        elif word.norm not in _TITLE_SMALL:
            break
        last += 1
    capitals = sum(token.is_capital for token in tokens[first:end])
    joined = any(not token.is_capital for token in tokens[first:end])
    year = end < len(tokens) and tokens[end].gap == " " and _YEAR.fullmatch(tokens[end].norm)
    if year and capitals == _FEWEST_IN_TITLE:
        return end + 1
    headed = any(token.norm in HEADS for token in tokens[first:end])
    return end if capitals > _FEWEST_IN_TITLE and (joined or not headed) else 0

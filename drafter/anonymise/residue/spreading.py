"""A finding with the rest of its phrase: "the beekeeper" of "the beekeeper at the priory"."""

import bisect
from collections.abc import Iterator
from typing import Final

from drafter.anonymise.residue.explaining import LISTED, is_official_word
from drafter.anonymise.residue.lexicon import STREET_WORDS
from drafter.anonymise.residue.particular import HEADS
from drafter.anonymise.residue.phrases import ARTICLES, WORDS
from drafter.anonymise.residue.places import LAST_PARTS
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    PERSON_VERBS,
    SPEECH_VERBS,
    TIMES,
    TITLES,
    is_word,
)

_ENDING: Final = (
    AUXILIARIES
    | SPEECH_VERBS
    | PERSON_VERBS
    | ADVERBS
    | frozenset(
        [
            "although", "am", "and", "are", "as", "be", "because", "been", "but", "else", "he",
            "how", "i", "if", "it", "nobody", "nor", "nothing", "or", "our", "she", "since",
            "so", "than", "that", "them", "then", "they", "this", "though", "today",
            "until", "us", "we", "what", "when", "where",
            "which", "while", "who", "whom", "whose", "why", "you", "your",
        ]
    )
)  # fmt: skip
"""Words with which the phrase of a job or a fact ends."""
_LOOSE = ARTICLES | frozenset(
    ["last", "next", "about", "across", "after", "against", "at", "before", "by", "during",
     "for", "from", "in",
     "into", "near", "of", "off", "on", "out", "over", "through", "to", "under", "up", "with"]
)  # fmt: skip
"""With which no phrase ends."""
_OF_WHOM = frozenset(
    ["daughter", "grandson", "granddaughter", "husband", "mother", "father", "sister", "brother",
     "niece", "nephew", "son", "widow", "widower", "wife"]
)  # fmt: skip
_TAILS: Final = HEADS | WORDS["workplaces"] | WORDS["run"] | WORDS["landmarks"] | frozenset(
    [
        "arcade", "association", "band", "base", "boatyard", "branch", "centre", "club", "estate",
        "kitchen", "leaseholders", "living", "mart", "market", "meeting", "office", "parlour",
        "pit", "practice", "quay", "residents", "rooms", "sawmill", "shed", "smokehouse", "stall",
        "station", "tenants", "unit", "ward", "wing", "works", "yard",
    ]
)  # fmt: skip
"""Last words, in small letters, of what a capital begins: "Cragg's smokehouse"."""
_SPREAD: Final = frozenset({"job", "fact", "condition", "organisation", "place", "person", "word"})
_STOPPING: Final = _ENDING - {"and", "that", "who"}
_STARTING: Final = _ENDING - ADVERBS - {"be"}
_NO_TAILS: Final = (_ENDING | _LOOSE) - _TAILS
_NO_NOUNS: Final = _ENDING | _LOOSE
_SAID: Final = AUXILIARIES | SPEECH_VERBS
_DESCRIBING = ("al", "ar", "ic", "ised", "ous")
_SHORTEST, _LONGEST_TYPE = 5, 2
_KINDS_OF = frozenset(
    [
        "bone",
        "brain",
        "brittle",
        "cell",
        "chronic",
        "early",
        "giant",
        "hairy",
        "heart",
        "kidney",
        "large",
        "late",
        "liver",
        "lung",
        "marrow",
        "onset",
        "severe",
        "sickle",
        "small",
        "white",
    ]
)
"""What tells one illness from another of its name: "hairy cell leukaemia"."""
_SUBJECTS = frozenset({"he", "i", "she", "they", "we"})
_MOST_WORDS = 2
_MOST_ON, _MOST_BACK, _MOST_TAIL = 8, 5, 3


def spread(found: list[Shaped], tokens: list[Token], taken: bytearray) -> Iterator[Shaped]:
    """Everything found, what is told in a phrase with the free words that belong to it."""
    starts = [token.start for token in tokens] if found else []
    for one in found:
        if one.kind not in _SPREAD:
            yield one
            continue
        first = bisect.bisect_left(starts, one.start)
        last = bisect.bisect_left(starts, one.end)
        if not first < last:
            yield one
            continue
        begin, end = _spread(tokens, first, last, one.kind, taken)
        start = tokens[begin].start if begin < first else one.start
        stop = tokens[end - 1].end if end > last else one.end
        taken[start:stop] = b"\x01" * (stop - start)
        home = (
            end > last
            and one.kind in ("person", "place", "word")
            and tokens[end - 1].norm in _TAILS
        )
        yield Shaped(start, stop, "organisation" if home else one.kind)


def bridged(found: list[Shaped], tokens: list[Token], taken: bytearray) -> Iterator[Shaped]:
    """Everything found, with the small words that join what is told to what is told next."""
    starts = [token.start for token in tokens] if found else []
    kinds = {one.start: one.kind for one in found}
    for one in found:
        last = bisect.bisect_left(starts, one.end)
        if not 0 < last < len(tokens):
            yield one
            continue
        at = last
        while at - last < _MOST_WORDS and _follows(tokens, at) and _is_joint(tokens[at], taken):
            at += 1
        behind = kinds.get(tokens[at].start, "person") if _follows(tokens, at) else "person"
        joined = behind != "person" and (one.kind != "person" or behind == "organisation")
        first = tokens[bisect.bisect_left(starts, one.start)]
        if one.kind == "person" and first.norm in TITLES:
            at = last  # "Mrs Lane" of a firm is all of her
        stop = tokens[at - 1].end if joined else one.end
        taken[one.start : stop] = b"\x01" * (stop - one.start)
        yield Shaped(one.start, max(stop, one.end), one.kind)


def _is_joint(word: Token, taken: bytearray) -> bool:
    return word.norm in _LOOSE and word.norm != "next" and not taken[word.start]


def _spread(
    tokens: list[Token], first: int, last: int, kind: str, taken: bytearray
) -> tuple[int, int]:
    """Where the phrase of a finding begins and ends, in words."""
    if kind == "job":
        return _of_whom(tokens, first, taken), _on(tokens, last, taken)
    if kind == "fact" or (kind == "word" and tokens[first].shape is Shape.LOWER):
        begin = _back(tokens, first, taken)
        if kind == "word" and begin < first and tokens[begin].norm in ARTICLES:
            begin += 1
        return begin, _on(tokens, last, taken)
    if kind == "condition":
        return _described(tokens, first, taken), last
    return first, _tail(tokens, _farther(tokens, last, taken) if kind == "place" else last, taken)


_STREETS: Final = LAST_PARTS | STREET_WORDS


def _farther(tokens: list[Token], last: int, taken: bytearray) -> int:
    """Where "Priory Green" ends of "Dovecote End, Priory Green"; ``last`` where none goes on."""
    if last + 1 >= len(tokens) or tokens[last].gap != ", " or not _is_free(tokens, last, taken):
        return last
    behind = tokens[last + 1]
    named = tokens[last].is_capital and behind.is_capital and behind.gap == " "
    return last + 2 if named and behind.norm in _STREETS else last


def _is_free(tokens: list[Token], at: int, taken: bytearray) -> bool:
    return taken[tokens[at].start] == 0


def _follows(tokens: list[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at].gap in (" ", "-", "'", "' ")


def _on(tokens: list[Token], last: int, taken: bytearray) -> int:
    """Where the words behind a job or a deed end that say whose, where or with what."""
    at = last
    while at - last < _MOST_ON and _follows(tokens, at) and _is_free(tokens, at, taken):
        word = tokens[at]
        if word.norm == "and" and not _is_listed(tokens, at):
            break
        if word.norm in ("who", "that") and not _is_deed(tokens, at + 1):
            break
        if word.norm in _STOPPING or not _may_belong(word):
            break
        at += 2 if word.norm in ("who", "that") else 1
    at = min(at, len(tokens))
    while at > last and tokens[at - 1].norm in _LOOSE:
        at -= 1
    return at


def _may_belong(word: Token) -> bool:
    """Whether a word tells of somebody: no figure, no month, no word of an office."""
    if word.norm[0].isdigit() or word.norm in TIMES:
        return False
    if word.shape is Shape.CAPITALS:
        return word.norm not in LISTED
    return word.shape is Shape.LOWER or not is_official_word(word.norm)


def _is_listed(tokens: list[Token], at: int) -> bool:
    """Whether behind "and" a noun goes on: "codebreaker and county javelin champion"."""
    return _follows(tokens, at + 1) and tokens[at + 1].norm not in _NO_NOUNS


def _is_deed(tokens: list[Token], at: int) -> bool:
    """Whether behind "who" something particular is done: "who runs the boxing club"."""
    return _follows(tokens, at) and tokens[at].norm not in _SAID


def _back(tokens: list[Token], first: int, taken: bytearray) -> int:
    """Where the words before a fact begin, up to whoever did it."""
    at = first
    if tokens[first].norm in ARTICLES:
        return _of_whom(tokens, first, taken)
    while first - at < _MOST_BACK and _follows(tokens, at) and _is_free(tokens, at - 1, taken):
        word = tokens[at - 1]
        used = word.norm == "be" and at > 2 and tokens[at - 3].norm == "used"  # noqa: PLR2004 - "used to be"
        ends = word.norm in _STARTING or (word.norm == "be" and not used)
        if ends or word.shape is not Shape.LOWER or not _may_belong(word):
            break
        at -= 1
    if at and _follows(tokens, at) and tokens[at - 1].norm in _SUBJECTS:
        return at - 1 if _is_free(tokens, at - 1, taken) else at
    if at > 1 and _follows(tokens, at) and tokens[at - 1].norm in ("who", "that"):
        noun = at - 2
        if noun and _follows(tokens, noun) and tokens[noun - 1].norm in ARTICLES:
            noun -= 1
        led = [tokens[each] for each in range(noun, at)]
        if all(each.shape is Shape.LOWER and not taken[each.start] for each in led):
            return noun
    while at < first and tokens[at].norm in _LOOSE and tokens[at].norm not in ARTICLES:
        at += 1
    return at


def _of_whom(tokens: list[Token], first: int, taken: bytearray) -> int:
    """Where "the widow of a piper" begins, its job at ``first``."""
    at = first - 2
    led = at >= 0 and tokens[at + 1].norm == "of" and tokens[at].norm in _OF_WHOM
    if not led or not _follows(tokens, at + 1):
        return first
    if at and _follows(tokens, at) and tokens[at - 1].norm in ARTICLES:
        at -= 1
    return at if all(_is_free(tokens, each, taken) for each in range(at, first)) else first


def _described(tokens: list[Token], first: int, taken: bytearray) -> int:
    """Where a condition begins with its article and the rare word before it."""
    at = first = _graded(tokens, first, taken)
    while at and first - at < _MOST_WORDS and _follows(tokens, at):
        free = _is_free(tokens, at - 1, taken)
        if not free and is_word(tokens[at - 1].norm):
            break
        if tokens[at - 1].shape is not Shape.LOWER or tokens[at - 1].is_possessive:
            break
        word = tokens[at - 1].norm
        is_long = len(word) >= _SHORTEST and word not in LISTED
        told = word in _KINDS_OF or (is_long and word.endswith(_DESCRIBING))
        if word not in ("a", "an", "two", "three", "double") and is_word(word) and not told:
            break
        at -= 1
        if word in ("a", "an"):
            break
    return at


def _graded(tokens: list[Token], first: int, taken: bytearray) -> int:
    """Where "post-polio syndrome" or "type 3 diabetes" begins, what it is called at ``first``."""
    while first and tokens[first].gap == "-" and _is_free(tokens, first - 1, taken):
        first -= 1
    for at in (first - 1, first - 2):
        if at >= 0 and tokens[at].norm == "type" and _follows(tokens, at + 1):
            near = all(_follows(tokens, each) for each in range(at + 1, first + 1))
            return at if near and len(tokens[at + 1].norm) <= _LONGEST_TYPE else first
    return first


def _tail(tokens: list[Token], last: int, taken: bytearray) -> int:
    """Where a name ends that goes on in small letters to its head: "Holly Bank rest home"."""
    end = at = last
    while at - last < _MOST_TAIL and _follows(tokens, at) and _is_free(tokens, at, taken):
        word = tokens[at]
        if word.shape is not Shape.LOWER or word.norm in _NO_TAILS:
            break
        at += 1
        if word.norm in _TAILS:
            end = at
    return end

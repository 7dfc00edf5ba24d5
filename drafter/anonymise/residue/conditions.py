"""Illnesses and disabilities, by name, by ending and by whose name they bear."""

import functools
from collections.abc import Iterator

from drafter.anonymise.memory import clears
from drafter.anonymise.people.register import name_words
from drafter.anonymise.residue.dull import dull_words
from drafter.anonymise.residue.lexicon import CONDITIONS, KNOWN_WORDS
from drafter.anonymise.residue.phrases import CONDITIONS as MORE_CONDITIONS
from drafter.anonymise.residue.phrases import DRUG_ENDS, WORDS, follows, words_back
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.residue.tails import with_tail
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import dictionary

ENDINGS = (
    "aemia", "algia", "blastoma", "carcinoma", "cephaly", "dactyly", "ectomy", "emia", "itis",
    "kinesia", "lepsy", "lymphoma", "megaly", "melia", "myelia", "haematoma", "melanoma",
    "myeloma", "glioma", "adenoma", "noea", "opathy", "ophobia", "oplasia", "osis", "ostomy",
    "paresis", "penia", "phasia", "plasty", "plegia", "plegic", "praxia", "rrhage", "rrhoea",
    "sarcoma", "sclerosis", "trophy", "uria",
)  # fmt: skip
_NOT_DISEASES = frozenset(
    ["diagnosis", "prognosis", "hypnosis", "osmosis", "symbiosis", "academia"]
)
_HEADS = WORDS["conditions_heads"]
_CALLED_AFTER = frozenset(["ataxia", "chorea", "colitis", "dystrophy", "encephalopathy", "palsy"])
"""Illnesses that are called after whoever described them: "Friedreich's ataxia"."""
_VAGUE = WORDS["conditions_vague"]
_SHORTEST = 6
_SHORTEST_ODD = 4
_MOST_BEFORE = 2
_LONGEST = 8
_CHARITIES = frozenset(
    {"action", "association", "foundation", "research", "society", "trust", "uk"}
)


@functools.cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Conditions as words, the longest first, by their first word."""
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    split = {
        tuple(word.removesuffix("'s") for word in phrase.split())
        for phrase in CONDITIONS | MORE_CONDITIONS
    }
    named = {tuple(part for word in phrase for part in name_words(word)) for phrase in split}
    for words in sorted(named, key=len, reverse=True):
        phrases[words[0]] = (*phrases.get(words[0], ()), words)
    return phrases


_LIMBS = WORDS["conditions_limbs"]
_LETTERS = WORDS["conditions_letters"]
_HAVE = WORDS["conditions_have"]
_MOST_TO_LIMB = 4


_TOLD = _LIMBS | _LETTERS


def _find_told(tokens: list[Token], at: int) -> Shaped | None:
    """As in "lost her left leg", "born without a hand", "has MS": told by the words beside."""
    token = tokens[at]
    if token.norm in _LETTERS and token.shape is Shape.CAPITALS and at:
        before = tokens[at - 1]
        told = before.norm in _HAVE and before.shape is Shape.LOWER and token.gap == " "
        return Shaped(token.start, token.name_end, "condition") if told else None
    if token.norm not in _LIMBS:
        return None
    for first in range(at - 1, max(-1, at - 1 - _MOST_TO_LIMB), -1):
        if not follows(tokens, first + 1):
            return None
        sided = at - first == 2 and tokens[at - 1].norm in ("left", "right")  # noqa: PLR2004 - "no left hand"
        none = tokens[first].norm == "no" and sided
        if none or tokens[first].norm in ("lost", "losing", "without", "missing", "amputated"):
            return Shaped(tokens[first].start, token.name_end, "condition")
    return None


@functools.cache
def _beginnings() -> frozenset[str]:
    """The words with which phrases begin, in the plural too."""
    return frozenset(word + ending for word in _phrases() for ending in ("", "s"))


def find_conditions(tokens: list[Token]) -> Iterator[Shaped]:
    """Conditions, by offsets of the folded text; possessives count as the bare word."""
    phrases, known, dull = _phrases(), dictionary(), dull_words(ENDINGS)
    begins = _beginnings()
    for at, token in enumerate(tokens):
        word = token.norm
        if word in dull or not _may_tell(word) or _is_charity(tokens, at):
            continue
        found = None
        if word in _TOLD:
            found = _find_told(tokens, at)
        elif token.shape is Shape.LOWER and word not in known and word not in KNOWN_WORDS:
            found = _find_odd(tokens, at)
        if not found and word in _HEADS and not _is_owned(tokens, at, phrases):
            found = _find_headed(tokens, at)
        if not found and word in begins:
            found = _find_phrase(tokens, at, phrases)
        if found:
            yield with_tail(tokens, at, _with_type(tokens, at, found))
        elif len(word) > _SHORTEST and word not in _NOT_DISEASES and _is_medical(word, known):
            yield Shaped(token.start, token.name_end, "condition")


_READ: dict[str, bool] = {}
"""Words that were read, and whether each may be or begin a condition."""
_MOST_READ = 20_000
clears(_READ.clear)


def _may_tell(word: str) -> bool:
    """Whether a word may be or begin a condition, whatever stands beside it."""
    known = _READ.get(word)
    if known is None:
        if len(_READ) >= _MOST_READ:
            _READ.clear()
        listed = word in _TOLD or word in _HEADS or word in KNOWN_WORDS
        begins = word in _beginnings()
        strange = word not in dictionary() and not listed
        known = _READ[word] = listed or begins or strange or _is_medical(word, dictionary())
    return known


def _is_charity(tokens: list[Token], at: int) -> bool:
    """Whether a charity is called after the illness at a place: "Parkinson's UK"."""
    if not tokens[at].is_capital:
        return False
    behind = at + 1
    if behind >= len(tokens) or tokens[behind].gap != " ":
        return False
    return tokens[behind].is_capital and tokens[behind].norm in _CHARITIES


def _with_type(tokens: list[Token], at: int, found: Shaped) -> Shaped:
    """A condition with its "type IV" or "stage 3"."""
    last = at
    while last < len(tokens) and tokens[last].start < found.end:
        last += 1
    if follows(tokens, last + 1) and tokens[last].norm in ("type", "stage", "grade"):
        counted = tokens[last + 1].norm
        if counted.isdigit() or set(counted) <= set("iv") or len(counted) == 1:
            return Shaped(found.start, tokens[last + 1].name_end, found.kind)
    return found


def _find_headed(tokens: list[Token], at: int) -> Shaped | None:
    """What ends in "disease" and the like, whoever's or whatever it is."""
    first = _eponym(tokens, at)
    first = _described(tokens, at) if first == at else first
    return Shaped(tokens[first].start, tokens[at].name_end, "condition") if first < at else None


def _is_owned(
    tokens: list[Token], at: int, phrases: dict[str, tuple[tuple[str, ...], ...]]
) -> bool:
    """Whether an illness by itself is somebody's, and called after nobody: "Orla's asthma"."""
    word = tokens[at].norm
    if not at or not tokens[at - 1].is_possessive or word in _CALLED_AFTER:
        return False
    return (word,) in phrases.get(word, ())


def _find_phrase(
    tokens: list[Token], at: int, phrases: dict[str, tuple[tuple[str, ...], ...]]
) -> Shaped | None:
    """A condition of the lists, the longest, with "disease" behind it."""
    word = tokens[at].norm
    for words in phrases.get(word) or phrases.get(word.removesuffix("s"), ()):
        last = at + len(words)
        if _stand(tokens[at:last], words):
            while last < at + _LONGEST and follows(tokens, last) and tokens[last].norm in _HEADS:
                last += 1
            return Shaped(tokens[at].start, tokens[last - 1].end, "condition")
    return None


def _stand(tokens: list[Token], words: tuple[str, ...]) -> bool:
    """Whether a phrase stands here, its last word in the plural perhaps."""
    if len(tokens) < len(words) or tokens[-1].norm.removesuffix("s") not in (
        words[-1],
        words[-1].removesuffix("s"),
    ):
        return False
    return all(token.norm == word for token, word in zip(tokens[:-1], words, strict=False))


def _find_odd(tokens: list[Token], at: int) -> Shaped | None:
    """A condition whose last word nobody knows: "I have lichen planus"."""
    if len(tokens[at].norm) < _SHORTEST_ODD or not tokens[at].norm.isalpha():
        return None
    first = words_back(tokens, at, 2)
    verb = tokens[first - 1].norm if first and follows(tokens, first) else ""
    small = all(token.shape is Shape.LOWER for token in tokens[first:at])
    if first == at or not small or verb not in ("has", "have", "had", "got", "developed"):
        return None
    last = at + 1
    while last < at + _LONGEST and follows(tokens, last) and tokens[last].norm in _HEADS:
        last += 1
    return Shaped(tokens[first].start, tokens[last - 1].name_end, "condition")


def _is_medical(word: str, known: frozenset[str]) -> bool:
    """Whether a word ends as illnesses do, or as drugs that no dictionary has."""
    return word.endswith(ENDINGS) or (word not in known and word.endswith(DRUG_ENDS))


def _described(tokens: list[Token], at: int) -> int:
    """Where "rare blood disorder" begins: at the words before its last, if any tells."""
    first = words_back(tokens, at, _MOST_BEFORE + 1)
    words = [token.norm for token in tokens[first:at]]
    return at if not set(words) - _VAGUE else first


def _eponym(tokens: list[Token], at: int) -> int:
    """Where "Friedreich's ataxia" begins: at the capitals right before its last word."""
    first = at
    while (
        first
        and at - first < _MOST_BEFORE
        and tokens[first].gap in (" ", "-", "' ")
        and tokens[first - 1].is_capital
        and len(tokens[first - 1].norm) > 1
        and not (tokens[first - 1].starts and tokens[first - 1].norm in dictionary())
    ):
        first -= 1
    return first

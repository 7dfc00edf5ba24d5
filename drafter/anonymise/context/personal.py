"""Letters of which a text tells what only somebody is, does or has: "HB cried", "HB's wife"."""

from collections.abc import Iterator
from typing import Final

from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.text.abbreviations import abbreviations
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ACRONYMS, FEELINGS

_LIVES: Final = frozenset(
    ["asleep", "ate", "banged", "bangs", "bedbound", "born", "coughing", "cried", "cries", "crying",
     "dislikes", "drank", "drinks", "drove", "drumming", "eats", "enjoys", "expecting", "fell",
     "giggled", "grew", "hates", "hobbles", "hugged", "kissed", "laughed", "likes", "limped",
     "limping", "lived", "lives", "loves", "moved", "pregnant", "ran", "relies", "sat", "screamed",
     "screaming", "shaved", "shouted", "shouting", "shouts", "sings", "sleeps", "slept", "slipped",
     "smiled", "smokes", "sobbed", "sobbing", "stood", "struggles", "swore", "tearful", "tripped",
     "unwell", "walked", "walks", "wears", "wept", "woke", "wore"]
)  # fmt: skip
"""What no team, office, benefit or illness does or is."""
_MOODS: Final = (FEELINGS - {"homeless"}) | frozenset(
    [
        "abrupt",
        "abusive",
        "agitated",
        "chatty",
        "cheerful",
        "drowsy",
        "drunk",
        "frail",
        "hostile",
        "irate",
        "jolly",
        "poorly",
        "polite",
        "rude",
        "sullen",
    ]
)
_KIN: Final = frozenset(
    ["aunt", "boy", "brother", "brothers", "child", "children", "dad", "daughter", "daughters",
     "father", "gran", "grandson", "granny", "husband", "kids", "mother", "mum", "nan", "nephew",
     "niece", "parents", "partner", "sister", "sisters", "son", "sons", "stepfather", "uncle",
     "widow", "wife"]
)  # fmt: skip
_VERY: Final = frozenset({"is", "seemed", "still", "too", "v", "very", "vv", "was"})
_LOST: Final = frozenset({"had", "has", "lost"})
_OF_HIS: Final = frozenset({"her", "his"})
_HOME: Final = frozenset({"bed", "hospital", "tears"})
_MOST_WORDS = 4


def personal(tokens: list[Token], register: Register) -> Iterator[str]:
    """Registered initials, folded, that are somebody's by what is told of them once."""
    about = abbreviations()
    letters = {norm for norm in register.by_initials if norm in about}
    if not letters:
        return
    for at, token in enumerate(tokens):
        if token.norm not in letters or token.shape is not Shape.CAPITALS:
            continue
        if _is_of_kin(tokens, at) or _lives(tokens, at) or _is_with_kin(tokens, at):
            yield token.norm


def noted(tokens: list[Token], register: Register) -> Iterator[str]:
    """Ids of those who are noted by letters that abbreviate nothing: whoever writes does that."""
    by_initials, about = register.by_initials, abbreviations()
    for token in tokens:
        letters = token.norm
        if token.shape is not Shape.CAPITALS or letters not in by_initials or letters in about:
            continue
        if letters not in ACRONYMS and letters not in register.by_word:
            yield from (person.id for person in by_initials[letters])


def _lives(tokens: list[Token], at: int) -> bool:
    """Whether what only somebody does or is goes on."""
    first = past_adverbs(tokens, at + 1)
    while first < len(tokens) and tokens[first].gap == " " and tokens[first].norm in _VERY:
        first += 1
    words: list[str] = []
    for token in tokens[first : first + _MOST_WORDS]:
        if token.gap not in (" ", "-"):
            break
        words.append(token.norm)
    if not words:
        return False
    if words[0] in _LIVES:
        return True
    second = words[1] if len(words) > 1 else ""
    if words[0] in _MOODS:
        return second not in ("her", "him", "me", "them", "us")
    return (words[0] in _LOST and second in _OF_HIS) or (words[0] == "in" and second in _HOME)


def _is_of_kin(tokens: list[Token], at: int) -> bool:
    """Whether somebody's relative is told of: "HB's wife", "son of HB", "Mum (HB)"."""
    if tokens[at].is_possessive:
        return at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].norm in _KIN
    if tokens[at].gap == " (":
        return at > 0 and tokens[at - 1].norm in _KIN
    of = at > 1 and tokens[at].gap == " " and tokens[at - 1].norm == "of"
    return of and tokens[at - 2].norm in _KIN


def _is_with_kin(tokens: list[Token], at: int) -> bool:
    """Whether somebody's own relative is beside: "HB and his"."""
    behind = [token.norm for token in tokens[at + 1 : at + 3] if token.gap == " "]
    return len(behind) == 2 and behind[0] == "and" and behind[1] in _OF_HIS  # noqa: PLR2004 - words

"""What people slip into when they type English, and the words that are used most. No Qt."""

import re
from collections.abc import Iterator, Mapping
from operator import eq
from types import MappingProxyType
from typing import Final

SLIPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "abit": "a bit",
        "adn": "and",
        "aint": "isn’t",
        "alot": "a lot",
        "arent": "aren’t",
        "atleast": "at least",
        "cant": "can’t",
        "childs": "child’s",
        "childrens": "children’s",
        "couldnt": "couldn’t",
        "didnt": "didn’t",
        "doesnt": "doesn’t",
        "dont": "don’t",
        "fo": "of",
        "gray": "grey",
        "hadnt": "hadn’t",
        "hasnt": "hasn’t",
        "havent": "haven’t",
        "hte": "the",
        "i'ts": "it’s",
        "infact": "in fact",
        "informations": "information",
        "isnt": "isn’t",
        "its'": "its",
        "ot": "to",
        "recieve": "receive",
        "shouldnt": "shouldn’t",
        "taht": "that",
        "teh": "the",
        "thats": "that’s",
        "theyre": "they’re",
        "thier": "their",
        "wasnt": "wasn’t",
        "werent": "weren’t",
        "wich": "which",
        "wont": "won’t",
        "wouldnt": "wouldn’t",
        "youre": "you’re",
    }
)
"""Each with what is nearly always meant; "cant" and "wont" are words, and never meant here."""
_TWICE: Final = re.compile(
    r"\b(a|an|and|are|as|at|be|been|from|has|he|i|if|my|not|of|or|our|she|should|the|their|they"
    r"|this|to|was|we|were|when|which|will|with|would) +(\1)\b(?![’'-])",
    re.IGNORECASE,
)
"""A word that is never meant twice; "had had", "gave her her" and "moved in in May" may be."""
_TAKEN_FOR: Final = (
    (re.compile(r"\b([Tt])heir (?=(?:is|are|was|were)\b)(\w+)"), r"\1here \2"),
    (
        re.compile(
            r"\b((?:[Cc]ould|[Mm]ight|[Mm]ust|[Ss]hould|[Ww]ould)(?:n[’']t)?) of\b"
            r"(?! (?:all|course|it|the|them|this|that)\b)"
        ),
        r"\1 have",
    ),
)
"""Words that are taken for others, and what is meant."""


def phrases(line: str) -> Iterator[tuple[int, int]]:
    """Where words stand that are right alone and wrong together; offsets in code points."""
    each = line.lower().split()
    for found in _TWICE.finditer(line) if any(map(eq, each, each[1:])) else ():
        begins = not line[: found.start()].rstrip() or line[: found.start()].rstrip()[-1] in ".!?-"
        if found[2].islower() and (found[1].islower() or begins):  # "flat A a" is right
            yield found.span()
    for pattern, _ in _TAKEN_FOR:
        for found in pattern.finditer(line):
            yield found.span()


def meant(words: str) -> str:
    """What is meant by such words; empty where they are none."""
    twice = _TWICE.fullmatch(words)
    if twice:
        return twice[1]
    for pattern, instead in _TAKEN_FOR:
        if pattern.fullmatch(words):
            return pattern.sub(instead, words)
    return ""


BEFORE_T: Final = frozenset(
    f"{verb}n"
    for verb in (
        *("ai", "are", "ca", "could", "dare", "did", "do", "does", "had", "has", "have", "is"),
        *("might", "must", "need", "ought", "sha", "should", "was", "were", "wo", "would"),
    )
)
"""What stands before "'t"."""
NO_PLURAL: Final = frozenset(
    [
        "accommodation", "advice", "child", "clothing", "correspondence", "damage", "employment",
        "equipment", "evidence", "feedback", "furniture", "guidance", "health", "help", "homework",
        "information", "knowledge", "legislation", "luggage", "machinery", "money", "news",
        "paperwork", "people", "progress", "research", "rubbish", "stationery", "staff", "traffic",
        "transport", "weather", "weight", "woman", "man", "foot", "tooth", "goose", "mouse",
    ]
)  # fmt: skip
"""What takes no "s"."""
EVERYDAY: Final = frozenset(
    [
        "a", "about", "after", "again", "all", "also", "an", "and", "any", "are", "as", "asked",
        "at", "back", "be", "because", "been", "before", "being", "but", "by", "call", "called",
        "came", "can", "could", "council", "day", "days", "did", "do", "does", "done", "each",
        "even", "every", "first", "for", "from", "gave", "get", "give", "given", "go", "going",
        "good", "got", "had", "has", "have", "he", "her", "here", "him", "his", "home", "house",
        "how", "i", "if", "in", "into", "is", "it", "its", "just", "know", "last", "letter",
        "like", "made", "make", "many", "me", "more", "most", "much", "must", "my", "need", "never",
        "new", "no", "not", "now", "of", "off", "on", "one", "only", "or", "other", "our", "out",
        "over", "own", "people", "put", "rang", "right", "said", "same", "saw", "say", "says",
        "see", "sent", "she", "should", "so", "some", "still", "such", "take", "than", "that",
        "the", "their", "them", "then", "there", "these", "they", "this", "those", "time", "to",
        "told", "too", "took", "two", "until", "up", "us", "use", "used", "very", "was", "way",
        "we", "week", "weeks", "well", "went", "were", "what", "when", "where", "which", "while",
        "who", "why", "will", "with", "without", "work", "would", "wrote", "year", "years", "you",
        "your", "received", "receive", "address", "separate", "definitely", "government",
    ]
)  # fmt: skip
"""Words that are likelier meant than all others as near."""

"""A forename of somebody whom the text names, as the subject of a sentence or a speaker."""

from drafter.anonymise.beside import is_determined, past_adverbs
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import MASS_WORDS, TIMES, towns

_AGEING = frozenset({"is", "turned", "turns", "was"})
_NUMBERS = frozenset(
    [
        "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    ]
)  # fmt: skip
_THEIRS = frozenset({"her", "herself", "himself", "his"})
_MOST_ADVERBS = 3
_PEOPLE_DO = frozenset(
    [
        "attends", "cries", "eats", "enjoys", "hates", "likes", "loves", "plays", "sleeps", "slept",
        "struggles", "understands", "uses", "wears",
    ]
)  # fmt: skip
_SUBJECTS_DO = _PEOPLE_DO | frozenset(
    [
        "became", "began", "came", "could", "cut", "does", "fell", "gave", "gets", "goes", "had",
        "hit", "hurt", "left", "lost", "needs", "ran", "spent", "takes", "took", "went", "will",
        "would",
    ]
)  # fmt: skip
_WHERE_PEOPLE_GO = frozenset(["college", "home", "hospital", "nursery", "school", "work"])


def is_in_play(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename of somebody whom the text names stands as a subject or a speaker.

    "Lily started late" and "Hope lost her job" are theirs; "Hope faded" may be no more.
    """
    at, last = reading.first, reading.last
    word = tokens[at]
    if last >= len(tokens) or word.is_possessive or word.norm in TIMES:
        return False
    after = tokens[last]
    if after.gap == ": ":
        return (word.starts or word.after_break) and not after.norm[0].isdigit()
    if after.gap != " " or is_determined(tokens, at, thing=True):
        return False
    further = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    is_aged = after.norm in _AGEING and (further.isdigit() or further in _NUMBERS)
    return is_aged or _is_subject(tokens, reading)


def _is_subject(tokens: list[Token], reading: Reading) -> bool:
    word, verb = tokens[reading.first], past_adverbs(tokens, reading.last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    does = tokens[verb].norm
    object_ = tokens[verb + 1].norm if verb + 1 < len(tokens) else ""
    if object_ in _THEIRS:
        return True
    if word.norm in MASS_WORDS or word.norm in towns():
        return does in _PEOPLE_DO or object_ in _WHERE_PEOPLE_GO
    return does in _SUBJECTS_DO or does.endswith("ed")

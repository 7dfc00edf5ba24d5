"""One name without a title: who is meant hangs on the words round it."""

from drafter.anonymise.beside import (
    follows_name,
    is_aged,
    is_determined,
    is_followed_by_name,
    is_given_as_name,
    is_helped,
    is_joined_by,
    is_labelled,
    is_somebodys,
    is_told,
    verb_of,
)
from drafter.anonymise.company import Company
from drafter.anonymise.judgement import (
    FAMILY,
    MEANS_SOMETHING_ELSE,
    OTHER_FORM,
    REPLACE,
    SHARED,
    SOMEONE_ELSE,
    Judgement,
    ask,
)
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import (
    HOUSEHOLD_NAMES,
    KIN,
    MASS_WORDS,
    MONTHS,
    OF_SOMEBODY,
    SPEECH_VERBS,
    WEEKDAYS,
    is_common,
    places,
)

PLACE_WORDS = frozenset(
    ["in", "at", "to", "from", "near", "of", "around", "towards", "into", "via"]
)
_MONTH_WORDS = PLACE_WORDS | frozenset(
    [
        "after", "and", "before", "by", "during", "early", "for", "last", "late", "mid", "next",
        "on", "since", "this", "throughout", "till", "until",
    ]
)  # fmt: skip
_THINGS_DO_TOO = frozenset(
    [
        "became", "began", "brings", "brought", "came", "died", "gave", "helped", "needed", "needs",
        "raised", "ran", "showed", "stayed", "stopped", "took", "went", "worked", "works",
    ]
)  # fmt: skip
"""Verbs that prove nothing of a common word at the start of a sentence: "Power went out"."""
_AND_THESE = frozenset(
    [
        "did", "didn't", "didnt", "does", "doesn't", "doesnt", "got", "has", "hasn't", "hasnt",
        "kept", "met", "moved",
    ]
)  # fmt: skip
"""The same where the word is a surname: "Power has been cut", but "Poppy has a place"."""
_SEVERAL = frozenset({"drs", "messrs", "misses", "mmes", "mesdames"})
_FUNCTION_WORDS = frozenset(
    [
        "and", "as", "because", "but", "by", "for", "from", "if", "that", "to", "when", "where",
        "while", "with",
    ]
)  # fmt: skip


def judge_bare(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, company: Company
) -> Judgement:
    """How sure one or more words of a name are, without a title."""
    words = tokens[reading.first : reading.last]
    word = words[-1]
    is_surname = set(reading.roles) <= set("SB")
    after = tokens[reading.last] if reading.last < len(tokens) else None
    if after and after.norm == "of" and after.gap == " ":
        return ask(MEANS_SOMETHING_ELSE)  # "Constance of purpose", "the Duke of"
    if is_followed_by_name(tokens, reading.last) or follows_name(tokens, reading.first):
        return ask(SOMEONE_ELSE)
    if reading.first and tokens[reading.first - 1].norm in _SEVERAL:
        return ask(SHARED)
    is_saint = words[0].norm in ("saint", "st") and len(words) == 2  # noqa: PLR2004 - a church
    if is_saint or (word.is_possessive and word.norm + "s" in HOUSEHOLD_NAMES):
        return ask(MEANS_SOMETHING_ELSE)
    if is_surname and after and after.norm in KIN and not word.is_possessive:
        return ask(FAMILY)
    if all(is_common(each.norm) or reading.person.is_mere_particle(each.norm) for each in words):
        if is_surname:
            sure = _is_surname_meant(tokens, reading)
        else:
            sure = _is_forename_meant(tokens, reading, company)
        return REPLACE if sure else ask(MEANS_SOMETHING_ELSE)
    return ask(OTHER_FORM) if word.norm in reading.person.forms else REPLACE


def is_small_name(tokens: list[Token], reading: Reading) -> bool:
    """Whether an ordinary word in a message without capitals is somebody: "hope said"."""
    word = tokens[reading.first].norm
    after = tokens[reading.last] if reading.last < len(tokens) else None
    if reading.roles != "F" or word not in reading.person.typed:
        return False
    if is_told(tokens, reading.first) or is_somebodys(tokens, reading.first):
        return True
    if after is None or after.gap != " " or is_determined(tokens, reading.first):
        return False
    if after.norm in SPEECH_VERBS:
        return True
    return word not in MASS_WORDS and is_helped(tokens, reading.last)


def _is_alive(tokens: list[Token], reading: Reading, weak: frozenset[str]) -> bool:
    """Whether the words round a word that means other things treat it as somebody."""
    word = tokens[reading.first]
    verb = verb_of(tokens, reading.last)
    if is_labelled(tokens, reading.first) or is_joined_by(tokens, reading.last):
        return True
    if word.norm in MONTHS:
        told = is_told(tokens, reading.first, directly=True)
        return told or verb in SPEECH_VERBS or is_somebodys(tokens, reading.first)
    if word.norm in places():
        return bool(verb) and reading.roles == "F" and verb in OF_SOMEBODY | SPEECH_VERBS
    if is_told(tokens, reading.first) or is_somebodys(tokens, reading.first):
        return True
    return bool(verb) and not (word.starts and verb in weak)


def _is_surname_meant(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname that is also a word, a month or a place, with a capital, is meant."""
    return _is_alive(tokens, reading, _THINGS_DO_TOO | _AND_THESE)


def _is_forename_meant(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, company: Company
) -> bool:
    """Whether a forename that is also a word, a month or a place, with a capital, is meant."""
    word, norm = tokens[reading.first], tokens[reading.first].norm
    if _is_alive(tokens, reading, _THINGS_DO_TOO) or is_given_as_name(tokens, reading.first):
        return True
    if is_aged(tokens, reading.last) and norm in reading.person.typed:
        return True
    is_thing = norm in MASS_WORDS or norm in MONTHS or norm in places() or norm in WEEKDAYS
    if not is_thing and is_helped(tokens, reading.last):
        return norm in reading.person.typed  # "Lily was seven": no lily is, without "the"
    before = tokens[reading.first - 1].norm if reading.first else ""
    if word.shape is Shape.CAPITALS:
        return not is_thing and not word.starts and before in _FUNCTION_WORDS
    if word.starts:
        return word.is_possessive and norm not in MONTHS and norm not in places()
    if (norm in MONTHS and before in _MONTH_WORDS) or (norm in places() and before in PLACE_WORDS):
        return False
    # "Bill" for William, whom nobody here calls so, needs William himself in the text
    return norm in reading.person.typed or reading.person.id in company.present

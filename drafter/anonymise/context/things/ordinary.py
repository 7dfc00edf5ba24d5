"""Where a registered word is plainly no name: "Price Avenue", "Mark my words", "in April"."""

from collections.abc import Callable
from typing import Final

from drafter.anonymise.context.things.called_after import (
    is_in_law,
    is_make,
    is_part_of_a_name,
    is_saint,
    word_after,
    word_before,
)
from drafter.anonymise.context.things.elsewhere import is_faith, is_place, is_time
from drafter.anonymise.context.things.institutions import is_within_institution
from drafter.anonymise.context.things.plain_things import is_plain_thing
from drafter.anonymise.context.things.sayings import is_said
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.sentence.told import is_told, is_told_of
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    KIN,
    MADE_OF,
    MASS_WORDS,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TASKS,
    english,
    is_common,
    is_word,
)

_DOING = frozenset(
    [
        "bill", "bless", "chase", "drew", "field", "grant", "hope", "hunt", "lance", "mark", "pat",
        "price", "rob", "rush", "skip", "spring", "sue", "tip", "wade", "ward", "win",
    ]
)  # fmt: skip
"""Names that are what somebody is asked to do at the start of a sentence."""
_OBJECTS = frozenset(
    [
        "a", "an", "her", "him", "his", "it", "me", "my", "our", "that", "the", "their", "them",
        "these", "this", "those", "us", "you", "your",
    ]
)  # fmt: skip
_HOPING = frozenset({"all", "everyone", "not", "so", "springs", "that", "to", "we"})
_SHOUTED_WITHIN = 6
_MOST_TO_KIND = 5
_KINDS_OF_THING = frozenset(
    ["bird", "colour", "day", "drink", "fish", "flower", "fruit", "game", "gas", "herb", "insect",
     "liquid", "material", "metal", "month", "mineral", "name", "noun", "plant", "race", "river",
     "rock", "season", "shrub", "spice", "stone", "thing", "tree", "verb", "virtue", "weed",
     "word"]
)  # fmt: skip
_BEHIND_KINDS = frozenset({"and", "but", "in", "not", "of", "or", "that", "then", "which"})
_DONE_TOO = frozenset(
    ["charges", "contracts", "cut", "cuts", "drink", "exchange", "fall", "falls", "floods", "forms",
     "guarantee", "guide", "hike", "hikes", "increase", "increases", "lists", "loan", "march",
     "match", "names", "notes", "offices", "oil", "order", "pages", "plan", "pressure", "raid",
     "raids", "range", "rise", "rises", "sense", "signal", "spells", "supply", "tags", "tanks",
     "value", "vote", "wash", "waste", "work", "works"]
)  # fmt: skip
"""Nouns of :data:`MADE_OF` that are verbs too: "Marsh works nights"."""
_DONE_TO = frozenset(["her", "him", "his", "it", "my", "our", "the", "their", "them", "us", "your"])
"""What is done to behind a verb, never behind a noun: "Lily reading her book"."""
_SOMEBODYS = frozenset({"case", "cases", "letter", "meeting", "notes", "statement"})
"""What is told apart by whose it is: "the Young case"."""
_HAPPENED = frozenset(
    ["began", "came", "continued", "happened", "hurt", "lasted", "left", "meant", "stopped", "went"]
)
_NUMBERED = frozenset(
    ["band", "bay", "box", "case", "court", "day", "field", "flat", "gate", "grade", "lane", "page",
     "pier", "row", "stage", "step", "street", "ward"]
)  # fmt: skip
"""What is counted, so that a number follows it as it follows no name."""
_FELT_AT = frozenset({"idea", "news", "outcome", "prospect", "sight", "thought"})
_NO_COMPOUNDS = frozenset(
    ["based", "family", "free", "led", "like", "made", "or", "owned", "related", "run", "style",
     "type"]
)  # fmt: skip
"""What is joined to anybody's name: "a Price-led inquiry"."""
_OF_COURSE = frozenset({"all", "course", "late", "them", "which", "whom"})
"""Behind "of", without a thing: "Young of course replied"."""
_SUPPLIED = frozenset(
    ["connected", "extracted", "fitted", "installed", "painted", "pruned", "rationed",
     "restored", "supplied"]
)  # fmt: skip
_LONG_WORD = 3
_BEFORE_NOUNS = frozenset(
    [
        "a", "an", "any", "every", "her", "his", "its", "my", "no", "our", "some", "that", "the",
        "their", "this", "your",
    ]
)  # fmt: skip
_BEFORE_VERBS = frozenset(
    {"he", "i", "it", "not", "please", "she", "they", "to", "we", "who", "you"}
)
_PREPOSITIONS = frozenset(
    ["about", "after", "and", "at", "but", "by", "for", "in", "is", "on", "or", "to", "with"]
)
_PRONOUNS = frozenset({"he", "it", "she", "they", "we", "you"})
_OPENS = frozenset({"the", "your", "our", "their", "this", "his", "her", "my"})


def rule_of_word(tokens: list[Token], reading: Reading) -> Passing | None:
    """The rule by which one word without a title is, beside these words, nobody's name."""
    if reading.last - reading.first != 1 or not reading.is_exact:
        return None
    return next((rule for rule, holds in _RULES if holds(tokens, reading)), None)


def _is_everyday(word: str) -> bool:
    return is_common(word) or word in MASS_WORDS


def _is_word(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> bool:
    """Whether the grammar of a sentence leaves an everyday word no other sense."""
    at, last = reading.first, reading.last
    word, after = tokens[at], word_after(tokens, last)
    if word.shape is not Shape.CAPITAL or not _is_everyday(word.norm):
        return False
    if _is_a_thing(tokens, reading, after):
        return True
    if after is None or word.is_possessive or after.is_capital:
        return False
    if word.norm in _NUMBERED and after.norm.isdigit():
        return True  # "Page 4 is signed"
    further = tokens[last + 1] if last + 1 < len(tokens) else None
    if after.gap == "-" and is_word(after.norm) and after.norm not in _NO_COMPOUNDS:
        return True
    if after.norm in MADE_OF - _SOMEBODYS and is_word(after.norm):
        if after.norm in _DONE_TOO:
            return _is_subject_of(further) or word_before(tokens, at) in _BEFORE_NOUNS
        return not (after.norm.endswith("ing") and further and further.norm in _DONE_TO)
    if after.norm == "of" and further and further.gap == " " and further.shape is Shape.LOWER:
        is_thing = reading.roles != "F" or word.norm in MASS_WORDS
        told = is_told_of(tokens, at)  # "told Joy of another flat"
        return is_thing and not told and further.norm not in _OPENS | _OF_COURSE
    if not word.starts:
        return False
    if word.norm in MASS_WORDS and _is_felt(tokens, last):
        return True
    if word.norm == "hope" and after.norm in _HOPING:
        return after.norm != "to" or not (further and further.norm in TASKS)
    if after.norm == "means":
        return reading.roles == "F" and _is_meant(tokens, last + 1)
    named = further is not None and (further.norm in KIN | ROLES or does_act(tokens, last + 2))
    return word.norm in _DOING and after.norm in _OBJECTS and not named


def _is_felt(tokens: list[Token], last: int) -> bool:
    """Whether it is told what a feeling is about: "Joy at the news", not "Joy at the office"."""
    behind = [token.norm for token in tokens[last : last + 3] if token.gap == " "]
    return len(behind) > 2 and behind[0] == "at" and behind[2] in _FELT_AT  # noqa: PLR2004


def may_be_thing(tokens: list[Token], reading: Reading) -> bool:
    """Whether what is said behind an everyday word is as well said of a thing: it is asked about.

    "Light was restored", but "Young was restored to Band A"; "Basil is a herb".
    """
    at, last = reading.first, reading.last
    if last - at != 1 or not reading.is_exact or not _is_everyday(tokens[at].norm):
        return False
    if tokens[at].shape is not Shape.CAPITAL or tokens[at].is_possessive:
        return False
    return _is_kind_of_thing(tokens, last) or (tokens[at].starts and _is_supplied(tokens, last))


def _is_subject_of(verb: Token | None) -> bool:
    """Whether a helping verb makes two words a subject: "power cuts were", "Marsh works for"."""
    return verb is not None and verb.gap == " " and verb.norm in AUXILIARIES | _HAPPENED


def _is_meant(tokens: list[Token], at: int) -> bool:
    """Whether one noun alone is what a quality means: "Prudence means care."."""
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].shape is not Shape.LOWER:
        return False
    ends = at + 1 >= len(tokens) or tokens[at + 1].starts
    return ends and tokens[at].norm not in ADVERBS | {"business", "it", "us", "well"}


def _is_kind_of_thing(tokens: list[Token], at: int) -> bool:
    """Whether "is a" and a kind of thing go on: "Basil is a herb"."""
    near = tokens[at : at + _MOST_TO_KIND]
    if len(near) < 3 or near[0].norm not in ("is", "was") or near[1].norm not in ("a", "an"):  # noqa: PLR2004
        return False
    for place, token in enumerate(near[2:], at + 2):
        if token.gap != " " or token.is_capital:
            return False
        if token.norm in _KINDS_OF_THING:
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            return after is None or after.gap != " " or after.norm in _BEHIND_KINDS
    return False


def _is_supplied(tokens: list[Token], at: int) -> bool:
    """Whether what is done to no person goes on: "Light was restored"."""
    near = [token.norm for token in tokens[at : at + 2] if token.gap == " "]
    return len(near) > 1 and near[0] in ("is", "was", "were") and near[1] in _SUPPLIED


def _is_a_thing(tokens: list[Token], reading: Reading, after: Token | None) -> bool:
    """Whether an article makes a surname a thing or an office: "the Law is", "a Bishop told"."""
    at = reading.first
    word = tokens[at]
    if reading.roles != "S" or word.norm not in english():
        return False
    if word_before(tokens, at) not in ("a", "an", "the"):
        return False
    if after is None:
        return True
    return after.norm in AUXILIARIES | SPEECH_VERBS | PERSON_VERBS | _PREPOSITIONS | ADVERBS


def _is_shouted(tokens: list[Token], at: int) -> bool:
    """Whether the sentence round a word is all in capitals."""
    if tokens[at].shape is not Shape.CAPITALS:
        return False
    near = tokens[max(0, at - _SHOUTED_WITHIN) : at + _SHOUTED_WITHIN]
    long = [token for token in near if len(token.norm) >= _LONG_WORD and token is not tokens[at]]
    loud = sum(token.shape is Shape.CAPITALS for token in long)
    return loud > 1 and loud >= len(long) - (loud > 2)  # noqa: PLR2004 - words


def _is_shouted_word(tokens: list[Token], reading: Reading) -> bool:
    """Whether an everyday word among capitals is used as a thing's or as a verb."""
    at, last = reading.first, reading.last
    if not _is_everyday(tokens[at].norm) or tokens[at].is_possessive or not _is_shouted(tokens, at):
        return False
    before, after = word_before(tokens, at), word_after(tokens, last)
    norm = tokens[at].norm
    if is_told(tokens, at):
        return False  # "HE SPOKE TO BANKS"
    if before in _BEFORE_NOUNS or (before in _BEFORE_VERBS and norm in _DOING):
        return not (after and reading.roles == "F" and after.norm in AUXILIARIES)
    if after is None:
        return False
    if after.norm == "of" or (after.norm in MADE_OF and is_word(after.norm)):
        return True
    return norm in _DOING and after.norm in _OBJECTS


def _is_pronoun(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname is what begins so many sentences, and reads the same: "He wrote"."""
    word = tokens[reading.first]
    return word.norm in _PRONOUNS and (word.starts or not word.is_capital)


_RULES: Final[tuple[tuple[Passing, Callable[[list[Token], Reading], bool]], ...]] = (
    (Passing.LONGER_NAME, is_part_of_a_name),
    (Passing.LONGER_NAME, is_within_institution),
    (Passing.LONGER_NAME, is_make),
    (Passing.LONGER_NAME, is_saint),
    (Passing.LAW, is_in_law),
    (Passing.TOWN, is_place),
    (Passing.TIME, is_time),
    (Passing.FAITH, is_faith),
    (Passing.GRAMMAR, is_plain_thing),
    (Passing.SAYING, is_said),
    (Passing.SHOUTED, _is_shouted_word),
    (Passing.GRAMMAR, _is_word),
    (Passing.GRAMMAR, _is_pronoun),
)
"""What lets a word pass, in turn."""

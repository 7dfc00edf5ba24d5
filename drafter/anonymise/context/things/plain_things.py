"""Where the words round a capital make a thing or an office of it: "Lamb stew", "the King's"."""

from typing import Final

from drafter.anonymise.context.things.called_after import word_before
from drafter.anonymise.context.which import is_generation
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.noted_places import is_whole
from drafter.anonymise.text.inflected import Use, is_done, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    FEELINGS,
    KIN,
    MASS_WORDS,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TIMES,
    is_common,
    is_word,
)

_DISHES: Final = frozenset(
    ["broth", "burger", "burgers", "cake", "cakes", "casserole", "curry", "dinner", "hotpot", "jam",
     "jelly", "kebab", "kebabs", "pasta", "pie", "pies", "pudding", "salad", "sandwich",
     "sandwiches", "sauce", "sausage", "sausages", "soup", "stew", "tart"]
)  # fmt: skip
_BEFORE_DISHES: Final = frozenset({"a", "and", "for", "no", "of", "or", "some", "the", "with"})
_GROWS: Final = frozenset(
    ["bed", "border", "bush", "bushes", "hedge", "hedgerow", "hedges", "shrub", "shrubs", "tree",
     "trees", "verge"]
)  # fmt: skip
_ARTICLES: Final = frozenset({"a", "her", "his", "my", "our", "that", "the", "their", "your"})
_SEATED: Final = frozenset(
    ["abbot", "bishop", "chancellor", "dean", "duke", "earl", "king", "marquis", "mayor", "pope",
     "prince", "prior", "queen", "sheriff"]
)  # fmt: skip
"""Surnames that are an office of which there is one: "the King's birthday"."""
_WHERE: Final = frozenset({"home", "upstairs", "downstairs"})
_DID: Final = frozenset(
    ["bit", "bore", "bound", "cut", "drove", "dug", "fell", "felt", "found", "ground", "hit", "lay",
     "led", "left", "lit", "put", "ran", "rang", "rode", "rose", "sang", "sank", "sat", "saw",
     "set", "shook", "shot", "sold", "spoke", "stole", "tore", "won", "wove"]
)  # fmt: skip
"""What somebody did that is a noun's form too: "Sandy drove to the hall"."""
_SHORTEST: Final = 3
_OF_AGE: Final = frozenset({"little", "old", "young"})
_PEOPLE: Final = frozenset(
    ["adult", "adults", "boy", "boys", "carer", "carers", "child", "children", "couple", "family",
     "girl", "girls", "lad", "ladies", "lady", "man", "men", "mother", "mothers", "mum", "mums",
     "offender", "offenders", "parent", "parents", "people", "person", "persons", "woman", "women"]
)  # fmt: skip


def is_plain_thing(tokens: list[Token], reading: Reading) -> bool:
    """Whether a capital is nobody's: a dish, a plant, an office, a court's or an age's."""
    word = tokens[reading.first]
    if word.shape is not Shape.CAPITAL or not is_common(word.norm):
        return False
    rules = (_is_dish, _is_plant, _is_office, _is_of_court, _is_of_age)
    return any(rule(tokens, reading.first) for rule in rules)


def _follows(tokens: list[Token], at: int, words: frozenset[str]) -> bool:
    """Whether one of these words in small letters goes on behind a word that owns nothing."""
    if at + 1 >= len(tokens) or tokens[at].is_possessive or tokens[at + 1].gap != " ":
        return False
    return tokens[at + 1].norm in words and tokens[at + 1].shape is Shape.LOWER


def _is_dish(tokens: list[Token], at: int) -> bool:
    """Whether it is something to eat: "Lamb stew is on", but not "gave Lamb stew"."""
    if not _follows(tokens, at, _DISHES):
        return False
    return tokens[at].starts or word_before(tokens, at) in _BEFORE_DISHES


def _is_plant(tokens: list[Token], at: int) -> bool:
    """Whether it is told where it grows: "Holly from the hedge", not "from the hedge firm"."""
    behind = tokens[at + 1 : at + 4]
    if len(behind) < 3 or behind[0].norm != "from" or behind[1].norm not in _ARTICLES:  # noqa: PLR2004
        return False
    if any(token.gap != " " for token in behind) or behind[2].norm not in _GROWS:
        return False
    after = tokens[at + 4] if at + 4 < len(tokens) else None
    return after is None or after.gap != " " or not uses_of(after.norm) & Use.NOUN


def _is_office(tokens: list[Token], at: int) -> bool:
    """Whether an article makes an office of it, which owns something: "the King's birthday"."""
    if tokens[at].norm not in _SEATED or not tokens[at].is_possessive:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    owns = behind is not None and behind.gap == " " and behind.shape is Shape.LOWER
    return owns and word_before(tokens, at) == "the"


def _is_of_court(tokens: list[Token], at: int) -> bool:
    """Whether a court, a house or a garden is called so: "the Royal Courts of Justice"."""
    word = tokens[at]
    if word.norm not in MASS_WORDS - TIMES or word_before(tokens, at) != "of" or at < 2:  # noqa: PLR2004
        return False
    of, called = tokens[at - 1], tokens[at - 2]
    if word.is_possessive or of.gap != " " or called.starts or called.is_possessive:
        return False
    single = called.norm.removesuffix("s")
    return called.shape is Shape.CAPITAL and single not in ROLES | KIN and is_word(called.norm)


def _is_of_age(tokens: list[Token], at: int) -> bool:
    """Whether people are of an age: "Young person:", "Young mothers asked"."""
    return tokens[at].norm in _OF_AGE and _follows(tokens, at, _PEOPLE)


def is_of_colour(tokens: list[Token], reading: Reading) -> bool:
    """Whether a rarer word that begins a sentence may describe a thing: "Teal folder seen".

    A noun that is nothing to do follows, nobody's calling and no feeling.
    """
    at, last = reading.first, reading.last
    word = tokens[at]
    if last - at > 1 or not word.starts or word.shape is not Shape.CAPITAL or word.is_possessive:
        return False
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].shape is not Shape.LOWER:
        return False
    thing = tokens[last].norm
    if len(thing) < _SHORTEST or is_whole(tokens, last) or is_generation(tokens, last):
        return False
    people = ADVERBS | FEELINGS | KIN | ROLES | _WHERE | _DID | PERSON_VERBS | SPEECH_VERBS
    if not is_word(word.norm) or is_done(thing) or thing in people:
        return False
    use = uses_of(thing)
    return bool(use & Use.NOUN) and not use & (Use.QUALITY | Use.VERB)

"""Where a registered word is spoken of as a word, or stands in a saying: "plaster of Paris"."""

from typing import Final, TypeAlias

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import RENOWNED

_SAYINGS: Final = """
aberdeen angus, angus beef, angus steak, back street, bay leaf, bay leaves, bay window, blood bank,
bottle bank, bowling green, bus lane, country lane, cycle lane, fast lane, food bank, food banks,
full moon, golden rule, half moon, high street, home page, loading bay, magnetic field, market
place, memory lane, new moon, one way street, over the moon, parking bay, playing field, playing
fields, police force, river bank, sick bay, south bank, town hall, village green, village hall, west
bank, airs and graces, amber gambler, amber light, baker's dozen, break of dawn, by the grace of
god, carpenter ants, clean bill of health, coup de grace, crack of dawn, days of grace, fall from
grace, fell from grace, fisher folk, fresh as a daisy, fuller's earth, gild the lily, hill and dale,
hill and down dale, jack it in, leap of faith, lily livered, lily of the valley, marsh harrier,
mason jar, mother of pearl, parson's nose, pearl of wisdom, pearls of wisdom, penny for the guy,
penny pinching, penny wise, porter's lodge, potter's wheel, pride and joy, ray of hope, ray of
light, ray of sun, ray of sunshine, robin's egg, rose coloured, rose tinted, round robin, ruby
wedding, saving grace, shepherd's pie, shrinking violet, silver lining, spend a penny, up hill and
down, wendy house, wendy houses, will and testament, will do, will o the wisp, wolf whistle, bad
faith, good faith, had faith, has faith, have faith, justice delayed, justice denied, keep faith,
lose faith, lost faith, false hope, in hope, lose hope, lost hope, no hope, good grace, good will,
last chance, no chance, second chance
"""
_WITH_CAPITALS: Final = """
barnes noble, bill and ben, black friday, britannia rules, cain and abel, family guy, good friday,
carol concert, carol concerts, carol service, carol services, carol singers, carol singing,
guy fawkes, rule britannia, adam's apple, bob's your uncle, bobs your uncle, coals to newcastle,
cock robin, dean and chapter, doubting thomas, blue peter, christmas eve, david and goliath, every
jack man, every tom dick, gordon bennett, happy as larry, hobson's choice, jack in the box, jack of
all, jack of both, jack the lad, jane doe, joe bloggs, joe public, joe soap, john doe, john the
baptist, johnny come lately, keeping up with the joneses, lazy susan, moaning minnie, morris dancer,
morris dancers, murphy's law, nosey parker, nosy parker, peeping tom, plain jane, plaster of paris,
rob peter to pay paul, robbed peter to pay paul, robbing peter to pay paul, robin redbreast, sally
army, sent to coventry, send to coventry, simple simon, smart alec, smart alex, star of david, the
old bill, the real mccoy, tom dick and harry, tom dick or harry, union jack, walter mitty
"""
"""Sayings in which a capital may stand within a sentence."""
_MEANT: Final = frozenset({"business", "her", "him", "no", "only", "them", "to", "well"})
"""What whoever means something means: "meaning well", "meaning to ring"."""
_KINDS_OF_WORD: Final = frozenset({"adjective", "adverb", "noun", "verb", "word", "words"})
_READ: Final = frozenset({"read", "reading", "reads", "recited", "studied", "studies", "studying"})
_WHAT_IS_READ: Final = frozenset(
    ["a", "all", "an", "any", "every", "her", "his", "it", "my", "our", "out", "some", "that",
     "the", "their", "them", "these", "this", "what", "your"]
)  # fmt: skip
_GROWING: Final = frozenset(
    ["berries", "berry", "blossom", "bush", "bushes", "flower", "flowers", "hedge", "hedges",
     "leaf", "leaves", "petals", "plant", "plants", "seeds", "tree", "trees", "wood"]
)  # fmt: skip
_ARTICLES: Final = frozenset({"a", "an", "another", "every", "her", "his", "my", "our", "the"})


Sayings: TypeAlias = dict[str, list[tuple[tuple[str, ...], int]]]
"""Words, with the sayings each stands in and where."""


def _places(sayings: str) -> Sayings:
    """Each word of a saying, with the sayings it stands in and where."""
    found: Sayings = {}
    for saying in sayings.replace("\n", " ").split(","):
        words = tuple(saying.split())
        for at, word in enumerate(words):
            found.setdefault(word.removesuffix("'s"), []).append((words, at))
    return found


_PLAIN: Final = _places(_SAYINGS)
_CAPITAL: Final = _places(_WITH_CAPITALS)


def is_said(tokens: list[Token], reading: Reading) -> bool:
    """Whether one word is part of a saying, or given as a word: "the word hope", "X, meaning Y"."""
    at, last = reading.first, reading.last
    if _is_glossed(tokens, at, last):
        return True
    if at and tokens[at - 1].norm in _KINDS_OF_WORD and tokens[at].gap in (" ", ' "', " '"):
        return not tokens[at].is_possessive
    if _is_word_for(tokens, last):
        return True
    inside = tokens[at].shape is Shape.CAPITAL and not tokens[at].starts
    return _is_in(_CAPITAL, tokens, at) or (not inside and _is_in(_PLAIN, tokens, at))


def may_be_read_or_said(tokens: list[Token], reading: Reading) -> bool:
    """Whether a name may be a book's, or stands in a saying as somebody: "a ray of Hope"."""
    return _is_read(tokens, reading) or _is_in(_PLAIN, tokens, reading.first)


def is_everyday_pair(tokens: list[Token], at: int) -> bool:
    """Whether small letters are a thing, though somebody is called so: "wendy house"."""
    return _is_in(_PLAIN, tokens, at)


def _is_in(sayings: Sayings, tokens: list[Token], at: int) -> bool:
    """Whether the words round a word are one of these sayings."""
    known = sayings.get(tokens[at].norm, ())
    return any(_stands(tokens, at - place, words) for words, place in known)


def _is_glossed(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a word is told the meaning of: "the Bill, meaning the Act"; not "meaning well"."""
    if last + 1 >= len(tokens) or tokens[last].gap != ", " or tokens[last].norm != "meaning":
        return False
    if tokens[at].is_possessive or tokens[last + 1].norm in _MEANT:
        return False
    return tokens[at].shape is Shape.LOWER or is_determined(tokens, at, thing=True)


def _stands(tokens: list[Token], first: int, words: tuple[str, ...]) -> bool:
    if first < 0:
        return False
    here = tokens[first : first + len(words)]
    if tuple(f"{token.norm}'s" if token.is_possessive else token.norm for token in here) != words:
        return False
    return all(token.gap in (" ", "-", " & ") for token in here[1:])


def _is_word_for(tokens: list[Token], last: int) -> bool:
    """Whether it is said what a word stands for: "is the word for", "is Welsh for"."""
    near = [token.norm for token in tokens[last : last + 4] if token.gap == " "]
    return near[:1] == ["is"] and "for" in near[2:] and bool(_KINDS_OF_WORD & set(near[1:]))


def _is_read(tokens: list[Token], reading: Reading) -> bool:
    """Whether a book may be meant: "read Troy and Homer", but not "read Troy the letter"."""
    at, last = reading.first, reading.last
    if not at or tokens[at].gap != " " or tokens[at - 1].norm not in _READ:
        return False
    if tokens[at].is_possessive or any(
        token.norm == "for" for token in tokens[max(0, at - 4) : at]
    ):
        return False  # 'for "Iada" read Ida'
    return last >= len(tokens) or tokens[last].norm not in _WHAT_IS_READ


def is_renowned_thing(tokens: list[Token], at: int, words: list[Token]) -> bool:
    """Whether an article makes a whole name a breed, a brand or a book: "a Jack Russell"."""
    if not at or tokens[at].gap != " " or tokens[at - 1].norm not in _ARTICLES:
        return False
    return len(words) > 1 and (words[0].norm, words[-1].norm) in RENOWNED


def is_plant(tokens: list[Token], at: int) -> bool:
    """Whether what is called so grows: "rowan tree"."""
    behind = tokens[at].norm if at < len(tokens) and tokens[at].gap in (" ", "-") else ""
    return behind in _GROWING and not tokens[at - 1].is_possessive

"""Names whose apostrophe is left out: "Hannahs flat", "roses mum"."""

from drafter.anonymise.context.beside import is_in_small_letters
from drafter.anonymise.judging.judgement import MISSPELT
from drafter.anonymise.people.fitting import fit
from drafter.anonymise.people.names import title_at
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.sentence.behind import is_helped
from drafter.anonymise.sentence.noted_places import BEFORE_THINGS, BEGINNING, JOINING, LEADING
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.inflected import Use, is_done, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    CALLED_AFTER,
    MASS_WORDS,
    OF_THINGS,
    OWNED,
    PERSON_VERBS,
    ROLES,
    TIMES,
    forenames,
    is_word,
    surnames,
)

_NO_NOUNS = frozenset(
    [
        "also", "and", "are", "at", "by", "for", "from", "in", "into", "of", "on", "or", "over",
        "that", "the", "then", "to", "were", "when", "which", "who", "with",
    ]
)  # fmt: skip
_NEAREST = frozenset(
    [
        "aunt", "auntie", "boyfriend", "brother", "carer", "dad", "daddy", "daughter", "doctor",
        "fella", "gf", "girlfriend", "gp", "gran", "grandad", "grandma", "husband", "kids", "mam",
        "missus", "mother", "mum", "mummy", "nan", "nanna", "partner", "sister", "son", "teacher",
        "uncle", "wife",
    ]
)  # fmt: skip
"""Whom only somebody has: "roses mum" is no flowers'."""
_LONGEST_ACRONYM = 5
_BEFORE_NAMES = frozenset({"that", "what", "which", "whose"})
_LEADING = LEADING | BEGINNING | JOINING | _BEFORE_NAMES


def unmarked_possessive(
    tokens: list[Token], at: int, register: Register
) -> tuple[Found, int] | None:
    """Hannahs flat, Mr Youngs flat: a name without its apostrophe, before what is somebody's."""
    title = title_at(tokens, at)
    word = at + bool(title)
    token = tokens[word]
    stem = token.norm[:-1]
    people = [one for one in register.by_word.get(stem, ()) if not title or fit(title, one) > 1]
    if not token.norm.endswith("s") or not people or token.norm in register.by_word:
        return None
    before = tokens[word - 1].norm if word and token.gap == " " else ""
    if before == "the" or not token.is_capital or not _owns(tokens, word):
        return None
    plain = not title and is_word(token.norm)
    if plain and not _may_be_somebodys(tokens, word, people):
        return None
    is_name = not title and (token.norm in surnames() or token.norm in forenames())
    sure = len(people) == 1 and not (is_name or plain) and stem not in people[0].doubtful
    ids = tuple(person.id for person in people)
    return Found(
        start=tokens[at].start,
        end=token.end if sure else token.end - 1,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else MISSPELT,
        possessive=True,
        starts_sentence=tokens[at].starts,
        capitals=token.shape is Shape.CAPITALS,
    ), word + 1


def _owns(tokens: list[Token], at: int) -> bool:
    """Whether a thing stands right behind: no verb, no small word, no other name."""
    if at + 1 >= len(tokens) or tokens[at].is_possessive or tokens[at + 1].gap != " ":
        return False
    word, after = tokens[at], tokens[at + 1]
    if _is_acronym(word, after):
        return True
    if after.shape not in (Shape.LOWER, word.shape) or after.shape is Shape.CAPITAL:
        return False
    if not is_word(after.norm) and after.norm.removesuffix("s") not in ROLES:
        return False
    if after.norm in OWNED and _is_helped(tokens, at + 2):
        return True  # "Hannahs needs are met"
    return not (
        after.norm in PERSON_VERBS | AUXILIARIES | ADVERBS | _NO_NOUNS or after.norm.endswith("ing")
    )


def _is_helped(tokens: list[Token], at: int) -> bool:
    """Whether a helping verb goes on, of several too."""
    return is_helped(tokens, at) or (at < len(tokens) and tokens[at].norm in ("are", "arent"))


def _is_acronym(word: Token, after: Token) -> bool:
    """Whether capitals behind a word are no more than a thing's: "Toms EHCP"."""
    loud = after.shape is Shape.CAPITALS and len(after.norm) <= _LONGEST_ACRONYM
    return loud and word.shape is Shape.CAPITAL


def _may_be_somebodys(tokens: list[Token], at: int, people: list[Person]) -> bool:
    """Whether a word with a capital may be a name all the same: "I rang about Johns plan".

    At the start, or among capitals, any word has one: there the thing behind must be what only
    somebody has, or no verb of several, "Toms needs are met" but not "Bills need paying".
    """
    token, thing = tokens[at], tokens[at + 1].norm
    led = tokens[at - 1] if at and token.gap == " " else None
    leads = token.starts or token.shape is Shape.CAPITALS
    if led and (led.norm in BEFORE_THINGS - _BEFORE_NAMES or _heads(led, token)):
        return False
    stem = token.norm[:-1]
    called = any(stem in one.called & one.typed for one in people)
    if thing in _NEAREST | OWNED:
        return called or token.shape is Shape.CAPITAL
    if stem in TIMES or not called:
        return False
    return _is_thing(tokens, at + 1) if leads else not _is_how_often(thing)


def _heads(before: Token, token: Token) -> bool:
    """Whether a capital stands right before as in a heading: "Outstanding Bills"."""
    if before.shape is not Shape.CAPITAL or token.shape is Shape.CAPITALS or len(before.norm) == 1:
        return False
    done = is_done(before.norm) or before.norm.endswith("ed") or before.norm in _LEADING
    return not (before.starts and done)


def _is_how_often(word: str) -> bool:
    """Whether a word tells how something is done: "sent Bills weekly"."""
    return word.endswith("ly") and is_word(word.removesuffix("ly"))


def _is_thing(tokens: list[Token], at: int) -> bool:
    """Whether a word is no verb with several for its subject: "EHCP", "needs", "transport was"."""
    token, use = tokens[at], uses_of(tokens[at].norm)
    if _is_acronym(tokens[at - 1], token) or token.norm.removesuffix("s") in ROLES:
        return True
    if not use & (Use.NOUN | Use.STUFF) or Use.QUALITY in use:
        return False
    if not is_done(token.norm) or token.norm.endswith("s"):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.gap != " ":
        return False
    return after.norm in PERSON_VERBS | AUXILIARIES or after.norm.endswith("ed")


def small_possessive(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, register: Register
) -> tuple[Found, int] | None:
    """The same in a message without capitals: "kofis flat", "roses mum"."""
    token, behind = tokens[at], at + 1
    if not token.norm.endswith("s") or behind >= len(tokens) or tokens[behind].gap != " ":
        return None
    stem, thing = token.norm[:-1], tokens[behind].norm
    people = [one for one in register.by_word.get(stem, ()) if stem in one.typed]
    if token.norm in register.by_word or not people or token.is_possessive:
        return None
    if thing not in _NEAREST | OWNED and not _is_called_so(tokens, at, people):
        return None
    if not is_in_small_letters(tokens, at):
        return None
    near = thing in _NEAREST
    before = tokens[at - 1].norm if at and is_word(token.norm) else ""
    if before in _DOERS:
        return None  # "it pats dogs"
    if not near and before in _BEFORE_THINGS and not _is_called_so(tokens, at, people):
        return None
    called = all(stem in one.called for one in people)
    sure = len(people) == 1 and (not is_word(token.norm) or (near and called))
    ids = tuple(person.id for person in people)
    return Found(
        start=token.start,
        end=token.end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else MISSPELT,
        possessive=True,
        starts_sentence=token.starts,
    ), behind


def _is_called_so(tokens: list[Token], at: int, people: list[Person]) -> bool:
    """Whether a forename that few mean otherwise owns a thing: "johns plan", not "roses plan"."""
    stem = tokens[at].norm[:-1]
    if not is_word(tokens[at].norm) or tokens[at + 1].norm in CALLED_AFTER | OF_THINGS:
        return False
    if stem in MASS_WORDS or stem in TIMES or not all(stem in one.called for one in people):
        return False
    before = tokens[at - 1].norm if at and not tokens[at].starts else ""
    return before not in BEFORE_THINGS - _BEFORE_NAMES and _is_thing(tokens, at + 1)


_DOERS = frozenset({"he", "it", "she", "who"})
_BEFORE_THINGS = frozenset(
    ["a", "all", "any", "for", "his", "her", "it", "more", "no", "of", "our", "some", "that", "the",
     "their", "these", "those", "your"]
)  # fmt: skip

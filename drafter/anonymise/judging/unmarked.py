"""Names whose apostrophe is left out: "Hannahs flat", "roses mum"."""

from drafter.anonymise.context.beside import is_in_small_letters
from drafter.anonymise.judging.judgement import MISSPELT
from drafter.anonymise.people.names import fit, title_at
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    OWNED,
    PERSON_VERBS,
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
    if plain and not (token.starts and tokens[word + 1].norm in _NEAREST | OWNED):
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
    if at + 1 >= len(tokens) or tokens[at].is_possessive:
        return False
    after = tokens[at + 1]
    if after.gap != " " or after.shape is not Shape.LOWER or not is_word(after.norm):
        return False
    return not (
        after.norm in PERSON_VERBS | AUXILIARIES | ADVERBS | _NO_NOUNS or after.norm.endswith("ing")
    )


def small_possessive(tokens: list[Token], at: int, register: Register) -> tuple[Found, int] | None:
    """The same in a message without capitals: "kofis flat", "roses mum"."""
    token, behind = tokens[at], at + 1
    if not token.norm.endswith("s") or behind >= len(tokens) or tokens[behind].gap != " ":
        return None
    stem, thing = token.norm[:-1], tokens[behind].norm
    people = [one for one in register.by_word.get(stem, ()) if stem in one.typed]
    if token.norm in register.by_word or not people or thing not in _NEAREST | OWNED:
        return None
    if token.is_possessive or not is_in_small_letters(tokens, at):
        return None
    near = thing in _NEAREST
    if is_word(token.norm) and not near and at and tokens[at - 1].norm in _BEFORE_THINGS:
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


_BEFORE_THINGS = frozenset(
    ["a", "all", "any", "for", "his", "her", "it", "more", "no", "of", "our", "some", "that", "the",
     "their", "these", "those", "your"]
)  # fmt: skip

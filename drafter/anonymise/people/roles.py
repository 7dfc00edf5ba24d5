"""Which part of a person's name a word is, or may be."""

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.people.register import Near, Person, Register
from drafter.anonymise.people.suggested import (
    follows_small_title,
    halved_name,
    is_small_initial,
    is_small_letter,
    joined,
    may_be_misspelt,
)
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import MONTHS, PARTICLES, TITLES

_JOINTS = frozenset({" ", "-", ", "})
_LETTER_JOINTS = frozenset({" ", ". ", "-", ".-"})


def role_of(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, person: Person, register: Register
) -> tuple[str, int, Near | None]:
    """The role of a word in a person's name, how many words it takes, and what it misspells."""
    token = tokens[at]
    role = exact_role(token.norm, person)
    if role:
        whole = exact_role(halved_name(tokens, at), person)
        if whole and not exact_role(tokens[at + 1].norm, person):
            return whole, 2, None
        return role, 1, None
    if token.shape is Shape.CAPITAL and token.norm in person.short:
        return "F", 1, None
    both = joined(tokens, at)
    if both:
        role = exact_role(both, person)
        if role:
            return role, 2, None
    alone = len(token.norm) == 1
    if alone and (is_small_initial(tokens, at, register) or is_small_letter(tokens, at, register)):
        return _initial_role(token.norm, person), 1, None
    if not (token.is_capital or may_be_misspelt(token) or follows_small_title(tokens, at)):
        return "", 0, None
    if alone or (token.shape is Shape.CAPITALS and len(token.norm) == 2):  # noqa: PLR2004
        return _initial_role(token.norm, person), 1, None
    if token.norm in MONTHS and at and tokens[at - 1].norm in person.called:
        own = next((word for word in person.surname if _is_slip(token.norm, word)), "")
        return ("s", 1, Near(own, 1, sounds_alike=False)) if own else ("", 0, None)
    for near in register.near(token.norm):
        if near.word in person.typed:
            return _misspelt_role(near.word, person), 1, near
    return _slip_role(tokens, at, person, register)


def _misspelt_role(word: str, person: Person) -> str:
    return "f" if exact_role(word, person) == "F" else "s"


def _slip_role(
    tokens: list[Token], at: int, person: Person, register: Register
) -> tuple[str, int, Near | None]:
    """The role of a slip beside a title or the rest of somebody's name: "Mrs Dya", "Ivt Day"."""
    for near in register.slips(tokens[at].norm):
        role = _misspelt_role(near.word, person)
        if near.word in person.typed and _has_rest_beside(tokens, at, person, role):
            return role, 1, near
    return "", 0, None


def _has_rest_beside(tokens: list[Token], at: int, person: Person, role: str) -> bool:
    """Whether a title leads to a surname, or another part of the name stands beside a word."""
    if role == "s" and _is_led_to(tokens, at, person):
        return True
    own = exact_role(tokens[at - 1].norm, person) if at and tokens[at].gap in _JOINTS else ""
    if own and not person.is_mere_particle(tokens[at - 1].norm):
        return True
    if at + 1 >= len(tokens) or tokens[at + 1].gap not in _JOINTS or tokens[at].is_possessive:
        return False
    after = tokens[at + 1]
    own = exact_role(after.norm, person)
    return bool(own) and own != role.upper() and not person.is_mere_particle(after.norm)


def _is_led_to(tokens: list[Token], at: int, person: Person) -> bool:
    """Whether a title or their name leads to a surname, past initials: "Mrs M-E Dya"."""
    first = at
    while first > 1 and len(tokens[first - 1].norm) == 1 and tokens[first].gap in _LETTER_JOINTS:
        first -= 1
    if not first or tokens[first].gap not in _LETTER_JOINTS:
        return False
    before = tokens[first - 1].norm
    return before in TITLES or bool(exact_role(before, person))


def _is_slip(word: str, own: str) -> bool:
    """Whether a month is somebody's surname with one letter wrong: "Mrs Hong May" of a Mrs My."""
    return bool(DamerauLevenshtein.distance(word, own, score_cutoff=1) <= 1)


def exact_role(word: str, person: Person) -> str:
    """F, S or B for a word that is exactly in a person's forenames or surnames; else nothing."""
    if word in PARTICLES and any(person.is_mere_particle(own) for own in person.surname):
        return "S"  # "van den" for "van der"
    forename, surname = word in person.called, word in person.surnames
    if forename and surname:
        return "B"
    return "F" if forename else "S" if surname else ""


def _initial_role(letters: str, person: Person) -> str:
    firsts = "".join(word[0] for word in person.forenames)
    lasts = {word[0] for word in person.surname}
    forename = bool(firsts) and firsts.startswith(letters)
    if len(letters) > 1:
        both = letters == "".join(word[0] for word in person.surname)
        return "I" if forename else "J" if both else ""  # "Ida TL" of Tarn-Lake
    forename = letters in firsts
    if forename and letters in lasts:
        return "X"
    return "I" if forename else "J" if letters in lasts else ""

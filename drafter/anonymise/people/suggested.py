"""Who may be named by a run of words that starts at a given one."""

from drafter.anonymise.people.clips import may_be_clip
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.sentence.behind import does_act, is_helped
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    PARTICLES,
    TITLES,
    english,
    is_word,
)

_LONG_WORD = 6
_SMALL_WORDS = frozenset(
    [
        "also", "and", "any", "are", "both", "but", "does", "each", "for", "from", "had", "has",
        "have", "her", "here", "his", "how", "its", "mine", "none", "not", "now", "once", "only",
        "our", "she", "some", "than", "that", "the", "their", "them", "then", "there", "these",
        "they", "this", "those", "was", "were", "what", "when", "where", "which", "while", "who",
        "whom", "whose", "why", "with", "you", "your",
    ]
)  # fmt: skip
"""Words that are no misspelt name, though they do things: "They rang" in a case of Theo's."""
_LONGEST_INITIALS = 3
_BESIDE = frozenset({" ", "-", ", "})
_SMALL_TITLES = frozenset({"dr", "mr", "mrs", "ms"})
"""Titles that are no other words in small letters."""


def suggested(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, register: Register, *, titled: bool
) -> tuple[Person, ...]:
    """Who might be named by a run that starts at this word."""
    token = tokens[at]
    known = _known(tokens, at, register)
    if known:
        return known
    if token.shape is Shape.CAPITAL and token.norm in register.by_short:
        return () if _begins_surname(tokens, at) else register.by_short[token.norm]
    both = joined(tokens, at)
    if both in register.by_word:
        return register.by_word[both]
    if titled and token.norm in PARTICLES and len(token.norm) > 1 and at + 1 < len(tokens):
        behind = register.by_word.get(tokens[at + 1].norm, ())  # "Mr de Costa" for da Costa
        return tuple(one for one in behind if set(one.surname) & PARTICLES)
    if len(token.norm) == 1 and (token.is_capital or is_small_initial(tokens, at, register)):
        return register.by_first_letter.get(token.norm, ())
    if (
        token.shape is Shape.CAPITALS
        and len(token.norm) <= _LONGEST_INITIALS
        and token.norm in register.by_letters
    ):
        return register.by_letters[token.norm]
    if not (token.is_capital or may_be_misspelt(token) or follows_small_title(tokens, at)):
        return ()
    helped = token.norm not in _SMALL_WORDS and (
        _is_helped(tokens, at, register) or may_be_clip(tokens, at, register)
    )
    if token.norm in english() and not titled and not helped:
        return ()
    beside = may_be_slip(tokens, at, register, titled=titled)
    if token.shape is Shape.CAPITALS and len(token.norm) <= _LONGEST_INITIALS and not beside:
        return ()
    near = register.near(token.norm)
    words = {one.word for one in (near + register.slips(token.norm) if beside else near)}
    return tuple(person for person in register.persons if words & person.typed)


def _known(tokens: list[Token], at: int, register: Register) -> tuple[Person, ...]:
    """Who is called exactly by a word, or by the two pieces that it begins: "Dan iel"."""
    halved = halved_name(tokens, at)
    if halved in register.by_word and tokens[at + 1].norm not in register.by_word:
        return register.by_word[halved]
    return register.by_word.get(tokens[at].norm, ())


def _begins_surname(tokens: list[Token], at: int) -> bool:
    """Whether a small word with a capital begins a name that goes on: "Al Fresco", "Di Marco"."""
    if tokens[at].norm not in PARTICLES or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].is_capital and tokens[at + 1].gap in (" ", "-")


def may_be_slip(tokens: list[Token], at: int, register: Register, *, titled: bool) -> bool:
    """Whether a title stands before a word, or somebody's name behind it: "Mrs Dya", "Ivt Day"."""
    if titled or at + 1 >= len(tokens):
        return titled
    after = tokens[at + 1]
    named = after.is_capital and after.gap in _BESIDE and not tokens[at].is_possessive
    return named and not after.after_break and after.norm in register.by_word


def may_be_misspelt(token: Token) -> bool:
    """Whether a word in small letters may be a name misspelt: it is long, and in no dictionary."""
    norm = token.norm
    return len(norm) >= _LONG_WORD and norm.isalpha() and not is_word(norm)


def follows_small_title(tokens: list[Token], at: int) -> bool:
    """Whether a title in small letters makes a surname of what is no word: "mr mos" of a Moss."""
    if not at or tokens[at - 1].norm not in _SMALL_TITLES or tokens[at].gap not in (" ", ". "):
        return False
    return tokens[at - 1].shape is Shape.LOWER and tokens[at].norm not in english()


def _is_helped(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a verb or a registered name behind it makes an English word somebody's name."""
    if not tokens[at].starts and tokens[at].is_capital and is_told(tokens, at, directly=True):
        return True  # "Tell Den"
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    known = after.is_capital and after.norm in register.by_word
    if after.gap == "-" and after.is_capital and register.near(after.norm):
        return True  # "Sheik-Noor", for Sheikh-Nur
    alike = any(near.sounds_alike for near in register.near(tokens[at].norm))
    return known or does_act(tokens, at + 1) or (alike and is_helped(tokens, at + 1))


def joined(tokens: list[Token], at: int) -> str:
    """A word and the next one as one: "Whit lock"; nothing where they don't stand together."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap not in (" ", "-", "- "):
        return ""
    return tokens[at].norm + tokens[at + 1].norm


def halved_name(tokens: list[Token], at: int) -> str:
    """A word and the next one as one where the next is no word: "Dan iel", "Mari Lyn"; or nothing.

    A forename may have a forename's beginning: no Dan is meant, and nothing is left over.
    """
    if at + 1 >= len(tokens) or tokens[at + 1].gap != " " or tokens[at].is_possessive:
        return ""
    half = tokens[at + 1]
    if len(half.norm) == 1 or half.after_break or half.starts or is_word(half.norm):
        return ""
    return tokens[at].norm + half.norm


def is_halved(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a word that is none and the next one are a registered word: "ogun banjo"."""
    return joined(tokens, at) in register.by_word and not is_word(tokens[at].norm)


def is_small_initial(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a letter leads to a surname in a message without capitals: "j. lake", "mr j lake"."""
    if len(tokens[at].norm) > 1 or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if after.gap in (". ", "."):
        return after.norm in register.by_word
    if after.gap != " " or tokens[at].is_capital or after.shape is not Shape.LOWER:
        return False
    titled = at > 0 and tokens[at].gap in (" ", ". ") and tokens[at - 1].norm in TITLES
    return (titled or tokens[at].norm not in "ai") and _is_letter_of(tokens[at], after, register)


def is_small_letter(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a letter by itself goes on a surname in small letters: "lake, j", "lake j"."""
    token = tokens[at]
    if len(token.norm) > 1 or not at or token.is_capital or token.norm in "ai":
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and behind.gap == " " and not behind.after_break:
        return False
    before = tokens[at - 1]
    leads = before.shape is Shape.LOWER and token.gap in (" ", ", ") and not token.after_break
    return leads and _is_letter_of(token, before, register)


def _is_letter_of(letter: Token, surname: Token, register: Register) -> bool:
    """Whether somebody of a surname has a forename that a letter begins."""
    return any(
        surname.norm in one.surnames and any(name[0] == letter.norm for name in one.forenames)
        for one in register.by_word.get(surname.norm, ())
    )

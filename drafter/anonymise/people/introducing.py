"""Names that a text itself gives somebody: "Katherine, known as Kit", "Ida Lane (IL)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    PEOPLES,
    TIMES,
    TITLES,
    forenames,
    is_common,
    surnames,
    towns,
)

_ADVERB = (
    r"(?:affectionately|all|also|always|better|commonly|generally|just|locally|mostly|now|often"
    r"|simply|some|sometimes|usually) "
)
_WHO = r"(?:(?:and )?(?:he|she|they|who) )?"
_IS = r"(?:is|was|are|were|gets|has been|has always been) "
_BY_WHOM = (
    r"(?:(?:a|all|and|at|by|colleagues|everybody|everyone|family|friends|her|here|his|home|many"
    r"|most|neighbours|relatives|school|some|the|their|to|work) ){0,6}"
)
_KNOWN = re.compile(
    rf"{_WHO}(?:{_IS})?(?:{_ADVERB})*known (?:{_ADVERB})*(?:{_BY_WHOM}as|by the name(?: of)?)|aka"
)
"""What introduces somebody by another name, and nothing else."""
_CALLED = re.compile(
    rf"{_WHO}{_IS}(?:{_ADVERB})*(?:(?:called|nicknamed)|(?:addressed|referred to) (?:{_BY_WHOM})as)"
    rf"|{_WHO}(?:{_ADVERB})*goes (?:{_ADVERB})*by(?: the name(?: of)?)?"
    rf"|{_WHO}(?:{_ADVERB})*(?:asks|likes|prefers|wants) to be"
    r" (?:called|known as|addressed as|referred to as)"
)
"""What may: whoever is called Priya may also have had her carer called."""
_APPOSED = re.compile(
    rf"(?:{_ADVERB})*(?:(?:called|nicknamed)|(?:addressed|referred to) (?:{_BY_WHOM})as)"
)
"""The same as a participle, between commas, dashes or brackets."""
_EVERYBODY = frozenset({"all", "everybody", "everyone", "most"})
_LINKS = frozenset({"aka", "as", "by", "called", "name", "nicknamed", "of"})
_MOST_BETWEEN = 9
_MOST_CALLING = 6
_ENDS = (",", " -", ")", ".", ";", '"', "'")
_OPENING = (' ("', ' "', " ('", " '", " (")
_MARKS = "\"')"
_LED = (" ", ", ", " (", " - ")
_GIVEN = frozenset(_OPENING)
_QUOTED = _GIVEN - {" ("}
_BEHIND_NAMING = _GIVEN | {" "}
_SHORTEST, _MOST_LETTERS = 3, 5
_LEADING = frozenset(
    [
        "above", "against", "at", "behind", "below", "beneath", "beside", "by", "for", "from", "in",
        "like", "near", "of", "on", "opposite", "than", "to", "under", "with",
    ]
)  # fmt: skip
"""Behind these a name may only say whose or where another is: "a neighbour of Ms Lane"."""
_MOST_TO_LEADING = 4


class Introduction(NamedTuple):
    """A word, folded, by which the text calls somebody besides, with their id.

    Without ``is_sure`` it may be another's: it is asked about.
    """

    word: str
    person: str
    is_sure: bool


def introductions(
    tokens: list[Token], capitals: list[int], register: Register
) -> Iterator[Introduction]:
    """Each word by which the text calls a registered person besides, or may.

    ``capitals`` are where the text's words with a capital stand.
    """
    for at in capitals:
        if not _may_be_given(tokens, at):
            continue  # most capitals of a text
        token = tokens[at]
        known = register.by_word.get(token.norm, ())
        typed = any(token.norm in one.typed for one in known)
        if typed or token.norm in TITLES:
            continue
        found = _named_before(tokens, at, register)
        person = None if found else _quoted_before(tokens, at, register)
        if person:
            own = token.norm in person.initials or _goes_on(tokens, at, person)
            found = Introduction(token.norm, person.id, is_sure=own)
        found = found or _named_behind(tokens, at, register)
        if found:
            yield found


def _may_be_given(tokens: list[Token], at: int) -> bool:
    """Whether the word right before, a quotation mark or a comma behind may give a name."""
    if at and (tokens[at].gap in _GIVEN or tokens[at - 1].norm in _LINKS):
        return True
    return at + 1 < len(tokens) and tokens[at + 1].gap == ", " and tokens[at + 1].norm == "as"


def _named_before(tokens: list[Token], at: int, register: Register) -> Introduction | None:
    """Whose name stands before "known as" or the like, behind which the word stands.

    No verb of doing makes a name: whoever called Priya, prefers Monday or was referred by
    Shelter is none of these.
    """
    if not at or tokens[at].gap not in _BEHIND_NAMING or not _ends_name(tokens, at):
        return None
    if tokens[at - 1].norm not in _LINKS:
        return None
    words = ""
    for first in range(at - 1, max(0, at - 1 - _MOST_BETWEEN), -1):
        apart = tokens[first].starts and tokens[first].gap != " - "
        if apart or tokens[first].shape not in (Shape.LOWER, Shape.CAPITALS):
            return None
        words = f"{tokens[first].norm} {words}".strip()
        person = _whose(tokens, first - 1, register) if tokens[first].gap in _LED else None
        if person is not None:
            return _introduced(tokens, first, at, words, person)
    return None


def _introduced(
    tokens: list[Token], first: int, at: int, words: str, person: Person
) -> Introduction | None:
    """What the words between somebody's name and another word make of it."""
    sure = _KNOWN.fullmatch(words) is not None
    apart = tokens[first].gap != " " and (
        at + 1 >= len(tokens) or tokens[at + 1].gap.startswith(_ENDS)
    )
    called = _CALLED.fullmatch(words) or (apart and _APPOSED.fullmatch(words))
    if not sure and not called:
        return None
    word = tokens[at].norm
    plain = sure or tokens[at].gap in _QUOTED
    if is_common(word) and not (plain and _is_forename_alone(word)):
        return None  # "prefers to be called Polish"; but "known as Rose"
    return Introduction(word, person.id, is_sure=sure and not _is_led_to(tokens, first - 1))


def _is_forename_alone(word: str) -> bool:
    """Whether a forename is no time, people or town."""
    elsewhere = word in TIMES or word in PEOPLES or word in towns()
    return word in forenames() and not elsewhere


def _is_led_to(tokens: list[Token], at: int) -> bool:
    """Whether a preposition leads to a name's last word: "a neighbour of the late Ms Lane"."""
    for place in range(at, max(0, at - _MOST_TO_LEADING), -1):
        if tokens[place].gap != " " or tokens[place].starts:
            return False
        if tokens[place - 1].norm in _LEADING:
            return True
    return False


def _goes_on(tokens: list[Token], at: int, person: Person) -> bool:
    """Whether a surname goes on behind quoted words that part a name: Ida "Kitsy" Lane."""
    return at + 1 < len(tokens) and tokens[at + 1].norm in person.surnames


def _named_behind(tokens: list[Token], at: int, register: Register) -> Introduction | None:
    """Who is called so behind it: "Joseph, as most here call Mr Lane,"."""
    link = at + 1
    if link >= len(tokens) or tokens[link].gap != ", " or tokens[link].norm != "as":
        return None
    for call in range(link + 1, min(len(tokens) - 1, link + 2 + _MOST_CALLING)):
        if tokens[call].starts or tokens[call].gap != " ":
            return None
        if tokens[call].norm in ("call", "called", "calls"):
            name = call + 2 if tokens[call + 1].norm in TITLES else call + 1
            person = _whose(tokens, name, register) if name < len(tokens) else None
            if person is None or is_common(tokens[at].norm):
                return None
            whoever = tokens[call].norm != "called" and tokens[link + 1].norm in _EVERYBODY
            return Introduction(tokens[at].norm, person.id, is_sure=whoever)
    return None


def _quoted_before(tokens: list[Token], at: int, register: Register) -> Person | None:
    """Whose whole name stands right before the word in brackets or quotation marks.

    Initials in brackets are theirs if they are their letters; a nickname stands in quotation
    marks, and is no word of the dictionary: ("the Owner") is what a lawyer calls somebody.
    """
    token = tokens[at]
    if not at or token.gap not in _OPENING or not _closes(tokens, at):
        return None
    person = _whose(tokens, at - 1, register)
    if person is None:
        return None
    if token.shape is Shape.CAPITALS and len(token.norm) <= _MOST_LETTERS:
        return person if token.norm in person.initials else None
    quoted = token.gap != " ("
    return person if quoted and len(token.norm) >= _SHORTEST and not is_common(token.norm) else None


def _closes(tokens: list[Token], at: int) -> bool:
    return at + 1 >= len(tokens) or tokens[at + 1].gap[:1] in _MARKS


def _ends_name(tokens: list[Token], at: int) -> bool:
    """Whether one word alone is given as a name: not "known as Kit Marsh"."""
    if len(tokens[at].norm) < _SHORTEST or tokens[at].is_possessive:
        return False
    if tokens[at].norm in ACRONYMS or tokens[at].shape is Shape.CAPITALS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.gap != " " or not after.is_capital


def _whose(tokens: list[Token], at: int, register: Register) -> Person | None:
    """The one person whose forename or surname a word is, typed by the caseworker."""
    word = tokens[at]
    people = register.by_word.get(word.norm, ()) if word.is_capital else ()
    people = tuple(one for one in people if word.norm in one.typed)
    if len(people) > 1 and at and tokens[at].gap == " ":
        people = tuple(one for one in people if tokens[at - 1].norm in one.called)
    if len(people) != 1 or word.is_possessive:
        return None
    other = tokens[at - 1] if at and tokens[at].gap == " " else None
    own = people[0].called | people[0].surnames
    strange = other is not None and other.is_capital and other.norm not in own
    if strange and other is not None and (other.norm in forenames() or other.norm in surnames()):
        return None  # "Peter Lane, known as Pip", where Ida Lane is registered
    return people[0]

"""Names that a text itself gives somebody: "Katherine, known as Kit", "Ida Lane (IL)"."""

from collections.abc import Iterator

from drafter.anonymise.register import Person, Register
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import ACRONYMS, TITLES, forenames, is_common, surnames

_NAMING = frozenset({"aka", "called", "nicknamed", "prefers"})
_NAMING_AS = frozenset({"as", "by", "name"})
_NAMED_BEFORE = frozenset({"goes", "known", "addressed", "referred"})
_BETWEEN = frozenset(
    ["a", "affectionately", "all", "also", "always", "at", "be", "better", "by", "colleagues",
     "commonly", "everybody", "everyone", "family", "friends", "generally", "gets", "has", "he",
     "her", "his", "home", "is", "likes", "locally", "mostly", "name", "now", "often", "she",
     "some", "sometimes", "the", "their", "they", "to", "usually", "was", "who", "whom"]
)  # fmt: skip
"""What may stand between somebody's name and the word for naming."""
_MOST_BETWEEN = 6
_OPENING = (' ("', ' "', " ('", " '", " (")
_MARKS = "\"')"
_LED = (" ", ", ", " (", " - ")
_GIVEN = frozenset(_OPENING)
_BEHIND_NAMING = _GIVEN | {" "}
_SHORTEST, _MOST_LETTERS = 3, 5


def introductions(
    tokens: list[Token], capitals: list[int], register: Register
) -> Iterator[tuple[str, str]]:
    """Each word, folded, by which the text calls a registered person besides, with their id.

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
        person = _named_before(tokens, at, register)
        if person is None:
            person = _quoted_before(tokens, at, register) or _named_behind(tokens, at, register)
        if person is not None:
            yield token.norm, person.id


def _may_be_given(tokens: list[Token], at: int) -> bool:
    """Whether the word right before, a quotation mark or a comma behind may give a name."""
    if at and (tokens[at].gap in _GIVEN or tokens[at - 1].norm in _NAMING | _NAMING_AS):
        return True
    return at + 1 < len(tokens) and tokens[at + 1].gap == ", " and tokens[at + 1].norm == "as"


def _named_before(tokens: list[Token], at: int, register: Register) -> Person | None:
    """Whose name stands before "known as" or the like, behind which the word stands."""
    if not at or tokens[at].gap not in _BEHIND_NAMING or not _ends_name(tokens, at):
        return None
    first = at
    naming = tokens[at - 1].norm in _NAMING
    links = _BETWEEN | _NAMED_BEFORE | _NAMING | _NAMING_AS
    if naming or tokens[at - 1].norm in _NAMING_AS:
        while first and at - first <= _MOST_BETWEEN and tokens[first - 1].norm in links:
            first -= 1
            naming = naming or tokens[first].norm in _NAMED_BEFORE
    joined = all(not tokens[place].starts for place in range(first + 1, at))
    if not naming or not first or not joined or tokens[first].gap not in _LED:
        return None
    return _whose(tokens, first - 1, register)


def _named_behind(tokens: list[Token], at: int, register: Register) -> Person | None:
    """Who is called so behind it: "Joseph, as most here call Mr Lane,"."""
    link = at + 1
    if link >= len(tokens) or tokens[link].gap != ", " or tokens[link].norm != "as":
        return None
    for call in range(link + 1, min(len(tokens) - 1, link + 2 + _MOST_BETWEEN)):
        if tokens[call].starts or tokens[call].gap != " ":
            return None
        if tokens[call].norm in ("call", "called", "calls"):
            name = call + 2 if tokens[call + 1].norm in TITLES else call + 1
            return _whose(tokens, name, register) if name < len(tokens) else None
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
    strange = other is not None and other.is_capital and other.norm in forenames() | surnames()
    if strange and other is not None and other.norm not in people[0].called | people[0].surnames:
        return None  # "Peter Lane, known as Pip", where Ida Lane is registered
    return people[0]

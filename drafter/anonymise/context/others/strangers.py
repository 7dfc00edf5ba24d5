"""Whom a text brings in by what might be a registered person's fond name or misspelt surname."""

from collections.abc import Iterator

from drafter.anonymise.context.beside import is_somebodys
from drafter.anonymise.people.fond import SHAPE, fondness
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.sentence.behind import is_followed_by_name, is_from_somewhere
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import HONORIFICS, ROLES, TIMES, TITLES, forenames, surnames

_DETERMINERS = frozenset(
    ["a", "an", "another", "her", "his", "my", "one", "our", "the", "their", "whose", "your"]
)
_MOST_TO_ARTICLE = 5
_FAMILY = frozenset(
    ["brother", "dad", "daughter", "father", "husband", "mother", "mum", "sister", "son", "wife"]
)
_NAMING = frozenset({"called", "named"})
_SIBLINGS = frozenset(["brothers", "children", "daughters", "sisters", "sons", "triplets", "twins"])
_CALLING = frozenset({"call", "called", "calling", "calls"})
_WHOM = frozenset({"her", "him", "me", "them"})
_OF_OFFICES = frozenset({"at", "from", "in", "of"})
_DOERS = frozenset({"by", "from"})
_NO_POSTS = frozenset(
    ["afternoon", "day", "evening", "moment", "month", "morning", "night", "time", "way", "week",
     "weekend", "year"]
)  # fmt: skip
"""What stands before a name without a post: "the day Ella rang"."""
_MOST_OF_POST = 3


def strangers(tokens: list[Token], capitals: list[int], register: Register) -> Iterator[str]:
    """Each word by which somebody new is brought in: "the cook, Leo, said", "Leo Marsh".

    ``capitals`` are where the text's words with a capital stand. Whoever is called by a mere
    fond name is somebody the reader has met; whoever is introduced by it is not.
    """
    plain = register.no_fond
    for at in capitals:
        token = tokens[at]
        if at and tokens[at - 1].norm in TITLES and _is_another_in_office(tokens, at, register):
            yield token.norm
        if token.norm in plain or token.shape is not Shape.CAPITAL:
            continue
        if not _may_be_fond(token.norm, register):
            register.pass_as_no_fond(token.norm)
        elif _is_brought_in(tokens, at, register):
            yield token.norm


def _is_another_in_office(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a post goes with a surname like one here: "The officer, Mr Reid", beside Mr Reed."""
    word = tokens[at].norm
    if not at or tokens[at - 1].norm not in TITLES or word in register.by_word:
        return False
    if word not in surnames() or not register.near(word):
        return False
    before = tokens[at - 2] if at > 1 else None
    if before and tokens[at - 1].gap in (" ", ", ") and before.norm in ROLES:
        return True
    last = at + 1
    if last + 1 < len(tokens) and tokens[last].gap == " " and tokens[last].norm in _OF_OFFICES:
        return tokens[last + 1].is_capital and tokens[last + 1].norm not in TIMES
    return _is_described(tokens, last)


def is_forename_besides(word: str, person: Person) -> bool:
    """Whether a form of somebody's forename that nobody typed is a forename of its own.

    "Ella" of Helen and "Carl" of Charles are whole names of many others; what begins as the
    forename does ("Rob" and "Robbie" of Robert) is not.
    """
    if word not in forenames() or word in person.typed | person.surnames:
        return False
    if word not in person.called:
        return False
    return not any(_begins_alike(word, name) for name in person.typed & person.called)


def _begins_alike(word: str, forename: str) -> bool:
    if word.startswith(forename) or forename.startswith(word):
        return True
    return word[0] == forename[0] and fondness(word, forename) >= SHAPE


def _may_be_fond(word: str, register: Register) -> bool:
    people = register.by_word.get(word, ())
    if people:
        return not any(word in one.typed for one in people)
    return bool(register.fond(word))


def _is_brought_in(tokens: list[Token], at: int, register: Register) -> bool:
    last = at + 1
    if is_followed_by_name(tokens, last):
        return not _may_be_whole(tokens[at].norm, tokens[last].norm, register)
    homely = tokens[at].norm not in forenames() and at > 0 and tokens[at - 1].norm in _FAMILY
    if homely:
        return False  # "Mum, Parv, copes"
    if _is_called_by(tokens, at):
        return False
    is_named = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in _NAMING
    siblings = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in _SIBLINGS
    if is_named or siblings or is_somebodys(tokens, at) or is_from_somewhere(tokens, last):
        return True
    if _is_apposed(tokens, at) or _is_described(tokens, last):
        return True
    people = register.by_word.get(tokens[at].norm, ())
    return any(is_forename_besides(tokens[at].norm, one) for one in people) and (
        _has_post_before(tokens, at) or _has_post_behind(tokens, last, register)
    )


def _is_called_by(tokens: list[Token], at: int) -> bool:
    """Whether it is told what somebody is called: "calls her Auntie Bea" owns no aunt."""
    named = at - (tokens[at - 1].norm in HONORIFICS) if at else 0
    if named < 2 or any(token.gap != " " for token in tokens[named - 1 : at + 1]):  # noqa: PLR2004
        return False
    return tokens[named - 1].norm in _WHOM and tokens[named - 2].norm in _CALLING


def _may_be_whole(word: str, behind: str, register: Register) -> bool:
    """Whether a surname here goes on, or another forename of whoever the word is a fond name of."""
    people = register.by_word.get(behind, ())
    if any(behind in one.surnames for one in people) or _is_like_surname(word, behind, register):
        return True
    names = {name for name, _ in register.fond(word)}
    return any(names & set(one.forenames) and behind in one.forenames for one in people)


def _is_like_surname(word: str, behind: str, register: Register) -> bool:
    """Whether a surname goes on that is theirs with a letter wrong: "Gwendoline Bucher"."""
    near = {one.word for one in register.near(behind)}
    return bool(near) and any(near & one.surnames for one in register.by_word.get(word, ()))


def _has_post_before(tokens: list[Token], at: int) -> bool:
    """Whether a deed or a post leads to the name: "taken by Ella", "the night porter Ian"."""
    if not at or tokens[at].starts or tokens[at].gap not in (" ", " ("):
        return False
    before = tokens[at - 1]
    if tokens[at].gap == " (":
        return before.shape is Shape.LOWER  # "the officer (Ian)"
    if before.norm in _DOERS | _NO_POSTS:
        return before.norm in _DOERS
    for place in range(at - 1, max(-1, at - 2 - _MOST_OF_POST), -1):
        if tokens[place].norm in _DETERMINERS:
            return place < at - 1
        if tokens[place].gap != " " or tokens[place].shape is not Shape.LOWER:
            return False
    return False


def _has_post_behind(tokens: list[Token], last: int, register: Register) -> bool:
    """Whether a post goes on: "Ian (caretaker)", "Ella, the cook,", "Rita in Housing"."""
    if last + 1 >= len(tokens):
        return False
    first, second = tokens[last], tokens[last + 1]
    if first.gap == " " and first.norm in ("at", "in"):
        return second.gap == " " and second.is_capital and second.norm not in TIMES
    if first.gap == ", " and first.norm in _DETERMINERS:
        closing = ",.;"
    elif first.gap == " (" and first.norm not in register.by_word:
        closing = ")"
    else:
        return False
    for token in tokens[last + 1 : last + 2 + _MOST_OF_POST]:
        if token.gap != " ":
            return token.gap[:1] in tuple(closing)
    return False


def _is_apposed(tokens: list[Token], at: int) -> bool:
    """Whether the name says who somebody is: "the night porter, Leo, said"."""
    if not at or tokens[at].gap != ", " or tokens[at - 1].shape is not Shape.LOWER:
        return False
    if at + 1 < len(tokens) and not tokens[at + 1].gap.startswith((",", ".", ";")):
        return False
    for place in range(at - 1, max(-1, at - _MOST_TO_ARTICLE), -1):
        if tokens[place].norm in _DETERMINERS:
            return True
        if tokens[place].gap != " ":
            return False
    return False


def _is_described(tokens: list[Token], last: int) -> bool:
    """Whether the words behind say who somebody is: "Leo, a cleaner,"."""
    if last >= len(tokens) or tokens[last].gap != ", " or tokens[last].norm not in _DETERMINERS:
        return False
    return any(token.norm in ROLES for token in tokens[last + 1 : last + 4] if token.gap == " ")

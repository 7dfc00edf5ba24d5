"""Which of several people of one surname the words beside it tell: a child, a dead man, a woman."""

from typing import Final

from drafter.anonymise.people.fitting import fit_here
from drafter.anonymise.people.names import Reading, title_at
from drafter.anonymise.people.titles import MAN, WOMAN
from drafter.anonymise.sentence.behind import does_act, is_helped
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import ADVERBS, TITLES

JUNIOR: Final = frozenset({"jnr", "jr", "junior"})
SENIOR: Final = frozenset({"senior", "snr", "sr"})
_SEXES: Final = {"female": WOMAN, "male": MAN}
_GROWN_UP: Final = frozenset({"adult", "elderly", "older", "young"})
_FATES: Final = frozenset(
    ["ashes", "burial", "coffin", "cremation", "death", "funeral", "grave", "headstone", "inquest",
     "remains", "widow", "widower"]
)  # fmt: skip
_FATES_TO_COME: Final = frozenset(
    ["director", "directors", "fund", "insurance", "plan", "plans", "plot", "policy"]
)
"""Behind a fate: whoever is alive has a funeral plan too."""
_WHOSE: Final = frozenset({"her", "his", "my", "our", "the", "their"})
_BEING: Final = frozenset({"is", "was"})
_ASKED: Final = frozenset({"asked", "reminded", "told"})
_WHAT: Final = frozenset({"how", "if", "that", "when", "whether", "why"})
_DOING: Final = ("ed", "ises", "izes")
"""Endings that no noun has behind "junior"."""
_YEARS_OF_SCHOOL, _CHILDREN, _GROWN = 13, 16, 20


def told_of(tokens: list[Token], found: list[Reading], *, titled: bool) -> Reading | None:
    """The one of several whom the words beside a surname tell; nobody where they tell nothing."""
    first, last = found[0].first, found[0].last
    if not all(set(one.roles) <= set("SBs") for one in found):
        return None
    if tokens[last - 1].is_possessive:
        return _dead(found) if _is_dead(tokens, first, last, titled=titled) else None
    return (
        _by_age(tokens, found, last, titled=titled)
        or _by_bracket(tokens, found, last)
        or (_dead(found) if _is_dead(tokens, first, last, titled=titled) else None)
        or (None if titled else _spoken_of(tokens, found))
    )


def is_generation(tokens: list[Token], last: int) -> bool:
    """Whether "junior" or "senior" ends what is said there: no "Ward junior school"."""
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].norm not in JUNIOR | SENIOR:
        return False
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if behind is None or behind.gap != " " or behind.norm in ADVERBS:
        return True
    if behind.norm.endswith(_DOING) and not behind.is_capital:
        return True
    return does_act(tokens, last + 1) or is_helped(tokens, last + 1)


def _by_age(
    tokens: list[Token], found: list[Reading], last: int, *, titled: bool
) -> Reading | None:
    """The only child or the only adult, where an age, a school year or a generation tells."""
    if last >= len(tokens):
        return None
    children = [one for one in found if one.person.is_child]
    adults = [one for one in found if not one.person.is_child]
    if not titled and is_generation(tokens, last):
        grown = tokens[last].norm in SENIOR
    else:
        age = _age(tokens, last)
        if _CHILDREN <= age < _GROWN or age < 0:
            return None
        grown = age >= _GROWN
    meant = adults if grown else children
    return meant[0] if len(meant) == 1 and children else None


def _age(tokens: list[Token], last: int) -> int:
    """The age behind a name, or what a child of that school year has; -1 for none."""
    words = [token.norm for token in tokens[last : last + 5]]
    if tokens[last].gap == " " and words[0] in _BEING:
        at = words.index("year") if "year" in words else 0
        in_year = at > 1 and words[at - 1] == "in" and at + 1 < len(words)
        return at if in_year and _number(words[at + 1], _YEARS_OF_SCHOOL) else -1
    if tokens[last].gap not in (", ", " ("):
        return -1
    at = int(words[0] == "aged")
    behind = last + at + 1
    closed = behind >= len(tokens) or tokens[behind].gap[:1] in tuple("),.;")
    number = words[at] if at < len(words) else ""
    return _number(number, 120) or -1 if closed else -1


def _number(word: str, most: int) -> int:
    return int(word) if word.isascii() and word.isdigit() and int(word) <= most else 0


def _by_bracket(tokens: list[Token], found: list[Reading], last: int) -> Reading | None:
    """Whom "(male)", "(Mrs)" or ", elderly male," tells from the others, if the record does."""
    if last >= len(tokens) or tokens[last].gap not in (" (", ", "):
        return None
    aged = last + 1 < len(tokens) and tokens[last].norm in _GROWN_UP
    word, behind = tokens[last + aged].norm, last + aged + 1
    if behind < len(tokens) and tokens[behind].gap.lstrip(".")[:1] not in tuple("),.;\n\"'"):
        return None
    if word in _SEXES:
        fits = [one for one in found if one.person.sex == _SEXES[word]]
        told = all(one.person.sex for one in found)
    elif word in TITLES and tokens[last].gap == " (":
        fits = [one for one in found if fit_here(word, one.person) > 1]
        told = all(one in fits or not fit_here(word, one.person) for one in found)
    else:
        return None
    return fits[0] if told and len(fits) == 1 else None


def _dead(found: list[Reading]) -> Reading | None:
    """The only one who has died."""
    dead = [one for one in found if one.person.has_died]
    return dead[0] if len(dead) == 1 else None


def _is_dead(tokens: list[Token], first: int, last: int, *, titled: bool) -> bool:
    """Whether somebody's death is told: "the late Mr Lane", "Mr Lane's funeral", "Lane died"."""
    at = first - titled
    behind = tokens[last].norm if last < len(tokens) and tokens[last].gap == " " else ""
    after = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    if tokens[last - 1].is_possessive:
        return behind in _FATES and after not in _FATES_TO_COME
    if behind == "died" or (behind == "passed" and after == "away"):
        return True
    if at < 2 or tokens[at].gap != " ":  # noqa: PLR2004 - two words before
        return False
    led, before = tokens[at - 2].norm, tokens[at - 1].norm
    return (before == "late" and led in _WHOSE) or (before == "of" and led in _FATES)


def _spoken_of(tokens: list[Token], found: list[Reading]) -> Reading | None:
    """Who is not the one that was just asked: "asked Miss Baker if Baker had measured it"."""
    first = found[0].first
    if first < 4 or tokens[first - 1].norm not in _WHAT or tokens[first - 1].gap != " ":  # noqa: PLR2004
        return None
    title = title_at(tokens, first - 3)
    if not title or tokens[first - 2].norm != tokens[first].norm:
        return None
    if tokens[first - 4].norm not in _ASKED or tokens[first].starts:
        return None
    if not (does_act(tokens, found[0].last) or is_helped(tokens, found[0].last)):
        return None
    asked = [one for one in found if fit_here(title, one.person) > 1]
    others = [one for one in found if one not in asked]
    return others[0] if len(asked) == 1 and len(others) == 1 else None

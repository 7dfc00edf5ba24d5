"""The grammar of names: which words, from a given one on, are one party's name."""

import re
from dataclasses import dataclass

from drafter.anonymise.people.fitting import fit_here
from drafter.anonymise.people.listed import is_next_in_list, is_title_behind
from drafter.anonymise.people.register import Near, Person, Register
from drafter.anonymise.people.roles import exact_role, role_of
from drafter.anonymise.people.suggested import is_small_initial, is_small_letter, joined, suggested
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    MONTHS,
    TITLES,
    WOMEN,
    is_common,
    nicknames,
)

_GAP = re.compile(r" |-| - ?|/|'|\. ?|\.-|\.|, |_")
_LOOSE = (" - ", " -", "/")
"""Between the halves of a double surname only."""
LONGEST = 7
_SMALL_TITLES = frozenset({"dr", "mister", "mr"})
"""Titles that are no other words in small letters."""
_FULL = re.compile(r"[FIBXf]+[SBs]+|s[FBX]+[SBs]|[SBs]+[FBXf]+[IX]*|[SBs]+[IX]+")
_SURNAME_FIRST = re.compile(r"[SBs]+[IX]+")
_SURNAME = re.compile(r"[SBs]+")
_FORENAME = re.compile(r"[FBf]+")
_FORENAME_INITIAL = re.compile(r"F+[JX]")
_INITIALS = re.compile(r"[IX]*[IJX]|J+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A run of words read as the name of one person.

    ``roles`` has a letter a word: F a forename, S a surname, B either, I or J the initial of a
    forename or a surname (X of both), f and s the same misspelt. ``fit`` tells how well the
    title agrees, from 0 (someone else's) to 3 (the very one); 1 where there is no title.
    """

    person: Person
    first: int
    last: int
    roles: str
    fit: int
    near: tuple[Near, ...] = ()

    @property
    def is_full(self) -> bool:
        """A forename or initial together with a surname."""
        return _FULL.fullmatch(self.roles) is not None and len(self.roles) > 1

    @property
    def is_surname_first(self) -> bool:
        """A surname with initials behind it: "Ekwuzi, T. B."."""
        return _SURNAME_FIRST.fullmatch(self.roles) is not None

    @property
    def is_exact(self) -> bool:
        """No word is a misspelling."""
        return not self.near

    @property
    def is_initials(self) -> bool:
        """Nothing but letters: "H" or "H W"."""
        return set(self.roles) <= set("IJX")

    @property
    def is_forename_initial(self) -> bool:
        """A forename and the surname's initial, as in "Sam E"."""
        return _FORENAME_INITIAL.fullmatch(self.roles) is not None


def title_at(tokens: list[Token], at: int) -> str:
    """The title a word is, folded, or nothing: "may" is none, nor is a small "master"."""
    token = tokens[at]
    if token.norm not in TITLES or at + 1 >= len(tokens):
        return ""
    after = tokens[at + 1]
    if after.gap not in (" ", ". ", ".") or (token.norm == "col" and not after.is_capital):
        return ""  # "Col then left" is Colin
    if after.after_break and token.gap == ", ":
        return ""  # "Field, Mr / Lane, Mrs", on two lines
    return token.norm if token.is_capital or token.norm in (WOMEN | _SMALL_TITLES) else ""


def readings(tokens: list[Token], at: int, register: Register) -> list[Reading]:
    """Every way to read a name that starts at ``at``; the longest only, one a person."""
    title = title_at(tokens, at)
    first = at + 1 if title else at
    if _is_date_before(tokens, first) or (not title and _is_sign_off(tokens, at)):
        return []  # "8 April April Marsh", "Best, Mark"
    found = [
        reading
        for person in suggested(tokens, first, register, titled=bool(title))
        if (reading := _read(tokens, first, person, register, title))
    ]
    if title and tokens[at].norm in register.by_word:
        named = _untitled(tokens, at, register)  # "Justice left" is theirs who is called so
        full = [reading for reading in named if reading.is_full]
        long = [reading for reading in named if len(reading.roles) > 1]  # "Sheikh Nur"
        found = full or long or found or named
    if not found:
        return []
    longest = max(reading.last for reading in found)
    kept = [reading for reading in found if reading.last == longest]
    kept = [reading for reading in kept if reading.is_exact] or kept
    if title and any(reading.roles in ("J", "X") for reading in kept):
        kept = [one for one in kept if one.roles != "I"]  # "Mrs F" is called by her surname
    kept = [one for one in kept if one.fit and not is_gendered(tokens, one)] or kept
    best = max(reading.fit for reading in kept)
    less = [one for one in kept if 1 < one.fit < best and one.roles == "S"] if title else []
    kept = [one for one in kept if one.fit == best]
    kept += less if all(one.roles == "F" for one in kept) else []  # "Ms Grace", beside Grace Hope
    if len(kept) > 1 and all(_SURNAME.fullmatch(one.roles) for one in kept):
        whole = [one for one in kept if _has_whole_surname(tokens, one)]
        grown = any(not one.person.is_child for one in whole)
        both = all(one.person.is_child for one in kept)
        return whole if whole and (grown or both) else kept
    return kept


def is_gendered(tokens: list[Token], reading: Reading) -> bool:
    """Whether the surname is only what another of the family is called: Nowicka of a Nowicki."""
    return any(
        tokens[at].norm in reading.person.gendered for at in range(reading.first, reading.last)
    )


def _untitled(tokens: list[Token], at: int, register: Register) -> list[Reading]:
    """Readings of a word that is a title too as a name: Justice, Major, Sister."""
    return [
        reading
        for person in register.by_word[tokens[at].norm]
        if (reading := _read(tokens, at, person, register, ""))
    ]


def rule_of_unread(tokens: list[Token], at: int) -> Passing | None:
    """By what rule no name begins at a word, though the word may be one."""
    if _is_date_before(tokens, at):
        return Passing.DATE
    return Passing.SIGN_OFF if _is_sign_off(tokens, at) else None


def _is_date_before(tokens: list[Token], at: int) -> bool:
    """Whether a month with its day stands before a name that is the same word."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].norm in MONTHS
        and tokens[at].norm == tokens[at + 1].norm
        and tokens[at - 1].norm[0].isdigit()
    )


def _has_whole_surname(tokens: list[Token], reading: Reading) -> bool:
    """Whether all of somebody's surname stands there: "Qureshi" is less of a Qureshi-Doyle."""
    words = {near.word for near in reading.near}
    for at in range(reading.first, reading.last):
        words.update((tokens[at].norm, joined(tokens, at)))
    own = reading.person.surname
    return "".join(own) in words or all(
        word in words or reading.person.is_mere_particle(word) for word in own
    )


def _is_sign_off(tokens: list[Token], at: int) -> bool:
    """Whether a letter ends with the word: "Best, Mark"."""
    if tokens[at].norm not in ("best", "love", "regards") or not tokens[at].starts:
        return False
    if ":" in tokens[at].gap:
        return False  # "From: BEST, Miles"
    behind = at + 2
    ends = behind >= len(tokens) or tokens[behind].after_break or "\n" in tokens[behind].gap
    return at + 1 < len(tokens) and tokens[at + 1].gap == ", " and ends


def _read(
    tokens: list[Token], first: int, person: Person, register: Register, title: str
) -> Reading | None:
    """Read as many words as belong to this person's name."""
    roles: list[str] = []
    ends: list[int] = []
    near: list[tuple[int, Near]] = []
    at = first
    while at < len(tokens) and len(roles) < LONGEST:
        if at > first and not _may_follow(tokens, at, roles, titled=bool(title)):
            break
        if at > first and _goes_on_otherwise(tokens, first, at, person, register):
            break
        if at > first and not title and is_title_behind(tokens, at, person):
            title, at = tokens[at].norm, at + 1
        role, width, misspelt = role_of(tokens, at, person, register)
        if at > first and tokens[at].gap in _LOOSE and role not in ("S", "s"):
            break
        is_list = at > first and tokens[at].gap == ", " and role in ("S", "s", "J")
        if not role or is_list:
            break
        roles.append(role)
        at += width
        ends.append(at)
        if misspelt:
            near.append((len(roles), misspelt))
        if tokens[at - 1].is_possessive:
            break
    return _longest(person, first, title, roles, ends, near)


def _goes_on_otherwise(
    tokens: list[Token], first: int, at: int, person: Person, register: Register
) -> bool:
    """Whether a word leaves the name, as most in small letters do: "Rose rose", "frank frankie"."""
    token = tokens[at]
    if (
        _is_next_entry(tokens, first, at)
        or _is_said_again(tokens, at, person)
        or is_next_in_list(tokens, at, person, register)
    ):
        return True
    if token.shape is not Shape.LOWER:
        return False
    if is_small_initial(tokens, at, register) or is_small_letter(tokens, at, register):
        return False
    if not (exact_role(token.norm, person) or exact_role(joined(tokens, at), person)):
        return True
    small = person.is_mere_particle(token.norm) or token.gap == "-"  # "Hyun-woo"
    return tokens[first].is_capital and is_common(token.norm) and not small


def _is_next_entry(tokens: list[Token], first: int, at: int) -> bool:
    """Whether a list goes on: "Field, Ida / Lane, Sam", on two lines, "Mr Lane/Lane (Ida)"."""
    token = tokens[at]
    if token.after_break:
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        leads = behind is not None and behind.is_capital and behind.gap in (", ", " (")
        return leads or _is_behind_surname(tokens, first)
    return token.gap in _LOOSE and any(token.norm == one.norm for one in tokens[first:at])


def _is_behind_surname(tokens: list[Token], first: int) -> bool:
    """Whether a name begins behind a surname: "Field, Ida", "Field, Mr I", "Field I"."""
    lead = first - 1 if first and tokens[first - 1].norm in TITLES else first
    if tokens[lead].gap == ", ":
        return True
    letter = lead == first and first > 0 and len(tokens[first].norm) == 1
    return letter and tokens[first].gap == " " and tokens[first - 1].is_capital


def _is_said_again(tokens: list[Token], at: int, person: Person) -> bool:
    """Whether two words are one forename, whole and cut short: "to be frank frankie was out"."""
    one, other = tokens[at - 1].norm, tokens[at].norm
    if one == other:
        again = tokens[at - 1].shape is Shape.LOWER and tokens[at].is_capital
        return again or tokens[at].after_break  # "long Long rang", "Ida Field / Field 3"
    if tokens[at].gap not in (" ", ". ") or {one, other} <= set(person.forenames):
        return False
    if not {one, other} <= person.called or other in person.surname:
        return False  # Clifford Ford's surname shortens his forename
    return other in nicknames(one) or one in nicknames(other) or other.startswith(one)


def _longest(  # noqa: PLR0913, PLR0917 - what has been read so far
    person: Person,
    first: int,
    title: str,
    roles: list[str],
    ends: list[int],
    near: list[tuple[int, Near]],
) -> Reading | None:
    for count in range(len(roles), 0, -1):
        run = "".join(roles[:count])
        if _is_name(run, titled=bool(title)):
            misspelt = tuple(word for at, word in near if at <= count)
            return Reading(person, first, ends[count - 1], run, fit_here(title, person), misspelt)
    return None


def _is_name(run: str, *, titled: bool) -> bool:
    if _INITIALS.fullmatch(run):
        return titled
    return any(
        pattern.fullmatch(run) for pattern in (_FULL, _SURNAME, _FORENAME, _FORENAME_INITIAL)
    )


def _may_follow(tokens: list[Token], at: int, roles: list[str], *, titled: bool) -> bool:
    """Whether a word can go on the name before it: "Lane, Sam", but not "Mr Lane, Sam"."""
    gap = tokens[at].gap
    if gap in (" '", "-'") and len(tokens[at].norm) == 1:
        return roles[-1] in "SBs"  # "van 't Hoff"
    if _GAP.fullmatch(gap) is None or (gap in _LOOSE and roles[-1] not in "SBs"):
        return False
    apart = tokens[at].after_break and gap == " " and set(roles) <= set("SBs")
    if apart and (titled or len(tokens[at].norm) == 1):
        return False  # "Mr Lane / Ida", "Lane / C. Field", on two lines
    if gap == ", ":
        return not titled and all(role in "SBs" for role in roles)
    return not (gap == ". " and len(tokens[at - 1].norm) > 2)  # noqa: PLR2004 - "Sam. Lane"

"""How sure a reading is: replace, ask or leave. A wrong pseudonym is worse than a question."""

from dataclasses import dataclass

from drafter.anonymise.beside import (
    does_act,
    follows_name,
    is_asking,
    is_beside_figure,
    is_followed_by_name,
)
from drafter.anonymise.found import Certainty
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import (
    HOUSEHOLD_NAMES,
    MONTHS,
    WEEKDAYS,
    english,
    forenames,
    is_common,
    is_word,
    places,
    surnames,
)

_PLACE_WORDS = frozenset(
    ["in", "at", "to", "from", "near", "of", "around", "towards", "into", "via"]
)
_MONTH_WORDS = _PLACE_WORDS | frozenset(
    [
        "by",
        "since",
        "until",
        "till",
        "during",
        "last",
        "next",
        "early",
        "late",
        "mid",
        "before",
        "after",
        "and",
        "this",
        "on",
        "for",
        "throughout",
    ]
)
_THINGS_DO_TOO = frozenset(
    [
        "became", "began", "brings", "brought", "came", "died", "gave", "helped", "needed", "needs",
        "raised", "ran", "showed", "stayed", "stopped", "took", "went", "worked", "works",
    ]
)  # fmt: skip
"""Verbs that prove nothing of a common word at the start of a sentence: "Power went out"."""
_AND_THESE = frozenset(
    [
        "did", "didn't", "didnt", "does", "doesn't", "doesnt", "got", "has", "hasn't", "hasnt",
        "kept", "met", "moved",
    ]
)  # fmt: skip
"""The same where the word is a surname: "Power has been cut", but "Poppy has a place"."""
_SEVERAL = frozenset({"drs", "messrs", "misses", "mmes", "mesdames"})
_FAMILY = frozenset({"family", "household", "children"})
_LONG, _LONGER = 7, 9
_MEANS_SOMETHING_ELSE = "The word also means something else."
_SOMEONE_ELSE = "The words beside it may make it someone else's name."
_SHARED = "More than one person here is called that."
_MISSPELT = "It may be a misspelling."
_TITLE = "The title is not the one registered."


@dataclass(frozen=True, slots=True)
class Judgement:
    """A certainty, and why not more."""

    certainty: Certainty
    reason: str = ""


REPLACE = Judgement(Certainty.REPLACE)


def _ask(reason: str) -> Judgement:
    return Judgement(Certainty.ASK, reason)


def judge(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, found: list[Reading]
) -> Judgement | None:
    """Judge the readings of a run that starts at ``at`` (its title, if it has one).

    None means that the words name nobody here.
    """
    reading = found[0]
    words = tokens[reading.first : reading.last]
    titled = reading.first > at
    if _is_another_word(tokens, reading, titled=titled):
        return None
    if len(found) > 1:
        adults = [one for one in found if not one.person.is_child]
        if titled or len(adults) != 1 or not does_act(tokens, reading.last):
            return _ask(_SHARED)
        found[:] = adults  # children are not called by a bare surname when they act
        reading = found[0]
        if set(reading.roles) <= set("SB"):
            return _judge_bare(tokens, reading)
        return _ask(_SHARED)
    if not reading.is_exact:
        return _judge_misspelt(tokens, at, reading, titled=titled)
    if reading.is_full or reading.is_forename_initial:
        return _judge_full(tokens, at, reading, titled=titled)
    if titled:
        return _judge_titled(tokens, reading)
    if all(word.shape is Shape.LOWER for word in words):
        sure = len(words) > 1 or len(words[0].norm) > 3  # noqa: PLR2004 - letters
        return REPLACE if sure else _ask(_MEANS_SOMETHING_ELSE)
    return _judge_bare(tokens, reading)


def _is_another_word(tokens: list[Token], reading: Reading, *, titled: bool) -> bool:
    """Whether the run is plainly an ordinary word: in lower case, or a month beside a figure."""
    words = tokens[reading.first : reading.last]
    if all(reading.person.is_mere_particle(word.norm) for word in words):
        return True
    if titled:
        return reading.is_initials and reading.fit < 2  # noqa: PLR2004 - see fit
    if is_asking(tokens, reading):
        return True
    if all(word.shape is Shape.LOWER for word in words):
        return all(is_word(word.norm) or len(word.norm) == 1 for word in words)
    if len(words) == 1 and words[0].norm in MONTHS | WEEKDAYS:
        return is_beside_figure(tokens, reading)
    return False


def _judge_misspelt(
    tokens: list[Token], at: int, reading: Reading, *, titled: bool
) -> Judgement | None:
    words = {near.word: near for near in reading.near}
    run = tokens[reading.first : reading.last]
    misspelt = [word for word, role in zip(run, reading.roles, strict=False) if role in "fs"]
    known_elsewhere = any(
        _is_other_name(word.norm, role, titled=titled)
        for word, role in zip(run, reading.roles, strict=False)
        if role in "fs"
    )
    alike = all(near.sounds_alike for near in words.values())
    exact = "".join(role for role in reading.roles if role in "FSB")
    if exact and not _is_bare_particle(run, reading):
        if not known_elsewhere or alike or len(exact) > 1:
            return REPLACE if reading.fit else _ask(_TITLE)
        return _ask(_MISSPELT)
    if titled:
        sure = reading.fit >= 2 and (not known_elsewhere)  # noqa: PLR2004 - see fit
        return REPLACE if sure else _ask(_MISSPELT)
    if len(misspelt) != 1 or len(run) != 1:
        return _ask(_MISSPELT)
    return _judge_lone_misspelt(tokens, at, reading, known_elsewhere=known_elsewhere)


def _is_other_name(word: str, role: str, *, titled: bool) -> bool:
    """Whether what looks misspelt is a word or somebody else's name as it stands."""
    if role == "f":
        return word in forenames()
    return word in surnames() or (word in english() and not titled)


def _is_bare_particle(run: list[Token], reading: Reading) -> bool:
    exact = [word.norm for word, role in zip(run, reading.roles, strict=False) if role in "FSB"]
    return all(len(word) < 3 for word in exact)  # noqa: PLR2004 - "st", "o"


def _judge_lone_misspelt(
    tokens: list[Token], at: int, reading: Reading, *, known_elsewhere: bool
) -> Judgement | None:
    word, near = tokens[at], reading.near[0]
    if word.norm in surnames() or word.norm in forenames():
        # another's name as it stands, unless it is only another spelling: Clark and Clarke
        return _ask(_MISSPELT) if near.sounds_alike and not is_common(word.norm) else None
    acts = does_act(tokens, reading.last)
    if (known_elsewhere or is_common(word.norm)) and not acts:
        return None
    length = len(near.word)
    if reading.roles == "f":
        clipped = near.word.startswith(word.norm) and len(word.norm) > 3  # noqa: PLR2004 - letters
        clipped = clipped and (acts or not is_common(word.norm))
        return REPLACE if clipped else _ask(_MISSPELT) if length > 4 else None  # noqa: PLR2004
    is_another = known_elsewhere or is_common(word.norm)
    if not is_another and length >= _LONG and (near.distance <= 1 or length >= _LONGER):
        return REPLACE
    return _ask(_MISSPELT) if length > 4 else None  # noqa: PLR2004 - letters


def _judge_full(tokens: list[Token], at: int, reading: Reading, *, titled: bool) -> Judgement:
    words = tokens[reading.first : reading.last]
    is_place = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in _PLACE_WORDS
    if is_place and not titled and all(is_common(word.norm) for word in words):
        return _ask(_MEANS_SOMETHING_ELSE)
    if titled and not reading.fit and reading.roles[0] in "IX":
        return _ask(_TITLE)
    if not titled and follows_name(tokens, reading.first):
        return _ask(_SOMEONE_ELSE)
    if words[-1].norm in english() and is_followed_by_name(tokens, reading.last):
        return _ask(_SOMEONE_ELSE)
    return REPLACE


def _judge_titled(tokens: list[Token], reading: Reading) -> Judgement:
    if reading.is_initials:
        return _ask("It may be this person's initial, or a pseudonym nobody here has.")
    if "S" in reading.roles or "B" in reading.roles:
        if reading.fit < 2:  # noqa: PLR2004 - see fit
            return _ask(_TITLE)
    elif not reading.fit:
        return _ask(_TITLE)
    return _ask(_SOMEONE_ELSE) if is_followed_by_name(tokens, reading.last) else REPLACE


def _judge_bare(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> Judgement:
    """One name without a title: who is meant hangs on the words round it."""
    words = tokens[reading.first : reading.last]
    word = words[-1]
    is_surname = set(reading.roles) <= set("SB")
    after = tokens[reading.last] if reading.last < len(tokens) else None
    if after and after.norm == "of" and after.gap == " ":
        return _ask(_MEANS_SOMETHING_ELSE)  # "Constance of purpose", "the Duke of"
    if is_followed_by_name(tokens, reading.last):
        return _ask(_SOMEONE_ELSE)
    if follows_name(tokens, reading.first):
        return _ask(_SOMEONE_ELSE)
    if reading.first and tokens[reading.first - 1].norm in _SEVERAL:
        return _ask(_SHARED)
    is_saint = words[0].norm in ("saint", "st") and len(words) == 2  # noqa: PLR2004 - a church
    if is_saint or (word.is_possessive and word.norm + "s" in HOUSEHOLD_NAMES):
        return _ask(_MEANS_SOMETHING_ELSE)
    after = tokens[reading.last] if reading.last < len(tokens) else None
    if is_surname and after and after.norm in _FAMILY and not word.is_possessive:
        return _ask("It may mean the whole family.")
    if all(is_common(each.norm) or reading.person.is_mere_particle(each.norm) for each in words):
        return _judge_common(tokens, reading, is_surname=is_surname)
    return REPLACE


def _judge_common(tokens: list[Token], reading: Reading, *, is_surname: bool) -> Judgement:
    """A name that is also a word, a month or a place, written with a capital."""
    word = tokens[reading.first]
    acts = does_act(tokens, reading.last)
    weak = _THINGS_DO_TOO | _AND_THESE if is_surname else _THINGS_DO_TOO
    alive = acts and not (word.starts and tokens[reading.last].norm in weak)
    if alive and word.norm not in places() and word.norm not in MONTHS:
        return REPLACE
    if is_surname or word.shape is Shape.CAPITALS:
        return _ask(_MEANS_SOMETHING_ELSE)
    if word.starts:
        sure = word.is_possessive and word.norm not in MONTHS and word.norm not in places()
        return REPLACE if sure else _ask(_MEANS_SOMETHING_ELSE)
    before = tokens[reading.first - 1].norm
    if word.norm in MONTHS and before in _MONTH_WORDS:
        return _ask(_MEANS_SOMETHING_ELSE)
    if word.norm in places() and before in _PLACE_WORDS:
        return _ask(_MEANS_SOMETHING_ELSE)
    return REPLACE

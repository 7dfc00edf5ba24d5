"""Whether a letter beside a name is the initial of somebody else who has that name."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    POSTS,
    ROLES,
    TITLES,
    english,
    is_common,
    is_word,
    surnames,
)

_GRADED: Final = frozenset(
    ["band", "block", "category", "class", "flat", "grade", "group", "hut", "level", "part",
     "plan", "plot", "section", "set", "stage", "team", "tier", "type", "unit", "vitamin", "zone"]
)  # fmt: skip
"""What letters tell apart: "in Band B Lane rang"."""


def has_other_letter(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> bool:
    """Whether a letter behind is no initial of theirs: "Hannah B", "Lane, J." of Hannah Lane."""
    last = reading.last
    if last >= len(tokens) or tokens[last - 1].is_possessive or reading.is_full:
        return False
    letter = tokens[last]
    if (
        letter.after_break
        or len(letter.norm) != 1
        or not letter.is_capital
        or not letter.norm.isalpha()
    ):
        return False
    person = reading.person
    if letter.gap not in (" ", ", ", " ("):
        return False
    if {letter.norm} & {name[0] for name in (*person.forenames, *person.surnames)}:
        return False
    if letter.gap == ", " and (letter.norm in "ai" or "F" in reading.roles):
        return False
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if behind is None:
        return True
    if len(behind.norm) == 1 and behind.gap == ".":
        return False  # "Hannah D.O.B."
    if letter.norm in "ai" and behind.gap == " ":
        return letter.norm == "a" and does_act(tokens, last + 1)  # "Hannah A rang", not "I rang"
    if letter.gap == " (":
        return behind.gap.startswith(")")
    return behind.gap == " " or behind.gap[:1] in (".", ",", ";", ")", ":", "/", "\n")


def is_before_other_surname(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a surname goes on behind a title and a letter: "Mr L Kowal" is no Mr Lowry."""
    last = reading.last
    if at == reading.first or last >= len(tokens) or not reading.is_initials:
        return False
    after = tokens[last]
    if not after.is_capital or after.after_break or after.gap not in (" ", ". ", "-"):
        return False
    shouted = after.shape is Shape.CAPITALS and tokens[at].shape is not Shape.CAPITALS
    strange = not is_common(after.norm) and not is_word(after.norm)
    return len(after.norm) > 1 and not shouted and (strange or after.norm in surnames())


def follows_other_letter(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading
) -> bool:
    """Whether a letter or two before a surname alone are another's: "Officer J Lane", "JK Lane"."""
    first = reading.first
    if not first or at != first or not set(reading.roles) <= set("SBs"):
        return False
    before = tokens[first - 1]
    if not before.is_capital or tokens[first].gap not in (" ", ". ", "."):
        return False
    word = tokens[first]
    if word.shape is Shape.CAPITALS and before.starts:
        return False
    led = tokens[first - 2] if first > 1 and before.gap in (" ", ". ", ".") else None
    if len(before.norm) == 1:
        if not before.norm.isalpha() or (led and led.norm in _GRADED):
            return False
        if led and led.norm + before.norm in ("nb", "ps"):
            return False
        if before.norm in "ai":
            titled = led is not None and led.norm in TITLES | POSTS | ROLES
            return titled or not is_common(word.norm)
        leads = led is None or led.starts or led.norm in TITLES | POSTS | ROLES
        return leads or tokens[first].gap != " "
    if len(before.norm) != 2 or before.shape is not Shape.CAPITALS:  # noqa: PLR2004 - letters
        return False
    return not (before.norm in ACRONYMS or before.norm in english() or before.norm in TITLES)

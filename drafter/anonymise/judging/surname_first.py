"""Whether the letters behind a surname are initials: "Lane J", but never "Wood A"."""

from drafter.anonymise.context.company import Company
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import is_common

_LABELS = frozenset(
    [
        "absent", "adults", "apologies", "applicants", "attendees", "attending", "cc", "children",
        "claimants", "complainants", "household", "invited", "occupants", "occupiers", "officers",
        "parents", "parties", "people", "present", "pupils", "residents", "siblings", "staff",
        "tenants", "witnesses",
    ]
)  # fmt: skip
_LONGEST_LIST = 24


def may_be_no_initial(tokens: list[Token], reading: Reading, company: Company) -> bool:
    """Whether letters behind a surname without a title may be none of a name."""
    if not reading.is_surname_first or _is_here(tokens, reading, company):
        return False
    if _is_abbreviated(tokens, reading) or _is_in_list_of_people(tokens, reading):
        return False
    words = tokens[reading.first : reading.last]
    return _may_be_none(words, ends=_ends_line(tokens, reading.last))


def _is_here(tokens: list[Token], reading: Reading, company: Company) -> bool:
    """Whether the letter behind a surname is the whole initial of somebody the text names.

    "filed under Banks J", but never "the Banks J", "Wood A" or "Price I".
    """
    if reading.person.id not in company.present or reading.last - reading.first != 2:  # noqa: PLR2004 - two words
        return False
    letter = tokens[reading.last - 1]
    fits = letter.norm == reading.person.letters[:1] and letter.norm not in ("a", "i")
    graded = reading.first > 0 and tokens[reading.first - 1].norm in ("a", "an", "the")
    return fits and letter.is_capital and not graded


def _is_abbreviated(tokens: list[Token], reading: Reading) -> bool:
    """Whether a stop behind the letter ends no sentence: "Parry I.; Dr S", "Stone V. to be rung".

    "Doran v. the landlord" is a case; "the Price I." is no list.
    """
    letter, last = tokens[reading.last - 1], reading.last
    if not letter.is_capital or last >= len(tokens) or _is_determined(tokens, reading.first):
        return False
    behind = tokens[last]
    if behind.gap.startswith((".;", ".,", ".)")):
        return True
    goes_on = behind.gap == ". " and behind.shape is Shape.LOWER and len(behind.norm) > 1
    return goes_on and not behind.after_break and letter.norm != "v"


def _is_in_list_of_people(tokens: list[Token], reading: Reading) -> bool:
    """Whether a label of people leads to a list of such names: "CHILDREN: Summers R; Summers I"."""
    letter, last = tokens[reading.last - 1], reading.last
    goes_on = last < len(tokens) and tokens[last].gap == " "
    if not letter.is_capital or goes_on or _is_determined(tokens, reading.first):
        return False
    for place in range(reading.first, max(0, reading.first - _LONGEST_LIST), -1):
        gap = tokens[place].gap
        if gap.startswith(":"):
            return tokens[place - 1].norm in _LABELS
        if tokens[place].starts or gap.strip(" .,;&-"):
            return False
    return False


def _is_determined(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in ("a", "an", "the")


def _ends_line(tokens: list[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].after_break


def _may_be_none(words: list[Token], *, ends: bool) -> bool:
    """Whether the letters behind a surname may be none: "Wood A", "Guled I think"."""
    if words[1].gap == ", " or words[0].shape is Shape.CAPITALS:
        return False
    if words[0].starts and ends and words[-1].norm not in ("a", "i"):
        return False  # a line of its own, as in a list
    return is_common(words[0].norm) or words[-1].norm in ("a", "i")

"""Whether a short forename is an everyday abbreviation: "12 Jan 2023", "Tel: ", "his PIP"."""

from typing import Final

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act, is_helped
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ACRONYMS, MONTHS, WEEKDAYS, forenames_known

_DATES: Final = frozenset(
    ["apr", "aug", "dec", "feb", "fri", "jan", "jul", "jun", "mar", "mon", "nov", "oct", "sat",
     "sep", "sept", "sun", "thu", "thur", "thurs", "tue", "tues", "wed", "weds"]
)  # fmt: skip
_WHOLE_DATES: Final = MONTHS | WEEKDAYS | _DATES
_JOINING: Final = frozenset({"and", "or", "through", "thru", "till", "to", "until"})
_LISTING: Final = frozenset({" - ", " / ", "-", "/", ", ", " & ", "&"})
_WITHIN_TIMES: Final = frozenset(
    ["during", "each", "early", "every", "in", "last", "late", "mid", "next"]
)
_TIMES_OR_NOT: Final = frozenset(
    ["after", "around", "before", "by", "from", "on", "since", "this", "till", "until"]
)
"""The same, unless somebody does something behind: "since Jan rang"."""
_LEADING: Final = {
    "at": ("as",),
    "of": ("beginning", "end", "half", "middle", "month", "rest", "start", "week"),
    "to": ("up",),
}
"""What makes a time of what follows these: "the end of Jan", "as at Jan"."""
_SENT: Final = frozenset(
    ["call", "calls", "complaint", "email", "emails", "heard", "hear", "letter", "letters",
     "message", "messages", "note", "received", "reply", "request", "statement", "text", "texts",
     "voicemail"]
)  # fmt: skip
"""What comes from somebody: "an email from Jan"."""
_OF_DATES: Final = frozenset(
    ["afternoon", "am", "bill", "bills", "evening", "figures", "invoice", "morning", "night",
     "payment", "payments", "pm", "rent", "statement"]
)  # fmt: skip
"""What a day or a month has: "Mon morning", "Dec rent"."""
_COUNTED: Final = frozenset(["times", "visits"])
_YEAR = 4
_LONG_WORD = 3

_NUMBERED: Final = frozenset(["add", "ext", "mob", "ref", "reg", "tel"])
"""What stands before a number on letters and forms."""
_NUMBER: Final = frozenset({"no", "nos", "number", "numbers"})
_BEFORE: Final = {
    "ben": ("benefit", "child", "council", "ct", "hb", "housing", "incapacity", "sickness", "tax",
            "welfare"),
    "dev": ("business", "community", "housing", "property"),
    "ed": ("adult", "further", "higher", "physical", "primary", "secondary", "special"),
    "reg": ("building", "car", "council", "land", "planning", "van", "vehicle"),
    "tel": ("by", "daytime", "evening", "home", "mobile", "office", "via", "work"),
}  # fmt: skip
_BEHIND: Final = {
    "ben": ("cap", "claim", "dept", "fraud", "office", "overpayment", "section", "team"),
    "dep": ("head", "manager", "mgr"),
    "dev": ("control", "framework", "management", "mgmt", "plan", "planning", "team"),
    "dom": ("abuse", "agency", "assistance", "care", "carer", "carers", "help", "package",
            "support", "viol", "violence"),
    "ed": ("act", "dept", "plan", "psych", "psychologist", "psychology", "welfare"),
    "gen": ("needs",),
    "hosp": ("admission", "appointment", "appt", "bed", "discharge", "letter", "stay", "ward"),
    "reg": ("doc", "document", "mark", "office", "plate", "plates"),
    "tel": ("call", "calls", "conv", "conversation", "enquiry"),
}  # fmt: skip
"""What a word cut short makes one thing with: "Housing Ben", "Dom care"."""


def is_cut_date(tokens: list[Token], reading: Reading) -> bool:
    """Whether what a month or a day is cut to stands in a date: "12 Jan", "Mon to Fri"."""
    at = reading.first
    if not _is_alone(reading) or tokens[at].norm not in _DATES or tokens[at].is_possessive:
        return False
    return _is_beside_figure(tokens, at) or _is_beside_date(tokens, at)


def is_letters(tokens: list[Token], reading: Reading) -> bool:
    """Whether capitals that stand for something are spelt as a forename: "He gets PIP"."""
    word = tokens[reading.first]
    if not _is_alone(reading) or word.shape is not Shape.CAPITALS or word.norm not in ACRONYMS:
        return False
    if word.norm in reading.person.initials:
        return False
    return not (is_labelled(tokens, reading.first) or _is_shouted(tokens, reading.first))


def is_number_of(tokens: list[Token], reading: Reading) -> bool:
    """Whether a number follows what is cut short before one: "Tel: 01632 960417"."""
    at = reading.last
    stem = tokens[reading.first].norm.removesuffix("s")
    if not _is_alone(reading) or stem not in _NUMBERED or at >= len(tokens):
        return False
    if tokens[at].norm in _NUMBER and at + 1 < len(tokens):
        at += 1
    return any(char.isdigit() for char in tokens[at].norm) and not tokens[at].after_break


def may_be_cut_short(tokens: list[Token], reading: Reading) -> bool:
    """Whether a word may be cut short of another than a forename: "since Jan", "Dom care"."""
    if not _is_alone(reading):
        return False
    at = reading.first
    word, norm = tokens[at], tokens[at].norm
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if norm in _DATES:
        return not word.is_possessive and (_has_what_is_due(after) or _is_in_time(tokens, at))
    stem = norm.removesuffix("s")
    before = tokens[at - 1] if at and word.gap in (" ", "/") else None
    if before and before.norm in _BEFORE.get(stem, ()) and not is_determined(tokens, at - 1):
        return not _has_owner(tokens, at - 1)
    if norm in _NUMBERED and after and (after.gap.startswith(":") or after.norm in _NUMBER):
        return True
    return after is not None and after.gap == " " and after.norm in _BEHIND.get(norm, ())


def _is_alone(reading: Reading) -> bool:
    """Whether a forename, or what may be one, is all that was read."""
    return reading.last - reading.first == 1 and set(reading.roles) <= set("FBf")


def _has_what_is_due(after: Token | None) -> bool:
    """Whether what goes on is a sum or a day's part: "Jan: £20", "Mon morning", "Dec rent"."""
    if after is None:
        return False
    owed = after.gap.startswith(":") and after.norm[0].isdigit()
    return owed or (after.gap == " " and after.norm in _OF_DATES)


def _has_owner(tokens: list[Token], at: int) -> bool:
    """Whether somebody has whoever the word is: "his child Ben"."""
    owner = tokens[at - 1] if at and tokens[at].gap == " " else None
    return owner is not None and (
        owner.is_possessive or owner.norm in ("her", "his", "my", "our", "their", "your")
    )


def _is_beside_figure(tokens: list[Token], at: int) -> bool:
    """Whether a day or a year stands beside: "12 Jan", "Jan 2023", "Jan '23"."""
    if at and tokens[at].gap in (" ", "-", "/", ".") and tokens[at - 1].norm[0].isdigit():
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.norm[0].isdigit() or after.after_break:
        return False
    if after.gap in (", ", ". "):
        return len(after.norm) == _YEAR
    counts = at + 2 < len(tokens) and tokens[at + 2].norm in _COUNTED and tokens[at + 2].gap == " "
    return after.gap in (" ", "-", "/", " '") and not (counts and is_told(tokens, at))


def _is_beside_date(tokens: list[Token], at: int) -> bool:
    """Whether another day or month that is nobody's name is joined: "Mon to Fri", "Dec/Jan"."""
    for step in (-1, 1):
        joint = at + (step > 0)
        other = at + step
        if 0 <= other < len(tokens) and tokens[other].norm in _JOINING:
            other += step
        elif not (0 < joint < len(tokens) and tokens[joint].gap in _LISTING):
            continue
        if 0 <= other < len(tokens) and _is_date(tokens[other]):
            return True
    return False


def _is_date(word: Token) -> bool:
    return word.norm in _WHOLE_DATES and word.norm not in forenames_known() and word.is_capital


def _is_in_time(tokens: list[Token], at: int) -> bool:
    """Whether the word before leads to a time: "in Dec", "since Jan", "the end of Jan"."""
    if not at or tokens[at].gap not in (" ", "-"):
        return False
    before = tokens[at - 1].norm
    noun = tokens[at - 2].norm if at > 1 else ""
    if before in _WITHIN_TIMES:
        return True
    if before in ("at", "of", "to"):
        return noun in _LEADING.get(before, ())
    if before not in _TIMES_OR_NOT or does_act(tokens, at + 1) or is_helped(tokens, at + 1):
        return False
    if before == "from":
        return noun not in _SENT
    return not (before == "by" and (noun.endswith("ed") or noun in ("made", "seen", "sent")))


def _is_shouted(tokens: list[Token], at: int) -> bool:
    """Whether a longer word beside is in capitals too, as in a shouted sentence."""
    beside = [tokens[at - 1]] if at and not tokens[at].starts else []
    beside += [one for one in tokens[at + 1 : at + 2] if not one.starts]
    return any(
        one.shape is Shape.CAPITALS and len(one.norm) > _LONG_WORD and one.norm not in ACRONYMS
        for one in beside
    )

"""What leads to a word in notes, and whether anything makes one thing with it behind."""

from enum import Enum
from typing import Final

from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    MONTHS,
    NAME_LABELS,
    ROLES,
    SPEECH_VERBS,
    TALKING_VERBS,
    TELLING_VERBS,
    TITLES,
    WEEKDAYS,
    forenames,
    is_common,
    surnames,
)


class Place(Enum):
    """What leads to a word."""

    NONE = "none"
    BEGINS = "begins"
    TOLD = "told"
    MET = "met"
    GIVEN = "given"
    SENT = "sent"
    BESIDE = "beside"
    ASKED = "asked"
    ROLE = "role"
    NAMED = "named"


_MEETING: Final = frozenset(
    ["accused", "advise", "advised", "advising", "arrested", "assaulted", "assessed",
     "attacked", "await", "awaiting", "believed", "bit", "blamed", "bullied", "catch", "chase",
     "chased", "chasing", "consulted", "evicted", "hates", "hit", "hurt", "interview",
     "interviewed", "interviewing", "invite", "invited", "meet", "meeting", "met", "notified",
     "notify", "reach", "reached", "rehoused", "remind", "reminding", "represented", "sacked",
     "saw", "see", "seeing", "seen", "sued", "supported", "tried", "trust", "trusts", "try",
     "trying", "update", "updated", "upset", "visit", "visited", "visiting", "visits"]
)  # fmt: skip
"""What is done to somebody, or to a thing with its article."""
_GIVING = frozenset(
    ["gave", "give", "given", "giving", "handed", "lent", "offer", "offered", "owe", "owed", "owes",
     "paid", "pay", "posted", "send", "sending", "sent", "served", "show", "showed", "email",
     "emailed", "text", "texted"]
)  # fmt: skip
_MESSAGES = frozenset(
    ["answer", "appointment", "appt", "c", "call", "calls", "complaint", "contact", "email",
     "emails", "form", "forms", "info", "letter", "letters", "meeting", "message", "messages",
     "msg", "msgs", "note", "notes", "news", "nothing", "phonecall", "photo", "photos", "referral",
     "reply", "report", "response", "sent", "statement", "tc", "text", "texts", "update", "visit",
     "visits", "vm", "voicemail", "word", "words"]
)  # fmt: skip
"""What comes from somebody, or goes to them."""
LEADING = frozenset(
    ["about", "against", "attn", "between", "by", "cc", "fao", "for", "from", "fwd", "off", "re",
     "than", "to", "towards", "v", "via", "vs", "w", "with", "without"]
)  # fmt: skip
BEGINNING = frozenset(
    ["after", "although", "as", "because", "before", "but", "cos", "if", "ok", "since", "so",
     "then", "though", "until", "when", "where", "while", "yes"]
)  # fmt: skip
_TOLD = frozenset({"her", "him", "me", "so", "them", "us", "you"})
JOINING = frozenset({"and", "nor", "or", "plus"})
_ASKING = frozenset({"how", "what", "when", "where", "why", "and", "but", "so"})
BEFORE_THINGS = frozenset(
    [
        "a", "an", "another", "any", "each", "every", "her", "his", "its", "last", "my", "next",
        "no", "one", "our", "same", "some", "such", "that", "the", "their", "these", "this",
        "those", "two", "what", "which", "whose", "your",
    ]
)  # fmt: skip
_BEHIND = frozenset(
    [
        "a", "about", "after", "an", "and", "as", "asap", "at", "back", "because", "before", "but",
        "by", "cos", "direct", "for", "from", "he", "here", "him", "i", "if", "im", "in", "instead",
        "it", "its", "ive", "last", "my", "next", "no", "not", "on", "or", "our", "over", "plus",
        "re", "regarding", "she", "so", "still", "that", "the", "there", "they", "this", "to",
        "today", "tomorrow", "tonight", "until", "via", "we", "were", "when", "where", "who", "why",
        "with", "yes", "yesterday", "you", "your",
    ]
)  # fmt: skip
"""Words behind somebody told or met; no noun that would make one thing with the word."""
_SHORT_DAYS = frozenset(
    ["apr", "aug", "dec", "feb", "fri", "jan", "mon", "nov", "oct", "sat", "sep", "sept", "sun",
     "thu", "thur", "thurs", "tue", "tues", "wed", "weds"]
)  # fmt: skip
WHEN = MONTHS | WEEKDAYS | _SHORT_DAYS
_SHORTHAND = frozenset({"above", "asap", "below", "pls", "plz", "tmrw", "tmw", "tomoz", "w", "ytd"})
_GIFTS = frozenset(
    ["a", "an", "another", "copies", "copy", "her", "his", "it", "my", "our", "some", "that", "the",
     "their", "them", "these", "this", "those", "two", "your"]
)  # fmt: skip
_LED = frozenset(
    [("as", "known"), ("herself", "called"), ("himself", "called"), ("of", "behalf"),
     ("of", "hold"), ("on", "wait"), ("on", "waiting"), ("on", "waits")]
)  # fmt: skip
_LABELS = frozenset({"attended", "present", "sgd", "signed", "surname"})
PASSING = frozenset(
    ["allocated", "assigned", "back", "belonging", "belongs", "credited", "door", "escalated",
     "forwarded", "fwd", "gave", "given", "handed", "lent", "let", "next", "over", "owed",
     "paid", "passed", "payable", "posted", "referred", "refunded", "returned", "sent",
     "shown", "sold", "transferred"]
)  # fmt: skip
"""What goes to somebody: "passed to potter"; a thing would have its article."""
_SIGNING = frozenset(
    ["cheers", "faithfully", "rgds", "regards", "sincerely", "ta", "thanks", "thx", "yours"]
)
_THINKING = frozenset(
    ["believe", "believes", "hear", "heard", "know", "knows", "reckon", "reckons", "said", "say",
     "says", "think", "thinks", "thought", "understand"]
)  # fmt: skip
_JOINTS = frozenset({" & ", " + ", "+", "/", " / "})
_MOST_JOINED = 3
_MOST_LISTED = 5


def place_of(tokens: list[Token], at: int, last: int) -> Place:
    """What leads to the word at a place, or to the first of those that "and" joins to it."""
    return _led(tokens, _first_joined(tokens, at), last)


def _first_joined(tokens: list[Token], at: int) -> int:
    """Where those begin whom "and" joins to a word: "met khan and baker", "told ms jones + kay"."""
    for _ in range(_MOST_JOINED):
        other = at - 1
        if other > 0 and tokens[at].gap == " " and tokens[other].norm in JOINING:
            other -= 1 if tokens[other].gap == " " else len(tokens)
        elif tokens[at].gap not in _JOINTS:
            return at
        if other < 0 or not may_be_called(tokens[other]):
            return at
        at = other
        if at and tokens[at].gap == " " and tokens[at - 1].norm in TITLES:
            at -= 1
    return at


def may_be_called(token: Token) -> bool:
    """Whether somebody may be called a word: it is a known name, or no everyday word."""
    word = token.norm
    named = word in surnames() or word in forenames() or not is_common(word)
    return named and not token.is_possessive and word not in WHEN


def _led(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, last: int
) -> Place:
    """What leads to a word by itself."""
    token = tokens[at]
    if _is_on_form(tokens, at):
        return Place.NAMED
    if not at or token.starts or token.after_break or token.gap in (", ", "; "):
        return Place.BEGINS
    before = tokens[at - 1]
    if token.gap != " ":
        return Place.BEGINS if token.gap.startswith(("]", ")", " - ")) else Place.NONE
    led = tokens[at - 2].norm if at > 1 and before.gap == " " else ""
    role = before.norm in ROLES or before.norm.removesuffix("s") in ROLES
    if role and not before.is_possessive:
        return Place.ROLE
    if _is_named(tokens, at, last, led):
        return Place.NAMED
    if led in BEFORE_THINGS:
        return Place.NONE  # "the asking price"
    if before.norm in _GIVING and _is_gift(tokens, last):
        return Place.GIVEN
    if is_told(tokens, at):
        return Place.TOLD
    if before.norm in _MEETING:
        return Place.MET
    if before.norm in LEADING or (before.norm, led) in _LED:
        return Place.SENT if _is_sent(before.norm, led) else Place.BESIDE
    timed = before.norm[0].isdigit() or before.norm in WHEN  # "10:15 potter here"
    if timed or before.norm in BEGINNING | JOINING or is_reported(before.norm, led):
        return Place.BEGINS
    if before.norm in AUXILIARIES or before.norm == "its":
        asking = before.starts or led in _ASKING or before.norm in ("is", "its", "was")
        return Place.ASKED if asking else Place.NONE
    return Place.NONE


def _is_on_form(tokens: list[Token], at: int) -> bool:
    """Whether a label leads to a word, or to the first of a list: "attended: lark, barn"."""
    for back in range(at, max(0, at - _MOST_LISTED), -1):
        label, gap = tokens[back - 1].norm, tokens[back].gap
        if gap.strip(" ") in (":", "="):
            return label in NAME_LABELS or label in LEADING or label in ROLES
        if gap != ", ":
            return False
    return False


def _is_named(tokens: list[Token], at: int, last: int, led: str) -> bool:
    """Whether somebody says or signs their name: "my name is bloom", "im pike from flat 2"."""
    before = tokens[at - 1].norm
    behind = tokens[last].norm if last < len(tokens) and tokens[last].gap == " " else ""
    if (before == "is" and led in ("name", "surname")) or before in _LABELS:
        return True
    if before in ("im", "its") or (before == "is" and led in ("it", "this")):
        return behind in ("at", "from", "here")
    ends = last >= len(tokens) or tokens[last].after_break or "\n" in tokens[last].gap
    return ends and before in _SIGNING


def _is_sent(word: str, led: str) -> bool:
    """Whether a preposition leads from a message, or from what is dealt with, to somebody."""
    if (word, led) in _LED or (word == "w" and led in TALKING_VERBS):
        return True
    if word == "to" and led in PASSING:
        return True
    return led in _MESSAGES and word != "than"


def is_reported(word: str, led: str) -> bool:
    """Whether what is said or thought begins: "said that smith rang", but not "that guy rang"."""
    if word == "that":
        return led in SPEECH_VERBS or led in _TOLD
    return word in _THINKING or (word in _TOLD and led in TELLING_VERBS)


def is_whole(tokens: list[Token], at: int) -> bool:
    """Whether no noun goes on at a place: the end, a stop, a small word or a time."""
    if at >= len(tokens):
        return True
    after = tokens[at]
    if after.gap != " " or after.starts or after.after_break:
        return after.gap not in ("-", "'", "_", "@")
    word = after.norm
    if word in _BEHIND or word in ADVERBS or word in AUXILIARIES or word in WHEN:
        return True
    return word in _SHORTHAND or _is_figured(word)


def _is_figured(word: str) -> bool:
    """Whether a word has a figure at one end and a letter at the other: "3pm", "x2", "b4"."""
    return word[0].isdigit() != word[-1].isdigit()


def _is_gift(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in _GIFTS

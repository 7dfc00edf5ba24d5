"""A name that is a word too where its capital is a thing's: "Christmas Day", "the Hare & Bell".

Labels, grades, posts, feasts, inns, countries and numbered rooms have capitals as people do.
"""

from typing import Final

from drafter.anonymise.context.beside import is_within_a_name
from drafter.anonymise.context.things.headed_things import is_headed, is_so, is_sum, is_until
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act, is_helped
from drafter.anonymise.sentence.in_chats import speaks_in_chat
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.inflected import Use, is_doer, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    KIN,
    POSTS,
    ROLES,
    THING_PARTS,
    TIMES,
    TITLES,
    forenames_known,
    is_word,
    places,
    surnames,
)

_FEASTS: Final = frozenset({"day", "eve"})
_SOMEWHERE: Final = (
    CALLED_AFTER | CALLED_AFTER_OR_SURNAME | frozenset({"castle", "law", "loft", "mill", "weir"})
)
"""What places, schools and firms are called, behind another capital."""
_NUMBERED: Final = frozenset(
    ["band", "block", "box", "branch", "case", "class", "court", "day", "field", "gate", "group",
     "hall", "house", "key", "line", "lock", "lodge", "pack", "page", "part", "path", "plot",
     "pool", "post", "road", "room", "rule", "shed", "stage", "step", "street", "tower", "unit",
     "ward", "way", "zone"]
)  # fmt: skip
"""What has a number: "Room 31", "Ward 4"."""
_LABELS: Final = frozenset(
    ["art", "bill", "case", "child", "court", "day", "grant", "home", "house", "key", "law", "page",
     "parish", "price", "road", "room", "school", "street", "van", "ward"]
)  # fmt: skip
"""What forms and minutes ask for: "School:"."""
_GRADES: Final = frozenset({"best", "fair", "good", "green", "high", "low", "strong"})
_GRADING: Final = frozenset({"graded", "judged", "rated", "rates", "rating", "scored"})
_MOST_TO_GRADE: Final = 5
_COUNTRIES: Final = frozenset(
    ["britain", "england", "france", "germany", "holland", "ireland", "scotland", "spain", "wales"]
)
_TO_COUNTRIES: Final = frozenset(
    ["across", "around", "for", "from", "in", "into", "leave", "leaving", "left", "near", "of",
     "outside", "throughout", "to", "towards", "within"]
)  # fmt: skip
_SHORTEST: Final = 4
_ORDINALS: Final = frozenset({"first", "last", "next", "only", "second", "third"})
_SCHOOLING: Final = frozenset({"alevel", "btec", "gcse", "gcses", "hnd", "level", "ofqual"})


def is_thing_with_capital(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether what stands beside a capital makes a thing of it, whoever is called so."""
    at, last = reading.first, reading.last
    word = tokens[at]
    if last - at > 1 or not word.is_capital or not is_word(word.norm):
        return False
    if word.norm not in reading.person.typed:
        return False
    if _is_label(tokens, at, reading) or any(rule(tokens, at) for rule in _ANY):
        return True
    if word.norm in TIMES:
        return _is_month(tokens, at, last)
    if reading.roles == "F":
        thing = _is_no_forename(tokens, at, last)
    else:
        called = reading.roles in ("S", "B") and _is_called_so(tokens, at, last, register)
        thing = called or _is_in_table(tokens, at, last)
    return thing or _is_joined(tokens, at, register)


def _before(tokens: list[Token], at: int) -> str:
    """The word right before within the sentence; nothing if there is none."""
    return tokens[at - 1].norm if at and tokens[at].gap == " " else ""


def _is_lower(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].shape is Shape.LOWER


def _is_numbered(tokens: list[Token], at: int) -> bool:
    """Whether a number goes on behind what has one: "Room 31"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or behind.gap != " ":
        return False
    counted = behind.norm[0].isdigit() and tokens[at].norm in _NUMBERED
    return counted or (tokens[at].norm == "home" and _is_house(tokens[at + 1 : at + 4]))


def _is_house(behind: list[Token]) -> bool:
    """Whether a house and a street are told: "Home is 4 Weir Cottages"."""
    words = [token.norm for token in behind]
    told = len(words) > 2 and words[0] == "is" and words[1][0].isdigit()  # noqa: PLR2004 - words
    return told and behind[2].gap == " " and behind[2].is_capital


def _is_label(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a form asks for a thing: "School: Larkmoor"; a forename may be a speaker's."""
    if at + 1 >= len(tokens) or not tokens[at + 1].gap.startswith(":"):
        return False
    if speaks_in_chat(tokens, at):
        return False
    begins = tokens[at].starts or tokens[at].gap != " " or tokens[at].after_break
    speaker = reading.roles == "F" and tokens[at].norm in forenames_known()
    told = tokens[at].norm in _LABELS and not speaker
    told = told or tokens[at + 1].norm[0].isdigit() or reading.roles in ("S", "B")
    return begins and told


def _is_post(tokens: list[Token], at: int) -> bool:
    """Whether somebody is employed as one: "as Reader in Byzantine Coinage"."""
    word = tokens[at].norm
    return _before(tokens, at) == "as" and (word in POSTS or is_doer(word))


def _is_feast(tokens: list[Token], at: int) -> bool:
    """Whether a day is called so: "Christmas Day", "D-Day", "New Year's Eve"."""
    if tokens[at].norm not in _FEASTS or not at or tokens[at].gap not in (" ", "-"):
        return False
    before = tokens[at - 1]
    somebodys = before.norm in TITLES | ROLES or before.norm in ("with", "and")
    called = before.is_possessive or not before.starts or at > 1
    return before.is_capital and called and not somebodys


def _is_grade(tokens: list[Token], at: int) -> bool:
    """Whether something is rated so: "rated the nursery Good"."""
    if tokens[at].norm not in _GRADES:
        return False
    return any(one.norm in _GRADING for one in tokens[max(0, at - _MOST_TO_GRADE) : at])


def _is_country(tokens: list[Token], at: int) -> bool:
    """Whether a country or its offices are meant: "NHS England", "brought to England"."""
    if tokens[at].norm not in _COUNTRIES or tokens[at].is_possessive or not at:
        return False
    before = tokens[at - 1]
    if tokens[at].gap != " " or is_told(tokens, at):
        return False
    office = before.is_capital and before.norm not in TITLES | TIMES | ROLES | forenames_known()
    return before.norm in _TO_COUNTRIES or office


def _is_month(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a month stands where a date does: "guide of May says", "it will be May."."""
    before = _before(tokens, at)
    led = tokens[at - 2].norm if at > 1 else ""
    of = before == "of" and led not in ROLES | KIN and not tokens[at].is_possessive
    if of or (before == "be" and (last >= len(tokens) or tokens[last].starts)):
        return True
    if tokens[at].is_possessive or not _is_lower(tokens, last) or does_act(tokens, last):
        return False
    use = uses_of(tokens[last].norm)
    listed = at > 0 and tokens[at].gap == ", " and not tokens[at - 1].is_capital
    return listed and Use.NOUN in use and not is_helped(tokens, last)


def _is_joined(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a firm, an inn or a ward has two names: "Keysmith & Pye", "Castle and Quayside"."""
    for other, joint in ((at - 1, at), (at + 1, at + 1)):
        if other >= 0 and joint < len(tokens) and tokens[joint].gap == " & ":
            return _is_strange(tokens, other, register)
    if tokens[at].norm not in _SOMEWHERE and tokens[at].norm not in places():
        return False
    pairs = ((at - 2, at - 1), (at + 2, at + 1))
    joined = [
        tokens[other]
        for other, joint in pairs
        if 0 <= other < len(tokens)
        and (tokens[joint].norm, tokens[joint].gap) == ("and", " ")
        and _is_strange(tokens, other, register)
    ]
    return bool(joined) and joined[0].norm not in forenames_known()


def _is_strange(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a capital within a sentence is nobody's here, and has no title."""
    token = tokens[at]
    strange = token.shape is Shape.CAPITAL and token.norm not in register.by_word
    if not strange or (token.starts and not is_word(token.norm)):
        return False
    return not (at and tokens[at - 1].norm in TITLES) and not token.is_possessive


def _is_ranked(tokens: list[Token], at: int) -> bool:
    """Whether a noun goes on behind an ordinal: "the first Black harbourmaster"."""
    if _before(tokens, at) not in _ORDINALS or not _is_lower(tokens, at + 1):
        return False
    return not does_act(tokens, at + 1) and not is_helped(tokens, at + 1)


def _is_subject(tokens: list[Token], at: int) -> bool:
    """Whether it is taught: "GCSE Art"."""
    return _before(tokens, at) in _SCHOOLING


def _is_no_forename(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a noun few are called by begins a line or a sentence as a thing: "Case shut"."""
    word = tokens[at]
    if word.norm in forenames_known() or word.is_possessive or Use.NOUN not in uses_of(word.norm):
        return False
    table = at > 0 and tokens[at - 1].norm[0].isdigit()
    if not (word.starts or table) or does_act(tokens, last) or is_helped(tokens, last):
        return False
    return _is_thing(tokens, last)


def _is_called_so(tokens: list[Token], at: int, last: int, register: Register) -> bool:
    """Whether a capital before makes one name with it: "Scour Weir", "Baker Street"."""
    if not at or tokens[at].gap != " " or tokens[at].after_break:
        return False
    before, word = tokens[at - 1], tokens[at]
    if before.norm in register.by_word or word.norm not in _SOMEWHERE or does_act(tokens, last):
        return False
    if is_within_a_name(tokens, at) or before.norm == "the":
        return True
    return before.starts and before.is_capital and before.norm in surnames()


def _is_in_table(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a figure stands before a thing's name in a table or log: "Jan 23  Offer to"."""
    if not at or not tokens[at - 1].norm[0].isdigit() or tokens[at].gap not in (" ", "\t"):
        return False
    theirs = tokens[at].is_possessive or does_act(tokens, last) or is_helped(tokens, last)
    thing = _is_thing(tokens, last) or (_is_lower(tokens, last) and tokens[last].norm == "to")
    return thing and not theirs


def _is_thing(tokens: list[Token], at: int) -> bool:
    """Whether a thing goes on, or what is done to one: "Old passport", "Case shut"."""
    if not _is_lower(tokens, at) or len(tokens[at].norm) < _SHORTEST or tokens[at].norm == "used":
        return False
    return tokens[at].norm in THING_PARTS or Use.NOUN in uses_of(tokens[at].norm)


_ANY: Final = (
    _is_numbered, _is_post, _is_feast, _is_grade, _is_country, _is_ranked, _is_subject, is_headed,
    is_so, is_sum, is_until,
)  # fmt: skip
"""What is asked of forenames and surnames alike."""

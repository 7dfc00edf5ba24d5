"""Whether the words round a word that means other things treat it as somebody."""

from drafter.anonymise.context.beside import is_determined, is_somebodys, is_within_a_name
from drafter.anonymise.context.somebody.as_subject import is_sole_subject
from drafter.anonymise.context.somebody.in_play import is_no_thing, is_one_of_many
from drafter.anonymise.context.somebody.of_people import is_calling, is_of_people
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import (
    feels,
    is_aged,
    is_joined_by,
    is_tasked,
    is_timed,
    past_adverbs,
    verb_of,
)
from drafter.anonymise.sentence.illness import is_illness
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    NOBODY_ELSE_DOES,
    OF_SOMEBODY,
    OWNED,
    SPEECH_VERBS,
    THING_PARTS,
    TIMES,
    towns,
)

_TIMES_DO_TOO = frozenset(
    ["added", "called", "did", "does", "found", "got", "has", "heard", "kept", "met", "missed",
     "moved", "offered", "provided", "read", "received", "saw", "sent", "suffered", "took", "used",
     "witnessed"]
)  # fmt: skip
"""Verbs that prove nothing of a month or a season: "May saw the works begin"."""
_RELATIONS = frozenset(
    ["aunt", "boyfriend", "brother", "carer", "cousin", "dad", "daughter", "father", "friend",
     "girlfriend", "granddaughter", "grandson", "husband", "mother", "mum", "neighbour", "nephew",
     "niece", "partner", "sister", "solicitor", "son", "stepson", "uncle", "widow", "wife"]
)  # fmt: skip
_WHOSE = frozenset({"her", "his", "my", "our", "their"})
_OBJECTS = _WHOSE | frozenset({"him", "it", "me", "the", "them", "these", "those", "us", "you"})
_PEOPLE_GIVE = frozenset({"advice", "birth", "consent", "evidence", "permission"})
_GIVEN = frozenset({"her", "him", "it", "that", "them", "these", "those"})
_OWN = frozenset(
    ["baby", "bath", "cold", "dog", "fall", "fit", "flat", "gp", "job", "key", "licence", "permit",
     "place", "seizure", "social", "stick", "stroke", "tenancy", "wheelchair"]
)  # fmt: skip
RINGING = frozenset({"emailed", "phoned", "rang", "rung", "telephoned", "texted"})
"""Verbs of people alone: a place's council also says and writes."""
_LIVING = OF_SOMEBODY | SPEECH_VERBS
_BEHIND_FATES = frozenset(
    ["after", "as", "at", "before", "by", "due", "for", "in", "last", "on", "without"]
)


def is_alive(  # noqa: C901, PLR0911, PLR0912 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, weak: frozenset[str], *, present: bool
) -> bool:
    """Whether the words round a word that means other things treat it as somebody."""
    word = tokens[reading.first]
    verb = verb_of(tokens, reading.last)
    if is_labelled(tokens, reading.first) or is_joined_by(tokens, reading.last):
        return True
    if is_explained(tokens, reading.last):
        return True
    if is_aged(tokens, reading.last) and word.norm in reading.person.typed:
        return True
    if is_tasked(tokens, reading.last) or (present and feels(tokens, reading.last)):
        return True
    if is_determined(tokens, reading.first, thing=True):
        return False
    if owns(tokens, reading.last):
        return True
    called = reading.roles == "F" or not is_calling(word.norm)
    if present and called and is_of_people(tokens, reading.last):
        return True
    if present and is_sole_subject(tokens, reading):
        return True
    if word.norm in TIMES:
        told = is_told(tokens, reading.first) and not is_timed(tokens, reading.last)
        does = present and bool(verb) and verb not in weak | _TIMES_DO_TOO
        does = does or (present and _has_own(tokens, reading.last)) or _is_ill(tokens, reading.last)
        does = does or (present and verb not in weak and _never_did(tokens, reading.last))
        return told or does or verb in _LIVING or is_somebodys(tokens, reading.first)
    if is_somebodys(tokens, reading.first):
        return True
    if word.norm in towns() and not present:
        return verb in (_LIVING if reading.roles == "F" else RINGING)
    if is_told(tokens, reading.first):
        return True
    if is_within_a_name(tokens, reading.first):
        return False
    if word.starts and is_one_of_many(word.norm) and _is_done_to_things(tokens, reading.last):
        return verb in NOBODY_ELSE_DOES  # "Mark had to sleep"
    if word.starts and verb == "gave" and _gives(tokens, reading.last):
        return True
    return bool(verb) and not (word.starts and verb in weak)


def is_explained(tokens: list[Token], at: int) -> bool:
    """Whether what somebody is to others stands apart: "Florence, niece,", "Kent. My son."."""
    if at >= len(tokens) or tokens[at - 1].is_possessive:
        return False
    if tokens[at].is_capital and tokens[at].gap == ", ":
        return False  # "Love, Mum"
    if tokens[at].gap == ", " and tokens[at].norm in _RELATIONS:
        return at + 1 >= len(tokens) or tokens[at + 1].gap[:1] in (",", ".", ")")
    if tokens[at].gap != ". " or tokens[at].norm not in _WHOSE or at + 1 >= len(tokens):
        return False
    ends = at + 2 >= len(tokens) or tokens[at + 2].starts
    return tokens[at + 1].norm in _RELATIONS and tokens[at + 1].gap == " " and ends


def _gives(tokens: list[Token], at: int) -> bool:
    """Whether "gave" is followed by what only somebody gives: "Grace gave evidence"."""
    at = past_adverbs(tokens, at) + 1
    if at + 1 < len(tokens) and tokens[at].norm in _GIVEN and tokens[at + 1].norm == "to":
        return tokens[at + 1].gap == " "  # "Grace gave them to the clerk"
    return at < len(tokens) and tokens[at].norm in _PEOPLE_GIVE


def _has_own(tokens: list[Token], at: int) -> bool:
    """Whether what no month or season has goes on: "Summer has a licence", "May had her own"."""
    at = past_adverbs(tokens, at)
    if at + 2 >= len(tokens) or tokens[at].gap != " " or tokens[at].norm not in ("had", "has"):
        return False
    owned = tokens[at + 2]
    if tokens[at + 1].norm in ("her", "his"):
        return True
    article = tokens[at + 1].norm in ("a", "an", "no")
    return article and owned.norm in OWNED | _OWN and owned.shape is Shape.LOWER


def _never_did(tokens: list[Token], at: int) -> bool:
    """Whether a month would be no subject of what never was: "April never saw the slope"."""
    behind = tokens[at : at + 3]
    if len(behind) < 3 or behind[0].norm != "never" or any(each.gap != " " for each in behind):  # noqa: PLR2004
        return False
    return behind[1].norm in _TIMES_DO_TOO and behind[2].norm in _OBJECTS


def _is_ill(tokens: list[Token], at: int) -> bool:
    """Whether they have an illness that is named at once: "has foetal alcohol syndrome"."""
    had = at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in ("had", "has")
    return had and is_illness(tokens, at + 1)


def _is_done_to_things(tokens: list[Token], at: int) -> bool:
    """Whether a thing's fate goes on in a note: "Grant approved 3 May", "Bill has been paid"."""
    at = past_adverbs(tokens, at)
    if at >= len(tokens):
        return False
    if tokens[at].norm in ("had", "has"):
        return not is_no_thing(tokens, at)
    if tokens[at].norm not in THING_PARTS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.gap != " " or after.norm in _BEHIND_FATES or after.norm.isdigit()

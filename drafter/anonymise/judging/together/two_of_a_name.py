"""Whether a word in the plural means two people of one surname whom the text names: "the Stones".

An area, a trade or a wall is called so too; what follows, or leads to it, is people's alone.
"""

from drafter.anonymise.context.company import Company
from drafter.anonymise.people.register import Person
from drafter.anonymise.sentence.behind import (
    DONE_TO_SOMEBODY,
    does_act,
    past_adverbs,
    verb_of,
)
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import FEELINGS, KIN, NOBODY_ELSE_DOES, SPEECH_VERBS

_AREAS = frozenset(
    [
        "beacon", "broad", "cliff", "coast", "common", "dale", "down", "fell", "fen", "field",
        "ford", "forest", "glen", "heath", "hill", "island", "isle", "lake", "marsh", "meadow",
        "moor", "mount", "park", "peak", "pool", "river", "spring", "vale", "valley", "well",
        "wold", "wood",
    ]
)  # fmt: skip
"""What calls a part of the country or of a town: "the Lakes lost a bus", "the Dales' MP"."""
_SERVE_PEOPLE = frozenset(
    [
        "accountant", "agent", "agents", "architect", "barrister", "carer", "dentist", "doctor",
        "gp", "insurer", "insurers", "interpreter", "landlady", "lawyer", "lawyers", "lodger",
    ]
)  # fmt: skip
_HOMELY = frozenset(
    [
        "bathroom", "bedroom", "boiler", "boundary", "car", "cat", "dog", "dogs", "drive",
        "driveway", "extension", "fence", "garage", "hedge", "kitchen", "lease", "mortgage", "plot",
        "rent", "roof", "shed", "stall", "van",
    ]
)  # fmt: skip
_ARE = frozenset({"are", "arent", "were", "werent"})
_STATES = frozenset(["abroad", "asleep", "away", "elderly", "happy", "ill", "late", "out", "sorry"])
_WITHIN = {
    "at": frozenset({"church", "college", "home", "school", "work"}),
    "in": frozenset({"all", "bed", "both", "court", "debt", "hospital", "tears", "when"}),
    "on": frozenset({"benefits", "holiday"}),
}  # fmt: skip
_DID = frozenset({"bought", "had", "have", "lost", "own", "owned", "rent", "rented", "sold"})
_OWN = frozenset(
    [
        "appeal", "baby", "bungalow", "business", "car", "cat", "child", "children", "cottage",
        "custom", "daughter", "deposit", "dog", "dogs", "flat", "home", "house", "job", "jobs",
        "savings", "shop", "son", "sons", "stall", "tenancy", "trade", "twins", "van",
    ]
)  # fmt: skip
_MOST_TO_OBJECT = 5
_HELPING = frozenset(
    ["can", "cannot", "cant", "could", "couldnt", "did", "didnt", "do", "dont", "have", "havent",
     "may", "might", "must", "should", "will", "wont", "would", "wouldnt"]
)  # fmt: skip
_THEN = (
    NOBODY_ELSE_DOES
    | DONE_TO_SOMEBODY
    | frozenset(
        ["adopt", "adopted", "complained", "found", "foster", "fostered", "married", "move",
         "paid", "rented", "replied", "rung", "signed", "slept", "spoken", "written"]
    )
)  # fmt: skip
"""What only people do, or are done, behind a helping verb."""
_BEING = frozenset({"couple", "family", "parents", "people", "siblings", "sisters", "tenants"})
_BANDS = frozenset(
    ["band", "brand", "chain", "charity", "club", "company", "duo", "firm", "gang", "group",
     "range", "side", "team"]
)  # fmt: skip
_DONE_TO = frozenset(
    ["billed", "evicted", "fined", "invoiced", "owed", "refunded", "rehoused", "sued", "upset"]
)  # fmt: skip


def are_two(
    tokens: list[Token], at: int, last: int, people: tuple[Person, ...], company: Company
) -> bool:
    """Whether "the Stones" from ``at`` to ``last`` surely are two whom the text names."""
    if tokens[at].shape is not Shape.CAPITAL or _goes_on_in_name(tokens, last):
        return False
    if sum(one.id in company.present for one in people) < 2:  # noqa: PLR2004 - two people
        return False
    word = tokens[at].norm
    area = last - at == 1 and (word[:-1] in _AREAS or word[:-2] in _AREAS)
    if tokens[last - 1].is_possessive:
        return _have(tokens, last, area=area)
    if area:
        return verb_of(tokens, last) in SPEECH_VERBS or is_told(tokens, at - 1)
    led = tokens[at - 2].norm if at > 1 and tokens[at - 1].gap in (" ", ' "') else ""
    if led in _DONE_TO or is_told(tokens, at - 1) or does_act(tokens, last):
        return True
    return _are_so(tokens, last) or _did_so(tokens, last)


def are_things(tokens: list[Token], at: int, last: int) -> bool:
    """Whether it is told what is called so: "the Lanes is a car park", "the Lambs are a band"."""
    if last + 1 >= len(tokens) or tokens[last - 1].is_possessive or tokens[last].gap != " ":
        return False
    if tokens[last].norm == "is":
        return at > 0 and tokens[at - 1].starts
    if tokens[last].norm not in _ARE or tokens[last + 1].norm not in ("a", "an"):
        return False
    return _is_among(tokens, last + 1, _BANDS)


def _goes_on_in_name(tokens: list[Token], last: int) -> bool:
    """Whether a capital goes on, as in what is called after a trade: "the Butchers' Guild"."""
    behind = tokens[last] if last < len(tokens) else None
    if behind is None or behind.gap not in (" ", "-") or not behind.is_capital:
        return False
    return behind.shape is not Shape.CAPITALS or behind.norm not in ("gp", "mp")


def _have(tokens: list[Token], last: int, *, area: bool) -> bool:
    """Whether what is theirs is people's: "the Stones' agent", but "the Lakes' MP"."""
    if last >= len(tokens) or tokens[last].gap != " ":
        return False
    thing = tokens[last].norm
    theirs = thing in _SERVE_PEOPLE | KIN
    return theirs or (not area and (thing in _HOMELY or thing == "mp"))


def _are_so(tokens: list[Token], last: int) -> bool:
    """Whether they are as only people are: "were out", "were in both days", "are upset"."""
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].norm not in _ARE or tokens[verb].gap != " ":
        return False
    state = past_adverbs(tokens, verb + 1)
    if state >= len(tokens) or tokens[state].gap != " ":
        return False
    word = tokens[state].norm
    if word in DONE_TO_SOMEBODY or word == "owed" or _is_among(tokens, state, _BEING):
        return True
    further = tokens[state + 1].norm if state + 1 < len(tokens) else ""
    return word in _STATES | FEELINGS or further in _WITHIN.get(word, ())


def _did_so(tokens: list[Token], last: int) -> bool:
    """Whether they have, sell or lose what people do: "lost the Christmas trade", "have a dog"."""
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].gap != " ":
        return False
    if tokens[verb].norm in _DID and _is_among(tokens, verb + 1, _OWN):
        return True
    then = past_adverbs(tokens, verb + 1)
    while then < len(tokens) and tokens[then].norm in ("be", "been", "not"):
        then += 1
    helped = tokens[verb].norm in _HELPING and then < len(tokens) and tokens[then].gap == " "
    return helped and tokens[then].norm in _THEN


def _is_among(tokens: list[Token], at: int, words: frozenset[str]) -> bool:
    """Whether one of some words follows soon, with nothing but spaces between."""
    for token in tokens[at : at + _MOST_TO_OBJECT]:
        if token.gap != " ":
            return False
        if token.norm in words:
            return True
    return False

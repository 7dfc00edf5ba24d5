"""A forename that is a word besides, and does to a thing what takes hands or a mind.

"Ivy lost the report", "Joy keeps a dog", "Amber carried her bag up": no virtue, plant, stone or
colour is said to do so, whatever the verb, but for what these do too ("Ivy covered the van").
"""

import itertools
from typing import Final

from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.sentence.noted_places import is_whole
from drafter.anonymise.text.inflected import is_done, is_verb_form
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import AUXILIARIES, SPEECH_VERBS

_THINGS_DO: Final = (
    "adorn", "attract", "beat", "block", "brighten", "bring", "brush", "bury", "catch", "chip",
    "choke", "clash", "climb", "coat", "colour", "complement", "connect", "contain", "cost",
    "cover", "crack", "cross", "crush", "damage", "decorat", "dent", "edge", "enter", "fill",
    "flank", "flavour", "follow", "frame", "free", "freshen", "garnish", "give", "grace", "guard",
    "guid", "harm", "help", "hide", "hit", "hold", "hurt", "improv", "includ", "inla", "kill",
    "leav", "lift", "light", "line", "list", "made", "make", "mark", "match", "mean", "meet",
    "met", "mov", "need", "obscur", "overgrow", "overhang", "overran", "pleas", "poison", "prick",
    "pull", "push", "reach", "requir", "rip", "ruin", "sav", "scare", "scent", "scrap", "scratch",
    "season", "set", "shad", "smother", "soften", "spoil", "stain", "sting", "stop", "strangl",
    "stud", "suit", "surround", "sweeten", "tear", "tempt", "touch", "top", "transform", "trap",
    "trim", "turn", "upset", "warm", "welcom", "win", "won", "wreck",
)  # fmt: skip
"""How verbs begin that prove nothing: a plant, a virtue, a stone or a colour does that as well."""
_THINGS_DID: Final = frozenset(
    ["beat", "brought", "caught", "gave", "hid", "held", "left", "lit", "meant", "overgrew",
     "spilt", "tore", "went"]
)  # fmt: skip
_HELD: Final = frozenset(
    ["bag", "bags", "bike", "bin", "bins", "book", "books", "box", "boxes", "buggy", "bus",
     "camera", "car", "card", "cards", "cat", "chair", "cheque", "computer", "copies", "copy",
     "diary", "dishes", "dog", "email", "emails", "envelope", "file", "files", "flat", "folder",
     "footage", "form", "forms", "fridge", "groceries", "hoist", "insulin", "invoice", "invoices",
     "kettle", "key", "keys", "kit", "laptop", "laundry", "leaflet", "letter", "letters", "log",
     "lorry", "luggage", "map", "maps", "medication", "minutes", "motorbike", "note", "notes",
     "oven", "panel", "paperwork", "parcel", "parcels", "passport", "phone", "photo", "photographs",
     "photos", "pills", "post", "pram", "prescription", "purse", "pushchair", "receipt", "receipts",
     "recording", "register", "report", "reports", "rota", "sandwiches", "scan", "scans", "scooter",
     "sheet", "shop", "shopping", "spreadsheet", "stall", "suitcase", "tablets", "taxi", "text",
     "texts", "ticket", "tickets", "tools", "towels", "train", "trolley", "van", "video", "wallet",
     "washing", "wheelchair"]
)  # fmt: skip
"""What somebody holds, keeps, reads or drives."""
_MAKING: Final = frozenset({"made", "make", "makes"})
_MADE: Final = frozenset(
    ["appeal", "application", "appointment", "arrangements", "claim", "complaint", "enquiries",
     "payment", "payments", "statement"]
)  # fmt: skip
"""What people make, and nothing else does."""
_ONE: Final = frozenset(
    ["a", "all", "an", "another", "any", "both", "her", "his", "my", "no", "our", "some", "that",
     "the", "their", "these", "this", "those", "three", "two", "your"]
)  # fmt: skip
_BY_HAND: Final = frozenset(
    ["borrowed", "carried", "carries", "carry", "caught", "collect", "collected", "drive", "drives",
     "drove", "fed", "feed", "feeds", "fetch", "fetched", "keeps", "lost", "missed", "own", "owned",
     "owns", "parked", "ran", "run", "runs", "sell", "sells", "showed", "sold", "unloaded", "walk",
     "walked", "walks"]
)  # fmt: skip
"""What is done to anything one holds, and by nothing that grows; paper takes any verb."""
_PAPERS: Final = frozenset(
    ["cheque", "diary", "email", "emails", "envelope", "folder", "footage", "form", "forms",
     "insulin", "invoice", "invoices", "leaflet", "letter", "letters", "log", "map", "maps",
     "medication", "minutes", "note", "notes", "paperwork", "passport", "photo", "photographs",
     "photos", "pills", "prescription", "receipt", "receipts", "recording", "register", "report",
     "reports", "rota", "scan", "scans", "spreadsheet", "tablets", "text", "texts", "video"]
)  # fmt: skip
_FLAGGED: Final = ("flag", "highlight", "rat")
"""How verbs begin of what a colour does to a report."""
_HELPING: Final = frozenset(
    ["can", "could", "did", "might", "must", "shall", "should", "will", "would"]
)
_MEASURES: Final = frozenset(
    ["age", "colour", "day", "height", "length", "month", "night", "shape", "size", "way", "week",
     "weight", "width", "year"]
)  # fmt: skip
"""What is told of things behind a noun, or when it was: "pads the size of plates"."""
_WHOM: Final = frozenset({"her", "him", "me", "us", "you"})
_ASIDE: Final = frozenset(["away", "back", "down", "in", "off", "out", "over", "round", "up"])
_LED: Final = frozenset(
    ["as", "because", "he", "i", "if", "it", "she", "so", "that", "they", "we", "when", "which",
     "while", "who", "whom"]
)  # fmt: skip
"""What brings another subject in before "and"."""
_BESIDES: Final = SPEECH_VERBS - {"read", "said", "says", "states", "thought", "told"} | {
    "cried", "forgets", "forgot", "laughed", "listened", "lodged", "shouted", "signed", "swore",
    "wept",
}  # fmt: skip
"""What people alone do, besides what they do first: "turned the page and forgot us"."""
_TOLD: Final = frozenset({"said", "says", "told", "tells"})
_MOST_TO_VERB: Final = 4
_MOST_TO_HELD: Final = 3
_MOST_TO_AND: Final = 9


def handles_something(tokens: list[Token], at: int, *, counted: bool = False) -> bool:
    """Whether a verb with something one holds for its object goes on at a place.

    Any object will do behind a word that calls one of many and so has an article elsewhere, as
    ``counted`` tells: "Robin cleans the steps".
    """
    verb = past_adverbs(tokens, at)
    if verb + 1 >= len(tokens) or not _goes_on(tokens, verb):
        return False
    helped = tokens[verb].norm in _HELPING
    if helped:
        verb = past_adverbs(tokens, verb + 1)
    if verb + 1 >= len(tokens) or not _is_act(tokens, verb, helped=helped):
        return False
    if counted and _is_led_by_article(tokens, verb + 1):
        return True
    return _is_done_to(tokens, verb + 1) or (not helped and _does_besides(tokens, verb + 1))


def _is_led_by_article(tokens: list[Token], at: int) -> bool:
    """Whether a sentence that has articles goes on: not "lily pads the size of plates"."""
    if at + 1 >= len(tokens) or not (_goes_on(tokens, at) and _goes_on(tokens, at + 1)):
        return False
    if tokens[at].norm not in _ONE - {"all", "both"} or tokens[at + 1].norm in _MEASURES:
        return False
    return not _is_done_by_others(tokens, at + 2)


def _is_done_by_others(tokens: list[Token], at: int) -> bool:
    """Whether another verb goes on at a place: "rose beds the tenants planted are dead"."""
    for before, token in itertools.pairwise(tokens[at - 1 : at + _MOST_TO_VERB]):
        if token.gap != " " or token.norm in _LED or token.norm in ("and", "but"):
            return False
        past = is_verb_form(token.norm) and not token.norm.endswith("s")
        many = before.norm in ("children", "people") or before.norm.endswith("s")
        theirs = many and is_done(token.norm) and token.norm not in _ASIDE
        if past or theirs or token.norm == "are" or token.norm in AUXILIARIES:
            return True
    return False


def _goes_on(tokens: list[Token], at: int) -> bool:
    return tokens[at].gap == " " and tokens[at].shape is Shape.LOWER and not tokens[at].after_break


def _is_act(tokens: list[Token], verb: int, *, helped: bool) -> bool:
    """Whether a verb of any kind stands there, behind "must" and the like in its first form."""
    word = tokens[verb].norm
    if not _goes_on(tokens, verb) or word in AUXILIARIES:
        return False
    return is_verb_form(f"{word}s") if helped else is_verb_form(word)


def _is_done_to(tokens: list[Token], at: int) -> bool:
    """Whether the verb before ``at`` tells what is done by hand to what goes on there."""
    does = tokens[at - 1].norm
    if does in _MAKING:
        at += tokens[at].norm in _ONE
        made = at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in _MADE
        return made and is_whole(tokens, at + 1)
    filled_in = does.startswith("fill") and tokens[at].norm in ("in", "out")
    if not filled_in and (does in _THINGS_DID or does.startswith(_THINGS_DO)):
        return False
    if does in _BY_HAND:
        return is_held(tokens, at)
    return not does.startswith(_FLAGGED) and is_held(tokens, at, _PAPERS)


def is_held(tokens: list[Token], at: int, kinds: frozenset[str] = _HELD) -> bool:
    """Whether what one holds goes on at a place as an object: "up my bag", "us the report"."""
    if tokens[at].norm in _ASIDE and at + 1 < len(tokens):
        at += 1
    if tokens[at].gap != " ":
        return False
    if tokens[at].norm in _WHOM - {"her"} and at + 1 < len(tokens):
        at += 1
    if tokens[at].norm not in _ONE:
        return _goes_on(tokens, at) and tokens[at].norm in kinds and tokens[at].norm.endswith("s")
    for place in range(at + 1, min(len(tokens), at + 1 + _MOST_TO_HELD)):
        if not _goes_on(tokens, place):
            return False
        if tokens[place].norm in kinds and _is_all(tokens, place + 1):
            return True
    return False


def _is_all(tokens: list[Token], at: int) -> bool:
    """Whether no noun and no quality goes on at a place: not "the books balanced"."""
    return is_whole(tokens, at) or tokens[at].norm in _ASIDE


def _does_besides(tokens: list[Token], at: int) -> bool:
    """Whether the same subject does behind "and" what people alone do."""
    for place in range(at, min(len(tokens) - 1, at + _MOST_TO_AND)):
        token = tokens[place]
        if token.norm in _LED or token.gap not in (" ", ", ", "-"):
            return False
        if token.norm == "and":
            verb = past_adverbs(tokens, place + 1)
            return verb < len(tokens) and _is_besides(tokens, verb)
    return False


def _is_besides(tokens: list[Token], verb: int) -> bool:
    if not _goes_on(tokens, verb):
        return False
    does = tokens[verb].norm
    whom = tokens[verb + 1].norm if verb + 1 < len(tokens) else ""
    return does in _BESIDES or (does in _TOLD and whom in _WHOM | {"them"})

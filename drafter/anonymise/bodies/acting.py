"""Whether the words beside what may be a body's name are those of a body."""

from typing import Final

from drafter.anonymise.residue.phrases import BOUNDS
from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ADVERBS, AUXILIARIES, MONTHS, WEEKDAYS

_HELPING: Final = frozenset(
    ["can", "cannot", "cant", "could", "couldnt", "did", "didnt", "does", "doesnt", "had", "hadnt",
     "has", "hasnt", "must", "should", "will", "wont", "would", "wouldnt"]
)  # fmt: skip
_STEMS: Final = frozenset(
    ["accept", "acknowledge", "admit", "advise", "agree", "answer", "apologise", "approve",
     "argue", "ask", "assess", "assure", "bill", "blame", "cancel", "claim", "close",
     "confirm", "consider", "consult", "contact", "decide", "decline", "defend", "delay",
     "deny", "dispute", "email", "evict", "explain", "fail", "ignore", "inform", "insist",
     "inspect", "install", "instruct", "investigate", "invoice", "issue", "order", "phone",
     "post", "promise", "propose", "record", "refund", "refuse", "reject", "remove", "repair",
     "replace", "reply", "respond", "review", "serve", "suggest", "uphold", "visit", "warn",
     "withdraw", "write"]
)  # fmt: skip
"""Verbs of whoever runs something; no place does them."""
_IRREGULAR: Final = frozenset(
    ["denied", "knew", "paid", "replied", "said", "says", "sent", "spoke", "told", "took", "upheld",
     "withdrew", "wrote", "written", "known", "given", "let", "kept", "tell", "send", "pay", "say",
     "take", "keep", "know", "give", "made", "make", "mend", "mended", "fix", "fixed", "do", "done",
     "act", "acted", "call", "called", "rang", "treat", "treated", "charge", "charged"]
)  # fmt: skip
_BEFORE: Final = frozenset({"against", "by", "told", "asked", "phoned", "rang", "emailed", "sued"})
_OWNED: Final = frozenset(
    ["answer", "apology", "compensation", "complaint", "complaints", "contractor", "contractors",
     "decision", "duty", "email", "failure", "fault", "letter", "letters", "manager", "office",
     "officer", "officers", "policy", "procedure", "repairs", "reply", "response", "staff",
     "surveyor", "surveyors", "team"]
)  # fmt: skip
_OBJECTS: Final = frozenset(
    ["a", "all", "an", "any", "every", "her", "him", "his", "it", "its", "me", "my", "no", "our",
     "out", "some", "the", "their", "them", "these", "those", "us", "your"]
)  # fmt: skip
_OF_LAND: Final = frozenset(
    ["adjoined", "attracted", "blocked", "bordered", "boasted", "carried", "changed", "collapsed",
     "covered", "crossed", "declined", "dominated", "entered", "escaped", "existed", "expanded",
     "experienced", "faced", "featured", "flooded", "followed", "formed", "gained", "included",
     "joined", "linked", "looked", "needed", "opened", "overlooked", "reached", "received",
     "recovered", "remained", "resembled", "seemed", "shared", "spanned", "stayed", "straddled",
     "suffered", "surrounded", "used", "wanted", "welcomed"]
)  # fmt: skip
"""What places, bridges and houses do too, or what is done to them."""
_CLAUSES: Final = frozenset(
    ["and", "because", "but", "if", "once", "since", "so", "that", "then", "though", "until",
     "when", "while"]
)  # fmt: skip
_SHORTEST_DEED = 5
_ENDS = ("ed", "s")


def acts(tokens: list[Token], last: int, led: str) -> bool:
    """Whether the words beside it are those of a body: "Fernhollow did not investigate"."""
    if tokens[last - 1].is_possessive:
        return _follows(tokens, last) in _OWNED
    if led in _BEFORE:
        return True
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    norm = tokens[verb].norm
    if norm in _HELPING:
        behind = past_adverbs(tokens, verb + 1)
        while behind < len(tokens) and tokens[behind].norm in ("not", "never", "have"):
            behind = past_adverbs(tokens, behind + 1)
        return behind < len(tokens) and _is_verb(tokens[behind].norm)
    return _is_verb(norm) and norm not in _STEMS


def _follows(tokens: list[Token], at: int) -> str:
    return tokens[at].norm if at < len(tokens) and tokens[at].gap == " " else ""


def _is_verb(word: str) -> bool:
    if word in _STEMS or word in _IRREGULAR:
        return True
    stems = (word[:-1], word[:-2], word[:-3] + "y", word[:-3])
    return word.endswith(("s", "ed")) and any(stem in _STEMS for stem in stems)


def seems_to_act(tokens: list[Token], at: int, last: int) -> tuple[bool, bool]:
    """Whether a verb nobody listed goes on, and whether it is surely a body's deed.

    "Fernhollow leafleted the street" is; "Fernhollow mislaid a fee" is as good as any, but only
    an ending in "ed" shows a verb, and some are done by land: "Fernhollow overlooked the bay".
    """
    begins = tokens[at].starts or tokens[at].gap != " " or tokens[at - 1].norm in _CLAUSES
    if not begins or tokens[last - 1].is_possessive:
        return False, False
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False, False
    word, behind = tokens[verb].norm, _follows(tokens, verb + 1)
    if word in BOUNDS | AUXILIARIES | ADVERBS | MONTHS or word in _OF_LAND or not word.isalpha():
        return False, False
    ended = word.endswith("ed") and len(word) >= _SHORTEST_DEED
    has_object = behind in _OBJECTS or (word.endswith(_ENDS) and _is_named(tokens, verb + 1))
    return ended or has_object, ended and has_object


def _is_named(tokens: list[Token], at: int) -> bool:
    """Whether a capital goes on, no day's or month's: "leafleted Quarry Hill"."""
    if not _follows(tokens, at) or not tokens[at].is_capital or tokens[at].starts:
        return False
    return tokens[at].norm not in MONTHS | WEEKDAYS

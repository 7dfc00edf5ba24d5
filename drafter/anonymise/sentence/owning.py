"""Whose something is, and against whom a court case is."""

from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import KIN, OWNED, ROLES, TIMES, towns

_SAID = frozenset(
    [
        "anger", "answer", "anxiety", "arm", "back", "bag", "bathroom", "bed", "bedroom", "car",
        "cat", "clothes", "coat", "comments", "consultant", "crutches", "death", "diagnosis",
        "distress", "doctor", "email", "emails", "eyesight", "flat", "funeral", "garden",
        "glasses", "gp", "hand", "hands",
        "hearing", "home", "house", "insulin", "key", "keys", "leg", "medication", "mum", "phone",
        "pills", "prescription", "replies", "reply", "shoes", "statement", "tablets", "teeth",
        "text", "texts",
        "voice", "wheelchair", "words",
    ]
)  # fmt: skip
_BY_HALF = frozenset(
    {"elder", "foster", "great", "half", "late", "little", "older", "step", "younger"}
)
"""What stands before a word for kin, joined to it or not: "her half-brother"."""
_SERVED = frozenset({"director", "family", "officer", "worker"})


def owns(tokens: list[Token], at: int) -> bool:
    """Whether what only somebody has goes on behind a possessive: "May's reply"."""
    if not at or at >= len(tokens) or not tokens[at - 1].is_possessive or tokens[at].gap != " ":
        return False
    owner = tokens[at - 1].norm
    if tokens[at].norm in _BY_HALF and at + 1 < len(tokens) and tokens[at + 1].gap in ("-", " "):
        at += 1
    thing = tokens[at].norm
    if thing not in OWNED or tokens[at].is_capital:
        return False
    if owner in TIMES or owner in towns():
        return (thing in ROLES or thing in _SAID or thing in KIN) and thing not in _SERVED
    return True


def is_versus(tokens: list[Token], at: int) -> bool:
    """Whether the "v" of a court case stands right before a place; not "Lane v. upset".

    Nor are somebody's initials one where a sentence ends: "Seen by VS. Lane left".
    """
    if not 0 < at <= len(tokens) or tokens[at - 1].norm not in ("v", "vs"):
        return False
    if at == len(tokens):
        return True
    closed = tokens[at - 1].norm == "vs" and tokens[at - 1].shape is Shape.CAPITALS
    if closed and tokens[at].gap == ". ":
        return tokens[at].shape is Shape.CAPITALS
    return tokens[at].shape is not Shape.LOWER

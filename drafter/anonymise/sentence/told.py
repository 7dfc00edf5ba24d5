"""Words before a name that lead to somebody: "told Grace", "Officer: Price", "called Hope"."""

from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    NAME_LABELS,
    ROLES,
    TALKING_VERBS,
    TELLING_VERBS,
    TIMES,
    towns,
)

_CALLERS = frozenset(
    [
        "a", "an", "anyone", "he", "i", "it", "she", "that", "the", "there", "these", "they",
        "this", "those", "we", "you", "and", "been", "being", "boy", "child", "girl", "has", "have",
        "lady", "man", "person", "somebody", "someone", "to", "who", "woman",
    ]
)  # fmt: skip
_GIVING = frozenset(
    [
        "gave",
        "give",
        "given",
        "giving",
        "handed",
        "lent",
        "owed",
        "pass",
        "passed",
        "showed",
        "shown",
    ]
)
_SENT = frozenset(
    ["call", "calls", "copied", "email", "emails", "forwarded", "letter", "letters", "message",
     "note", "posted", "sent", "text", "texts"]
)  # fmt: skip
_SOMEWHERE = CALLED_AFTER | CALLED_AFTER_OR_SURNAME | frozenset(
    ["bank", "banks", "bar", "bench", "chambers", "council", "county", "courts", "cabinet",
     "parliament", "police", "post", "press", "print", "prison", "store", "temple", "town", "ward"]
)  # fmt: skip
"""Where letters are sent, though somebody is called so."""
_TOLD_OF = frozenset(
    ["accused", "advised", "assured", "informed", "notified", "reminded", "tell", "told", "warned"]
)  # fmt: skip
_TOWARDS = frozenset({"2", "to", "with"})
"""What leads to whoever is talked to; messages have a figure for one: "spoke 2 mum"."""
_CARING = frozenset({"look", "looked", "looking", "looks"})


def is_told(tokens: list[Token], at: int, *, directly: bool = False) -> bool:
    """Whether the words before lead to somebody: "told Grace", "spoke to Price", "Dear Hope"."""
    if not at or tokens[at].gap not in (" ", ' "'):
        return False
    before = tokens[at - 1]
    if before.norm in TELLING_VERBS:
        return not (before.norm == "called" and names_a_thing(tokens, at - 1))
    return not directly and (
        at > 1
        and before.gap == " "
        and (
            (before.norm in _TOWARDS and tokens[at - 2].norm in TALKING_VERBS)
            or (before.norm == "to" and (_is_given(tokens, at) or _is_sent(tokens, at)))
            or (before.norm == "after" and tokens[at - 2].norm in _CARING)
        )
    )


def is_told_of(tokens: list[Token], at: int) -> bool:
    """Whether a verb leads to whoever is told "of" something: "told Ida of the move"."""
    return at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in _TOLD_OF


def _is_given(tokens: list[Token], at: int) -> bool:
    """Whether something is given to whoever follows: "give it to Gill", not "drove to Wells"."""
    if tokens[at].norm in TIMES or tokens[at].norm in towns() or not tokens[at].is_capital:
        return False
    return any(
        token.norm in _GIVING
        for token in tokens[max(0, at - 4) : at - 1]
        if token.gap == " " or token.starts
    )


def _is_sent(tokens: list[Token], at: int) -> bool:
    """Whether something is sent to somebody: "letter sent to Lawn", "T/C to Lawn"."""
    word, sent = tokens[at], tokens[at - 2]
    if word.shape is not Shape.CAPITAL or word.norm in _SOMEWHERE:
        return False
    if word.norm in TIMES or word.norm in towns():
        return False
    called = sent.norm == "c" and at > 2 and tokens[at - 3].norm == "t" and sent.gap == "/"  # noqa: PLR2004 - "t/c to"
    return called or sent.norm in _SENT


def names_a_thing(tokens: list[Token], at: int) -> bool:
    """Whether "called" tells how a thing is called: "a charity called Hope"."""
    if not at or tokens[at].gap != " " or tokens[at].starts:
        return False
    noun = tokens[at - 1]
    if noun.shape is not Shape.LOWER or noun.norm in ADVERBS | AUXILIARIES | ROLES | _CALLERS:
        return False
    return not noun.norm.endswith("ly")


def is_labelled(tokens: list[Token], at: int) -> bool:
    """Whether a form or a letter's end leads to a name: "Officer: Price", "Regards, Hope"."""
    if not at or tokens[at - 1].norm not in NAME_LABELS:
        return False
    gap = tokens[at].gap
    return gap.strip(" \"'(") in (":", ",", "=") or "\n" in gap or tokens[at].after_break

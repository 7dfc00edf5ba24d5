"""Letters that abbreviate something too, where a note says what only somebody is or does."""

from typing import Final

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.judging.letters import CASEWORK, NO_ACTORS
from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    AUXILIARIES,
    FEELINGS,
    PERSON_VERBS,
    SPEECH_VERBS,
)

_THINGS: Final = NO_ACTORS | frozenset(["bb", "dd", "ip", "mb", "ms", "nd", "pb", "pd"])
"""What neither feels nor signs: an illness, a debit, an address of a machine."""
_OFFICES: Final = frozenset(
    ["asc", "ca", "cp", "cps", "dbs", "dfe", "dp", "dv", "dwp", "ea", "eh", "et", "fc", "hb",
     "hr", "ico", "la", "ld", "lea", "mh", "os", "ss", "uc"]
)  # fmt: skip
"""What acts and may be angry, but never lies in bed: a team, a benefit's office, a ministry."""
_WORDS: Final = frozenset(
    ["am", "er", "he", "im", "is", "it", "me", "no", "on", "or", "pm", "re", "so", "to", "un",
     "up", "us", "we"]
)  # fmt: skip
"""Words and signs that stand alone in capitals for themselves."""
_ANSWERS: Final = frozenset({"eg", "id", "ie", "nb", "ok", "pp", "ps"})
_BODILY: Final = frozenset(
    ["asleep", "bedbound", "breathless", "coughing", "crying", "depressed", "disorientated",
     "drowsy", "frail", "frightened", "hungry", "incontinent", "intoxicated",
     "limping", "poorly", "pregnant", "sobbing", "suicidal", "tearful", "thirsty", "unwell",
     "vomiting"]
)  # fmt: skip
_MOODS: Final = (FEELINGS - {"homeless"}) | _BODILY | frozenset(
    ["abrupt", "adamant", "bored", "chasing", "chatty", "cheerful", "cried", "curt", "defensive",
     "dismissive", "emotional", "evasive", "hostile", "insistent", "irate", "jolly", "polite",
     "reluctant", "screamed", "sobbed", "sullen", "terse", "uncooperative", "wept"]
)  # fmt: skip
_IN: Final = frozenset({"agony", "bed", "labour", "tears"})
_ON: Final = frozenset({"holiday", "leave"})
_LONG: Final = frozenset({"annual", "long", "maternity", "paternity", "sick", "term"})
_UNDOING: Final = frozenset({"coping", "drinking", "eating", "sleeping"})
_ENTERED: Final = frozenset(
    ["action", "actioned", "actions", "allocated", "apologies", "attendance", "attendees",
     "attending", "chair", "handler", "lead", "owner", "present"]
)  # fmt: skip
"""What leads to those who are to do something, or who came."""
_WHOM: Final = frozenset(
    ["a", "all", "her", "him", "his", "it", "me", "my", "our", "the", "their", "them", "us", "you"]
)  # fmt: skip
"""Whom or what something worried or upset."""
_NOTED: Final = frozenset({"att", "attn", "cc", "fao", "per", "re", "w"})
_YOUNGEST, _OLDEST = 16, 110
_MOST_LISTED = 12


LISTED: Final = frozenset(
    ["ct", "ctr", "dla", "dhp", "esa", "hb", "id", "jsa", "me", "ms", "pip", "tb", "uc"]
)
"""Illnesses, benefits and papers, each on a line of its own in lists."""


def noted_as_somebody(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, *, closed: bool
) -> bool | None:
    """Whether letters of somebody whom the text names are surely, or maybe, theirs; else None.

    "MS tearful" is no illness, nor is whoever signs with "MS"; "PC fell" may be a constable.
    ``closed`` letters have a stop behind them.
    """
    norm = tokens[at].norm
    if norm not in ACRONYMS and norm not in CASEWORK:
        return None
    if norm in _WORDS or is_determined(tokens, at) or _is_another_thing(tokens, at):
        return None
    is_thing = norm in _THINGS
    begins = _begins(tokens, at)
    if begins and _is_told_privately(tokens, at):
        return is_thing or norm in _OFFICES
    if begins and _has_mood(tokens, at + 1):
        return is_thing
    if _ends_entry(tokens, at):
        return is_thing and not closed and norm not in _ANSWERS and _is_signature(tokens, at)
    if _is_entered(tokens, at):
        return is_thing
    maybe = _is_led_to(tokens, at) or _is_in_brackets(tokens, at) or _does(tokens, at)
    return False if maybe else None


def _is_another_thing(tokens: list[Token], at: int) -> bool:
    """Whether somebody has it or a noun with a capital goes on: "her HB", "MS Word"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.gap in (" ", "-") and after.is_capital:
        return after.shape is Shape.CAPITAL and not after.after_break
    before = tokens[at - 1].norm if at and tokens[at].gap == " " else ""
    return before in ("her", "his", "its", "my", "our", "their", "your")


def _begins(tokens: list[Token], at: int) -> bool:
    """Whether a note or what is said begins with letters, not what somebody has: "has MS"."""
    token = tokens[at]
    if token.starts or token.after_break or token.gap == ", " or token.gap.endswith('"'):
        return True
    return at > 0 and tokens[at - 1].norm in SPEECH_VERBS | {"and", "but", "reads", "that"}


def _is_told_privately(tokens: list[Token], at: int) -> bool:
    """Whether an age goes on, or how and where nobody is at work: "DP, 93,", "in bed"."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    if after.gap == ", " and after.norm.isdigit() and (tokens[at].starts or tokens[at].after_break):
        aged = behind is not None and behind.gap == ", " and not behind.norm.isdigit()
        return aged and len(after.norm) < 4 and _YOUNGEST <= int(after.norm) <= _OLDEST  # noqa: PLR2004 - digits
    first = past_adverbs(tokens, at + 1)
    words = [token.norm for token in tokens[first : first + 4] if token.gap in (" ", "-")]
    if not words or tokens[first].gap != " ":
        return False
    pair = (words[0], words[1] if len(words) > 1 else "")
    if (words[0] in _BODILY and pair[1] not in _WHOM) or pair == ("off", "sick"):
        return True
    if words[0] == "on" and pair[1] in _ON | _LONG:
        return any(word in ("leave", "sick", "holiday") for word in words[1:])
    undone = words[0] in _UNDOING and tokens[first - 1].norm == "not"
    return undone or (words[0] == "in" and pair[1] in _IN)


def _has_mood(tokens: list[Token], at: int) -> bool:
    """Whether how somebody is goes on, not whom something upset: "MS rude", "MS upset her"."""
    at = past_adverbs(tokens, at)
    if at < len(tokens) and tokens[at].norm in ("v", "vv") and tokens[at].gap == " ":
        at += 1
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].norm not in _MOODS:
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].gap != " " or tokens[at + 1].norm not in _WHOM


def _ends_entry(tokens: list[Token], at: int) -> bool:
    """Whether letters stand alone at the end of a note, a quotation or a line, behind a stop."""
    token = tokens[at]
    stopped = token.gap.rstrip(" -\n\"')")[-1:] in (".", "!") or (
        token.gap.startswith(".") and token.starts
    )
    if not at or not stopped or token.is_possessive:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.after_break or "\n" in after.gap or after.gap[:1] in ('"', "'")


def _is_signature(tokens: list[Token], at: int) -> bool:
    """Whether a verb stands in the sentence before: no list of illnesses or benefits."""
    if tokens[at].norm in LISTED and (tokens[at].after_break or "\n" in tokens[at].gap):
        return False
    for token in reversed(tokens[:at]):
        norm = token.norm
        if norm in PERSON_VERBS or norm in SPEECH_VERBS or norm in AUXILIARIES:
            return True
        if token.starts:
            return False
    return False


def _is_entered(tokens: list[Token], at: int) -> bool:
    """Whether a form's label leads to letters, or to a list of such: "Present: KY, MS"."""
    for first in range(at, max(0, at - _MOST_LISTED), -1):
        gap, before = tokens[first].gap, tokens[first - 1]
        if gap.startswith(":") and not gap.strip(": "):
            return before.norm in _ENTERED
        if gap not in (", ", "; ", "/", " & ", " + ") or before.shape is not Shape.CAPITALS:
            return False
    return False


def _is_led_to(tokens: list[Token], at: int) -> bool:
    """Whether a note's short word leads to letters: "w/ MS", "cc MS", "re MS"."""
    if not at or tokens[at - 1].norm not in _NOTED:
        return False
    return tokens[at].gap in (" ", "/", "/ ", ". ", ": ")


def _is_in_brackets(tokens: list[Token], at: int) -> bool:
    """Whether letters in brackets close what was done: "Agreed (MS)"."""
    if not at or tokens[at].gap != " (":
        return False
    if at + 1 < len(tokens) and not tokens[at + 1].gap.startswith(")"):
        return False
    before = tokens[at - 1].norm
    return before in PERSON_VERBS or before.endswith("ed") or before.isdigit()


def _does(tokens: list[Token], at: int) -> bool:
    """Whether letters begin a sentence in which something is done: "MP had used two"."""
    if not (tokens[at].starts or tokens[at].after_break) or at + 1 >= len(tokens):
        return False
    verb = tokens[at + 1]
    if verb.gap != " " or verb.shape is not Shape.LOWER:
        return False
    if verb.norm in ("had", "has") and at + 2 < len(tokens) and tokens[at + 2].gap == " ":
        return tokens[at + 2].norm.endswith(("ed", "en", "one", "ut"))
    return (
        verb.norm in PERSON_VERBS
        or verb.norm in SPEECH_VERBS
        or verb.norm.endswith("ed")
        or (verb.norm == "fell")
    )

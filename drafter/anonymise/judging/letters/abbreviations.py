"""Letters that abbreviate something too, where a note says what only somebody is or does."""

from typing import Final

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.judging.letters.told_of import CASEWORK, CLIENTS, NO_ACTORS
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
     "ha", "hr", "ico", "la", "ld", "lea", "mh", "os", "sp", "ss", "uc"]
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
_DEMEANOUR: Final = frozenset(
    ["chatty", "cheerful", "clingy", "giggly", "jolly", "playful", "smiling", "talkative", "warm",
     "withdrawn"]
)  # fmt: skip
"""How whoever visits finds somebody, at the end of a sentence: "SS warm."."""
_MET: Final = frozenset(
    [
        "collected",
        "find",
        "found",
        "helped",
        "meet",
        "met",
        "saw",
        "see",
        "seen",
        "visit",
        "visited",
    ]
)
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
    ["a", "her", "him", "his", "it", "me", "my", "our", "the", "their", "them", "us", "you"]
)  # fmt: skip
"""Whom or what something worried or upset."""
_NOTED: Final = frozenset({"att", "attn", "cc", "fao", "per", "re", "w"})
_HOW_MET: Final = frozenset(["again", "alone", "at", "for", "in", "on", "re", "this", "today"])
_YOUNGEST, _OLDEST = 16, 110
_DIGITS = 3
_MOST_LISTED = 12


LISTED: Final = frozenset(
    ["ct", "ctr", "dla", "dhp", "esa", "hb", "id", "jsa", "me", "ms", "pip", "tb", "uc"]
)
"""Illnesses, benefits and papers, each on a line of its own in lists."""
_VERBS: Final = PERSON_VERBS | SPEECH_VERBS | AUXILIARIES


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
    if begins and _is_ailing(tokens, at):
        return norm not in CLIENTS
    if begins and _is_absent(tokens, at):
        return is_thing or norm in _OFFICES
    if begins and _has_mood(tokens, at + 1):
        return is_thing
    if _ends_entry(tokens, at):
        return is_thing and not closed and norm not in _ANSWERS and _is_signature(tokens, at)
    if _is_entered(tokens, at):
        return is_thing
    rules = (_is_led_to, _is_in_brackets, _does, _is_met, _is_years_old, _is_beside)
    return False if any(rule(tokens, at) for rule in rules) else None


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


def _is_ailing(tokens: list[Token], at: int) -> bool:
    """Whether an age goes on, or how and where nobody is at work: "DP, 93,", "MP in bed"."""
    if _is_aged(tokens, at):
        return True
    first = past_adverbs(tokens, at + 1)
    words = _clause(tokens, first)
    if not words:
        return False
    second = words[1] if len(words) > 1 else ""
    if words[0] in _BODILY:
        return second not in _WHOM
    if words[0] in _DEMEANOUR:
        return not second
    undone = words[0] in _UNDOING and tokens[first - 1].norm == "not"
    return undone or (words[0] == "in" and second in _IN)


def _is_absent(tokens: list[Token], at: int) -> bool:
    """Whether they are not at work, as members and workers are not either: "DP on sick leave"."""
    words = _clause(tokens, past_adverbs(tokens, at + 1))
    if words[:1] == ["on"] and words[1:2] and words[1] in _ON | _LONG:
        return any(word in ("leave", "sick", "holiday") for word in words[1:])
    return words[:2] == ["off", "sick"]


def _is_aged(tokens: list[Token], at: int) -> bool:
    """Whether a note begins with letters and an age: "DP, 93, frightened"."""
    behind = tokens[at + 1 : at + 3]
    begins = tokens[at].starts or tokens[at].after_break
    if not begins or len(behind) < 2 or any(token.gap != ", " for token in behind):  # noqa: PLR2004 - words
        return False
    age, more = behind[0].norm, behind[1].norm
    plain = age.isdigit() and not more.isdigit() and len(age) <= _DIGITS
    return plain and _YOUNGEST <= int(age) <= _OLDEST


def _clause(tokens: list[Token], first: int) -> list[str]:
    """The next words, four at most, up to a stop."""
    words: list[str] = []
    for token in tokens[first : first + 4]:
        if token.gap != " " and not (words and token.gap == "-"):
            break
        words.append(token.norm)
    return words


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
    starts = [place for place in range(at) if tokens[place].starts]
    before = {token.norm for token in tokens[starts[-1] if starts else 0 : at]}
    return not before.isdisjoint(_VERBS)


def _is_entered(tokens: list[Token], at: int) -> bool:
    """Whether a form's label leads to letters, or to a list of such: "Present: KY, MS"."""
    first, least = at, max(1, at - _MOST_LISTED + 1)
    while first > least and _is_listed(tokens, first):
        first -= 1
    gap = tokens[first].gap
    entered = first > 0 and gap.startswith(":") and not gap.strip(": ")
    return entered and tokens[first - 1].norm in _ENTERED


def _is_listed(tokens: list[Token], at: int) -> bool:
    """Whether letters stand before a place in a list."""
    listed = tokens[at].gap in (", ", "; ", "/", " & ", " + ")
    return listed and tokens[at - 1].shape is Shape.CAPITALS


def _is_led_to(tokens: list[Token], at: int) -> bool:
    """Whether a note's short word leads to letters: "w/ MS", "cc MS", "re MS"."""
    if not at or tokens[at - 1].norm not in _NOTED:
        return False
    return tokens[at].gap in (" ", "/", "/ ", ". ", ": ")


def _is_in_brackets(tokens: list[Token], at: int) -> bool:
    """Whether letters in brackets close what was done: "Agreed (MS)"."""
    if not at or tokens[at].gap != " (":
        return False
    closed = at + 1 >= len(tokens) or tokens[at + 1].gap.startswith(")")
    before = tokens[at - 1].norm
    return closed and (before in PERSON_VERBS or before.endswith("ed") or before.isdigit())


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


def _is_met(tokens: list[Token], at: int) -> bool:
    """Whether letters are met or visited, and nothing of theirs goes on: "saw PC at home"."""
    if not at or tokens[at].gap != " " or tokens[at - 1].norm not in _MET:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.gap != " " or after.norm in _HOW_MET


def _is_years_old(tokens: list[Token], at: int) -> bool:
    """Whether an age is told: "MS is 81 and lives alone"."""
    behind = tokens[at + 1 : at + 4]
    if len(behind) < 3 or any(token.gap != " " for token in behind):  # noqa: PLR2004 - words
        return False
    verb, number, more = (token.norm for token in behind)
    return verb in ("is", "was") and number.isdigit() and more in ("and", "years")


def _is_beside(tokens: list[Token], at: int) -> bool:
    """Whether other letters are joined to them that nothing abbreviates: "PC and KY", "MS + KY"."""
    for other, link in ((at - 1, at), (at + 1, at + 1)):
        if 0 <= other < len(tokens) and tokens[link].gap in (" + ", " & ", "/"):
            return tokens[other].shape is Shape.CAPITALS and tokens[other].norm not in ACRONYMS
    return False

"""What the words beside letters tell: somebody's initials, or an acronym."""

from typing import Final

from drafter.anonymise.judging.bare import FUNCTION_WORDS
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act, feels, is_helped
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.sentence.told import is_labelled
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ACRONYMS, ROLES, SPEECH_VERBS, dictionary

_NOTES: Final = SPEECH_VERBS | {
    "note",
    "notes",
    "read",
    "reads",
    "record",
    "records",
    "say",
    "show",
}
_NOTED: Final = frozenset({"emailed", "noted", "recorded", "texted", "wrote"})
LEADS: Final = frozenset({"and", "by", "cc", "fao", "for", "from", "per", "to", "with"})
_CALLS: Final = frozenset({"call", "calls", "text", "texts"})
_GRADED: Final = frozenset(
    ["appendix", "area", "band", "block", "box", "bus", "category", "class", "code", "exhibit",
     "form", "grade", "group", "level", "lot", "part", "phase", "plan", "plot", "room", "route",
     "row", "schedule", "section", "table", "type", "unit", "ward", "zone"]
)  # fmt: skip
"""What is told apart by letters."""
STATES: Final = frozenset(
    ["angry", "anxious", "asleep", "away", "awake", "calm", "cold", "ill", "late", "not", "out",
     "fine", "happy", "poorly", "quiet", "settled", "sick", "tearful", "unwell", "upset"]
)  # fmt: skip
"""How somebody is, in notes: "DBS cold, no coat"."""
_GRADES: Final = frozenset(
    ["form", "forms", "grade", "group", "negative", "positive", "rating", "road", "type"]
)
NO_ACTORS: Final = frozenset(
    ["ad", "ai", "am", "bc", "br", "cd", "ct", "cv", "eg", "en", "er", "ft", "he", "ht", "ib",
     "id", "ie", "im", "iq", "is", "it", "iv", "me", "nb", "ni", "no", "np", "ok", "on", "or",
     "pm", "pp", "ps", "re", "so", "tb", "tc", "to", "tv", "un", "up", "us", "wc", "we"]
)  # fmt: skip
"""Acronyms that nobody rings, and that ring nobody."""
_THINGS: Final = frozenset({"ip", "mb", "os"})
"""Acronyms of things, which do nothing in a note."""
_MARGINS: Final = frozenset(
    ["ae", "cc", "dob", "dx", "fao", "fw", "fwd", "id", "ie", "nb", "nhs", "ni", "no",
     "op", "pm", "po", "ps", "pt", "re", "ref", "rx", "tc", "tel", "to", "vo"]
)  # fmt: skip
"""What stands before a colon without having said what follows: "NB: ring"."""
ABBREVIATED: Final = frozenset({"ad", "am", "bc", "eg", "ie", "nb", "pm", "ps"})
SHOUTED: Final = frozenset(
    ["all", "any", "her", "his", "my", "not", "now", "our", "the", "you"]
)  # fmt: skip
"""Words that are written in capitals where somebody raises the voice: "give MY money back"."""
_INITIALLED: Final = frozenset({"initialed", "initialled", "initials", "signed"})
_LONGEST_LETTERS = 3
WORKERS: Final = frozenset(
    ["ap", "asc", "chc", "dn", "eh", "eho", "eo", "ep", "et", "fc", "ha", "hv", "io", "iro", "kw",
     "ld", "ll", "mh", "salt", "sn", "sp", "ss", "su", "tl", "tm", "tp", "vm", "vo", "yp"]
)  # fmt: skip
"""Whom and what casework cuts short that acts as somebody does: "EP rang", a psychologist."""
CLIENTS: Final = frozenset({"su", "yp"})
"""Those of them who are looked after, and may cry: a service user, a young person."""
CASEWORK: Final = WORKERS | frozenset(
    ["bb", "cc", "cin", "cp", "dd", "dp", "dv", "hc", "lac", "na", "nd", "nr", "pb", "pd", "poc",
     "tc"]
)  # fmt: skip
"""The same with what does nothing: "TC to school", "pays by DD", "CP plan"."""
_ONLY_PEOPLE: Final = frozenset(
    ["born", "cried", "cries", "crying", "fainted", "fell", "screamed", "slept", "sobbed", "wept"]
)
"""What whoever works there is not told to do: "DN cried"."""
_PARTIES: Final = frozenset(
    ["applicant", "brother", "child", "claimant", "complainant", "daughter", "father", "husband",
     "mother", "parent", "patient", "pupil", "resident", "sister", "son", "tenant", "wife"]
)  # fmt: skip
_MOST_TO_PARTY = 5


def is_party(tokens: list[Token], at: int) -> bool:
    """Whether it is told of letters what only somebody is or does: "TM is not the applicant"."""
    behind = tokens[at + 1 : at + _MOST_TO_PARTY]
    if not behind or behind[0].gap != " ":
        return False
    if behind[0].norm in _ONLY_PEOPLE:
        return True
    if behind[0].norm not in ("is", "was"):
        return False
    return any(one.norm in _PARTIES for one in behind) and all(one.gap == " " for one in behind)


def is_said_of(tokens: list[Token], at: int) -> bool:
    """Whether letters begin what is said or noted and do or are something: "Says ND is out"."""
    token = tokens[at]
    says = at > 0 and token.gap == " " and tokens[at - 1].norm in SPEECH_VERBS
    return (says or token.gap.endswith('"')) and is_helped(tokens, at + 1)


def is_signed(tokens: list[Token], at: int) -> bool:
    """Whether a form's label or "signed" leads to letters: "Officer: KY", "initialled KY"."""
    if is_labelled(tokens, at):
        return True
    return at > 0 and tokens[at - 1].norm in _INITIALLED and not tokens[at].starts


def is_noted(tokens: list[Token], at: int) -> bool:
    """Whether letters without an article begin a note or follow "from": a benefit has "the"."""
    token = tokens[at]
    before = tokens[at - 1].norm if at else ""
    if token.is_possessive or (before in LEADS - {"and"} and token.gap == " "):
        return True
    return token.gap.endswith(('"', " - ")) or (before == "o" and token.gap == " ")


def is_reported(tokens: list[Token], at: int) -> bool:
    """Whether what somebody notes begins with letters: "my notes say NB called", "TB rude"."""
    token = tokens[at]
    if token.gap == " ":
        return at > 0 and tokens[at - 1].norm in _NOTES and does_act(tokens, at + 1)
    return feels(tokens, at + 1)


def begins_note(tokens: list[Token], at: int) -> bool:
    """Whether letters begin what somebody is quoted as noting: 'Her sheet says "IP thriving"'."""
    token = tokens[at]
    letters = NO_ACTORS | _THINGS
    if not at or token.norm not in letters - ABBREVIATED - _MARGINS:
        return False
    return token.gap.endswith('"') and tokens[at - 1].norm in _NOTES | _NOTED


def is_met(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int
) -> bool:
    """Whether letters that are an acronym too act or own as somebody: "CO found on floor"."""
    before = tokens[at - 1].norm if at and tokens[at].gap == " " else ""
    if before in ("from", "to") and at > 1 and tokens[at - 2].norm in _CALLS:
        return True
    if owns(tokens, at + 1):
        return True
    if before and before not in FUNCTION_WORDS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].starts and after and after.gap == " " and after.norm in STATES:
        return True
    if at + 1 < len(tokens) and tokens[at + 1].gap == " - ":
        return tokens[at].starts
    if after and after.gap == " (" and after.norm in ("he", "she", "they", "who"):
        return True
    if after and after.gap == ": " and tokens[at].norm not in _MARGINS:
        return tokens[at].starts or tokens[at].after_break
    return does_act(tokens, at + 1)


def is_grade(tokens: list[Token], at: int) -> bool:
    """Whether letters are a grade, a group or a block: "AB as the blood group", "form AB"."""
    if at and tokens[at].gap == " " and tokens[at - 1].norm in _GRADED:
        return True
    behind = [token.norm for token in tokens[at + 1 : at + 5] if token.gap == " "]
    if behind[:1] == ["as"] and behind[1:2] and behind[1] in ("a", "an", "the"):
        return not any(word in ROLES for word in behind[2:])
    return bool(behind) and behind[0] in _GRADES


def is_apologised_to(tokens: list[Token], at: int) -> bool:
    """Whether the letters are somebody's: nobody apologises to a benefit."""
    return at > 1 and tokens[at - 1].norm == "to" and tokens[at - 2].norm.startswith("apolog")


def is_among_initials(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether somebody else's initials stand beside, joined by a stroke: "KY/RL met"."""
    linked = [
        other
        for other, link in ((at - 2, at - 1), (at + 2, at + 1))
        if 0 <= other < len(tokens) and tokens[link].norm == "and"
    ]
    if any(_is_surely_other(tokens[other], register) for other in linked):
        return True
    for other, joint in ((at - 1, at), (at + 1, at + 1)):
        if not 0 <= other < len(tokens) or joint >= len(tokens):
            continue
        word = tokens[other]
        joined = tokens[joint].gap in ("/", " / ", "&", " & ", "+")
        both = {word.norm, tokens[at].norm} <= ACRONYMS | CASEWORK  # "HB/CT" are benefits
        if joined and word.shape is Shape.CAPITALS and word.norm in register.by_initials:
            return not both
    return False


def _is_surely_other(word: Token, register: Register) -> bool:
    known = word.norm in register.by_initials and word.norm not in ACRONYMS | CASEWORK
    return known and word.shape is Shape.CAPITALS and word.gap == " "


def is_shouted(tokens: list[Token], at: int) -> bool:
    """Whether a longer word beside the letters is in capitals too."""
    around = [
        tokens[i]
        for i in (at - 1, at + 1)
        if 0 <= i < len(tokens)
        and not (tokens[max(i, at)].starts or tokens[max(i, at)].after_break)
        and not (tokens[max(i, at)].gap == "; " and tokens[i].norm not in dictionary())
    ]
    return any(
        other.shape is Shape.CAPITALS and len(other.norm) > _LONGEST_LETTERS for other in around
    )


def notes(tokens: list[Token], at: int) -> bool:
    """Whether letters in brackets say whose the note behind is: "COMMENT (KY): all paid"."""
    closes = at + 1 < len(tokens) and tokens[at + 1].gap.startswith("):")
    return closes and tokens[at].gap == " ("


def speaks(tokens: list[Token], at: int) -> bool:
    """Whether a verb of saying follows at once: "KY says"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.gap == " " and after.norm in SPEECH_VERBS

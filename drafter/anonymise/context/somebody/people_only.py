"""What goes on behind a forename that is a word besides, and is told of people alone.

"Faith was sent a bill", "Summer (date of birth 30 Sept 1987)", "Carol paid £20", "Joy off sick":
neither a virtue, a plant nor a season is sent, born, or off. The text names whoever it is.
"""

from collections.abc import Callable
from typing import Final

from drafter.anonymise.context.somebody.circumstances import is_spoken_to_of
from drafter.anonymise.context.somebody.living import COSTED, is_lived
from drafter.anonymise.context.somebody.people_going import goes_as_people_do
from drafter.anonymise.sentence.behind import YEARS, past_adverbs
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import MONTHS, SPEECH_VERBS, TIMES

_ADJECTIVES: Final = frozenset(
    ["bright", "christian", "earnest", "frank", "gay", "happy", "innocent", "misty", "noble",
     "precious", "rich", "rocky", "royal", "sandy", "sunny", "true", "young"]
)  # fmt: skip
_TENS: Final = frozenset(
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
)
_NUMBERS: Final = YEARS | _TENS | frozenset({"nineteen", "two"})
_UNITS: Final = frozenset({"months", "weeks", "days", "years", "yrs", "mths"})
_BEFORE_OBJECTS: Final = frozenset({"a", "an", "another", "her", "his", "no", "the", "two"})
_SENT: Final = frozenset({"emailed", "handed", "issued", "lent", "paid", "posted", "sent", "shown"})
_NOT_SENT: Final = frozenset({"blow", "boost", "chance", "door", "lifeline", "red", "visit", "way"})
_AILING: Final = frozenset(
    ["asthmatic", "autistic", "bedbound", "diabetic", "epileptic", "housebound", "ill",
     "incontinent", "poorly", "pregnant", "sick", "unwell"]
)  # fmt: skip
_CLAUSES: Final = frozenset(
    ["and", "as", "because", "but", "if", "so", "that", "though", "when", "where", "while"]
)
_CHRONICLED: Final = frozenset({"died", "put", "took", "went"})
"""What a list by months says without a subject: "May went to the Bluebird Club"."""
_HEALTH: Final = frozenset({"copd", "lupus", "ocd", "ptsd", "scabies", "scoliosis", "sepsis"})
_ILL_LETTERS: Final = frozenset({"adhd", "asd", "cf", "eds", "hiv", "ibs", "ms", "pmld"})
_ILL_PAIRS: Final = frozenset({("selective", "mutism"), ("sickle", "cell")})
_TREATED: Final = frozenset({"admitted", "sectioned", "treated"})
_MONEY_VERBS: Final = frozenset({"borrowed", "donated", "earned", "offered", "paid", "repaid"})
_CLAIMS: Final = frozenset(
    ["appeal", "application", "bid", "bill", "claim", "complaint", "grievance", "request"]
)
_OFF: Final = frozenset({"afternoon", "day", "month", "morning", "week"})
_HOMES: Final = frozenset(
    ["academy", "centre", "club", "college", "home", "hospice", "hospital", "infirmary", "lodge",
     "nursery", "primary", "school", "surgery", "ward"]
)  # fmt: skip
_STREETS: Final = frozenset({"avenue", "close", "hill", "lane", "road", "row", "street", "way"})
_MOST_TO_HOME: Final = 6
_RELATIONS: Final = frozenset(
    ["aunt", "brother", "carer", "cousin", "dad", "daughter", "father", "gran", "husband", "mother",
     "mum", "nan", "nephew", "niece", "partner", "sister", "son", "uncle", "wife"]
)  # fmt: skip
_AT_IT: Final = frozenset(
    ["coughing", "crying", "kicking", "laughing", "screaming", "shouting", "sobbing", "vomiting"]
)
_ASKING: Final = frozenset(["are", "can", "could", "did", "do", "have", "were", "will", "would"])
_WHOLE: Final = (".", ",", ";", "!", "?", ")", "\n", '"', ":")


def is_of_people_only(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, last: int
) -> bool:
    """Whether what goes on behind the forename at ``at`` is told of nobody but people."""
    behind, word = tokens[last], tokens[at]
    if behind.gap == " (":
        return _is_born(tokens, last)
    if behind.gap == ", ":
        apart = _is_aged(tokens, last) or is_spoken_to_of(tokens, last)
        return _is_asked(tokens, at, last) or (word.starts and apart)
    if behind.gap != " " or behind.is_capital:
        return False
    if _is_there(tokens, at, last):
        return True
    if not _begins(tokens, at):
        return False
    if word.norm not in COSTED and goes_as_people_do(tokens, at, last):
        return True
    if is_lived(tokens, at, last):
        return True
    if (
        word.starts
        and word.norm not in TIMES | COSTED | _ADJECTIVES
        and (_is_noted(tokens, last) or _acts(tokens, last))
    ):
        return True
    return _does(tokens, at, last)


def _does(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a verb goes on with what it is said of people alone."""
    verb = past_adverbs(tokens, last)
    if verb + 1 >= len(tokens) or tokens[verb].gap != " ":
        return False
    does = tokens[verb].norm
    if tokens[at].norm in MONTHS and does in _CHRONICLED:
        return False
    rule = _OF_VERBS.get(does)
    return rule is not None and rule(tokens, verb)


def _begins(tokens: list[Token], at: int) -> bool:
    """Whether a sentence or a clause begins: "the boy was three and Summer was 18 months"."""
    word = tokens[at]
    return word.starts or (at > 0 and word.gap == " " and tokens[at - 1].norm in _CLAUSES)


def _is_born(tokens: list[Token], at: int) -> bool:
    """Whether brackets tell a birth or an age: "(b. 22.6.11)", "(fourteen months)"."""
    words = [token.norm for token in tokens[at : at + 3]]
    if words == ["date", "of", "birth"]:
        return True
    if len(words) < 2:  # noqa: PLR2004 - "b." and a figure
        return False
    if words[0] == "b" and tokens[at + 1].gap in (". ", ".", " "):
        return words[1].isdigit()
    return (words[0] in _NUMBERS or words[0].isdigit()) and words[1] in _UNITS


def _is_aged(tokens: list[Token], at: int) -> bool:
    """Whether an age stands between commas: "Carol, sixty-eight, was", "Summer, 6, has"."""
    if tokens[at].norm in _TENS and at + 1 < len(tokens) and tokens[at + 1].gap == "-":
        at += 1
    elif tokens[at].norm not in _NUMBERS and not tokens[at].norm.isdigit():
        return False
    end = at + 1
    closed = end + 1 < len(tokens) and tokens[end].gap == ", " and tokens[end + 1].gap == " "
    return closed and tokens[end].norm in SPEECH_VERBS | {"has", "is", "was", "who", "wept"}


def _is_asked(tokens: list[Token], at: int, last: int) -> bool:
    """Whether somebody is spoken to: "Carol, are you there?", but "Sunday, are you in?"."""
    if tokens[at].norm in TIMES or not tokens[at].starts or last + 1 >= len(tokens):
        return False
    asked = tokens[last].norm in _ASKING and not tokens[last].is_capital
    return asked and tokens[last + 1].norm == "you" and tokens[last + 1].gap == " "


def _is_there(tokens: list[Token], at: int, last: int) -> bool:
    """Whether somebody is asked for: "Is Summer there?"."""
    if not at or tokens[at].gap != " " or tokens[last].norm != "there" or tokens[at].starts:
        return False
    ends = last + 1 >= len(tokens) or tokens[last + 1].gap[:1] in ("?", ",") or _is_or(tokens, last)
    return ends and tokens[at - 1].starts and tokens[at - 1].norm in ("is", "was")


def _is_or(tokens: list[Token], at: int) -> bool:
    return [token.norm for token in tokens[at + 1 : at + 3]] == ["or", "not"]


def _is_whole(tokens: list[Token], at: int) -> bool:
    """Whether nothing goes on at a place."""
    return at >= len(tokens) or tokens[at].after_break or tokens[at].gap.startswith(_WHOLE)


def _is_noted(tokens: list[Token], at: int) -> bool:
    """Whether a note tells where or how somebody is: "off sick", "in tears", "kicking again"."""
    words = [token.norm for token in tokens[at : at + 2]]
    if words == ["off", "sick"]:
        return True
    if words in (["in", "room"], ["in", "tears"]):
        return _is_whole(tokens, at + 2)
    if words[0] in _AT_IT:
        return words[1:] == ["again"] or _is_whole(tokens, at + 1)
    return words[0] == "and" and words[-1] in _RELATIONS and _is_whole(tokens, at + 2)


def _acts(tokens: list[Token], at: int) -> bool:
    """Whether money or a time of day goes on: "paid £20", "arrived 14.50"; or "finds joy"."""
    verb = past_adverbs(tokens, at)
    if verb + 1 >= len(tokens) or tokens[verb].gap != " ":
        return False
    what = tokens[verb + 1]
    if tokens[verb].norm in _MONEY_VERBS:
        return what.gap == " £"
    if tokens[verb].norm == "arrived":
        clock = tokens[verb + 2] if verb + 2 < len(tokens) else None
        return what.norm.isdigit() and clock is not None and clock.gap in (".", ":")
    return False


def _is(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], verb: int
) -> bool:
    """Whether an age, an illness, or what is done to people alone is told behind "is"."""
    at = past_adverbs(tokens, verb + 1)
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    word, behind = tokens[at].norm, tokens[at + 1] if at + 1 < len(tokens) else None
    if word in _AILING:
        return behind is None or behind.gap != " " or behind.norm in ("again", "and", "at", "in")
    if word in _NUMBERS:
        in_tens = behind is not None and behind.gap == "-"
        return _is_whole(tokens, at + 1 + in_tens)
    if behind is None or behind.gap != " ":
        return False
    if word.isdigit():
        return behind.norm in _UNITS - {"days"} and not _is_away(tokens, at + 2)
    if word in _TREATED:
        return behind.norm in ("for", "to", "under")
    if word in _SENT and behind.norm in _BEFORE_OBJECTS and at + 2 < len(tokens):
        return tokens[at + 2].norm not in _NOT_SENT
    return (word in ("at", "in") or (word == "taken" and behind.norm == "to")) and _is_home(
        tokens, at + 1 + (word == "taken")
    )


def _is_away(tokens: list[Token], at: int) -> bool:
    """Whether a stretch of time is no age: "Christmas is two months away"."""
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm not in ("and", "old")


def _is_home(tokens: list[Token], at: int) -> bool:
    """Whether the name of a ward, a school or the like goes on: "Larch Tye Care Home"."""
    if at < len(tokens) and tokens[at].norm == "the" and tokens[at].gap == " ":
        at += 1
    for place in range(at, min(len(tokens), at + _MOST_TO_HOME)):
        token = tokens[place]
        if token.shape is not Shape.CAPITAL or token.gap not in (" ", "-"):
            return False
        if token.norm in _HOMES:
            behind = tokens[place + 1 : place + 2]
            return not (behind and behind[0].gap == " " and behind[0].norm in _STREETS)
    return False


def _goes(tokens: list[Token], verb: int) -> bool:
    return tokens[verb + 1].norm == "to" and _is_home(tokens, verb + 2)


def _dies(tokens: list[Token], verb: int) -> bool:
    """Whether somebody died in a hospital or at an age."""
    behind = tokens[verb + 1].norm
    return behind == "aged" or (behind in ("at", "in") and _is_home(tokens, verb + 2))


def _has(tokens: list[Token], verb: int) -> bool:
    """Whether an illness is had: "has COPD"."""
    what, behind = tokens[verb + 1], tokens[verb + 2 : verb + 3]
    if what.shape is Shape.CAPITALS and what.norm in _ILL_LETTERS:
        return True
    if behind and (what.norm, behind[0].norm) in _ILL_PAIRS:
        return True
    return what.norm in _HEALTH


def _puts(tokens: list[Token], verb: int) -> bool:
    """Whether a claim is put in: "put in a claim"."""
    words = [token.norm for token in tokens[verb + 1 : verb + 4]]
    return words[:2] in (["in", "a"], ["in", "an"]) and words[-1] in _CLAIMS


def _takes(tokens: list[Token], verb: int) -> bool:
    """Whether a day is taken off: "took the morning off"."""
    words = [token.norm for token in tokens[verb + 1 : verb + 4]]
    return words[:1] in (["a"], ["the"]) and words[-1] == "off" and words[1] in _OFF


_OF_VERBS: Final[dict[str, Callable[[list[Token], int], bool]]] = {
    **dict.fromkeys(("is", "isnt", "was", "wasnt"), _is),
    **dict.fromkeys(("goes", "went"), _goes),
    **dict.fromkeys(("had", "has"), _has),
    "died": _dies,
    "put": _puts,
    "took": _takes,
}

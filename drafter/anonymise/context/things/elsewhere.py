"""Where a registered word is a town, a time or a faith: "near Lincoln", "since April"."""

from drafter.anonymise.context.things.called_after import IN_PLACES, word_after, word_before
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act, verb_of
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    MADE_OF,
    MONTHS,
    NAMESAKES,
    OF_TIMES,
    PEOPLES,
    TIMES,
    towns,
)

_WAYS = frozenset({"at", "from", "of", "through", "to"})
_MOVING = frozenset(
    [
        "arrived", "back", "born", "bus", "bypass", "came", "coach", "comes", "coming", "commute",
        "commutes", "commuting", "cycled", "drive", "driven", "drives", "driving", "drove",
        "ferry", "flew", "flies", "flight", "flights", "flown", "flying", "home", "house", "live",
        "lived", "lives", "living", "move", "moved", "moves", "moving", "posted", "postmarked",
        "relocated", "return", "returned", "road", "sailed", "train", "transferred", "travel",
        "travelled", "travelling", "travels", "trip", "way", "went",
    ]
)  # fmt: skip
_ABROAD = frozenset(
    ["algeria", "athens", "barcelona", "berlin", "brazil", "corfu", "crete", "cuba", "england",
     "france", "geneva", "granada", "holland", "ireland", "israel", "jordan", "kenya", "lebanon",
     "lima", "madrid", "malta", "medina", "milan", "nigeria", "norway", "paris", "poland",
     "portugal", "rhodes", "roma", "scotland", "seville", "spain", "sydney", "toledo", "troy",
     "valencia", "vienna", "wales", "zante"]
)  # fmt: skip
"""Surnames that are places outside the list of the United Kingdom's towns."""
_IN_TIMES = frozenset(
    [
        "during", "early", "each", "every", "in", "last", "late", "mid", "next", "since",
        "throughout", "till", "until",
    ]
)  # fmt: skip
_CONJUNCTIONS = frozenset({"since", "till", "until"})
_BEGINS = frozenset({"became", "began", "brought", "came", "ended", "started", "went"})
"""What months do too."""
_FEASTS = frozenset({"advent", "christmas", "easter", "noel"})
_OF_FEASTS = OF_TIMES | {"bonus", "card", "cards", "day", "decorations", "dinner", "eve", "monday",
                         "party", "post", "presents", "sunday", "time", "tree", "week"}  # fmt: skip
_ROUND_FEASTS = frozenset({"after", "at", "before", "over"})
_STRETCHES = frozenset({"all", "early", "end", "late", "mid", "part", "remainder", "rest", "start"})
_SEASONS = frozenset({"month", "season", "time"})
_MOST_TO_TIME = 6
_BELIEF = frozenset(
    ["belief", "believe", "confide", "confided", "confidence", "disappointed", "faith", "interest",
     "interested", "trust"]
)  # fmt: skip
_ONE_OF = frozenset({"a", "an", "each", "every", "one", "the"})
_FAITHS = frozenset(
    ["ethnicity", "faith", "language", "nationality", "origin", "practising", "race", "religion"]
)
_SPEAKING = frozenset(
    ["learn", "learning", "learns", "learnt", "read", "reads", "speak", "speaking", "speaks",
     "spoke", "studied", "studies", "studying", "taught", "teaches", "teaching"]
)  # fmt: skip
_OF_LANGUAGES = frozenset(
    ["aid", "born", "burial", "charity", "church", "citizen", "class", "classes", "course",
     "descent", "exam", "exams", "faith", "festival", "food", "heritage", "homework",
     "interpreter", "lesson", "lessons", "national", "nationals", "passport", "restaurant",
     "roots", "shop", "speaker", "speakers", "speaking", "teacher", "translation", "translator",
     "values", "worship"]
)  # fmt: skip
_FLUENT = frozenset(
    ["answered", "fluent", "leaflet", "letter", "letters", "said", "sent", "shouted", "speaks",
     "spoke", "written", "wrote"]
)  # fmt: skip


def is_place(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> bool:
    """Whether a town is meant: "near Lincoln", "moved to Wells", "Lincoln City Council"."""
    at, last = reading.first, reading.last
    word = tokens[at]
    if not word.is_capital or not (
        word.norm in NAMESAKES or word.norm in towns() or word.norm in _ABROAD
    ):
        return False
    after = word_after(tokens, last)
    if after and after.norm in ("borough", "city", "county", "district", "town"):
        return True
    if word.is_possessive or is_told(tokens, at):
        return False
    before = word_before(tokens, at)
    if before == "in" and _is_believed(tokens, at):
        return False
    if before in IN_PLACES | {"county"} or (at and tokens[at - 1].norm == "co"):
        return True
    if before in _WAYS and _goes_on_there(tokens, last):
        return True
    near = {token.norm for token in tokens[max(0, at - 4) : max(0, at - 1)]}
    return before in _WAYS and bool(near & _MOVING)


def _goes_on_there(tokens: list[Token], last: int) -> bool:
    """Whether it is told what happens there: "rang from Lincoln, where she works"."""
    return last < len(tokens) and tokens[last].gap == ", " and tokens[last].norm == "where"


def _is_believed(tokens: list[Token], at: int) -> bool:
    """Whether what people have in somebody leads to "in": "lost trust in April"."""
    return at > 1 and tokens[at - 1].gap == " " and tokens[at - 2].norm in _BELIEF


def is_time(tokens: list[Token], reading: Reading) -> bool:
    """Whether a month, a day or a season is meant: "since April", "April to June"."""
    at, last = reading.first, reading.last
    word = tokens[at]
    if word.norm not in TIMES or word.is_possessive:
        return False
    before, after = word_before(tokens, at), word_after(tokens, last)
    if before == "in" and _is_believed(tokens, at):
        return False
    if before in _IN_TIMES and not is_told(tokens, at) and not _does_since(tokens, last, before):
        return True
    if word.norm in _FEASTS and _is_feast(tokens, reading, before):
        return True
    if _is_stretch(tokens, last) or _is_a_time(tokens, last):
        return True
    return after is not None and _is_dated(tokens, last, before, word)


def _does_since(tokens: list[Token], last: int, before: str) -> bool:
    """Whether what somebody did follows, with "since" for a conjunction: "since May moved in"."""
    if before not in _CONJUNCTIONS:
        return False
    verb = verb_of(tokens, last)
    return bool(verb) and not verb.endswith("s") and verb not in _BEGINS


def _is_feast(tokens: list[Token], reading: Reading, before: str) -> bool:
    """Whether a feast is meant, which somebody is called: "before christmas", "easter monday"."""
    at, last = reading.first, reading.last
    after = tokens[last] if last < len(tokens) else None
    if after is not None and after.gap == " " and after.norm in _OF_FEASTS:
        return not after.starts
    return before in _ROUND_FEASTS and not does_act(tokens, last) and not is_told(tokens, at)


def _is_stretch(tokens: list[Token], last: int) -> bool:
    """Whether a part of a time stands in brackets behind: "April (rest of)", "May (early)"."""
    if last >= len(tokens) or tokens[last].gap != " (":
        return False
    return tokens[last].norm in _STRETCHES and not tokens[last].is_capital


def _is_a_time(tokens: list[Token], last: int) -> bool:
    """Whether it is said what time of the year it is: "June is a busy month"."""
    near = [token.norm for token in tokens[last : last + _MOST_TO_TIME] if token.gap == " "]
    if near[:1] not in (["is"], ["was"]) or near[1:2] not in (["a"], ["its"], ["our"], ["the"]):
        return False
    return not _SEASONS.isdisjoint(near[2:])


def _is_dated(tokens: list[Token], last: int, before: str, word: Token) -> bool:
    """Whether a thing of that time or another month goes on: "May fair", "April to June"."""
    after = tokens[last]
    if after.norm in MADE_OF and not after.is_capital:
        return True
    if before in _ONE_OF and after.norm in OF_TIMES and not after.is_capital:
        return True
    other = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    return after.norm in ("and", "or", "to", "until") and other in MONTHS and other != word.norm


def is_faith(tokens: list[Token], reading: Reading) -> bool:
    """Whether a form tells of a faith or people: "Religion: Christian", "Christian worship"."""
    at = reading.first
    if tokens[at].norm not in PEOPLES:
        return False
    if tokens[at].is_possessive:
        return False
    behind = {token.norm for token in tokens[reading.last : reading.last + 2]}
    before = tokens[at - 1].norm if at else ""
    near = {token.norm for token in tokens[max(0, at - 4) : at]}
    spoken = before in _SPEAKING or (before == "in" and bool(near & _FLUENT))
    after = word_after(tokens, reading.last)
    if after is not None and after.norm in _OF_LANGUAGES and not after.is_capital:
        return True
    return bool(behind & _FAITHS) or before in _FAITHS or spoken

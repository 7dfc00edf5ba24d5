"""Whose something is where a forename is a season or a month besides: "Summer's support plan".

Sentences have few seasons with a possessive; what a season or a month has is listed. Of a month
less is told by this: bills, letters and meetings are a month's too.
"""

from typing import Final

from drafter.anonymise.text.inflected import Use, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    KIN,
    MONTHS,
    OF_TIMES,
    OWNED,
    ROLES,
    TIMES,
    WEEKDAYS,
)

_OF_SEASONS: Final = OF_TIMES | frozenset(
    ["activities", "activity", "admissions", "air", "allowance", "approach", "arrival", "ball",
     "beginning", "bill", "bills", "bloom", "blossom", "books", "breeze", "brochure", "budget",
     "camp", "campaign", "close", "closure", "closures", "cold", "collection", "colours",
     "coming", "concert", "consultation", "course", "courses", "crop", "crops", "cut", "cuts",
     "day", "days", "deadline", "delay", "delays", "drought", "dry", "edition", "election",
     "elections", "end", "energy", "event", "events", "exam", "exams", "fair", "fee", "fees",
     "festival", "fete", "figures", "fire", "fires", "first", "fixture", "fixtures", "flood",
     "floods", "flowers", "fruit", "fruits", "game", "games", "gardening", "growth", "harvest",
     "heat", "heating", "heatwave", "height", "hit", "hot", "hour", "hours", "intake",
     "invoice", "invoices", "issue", "last", "leaves", "length", "letting", "lettings", "levy",
     "light", "long", "magazine", "match", "meeting", "meetings", "menu", "minutes",
     "mornings", "news", "newsletter", "nights", "offer", "offers", "over", "past", "payment",
     "payments", "peak", "performance", "plans", "play", "price", "prices", "production",
     "programme", "programmes", "project", "promotion", "rain", "rains", "rate", "rates",
     "refurbishment", "rent", "rents", "repairs", "result", "results", "return", "review",
     "riots", "rota", "rotas", "round", "rush", "sale", "sales", "schedule", "season",
     "service", "services", "session", "sessions", "shade", "show", "silence", "sky", "snow",
     "sport", "sports", "start", "storm", "storms", "sun", "sunshine", "survey", "target",
     "targets", "temperature", "temperatures", "theme", "tide", "tides", "time", "timetable",
     "timetables", "tour", "tourists", "tournament", "traffic", "trip", "trips", "turn",
     "usage", "use", "vacancies", "visitors", "warm", "warmth", "water", "way", "weather",
     "wedding", "weddings", "wet", "window", "work", "works", "year"]
)  # fmt: skip
_OF_MONTHS: Final = _OF_SEASONS | frozenset(
    ["account", "answer", "appeal", "appointment", "assessment", "bank", "behaviour", "benefit",
     "call", "calls", "care", "claim", "complaint", "complaints", "condition", "debts",
     "decision", "diary", "education", "eviction", "evidence", "family", "front", "funeral",
     "health", "hearing", "home", "house", "income", "interview", "letter", "letters", "money",
     "note", "notes", "pension", "placement", "property", "reasons", "record", "records",
     "replies", "report", "request", "response", "salary", "savings", "school", "social",
     "support", "team", "things", "version", "views", "visit", "visits", "wages", "witness",
     "work"]
)  # fmt: skip
_SHORTEST: Final = 3
_ILL: Final = frozenset(
    ["asthma", "disorder", "dystrophy", "fibrillation", "mutism", "palsy", "syndrome"]
)
_NEAR: Final = frozenset(
    ["aunt", "baby", "brother", "carer", "cousin", "daughter", "nephew", "niece", "sister", "son",
     "twin", "uncle"]
)  # fmt: skip
_MOST_TO_PEOPLE: Final = 4
_PEOPLES: Final = frozenset(
    ["allergies", "allergy", "asthma", "autism", "baby", "bed", "cable", "capital", "chest",
     "consent", "consultants", "diabetes", "doorman", "dyslexia", "ehcp", "epilepsy",
     "eyesight", "feet", "gp", "insurer", "kerb", "keyworker", "lad", "lawyer", "lift",
     "lodger", "lupus", "mobility", "mutism", "notebook", "priest", "psychosis", "scooter",
     "seizure", "signature", "skin", "sofa", "speech", "tools", "tweet", "twins", "van",
     "ward"]
)  # fmt: skip
_OF_PEOPLE: Final = (OWNED | _PEOPLES | KIN) - _OF_MONTHS
_KINDS: Final = frozenset(
    ["dental", "health", "learning", "own", "physical", "sensory", "sickness", "speech"]
)
"""What stands between, and is of no season: "Summer's own kerb"."""
_IS_SO: Final = frozenset(
    ["about", "after", "against", "away", "back", "before", "best", "better", "come", "done",
     "down", "from", "gone", "here", "high", "into", "less", "like", "more", "much", "near", "next",
     "none", "nothing", "okay", "once", "only", "open", "some", "such", "than", "that", "then",
     "there", "this", "under", "upon", "well", "what", "when", "where", "which", "with", "worse",
     "worst"]
)  # fmt: skip
"""What goes on behind "Summer's" for "Summer is"."""
_CALLED: Final = frozenset({"visitor", "visitors", "worker", "workers"})


def owns_as_somebody(tokens: list[Token], last: int, *, doubled: bool) -> bool:
    """Whether what a season or a month has not goes on behind a possessive.

    ``doubled`` where the text has the season or the month as well: "all summer".
    """
    owner = tokens[last - 1]
    if owner.norm not in TIMES or owner.norm in WEEKDAYS or last >= len(tokens):
        return False
    if tokens[last].gap != " " or tokens[last].shape is Shape.CAPITAL:
        return False
    thing, behind = tokens[last], tokens[last + 1] if last + 1 < len(tokens) else None
    joined = behind is not None and behind.gap == " "
    if joined and behind is not None and behind.norm in _CALLED:
        return True  # "Summer's health visitor"
    own = thing.norm in _OF_PEOPLE or thing.norm.removesuffix("s") in ROLES - _OF_MONTHS
    if own or _is_reached(tokens, last):
        return True
    if doubled or owner.norm in MONTHS or thing.is_capital:
        return False
    return thing.norm in _KINDS or _is_a_thing(thing.norm)


def _is_reached(tokens: list[Token], at: int) -> bool:
    """Whether people or an illness come behind a quality: "new carers", "selective mutism"."""
    for place in range(at + 1, min(len(tokens), at + _MOST_TO_PEOPLE)):
        token = tokens[place]
        if token.gap != " " or token.is_capital or token.norm in AUXILIARIES:
            return False
        if token.norm in _ILL:
            return True
        if token.norm in KIN - {"family"} or token.norm.removesuffix("s") in _NEAR:
            behind = tokens[place + 1] if place + 1 < len(tokens) else None
            return behind is None or behind.gap != " " or behind.norm in AUXILIARIES | {"are"}
    return False


def _is_a_thing(word: str) -> bool:
    """Whether a word is a noun, and of no season: not "Summer's long", "Summer's heat"."""
    if word in _OF_SEASONS or word in ADVERBS | AUXILIARIES | _IS_SO or len(word) < _SHORTEST:
        return False
    if word.endswith(("ed", "ing", "ly")) or word.removesuffix("s") in TIMES:
        return False
    use = uses_of(word)
    several = word.endswith("s") and Use.STUFF in use
    return (several or Use.NOUN in use) and Use.QUALITY not in use

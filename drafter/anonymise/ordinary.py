"""Where a registered word is plainly no name: "Price Avenue", "Mark my words", "in April"."""

from drafter.anonymise.beside import is_told
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import (
    AUXILIARIES,
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    CAR_MAKES,
    KIN,
    MADE_OF,
    MASS_WORDS,
    MONTHS,
    NAMED_LAWS,
    NAMESAKES,
    PEOPLES,
    PERSON_VERBS,
    RENOWNED,
    ROLES,
    SPEECH_VERBS,
    TASKS,
    TIMES,
    english,
    forenames,
    is_common,
    is_word,
    towns,
)

_FIRMS = frozenset({"associates", "co", "company", "daughters", "partners", "son", "sons"})
_IN_PLACES = frozenset(
    ["across", "around", "in", "into", "near", "outside", "throughout", "towards", "via", "within"]
)
_AT_PLACES = _IN_PLACES | {"at", "the", "to", "from", "of", "on"}
_WAYS = frozenset({"at", "from", "of", "through", "to"})
_MOVING = frozenset(
    [
        "arrived", "back", "born", "bus", "bypass", "came", "commute", "drive", "drove", "flew",
        "home", "house", "live", "lived", "lives", "living", "move", "moved", "moves", "moving",
        "relocated", "return", "returned", "road", "train", "transferred", "travel", "travelled",
        "trip", "way", "went",
    ]
)  # fmt: skip
_IN_TIMES = frozenset(
    [
        "during", "early", "each", "every", "in", "last", "late", "mid", "next", "since",
        "throughout", "till", "until",
    ]
)  # fmt: skip
_COURTS = frozenset(
    ["ac", "civ", "crim", "ewca", "ewhc", "hlr", "kb", "qb", "ukhl", "uksc", "ukut", "wlr"]
)
_CITED_WITHIN = 16
_DOING = frozenset(
    [
        "bill", "bless", "chase", "drew", "field", "grant", "hope", "hunt", "lance", "mark", "pat",
        "price", "rob", "rush", "skip", "spring", "sue", "tip", "wade", "ward", "win",
    ]
)  # fmt: skip
"""Names that are what somebody is asked to do at the start of a sentence."""
_OBJECTS = frozenset(
    [
        "a", "an", "her", "him", "his", "it", "me", "my", "our", "that", "the", "their", "them",
        "these", "this", "those", "us", "you", "your",
    ]
)  # fmt: skip
_HOPING = frozenset({"all", "everyone", "not", "so", "springs", "that", "to", "we"})
_SHOUTED_WITHIN = 6
_LONG_WORD = 3
_BEFORE_NOUNS = frozenset(
    [
        "a", "an", "any", "every", "her", "his", "its", "my", "no", "our", "some", "that", "the",
        "their", "this", "your",
    ]
)  # fmt: skip
_BEFORE_VERBS = frozenset(
    {"he", "i", "it", "not", "please", "she", "they", "to", "we", "who", "you"}
)
_PREPOSITIONS = frozenset(
    ["about", "after", "and", "at", "but", "by", "for", "in", "is", "on", "or", "to", "with"]
)
_FAITHS = frozenset(
    ["ethnicity", "faith", "language", "nationality", "origin", "practising", "race", "religion"]
)
_SPEAKING = frozenset({"read", "reads", "speak", "speaking", "speaks", "spoke"})
_FLUENT = frozenset(
    ["answered", "fluent", "leaflet", "letter", "letters", "said", "sent", "shouted", "speaks",
     "spoke", "written", "wrote"]
)  # fmt: skip
_BEFORE_MAKES = frozenset(
    ["a", "an", "black", "blue", "brown", "car", "cream", "gold", "green", "grey", "her", "his",
     "make", "maroon", "model", "my", "old", "orange", "red", "silver", "the", "van", "vehicle",
     "white", "yellow"]
)  # fmt: skip
_OPENS = frozenset({"the", "your", "our", "their", "this", "his", "her", "my"})


def is_no_name(tokens: list[Token], reading: Reading) -> bool:
    """Whether one word without a title is, by the words beside it, nobody's name."""
    if reading.last - reading.first != 1 or not reading.is_exact:
        return False
    return (
        _is_part_of_a_name(tokens, reading)
        or _is_make(tokens, reading)
        or _is_saint(tokens, reading)
        or _is_in_law(tokens, reading)
        or _is_place(tokens, reading)
        or _is_time(tokens, reading)
        or _is_faith(tokens, reading)
        or (_is_everyday(tokens[reading.first].norm) and _is_word(tokens, reading))
    )


def _is_everyday(word: str) -> bool:
    return is_common(word) or word in MASS_WORDS


def _before(tokens: list[Token], at: int) -> str:
    """The word right before within the sentence; nothing where there is none."""
    if not at or tokens[at].gap != " ":
        return ""
    return tokens[at - 1].norm


def _after(tokens: list[Token], last: int) -> Token | None:
    """The word right behind on the same line, if a space or a hyphen leads to it."""
    if last >= len(tokens) or tokens[last].gap not in (" ", "-") or tokens[last].after_break:
        return None
    labels = last + 1 < len(tokens) and tokens[last + 1].gap.startswith((":", " :"))
    return None if labels else tokens[last]


def _is_part_of_a_name(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> bool:
    """Whether a street, a firm, a scheme or somebody of renown is called by it."""
    at, last = reading.first, reading.last
    word, after = tokens[at], _after(tokens, last)
    if reading.roles == "S" and _before(tokens, at) and is_common(word.norm):
        owner = tokens[at - 1]
        if owner.is_possessive and owner.is_capital:
            return True  # "Clare's Law", "the Queen's Head"
    if _is_firm(tokens, reading) or _is_renowned(tokens, at, after):
        return True
    if after is None:
        return False
    if word.is_possessive:
        return after.norm == "law" and word.norm in NAMED_LAWS
    if not after.is_capital or not (is_common(word.norm) or word.norm in forenames()):
        return False  # few streets are called by a rare name, and somebody here is
    if after.norm in CALLED_AFTER and not _is_somebodys_name(tokens, reading, after):
        return True
    before = _before(tokens, at)
    in_place = before in _AT_PLACES or before.isdigit()
    return after.norm in CALLED_AFTER_OR_SURNAME and (in_place or "F" not in reading.roles)


def _is_make(tokens: list[Token], reading: Reading) -> bool:
    """Whether a car is called so: "a blue Ford Fiesta", "Vehicle: Austin Allegro"."""
    at, last = reading.first, reading.last
    if tokens[at].norm not in CAR_MAKES or last >= len(tokens) or tokens[at].is_possessive:
        return False
    if tokens[last].gap != " " or not tokens[last].is_capital:
        return False
    return bool(at) and tokens[at - 1].norm in _BEFORE_MAKES


def _is_firm(tokens: list[Token], reading: Reading) -> bool:
    """Whether partners follow: "Young & Co", "Banks and Sons"."""
    last = reading.last
    if last >= len(tokens) or tokens[last - 1].is_possessive:
        return False
    if tokens[last].gap == " & ":
        return tokens[last].norm in _FIRMS
    joined = tokens[last].norm == "and" and tokens[last].gap == " " and last + 1 < len(tokens)
    return joined and tokens[last + 1].norm in _FIRMS and tokens[last + 1].is_capital


def _is_somebodys_name(tokens: list[Token], reading: Reading, after: Token) -> bool:
    """Whether a forename may have a surname behind it: "Theo Street", not "in Theo Street"."""
    return (
        reading.roles == "F"
        and after.norm in ("street", "bridge", "church", "village", "hall")
        and _before(tokens, reading.first) not in _IN_PLACES | {"at", "of", "on", "the", "to"}
        and not _before(tokens, reading.first).isdigit()
    )


def _is_renowned(tokens: list[Token], at: int, after: Token | None) -> bool:
    """Whether the word and one beside it are somebody or some firm that everybody knows."""
    word = tokens[at]
    if after and after.is_capital and (word.norm, after.norm) in RENOWNED:
        return True
    if not at or (not tokens[at - 1].is_capital and tokens[at - 1].norm != "and"):
        return False
    leads = tokens[at - 1]
    if leads.norm == "and" and at > 1:
        leads = tokens[at - 2]
    joined = word.gap in (" ", " & ")
    return joined and leads.is_capital and (leads.norm, word.norm) in RENOWNED


def _is_saint(tokens: list[Token], reading: Reading) -> bool:
    """Whether a saint is meant, or what is named after one: "St Mark's", "St Mark's Church"."""
    at = reading.first
    own = "st" in reading.person.surname
    for first in (at, at - 1):
        leads = tokens[first - 1] if first > 0 else None
        if (
            leads
            and not own
            and leads.norm in ("st", "saint")
            and leads.is_capital
            and tokens[first].gap in (" ", ". ")
            and (first == at or (tokens[first].is_possessive and tokens[at].gap == " "))
        ):
            return tokens[first].is_capital
    return False


def _is_in_law(tokens: list[Token], reading: Reading) -> bool:
    """Whether a reported case is called so: "Hill v Chief Constable [1989] AC 53"."""
    at, last = reading.first, reading.last
    versus = any(
        0 <= other < len(tokens) and tokens[other].norm in ("v", "vs") for other in (at - 1, last)
    )
    if not versus:
        return False
    near = tokens[last : last + _CITED_WITHIN]
    return any(token.norm in _COURTS or token.gap.endswith("[") for token in near)


def _is_place(tokens: list[Token], reading: Reading) -> bool:
    """Whether a town is meant: "near Lincoln", "moved to Wells", "Lincoln City Council"."""
    at, last = reading.first, reading.last
    word = tokens[at]
    if not word.is_capital or word.norm not in towns() | NAMESAKES:
        return False
    after = _after(tokens, last)
    if after and after.norm in ("borough", "city", "county", "district", "town"):
        return True
    if word.is_possessive or is_told(tokens, at):
        return False
    before = _before(tokens, at)
    if before in _IN_PLACES | {"county"} or (at and tokens[at - 1].norm == "co"):
        return True
    near = {token.norm for token in tokens[max(0, at - 4) : max(0, at - 1)]}
    return before in _WAYS and bool(near & _MOVING)


def _is_time(tokens: list[Token], reading: Reading) -> bool:
    """Whether a month, a day or a season is meant: "since April", "April to June"."""
    at, last = reading.first, reading.last
    word = tokens[at]
    if word.norm not in TIMES or word.is_possessive:
        return False
    before, after = _before(tokens, at), _after(tokens, last)
    if before in _IN_TIMES and not is_told(tokens, at):
        return True
    if after is None:
        return False
    if after.norm in MADE_OF and not after.is_capital:
        return True
    other = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    return after.norm in ("and", "or", "to", "until") and other in MONTHS and other != word.norm


def _is_faith(tokens: list[Token], reading: Reading) -> bool:
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
    return bool(behind & _FAITHS) or before in _FAITHS or spoken


def _is_word(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> bool:
    """Whether the grammar of a sentence leaves an everyday word no other sense."""
    at, last = reading.first, reading.last
    word, after = tokens[at], _after(tokens, last)
    if _is_shouted(tokens, at) and not word.is_possessive and _is_shouted_word(tokens, reading):
        return True
    if word.shape is not Shape.CAPITAL:
        return False
    if _is_a_thing(tokens, reading, after):
        return True
    if after is None or word.is_possessive or after.is_capital:
        return False
    if after.norm in MADE_OF and is_word(after.norm):
        return True
    further = tokens[last + 1] if last + 1 < len(tokens) else None
    if after.norm == "of" and further and further.gap == " " and further.shape is Shape.LOWER:
        is_thing = reading.roles != "F" or word.norm in MASS_WORDS
        return is_thing and further.norm not in _OPENS
    if not word.starts:
        return False
    if word.norm == "hope" and after.norm in _HOPING:
        return after.norm != "to" or not (further and further.norm in TASKS)
    if after.norm == "means":
        return further is not None and not further.is_capital
    named = further is not None and further.norm in KIN | ROLES
    return word.norm in _DOING and after.norm in _OBJECTS and not named


def _is_a_thing(tokens: list[Token], reading: Reading, after: Token | None) -> bool:
    """Whether an article makes a surname a thing or an office: "the Law is", "a Bishop told"."""
    at = reading.first
    word = tokens[at]
    if reading.roles != "S" or word.norm not in english():
        return False
    if _before(tokens, at) not in ("a", "an", "the"):
        return False
    if after is None:
        return True
    return after.norm in AUXILIARIES | SPEECH_VERBS | PERSON_VERBS | _PREPOSITIONS


def _is_shouted(tokens: list[Token], at: int) -> bool:
    """Whether the sentence round a word is all in capitals."""
    if tokens[at].shape is not Shape.CAPITALS:
        return False
    near = tokens[max(0, at - _SHOUTED_WITHIN) : at + _SHOUTED_WITHIN]
    long = [token for token in near if len(token.norm) >= _LONG_WORD and token is not tokens[at]]
    loud = sum(token.shape is Shape.CAPITALS for token in long)
    return loud > 2 and loud >= len(long) - 1  # noqa: PLR2004 - words


def _is_shouted_word(tokens: list[Token], reading: Reading) -> bool:
    """Whether a word among capitals is used as a thing's or as a verb."""
    at, last = reading.first, reading.last
    before, after = _before(tokens, at), _after(tokens, last)
    norm = tokens[at].norm
    if before in _BEFORE_NOUNS or (
        before in _BEFORE_VERBS and norm not in forenames() - MASS_WORDS
    ):
        return not (after and reading.roles == "F" and after.norm in AUXILIARIES)
    if after is None:
        return False
    if after.norm == "of" or (after.norm in MADE_OF and is_word(after.norm)):
        return True
    return norm in _DOING and after.norm in _OBJECTS

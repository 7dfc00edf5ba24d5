"""A surname that is a word too, of somebody whom the text calls by title or whole name."""

from drafter.anonymise.context.beside import is_determined, is_within_a_name
from drafter.anonymise.context.somebody.in_play import is_no_thing, is_one_of_many
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act, is_helped, past_adverbs
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    NAMESAKES,
    OWNED,
    PEOPLES,
    PERSON_VERBS,
    POSTS,
    ROLES,
    SPEECH_VERBS,
    TIMES,
    TITLES,
    is_word,
    places,
    towns,
)

PLACE_WORDS = frozenset(
    ["in", "at", "to", "from", "near", "of", "around", "towards", "into", "via"]
)
_BEFORE_THINGS = frozenset(
    [
        "are", "coded", "graded", "her", "his", "its", "is", "more", "much", "our", "rated",
        "status", "their", "was", "were", "your",
    ]
)  # fmt: skip
TOWARDS_PLACES = frozenset(
    ["leave", "leaves", "leaving", "left", "reach", "reached", "reaching", "support", "supported",
     "supporting", "supports", "tried", "try", "trying"]
)  # fmt: skip
"""What is done of a town, or its team, as well as of somebody: "try Bolton"."""
OF_KINDS = frozenset(
    ["abstract", "ancient", "ancillary", "annual", "bad", "best", "big", "black", "blue", "bright",
     "cheap", "dark", "double", "early", "eternal", "extra", "fine", "free", "full", "good",
     "great", "green", "happy", "high", "late", "local", "low", "mere", "modern", "more", "much",
     "new", "only", "open", "plain", "pure", "real", "red", "sheer", "social", "such", "true",
     "utter", "white", "yellow"]
)  # fmt: skip
"""What things and qualities are, and few people: "modern Art"."""
_INSTITUTIONS = CALLED_AFTER | CALLED_AFTER_OR_SURNAME | frozenset(
    ["bank", "banks", "council", "county", "court", "day", "field", "law", "market", "parliament",
     "temple", "town"]
)  # fmt: skip
"""Names that are a place's, a court's or an office's too, with a capital and no article."""
_NUMBERS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
)
_WHOSE = frozenset(
    ["account", "address", "behalf", "behaviour", "care", "complaint", "evidence", "health", "home",
     "name", "report", "statement", "view", "words"]
)  # fmt: skip
_WITHOUT = frozenset({"never", "no", "nothing"})
_NOBODY_HAS_NONE = frozenset(
    ["answer", "apology", "children", "choice", "complaint", "contact", "explanation", "family",
     "help", "idea", "income", "job", "memory", "money", "objection", "option", "recollection",
     "reply", "response", "savings", "say", "support", "warning", "wish", "work"]
)  # fmt: skip
"""What a person is said to have none of; no bell, park or branch has a reply."""
_DID = frozenset({"died", "kept", "left", "met", "moved"})
_AS_WRITTEN = frozenset(
    ["entered", "given", "misspelled", "misspelt", "printed", "spelled", "spelt", "typed", "used",
     "written"]
)  # fmt: skip
"""What is done to a name on a form."""
_BEFORE_CAPITALS = frozenset({"against", "by", "with"})
_CLAIMING = frozenset({"because", "says", "that"})
_HEADING = frozenset({"headed", "titled"})
_PAPERS = frozenset(
    ["card", "cheque", "envelope", "file", "form", "invoice", "letter", "list", "receipt", "reply"]
)
_OF_CASES = frozenset({"bill", "bond", "case", "grant", "lease", "mark", "order", "page", "rent"})
"""What stands in capitals on papers though nobody is called so."""
_WHICH = frozenset({"first", "last", "own", "second"})
_THEIRS = OWNED | {"apology", "notebook"}
_SHOUTED_WITHIN = 3


def is_like_a_name(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, doubled: frozenset[str], *, formal: bool
) -> bool:
    """Whether a capital is somebody's whom the text calls by name besides.

    ``doubled`` are the words that the text uses in another sense too; ``formal`` says whether
    the text calls this person by title and surname.
    """
    word, at = tokens[reading.first], reading.first
    place = word.norm in towns() or word.norm in NAMESAKES | PEOPLES
    if word.norm in TIMES or (place and word.norm in doubled):
        return False
    if is_determined(tokens, at, thing=True) or is_within_a_name(tokens, at):
        return False
    alone = word.norm not in doubled and is_one_of_many(word.norm)
    if word.shape is Shape.CAPITALS:
        return alone and _stands_out(tokens, reading)
    if tokens[reading.last - 1].is_possessive:
        if _is_called_after(tokens, reading.last):
            return False
        return not place or _has_owned(tokens, reading.last)
    kind = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in OF_KINDS
    if kind or _is_of_building(tokens, reading):
        return False
    behind = tokens[reading.last].norm if reading.last < len(tokens) else ""
    numbered = behind[:1].isdigit() or behind in _NUMBERS
    if word.starts or numbered:
        return word.starts and formal and _begins(tokens, reading, alone=alone)
    return _is_inside(tokens, at, place=place, called=formal and word.norm not in doubled)


def _is_called_after(tokens: list[Token], at: int) -> bool:
    """Whether a capital behind a possessive makes one name with it: "King's Fund"."""
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].after_break:
        return False
    return tokens[at].shape is Shape.CAPITAL and tokens[at].norm not in TITLES


def _is_of_building(tokens: list[Token], reading: Reading) -> bool:
    """Whether a sentence begins with a building's name: "Village Hall", not "Then Hall rang"."""
    at = reading.first
    before = tokens[at - 1] if at and tokens[at].gap == " " else None
    if before is None or not before.starts or tokens[at].norm not in _INSTITUTIONS:
        return False
    small = before.norm in AUXILIARIES | ADVERBS | TITLES or not before.is_capital
    return not small and not does_act(tokens, reading.last) and not is_helped(tokens, reading.last)


def _is_inside(tokens: list[Token], at: int, *, place: bool, called: bool) -> bool:
    """Whether the words before a capital within a sentence lead to somebody."""
    before = tokens[at - 1].norm
    if before == "was" and at > 1 and tokens[at - 2].norm == "it":
        return at + 1 < len(tokens) and tokens[at + 1].norm in ("that", "who")
    nowhere = called and not _is_somewhere(tokens[at].norm)
    if nowhere and before == "to":
        return True
    if nowhere and before == "of" and at > 1 and tokens[at - 2].norm in _WHOSE:
        return True
    if place and before in TOWARDS_PLACES:
        return False
    led = PLACE_WORDS if place else PLACE_WORDS - {"from"}
    return before not in led | _BEFORE_THINGS


def _is_somewhere(word: str) -> bool:
    """Whether a place may be called so: nobody writes to Park, or to Court."""
    return word in _INSTITUTIONS or word in places()


def _begins(tokens: list[Token], reading: Reading, *, alone: bool) -> bool:
    """Whether a sentence goes on as behind a name: "Bell has moved", "Bell had no reply".

    ``alone`` says that the word, as a thing, would have an article.
    """
    verb = past_adverbs(tokens, reading.last)
    word = tokens[reading.first].norm
    if word in _INSTITUTIONS or verb + 1 >= len(tokens) or tokens[verb].gap != " ":
        return False
    does, further = tokens[verb].norm, tokens[verb + 1]
    if does not in ("had", "has") or further.gap != " ":
        return False
    if further.norm in _WITHOUT and verb + 2 < len(tokens):
        return tokens[verb + 2].norm in _NOBODY_HAS_NONE
    return alone and further.norm in _DID


def _stands_out(tokens: list[Token], reading: Reading) -> bool:
    """Whether capitals in a sentence that is not in capitals are a name on a form or a bill."""
    first, last = reading.first, reading.last
    near = tokens[max(0, first - _SHOUTED_WITHIN) : first] + tokens[last : last + _SHOUTED_WITHIN]
    beside = tokens[max(0, first - 1) : first] + tokens[last : last + 1]
    if any(one.shape is Shape.CAPITALS and (one in beside or is_word(one.norm)) for one in near):
        return False
    if not tokens[first].starts and tokens[first - 1].norm not in _CLAIMING:
        return tokens[first - 1].norm in _BEFORE_CAPITALS or _heads_paper(tokens, reading)
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    if tokens[verb].norm not in AUXILIARIES:
        return tokens[verb].norm in PERSON_VERBS | SPEECH_VERBS
    behind = tokens[verb + 1 : verb + 3]
    return any(one.norm in _AS_WRITTEN for one in behind) or is_no_thing(tokens, verb)


def _has_owned(tokens: list[Token], at: int) -> bool:
    """Whether what somebody has goes on: "Wells's last note", not "Wells's cathedral"."""
    if at + 1 < len(tokens) and tokens[at].norm in _WHICH and tokens[at + 1].gap == " ":
        at += 1
    return at < len(tokens) and tokens[at].norm in _THEIRS and tokens[at].shape is Shape.LOWER


def _heads_paper(tokens: list[Token], reading: Reading) -> bool:
    """Whether capitals stand over a paper, or on one: "is headed BELL", "BELL on the reply"."""
    first, last = reading.first, reading.last
    if tokens[first].norm in _OF_CASES or tokens[first].norm in _INSTITUTIONS | POSTS | ROLES:
        return False
    if tokens[first - 1].norm in _HEADING:
        return last >= len(tokens) or tokens[last].gap != " "
    on = [token.norm for token in tokens[last : last + 3] if token.gap == " "]
    return len(on) == _SHOUTED_WITHIN and on[0] in ("on", "under") and on[2] in _PAPERS

"""Names that are ordinary words too, in notes: a noun without an article is somebody."""

from enum import Enum
from typing import Final

from drafter.anonymise.judging.notes.noted_behind import (
    does,
    holds_on,
    is_asked,
    is_dealt_with,
    leads_on,
)
from drafter.anonymise.sentence.behind import (
    ANSWERING,
    does_act,
    feels,
    is_timed,
)
from drafter.anonymise.sentence.noted_places import (
    BEFORE_THINGS,
    BEGINNING,
    LEADING,
    PASSING,
    Place,
    is_whole,
    place_of,
)
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.text.inflected import Use, uses_of
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    CALLED_AFTER,
    OWNED,
    PERSON_VERBS,
    ROLES,
    TIMES,
    TITLES,
    towns,
)


class Noted(Enum):
    """How surely grammar makes somebody of a word."""

    PLAINLY = "plainly"
    MAYBE = "maybe"
    IF_HERE = "if here"
    """Plainly where the text names them, else maybe: a calling may lack its article in notes."""


_PLAIN_TELLING = frozenset(
    ["emailed", "informed", "phoned", "rang", "reminded", "telephoned", "tell", "telling", "tells",
     "texted", "to", "told", "with"]
)  # fmt: skip
"""Verbs of telling that are no nouns; "to" and "with" behind one of talking."""
_INTRANSITIVE = frozenset({"emailed", "phoned", "rang", "telephoned", "texted"})
_RUNG = frozenset({"bell", "bells", "buzzer", "chime", "doorbell"})
HOW: Final = frozenset({"daily", "direct", "early", "late", "long", "straight"})
"""How and when somebody rings, though others are called so."""
_HELPING = frozenset({"help", "helped", "helping"})
DOING: Final = frozenset(
    [
        "bill", "bless", "chase", "chuck", "drew", "grant", "hope", "jimmy", "lance", "mark", "may",
        "pat", "peg", "rob", "rock", "skip", "sue", "tip", "wade", "will", "win",
    ]
)  # fmt: skip
"""Forenames that are what somebody does or may do."""
WITHOUT_ARTICLE: Final = frozenset(
    ["bed", "bus", "car", "case", "chapel", "church", "class", "college", "court", "day",
     "dinner", "foot", "hall", "hand", "head", "hire", "home", "hospital", "house", "jail",
     "law", "lease", "lunch", "market", "mass", "night", "noon", "page", "parish",
     "parliament", "pen", "post", "prison", "rail", "road", "sale", "school", "sea", "ship",
     "street", "supper", "temple", "town", "train", "university", "van", "ward"]
)  # fmt: skip
"""Nouns that go without an article behind a preposition: "to church", "by van"."""
_CALLING_ENDS = ("er", "man", "men", "ist", "or", "herd", "smith", "wright", "ward")
_CALLINGS = frozenset(
    ["abbot", "bishop", "captain", "chamberlain", "chaplain", "child", "clark", "constable", "cook",
     "dean", "deacon", "doctor", "duke", "earl", "friend", "guard", "guide", "judge", "king",
     "knight", "lord", "maid", "marshal", "mayor", "monk", "page", "parson", "pilgrim", "pope",
     "priest", "prince", "prior", "queen", "reeve", "sheriff", "squire", "steward", "student",
     "vicar"]
)  # fmt: skip
_LETTERS = frozenset(
    ["answer", "email", "emails", "form", "forms", "letter", "letters", "message", "messages",
     "msg", "note", "notes", "reply", "report", "response", "statement", "text", "texts"]
)  # fmt: skip
_MOST_BACK = 3


def noted(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, last: int, *, begins: bool = True
) -> Noted | None:
    """How surely words in small letters are somebody's name; None where they are no more.

    "told smith we cant" and "visited baker re damp" are theirs: a noun of which there are many
    has an article, a quality has a noun behind it, and a verb has a subject. Without ``begins``
    a clause that begins with the word must go on as only somebody's does.
    """
    token, owner = tokens[at], tokens[last - 1]
    use = uses_of(token.norm) if last - at == 1 else Use.NOUN
    if owner.is_possessive:
        return _owner(tokens, at, last, use)
    place = place_of(tokens, at, last)
    if place is Place.NONE:
        return None
    if token.norm in TIMES:
        told = place is Place.TOLD and is_whole(tokens, last)
        return Noted.MAYBE if told and not is_timed(tokens, last) else None
    if place is Place.BEGINS:
        noted_so = does(tokens, last, use) or (begins and leads_on(tokens, at, last, use))
        return Noted.MAYBE if noted_so else None
    if place is Place.ASKED:
        return Noted.MAYBE if is_asked(tokens, last, use) else None
    if place is Place.NAMED:
        return Noted.MAYBE if is_whole(tokens, last) else None
    if place is Place.GIVEN:
        return Noted.MAYBE
    sent = place is Place.SENT or (place is Place.TOLD and tokens[at - 1].norm == "to")
    if place is Place.ROLE:
        return _in_role(tokens, last, use)
    whole = is_whole(tokens, last) or (sent and is_dealt_with(tokens, last))
    return _met(tokens, at, last, place, use) if whole else None


def _met(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, last: int, place: Place, use: Use
) -> Noted | None:
    """The same behind a verb or a preposition, where nothing makes one thing with the word."""
    word = tokens[at].norm
    before = tokens[at - 1].norm
    if place is Place.TOLD:
        if Use.STUFF in use or before not in _PLAIN_TELLING:
            helped = before in _HELPING and Use.VERB in use
            return None if helped else Noted.MAYBE
        if word in _RUNG:
            return Noted.MAYBE
        late = Use.QUALITY in use and before in _INTRANSITIVE  # "rang late"
        if late and word in HOW:
            return None
        return Noted.IF_HERE if late or is_calling(word) else Noted.PLAINLY
    if place is Place.MET:
        if Use.STUFF in use:
            return Noted.MAYBE if holds_on(tokens, last) else None
        return Noted.IF_HERE if use is Use.NOUN and holds_on(tokens, last) else Noted.MAYBE
    if place is Place.SENT:
        to_do = before == "to" and Use.VERB in use and tokens[at - 2].norm not in PASSING
        return None if to_do and not _is_addressed(tokens, at, last) else Noted.MAYBE
    quality = before == "re" and Use.QUALITY in use and Use.NOUN not in use
    to_do = Use.VERB in use and before == "to"
    single = Use.NOUN in use and Use.STUFF not in use and not to_do
    return Noted.MAYBE if quality or (single and word not in WITHOUT_ARTICLE) else None


def _is_addressed(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a letter goes to somebody, not on to what it asks for: "letter to pike sent"."""
    if tokens[at - 2].norm not in _LETTERS:
        return False
    if last >= len(tokens) or tokens[last].gap != " ":
        return True
    word = tokens[last].norm
    return holds_on(tokens, last) or word == "sent" or word.endswith("ed")


def _in_role(tokens: list[Token], last: int, use: Use) -> Noted | None:
    """The same behind what somebody is: "tenant crow abusive", not "tenant guide"."""
    if does_act(tokens, last) or feels(tokens, last):
        return Noted.MAYBE
    single = Use.NOUN in use or Use.QUALITY in use
    return Noted.MAYBE if single and Use.STUFF not in use and is_whole(tokens, last) else None


def is_calling(word: str) -> bool:
    """Whether a word says what somebody is: notes leave out the article of such, "rang plumber"."""
    called = any(word in kind for kind in (_CALLINGS, ROLES, TITLES, ANSWERING, WITHOUT_ARTICLE))
    return called or (word.endswith(_CALLING_ENDS) and word != "smith")


def _owner(tokens: list[Token], at: int, last: int, use: Use) -> Noted | None:
    """Whether somebody owns what goes on: "smith's rent acc", not "the church's"."""
    word = tokens[at].norm
    if _is_led_to(tokens, at) or last >= len(tokens) or tokens[last].gap != " ":
        return None
    quality = Use.QUALITY in use and Use.NOUN not in use
    thing = tokens[last]
    if owns(tokens, last) and word not in towns() and (quality or use is Use.NOUN):
        return Noted.IF_HERE if is_calling(word) else Noted.PLAINLY
    if word in TIMES:
        return Noted.MAYBE if owns(tokens, last) else None
    if Use.STUFF in use and Use.QUALITY not in use:
        return Noted.MAYBE if thing.norm in OWNED else None
    is_thing = is_whole(tokens, last) or thing.norm in CALLED_AFTER
    return None if is_thing else Noted.MAYBE


def _is_led_to(tokens: list[Token], at: int) -> bool:
    """Whether an article or the like stands before, with no more than a word between."""
    for back in range(at, max(0, at - _MOST_BACK), -1):
        before = tokens[back - 1].norm
        if tokens[back].gap != " " or tokens[back].starts:
            return False
        if before in BEFORE_THINGS:
            return True
        if before in LEADING or before in PERSON_VERBS or before in BEGINNING:
            return False
    return False

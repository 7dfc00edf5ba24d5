"""Names that are ordinary words too, in notes: a noun without an article is somebody."""

from enum import Enum

from drafter.anonymise.behind import (
    ANSWERING,
    DONE_TO_SOMEBODY,
    does_act,
    feels,
    is_tasked,
    is_timed,
    past_adverbs,
)
from drafter.anonymise.in_play import is_no_thing, is_off
from drafter.anonymise.inflected import Use, is_done, uses_of
from drafter.anonymise.noted_places import (
    BEFORE_THINGS,
    BEGINNING,
    JOINING,
    LEADING,
    PASSING,
    WHEN,
    Place,
    is_whole,
    may_be_called,
    place_of,
)
from drafter.anonymise.owning import owns
from drafter.anonymise.tokens import Token
from drafter.anonymise.vocabulary import (
    AUXILIARIES,
    CALLED_AFTER,
    NOBODY_ELSE_DOES,
    OWNED,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TASKS,
    THING_PARTS,
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
_HELPING = frozenset({"help", "helped", "helping"})
_WITHOUT_ARTICLE = frozenset(
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
_HOLDING = frozenset({"about", "again", "at", "re", "today", "tomorrow", "tonight", "yesterday"})
_LEADING_ON = frozenset({"not", "still"})
_BESIDES = frozenset({"all", "both", "re", "regarding", "v", "vs", "vv"})
_WHERE_PEOPLE_ARE = frozenset(["court", "desk", "office", "reception", "surgery"])
_WANTING = frozenset(
    ["all", "attended", "both", "came", "called", "didnt", "does", "doesnt", "due", "gone", "happy",
     "has", "is", "isnt", "left", "moved", "needs", "ok", "out", "seen", "wants", "was", "wasnt",
     "wont"]
)  # fmt: skip
_APPOSED = frozenset({"aged", "at", "flat", "he", "no", "of", "she", "tenant", "who"})
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
        noted_so = _does(tokens, last, use) or (begins and _leads_on(tokens, at, last, use))
        return Noted.MAYBE if noted_so else None
    if place is Place.ASKED:
        return Noted.MAYBE if use is Use.NOUN and _is_asked(tokens, last) else None
    if place is Place.GIVEN:
        return Noted.MAYBE
    sent = place is Place.SENT or (place is Place.TOLD and tokens[at - 1].norm == "to")
    if place is Place.ROLE:
        return _in_role(tokens, last, use)
    whole = is_whole(tokens, last) or (sent and _is_dealt_with(tokens, last))
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
        return Noted.IF_HERE if late or is_calling(word) else Noted.PLAINLY
    if place is Place.MET:
        if Use.STUFF in use:
            return Noted.MAYBE if _holds(tokens, last) else None
        return Noted.IF_HERE if use is Use.NOUN and _holds(tokens, last) else Noted.MAYBE
    if place is Place.SENT:
        to_do = before == "to" and Use.VERB in use and tokens[at - 2].norm not in PASSING
        return None if to_do else Noted.MAYBE
    quality = before == "re" and Use.QUALITY in use and Use.NOUN not in use
    to_do = Use.VERB in use and before == "to"
    single = Use.NOUN in use and Use.STUFF not in use and not to_do
    return Noted.MAYBE if quality or (single and word not in _WITHOUT_ARTICLE) else None


def _in_role(tokens: list[Token], last: int, use: Use) -> Noted | None:
    """The same behind what somebody is: "tenant crow abusive", not "tenant guide"."""
    if does_act(tokens, last) or feels(tokens, last):
        return Noted.MAYBE
    single = Use.NOUN in use or Use.QUALITY in use
    return Noted.MAYBE if single and Use.STUFF not in use and is_whole(tokens, last) else None


def is_calling(word: str) -> bool:
    """Whether a word says what somebody is: notes leave out the article of such, "rang plumber"."""
    called = any(word in kind for kind in (_CALLINGS, ROLES, TITLES, ANSWERING, _WITHOUT_ARTICLE))
    return called or (word.endswith(_CALLING_ENDS) and word != "smith")


def _is_dealt_with(tokens: list[Token], at: int) -> bool:
    """Whether what became of a message goes on: "letter to baker returned"."""
    word = tokens[at].norm
    return tokens[at].gap == " " and (word in THING_PARTS or word.endswith("ed"))


def _holds(tokens: list[Token], at: int) -> bool:
    """Whether why or when somebody was met goes on, or with whom: "re damp", "today"."""
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    word, further = tokens[at].norm, tokens[at + 1] if at + 1 < len(tokens) else None
    if word in _HOLDING or word in WHEN:
        return True
    if further is None or further.gap != " ":
        return False
    if word == "to":
        return further.norm in NOBODY_ELSE_DOES or further.norm in TASKS
    joined = word in JOINING and may_be_called(further)
    return joined and Use.STUFF not in uses_of(further.norm)


def _is_asked(tokens: list[Token], at: int) -> bool:
    """Whether a question goes on behind its subject: "did smith pay", "is baker still there"."""
    if is_whole(tokens, at):
        return True
    word = tokens[at].norm
    return word in PERSON_VERBS or word in SPEECH_VERBS or is_done(word)


def _leads_on(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, last: int, use: Use
) -> bool:
    """Whether what a note says of somebody goes on: "khan not happy", "smith re leak"."""
    if Use.STUFF in use or last >= len(tokens):
        return False
    after = tokens[last]
    if feels(tokens, last) or is_tasked(tokens, last):
        return True
    if after.gap == " (" and after.norm in ROLES | {"tenant", "t"}:
        return True
    if after.gap == ", ":
        apposed = after.norm in _APPOSED or after.norm.isdigit()
        if tokens[at].starts and apposed:
            return use is Use.NOUN
        return Use.NOUN in use and _is_list(tokens, last)
    if after.gap in (" + ", " & "):
        return use is Use.NOUN
    if after.gap != " ":
        return False
    if after.norm in JOINING and Use.NOUN in use:
        return _others_too(tokens, last + 1)
    if after.norm in _BESIDES or (after.norm[0].isdigit() and not after.norm.isdigit()):
        return True
    if is_off(tokens, last) or after.norm in DONE_TO_SOMEBODY or _is_where(tokens, last):
        return True
    if Use.VERB in use:
        return False
    return after.norm in _LEADING_ON or (use is Use.NOUN and after.norm in _WANTING)


def _does(tokens: list[Token], at: int, use: Use) -> bool:
    """Whether a verb goes on as behind somebody: "crow asked", "crow had paid"."""
    if Use.STUFF in use:
        return False
    if does_act(tokens, at):
        return True
    verb = past_adverbs(tokens, at)
    helped = verb < len(tokens) and tokens[verb].gap == " " and tokens[verb].norm in AUXILIARIES
    return helped and Use.NOUN in use and is_no_thing(tokens, verb)


def _is_where(tokens: list[Token], at: int) -> bool:
    """Whether what goes on says where somebody is: "in reception", "here", "not in"."""
    word = tokens[at].norm
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    place = behind.norm if behind and behind.gap == " " else ""
    if word in ("at", "in"):
        return place in _WHERE_PEOPLE_ARE
    if word == "not" and place in ("here", "in", "out"):
        return is_whole(tokens, at + 2)
    return word in ("here", "out") and is_whole(tokens, at + 1)


def _is_list(tokens: list[Token], at: int) -> bool:
    """Whether another's name and "and" go on: "singer, thorn and crow all complained"."""
    behind = at + 1
    if behind >= len(tokens) or tokens[behind].gap != " " or not may_be_called(tokens[at]):
        return False
    return tokens[behind].norm in JOINING and _leads_on(
        tokens, at, behind, uses_of(tokens[at].norm)
    )


def _others_too(tokens: list[Token], at: int) -> bool:
    """Whether another's name goes on with what is said of both: "khan and baker seen"."""
    behind = at + 1
    if behind >= len(tokens) or tokens[behind].gap != " " or not may_be_called(tokens[at]):
        return False
    return tokens[behind].norm in _WANTING or does_act(tokens, behind)


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

"""What the words behind a name tell of it."""

from typing import Final

from drafter.anonymise.sentence.in_notes import is_in_list, is_whoever_seen
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    FEELINGS,
    KIN,
    MASS_WORDS,
    MONTHS,
    NOBODY_ELSE_DOES,
    OF_SOMEBODY,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TASKS,
    THING_PARTS,
    TIMES,
    TITLES,
    WEEKDAYS,
)

_THEMSELVES = frozenset({"he", "her", "his", "i", "my", "our", "she", "their", "they", "we"})
_HAVING = frozenset({"had", "hadnt", "has", "hasnt", "have", "havent"})
_MODALS = frozenset(
    ["cant", "cannot", "couldnt", "could", "did", "didnt", "doesnt", "wont", "would", "wouldnt"]
)
_BEING = frozenset({"is", "isnt", "was", "wasnt", "were"})
_THINGS_ARE_TOO = frozenset(
    ["decided", "known", "met", "read", "refused", "said", "seen", "taken", "thought", "written"]
)
_NEW_SENTENCES = frozenset(
    [
        "and", "but", "he", "her", "his", "i", "im", "it", "my", "our", "please", "she", "thank",
        "thanks", "that", "the", "then", "they", "this", "we", "when", "you", "your",
    ]
)  # fmt: skip
"""Capitals of a new sentence whose stop was left out."""
_OFFICES = frozenset(
    {
        "contractors",
        "crew",
        "department",
        "desk",
        "office",
        "section",
        "service",
        "services",
        "team",
    }
)
_THEIRS = frozenset({"a", "my", "our", "the", "their", "two", "three"})
ANSWERING: Final = frozenset(
    ["bank", "castle", "chapel", "church", "court", "crown", "hall", "home", "house", "lodge",
     "parish", "police", "school", "temple", "tower", "ward"]
)  # fmt: skip
"""What answers or signs as somebody does, and is called without an article in notes."""
_SINCE = frozenset({"just", "nearly", "now", "only", "then"})
_DEPARTMENTS = frozenset(
    [
        "benefits", "council", "councils", "education", "environmental", "highways", "homelessness",
        "housing", "legal", "licensing", "lettings", "parking", "planning", "revenues", "school",
        "surgery",
    ]
)  # fmt: skip
DONE_TO_SOMEBODY: Final = frozenset(
    ["advised", "arrested", "asked", "contacted", "discharged", "emailed", "evicted", "informed",
     "interviewed", "invited", "phoned", "rehoused", "reminded", "rung", "sectioned", "seen",
     "telephoned", "thanked", "told", "visited", "warned"]
)  # fmt: skip
_MERE_TITLES = frozenset({"dr", "esq", "esquire", "miss", "mr", "mrs", "ms", "mx"})
YEARS: Final = frozenset(
    [
        "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    ]
)  # fmt: skip
"""Years of age in words, such as children have."""
_OBJECTS = frozenset({"her", "him", "me", "my", "our", "the", "their", "them", "us"})
_MOST_ADVERBS = 3


def is_followed_by_name(tokens: list[Token], at: int) -> bool:
    """Whether a capital that is no acronym or month goes on right behind."""
    if at >= len(tokens) or tokens[at - 1].is_possessive or tokens[at].after_break:
        return False
    after = tokens[at]
    if after.gap not in (" ", "-") or after.shape is not Shape.CAPITAL or len(after.norm) < 2:  # noqa: PLR2004 - letters
        return False
    if after.gap == " " and (
        after.norm in _NEW_SENTENCES or after.norm in _MERE_TITLES or _is_label(tokens, at)
    ):
        return False
    return after.norm not in MONTHS | WEEKDAYS


def _is_label(tokens: list[Token], at: int) -> bool:
    """Whether a form's next field begins: "Surname: Lake Forename: Ida"."""
    return at + 1 < len(tokens) and tokens[at + 1].gap.startswith((":", " :"))


def verb_of(tokens: list[Token], at: int) -> str:
    """The verb from ``at`` on by which the name before it is somebody; nothing if there is none.

    Small words and helping verbs may stand between: "then said", "had not read", "was told".
    """
    at = past_adverbs(tokens, at)
    if at >= len(tokens) or tokens[at].gap != " ":
        return ""
    verb = tokens[at].norm
    if tokens[at - 1].norm == "not" and verb in THING_PARTS:
        return ""  # "Price not agreed" is noted of a price
    if (verb in PERSON_VERBS or verb in SPEECH_VERBS) and verb not in AUXILIARIES:
        return verb
    helped = _helped(tokens, at) if verb in AUXILIARIES else ""
    return helped or (verb if verb in PERSON_VERBS else "")


def _helped(tokens: list[Token], at: int) -> str:
    """The verb behind the helping one at ``at``, where only somebody does that, or is done it."""
    helping, behind = tokens[at].norm, past_adverbs(tokens, at + 1)
    if behind >= len(tokens) or tokens[behind].gap != " ":
        return ""
    word = tokens[behind].norm
    if helping in _HAVING and word == "to":
        return _done(tokens, behind + 1)
    if word in ("be", "been"):
        behind = past_adverbs(tokens, behind + 1)
        word = tokens[behind].norm if behind < len(tokens) else ""
        return word if word in DONE_TO_SOMEBODY else ""
    is_done = helping in _HAVING and word in PERSON_VERBS and word.endswith("ed")
    if is_done or (word in OF_SOMEBODY and not (helping in _BEING and word in _THINGS_ARE_TOO)):
        return word
    willing = helping in _MODALS and word in NOBODY_ELSE_DOES
    return word if willing and tokens[at - 1].norm not in ROLES | ANSWERING else ""


def _done(tokens: list[Token], at: int) -> str:
    """The verb of what only somebody does; nothing for another."""
    if at >= len(tokens) or tokens[at].gap != " ":
        return ""
    return tokens[at].norm if tokens[at].norm in NOBODY_ELSE_DOES else ""


def past_adverbs(tokens: list[Token], at: int) -> int:
    """The place behind adverbs that begin at a place: "very", "never then"."""
    last = min(len(tokens), at + _MOST_ADVERBS)
    while at < last and tokens[at].gap == " " and tokens[at].norm in ADVERBS:
        at += 1
    return at


def does_act(tokens: list[Token], at: int) -> bool:
    """Whether a verb goes on at ``at`` by which the name before it is somebody."""
    return bool(verb_of(tokens, at))


def is_joined_by(tokens: list[Token], at: int) -> bool:
    """Whether "and I", "and the children" or ", who" goes on: only somebody has such company."""
    if at + 1 >= len(tokens):
        return False
    word, after = tokens[at], tokens[at + 1]
    if word.norm == "who" and word.gap in (" ", ", "):
        return True
    if word.gap == " & ":
        return word.norm in _THEIRS and _is_whoever(after)
    if word.norm != "and" or word.gap != " " or after.gap != " ":
        return False
    return after.norm in ("he", "her", "his", "i", "she") or _is_with_others(tokens, at + 1)


def _is_with_others(tokens: list[Token], at: int) -> bool:
    """Whether people are told of, not in a time: "Summer and the children were off school"."""
    known = tokens[at].norm in _THEIRS and at + 1 < len(tokens)
    return known and tokens[at - 2].norm not in TIMES and _is_whoever(tokens[at + 1])


def _is_whoever(token: Token) -> bool:
    """Whether a word says what people are, without owning anything: "the children"."""
    single = token.norm.removesuffix("s")
    people = token.norm in ROLES | KIN or single in ROLES
    return people and token.gap == " " and not token.is_possessive and not token.is_capital


def is_helped(tokens: list[Token], at: int) -> bool:
    """Whether a helping verb goes on, as behind anything that there is one of: "was", "has"."""
    at = past_adverbs(tokens, at)
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in AUXILIARIES


def is_aged(tokens: list[Token], at: int) -> bool:
    """Whether an age or a relation goes on, as behind somebody: "Lily, 7,", "Lily (officer)"."""
    if at >= len(tokens) or tokens[at].gap not in (", ", " ("):
        return False
    if tokens[at].norm in _SINCE and at + 1 < len(tokens) and tokens[at + 1].gap == " ":
        at += 1  # "Lily, then 9,"
        return tokens[at].norm == "aged" or (
            tokens[at].norm.isdigit() and len(tokens[at].norm) < 3  # noqa: PLR2004 - years of age
        )
    word = tokens[at].norm
    if any(each.norm in ROLES for each in tokens[at : at + 2]):
        return tokens[at].gap == " (" or word in _THEMSELVES | {"a", "the"}
    if tokens[at].gap == " (" and (word in TITLES or _is_birth(tokens, at)):
        return True
    closed = at + 1 >= len(tokens) or tokens[at + 1].gap.startswith((")", ","))
    if tokens[at - 1].norm in TIMES and word != "aged":
        # "on Sunday, 7 May", "by April, she"; but "Summer, six, coughs" is somebody's age
        begins = tokens[at - 1].starts and tokens[at].gap == ", " and at + 1 < len(tokens)
        if not (begins and closed) or tokens[at - 1].norm in MONTHS | WEEKDAYS:
            return False
    return word in ("aged", "born", "dob", "who") or (
        (word.isdigit() and len(word) < 3) or (word in YEARS and closed)  # noqa: PLR2004 - of age
    )


def _is_birth(tokens: list[Token], at: int) -> bool:
    """Whether a date of birth is announced: "(dob 3.4.71)", "(d.o.b. 3.4.71)"."""
    letters = [each.norm for each in tokens[at : at + 3]]
    return letters[0] == "dob" or letters == ["d", "o", "b"]


def is_from_somewhere(tokens: list[Token], at: int) -> bool:
    """Whether an office goes on, as behind somebody: "Joy from Housing", "Hope of your crew"."""
    if at + 1 >= len(tokens) or tokens[at].gap != " ":
        return False
    link, whose = tokens[at].norm, tokens[at + 1].norm
    if link not in ("at", "from") and not (link == "of" and whose in ("our", "your")):
        return False
    where = at + 2 if whose in ("our", "the", "your") else at + 1
    near = tokens[where : where + 3]
    if link == "of" or tokens[at - 1].norm in MASS_WORDS:
        return any(each.norm in _OFFICES or each.norm in _DEPARTMENTS for each in near)
    return bool(near) and (near[0].is_capital or any(each.norm in _OFFICES for each in near))


def is_tasked(tokens: list[Token], at: int) -> bool:
    """Whether a note says what somebody is to do: "Grace to ring", "Mark not to call"."""
    behind = [token.norm for token in tokens[at : at + 4] if token.gap == " "]
    if tokens[at - 1].norm in ROLES:
        return False  # "Driver to be told"
    if behind[:1] == ["not"]:
        behind = behind[1:]
    if behind[:2] == ["to", "be"] and len(behind) > 2:  # noqa: PLR2004 - "to be", and what
        return behind[2] in DONE_TO_SOMEBODY
    is_task = len(behind) > 1 and behind[0] == "to" and behind[1] in TASKS
    is_task = is_task or (behind[:2] == ["to", "see"] and is_whoever_seen(tokens, at + 2))
    return is_task and tokens[at - 1].norm != "hope"


def feels(tokens: list[Token], at: int) -> bool:
    """Whether a note says how somebody is: "Grace tearful on phone", "Mark v. upset"."""
    at = past_adverbs(tokens, at)
    if at < len(tokens) and tokens[at].norm in ("v", "vv") and tokens[at].gap == " ":
        at += 1
    if is_in_list(tokens, at):
        at += 1  # "Skye clean, chatty"
    if at + 1 < len(tokens) and tokens[at].norm == "upset" and tokens[at + 1].norm in _OBJECTS:
        return False  # "the case upset them"
    joined = at < len(tokens) and tokens[at].gap in (" ", ". ", ".", ", ")
    return joined and tokens[at].norm in FEELINGS and tokens[at].shape is Shape.LOWER


def is_timed(tokens: list[Token], at: int) -> bool:
    """Whether a stretch of time goes on: "from May to June", "May 2023"."""
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    return tokens[at].norm in ("to", "until") or tokens[at].norm.isdigit()

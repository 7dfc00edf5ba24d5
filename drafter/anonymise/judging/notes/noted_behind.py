"""What a note says behind a word that may be a name: "khan not happy", "smith re leak"."""

from drafter.anonymise.context.somebody.in_play import is_no_thing, is_off
from drafter.anonymise.sentence.behind import (
    DONE_TO_SOMEBODY,
    does_act,
    feels,
    is_tasked,
    past_adverbs,
)
from drafter.anonymise.sentence.noted_places import JOINING, WHEN, is_whole, may_be_called
from drafter.anonymise.text.inflected import Use, is_done, uses_of
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    AUXILIARIES,
    NOBODY_ELSE_DOES,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TASKS,
    THING_PARTS,
)

_HOLDING = frozenset({"about", "again", "at", "re", "today", "tomorrow", "tonight", "yesterday"})
_LEADING_ON = frozenset({"not", "still"})
_BESIDES = frozenset({"all", "both", "re", "regarding", "v", "vs", "vv"})
_WHERE_PEOPLE_ARE = frozenset(["court", "desk", "office", "reception", "surgery"])
_FATES = DONE_TO_SOMEBODY | {"lied", "lies"}
_PEOPLE = frozenset({"her", "him", "me", "them", "us"})
_WANTING = frozenset(
    ["all", "attended", "both", "came", "called", "didnt", "does", "doesnt", "due", "gone", "happy",
     "has", "is", "isnt", "left", "moved", "needs", "ok", "out", "seen", "wants", "was", "wasnt",
     "wont"]
)  # fmt: skip
_APPOSED = frozenset({"aged", "at", "flat", "he", "no", "of", "she", "tenant", "who"})


def is_dealt_with(tokens: list[Token], at: int) -> bool:
    """Whether what became of a message goes on: "letter to baker returned"."""
    word = tokens[at].norm
    return tokens[at].gap == " " and (word in THING_PARTS or word.endswith("ed"))


def holds_on(tokens: list[Token], at: int) -> bool:
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


def is_asked(tokens: list[Token], at: int, use: Use) -> bool:
    """Whether a question goes on behind its subject: "did smith pay", "is baker still there"."""
    here = Use.NOUN in use and Use.STUFF not in use and at < len(tokens)
    if use is not Use.NOUN:
        return here and _is_where(tokens, at)
    if is_whole(tokens, at):
        return True
    word = tokens[at].norm
    return word in PERSON_VERBS or word in SPEECH_VERBS or is_done(word)


def leads_on(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, last: int, use: Use
) -> bool:
    """Whether what a note says of somebody goes on: "khan not happy", "smith re leak"."""
    if last >= len(tokens):
        return False
    if Use.STUFF in use:
        return _is_role(tokens, last)
    after = tokens[last]
    if feels(tokens, last) or is_tasked(tokens, last):
        return True
    if (after.gap == " (" and after.norm in ROLES) or _is_role(tokens, last):
        return True
    if after.gap == ", ":
        apposed = after.norm in _APPOSED or after.norm.isdigit()
        if tokens[at].starts and apposed:
            return use is Use.NOUN
        return Use.NOUN in use and _is_list(tokens, last)
    if after.gap in (" + ", " & ", "/"):
        with_any = use is Use.NOUN and after.gap != "/"
        return with_any or (Use.NOUN in use and may_be_called(after))
    if after.gap != " ":
        return False
    if after.norm in JOINING and Use.NOUN in use:
        return _others_too(tokens, last + 1)
    if after.norm in _BESIDES | _FATES or (after.norm[0].isdigit() and not after.norm.isdigit()):
        return True
    if is_off(tokens, last) or _is_where(tokens, last) or is_done_to_us(tokens, last):
        return True
    if Use.VERB in use:
        return False
    wants = after.norm in _WANTING and (use is Use.NOUN or after.norm not in AUXILIARIES)
    return wants or after.norm in _LEADING_ON


def _is_role(tokens: list[Token], at: int) -> bool:
    """Whether it is told what somebody is to others: "bloom, the tenant, is out"."""
    if tokens[at].norm in ("is", "was") and tokens[at].gap == " ":
        return at + 2 < len(tokens) and tokens[at + 2].norm in ROLES
    led = tokens[at].gap == ", " and tokens[at].norm in ("a", "my", "our", "the")
    if not led or at + 1 >= len(tokens) or tokens[at + 1].norm not in ROLES:
        return False
    return at + 2 >= len(tokens) or tokens[at + 2].gap != " "


def does(tokens: list[Token], at: int, use: Use) -> bool:
    """Whether a verb goes on as behind somebody: "crow asked", "crow had paid"."""
    if Use.STUFF in use:
        return False
    if does_act(tokens, at):
        return True
    verb = past_adverbs(tokens, at)
    helped = verb < len(tokens) and tokens[verb].gap == " " and tokens[verb].norm in AUXILIARIES
    if helped and Use.QUALITY in use and tokens[verb].norm in ("is", "was"):
        return False  # "says black is white"
    return helped and Use.NOUN in use and is_no_thing(tokens, verb)


def is_done_to_us(tokens: list[Token], at: int) -> bool:
    """Whether something was done to people: "crow shoved me", "pike moaned at us"."""
    behind = [token.norm for token in tokens[at + 1 : at + 3] if token.gap == " "]
    if behind[:1] in (["at"], ["on"], ["to"]):
        behind = behind[1:]
    done = tokens[at].norm.endswith("ed")
    return done and behind[:1] != [] and behind[0] in _PEOPLE


def _is_where(tokens: list[Token], at: int) -> bool:
    """Whether what goes on says where somebody is: "in reception", "here", "not in"."""
    word = tokens[at].norm
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    place = behind.norm if behind and behind.gap == " " else ""
    if word in ("at", "in"):
        return place in _WHERE_PEOPLE_ARE or (word == "in" and place in ("", "now", "today"))
    if word == "not" and place in ("here", "in", "out"):
        return is_whole(tokens, at + 2)
    return word in ("here", "out") and is_whole(tokens, at + 1)


def _is_list(tokens: list[Token], at: int) -> bool:
    """Whether another's name and "and" go on: "singer, thorn and crow all complained"."""
    behind = at + 1
    if behind >= len(tokens) or tokens[behind].gap != " " or not may_be_called(tokens[at]):
        return False
    return tokens[behind].norm in JOINING and leads_on(tokens, at, behind, uses_of(tokens[at].norm))


def _others_too(tokens: list[Token], at: int) -> bool:
    """Whether another's name goes on with what is said of both: "khan and baker seen"."""
    behind = at + 1
    if behind >= len(tokens) or tokens[behind].gap != " " or not may_be_called(tokens[at]):
        return False
    return tokens[behind].norm in _WANTING or does_act(tokens, behind)

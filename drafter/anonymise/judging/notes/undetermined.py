"""Names that are words too, in notes, where nothing makes a word of them: "took tom to hospital".

A noun of which there is one has an article or a like word before it, a quality a noun behind it,
a verb its object. What has none of them, where somebody may be named, may be a name.
"""

from enum import Enum, auto

from drafter.anonymise.context.somebody.in_play import is_no_thing, is_off
from drafter.anonymise.judging.notes.noted import DOING, WITHOUT_ARTICLE
from drafter.anonymise.judging.notes.noted_behind import is_done_to_us
from drafter.anonymise.sentence.behind import does_act, feels, is_helped, past_adverbs
from drafter.anonymise.sentence.noted_places import (
    BEFORE_THINGS,
    BEGINNING,
    JOINING,
    LEADING,
    WHEN,
    is_reported,
    is_whole,
)
from drafter.anonymise.text.inflected import Use, is_done, uses_of
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    KIN,
    MASS_WORDS,
    OWNED,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TELLING_VERBS,
    THING_PARTS,
    TIMES,
    TITLES,
    UNCOUNTED,
)

_FINITE = frozenset(
    ["ate", "attends", "began", "bit", "blew", "broke", "came", "chose", "claims", "comes", "drank",
     "drew", "drove", "eats", "fell", "flew", "forgot", "gave", "gets", "gives", "goes", "got",
     "grew", "hates", "hid", "keeps", "knew", "knows", "likes", "lives", "loves", "makes", "moves",
     "needs", "plays", "ran", "rang", "rode", "sang", "sank", "saw", "sees", "shook", "sleeps",
     "spoke", "stays", "stole", "swam", "swore", "takes", "threw", "took", "tore", "uses", "walks",
     "wants", "went", "woke", "wore", "works", "wrote"]
)  # fmt: skip
"""Verbs of what somebody does or did that are no participles."""
_PARTICIPLES = frozenset(
    ["bought", "brought", "built", "caught", "cut", "fed", "felt", "found", "had", "heard", "held",
     "hit", "hurt", "kept", "laid", "led", "left", "lent", "let", "lost", "made", "met", "paid",
     "put", "read", "said", "sent", "set", "shot", "shut", "slept", "sold", "spent", "stood",
     "stuck", "taught", "told", "understood", "upset", "won"]
)  # fmt: skip
"""Verbs that are what was done to a thing besides: "bill lost"."""
_COPULAS = frozenset(
    ["became", "become", "becoming", "coded", "feel", "feeling", "feels", "felt", "flagged", "gets",
     "getting", "go", "goes", "going", "got", "graded", "grew", "kept", "look", "looked", "looking",
     "looks", "painted", "ragged", "rated", "remained", "seem", "seemed", "seems", "stayed",
     "turned", "went"]
)  # fmt: skip
"""Verbs that lead to how something is."""
_GIVING = frozenset(
    ["bought", "brought", "cooked", "fed", "gave", "give", "given", "gives", "giving", "lent",
     "made", "offered", "paid", "sent", "served", "showed", "taught"]
)  # fmt: skip
_TOWARDS = LEADING | frozenset({"like", "of", "on"}) - {"for", "off", "than", "via", "without"}
_ASKED = frozenset({"can", "could", "did", "does", "has", "is", "should", "was", "will", "would"})
_ASKING = frozenset({"how", "what", "when", "where", "who", "why"})
_REPORTING = frozenset({"how", "that", "what", "who", "whether", "why"})
_ONLY = frozenset(
    ["also", "auntie", "baby", "just", "little", "not", "ok", "only", "poor", "sorry", "uncle"]
)
_OBJECTS = BEFORE_THINGS | frozenset(
    ["he", "him", "i", "if", "it", "me", "not", "off", "she", "so", "them", "there", "they", "to",
     "up", "us", "we", "you"]
)  # fmt: skip
"""What goes on behind a verb: "mark it", "hope so"."""
_SO_PEOPLE_ARE = frozenset(
    {"alone", "away", "fine", "happy", "home", "ok", "outside", "present", "safe", "well", "x"}
)
_HELPING = frozenset({"heard", "help", "helped", "helping", "let", "made", "saw", "watched"})
_HAVING = frozenset(
    ["ate", "bought", "brought", "built", "cut", "drank", "felt", "gave", "kept", "lost",
     "made", "paid", "put", "read", "restored", "showed", "showing", "sold", "used", "wanted"]
)  # fmt: skip
"""What is done to stuff, and what is done with a virtue: "lost faith"."""
_MOST_BACK = 2


_THINGS = MASS_WORDS | UNCOUNTED | DOING | WITHOUT_ARTICLE


class _Lead(Enum):
    """What leads to a word."""

    START = auto()
    REPORTED = auto()
    JOINED = auto()
    TOWARDS = auto()
    DONE = auto()
    ASKED = auto()
    ONLY = auto()


def may_be_named(tokens: list[Token], at: int, *, here: bool, among_capitals: bool) -> bool:
    """Whether a small word may be somebody's name, as nothing determines it.

    ``here`` where the text names them, and never uses the word in another sense.
    """
    token, use = tokens[at], uses_of(tokens[at].norm)
    if token.norm in TIMES or token.is_possessive:
        return False
    lead = _lead(tokens, at)
    if lead is None:
        return False
    is_thing = token.norm in _THINGS or Use.STUFF in use
    if among_capitals:
        told = here and lead in (_Lead.REPORTED, _Lead.DONE)
        return told and not is_thing and _goes_on(tokens, at, lead, use)
    if not here:
        if token.norm in DOING or lead not in (_Lead.REPORTED, _Lead.DONE):
            return False
        return _goes_on(tokens, at, lead, use)
    return _goes_on_as_thing(tokens, at, lead, use) if is_thing else _goes_on(tokens, at, lead, use)


def _lead(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int
) -> _Lead | None:
    token = tokens[at]
    if not at or _begins(token):
        return _Lead.START
    if token.gap != " ":
        return None if token.gap in ("-", "'", "_", "@") else _Lead.START
    before = tokens[at - 1]
    led = tokens[at - 2].norm if at > 1 and before.gap == " " else ""
    if before.is_possessive or led in BEFORE_THINGS:
        return None  # "the asking price"
    if before.norm in _ONLY:
        return _Lead.ONLY
    if before.norm in JOINING:
        return _Lead.JOINED if _is_somebody(led) else None
    if before.norm in _REPORTING or is_reported(before.norm, led) or before.norm in BEGINNING:
        return _Lead.REPORTED
    if before.norm in AUXILIARIES:
        asking = before.norm in _ASKED and (_begins(before) or led in _ASKING)
        return _Lead.ASKED if asking else None
    if before.norm[0].isdigit() or before.norm in WHEN:
        return _Lead.START
    if _is_verb(before.norm):
        return _Lead.DONE
    return _Lead.TOWARDS if before.norm in _TOWARDS else None


def _begins(token: Token) -> bool:
    """Whether a sentence or a line begins."""
    return token.starts or token.after_break


def _is_somebody(word: str) -> bool:
    return word in ROLES or word in KIN or word in TITLES


def _is_verb(word: str) -> bool:
    """Whether a word is a verb that has somebody for its object: "took", "helped", "collecting"."""
    if word in AUXILIARIES | ADVERBS | _COPULAS:
        return False
    if word in _FINITE | _PARTICIPLES | TELLING_VERBS | SPEECH_VERBS or word in PERSON_VERBS:
        return True
    if word.endswith("ed"):
        return is_done(word[:-2]) or is_done(word[:-1])
    return word.endswith("ing") and (is_done(word[:-3]) or is_done(f"{word[:-3]}e"))


def _goes_on(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, lead: _Lead, use: Use
) -> bool:
    """Whether what is behind a word makes no one thing with it, and is no object of a verb."""
    last = at + 1
    whole = is_whole(tokens, last) and not (Use.VERB in use and _is_object(tokens, last))
    if lead is _Lead.DONE:
        return _is_done_with(tokens, at, use)
    if lead is _Lead.ONLY:
        return _ends(tokens, last) and not use & (Use.VERB | Use.QUALITY)
    if lead is _Lead.TOWARDS:
        described = Use.QUALITY in use and not _ends(tokens, last)
        return whole and not described and not (Use.VERB in use and tokens[at - 1].norm == "to")
    if does_act(tokens, last) or _acts(tokens, last) or _is_done(tokens, last):
        return True
    if is_helped(tokens, last) and is_no_thing(tokens, past_adverbs(tokens, last)):
        return True
    if lead is _Lead.REPORTED:
        return False
    if lead is _Lead.ASKED and last < len(tokens) and is_done(tokens[last].norm):
        return True
    if Use.QUALITY in use and not (_ends(tokens, last) or _is_with_somebody(tokens, last)):
        whole = False  # "brown in colour"
    return whole or _is_so(tokens, last, thing=False)


def _is_done_with(tokens: list[Token], at: int, use: Use) -> bool:
    """Whether a verb before has somebody for its object: "took tom to nan", "gave tom tea"."""
    verb, last = tokens[at - 1].norm, at + 1
    after = tokens[last] if last < len(tokens) and tokens[last].gap == " " else None
    whole = is_whole(tokens, last)
    given = after is not None and not whole and not _is_object(tokens, last)
    if (given and verb in _GIVING) or _is_so(tokens, last, thing=False):
        return True
    if after is not None and verb in _HELPING and is_done(after.norm):
        return True
    return whole and not (Use.STUFF in use and verb in _HAVING)


def _goes_on_as_thing(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, lead: _Lead, use: Use
) -> bool:
    """The same of a word that notes tell of without an article: "bill", "mark", "price"."""
    last = at + 1
    alone = last >= len(tokens) or _begins(tokens[last]) or tokens[last].gap.startswith(")")
    acts = _acts(tokens, last) or _does_as_somebody(tokens, last)
    if lead is _Lead.REPORTED:
        return acts
    if lead is _Lead.START:
        if alone or _is_with_somebody(tokens, last):
            return not at or _begins(tokens[at]) or tokens[at].gap.endswith("(")
        return acts or _is_so(tokens, last, thing=True)
    if lead is _Lead.JOINED:
        return acts or is_whole(tokens, last) or _is_so(tokens, last, thing=True)
    if lead is _Lead.ASKED:
        return alone or _is_so(tokens, last, thing=True)
    if lead is _Lead.DONE:
        broken = tokens[at - 1].norm in THING_PARTS - PERSON_VERBS - _PARTICIPLES
        unlike = broken or tokens[at].norm in WITHOUT_ARTICLE
        return not unlike and _is_done_with(tokens, at, use)
    if lead is _Lead.TOWARDS and tokens[at - 1].norm == "of" and tokens[at - 2].norm in OWNED:
        return is_whole(tokens, last)  # "views of price not sought"
    single = Use.STUFF not in use and not (Use.VERB in use and tokens[at - 1].norm == "to")
    return lead is _Lead.TOWARDS and single and alone


def _ends(tokens: list[Token], at: int) -> bool:
    """Whether nothing goes on at a place, no sum either: "bill £90"."""
    if at >= len(tokens):
        return True
    return tokens[at].after_break or (tokens[at].gap != " " and "£" not in tokens[at].gap)


def _is_with_somebody(tokens: list[Token], at: int) -> bool:
    """Whether "and dad" goes on."""
    joined = at + 1 < len(tokens) and tokens[at].gap == " " and tokens[at].norm in JOINING
    return joined and _is_somebody(tokens[at + 1].norm)


def _is_object(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in _OBJECTS


def _is_so(tokens: list[Token], at: int, *, thing: bool) -> bool:
    """Whether only somebody is so in notes: "home alone", "ok", "tearful", "eating well"."""
    at = past_adverbs(tokens, at)
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    word = tokens[at].norm
    busy = word.endswith("ing") and (is_done(word[:-3]) or is_done(f"{word[:-3]}e"))
    if busy and not (thing and word in THING_PARTS):
        return True
    return word in _SO_PEOPLE_ARE or feels(tokens, at) or is_off(tokens, at)


def _is_done(tokens: list[Token], at: int) -> bool:
    """Whether a verb goes on, whatever it is done to: "settled", "declined"."""
    at = past_adverbs(tokens, at)
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    return tokens[at].norm in _PARTICIPLES or tokens[at].norm.endswith("ed")


def _does_as_somebody(tokens: list[Token], at: int) -> bool:
    """Whether what goes on is done to no thing: "ward agreed", but "ward closed"."""
    return does_act(tokens, at) and tokens[past_adverbs(tokens, at)].norm not in THING_PARTS


def _acts(tokens: list[Token], at: int) -> bool:
    """Whether somebody does something, and nothing is done to a thing: "fell", "lost job"."""
    if is_helped(tokens, at):
        verb = past_adverbs(tokens, at)
        return is_no_thing(tokens, verb) and does_act(tokens, at)
    at = past_adverbs(tokens, at)
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    word = tokens[at].norm
    if word in _FINITE or is_done_to_us(tokens, at):
        return True
    if not (word in _PARTICIPLES or word.endswith("ed")):
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or behind.gap != " ":
        return False
    return behind.norm in BEFORE_THINGS or not is_whole(tokens, at + 1)

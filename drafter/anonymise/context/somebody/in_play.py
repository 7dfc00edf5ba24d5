"""A name that is also a word, of somebody whom the text names, as a subject or a speaker."""

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import YEARS, past_adverbs
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    AUXILIARIES,
    COUNTED,
    FEELINGS,
    MASS_WORDS,
    NAMESAKES,
    PEOPLE_DO,
    ROLES,
    THING_PARTS,
    TIMES,
    UNCOUNTED,
    is_common,
    is_word,
    towns,
)

_THINGS = MASS_WORDS | UNCOUNTED | TIMES | NAMESAKES
_AGEING = frozenset({"is", "turned", "turns", "was"})
_THEIRS = frozenset({"her", "herself", "himself", "his"})
_PEOPLE_DO = frozenset(
    [
        "attends", "cries", "denies", "eats", "enjoys", "hates", "knows", "likes", "loves", "plays",
        "reads", "remembers", "sees", "sleeps", "slept", "smokes", "struggles", "swims", "talks",
        "thinks", "understands", "uses", "visits", "walks", "wants", "wears",
    ]
)  # fmt: skip
_SUBJECTS_DO = _PEOPLE_DO | frozenset(
    [
        "ate", "became", "began", "broke", "brought", "came", "chose", "could", "cut", "does",
        "drank", "drew", "dug", "fell", "flew", "forgot", "fought", "gave", "gets", "goes", "grew",
        "had", "held", "hid", "hit", "hurt", "laid", "led", "left", "let", "lost", "needs", "put",
        "ran", "rode", "rose", "sang", "set", "shook", "shut", "sold", "spent", "stole", "stood",
        "stuck", "swam", "takes", "taught", "threw", "took", "tore", "went", "will", "woke", "wore",
        "would",
    ]
)  # fmt: skip
_PARTICIPLES = frozenset(
    ["brought", "cut", "dug", "fought", "held", "hit", "hurt", "laid", "led", "left", "let", "lost",
     "put", "set", "shut", "sold", "spent", "stood", "stuck", "taught"]
)  # fmt: skip
_ONE_DOES = _SUBJECTS_DO - _PARTICIPLES | {"drives", "drove"}
"""The same of which none is a participle: "Grant lost in the post"."""
_OBJECTS = frozenset(
    [
        "a", "an", "her", "him", "his", "it", "me", "my", "nothing", "our", "that", "the", "their",
        "them", "this", "to", "us", "your",
    ]
)  # fmt: skip
_HAVE = frozenset({"had", "hadnt", "has", "hasnt"})
_THINGS_HAVE = frozenset(
    [
        "changed", "closed", "come", "dropped", "ended", "expired", "fallen", "gone", "increased",
        "lapsed", "opened", "risen", "run", "shrunk", "stopped", "to",
    ]
)  # fmt: skip
_WHERE_PEOPLE_GO = frozenset(["class", "college", "home", "hospital", "nursery", "school", "work"])
_PLACING = frozenset({"at", "for", "from", "in", "of", "on", "or", "and", "with"})
"""What is no verb: "Faith in hospital is rare"."""
_MOST_TO_PLACE = 6
_SCORES = frozenset({"out", "per", "percent", "points", "marks", "of"})
_STATES = {
    "on": ("annual", "bail", "crutches", "duty", "holiday", "leave", "maternity", "paternity",
           "remand", "shift", "sick"),
    "off": ("duty", "sick", "work"),
    "in": ("bed", "care", "custody", "hospital", "pain", "prison", "tears"),
    "at": ("college", "home", "lunch", "nursery", "school", "university", "work"),
}  # fmt: skip
_AT_IT = frozenset(
    ["asking", "camping", "caring", "cleaning", "complaining", "cooking", "coughing", "crying",
     "drinking", "driving", "eating", "fishing", "gardening", "painting", "playing", "ringing",
     "shopping", "shouting", "sleeping", "smoking", "staying", "studying", "swimming", "teaching",
     "telling", "training", "travelling", "trying", "visiting", "vomiting", "waiting", "walking"]
)  # fmt: skip
_AILING = frozenset({"dying", "ill", "sick", "unwell"})
_SPEAKING_ON = frozenset(
    ["ask", "call", "check", "could", "get", "give", "i", "im", "it", "ive", "let", "phone",
     "please", "ring", "see", "send", "sorry", "tell", "thank", "thanks", "we", "would", "you",
     "your", "youre"]
)  # fmt: skip
_TURNS = frozenset(["however", "meanwhile", "moreover", "therefore", "though", "too"])
_ADJECTIVES = frozenset(["bright", "earnest", "frank", "gay", "noble", "rich", "rocky", "young"])
_SUCH = frozenset({"seems", "said"})
_LEAVING = frozenset(["ate", "came", "drove", "fell", "left", "paid", "sat", "spent", "went"])
_REFUSING = frozenset({"did", "didnt", "does", "doesnt"})
_PEOPLE = frozenset({"him", "me", "my", "our", "us", "them"})
_NOT = frozenset({"never", "not"})


def is_in_play(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, doubled: frozenset[str]
) -> bool:
    """Whether a name of somebody whom the text names stands as a subject or a speaker.

    "Lily started late" and "Hope lost her job" are theirs; "Hope faded" may be no more.
    ``doubled`` are the words that the text uses in another sense too.
    """
    at, last = reading.first, reading.last
    word = tokens[at]
    is_forename = reading.roles == "F"
    if last >= len(tokens) or word.is_possessive or word.norm in TIMES:
        return False
    after = tokens[last]
    alone = word.norm not in doubled and is_one_of_many(word.norm)
    if after.gap == ", ":
        if alone and is_forename and word.norm not in _ADJECTIVES and _is_turn(tokens, last):
            return True
        return is_forename and word.starts and _is_addressed(tokens, last)
    if after.gap == ": ":
        speaks = (word.starts or word.after_break) and not after.norm[0].isdigit()
        return is_forename and speaks
    if after.gap != " " or is_determined(tokens, at, thing=True):
        return False
    further = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    aged = after.norm in _AGEING and (further.isdigit() or further in YEARS)
    if aged and tokens[last + 1].gap == " ":
        return not _is_score(tokens, last + 2)
    helped = is_forename and after.norm in AUXILIARIES
    if helped and (_is_state(tokens, last + 1) or _is_at_it(tokens, last)):
        return True  # "Will was on leave": no other will is
    if is_forename:
        return _is_subject(tokens, reading) or (alone and _is_one(tokens, reading))
    return alone and _did_something(tokens, reading)


def _is_subject(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename does or is something that the thing of that name does not."""
    word, verb = tokens[reading.first], past_adverbs(tokens, reading.last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    does = tokens[verb].norm
    object_ = tokens[verb + 1].norm if verb + 1 < len(tokens) else ""
    if object_ in _THEIRS:
        return True
    if word.norm in MASS_WORDS or word.norm in towns():
        behind = tokens[verb + 1 : verb + _MOST_TO_PLACE]
        goes = any(
            token.norm in _WHERE_PEOPLE_GO and token.gap == " " and not token.is_capital
            for token in behind
        )
        return does in _PEOPLE_DO or (goes and does not in _PLACING)
    return does in _SUBJECTS_DO or does.endswith("ed")


def _is_turn(tokens: list[Token], at: int) -> bool:
    """Whether a word between commas turns to somebody else: "Frank, meanwhile, waited"."""
    closed = at + 1 < len(tokens) and tokens[at + 1].gap == ", "
    return closed and tokens[at].norm in _TURNS


def _is_addressed(tokens: list[Token], at: int) -> bool:
    """Whether what goes on behind a comma speaks to somebody: "Miles, it was adopted"."""
    if at + 1 >= len(tokens) or tokens[at].norm not in _SPEAKING_ON or tokens[at].is_capital:
        return False
    said = tokens[at].norm == "it" and tokens[at + 1].norm in _SUCH
    return tokens[at + 1].gap == " " and not said


def _is_score(tokens: list[Token], at: int) -> bool:
    """Whether a figure counts points or shares: "Mark was 40 out of 100"."""
    return at < len(tokens) and (tokens[at].norm in _SCORES or tokens[at].gap in ("% ", "/", "."))


def _did_something(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname has what no bridge or bath has: "Young has left", "Byrd shouted at us"."""
    word, verb = tokens[reading.first], past_adverbs(tokens, reading.last)
    if not _goes_on(tokens, verb, word):
        return False
    if verb > reading.last and tokens[verb].norm in _LEAVING:
        return (
            not _is_plural(word.norm) and word.norm not in ROLES
        )  # "Driver then left", but "Banks then fell in"
    if not _goes_on(tokens, verb + 1):
        return False
    does, further = tokens[verb].norm, tokens[verb + 1].norm
    if does in ("has", "hasnt"):
        return further == "left"
    if does in _REFUSING:
        behind = past_adverbs(tokens, verb + (2 if further in _NOT else 1))
        return _goes_on(tokens, behind) and tokens[behind].norm in PEOPLE_DO
    return does.endswith("ed") and further in _PEOPLE


def is_one_of_many(word: str) -> bool:
    """Whether a word is a noun of which there are many: no sentence has it without an article."""
    if word in COUNTED:
        return True
    return is_common(word) and word not in _THINGS and word not in towns()


def _is_plural(word: str) -> bool:
    """Whether a word may call several things without an article: "Bridges"."""
    return word.endswith("s") and is_word(word[:-1])


def _is_one(tokens: list[Token], reading: Reading) -> bool:
    """Whether a verb goes on as behind somebody: "Grant had been ill", not "Grant was refused"."""
    word, verb = tokens[reading.first], past_adverbs(tokens, reading.last)
    if not _goes_on(tokens, verb, word):
        return False
    does = tokens[verb].norm
    if does in AUXILIARIES:
        return is_no_thing(tokens, verb)
    further = tokens[verb + 1].norm if _goes_on(tokens, verb + 1) else ""
    return does in _ONE_DOES or (does.endswith("ed") and further in _OBJECTS)


def _goes_on(tokens: list[Token], at: int, word: Token | None = None) -> bool:
    """Whether a word in small letters, or in those of ``word``, follows after a space."""
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    shape = tokens[at].shape
    return shape is Shape.LOWER or (word is not None and shape is word.shape is Shape.CAPITALS)


def is_no_thing(tokens: list[Token], verb: int) -> bool:
    """Whether nothing that happens to things goes on behind a helping verb."""
    at = verb + 1
    while at < len(tokens) and tokens[at].norm in _NOT:
        at += 1
    at = past_adverbs(tokens, at)
    does = tokens[verb].norm
    if at < len(tokens) and tokens[at].norm in ("been", "be") and tokens[at].gap == " ":
        at, does = past_adverbs(tokens, at + 1), "was"
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    further = tokens[at].norm
    state = does not in _HAVE and _is_state(tokens, at)
    return state or further not in (_THINGS_HAVE if does in _HAVE else THING_PARTS)


def _is_at_it(tokens: list[Token], at: int) -> bool:
    """Whether somebody had been doing what only people do: "Jade had been gardening"."""
    behind = [token.norm for token in tokens[at : at + 3] if token.gap == " "]
    been = behind[:1] != [] and behind[0] in _HAVE and behind[1:2] == ["been"]
    return been and len(behind) > 2 and behind[2] in _AT_IT  # noqa: PLR2004 - "had been", and what


def is_off(tokens: list[Token], at: int) -> bool:
    """Whether only somebody is so, behind "is", "has" and the like: "sick", "gone on leave"."""
    while at < len(tokens) and tokens[at].norm in ("been", "gone", "not", "now", "still"):
        at += 1
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].shape is not Shape.LOWER:
        return False
    return tokens[at].norm in FEELINGS | _AILING or _is_state(tokens, at)


def _is_state(tokens: list[Token], at: int) -> bool:
    """Whether only somebody is so: "on leave", "off sick", "in hospital"."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap != " ":
        return False
    if tokens[at + 1].shape is Shape.CAPITAL and not tokens[at].is_capital:
        return False  # "is in Hospital Road"
    return tokens[at + 1].norm in _STATES.get(tokens[at].norm, ())

"""Whether one capital word of a run is explained, or is somebody's name."""

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.begun import starts_as_somebody
from drafter.anonymise.residue.beside_names import (
    is_between_commas,
    is_initial,
    is_meant,
    is_naming,
    is_relation,
    says,
    signs,
)
from drafter.anonymise.residue.explaining import LISTED, is_maker, is_official_word
from drafter.anonymise.residue.in_capitals import acts, is_acronym, is_shouted
from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.sentence.behind import is_helped
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    MASS_WORDS,
    MONTHS,
    PERSON_VERBS,
    POSTS,
    TIMES,
    TITLES,
    WEEKDAYS,
    dictionary,
    forenames,
    surnames,
)

_SPEECH = frozenset({"apologised", "replied", "speak", "spoke", "spoken", "talked", "wrote"})
_MOST_INITIALS = 4
_SMALL_NAMES = frozenset({"al", "ben", "del", "di", "mac", "nan", "van"})
SHORT_NAMES = frozenset({"al", "ben", "del", "di", "mac"})
"""Those of them that call nothing else with a capital, if no such word stands beside them."""
_OF_A_MAC = frozenset({"her", "his", "my", "new", "old", "our", "their", "your"})
_BEHIND_SHORT = frozenset(
    ["app", "book", "cheese", "computer", "dente", "fresco", "laptop", "mini", "os", "user",
     "users"]
)  # fmt: skip
_SURE_TITLES = frozenset({"mr", "mrs", "ms", "mx", "dr", "cllr", "prof", "revd"})
_WEAK_BEFORE = frozenset({"and", "by", "from", "to", "with", "chair"})
_ARTICLES = frozenset({"a", "an", "the"})
_DATES = WEEKDAYS | MONTHS
_BEFORE_PERSON = lexicon.BEFORE_PERSON | lexicon.KIN
_BEFORE_NAMES = lexicon.KIN | lexicon.CALLED | TITLES
_AT_WORK = WORDS["set_off"] | POSTS
_MAY = frozenset({"may", "will", "can", "might", "must"})
_OWNS_UP = frozenset({"admits", "claims", "denies", "insists", "reckons", "swears"})
_NOT_CALLED = lexicon.OFFICIAL_WORDS | lexicon.NOT_CALLED
_NAMES_TOO = MASS_WORDS - TIMES - _NOT_CALLED
_PLAIN = lexicon.KNOWN_WORDS - forenames() - surnames()
_GREETINGS = frozenset({"dear", "hi", "hello", "hiya"})
_VOWELS = frozenset("aeiouy")


def is_explained(  # noqa: C901, PLR0911, PLR0912 - a ladder of rules, one return each
    tokens: list[Token],
    at: int,
    length: int,
    explained: frozenset[str],
    taken: bytearray,
) -> bool:
    """Whether a word of a run of ``length`` says nothing about who somebody is."""
    token = tokens[at]
    word = token.norm
    if length == 1 and word in MONTHS and word in forenames() and _is_month_somebody(tokens, at):
        return False
    if length == 1 and word in LISTED and is_meant(tokens, at):
        return False
    if _is_kin(tokens, at, taken) or _is_surname_first(tokens, at, length):
        return False
    shouted = token.shape is Shape.CAPITALS and is_shouted(tokens, at)
    small = word in lexicon.SMALL_WORDS and not (len(word) == 1 and token.is_capital)
    if (not small or _is_small_surname(tokens, at)) and _is_titled(tokens, at):
        return False
    if word in _SMALL_NAMES and length == 1 and token.shape is Shape.CAPITAL:
        if word in SHORT_NAMES:
            return _is_short_thing(tokens, at)
        return not _is_called_so(tokens, at)
    if word in explained or word in LISTED or word in lexicon.SMALL_WORDS:
        return True
    if length == 1 and at and token.gap == " " and _is_called(tokens, at):
        return False
    if word in lexicon.KNOWN_NAMES or (length == 1 and (word in _PLAIN or _is_i_am(token))):
        return True
    if word in TITLES:
        return length == 1 or (shouted and not _titles(tokens, at))
    if any(map(str.isdigit, word)):
        return True
    if word in ACRONYMS and token.shape is Shape.CAPITALS:
        return True
    if word.endswith("s") and word[:-1] in ACRONYMS and word not in forenames():
        return True
    if token.shape is Shape.CAPITALS and not shouted:
        return is_acronym(tokens, at)
    if len(word) == 1:
        counted = at > 0 and tokens[at - 1].norm in LISTED and not is_initial(tokens, at)
        return length == 1 or counted
    if length == 1 and not token.starts and is_maker(tokens, at):
        return True
    if word not in dictionary():
        return shouted and not _VOWELS.intersection(word)
    if shouted:
        called = word in forenames() and is_somebody(tokens, at)
        thing = at > 0 and tokens[at - 1].norm in _ARTICLES
        return (thing or not called) and not _is_shouted_surname(tokens, at)
    if length > 1:
        return token.starts and word not in forenames()
    if token.starts:
        return not starts_as_somebody(tokens, at)
    return not _stands_as_somebody(tokens, at)


def _is_i_am(token: Token) -> bool:
    """Whether an apostrophe tells "I'm" from Mr Im."""
    return token.norm == "im" and token.end - token.start > len(token.norm)


def _is_called_so(tokens: list[Token], at: int) -> bool:
    """Whether a small word of names is a name by itself: "I told Del", "Ben rang"."""
    if tokens[at].gap != " " and not tokens[at].starts:
        return False
    told = not tokens[at].starts and tokens[at - 1].norm in lexicon.KIN | lexicon.CALLED
    return told or acts(tokens, at + 1) or is_helped(tokens, at + 1)


def _is_short_thing(tokens: list[Token], at: int) -> bool:
    """Whether a short forename calls a thing: "the Ben", "her Mac", "Ben 10", "Al fresco"."""
    before = tokens[at - 1].norm if at and not tokens[at].starts else ""
    if before in _ARTICLES or (tokens[at].norm == "mac" and before in _OF_A_MAC):
        return True
    behind = [token.norm for token in tokens[at + 1 : at + 3] if token.gap == " "]
    if behind == ["and", "cheese"]:
        return True
    return bool(behind) and (behind[0] in _BEHIND_SHORT or behind[0].isdigit())


def _is_called(tokens: list[Token], at: int) -> bool:
    """Whether a name everybody knows is somebody's forename: "my granddaughter Britannia"."""
    word = tokens[at].norm
    near = tokens[at - 1].norm in lexicon.KIN and tokens[at - 1].shape is Shape.LOWER
    return near and word in lexicon.KNOWN_NAMES and tokens[at].shape is Shape.CAPITAL


def _stands_as_somebody(tokens: list[Token], at: int) -> bool:
    """Whether an ordinary word with a capital inside a sentence is a name."""
    word = tokens[at].norm
    before = tokens[at - 1].norm if at else ""
    if word in forenames():
        thing = word in lexicon.NOT_CALLED or before in _ARTICLES
        named = is_between_commas(tokens, at) or signs(tokens, at)
        named = named or (before in POSTS and tokens[at].gap == " " and word not in _MAY)
        return not thing or named or is_somebody(tokens, at)
    kin = before in lexicon.KIN and tokens[at].gap == " " and word in surnames()
    if kin or is_relation(tokens, at):
        return True
    asked = word in _NAMES_TOO and is_told(tokens, at, directly=True)  # "Ask Comfort"
    if asked or (is_naming(tokens, at) and word not in LISTED) or _is_at_work(tokens, at):
        return True
    if before in _GREETINGS and word not in _NOT_CALLED:
        return True
    if before in lexicon.EPITHETS and tokens[at - 1].shape is Shape.LOWER and word in surnames():
        return tokens[at].gap == " " and word not in _NOT_CALLED and word not in LISTED
    strong = before in lexicon.BEFORE_PERSON and before not in _WEAK_BEFORE
    return word in surnames() and word not in lexicon.OFFICIAL_WORDS and (
        (strong and tokens[at].gap == " ") or says(tokens, at + 1)
    )  # fmt: skip


def _is_at_work(tokens: list[Token], at: int) -> bool:
    """Whether a nickname stands behind a post, and does something: "crew leader Spud admits"."""
    word = tokens[at].norm
    if not at or tokens[at].gap != " " or tokens[at - 1].norm not in _AT_WORK:
        return False
    owns_up = at + 1 < len(tokens) and tokens[at + 1].norm in _OWNS_UP
    if not (owns_up or acts(tokens, at + 1) or is_helped(tokens, at + 1)):
        return False
    return not is_official_word(word) and word not in WORDS["generic"]


def _is_kin(tokens: list[Token], at: int, taken: bytearray) -> bool:
    """Whether a day, a month or a season is a forename: "daughter Summer", "cousin Friday Eke"."""
    token = tokens[at]
    if token.norm not in LISTED or not (token.norm in forenames() or token.norm in WEEKDAYS):
        return False
    if token.starts:
        return token.norm not in MONTHS and says(tokens, at + 1)
    if token.norm not in _DATES:
        near = token.shape is Shape.CAPITAL and token.gap == " "
        return near and tokens[at - 1].norm in lexicon.KIN
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    named = after.is_capital and after.gap == " " and (
        bool(taken[after.start]) or after.norm not in dictionary()
    )  # fmt: skip
    return named and tokens[at - 1].norm in _BEFORE_NAMES


def _is_surname_first(tokens: list[Token], at: int, length: int) -> bool:
    """Whether a word is a surname that stands before its forename: "Farrow, Denise"."""
    token = tokens[at]
    if length > 1 or at + 1 >= len(tokens) or tokens[at + 1].gap != ", ":
        return False
    if at and tokens[at - 1].is_possessive:
        return False
    after, word = tokens[at + 1], token.norm
    plain = word in lexicon.NOT_CALLED or word in LISTED or word in lexicon.OFFICIAL_WORDS
    named = word in surnames() and (not plain or token.shape is Shape.CAPITALS)
    forename = after.shape is Shape.CAPITAL and after.norm in forenames()
    return named and forename and after.norm not in dictionary()


def _is_titled(tokens: list[Token], at: int) -> bool:
    """Whether a word follows a title, or a title and initials."""
    before = at - 1
    first = at - _MOST_INITIALS
    while (
        before > max(first, 0) and len(tokens[before].norm) == 1 and tokens[before + 1].gap in _NEAR
    ):
        before -= 1
    near = before >= 0 and tokens[before + 1].gap in _NEAR
    return near and tokens[before].norm in _SURE_TITLES and tokens[at].norm not in _SURE_TITLES


def _is_small_surname(tokens: list[Token], at: int) -> bool:
    """Whether a small word has a capital of its own behind a title: "Mr Das", "Ms For"."""
    cased = tokens[at].shape is Shape.CAPITAL and tokens[at - 1].shape is Shape.CAPITAL
    return at > 0 and cased and tokens[at].norm not in _JOINING and not tokens[at].after_break


_NEAR = frozenset({" ", ". ", "."})
_JOINING = frozenset({"and", "or"})
"""What stands between two titles: "Mr And Mrs Wexley"."""


def _titles(tokens: list[Token], at: int) -> bool:
    """Whether a title among capitals is one: "MISS" may be a verb, "FATHER" anybody's."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap not in _NEAR:
        return False
    after = tokens[at + 1].norm
    if after in lexicon.SMALL_WORDS or after in LISTED:
        return False
    return tokens[at].norm in _SURE_TITLES or after not in dictionary() or after in forenames()


def _is_shouted_surname(tokens: list[Token], at: int) -> bool:
    """Whether, among capitals, an ordinary word is the surname behind a forename in use."""
    if not at or tokens[at].gap not in (" ", "-") or tokens[at].norm not in surnames():
        return False
    before = tokens[at - 1]
    listed = tokens[at].norm in LISTED or tokens[at].norm in PERSON_VERBS
    if listed or before.norm not in forenames():
        return False
    return before.norm not in dictionary() or is_somebody(tokens, at - 1)


def _is_month_somebody(tokens: list[Token], at: int) -> bool:
    """Whether a month is a person: "April rang", "spoke to April"; never "from April"."""
    if tokens[at].starts:
        return acts(tokens, at + 1)
    return at > 1 and tokens[at - 1].norm == "to" and tokens[at - 2].norm in _SPEECH


def is_somebody(tokens: list[Token], at: int) -> bool:
    """Whether what stands round a forename says that a person is meant."""
    before = tokens[at - 1].norm if at else ""
    near = before in _BEFORE_PERSON and tokens[at].gap == " "
    return near or acts(tokens, at + 1) or tokens[at].is_possessive

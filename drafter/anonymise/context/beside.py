"""What the words beside a name tell of it."""

from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act, is_helped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    HONORIFICS,
    MASS_WORDS,
    MONTHS,
    OF_RENOWN,
    PARTICLES,
    ROLES,
    TIMES,
    TITLES,
    WEEKDAYS,
    english,
    forenames,
    forenames_known,
    is_common,
    towns,
)

_MODALS = frozenset({"can", "may", "might", "must", "shall", "should", "will", "would"})

_SUBJECTS = frozenset(
    [
        "a", "an", "anyone", "he", "i", "it", "she", "that", "the", "there", "these", "they",
        "this", "those", "we", "you",
    ]
)  # fmt: skip
_DETERMINERS = frozenset(
    [
        "a", "an", "any", "each", "every", "no", "some", "that", "the", "these", "this", "those",
        "two", "what", "which",
    ]
)  # fmt: skip
_BEFORE_CLAUSES = frozenset(
    [
        "about", "and", "as", "because", "but", "called", "for", "from", "hello", "hey", "hi", "if",
        "im", "is", "its", "mr", "or", "re", "so", "that", "then", "this", "when", "while",
    ]
)  # fmt: skip
_BEGINNERS = _SUBJECTS | frozenset(
    ["an", "can", "do", "era", "has", "how", "in", "long", "many", "me", "min", "my", "no", "our",
     "see", "see", "so", "son", "sung", "tell", "ten", "then", "thank", "thanks", "too", "will"]
)  # fmt: skip
"""Words that begin sentences, though somebody somewhere is called so."""
RANKS = frozenset(
    ["commander", "constable", "corporal", "detective", "lieutenant", "matron", "midwife", "nurse",
     "registrar", "sergeant", "sister", "superintendent", "surgeon"]
)  # fmt: skip
"""What stands with a capital before a surname, as a title does: "Crew Commander Bell"."""
_EPITHETS = frozenset({"baby", "big", "brave", "clever", "dear", "little", "old", "poor", "young"})
_CONTRACTED = frozenset(
    ["hes", "hows", "im", "its", "ive", "shes", "thats", "theres", "theyre", "theyve", "were",
     "weve", "whats", "wheres", "whos", "youre", "youve"]
)  # fmt: skip
_SHORT_DAYS = frozenset(
    ["apr", "aug", "dec", "feb", "fri", "mon", "nov", "oct", "sat", "sep", "sept",
     "thu", "thur", "thurs", "tue", "tues", "wed", "weds"]
)  # fmt: skip
"""Days and months cut short, as logs and diaries have them; not those that are names too."""
_FEASTS = frozenset({"day", "eve", "night", "weekend"})
_WOMEN_TOO = frozenset({"april", "august", "june", "may"})
_LEADING = ROLES | TITLES | TIMES | RANKS
_LEADING_TIMES = frozenset(
    ["by", "early", "every", "in", "last", "late", "mid", "next", "on", "since", "this", "until"]
)
_LONGEST_SENTENCE = 60
_SHORTEST_MESSAGE = 3
_COUNTED = frozenset(
    ["calls", "days", "emails", "forms", "hours", "letters", "messages", "minutes", "months",
     "notices", "pages", "photos", "times", "visits", "weeks", "years"]
)  # fmt: skip
_DID = frozenset({"came", "died", "fell", "gave", "got", "kept", "left", "sat", "took", "went"})


def is_asking(tokens: list[Token], reading: Reading) -> bool:
    """Whether the word begins a question or a wish: "May I", "Will Mr Lane"."""
    word = tokens[reading.first]
    return (
        reading.last - reading.first == 1
        and word.norm in _MODALS
        and word.starts
        and word.shape is Shape.CAPITAL
        and not word.is_possessive
        and reading.last < len(tokens)
        and tokens[reading.last].gap == " "
        and (tokens[reading.last].norm in _SUBJECTS or tokens[reading.last].norm in TITLES)
    )


def is_beside_figure(tokens: list[Token], reading: Reading) -> bool:
    """Whether a figure stands right before or behind: "5 May", "May 2023"."""
    before = tokens[reading.first - 1] if reading.first else None
    after = tokens[reading.last] if reading.last < len(tokens) else None
    counted = before and before.norm[0].isdigit() and tokens[reading.first].gap == " "
    if before and counted and not _is_after_time(tokens, reading):
        year = len(before.norm) == 4  # noqa: PLR2004 - "in 2020 April rang"
        return not (year and does_act(tokens, reading.last))
    counts = tokens[reading.last + 1 : reading.last + 2]
    if counts and counts[0].gap == " " and counts[0].norm in _COUNTED:
        return False  # "rang May 3 times"
    return bool(after and after.norm[0].isdigit() and after.gap == " ")


def _is_after_time(tokens: list[Token], reading: Reading) -> bool:
    """Whether a figure is no day of a month: "00.15 May rang", "In September 2021 May rang"."""
    at, before = reading.first - 1, tokens[reading.first - 2]
    if not at or not does_act(tokens, reading.last):
        return False
    if tokens[at].gap in (".", ":"):
        return before.norm.isdigit() and tokens[at].norm.isdigit()
    return tokens[at].norm[:2] == "20" and tokens[at].gap == " " and before.norm in MONTHS


def follows_name(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int
) -> bool:
    """Whether another's forename or a capital that is no ordinary word stands right before."""
    if not at or tokens[at].gap not in (" ", "-"):
        return False
    before = tokens[at - 1]
    if before.norm in MONTHS and at > 1 and tokens[at - 2].norm[0].isdigit():
        return False  # "On 9 May Lane wrote"
    time = before.norm in MONTHS | WEEKDAYS and before.norm not in _WOMEN_TOO
    if time and at > 1 and tokens[at - 2].norm in _LEADING_TIMES:
        return False  # "In January Ida Lane rang"
    if tokens[at].after_break and before.norm not in forenames():
        return False  # a line of a form or a list has ended
    if before.norm in OF_RENOWN and before.is_capital:
        return True
    if before.norm in _CONTRACTED or before.norm in _SHORT_DAYS or before.norm in _FEASTS:
        return False  # "I'm Ida Lane", "Thurs Ida Lane rang", "On Bonfire Night Joy rang"
    if before.norm in HONORIFICS or (before.starts and before.norm in _EPITHETS):
        return False  # "Dona Rosa", "Young Tendai cried"
    if before.shape is not Shape.CAPITAL or len(before.norm) == 1 or before.is_possessive:
        return False
    if before.norm in ("st", "saint"):
        return True
    if not is_common(before.norm):
        return True
    if before.norm not in forenames_known():
        return before.norm in towns() and before.norm not in english()  # "Cardiff Bay"
    if not before.starts:
        return True
    # "Peter Lane rang", but "Will Lane pay?" and "So Lane rang"
    called = before.norm not in MASS_WORDS or _is_subject(tokens, at)
    return called and before.norm not in _BEGINNERS


def _is_subject(tokens: list[Token], at: int) -> bool:
    """Whether a verb goes on behind the surname that begins here: "Hope Lane-Fox is out"."""
    last = at + 1
    while last < len(tokens) and tokens[last].gap in (" ", "-") and _may_be_named(tokens[last]):
        last += 1
    if last >= len(tokens) or tokens[last].gap != " ":
        return False
    return does_act(tokens, last) or is_helped(tokens, last) or tokens[last].norm in _DID


def _may_be_named(token: Token) -> bool:
    return token.is_capital or token.norm in PARTICLES


def is_other_initial(tokens: list[Token], at: int) -> bool:
    """Whether a letter right before is another's initial: "Q. Lane", "Mr Q Lane"; not "Band B."."""
    if not at or len(tokens[at - 1].norm) > 1 or not tokens[at - 1].is_capital:
        return False
    letter, gap = tokens[at - 1], tokens[at].gap
    if gap not in (" ", ". ", ".") or not letter.norm.isalpha() or letter.norm in "ai":
        return False
    if _is_no_initial(tokens, at):
        return False
    before = tokens[at - 2] if at > 1 and letter.gap in (" ", ". ", ".") else None
    if before is not None and before.norm + letter.norm in ("nb", "ps"):
        return False
    if before is None or letter.starts or before.norm in TITLES or len(before.norm) == 1:
        return True
    return gap == " " and not before.is_capital


def _is_no_initial(tokens: list[Token], at: int) -> bool:
    """Whether the letter before is a note's, or ends a line: "T/C Ida", "Lane, J. / Field, I."."""
    letter = tokens[at - 1]
    if letter.gap == ", ":
        return tokens[at].after_break
    return letter.gap == "/" and at > 1 and len(tokens[at - 2].norm) == 1


def is_somebodys(tokens: list[Token], at: int) -> bool:
    """Whether the word before says what somebody is: "her neighbour Price", "officer Law"."""
    if not at or tokens[at].gap not in (" ", ", "):
        return False
    before = tokens[at - 1]
    if before.norm not in ROLES or before.is_possessive:
        return False
    if tokens[at].gap == " ":
        return True
    return at + 1 < len(tokens) and tokens[at + 1].gap == ", "


def is_with_other(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether another registered name stands beside, joined to it: "Banks nor Bishop"."""
    for other, joint in ((reading.first - 2, reading.first - 1), (reading.last + 1, reading.last)):
        joined = 0 <= other < len(tokens) and tokens[joint].norm in ("and", "or", "nor")
        if joined and _is_other(tokens[other], reading, register):
            return True
    if _is_listed(tokens, reading, register):
        return True
    return any(
        _is_other(tokens[other], reading, register)
        for other, at in ((reading.first - 1, reading.first), (reading.last, reading.last))
        if 0 <= other < len(tokens) and tokens[at].gap in (" & ", "/", " / ")
    )


def _is_listed(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether a list names another beside, with nothing else between: "Apologies: Lamb, Nagy"."""
    first, last = reading.first, reading.last
    ends = last >= len(tokens) or tokens[last].gap.startswith((",", ".", ";", "\n"))
    begins = not first or tokens[first].gap in (", ", ": ") or tokens[first].starts
    if not (begins and ends) or tokens[first].shape is not Shape.CAPITAL:
        return False
    before = (
        first > 0
        and tokens[first].gap == ", "
        and _is_sure_other(tokens[first - 1], reading, register)
    )
    after = (
        last < len(tokens)
        and tokens[last].gap == ", "
        and _is_sure_other(tokens[last], reading, register)
    )
    return before or after


def _is_sure_other(token: Token, reading: Reading, register: Register) -> bool:
    return not is_common(token.norm) and _is_other(token, reading, register)


def _is_other(token: Token, reading: Reading, register: Register) -> bool:
    people = register.by_word.get(token.norm, ()) if token.is_capital else ()
    return any(one is not reading.person and token.norm in one.typed for one in people)


def is_within_a_name(tokens: list[Token], at: int) -> bool:
    """Whether a capital stands before within the sentence: "the Facilities Grant"."""
    if not at or tokens[at].gap != " " or tokens[at].starts:
        return False
    before = tokens[at - 1]
    leads = before.starts or before.norm in _LEADING or before.norm in _FEASTS
    return before.shape is Shape.CAPITAL and len(before.norm) > 1 and not leads


def is_determined(tokens: list[Token], at: int, *, thing: bool = False) -> bool:
    """Whether "a", "the" or the like stands before a word: it is a thing.

    With ``thing``, a capital needs more: "that Hannah rang" and "The Hannah I knew" are hers.
    """
    if not at or tokens[at].gap != " ":
        return False
    before = tokens[at - 1].norm
    if not thing:
        return before in _DETERMINERS
    return before in ("a", "an", "another", "any", "each", "every", "no", "the")


def is_in_small_letters(tokens: list[Token], at: int) -> bool:
    """Whether the sentence round a word begins in small letters, as messages do."""
    first = at
    while first > max(0, at - _LONGEST_SENTENCE) and not _starts_anew(tokens, first):
        first -= 1
    while first < at and tokens[first].norm[0].isdigit():
        first += 1
    return tokens[first].shape is Shape.LOWER


def _starts_anew(tokens: list[Token], at: int) -> bool:
    """Whether a sentence or a message begins, not only a quoted word or two: came "at dawn"."""
    gap = tokens[at].gap
    if gap.startswith("]"):
        return True  # "[Tue 09:20] grace rang"
    if not tokens[at].starts or gap.strip("\"' "):
        return tokens[at].starts
    if at and gap.startswith(("'", '"')) and gap.endswith(" "):
        return False  # a quotation ends
    behind = tokens[at + 1 : at + 1 + _SHORTEST_MESSAGE]
    return len(behind) == _SHORTEST_MESSAGE and all('"' not in one.gap for one in behind)


def begins_clause(tokens: list[Token], at: int) -> bool:
    """Whether a clause may begin with the word: after a stop, a comma or "and"."""
    word = tokens[at]
    if not at or word.starts or word.gap != " " or word.after_break:
        return True
    return tokens[at - 1].norm in _BEFORE_CLAUSES or tokens[at - 1].norm[0].isdigit()

"""Names in messages without capitals that are ordinary words too."""

from drafter.anonymise.alive import RINGING
from drafter.anonymise.bare import FUNCTION_WORDS
from drafter.anonymise.behind import does_act, feels, is_helped, past_adverbs
from drafter.anonymise.beside import is_determined, is_somebodys
from drafter.anonymise.company import Company
from drafter.anonymise.in_play import is_off, is_one_of_many
from drafter.anonymise.judgement import (
    MEANS_SOMETHING_ELSE,
    REPLACE,
    Judgement,
    ask,
)
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Token
from drafter.anonymise.told import is_told
from drafter.anonymise.vocabulary import (
    MADE_OF,
    MASS_WORDS,
    NAMESAKES,
    SPEECH_VERBS,
)

_DAYS = frozenset({"again", "back", "first", "today", "twice", "yesterday"})
_MODALS = frozenset({"can", "could", "did", "does", "has", "is", "was", "would"})
_DOING = frozenset(
    [
        "bill", "bless", "chase", "chuck", "drew", "grant", "hope", "jimmy", "lance", "mark", "may",
        "pat", "peg", "rob", "rock", "skip", "sue", "tip", "wade", "will", "win",
    ]
)  # fmt: skip
"""Forenames that are what somebody does or may do."""
_ADDRESSING = frozenset({"bye", "cheers", "morning", "ok", "sorry"})
"""Before whoever is spoken to, at the end of a clause."""
_SAYING = RINGING | {"replied", "said", "says", "told", "tells", "wrote"}


def _small_speaks(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname in small letters begins a clause and says something: "wells rang"."""
    behind = reading.last
    if behind >= len(tokens) or tokens[behind].gap != " ":
        return False
    before = tokens[reading.first - 1].norm if reading.first else ""
    leads = tokens[reading.first].starts or before in FUNCTION_WORDS
    return leads and tokens[behind].norm in _SAYING


def _small_acts(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname in small letters begins a clause and does what people do: "marsh asked"."""
    before = tokens[reading.first - 1].norm if reading.first else ""
    leads = tokens[reading.first].starts or before in FUNCTION_WORDS
    return leads and does_act(tokens, reading.last)


def _is_small_told(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname in small letters is told or rung, and no noun follows: "told marsh to"."""
    before = tokens[reading.first - 1].norm if reading.first else ""
    if before not in RINGING and not is_told(tokens, reading.first):
        return False
    behind = tokens[reading.last] if reading.last < len(tokens) else None
    if behind is None or behind.starts or behind.gap != " ":
        return True
    return behind.norm in FUNCTION_WORDS | _DAYS | {"about", "re"}


def _is_told_again(tokens: list[Token], reading: Reading) -> bool:
    """Whether the same person's whole name follows: "your mark, mark price, came"."""
    again, last = reading.last, reading.last + 1
    if last >= len(tokens) or tokens[again].gap != ", " or tokens[last].gap != " ":
        return False
    same = tokens[again].norm == tokens[reading.first].norm
    return same and tokens[last].norm in reading.person.surnames


def _does_as_somebody(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename does, or is, what only somebody is: "grant is sick", "dean took it".

    A thing of which there are many has an article before it, and what is no thing at all is
    neither ill nor on leave.
    """
    word, verb = tokens[reading.first].norm, past_adverbs(tokens, reading.last)
    if is_helped(tokens, reading.last) and is_off(tokens, verb + 1):
        return True
    single = is_one_of_many(word) or (word in NAMESAKES and word not in MASS_WORDS)
    return single and word not in _DOING and does_act(tokens, reading.last)


def judge_small_word(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, company: Company
) -> Judgement | None:
    """An ordinary word in a message without capitals: "hope said"; None where it is no more."""
    word = tokens[reading.first].norm
    if word not in reading.person.typed:
        return None
    if reading.roles != "F":
        if _small_speaks(tokens, reading) and reading.person.id in company.present:
            return REPLACE
        may_be = _is_small_told(tokens, reading) or _small_acts(tokens, reading)
        return ask(MEANS_SOMETHING_ELSE) if may_be else None
    if is_told(tokens, reading.first) or is_somebodys(tokens, reading.first):
        return REPLACE
    if _is_told_again(tokens, reading) or feels(tokens, reading.last):
        return REPLACE
    if is_determined(tokens, reading.first):
        return None
    after = tokens[reading.last] if reading.last < len(tokens) else None
    follows = after.norm if after and after.gap == " " else ""
    if follows in SPEECH_VERBS or (word not in MASS_WORDS and is_helped(tokens, reading.last)):
        return REPLACE
    before = tokens[reading.first - 1].norm if reading.first else ""
    if follows == "here" and before in ("im", "is", "its"):
        return REPLACE  # "its hope here"
    begins = tokens[reading.first].starts or tokens[reading.first].gap.startswith("]")
    leads = begins or before in FUNCTION_WORDS or before in _MODALS
    if leads and _does_as_somebody(tokens, reading):
        return REPLACE
    if follows in MADE_OF or follows in ("day", "days", "morning", "weather"):
        return None  # "it was sunny day"
    ends = after is None or after.starts or after.after_break
    if ends and before in _ADDRESSING and reading.person.id in company.present:
        return REPLACE  # "sorry melody."
    return ask(MEANS_SOMETHING_ELSE) if (leads or ends) and word not in _DOING else None

"""Exact ages that only the words round a number show."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.anonymise.residue.ages_apart import ends_a_name, is_enumerated, stands_apart
from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.residue.lexicon import PEOPLES
from drafter.anonymise.residue.phrases import WORDS, Rule, Scene, follows, triggers
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    POSTS,
    ROLES,
    TITLES,
    dictionary,
    forenames,
)

_KIND = "age"
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
          "eighteen", "nineteen"]  # fmt: skip
NUMBERS: Final = frozenset([*TENS, *_ONES[1:], *_TEENS])
_OLDEST = 115
SOMEBODY = WORDS["somebody"]
_SELVES = SOMEBODY | frozenset(["he", "i", "she", "who", "shell", "hell", "ill", "theyll", "and"])
BE = frozenset(
    ["am", "are", "be", "became", "becomes", "is", "was", "were", "hes", "shes", "im", "theyre",
     "whos"]
)  # fmt: skip
_CONTRACTED = frozenset(
    {"hes", "shes", "im", "theyre", "whos", "dads", "mums", "shell", "hell", "ill", "theyll"}
)
_WILL = frozenset({"will", "would", "ll", "to"})
_TURNS = frozenset(["turn", "turned", "turning", "turns", "rising", "aged", "age"])
_DONE = frozenset(
    ["blind", "died", "deaf", "diagnosed", "married", "orphaned", "retired", "widowed"]
)
_CALLINGS: Final = (WORDS["jobs"] | WORDS["rare_jobs"] | POSTS | ROLES) - SOMEBODY
"""Who somebody is, behind whom an age stands between commas; of two figures, as theirs are."""
_BORN, _BIRTH = frozenset({"born", "dob"}), 4
_SPANS = frozenset(
    ["day", "days", "month", "months", "week", "weeks", "year", "years", "yr", "yrs"]
)
_AFTER = WORDS["ages_after"]
_NOT_AFTER = WORDS["ages_not_after"]
_OLD = frozenset(["centenarian", "nonagenarian", "octogenarian", "septuagenarian", "sexagenarian"])
_HALF = re.compile(
    r"(?<![\d£.])\b(1?\d)(?:[123]⁄[234])(?= |[.,;)]|$)"
    r"(?! (?:acres|bags|days|feet|hours?|inches|kilometres|litres|metres|miles|minutes|months|more"
    r"|pages|per|pints|pounds|stone|times|tonnes|weeks|yards)\b)"
)


def _age(scene: Scene, at: int) -> Shaped | None:
    """A number that the words beside it make an age."""
    tokens = scene.tokens
    last = _number_end(tokens, at)
    if not last or not at:
        return None
    after = tokens[last] if last < len(tokens) else None
    units = _span_end(tokens, last)
    if units == last and after and after.gap == " " and after.norm in _NOT_AFTER:
        return None
    if _is_band(tokens, last):
        return None
    if _is_age(scene, at, last):
        units = max(units, _listed(tokens, last))
        return Shaped(tokens[at].start, tokens[units - 1].name_end, _KIND)
    return None


def _listed(tokens: list[Token], last: int) -> int:
    """Where "4, 6 and 9" ends (exclusive), its first number ending at ``last``."""
    while last < len(tokens) and not tokens[last].starts:
        behind = last + 1 if tokens[last].gap == " " and tokens[last].norm == "and" else last
        end = _number_end(tokens, behind) if behind < len(tokens) else 0
        if (
            not end
            or tokens[behind].gap not in (" ", ", ")
            or (behind == last and tokens[last].gap != ", ")
        ):
            break
        last = end
    return last


def _is_band(tokens: list[Token], last: int) -> bool:
    """Whether ages in general are meant: "aged eight or over", "5 to 11"."""
    if not follows(tokens, last) or tokens[last].norm not in ("or", "and", "to"):
        return False
    after = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    return after in _BANDS or (tokens[last].norm != "and" and (after.isdigit() or after in NUMBERS))


_BANDS = frozenset(["above", "older", "over", "under", "up", "younger", "more", "less", "below"])


def _number_end(tokens: list[Token], at: int) -> int:
    """Where a number of years ends (exclusive) that begins here; 0 where there is none."""
    word = tokens[at].norm
    if word.isdigit():
        money = tokens[at].gap.endswith(("£", ".", "/", ":")) and tokens[at].gap != ". "
        fits = len(word) < len("1000") and 0 < int(word) <= _OLDEST
        joined = at + 1 < len(tokens) and tokens[at + 1].gap in (".", "/", ":", "-", "%", "% ", ",")
        return at + 1 if fits and not money and not joined else 0
    if word not in NUMBERS and word != "one":
        return 0
    if at and tokens[at].gap in (" ", "-") and tokens[at - 1].norm in TENS:
        return 0
    is_compound = word in TENS and follows(tokens, at + 1) and tokens[at + 1].norm in _ONES
    return at + 2 if is_compound else at + 1


def _span_end(tokens: list[Token], last: int) -> int:
    """Where an age ends with its unit: "8 months", "seventy years of age", "nine and a half"."""
    if follows(tokens, last) and tokens[last].norm in _SPANS:
        return last + 1
    words = [token.norm for token in tokens[last : last + 3]]
    if words in (["and", "a", "half"], ["and", "a", "bit"], ["and", "three", "quarters"]):
        return last + 3
    return last


def _is_age(scene: Scene, at: int, last: int, *, listed: bool = False) -> bool:
    """Whether a number is an age; ``listed`` where it is asked of the one behind its "and"."""
    tokens = scene.tokens
    gap = tokens[at].gap
    at = _past_adverbs(tokens, at)
    if tokens[at].norm in ("now", "then") and at and tokens[at].gap == ", ":
        return _is_name(scene, tokens[at - 1]) and _ends(tokens, last)
    if gap == " ":
        return _is_told_before(scene, at, last, listed=listed)
    return _is_apposed(scene, at, last, gap)


def _is_apposed(scene: Scene, at: int, last: int, gap: str) -> bool:
    """Whether a number between commas or in brackets is the age of whoever stands before it."""
    tokens, before = scene.tokens, scene.tokens[at - 1]
    if gap == "), " and _closes(tokens, last, ", "):
        led = any(one.norm in _BORN for one in tokens[max(0, at - _BIRTH) : at])
        return led or before.norm in TITLES or stands_apart(tokens, at, last)
    if gap not in (", ", " (") or not _closes(tokens, last, gap):
        return False
    if is_enumerated(tokens, at) if gap == " (" else stands_apart(tokens, at, last):
        return gap == ", "
    if before.norm in _CALLINGS and gap == ", ":
        return last - at > 1 or len(tokens[at].norm) > 1  # "a foster carer, 59, has"
    return before.norm in SOMEBODY or _is_name(scene, before) or ends_a_name(tokens, at - 1)


def _is_put(tokens: list[Token], at: int, last: int) -> bool:
    """As in "put him at 23", "age put at twelve", "Signora, of 71 years"."""
    before = tokens[at - 1]
    earlier = tokens[at - 2].norm if at > 1 else ""
    earliest = tokens[at - 3].norm if at > len("of") else ""
    if before.norm == "at":
        put = earlier in _PUT or (earliest in _PUT and earlier in ("him", "her", "them", "me"))
        return put and _ends(tokens, last)
    spanned = before.gap == ", " and before.norm == "of" and _span_end(tokens, last) > last
    return spanned and tokens[last].norm.startswith("year")


def _is_told_before(scene: Scene, at: int, last: int, *, listed: bool) -> bool:
    """Whether the words right before a number make it an age: "of", "turned", "she is"."""
    tokens = scene.tokens
    before = tokens[at - 1]
    earlier = tokens[at - 2].norm if at > 1 else ""
    earliest = tokens[at - 3].norm if at > len("of") else ""
    if _is_put(tokens, at, last):
        return True
    if before.norm in _LED:
        return earlier in _LED[before.norm]
    if before.norm == "and":
        first = bool(earliest) and not listed and _is_age(scene, at - 2, at - 1, listed=True)
        return first and _ends(tokens, last)
    if before.norm == "be":
        will = earlier in _CONTRACTED or (earlier in _WILL and earliest in _SELVES)
        return will and _ends(tokens, last)
    if before.norm in BE or before.is_possessive:
        whose = earlier if before.norm in BE else before.norm
        is_own = whose in _SELVES or _is_called(scene, at - 2) or before.norm in _CONTRACTED
        return is_own and _ends(tokens, last)
    return before.norm in _TURNS


_PUT = frozenset({"assessed", "guessed", "judged", "placed", "put", "puts", "reckoned", "assess"})
_LED = {"of": SOMEBODY | {"shy"}, "at": _DONE}
"""Words before an age, and the words that must stand before those."""


def _is_called(scene: Scene, at: int) -> bool:
    """Whether a word before "is" is a name, or in small letters a forename that is no word."""
    token = scene.tokens[max(at, 0)]
    if token.shape is Shape.LOWER:
        return token.norm.isalpha() and token.norm not in dictionary()
    return token.shape is Shape.CAPITAL and _is_name(scene, token)


def _past_adverbs(tokens: list[Token], at: int) -> int:
    """Where "only just six" or "pushing ninety" begins."""
    while at > 1 and follows(tokens, at) and tokens[at - 1].norm in _ADVERBS:
        at -= 1
    return at


_ADVERBS = WORDS["ages_adverbs"]


def _next_birthday(scene: Scene, at: int) -> Shaped | None:
    """As in "eighty-one next birthday", "seventy-nine years young"."""
    tokens = scene.tokens
    before = at - 1 if tokens[at].norm == "next" else at - 2
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if before < 0 or (tokens[at].norm == "next" and after not in ("bday", "birthday")):
        return None
    if tokens[at].norm == "young" and tokens[at - 1].norm not in _SPANS:
        return None  # "On 3 June Young rang"
    for first in (before - 1, before):
        if first >= 0 and before < _number_end(tokens, first) <= before + 1:
            return Shaped(tokens[first].start, tokens[before].name_end, _KIND)
    return None


def _ends(tokens: list[Token], last: int) -> bool:
    """Whether nothing is counted by a number: its clause ends, or goes on with a small word."""
    if last >= len(tokens):
        return True
    return tokens[last].gap != " " or tokens[last].norm in _AFTER | _SPANS


def _closes(tokens: list[Token], last: int, gap: str) -> bool:
    last = _span_end(tokens, last)
    if last >= len(tokens):
        return True
    return tokens[last].gap.startswith((",", ".", ";", ")") if gap == ", " else (")", ","))


def _is_name(scene: Scene, token: Token) -> bool:
    if not token.is_capital or token.norm in LISTED or token.norm in scene.explained:
        return False
    return token.norm in forenames() or not (token.norm in dictionary() or token.norm in PEOPLES)


def _old(scene: Scene, at: int) -> Shaped | None:
    """An octogenarian."""
    token = scene.tokens[at]
    return Shaped(token.start, token.name_end, _KIND)


def find_half_years(text: str) -> Iterator[Shaped]:
    """Ages with a half in one letter, "8½", by offsets of the folded text."""
    if "⁄" not in text:
        return
    for match in _HALF.finditer(text):
        yield Shaped(match.start(), match.end(), _KIND)


_FIGURES = frozenset(str(number) for number in range(1, _OLDEST + 1))

RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_FIGURES | NUMBERS | {"one"}, _age),
    triggers(_OLD, _old),
    triggers(frozenset({"next", "young"}), _next_birthday),
)

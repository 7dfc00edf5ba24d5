"""Whether a form or a list gives a name to somebody else: "Surname: Lane / Forename: Ian"."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import forenames_known

_LAST: Final = frozenset({"family", "last", "surname"})
_FIRST: Final = frozenset({"first", "forename", "forenames", "given"})
_FORMER: Final = frozenset({"formerly", "nee"})
_MOST_TO_LABEL = 3


def is_filled_in_otherwise(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether the other field of a form has another's name, or the name was somebody's before."""
    if not at or at != reading.first or reading.roles not in ("F", "B", "S"):
        return _is_listed(tokens, at, reading)
    before = tokens[at - 1]
    if before.norm in _FORMER and tokens[at].gap == " ":
        return reading.roles != "F"
    if _is_maiden(tokens, at):
        return True
    label = _label(tokens, at)
    other = _LAST if label in _FIRST else _FIRST if label in _LAST else frozenset[str]()
    if not other:
        return _is_listed(tokens, at, reading)
    own = reading.person.surnames if label in _FIRST else reading.person.called
    places = (_value_behind(tokens, reading.last, other), _value_before(tokens, at, other))
    values = {tokens[place].norm for place in places if place and tokens[place].is_capital}
    return bool(values) and values.isdisjoint(own | {word[0] for word in own})


def _is_maiden(tokens: list[Token], at: int) -> bool:
    """Whether it is a maiden name: "maiden name: Lane", "her maiden name was Lane"."""
    first = at - 1 if tokens[at - 1].norm in ("is", "was") else at
    return first > 1 and tokens[first - 1].norm == "name" and tokens[first - 2].norm == "maiden"


def _label(tokens: list[Token], at: int) -> str:
    """What a field is called whose value begins here: "surname", "first"; nothing for none."""
    if ":" not in tokens[at].gap:
        return ""
    before = tokens[at - 1].norm
    if before in ("name", "names") and at > 1:
        return tokens[at - 2].norm
    return before


def _value_behind(tokens: list[Token], last: int, labels: frozenset[str]) -> int:
    """Where the value of the next field begins, if it is called so; 0 for none."""
    if last >= len(tokens) or tokens[last].norm not in labels:
        return 0
    near = range(last + 1, min(len(tokens), last + 1 + _MOST_TO_LABEL))
    return next((place for place in near if ":" in tokens[place].gap), 0)


def _value_before(tokens: list[Token], at: int, labels: frozenset[str]) -> int:
    """Where the value of the field before begins, if it is called so; 0 for none."""
    near = range(at - 1, max(0, at - 2 - _MOST_TO_LABEL), -1)
    return next((place for place in near if _label(tokens, place) in labels), 0)


def _is_listed(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether another's forename stands behind a surname, as in lists: "LANE, Ian"."""
    last = reading.last
    if at != reading.first or last >= len(tokens) or not set(reading.roles) <= set("SB"):
        return False
    word = tokens[last]
    if word.gap not in (", ", " (") or word.shape is not Shape.CAPITAL:
        return False
    if word.norm not in forenames_known() or word.norm in reading.person.called:
        return False
    begins = tokens[at].starts or tokens[at].after_break
    alone = begins or tokens[at].shape is Shape.CAPITALS
    ends = last + 1 >= len(tokens) or tokens[last + 1].after_break
    return alone and (ends or tokens[last + 1].gap[:1] in (")", ";", "\n"))

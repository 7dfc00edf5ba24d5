"""Which of several people of one name is meant: by a spouse, a form, the formal."""

from drafter.anonymise.context.company import Company
from drafter.anonymise.context.which import told_of
from drafter.anonymise.judging.bare import judge_bare
from drafter.anonymise.judging.judgement import REPLACE, SHARED, Judgement, ask
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import MEN, WOMEN

_FIELDS = 8
_MOST_TO_SPOUSE = 4
_SPOUSES = {
    ("his", "wife"): MEN, ("his", "husband"): MEN, ("his", "girlfriend"): MEN,
    ("her", "husband"): WOMEN, ("her", "wife"): WOMEN, ("her", "boyfriend"): WOMEN,
}  # fmt: skip
_LIVING = frozenset(
    ["adds", "asks", "believes", "complains", "disagrees", "feels", "says", "thinks", "wants"]
)
_SURNAME_LABELS = frozenset({"lastname", "name", "surname"})


def judge_shared(
    tokens: list[Token],
    found: list[Reading],
    company: Company,
    register: Register,
    *,
    titled: bool,
) -> Judgement:
    """Words that fit several people here: the one adult acts by a bare surname, no child does."""
    named = _named_behind(tokens, found) or _husband_or_wife(tokens, found)
    if named:
        found[:] = [named]
        return REPLACE
    one = _filled_in(tokens, found) or _living(tokens, found)
    one = one or told_of(tokens, found, titled=titled)
    if one:
        found[:] = [one]
        return REPLACE
    adults = [each for each in found if not each.person.is_child]
    first, last = found[0].first, found[0].last
    alive = does_act(tokens, last) or is_told(tokens, first) or tokens[last - 1].is_possessive
    if titled or len(adults) != 1 or not (alive or _is_headed(tokens, adults[0], company)):
        return ask(SHARED)
    if not all(set(each.roles) <= set("SB") for each in found):
        return ask(SHARED)  # James Fox or Mrs James, though only she is called by title
    found[:] = adults
    return judge_bare(tokens, adults[0], company, register)


def _is_headed(tokens: list[Token], reading: Reading, company: Company) -> bool:
    """Whether a surname in capitals amid small letters heads the papers of whoever complains."""
    first, last = reading.first, reading.last
    if not reading.person.is_client or reading.person.id not in company.present:
        return False
    beside = tokens[max(0, first - 1) : first] + tokens[last : last + 1]
    words = tokens[first:last]
    return all(word.shape is Shape.CAPITALS for word in words if len(word.norm) > 1) and not any(
        word.is_capital and not word.starts for word in beside
    )


def _named_behind(tokens: list[Token], found: list[Reading]) -> Reading | None:
    """Whose forename stands in brackets behind a shared surname: "Mr Kowal (Adam)"."""
    last = found[0].last
    if last >= len(tokens) or tokens[last].gap != " (" or not tokens[last].is_capital:
        return None
    meant = [one for one in found if tokens[last].norm in one.person.typed & one.person.called]
    return meant[0] if len(meant) == 1 else None


def _husband_or_wife(tokens: list[Token], found: list[Reading]) -> Reading | None:
    """Who of one surname has a wife or a husband close behind: "Lane and her husband rang".

    Their titles tell, if everybody of the surname has one that does: Dr Adam Lane may be the one
    with a wife, and so may Adam Lane. "A friend of Lane" and "Lane's son" have their own.
    """
    first, last = found[0].first, found[0].last
    if tokens[last - 1].is_possessive or (first and tokens[first - 1].norm == "of"):
        return None
    if not all(set(one.roles) <= set("SB") for one in found):
        return None
    for at in range(last, min(len(tokens) - 1, last + _MOST_TO_SPOUSE)):
        word = tokens[at]
        if word.starts or word.gap != " " or word.is_capital or word.norm in ("a", "an", "the"):
            return None
        pair = (tokens[at].norm, tokens[at + 1].norm)
        if pair in _SPOUSES and tokens[at + 1].gap == " ":
            titles = _SPOUSES[pair]
            meant = [one for one in found if one.person.title in titles]
            told = all(one.person.title in MEN | WOMEN for one in found)
            return meant[0] if told and len(meant) == 1 else None
    return None


def _living(tokens: list[Token], found: list[Reading]) -> Reading | None:
    """Who of several speaks or wants now, where all the others have died."""
    last = found[0].last
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].norm not in _LIVING:
        return None
    living = [one for one in found if not one.person.has_died]
    return living[0] if len(living) == 1 else None


def _filled_in(tokens: list[Token], found: list[Reading]) -> Reading | None:
    """Whose forename stands in the field before: "First name(s): IDA / Surname: LAKE"."""
    first = found[0].first
    if not first or tokens[first - 1].norm not in _SURNAME_LABELS or ":" not in tokens[first].gap:
        return None
    near = {token.norm for token in tokens[max(0, first - _FIELDS) : first]}
    meant = [one for one in found if near & one.person.typed & one.person.called]
    return meant[0] if len(meant) == 1 else None

"""People noted down by their initials: "W.M.", "SOA", "DMcD", "KY says"."""

from collections.abc import Iterator

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.letters.abbreviations import LISTED, noted_as_somebody
from drafter.anonymise.judging.letters.dotted import found_letters
from drafter.anonymise.judging.letters.own_name import is_told_besides
from drafter.anonymise.judging.letters.told_of import (
    CASEWORK,
    CLIENTS,
    LEADS,
    NO_ACTORS,
    SHOUTED,
    STATES,
    WORKERS,
    begins_note,
    is_among_initials,
    is_apologised_to,
    is_grade,
    is_met,
    is_noted,
    is_party,
    is_reported,
    is_said_of,
    is_shouted,
    is_signed,
    notes,
    speaks,
)
from drafter.anonymise.people.names import title_at
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.sentence.behind import is_followed_by_name, is_tasked
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.abbreviations import abbreviations
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.found import Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    PERSON_VERBS,
    SPEECH_VERBS,
    is_common,
    surnames,
)

_SHORTEST, _SURE, _LONGEST = 2, 3, 5
_FAMILIAR = frozenset({"aa", "bp", "bt", "cd", "gb", "kc", "mb", "ny", "xl"})
"""Abbreviations of two letters that everybody reads as such, where a text speaks of the thing."""
_DO = frozenset({"has", "is", "was", "had", "informed", "to"})
_SPEAK = frozenset({"says", "said", "rang"})
_CROWNS = frozenset({"hm", "hmp", "hms"})
"""What begins the name of an office, a prison or a ship: "HM Revenue and Customs"."""


def find_initials(
    folded: Folded, tokens: list[Token], register: Register, company: Company
) -> Iterator[Found]:
    """Initials of registered persons; offsets are the folded text's."""
    by_initials = register.by_initials
    if not by_initials:
        return
    for at, token in enumerate(tokens):
        persons = by_initials.get(token.norm)
        if persons is None or not _are_letters(folded, tokens, at, register):
            continue
        given = tuple(one for one in persons if token.norm in one.defined)
        if len(given) == 1 and not is_determined(tokens, at):
            yield found_letters(token.start, token.name_end, given, token, sure=True)
            continue
        sure = _certainty(tokens, at, persons, company, register)
        if not sure and _is_here(persons, company):
            closed = folded.text[token.end : token.end + 1] in (".", ",", ";")
            noted = noted_as_somebody(tokens, at, closed=closed)
            if noted is not None:
                sure = noted and token.norm not in company.spelt_out
        if not sure and _is_off_topic(token, company) and _is_here(persons, company):
            known = _is_known(tokens, at, persons[0], company, register)
            if known or sure is not None:  # else silent as before
                sure = known and _is_noted_so(persons[0], token, company)
        if sure is None:
            continue
        led = is_followed_by_name(tokens, at + 1) or is_told_besides(tokens, at, persons[0])
        sure = sure and len(persons) == 1 and not led
        yield found_letters(token.start, token.name_end, persons, token, sure=sure)


def _are_letters(folded: Folded, tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a word is written as initials are, and is no title before a name."""
    token = tokens[at]
    if not _SHORTEST <= len(token.norm) <= _LONGEST or token.norm in register.by_word:
        return False
    if token.norm in _CROWNS and is_followed_by_name(tokens, at + 1):
        return False
    inner = folded.text[token.start + 1 : token.name_end]
    mixed = token.shape is Shape.OTHER or (token.shape is Shape.CAPITAL and not inner.islower())
    if token.shape is not Shape.CAPITALS and not mixed:
        return False
    if not title_at(tokens, at) or not tokens[at + 1].is_capital:
        return True
    after = tokens[at + 1]  # "I spoke to MS. She"; "PC. PC wants it"
    apart = after.gap == ". " and token.shape is Shape.CAPITALS and after.norm not in surnames()
    return apart and (is_common(after.norm) or after.norm == token.norm)


def _is_here(persons: tuple[Person, ...], company: Company) -> bool:
    """Whether the text names one of them."""
    return any(one.id in company.present for one in persons)


def _is_off_topic(token: Token, company: Company) -> bool:
    """Whether the text speaks of nothing that such letters abbreviate."""
    return token.norm in abbreviations() and token.norm not in company.abbreviated


def _is_noted_so(person: Person, token: Token, company: Company) -> bool:
    """Whether the text tells something personal of letters, or writes of others by letters."""
    return token.norm in company.personal or bool(company.noted - {person.id})


def _certainty(
    tokens: list[Token],
    at: int,
    persons: tuple[Person, ...],
    company: Company,
    register: Register,
) -> bool | None:
    """Whether letters are surely whoever has them; None where they stand for something else."""
    norm = tokens[at].norm
    here = _is_here(persons, company)
    if norm in ACRONYMS:
        return _is_no_acronym(tokens, at, register, here=here)
    known = _is_known(tokens, at, persons[0], company, register)
    if norm not in CASEWORK:
        about = norm in company.abbreviated and (len(norm) > _SHORTEST or norm in _FAMILIAR)
        return known and (not about or norm in company.personal)
    plain = _is_no_casework(tokens, at, register, here=here)
    return plain and (known or is_signed(tokens, at))


def _is_no_acronym(tokens: list[Token], at: int, register: Register, *, here: bool) -> bool | None:
    """Whether letters that are an acronym are surely, or maybe, whoever has them; else None."""
    if is_determined(tokens, at, thing=True):
        return None  # "The CT said no"
    norm = tokens[at].norm
    told = _is_treated_as_somebody(tokens, at)
    beside = is_among_initials(tokens, at, register)
    alone = len(tokens) == 1 and here
    noted = is_reported(tokens, at) or (here and is_noted(tokens, at))
    if not (told or is_signed(tokens, at) or beside or noted or alone):
        return None
    reported = is_reported(tokens, at) and norm in NO_ACTORS
    acts = reported or begins_note(tokens, at) or beside or (told and norm in NO_ACTORS)
    return (
        is_signed(tokens, at)
        or is_apologised_to(tokens, at)
        or (here and acts)
        or (alone and norm not in LISTED)
    )


def _is_treated_as_somebody(tokens: list[Token], at: int) -> bool:
    told = is_told(tokens, at) or speaks(tokens, at) or is_met(tokens, at)
    return told or is_tasked(tokens, at + 1)


def _is_no_casework(tokens: list[Token], at: int, register: Register, *, here: bool) -> bool:
    """Whether letters that casework abbreviates something to can be nothing but initials.

    "TC said so", of Tom Cole who is named, but not "EP said so": a psychologist may have.
    """
    if is_signed(tokens, at) or is_apologised_to(tokens, at):
        return True
    is_worker = tokens[at].norm in WORKERS
    if not here:
        return speaks(tokens, at) and not is_worker
    if is_among_initials(tokens, at, register) or len(tokens) == 1:
        return True
    if is_party(tokens, at):
        return tokens[at].norm not in CLIENTS
    acts = _is_treated_as_somebody(tokens, at) or is_reported(tokens, at)
    return not is_worker and (acts or is_said_of(tokens, at))


def _is_known(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, person: Person, company: Company, register: Register
) -> bool:
    """Whether the letters are somebody, by what is beside them or by a full name elsewhere."""
    if is_determined(tokens, at, thing=True):
        return False
    if notes(tokens, at) and person.id in company.present:
        return tokens[at].norm not in company.spelt_out
    if _is_somebody(tokens, at) or is_told(tokens, at):
        return True
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if is_among_initials(tokens, at, register):
        return True
    if token.gap in ("-", "/") or (after and after.gap in ("-", "/", "")):
        return False
    if is_grade(tokens, at) or token.norm in SHOUTED:
        return False
    if token.starts and after and after.gap == " " and after.norm in STATES:
        return True
    if is_shouted(tokens, at) or token.norm in company.spelt_out:
        return False
    if token.starts or token.after_break:
        ends = after is None or after.after_break or "\n" in after.gap
        goes_on = after is not None and after.gap == " " and after.shape is Shape.LOWER
        return ends or goes_on or person.id in company.present  # "RL on leave"; "Shut. RL"
    before = tokens[at - 1].norm
    return before in LEADS or before.endswith("ed") or person.id in company.present


def _is_somebody(tokens: list[Token], at: int) -> bool:
    """Whether the letters act, own or are too many for chance, and nothing round is shouted."""
    token = tokens[at]
    if is_shouted(tokens, at):
        return False
    if len(token.norm) >= _SURE or token.is_possessive:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1].norm if at and token.gap == " " else ""
    acts = after is not None and after.gap == " " and (
        after.norm in PERSON_VERBS | SPEECH_VERBS or after.norm in _DO
    )  # fmt: skip
    is_explained = after is not None and after.gap.strip() in ("=", ":")
    return acts or is_explained or before in _SPEAK

"""Registered people in running text."""

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.context.company import Company
from drafter.anonymise.context.things.called_after import end_of_law, is_of_law
from drafter.anonymise.judging.doubting import doubted
from drafter.anonymise.judging.judgement import MEANS_SOMETHING_ELSE, REPLACE, Judgement, ask
from drafter.anonymise.judging.judging import judge
from drafter.anonymise.judging.numbered import numbered
from drafter.anonymise.judging.together.families import together_at
from drafter.anonymise.judging.together.mixed import Placed, parted
from drafter.anonymise.people.fitting import fit_here
from drafter.anonymise.people.names import LONGEST, Reading, readings, rule_of_unread
from drafter.anonymise.people.register import Register
from drafter.anonymise.people.suggested import is_halved, is_small_initial, may_be_misspelt
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TITLES

_ESQUIRES = frozenset({"esq", "esquire"})
_PREFIXES = frozenset({"d", "mac", "mc", "o"})
"""What may stand apart before the rest of a surname: "o driscoll"."""


def find_people(
    tokens: list[Token], register: Register, claims: Claims, company: Company
) -> Iterator[Found]:
    """Everybody registered who is named by the grammar; offsets are the folded text's."""
    yield from parted(_people(tokens, register, claims, company), tokens, register)


def _people(
    tokens: list[Token], register: Register, claims: Claims, company: Company
) -> Iterator[Placed]:
    at = 0
    while at < len(tokens):
        if not _may_begin(tokens, at, register):
            at += 1  # most words of a text
            continue
        first = at
        found, at = _person_at(tokens, at, register, claims, company)
        if found:
            yield Placed(found, first, at)


def _may_begin(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a name may begin with a word at all."""
    token, norm = tokens[at], tokens[at].norm
    if token.shape is not Shape.LOWER:
        return register.may_lead(norm) and (len(norm) > 1 or _leads_to_word(tokens, at))
    if norm not in register.dull:
        if _may_begin_small(tokens, at, register):
            return True
        if len(norm) > 1 and norm not in register.beginnings:
            register.pass_over(norm)
    return at > 0 and tokens[at - 1].norm == "the"


def _may_begin_small(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a name may begin with a word in small letters, no article before it."""
    norm, by_word = tokens[at].norm, register.by_word
    if norm in by_word or norm in TITLES or norm in _PREFIXES:
        return True
    if norm in register.beginnings and is_halved(tokens, at, register):
        return True
    if norm[-1] == "s" and norm[:-1] in by_word:
        return True
    if len(norm) == 1 and is_small_initial(tokens, at, register):
        return True
    return may_be_misspelt(tokens[at])


def _leads_to_word(tokens: list[Token], at: int) -> bool:
    """Whether a word stands behind a letter within the length of a name: "H. J. Lake"."""
    return any(len(token.norm) > 1 for token in tokens[at + 1 : at + LONGEST])


def _person_at(
    tokens: list[Token], at: int, register: Register, claims: Claims, company: Company
) -> tuple[Found | None, int]:
    token = tokens[at]
    if not claims.is_free(token.start, token.end):
        return None, at + 1
    law = end_of_law(tokens, at, register)
    if law and (token.norm not in register.typed or is_of_law(tokens, at)):
        claims.pass_over(token.start, tokens[law - 1].end, Passing.LAW)
        return None, law
    together = together_at(tokens, at, register, company)
    if together:
        return together
    found = readings(tokens, at, register)
    judgement = judge(tokens, at, found, company, register) if found else None
    if judgement and judgement.certainty is Certainty.ASK:
        whose = numbered(tokens, found, claims)
        found, judgement = ([whose], REPLACE) if whose else (found, judgement)
    judgement = doubted(tokens, at, found, judgement, company, register)
    if judgement and law:
        judgement = ask(MEANS_SOMETHING_ELSE)
    if not judgement:
        unread = None if found else rule_of_unread(tokens, at)
        if unread:
            claims.pass_over(token.start, token.name_end, unread)
        return None, at + 1
    last = found[0].last
    if judgement.rule is not None:
        claims.pass_over(token.start, tokens[last - 1].name_end, judgement.rule)
        return None, last
    return _found(tokens, at, found, judgement)


def _found(
    tokens: list[Token], at: int, found: list[Reading], judgement: Judgement
) -> tuple[Found, int]:
    """What is found from ``at`` on, with what belongs to it behind, and where it ends."""
    last = found[0].last
    end = tokens[last - 1]
    sure = judgement == REPLACE
    end_at = end.end if sure else end.name_end
    if sure and last < len(tokens) and _is_addressed_as_dead(tokens, last):
        end_at = tokens[last].end + 1
        last += 1
    elif sure and last < len(tokens) and _has_title_behind(tokens, last, found[0]):
        end_at = tokens[last].end
        last += 1
    elif _is_half(tokens, last, found):
        end_at = tokens[last].name_end
        last += 1
    close = _is_initialled(tokens, last, found[0]) if len(found) == 1 else 0
    if close:
        sure, end_at, last = True, close, last + 1
    if sure and len(found) == 1:
        further = _past_initials(tokens, last, found[0])
        if further > last:
            last, end_at = further, tokens[further - 1].end
    ids = tuple(reading.person.id for reading in found)
    return Found(
        start=tokens[at].start,
        end=end_at,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else judgement.reason,
        possessive=end.is_possessive,
        starts_sentence=tokens[at].starts,
        capitals=end.shape is Shape.CAPITALS,
    ), last


def _past_initials(tokens: list[Token], at: int, reading: Reading) -> int:
    """The place behind letters that go on a surname: "Luka V-D", "F-X. de la H-T."."""
    own = {name[0] for name in reading.person.surname}
    led = reading.person.is_mere_particle(tokens[at - 1].norm)
    led = led or reading.roles[-1] in "JX"
    last = at
    while led and last < len(tokens) and len(tokens[last].norm) == 1 and tokens[last].is_capital:
        token = tokens[last]
        particle = last == at and token.gap == " " and len(tokens[at - 1].norm) > 1
        if token.norm not in own or not (particle or token.gap in ("-", ".-")):
            break
        last += 1
    return last


def _is_initialled(tokens: list[Token], at: int, reading: Reading) -> int:
    """Where the initial in brackets behind a surname ends: "STANEKZAI (N)"; 0 for none."""
    if at >= len(tokens):
        return 0
    token = tokens[at]
    closes = at + 1 >= len(tokens) or tokens[at + 1].gap.startswith(")")
    own = token.norm in {name[0] for name in reading.person.forenames}
    named = set(reading.roles) <= set("SB") and token.gap == " (" and token.is_capital
    return token.end + 1 if named and own and closes else 0


def _has_title_behind(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether "Esq" ends a name, or a form ends it with its title: "LANE IDA MRS"."""
    token = tokens[at]
    if _is_esquire(token):
        return True
    if reading.roles[0] not in "Ss" or not reading.is_full:
        return False
    if token.norm not in TITLES or token.gap not in (" ", ", "):
        return False
    if Shape.CAPITALS is not token.shape or tokens[at - 1].shape is not Shape.CAPITALS:
        return False
    goes_on = at + 1 < len(tokens) and tokens[at + 1].is_capital and tokens[at + 1].gap == " "
    return not goes_on and fit_here(token.norm, reading.person) > 0


def _is_half(tokens: list[Token], at: int, found: list[Reading]) -> bool:
    """Whether the second half of a name goes on, with a letter wrong: "Ha-un" of Ha-eun.

    So does a surname's: "Mrs Lake-arn" of a Lake-Tarn.
    """
    if at >= len(tokens) or tokens[at].gap != "-":
        return False
    names = {name for reading in found for name in _halves(reading)}
    first, word = tokens[at - 1].norm, tokens[at].norm
    halves = (name for name in names if name != first and len(word) > 1)
    return any(DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1 for name in halves)


def _halves(reading: Reading) -> tuple[str, ...]:
    """The words of the name, fore- or surname, that a reading ends with."""
    person = reading.person
    return person.surname if reading.roles[-1] in "Ss" else person.forenames


def _is_esquire(token: Token) -> bool:
    """Whether "Esq" goes on behind a name, as in addresses."""
    return token.norm in _ESQUIRES and token.is_capital and token.gap in (" ", ", ")


def _is_addressed_as_dead(tokens: list[Token], at: int) -> bool:
    """Whether "(DECEASED)" goes on behind, as post is addressed to the dead."""
    token = tokens[at]
    if token.norm != "deceased" or token.gap != " (":
        return False
    closes = tokens[at + 1].gap if at + 1 < len(tokens) else ""
    return token.shape is Shape.CAPITALS or closes.startswith((')"', ")'"))

"""People named together: couples, families, a family's children, and names without apostrophe."""

from drafter.anonymise.context.company import NOBODY, Company
from drafter.anonymise.judging.judgement import FAMILY
from drafter.anonymise.judging.together.couples import couple_at, has_surname, initial_of_two
from drafter.anonymise.judging.together.family_verbs import FAMILY_THINGS, NO_FAMILIES, is_of_family
from drafter.anonymise.judging.together.two_of_a_name import are_things, are_two
from drafter.anonymise.judging.together.unmarked import small_possessive, unmarked_possessive
from drafter.anonymise.people.names import readings, title_at
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.sentence.quoted import is_quoted_as
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    KIN,
    MONTHS,
    OWNED,
    PARTICLES,
    is_common,
    is_word,
    places,
)

_TOGETHER = frozenset({"family", "household", "couple", "parents"})
_OF_TRADES = frozenset({"arms", "association", "federation", "guild", "society", "union"})
_MOST_WORDS = 3
_PAIR = 2


def together_at(
    tokens: list[Token], at: int, register: Register, company: Company
) -> tuple[Found, int] | None:
    """Several people named by one run of words from ``at``, and where it ends."""
    if not tokens[at].is_capital and not title_at(tokens, at):
        if _is_led(tokens, at):
            return _kin(tokens, at, register) or _family(tokens, at, register, company)
        return small_possessive(tokens, at, register)
    return (
        couple_at(tokens, at, register, company)
        or _kin(tokens, at, register)
        or _family(tokens, at, register, company)
        or unmarked_possessive(tokens, at, register)
        or initial_of_two(tokens, at, register)
    )


def _is_led(tokens: list[Token], at: int) -> bool:
    """Whether "the" and a word in small letters that is no word may begin a family's name."""
    return at > 0 and tokens[at - 1].norm == "the" and tokens[at].gap == " "


def _family(
    tokens: list[Token], at: int, register: Register, company: Company = NOBODY
) -> tuple[Found, int] | None:
    """The Examples: everybody here of one surname, where the word means nothing else."""
    last, people = _plural(tokens, at, register)
    if people and _owns_unmarked(tokens, last):
        return None  # "Whitlocks flat"
    if not people or (at and title_at(tokens, at - 1)):
        return None
    word = tokens[last - 1]
    if last == at + 1 and (is_quoted_as(tokens, at) or _is_of_a_trade(tokens, at)):
        return None
    both = bool(at) and tokens[at - 1].norm == "both" and len(people) == _PAIR
    has_article = both or (bool(at) and tokens[at - 1].norm == "the")
    has_article = has_article and tokens[at].gap == " "
    common = all(is_common(token.norm) and not _is_marked(token) for token in tokens[at:last])
    named = any(one.id in company.present for one in people)
    sure = has_article and not are_things(tokens, at, last)
    sure = sure and (
        not common
        or is_of_family(tokens, at, last, _stem(word.norm, people), named=named)
        or _is_no_area(tokens, at, last, people, company)
        or are_two(tokens, at, last, people, company)
    )
    owned = word.is_possessive and last < len(tokens) and tokens[last].norm in FAMILY_THINGS
    if not has_article and common:
        if not owned or not word.is_capital:
            return None
        sure = True  # "Fields' complaint"
    first = tokens[at - 1] if sure and has_article else tokens[at]
    ids = tuple(person.id for person in people)
    return Found(
        start=first.start,
        end=word.end if sure else word.name_end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else FAMILY,
        possessive=word.is_possessive,
        starts_sentence=first.starts,
    ), last


def _plural(tokens: list[Token], at: int, register: Register) -> tuple[int, tuple[Person, ...]]:
    """Where a surname in the plural ends, and who has it: "Examples", "Quill-Examples"."""
    words: list[str] = []
    for last in range(at, min(len(tokens), at + _MOST_WORDS)):
        token = tokens[last]
        if last > at and token.gap not in ("-", " "):
            break
        if not token.is_capital and token.norm not in PARTICLES and is_word(token.norm):
            break
        if token.norm.endswith("s") and (words or token.norm not in register.by_word):
            for stem in _singulars(token.norm):
                name = (*words, stem)
                known = register.by_word.get("".join(name), ())
                people = tuple(one for one in known if _bears(one, name))
                if people:
                    return last + 1, people
        words.append(token.norm)
    return at, ()


def _is_marked(token: Token) -> bool:
    """Whether an apostrophe within makes a name of a word: "De'Aths" are no deaths."""
    return token.name_end - token.start > len(token.norm)


def _singulars(word: str) -> tuple[str, ...]:
    """What a plural may be made of: "Coxes" of Cox, "Gales" of Gale; never the word itself."""
    return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)


def _is_of_a_trade(tokens: list[Token], at: int) -> bool:
    """Whether a trade's body is called by a word in the plural: "the Butchers' Guild"."""
    word, behind = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or not word.is_possessive or not is_common(word.norm):
        return False
    led = at > 0 and tokens[at - 1].norm == "the" and word.gap == " "
    return led and behind.gap == " " and behind.is_capital and behind.norm in _OF_TRADES


def _stem(word: str, people: tuple[Person, ...]) -> str:
    """What a plural is of, as people here have it: "church" of the Churches."""
    every = _singulars(word)
    return next((stem for stem in every if any(has_surname(one, stem) for one in people)), every[0])


def _bears(person: Person, name: tuple[str, ...]) -> bool:
    if len(name) == 1:
        return has_surname(person, name[0])
    return name[-1] != "" and "".join(name) == "".join(person.surname)


def _owns_unmarked(tokens: list[Token], last: int) -> bool:
    """Whether a name without "the" has somebody's thing behind it: its apostrophe is left out."""
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last - 1].is_possessive:
        return False
    before = tokens[last - 2].norm if last > 1 and tokens[last - 1].gap == " " else ""
    return before != "the" and tokens[last].norm in OWNED and not tokens[last].is_capital


def _is_no_area(
    tokens: list[Token], at: int, last: int, people: tuple[Person, ...], company: Company
) -> bool:
    """Whether a capital alone makes a family of a word: "the Prices", but not "the Lakes"."""
    stem = _stem(tokens[at].norm, people)
    if last - at > 1 or stem in NO_FAMILIES or stem in places() or stem in company.doubled:
        return False
    behind = tokens[last] if last < len(tokens) else None
    goes_on = behind is not None and behind.gap == " " and behind.is_capital
    if goes_on or not any(one.id in company.present for one in people):
        return False
    article = tokens[at - 1]
    heads = article.is_capital and (behind is None or behind.shape is not Shape.LOWER)
    return tokens[at].shape is Shape.CAPITAL and not heads


def _kin(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, register: Register
) -> tuple[Found, int] | None:
    """The Example family, the Example children: whose, or the children themselves."""
    if not at or tokens[at - 1].norm != "the" or tokens[at].gap != " ":
        return None
    found = readings(tokens, at, register)
    last = found[0].last if found else at
    if (
        not found
        or last >= len(tokens)
        or tokens[last].norm not in KIN
        or not tokens[last - 1].is_capital
    ):
        return None
    named = [one for one in found if set(one.roles) <= set("SB")]
    if tokens[last].gap != " " or tokens[last - 1].is_possessive or not named:
        return None
    if last + 1 < len(tokens) and tokens[last + 1].norm in ("charity", "foundation", "trust"):
        return None
    somewhere = all(token.norm in MONTHS or token.norm in places() for token in tokens[at:last])
    if somewhere and tokens[last].norm not in ("family", "household"):
        return None
    grown = [one.person for one in named if not one.person.is_child]
    small = [one.person for one in named if one.person.is_child]
    kin = tokens[last]
    as_children = kin.norm not in _TOGETHER and len(small) > 1
    people = small if as_children else grown
    if not people:
        return None
    end = kin.end if as_children else tokens[last - 1].end
    return Found(
        start=tokens[at - 1].start,
        end=end,
        kind="person",
        certainty=Certainty.REPLACE,
        parties=tuple(person.id for person in people),
        candidates=tuple(person.id for person in people),
        possessive=kin.is_possessive if as_children else True,
        starts_sentence=tokens[at - 1].starts,
    ), last + as_children

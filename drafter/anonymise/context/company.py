"""Who is surely named somewhere in a text: it settles what a word alone would leave open."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.anonymise.context.abbreviated import abbreviated
from drafter.anonymise.context.full_titles import full_titles
from drafter.anonymise.context.others.strangers import strangers
from drafter.anonymise.context.personal import noted, personal
from drafter.anonymise.context.things.senses import is_in_another_sense
from drafter.anonymise.context.things.shouting import shouted
from drafter.anonymise.people.introducing import Introduction, introductions
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    MONTHS,
    SAME_TITLES,
    SPEECH_VERBS,
    TITLES,
    forenames,
    is_common,
    surnames,
)

_SHORTEST = 3
_MOST_LETTERS = 5
_LAWS = frozenset({"act", "order", "regulations", "rules"})
_STREETS = frozenset(
    ["avenue", "close", "crescent", "drive", "gardens", "hill", "lane", "road", "row", "street",
     "terrace", "way"]
)  # fmt: skip
_BUILDINGS = frozenset(
    ["avenue", "court", "crescent", "gardens", "house", "lodge", "road", "street", "terrace"]
)
_SMALL_TITLES = frozenset({"dr", "mr", "mrs", "ms"})
"""Titles that are no other words in notes without capitals: "mr price rang"."""


@dataclass(frozen=True, slots=True)
class Company:
    """Whom of the registered people a text surely names.

    A text's company is the union of its paragraphs': an edit finds anew only its own
    paragraph's.
    """

    present: frozenset[str] = frozenset()
    formal: frozenset[str] = frozenset()
    """Those of them who are called by title and surname."""
    others: frozenset[str] = frozenset()
    """Forenames and surnames of people in the text whom nobody registered, by both their names."""
    spelt_out: frozenset[str] = frozenset()
    """Somebody's initials that capitals in the text spell out for something else.

    "Rent Assessment" explains "RA" in a text about Mr Rowan Ashe.
    """
    abbreviated: frozenset[str] = frozenset()
    """Somebody's initials that abbreviate something of which the text speaks."""
    personal: frozenset[str] = frozenset()
    """Somebody's initials, with what only somebody is or does once: "HB cried"."""
    noted: frozenset[str] = frozenset()
    """Those of whom the text writes by initials that can be nothing else."""
    doubled: frozenset[str] = frozenset()
    """Registered words that the text uses in another sense too: "the grant", "in Wells"."""
    strangers: frozenset[str] = frozenset()
    """What may be a registered person's fond name, but the text brings somebody else in by it."""
    namesakes: frozenset[str] = frozenset()
    """Registered forenames that somebody else in the text has: "Hannah Smith of Housing"."""
    introduced: frozenset[Introduction] = frozenset()
    """What the text itself calls people besides: "Katherine, known as Kit"."""
    shouted: frozenset[str] = frozenset()
    """Everyday words that nobody here is called, in capitals: "ROAD CLOSED"."""
    titles: frozenset[tuple[str, str]] = frozenset()
    """Ids with titles not registered that the text gives them with their whole name."""


NOBODY = Company()


def together(companies: Iterable[Company]) -> Company:
    """The company of a text of several paragraphs."""
    every = list(companies)
    return Company(
        frozenset().union(*(one.present for one in every)),
        frozenset().union(*(one.formal for one in every)),
        frozenset().union(*(one.others for one in every)),
        frozenset().union(*(one.spelt_out for one in every)),
        frozenset().union(*(one.abbreviated for one in every)),
        frozenset().union(*(one.personal for one in every)),
        frozenset().union(*(one.noted for one in every)),
        frozenset().union(*(one.doubled for one in every)),
        frozenset().union(*(one.strangers for one in every)),
        frozenset().union(*(one.namesakes for one in every)),
        frozenset().union(*(one.introduced for one in every)),
        frozenset().union(*(one.shouted for one in every)),
        frozenset().union(*(one.titles for one in every)),
    )


def company_of(tokens: list[Token], register: Register) -> Company:
    """Whoever is named in a text by a particular word of theirs, or by two words of their name."""
    by_word = register.by_word
    present: set[str] = set()
    formal: set[str] = set()
    doubled: set[str] = set()
    for at, token in enumerate(tokens):
        if token.norm not in by_word or len(token.norm) < _SHORTEST:
            continue
        before = tokens[at - 1] if at else None
        people = by_word[token.norm]
        if is_in_another_sense(tokens, at) and not (before and before.norm in by_word):
            doubled.add(token.norm)
        for person in people:
            if before and _is_titled(token, before, person):
                formal.add(person.id)
                present.add(person.id)
            if person.id in present:
                continue
            alone = len(people) == 1 and token.is_capital and not is_common(token.norm)
            if (
                (alone and token.norm in person.typed)
                or _is_named(token, before, person)
                or (len(people) == 1 and token.norm in person.typed and _says(tokens, at))
            ):
                present.add(person.id)
    if not register.persons:
        return NOBODY
    capitals = [at for at, token in enumerate(tokens) if token.is_capital]
    return Company(
        frozenset(present),
        frozenset(formal),
        frozenset(_others(tokens, capitals, register)),
        frozenset(_spelt_out(tokens, capitals, register)),
        frozenset(abbreviated(tokens, register)),
        frozenset(personal(tokens, register)),
        frozenset(noted(tokens, register)),
        frozenset(doubled),
        frozenset(strangers(tokens, capitals, register)),
        frozenset(_namesakes(tokens, capitals, register)),
        frozenset(introductions(tokens, capitals, register)),
        frozenset(shouted(tokens, capitals, register)),
        frozenset(full_titles(tokens, capitals, register)),
    )


def _others(tokens: list[Token], capitals: list[int], register: Register) -> Iterator[str]:
    """The names of whoever has a forename and a surname, one of which nobody here has."""
    for one, other in itertools.pairwise(capitals):
        first, last = tokens[one], tokens[other]
        if other > one + 1 or last.gap != " " or last.after_break:
            continue
        if first.norm not in forenames() or first.norm in TITLES or first.is_possessive:
            continue
        if last.norm not in surnames() or last.norm in TITLES or last.norm in MONTHS:
            continue
        if last.norm not in register.by_word and not register.near(last.norm):
            yield first.norm
        if first.norm not in register.by_word and not register.near(first.norm):
            yield last.norm


def _namesakes(tokens: list[Token], capitals: list[int], register: Register) -> Iterator[str]:
    """Typed forenames, no words besides, behind which a surname stands that nobody here has."""
    for at in capitals:
        first, last = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if first.norm not in register.typed or last is None or last.gap != " ":
            continue
        if last.after_break or last.norm in _BUILDINGS:
            continue  # "From: Lane, Ida / To: Sam Field", "Ida Court has no ramp"
        if last.shape is not Shape.CAPITAL or first.is_possessive or is_common(first.norm):
            continue
        if last.norm not in surnames() or last.norm in TITLES or last.norm in MONTHS:
            continue
        own = register.by_word.get(first.norm, ())
        if not any(first.norm in one.forenames for one in own) or last.norm in register.by_word:
            continue
        if not register.near(last.norm):
            yield first.norm


def _spelt_out(tokens: list[Token], capitals: list[int], register: Register) -> Iterator[str]:
    """Registered initials that whole runs of capitalised words, or the ends of runs, spell out."""
    run: list[Token] = []
    last = -1
    for at in capitals:
        token = tokens[at]
        goes_on = at == last + 1 and token.gap in (" ", "-")
        last = at
        if not goes_on:
            yield from _letters_of(run, register)
            run = []
        if (
            token.shape is Shape.CAPITAL
            and len(token.norm) > 1
            and token.norm not in register.by_word
        ):
            run.append(token)
        else:
            yield from _letters_of(run, register)
            run = []
    yield from _letters_of(run, register)


def _letters_of(run: list[Token], register: Register) -> Iterator[str]:
    """Registered initials that a run spells out: not "Gas Lane", nor "Mrs Barkar" of a Barker."""
    if len(run) < 2 or run[-1].norm in _STREETS:  # noqa: PLR2004 - letters
        return
    letters = "".join(token.norm[0] for token in run)
    for first in range(max(0, len(run) - _MOST_LETTERS), len(run) - 1):
        if letters[first:] not in register.by_initials:
            continue
        if first and run[-1].norm in _LAWS:
            continue  # of "Road Traffic Regulation Act" nobody makes "RA"
        norms = [token.norm for token in run[first:]]
        if norms[0] == "the" or norms[0] in TITLES or any(register.near(norm) for norm in norms):
            continue
        yield letters[first:]


def _says(tokens: list[Token], at: int) -> bool:
    """Whether a word with a capital says something: "Grant said", "Grant has told"."""
    if not tokens[at].is_capital or at + 1 >= len(tokens) or tokens[at + 1].gap != " ":
        return False
    return tokens[at + 1].norm in SPEECH_VERBS


def _is_titled(token: Token, before: Token, person: Person) -> bool:
    """Whether the word is a surname with this person's own title before it."""
    title = SAME_TITLES.get(before.norm, before.norm)
    written = token.is_capital or before.norm in _SMALL_TITLES
    named = token.norm in person.surname and written and token.gap in (" ", ". ", ".")
    return named and title in TITLES and title == person.title


def _is_named(token: Token, before: Token | None, person: Person) -> bool:
    """Whether the word is a surname with this person's own forename before it."""
    if token.norm not in person.surname or before is None or token.gap not in (" ", "-", ". "):
        return False
    return before.norm in person.called

"""Runs of capitals that nothing explains: people, organisations, places."""

from collections.abc import Iterator

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.beside_names import (
    is_anothers,
    is_half,
    is_initial,
    is_set_off,
)
from drafter.anonymise.residue.explaining import LISTED, Run, is_public
from drafter.anonymise.residue.phrases import STARTERS, WORDS
from drafter.anonymise.residue.public_streets import is_public_street
from drafter.anonymise.residue.run_cuts import runs
from drafter.anonymise.residue.run_starts import found_again, is_merely_first
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.residue.somebody import SHORT_NAMES, is_explained
from drafter.anonymise.residue.things import is_thing
from drafter.anonymise.residue.widening import whole_name
from drafter.anonymise.sentence.told import is_labelled
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    MASS_WORDS,
    MONTHS,
    TITLES,
    dictionary,
    forenames,
)

__all__ = ["LISTED", "Run", "find_runs", "is_public", "mark_laws"]

_LAW_GAPS = frozenset({" ", " (", ") ", ") (", ", ", "-", ", (", " & "})

_HEADINGS = frozenset(
    ["action", "actions", "address", "age", "amount", "apologies", "attendance", "attendee",
     "attendees", "author", "band", "category", "comments", "contact", "cost", "date",
     "description", "dob", "due", "email", "forename", "forenames", "initials", "item",
     "location", "name", "names", "note", "notes", "officer", "outcome", "owner", "paid",
     "phone", "postcode", "ref", "reference", "relationship", "role", "room", "signed", "status",
     "subject", "surname", "task", "tel", "telephone", "tenant", "time", "title", "type"]
)  # fmt: skip
"""What stands over the columns of a table, or over a list."""
_TERMS = LISTED | lexicon.SMALL_WORDS | WORDS["administration"] | WORDS["generic"] | _HEADINGS
"""A run of nothing but these is a role, a service or a term of administration."""
_PERSONAL = TITLES - {"justice", "judge", "lord", "councillor", "master"}
_NOT_FORENAMES = frozenset(
    {
        "an",
        "can",
        "d",
        "in",
        "lee",
        "long",
        "many",
        "may",
        "me",
        "my",
        "no",
        "so",
        "son",
        "sons",
        "the",
        "will",
    }
)
_MOST_INITIALS = 4
_FEWEST_JOINED = 3
"""As in "Zorvi and Partners"."""
_MONTHS = MONTHS | frozenset(
    ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
)


def mark_laws(tokens: list[Token], taken: bytearray) -> None:
    """Mark the names of laws and of their guidance as found: they are named on purpose."""
    for at, token in enumerate(tokens):
        if token.norm not in lexicon.LAW_ENDS:
            continue
        first = at
        if at and tokens[at - 1].norm == "i" and not token.is_capital:
            continue  # "Dear Zorvi / I act for"
        while (
            first
            and tokens[first].gap in _LAW_GAPS
            and (tokens[first - 1].is_capital or tokens[first - 1].norm in lexicon.SMALL_IN_LAWS)
            and not taken[tokens[first - 1].start]
            and tokens[first - 1].norm not in _PERSONAL
        ):
            first -= 1
        if first and tokens[first - 1].norm in _PERSONAL:
            continue
        while first < at and tokens[first].norm in lexicon.SMALL_IN_LAWS:
            first += 1
        if first < at and (token.is_capital or at - first > 1):
            start, end = tokens[first].start, token.end
            taken[start:end] = b"\x01" * (end - start)


def find_runs(
    tokens: list[Token],
    taken: bytearray,
    explained: frozenset[str],
    breaks: frozenset[int],
    text: str = "",
) -> Iterator[Shaped]:
    """Unexplained capitals, by offsets of the folded text.

    ``taken`` marks what is found already; ``explained`` holds the folded words of pseudonyms,
    bodies and the office's own; ``breaks`` are the offsets of line breaks.
    """
    called: dict[str, int] = {}
    for whole in runs(tokens, taken, breaks):
        if whole.last - whole.first == 1 and is_merely_first(tokens, whole.first):
            continue  # "The": most capitals of a text
        is_joined = whole.last - whole.first >= _FEWEST_JOINED
        for run in _without_public(tokens, whole) if is_joined else (whole,):
            for piece in _unexplained(tokens, run, explained, taken, text):
                if is_public_street(tokens, piece):
                    continue
                found = whole_name(tokens, piece, taken)
                word = tokens[piece.first].norm
                alone = piece.last - piece.first == 1 and word not in SHORT_NAMES
                if found.kind == "person" and alone:
                    called[word] = piece.first
                yield found
    if called:
        yield from found_again(tokens, taken, called)


def _is_double(tokens: list[Token], at: int) -> bool:
    """Whether a forename of two parts begins: "Verity-Mae asked"; not "Pre-Action Protocol"."""
    second = tokens[at + 1]
    named = second.norm in forenames() and second.norm not in lexicon.NOT_CALLED
    return (
        second.gap == "-"
        and second.is_capital
        and named
        and (tokens[at].norm in forenames() or tokens[at].norm in MASS_WORDS)
    )


def _without_public(tokens: list[Token], run: Run) -> Iterator[Run]:
    """The parts of a run that no public name on one side of an "and" explains."""
    cuts = [at for at in range(run.first + 1, run.last - 1) if tokens[at].norm == "and"]
    if not cuts or is_public(tokens, run):
        yield run
        return
    first = run.first
    start = run.first
    for cut in [*cuts, run.last]:
        if _is_public_part(tokens, Run(start, cut)):
            if first < start:
                yield Run(first, start - 1)
            first = cut + 1
        start = cut + 1
    if first < run.last:
        yield Run(first, run.last)


def _is_public_part(tokens: list[Token], part: Run) -> bool:
    listed = all(tokens[at].norm in LISTED for at in range(part.first, part.last))
    return listed or is_public(tokens, part)


def _is_heading(tokens: list[Token], run: Run) -> bool:
    return all(tokens[at].norm in _HEADINGS for at in range(run.first, run.last))


def _unexplained(
    tokens: list[Token], run: Run, explained: frozenset[str], taken: bytearray, text: str
) -> Iterator[Run]:
    """What of a run is unexplained: all of it but ordinary words that only start a sentence.

    Among words that are all in capitals, each that is unexplained by itself.
    """
    alone = run.last - run.first == 1
    if alone and (
        is_set_off(tokens, run.first)
        or is_half(tokens, run.first, taken)
        or is_anothers(tokens, run.first, taken)
    ):
        yield run
        return
    if (
        (tokens[run.first].starts and _is_heading(tokens, run))
        or (alone and _only_starts(tokens, run.first, run))
        or is_public(tokens, run)
    ):
        return
    first = run.first
    while first < run.last and _only_starts(tokens, first, run):
        first += 1
    length = run.last - first
    odd = [
        at
        for at in range(first, run.last)
        if not is_explained(tokens, at, length, explained, taken)
    ]
    rest = Run(first, run.last)
    if not odd or (first > run.first and is_public(tokens, rest)) or is_thing(tokens, rest, text):
        return
    if _is_lettered(tokens, rest, text):
        return
    called = tokens[first].norm in _PERSONAL
    if (
        length > 1
        and not called
        and all(tokens[at].norm in _TERMS for at in range(first, run.last))
    ):
        return
    if all(_is_shouted_shape(tokens[at]) for at in range(first, run.last)):
        for stretch in _stretches(odd):
            yield _with_letters(tokens, stretch, run)
    else:
        yield rest


def _with_letters(tokens: list[Token], stretch: Run, run: Run) -> Run:
    """A stretch of a run in capitals with the title and the initials before it."""
    first = stretch.first
    while first > max(run.first, stretch.first - _MOST_INITIALS):
        word = tokens[first - 1].norm
        pronoun = word in ("a", "i") and not (first - 1 and tokens[first - 2].norm in TITLES)
        letter = len(word) == 1 and word.isalpha() and not pronoun
        forename = word in forenames() and word not in _NOT_FORENAMES
        if not letter and not forename and word not in TITLES:
            break
        first -= 1
    return Run(first, stretch.last)


def _is_shouted_shape(token: Token) -> bool:
    return (
        token.shape is Shape.CAPITALS
        or len(token.norm) == 1
        or (token.shape is Shape.OTHER and token.norm[0].isdigit())
    )


def _is_lettered(tokens: list[Token], run: Run, text: str) -> bool:
    """Whether a run is letters for something: "D.O.B.", "GCSEs"."""
    words = [token.norm for token in tokens[run.first : run.last]]
    if words[-1] in ("no", "nos"):
        words.pop()  # "S.I. No. 1541"
    joined = "".join(words)
    if all(len(word) == 1 for word in words):
        return len(words) > 1 and (joined in ACRONYMS or joined in lexicon.ACRONYMS_TOO)
    start, end = tokens[run.first].start, tokens[run.first].name_end
    stem = text[start : end - 1]
    return len(words) == 1 and len(stem) > 1 and stem.isupper() and text[end - 1 : end] == "s"


def _stretches(numbers: list[int]) -> Iterator[Run]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number > last + 1:
            yield Run(first, last + 1)
            first = number
        last = number
    yield Run(first, last + 1)


def _only_starts(tokens: list[Token], at: int, run: Run) -> bool:  # noqa: PLR0911 - a ladder
    """Whether a word has its capital from the sentence alone, or is an article."""
    token = tokens[at]
    length = run.last - at
    if length > 1 and _is_double(tokens, at):
        return False
    if len(token.norm) == 1 and length > 1 and tokens[at + 1].gap.startswith("."):
        return False
    if len(token.norm) == 1 and length > 1 and is_initial(tokens, at):
        return False
    if token.norm in lexicon.SMALL_WORDS and token.norm not in lexicon.PARTICLES:
        return True
    if token.norm in _MONTHS and at:
        titled = length > 1 and tokens[at + 1].norm in _PERSONAL
        if titled or tokens[at - 1].norm.isdigit():
            return True  # "In May Mrs Wexley"
    if (token.starts or token.after_break) and token.norm in STARTERS:
        return True
    if length == 2 and tokens[run.last - 1].norm in lexicon.STREET_WORDS:  # noqa: PLR2004 - "Mill Lane"
        return False
    forename = token.norm in forenames() and token.norm not in lexicon.NOT_CALLED
    named = (
        forename
        or is_labelled(tokens, at)
        or token.norm in TITLES
        or token.norm in lexicon.HONORIFICS
    )
    return token.starts and token.norm in dictionary() and length > 1 and not named

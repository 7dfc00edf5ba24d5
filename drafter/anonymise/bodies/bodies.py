"""Bodies and hidden organisations in running text: every form of the name is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.bodies.as_places import is_like_a_place, is_told_of_a_place
from drafter.anonymise.bodies.body_forms import body_forms
from drafter.anonymise.bodies.councils import council_forms
from drafter.anonymise.bodies.explained import is_explained_otherwise
from drafter.anonymise.bodies.other_bodies import (
    is_a_kind_among_many,
    is_anothers,
    is_other_quarter,
)
from drafter.anonymise.bodies.small_things import is_small_thing
from drafter.anonymise.bodies.written import bare, fixed, written
from drafter.anonymise.ledger import short_form
from drafter.anonymise.people.register import Register
from drafter.anonymise.revealing import KINDS_OF_BODY
from drafter.anonymise.text.folding import Folded, lowered, squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    TITLES,
    is_common,
)
from drafter.case.case import Case
from drafter.case.people import Treatment

_DETERMINERS = frozenset({"a", "an", "another", "any", "each", "every", "some"})
"""Not "that" or "her", which also end what comes before ("says that Exampleshire Council…")."""
_BEFORE = re.compile(r"([A-Za-z']+)(\.?) $")
_STOP = re.compile(r"(?:^|[.!?:]['\")\]]*\s|\n|['\"(\[]|- )$")
_OF_A_KIND = re.compile(r"(?:s|es)?(?:$|[ ](?:is|was|are|has|can|means|that|which)\b|[.,;:!?)])")
_FEAST = re.compile(r"(?:'s?)? (?:Day|Eve|Fair|Night)\b")
_POSSESSIVE = re.compile(r"'s\b", re.IGNORECASE)
_CLOSING = re.compile(r"(?<=s)'(?!\w)")
_COUNCIL = re.compile(
    r"(?:[A-Z][\w'-]{1,30}[ -](?:(?:and|on|upon|of|with|the|le|in)[ -])?){1,5}Council\b"
)
_LONG_NAME = 14
_MOST_LETTERS = 2
_NEAR = 24
_SHARED = "More than one body here is called that."
_PLACE = "It may mean the place, not the body."
_ANOTHER = "It may be another body's name."
_LETTERS = "The letters also mean something else."
_SAID_OF = re.compile(r"\b(?:is|are|was|were|be|been|still|now|date|time|as)[: -]+$")
_ENDS = re.compile(r"\W*(?:$|[.;,)\n])")
_PERSON = "It may be a person's name or a body's."


@dataclass(frozen=True)
class SoughtBody:
    """One name of a body or a hidden organisation; ``short`` is its folded short form.

    ``written`` is a pattern for the name in every spelling.
    """

    bodies: tuple[str, ...]
    kind: str
    written: str
    short: str
    word: str = ""
    """The name in lower case where it is one word and no acronym: it may mean other things."""
    plain: str = ""
    """The letters of the name alone."""
    is_led: bool = False
    """Whether the caseworker typed it with its article: "the Governors"."""
    fixed: frozenset[str] = frozenset()
    """Words of it, folded, that no way of writing it is without."""
    called: tuple[str, ...] = ()
    """Every name of the bodies as registered."""
    own: frozenset[str] = frozenset()
    """The words, folded, of all these names."""
    is_like_a_place: bool = False
    """Whether no word of it tells what kind of body it is: "West Penbury"."""
    is_letters: bool = False
    """Whether it is letters alone."""
    is_cut_short: bool = False
    """Whether its first word is: "N Sallow Council"."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when a text has the words: most ways of calling a body are in no text of a case."""
        return re.compile(self.written)


def sought_bodies(case: Case) -> tuple[SoughtBody, ...]:
    """What to look for, for every body and every organisation that is not named; longer first."""
    owners: dict[str, dict[str, str]] = {}
    shorts: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for body in case.bodies:
        shorts[body.id] = lowered(short_form(body, case)).removeprefix("the ").strip()
        kinds[body.id] = "body"
        for name in (body.name, *body.also_known_as):
            owners.setdefault(bare(name), {})[body.id] = body.id
    for organisation in case.organisations:
        if organisation.treatment is not Treatment.NAMED:
            shorts[organisation.id] = lowered(organisation.described_as).strip()
            kinds[organisation.id] = "organisation"
            for name in (organisation.name, *organisation.also_known_as):
                owners.setdefault(bare(name), {})[organisation.id] = organisation.id
    typed = [name for one in case.bodies for name in (one.name, *one.also_known_as)]
    typed += [name for one in case.organisations for name in (one.name, *one.also_known_as)]
    led = {bare(name) for name in typed if name.lower().startswith("the ")}
    for body in case.bodies:
        plain = bare(body.name)
        for name in (*council_forms(plain), *body_forms(plain)):
            owners.setdefault(name, {})[body.id] = body.id
    called = _names_by_id(case)
    return tuple(
        _sought(name, tuple(ids), called, kinds, shorts, is_led=name in led)
        for name, ids in sorted(owners.items(), key=lambda item: -len(item[0]))
        if name
    )


def _names_by_id(case: Case) -> dict[str, tuple[str, ...]]:
    bodies = {one.id: (one.name, *one.also_known_as) for one in case.bodies}
    others = {one.id: (one.name, *one.also_known_as) for one in case.organisations}
    return {
        record: tuple(plain for name in names if (plain := bare(name)))
        for record, names in (bodies | others).items()
    }


def _sought(  # noqa: PLR0913 - what is known of every body, by its id
    name: str,
    ids: tuple[str, ...],
    called: dict[str, tuple[str, ...]],
    kinds: dict[str, str],
    shorts: dict[str, str],
    *,
    is_led: bool,
) -> SoughtBody:
    names = tuple(one for id_ in ids for one in called[id_])
    own = frozenset(word for one in names for word in one.lower().split())
    return SoughtBody(
        bodies=ids,
        kind=kinds[ids[0]],
        written=rf"(?<![\w@./])(?:{written(name)})(?![\w@]|\.\w)",
        short=shorts[ids[0]],
        word=name.lower() if name.isalpha() and not name.isupper() else "",
        plain=squeeze(name),
        is_led=is_led,
        fixed=fixed(name),
        called=names,
        own=own,
        is_like_a_place=is_like_a_place(name, own),
        is_letters=name.isupper() and name.isalpha(),
        is_cut_short=name.split(" ", 1)[0].lower() not in own,
    )


def find_bodies(
    folded: Folded, sought: tuple[SoughtBody, ...], register: Register
) -> Iterator[Found]:
    """Every form of a body's name, with the article before it; offsets are the folded text's.

    Words that already are the short form are left alone, and so is a surname behind a title
    or a forename.
    """
    squeezed = folded.lower.replace("'", "")
    for one in sought:
        if not all(word in squeezed for word in one.fixed):
            continue
        for match in one.pattern.finditer(folded.text):
            if folded.lower[match.start() : match.end()] == one.short:
                continue
            before = _BEFORE.search(folded.text, max(0, match.start() - _NEAR), match.start())
            if before and _is_of_a_kind(folded.text, match, before[1]):
                continue
            if _FEAST.match(folded.text, match.end()):
                continue  # "St Oswin's Day"
            if one.word and not one.is_led and is_small_thing(folded.text, *match.span()):
                continue
            doubt = _doubt(folded.text, match, one, register)
            people = register.by_word.get(one.word, ()) if one.word else ()
            if people and before and _leads_a_name(before, register):
                continue
            found = _body_at(folded.text, *match.span(), before, one, doubt)
            if people:
                ids = tuple(person.id for person in people)
                found = replace(found, kind="person", candidates=(*ids, *one.bodies))
            yield found


def find_misspelt(folded: Folded, sought: tuple[SoughtBody, ...]) -> Iterator[Found]:
    """Councils with a letter or two wrong in their place: "Exmapleshire County Council"."""
    names = [one for one in sought if one.plain.endswith("council") and len(one.bodies) == 1]
    if not names or "Council" not in folded.text:
        return
    for match in _COUNCIL.finditer(folded.text):
        start, end = match.span()
        while start < end:
            words = folded.lower[start:end]
            first = words.split(" ", 1)[0]
            for one in names:
                strange = first in one.own or not is_common(first)
                if strange and _is_misspelt(squeeze(words), one.plain):
                    yield from _misspelt_at(folded.text, start, end, one)
            gap = folded.text.find(" ", start, end)
            start = end if gap < 0 else gap + 1


def _misspelt_at(text: str, start: int, end: int, one: SoughtBody) -> Iterator[Found]:
    """The name unless a quarter makes it another's; asked about where it may be another's."""
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    led = before[1] if before else ""
    if is_other_quarter(f"{led} {text[start:end]}", one.own):
        return
    # "Sallow Council" is one letter from "N Sallow Council"
    doubtful = one.is_cut_short or _is_another(text, start, end, one)
    doubt = _ANOTHER if doubtful else ""
    yield _body_at(text, start, end, before, one, doubt)


def _is_misspelt(written: str, name: str) -> bool:
    if len(name) < _LONG_NAME or written == name:
        return False
    distance = DamerauLevenshtein.distance(written, name, score_cutoff=_MOST_LETTERS)
    return distance <= _MOST_LETTERS


def _is_of_a_kind(text: str, match: re.Match[str], before: str) -> bool:
    """Whether an article makes letters a word for many: "a UTC is a kind of school"."""
    letters = match.group().isupper() and " " not in match.group()
    return letters and before.lower() in _DETERMINERS and bool(_OF_A_KIND.match(text, match.end()))


def _leads_a_name(before: re.Match[str], register: Register) -> bool:
    word, stop = before.groups()
    if word.lower() in TITLES:
        return True
    return not stop and word[0].isupper() and word.lower() in register.by_word


def _is_left_open(text: str, match: re.Match[str]) -> bool:
    """Whether letters that stand for something else too are all that is said: "it is TBC"."""
    if match.group().lower() not in ACRONYMS or not _ENDS.match(text, match.end()):
        return False
    return _SAID_OF.search(text[max(0, match.start() - _NEAR) : match.start()]) is not None


def _is_another(text: str, start: int, end: int, one: SoughtBody) -> bool:
    if one.word in KINDS_OF_BODY and is_a_kind_among_many(text, start, end, one.own):
        return True
    return is_anothers(text, start, end, one.own, may_be_place=one.is_like_a_place)


def _doubt(  # noqa: PLR0911 - a ladder of rules, one return each
    text: str, match: re.Match[str], one: SoughtBody, register: Register
) -> str:
    """Why a name may not mean the body; nothing where it does."""
    if len(one.bodies) > 1:
        return _SHARED
    if _is_left_open(text, match):
        return _LETTERS
    start, end = match.span()
    if one.is_letters:
        return _LETTERS if is_explained_otherwise(text, start, end, one.called) else ""
    if _is_another(text, start, end, one):
        return _ANOTHER
    if one.word in register.by_word:
        return _PERSON
    if not one.word and not one.is_like_a_place:
        return ""
    as_place = is_told_of_a_place(text, start, end, is_led=one.is_led)
    return _PLACE if as_place else ""


def _body_at(  # noqa: PLR0913, PLR0917 - where it stands and what it is
    text: str, start: int, end: int, before: re.Match[str] | None, one: SoughtBody, doubt: str
) -> Found:
    word = before[1].lower() if before else ""
    if word == "the" and before and not doubt:
        start = before.start()
    possessive = _POSSESSIVE.match(text, end) or _CLOSING.match(text, end)
    if possessive and not doubt:
        end = possessive.end()
    return Found(
        start=start,
        end=end,
        kind=one.kind,
        certainty=Certainty.ASK if doubt else Certainty.REPLACE,
        parties=() if doubt else one.bodies,
        candidates=one.bodies,
        reason=doubt,
        possessive=bool(possessive),
        starts_sentence=start == 0 or _STOP.search(text[max(0, start - 4) : start]) is not None,
        bare_noun=word in _DETERMINERS,
    )

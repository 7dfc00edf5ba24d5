"""Bodies and hidden organisations in running text: every form of the name is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.bodies.body_forms import body_forms
from drafter.anonymise.bodies.councils import council_forms
from drafter.anonymise.bodies.small_things import is_small_thing
from drafter.anonymise.bodies.written import bare, fixed, written
from drafter.anonymise.ledger import short_form
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.folding import Folded, lowered, squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    ADVERBS,
    AUXILIARIES,
    SPEECH_VERBS,
    TITLES,
    is_common,
)
from drafter.case.case import Case
from drafter.case.people import Treatment

_DETERMINERS = frozenset({"a", "an", "another", "any", "each", "every", "some"})
"""Not "that" or "her", which also end what comes before ("says that Exampleshire Council…")."""
_BEFORE = re.compile(r"([A-Za-z']+)(\.?) $")
_STOP = re.compile(r"(?:^|[.!?:]['\")\]]*\s|\n|['\"(\[]|- )$")
_AS_A_PLACE = re.compile(
    r"\b(?:in|near|around|across|throughout|into|outside|inside|within|towards|via"
    r"|(?:mov(?:e|ed|es|ing)|relocat(?:e|ed|ing)|travel(?:s|led|ling)?|drove|driving|went|going"
    r"|came|coming|return(?:s|ed|ing)?) (?:back )?(?:to|from)) $"
)
_GOES_ON = re.compile(
    r"[ -](?!(?:Adult|Benefits|Borough|Children|Council|Customer|Education|Environmental|Finance"
    r"|Highways|Homelessness|Housing|Inclusion|Legal|Licensing|Parking|Planning|Revenues|SEND"
    r"|Social|Waste)\b)(?:[A-Z][a-z]|(?:AFC|CAB|CCG|CMHT|FC|ICB|MP|NHS|RFC|UTC)\b)"
)
_IN_ADDRESS = re.compile(r"\.?(?:, ?|\n| )[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
"""The postcode behind the last line of an address."""
_TOWNS = re.compile(
    r" (?:town|city|village) (?:cent(?:re|er)|hall|square)\b| residents?\b| high street\b"
    r"| (?:is|was) (?:a|an|the)(?: \w+){0,2} (?:city|district|place|region|suburb|town|village)\b"
    r"| (?:is|was) (?:about |over |some )?\w+ (?:kilometres|km|miles?|minutes) ",
    re.IGNORECASE,
)
"""What is a town's, and is told of it: "Harbourne town centre", "Harbourne is a small town"."""
_OF_A_KIND = re.compile(r"(?:s|es)?(?:$|[ ](?:is|was|are|has|can|means|that|which)\b|[.,;:!?)])")
_ATTRIBUTED = re.compile(
    r" (?:area|branch|bus|bypass|coach|derby|exit|ferry|festival|game|junction|line|market|match"
    r"|road|station|train)\b"
)
"""What is called after a place and not after a council: "the Harbourne ferry"."""
_ARTICLE = re.compile(r"\b[Tt]he $")
_THING = re.compile(r" ([a-z]+)\b")
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
    return tuple(
        SoughtBody(
            bodies=tuple(ids),
            kind=kinds[next(iter(ids))],
            written=rf"(?<![\w@./])(?:{written(name)})(?![\w@]|\.\w)",
            short=shorts[next(iter(ids))],
            word=name.lower() if name.isalpha() and not name.isupper() else "",
            plain=squeeze(name),
            is_led=name in led,
            fixed=fixed(name),
        )
        for name, ids in sorted(owners.items(), key=lambda item: -len(item[0]))
        if name
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
    names = [(one, one.plain) for one in sought if one.plain.endswith("council")]
    if not names or "Council" not in folded.text:
        return
    for match in _COUNCIL.finditer(folded.text):
        start, end = match.span()
        while start < end:
            words = folded.lower[start:end]
            if not is_common(words.split(" ", 1)[0]):
                for one, plain in names:
                    if len(one.bodies) == 1 and _is_misspelt(squeeze(words), plain):
                        before = _BEFORE.search(folded.text, max(0, start - _NEAR), start)
                        yield _body_at(folded.text, start, end, before, one, "")
            gap = folded.text.find(" ", start, end)
            start = end if gap < 0 else gap + 1


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


def _is_things(text: str, start: int, end: int) -> bool:
    """Whether an article leads over a place's name to a thing: "the Harbourne estate"."""
    thing = _THING.match(text, end)
    if thing is None or thing[1] in ADVERBS | AUXILIARIES | SPEECH_VERBS:
        return False
    return _ARTICLE.search(text, max(0, start - _NEAR), start) is not None


def _is_left_open(text: str, match: re.Match[str]) -> bool:
    """Whether letters that stand for something else too are all that is said: "it is TBC"."""
    if match.group().lower() not in ACRONYMS or not _ENDS.match(text, match.end()):
        return False
    return _SAID_OF.search(text[max(0, match.start() - _NEAR) : match.start()]) is not None


def _doubt(  # noqa: PLR0911 - a ladder of rules, one return each
    text: str, match: re.Match[str], one: SoughtBody, register: Register
) -> str:
    """Why a name may not mean the body; nothing where it does."""
    if len(one.bodies) > 1:
        return _SHARED
    if _is_left_open(text, match):
        return _LETTERS
    if not one.word:
        return ""
    if one.word in register.by_word:
        return _PERSON
    start, end = match.span()
    if _AS_A_PLACE.search(text[max(0, start - _NEAR) : start].lower()):
        return _PLACE
    if any(one.match(text, end) for one in (_ATTRIBUTED, _TOWNS, _IN_ADDRESS)):
        return _PLACE
    if not one.is_led and _is_things(text, start, end):
        return _PLACE
    return _PLACE if _GOES_ON.match(text, end) else ""


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

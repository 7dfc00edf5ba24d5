"""Invented cases of realistic size for benches: about 3,000 words each, made fast.

Words follow Zipf's law over a vocabulary of the size of a big office's, so that a search meets
words that are in nearly every paragraph, in some, and in one. Each case holds one word that no
other has ("rareword17").
"""

import datetime as dt
import random
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    Evidence,
    OutcomeWanted,
    ParagraphUse,
    Source,
    Standard,
)
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.money import read_money
from drafter.case.people import BodyInJurisdiction, Identifier, IdentifierKind, Party, Role
from drafter.case.reasoning import (
    AgreedAction,
    Deadline,
    Fault,
    Finding,
    Injustice,
    Outcome,
    OutcomeKind,
)
from drafter.case.statement import Answer, DraftComment, PrivateNote, VersionKind, Wording

_SYLLABLES = ("ar", "bel", "cor", "den", "el", "fam", "gor", "hin", "is", "jan", "kel", "lum",
              "mor", "nor", "ol", "pen", "quil", "ros", "sam", "ter", "ul", "ver", "wen",
              "yar")  # fmt: skip
_COMMONEST = ("the", "council", "to", "of", "and", "she", "damp", "letter", "officer", "said")
_PARAGRAPHS, _WORDS, _RARE_ENTRY = 20_000, 60, 7
_COUNCILS = tuple(f"{first}{second} Council" for first in (
    "North", "South", "East", "West", "Upper", "Lower", "Great", "Little", "New", "Old",
) for second in ("ham", "ton", "ley", "ford", "wick", "bury", "combe", "stead", "field", "mere",
                 "wood", "bridge", "worth", "dale", "thorpe", "hurst", "minster", "port", "bourne",
                 "haven"))  # fmt: skip
_OUTCOMES = tuple(OutcomeKind)
_VERSIONS = tuple(VersionKind)


def invented_cases(count: int, seed: int = 1, *, first: int = 0) -> Iterator[Case]:
    """Yield cases one by one, numbered from ``first``: each the same for its number and seed."""
    pool, surnames = _words(seed)
    for number in range(first, first + count):
        chance = random.Random(f"{seed} {number}")  # noqa: S311 - invented words, no secret
        yield _case(number, chance, pool, surnames)


@cache
def _words(seed: int) -> tuple[list[str], tuple[str, ...]]:
    """Paragraphs and surnames to draw from."""
    chance = random.Random(seed)  # noqa: S311 - invented words, no secret
    return _pool(chance), tuple(_word(chance).capitalize() + "ton" for _ in range(4000))


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))


def _pool(chance: random.Random) -> list[str]:
    vocabulary = [*_COMMONEST, *dict.fromkeys(_word(chance) for _ in range(40_000))]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(vocabulary))))
    return [
        " ".join(chance.choices(vocabulary, cum_weights=weights, k=_WORDS)).capitalize() + "."
        for _ in range(_PARAGRAPHS)
    ]


def _case(number: int, chance: random.Random, pool: list[str], surnames: tuple[str, ...]) -> Case:
    text = iter(chance.choices(pool, k=60))
    case_id = f"{chance.getrandbits(128):032x}"
    day = dt.date(2016, 1, 1) + dt.timedelta(days=chance.randrange(3600))
    when = read_date(f"{day.day} {day:%B %Y}")
    parties = tuple(
        Party(
            id=f"p{n}",
            roles=(Role.COMPLAINANT if n == 1 else Role.OFFICER,),
            title="Miss",
            forenames=chance.choice(surnames),
            surname=chance.choice(surnames),
            identifiers=tuple(
                Identifier(id=f"p{n}i{m}", kind=IdentifierKind.PHONE,
                           value=f"01632 960{chance.randrange(1000):03}")
                for m in range(2)
            ),
        )
        for n in range(1, 6)
    )  # fmt: skip
    return Case(
        id=case_id,
        reference=f"{day:%y} {number // 1000:03} {number % 1000:03}",
        category="Housing > Allocations",
        version=chance.choice(_VERSIONS),
        received_on=when,
        decided_on=when,
        parties=parties,
        bodies=(BodyInJurisdiction(id="b1", name=chance.choice(_COUNCILS),
                                   short_form="the Council"),),
        complaints=tuple(
            Complaint(id=f"c{n}", name="Delay", text=next(text), brought_by=("p1",),
                      bodies=("b1",))
            for n in range(3)
        ),
        outcomes_wanted=(OutcomeWanted(id="w1", text="An apology"),),
        paragraphs=tuple(ParagraphUse(id=f"u{n}", code="FI") for n in range(8)),
        sources=tuple(Source(id=f"s{n}", text="what the Council sent") for n in range(3)),
        standards=tuple(Standard(id=f"l{n}", name="The policy", text=next(text)) for n in range(3)),
        chronology=tuple(
            ChronologyEntry(id=f"e{n}", happened_on=when, according_to="p1",
                            text=next(text) + (f" rareword{number}" if n == _RARE_ENTRY else ""))
            for n in range(24)
        ),
        evidence=tuple(
            Evidence(id=f"x{n}", exhibit=f"C{n}", kind="letter", dated=when, text="Its reply")
            for n in range(6)
        ),
        findings=tuple(
            Finding(id=f"f{n}", reasoning=f"{next(text)}\n\n{next(text)}", complaints=("c0",),
                    body="b1", facts=("e1", "e2"), fault=Fault.FAULT,
                    injustices=(Injustice(id=f"f{n}j", to=("p1",), text="avoidable distress"),))
            for n in range(4)
        ),
        actions=tuple(
            AgreedAction(id=f"a{n}", body="b1", payees=("p1",), amount=read_money("£250"),
                         what="the delay in answering", deadline=Deadline(count=1),
                         findings=("f1",))
            for n in range(5)
        ),
        outcomes=(Outcome(id="o1", body="b1", kind=chance.choice(_OUTCOMES), because=next(text)),),
        comments=tuple(
            DraftComment(id=f"d{n}", from_whom="p1", text=next(text), answer="Noted")
            for n in range(3)
        ),
        wordings=(Wording(id="v1", record=case_id, text=next(text), basis="As given"),),
        answers=tuple(
            Answer(id=f"q{n}", place=f"e{n}", field="text", sentence="The Council wrote in May.",
                   word="May", reason="the month")
            for n in range(12)
        ),
        notes=(PrivateNote(id="n1", text=next(text)),),
    )  # fmt: skip

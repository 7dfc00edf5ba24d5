"""Who can take a complaint: a plain answer with its reasons, and the questions still open.

It never refuses: an Ombudsman decides what that Ombudsman takes, and the answer says so.
"""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from drafter.case.case import Case
from drafter.case.preparing import Reply
from drafter.limits.choosing import Chosen, Reason, asked_as, choose, replies_of
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import limits_against
from drafter.limits.moments import Against, all_against, printed
from drafter.limits.schemes import Asked, Moment, Rules, Scheme, Source, Whose, rules


class Verdict(Enum):
    """What the answer comes to, for a sign beside it."""

    READY = "ready"
    TOO_EARLY = "too early"
    LATE = "late"
    DOUBTFUL = "doubtful"
    SENT = "sent"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the guided check; its id is what ``CheckedPoint.question`` holds.

    ``reply`` is None where it was not answered yet. ``body`` is the id of the body that it is
    asked about, and part of the id where the case has several.
    """

    id: str
    text: str
    help: str
    reply: Reply | None
    source: Source
    body: str = ""

    @property
    def is_open(self) -> bool:
        """Whether a yes or a no is still wanted."""
        return self.reply is None or self.reply is Reply.NOT_SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The answer for one body. ``ombudsman`` is empty where none is known to the program.

    ``reasons`` are sentences, each with its source; ``needs`` says what the Ombudsman asks for.
    """

    body: str
    ombudsman: str
    verdict: Verdict
    answer: str
    reasons: tuple[str, ...]
    needs: str
    open_questions: tuple[Question, ...]


def route_of(case: Case, *, today: dt.date) -> Route:
    """The answer for the first body of a case; see :func:`routes_of` where there are several."""
    return routes_of(case, today=today)[0]


def routes_of(case: Case, *, today: dt.date) -> tuple[Route, ...]:
    """An answer for each body of a case, in the case's order; one where it has no body yet."""
    return routes_by(case, rules(), today=today)


def routes_by(case: Case, known: Rules, *, today: dt.date) -> tuple[Route, ...]:
    """The answers by the given rules."""
    return tuple(_route(case, against, known, today) for against in all_against(case, today))


def questions_for(case: Case) -> tuple[Question, ...]:
    """Every question of the guided check that this case meets, answered or not, body by body."""
    return questions_by(case, rules())


def questions_by(case: Case, known: Rules) -> tuple[Question, ...]:
    """The questions by the given rules; of several bodies each has its own."""
    return tuple(
        question
        for against in all_against(case, dt.date.max)
        for question in _questions(case, against, choose(case, against, known).asked)
    )


def _questions(case: Case, against: Against, asked: tuple[Asked, ...]) -> tuple[Question, ...]:
    replies = replies_of(case, against.id)
    once = {one.id: one for one in asked}
    return tuple(
        Question(
            id=asked_as(case, one.id, against.id),
            text=one.text,
            help=one.help,
            reply=replies.get(one.id),
            source=one.source,
            body=against.id,
        )
        for one in once.values()
    )


def _route(case: Case, against: Against, known: Rules, today: dt.date) -> Route:
    chosen = choose(case, against, known)
    asked = _questions(case, against, chosen.asked)
    still_open = tuple(question for question in asked if question.is_open)
    reasons = [_told(reason) for reason in chosen.reasons]
    verdict, answer = _without_ombudsman(chosen, against)
    if chosen.ombudsman:
        own = _own_limits(chosen.ombudsman, case, against, known, today)
        verdict, answer = _judged(chosen.ombudsman, against, own, chosen, bool(still_open))
        reasons += [words for limit in own if (words := _of_time(limit))]
    return Route(
        body=against.body.id if against.body else "",
        ombudsman=chosen.ombudsman.name if chosen.ombudsman else "",
        verdict=verdict,
        answer=answer,
        reasons=tuple(reasons),
        needs=chosen.ombudsman.needs if chosen.ombudsman else "",
        open_questions=still_open,
    )


def _told(reason: Reason) -> str:
    return f"{reason.words} {reason.source.in_words()}"


def _without_ombudsman(chosen: Chosen, against: Against) -> tuple[Verdict, str]:
    if chosen.reasons:
        return Verdict.UNKNOWN, chosen.reasons[0].words
    answer = (
        f"The rules here name no Ombudsman for {against.name}. Say what sort of body it is and "
        "whose procedure applies, or ask an advice line; that no rule is here does not mean that "
        "nobody can take the complaint."
    )
    return Verdict.UNKNOWN, answer


def _own_limits(
    scheme: Scheme, case: Case, against: Against, known: Rules, today: dt.date
) -> list[Limit]:
    own = {
        rule.id
        for rule in scheme.rules
        if rule.whose is Whose.WAIT or Moment.OMBUDSMAN in rule.met_by
    }
    return [limit for limit in limits_against(case, against, known, today) if limit.rule in own]


def _judged(
    scheme: Scheme,
    against: Against,
    own: list[Limit],
    chosen: Chosen,
    asking: bool,  # noqa: FBT001 - asked once, here
) -> tuple[Verdict, str]:
    """The verdict, and the answer in a few plain sentences."""
    name = f"the {scheme.name}"
    early = [
        limit for limit in own if limit.whose is Whose.WAIT and limit.state is not LimitState.MET
    ]
    late = [limit for limit in own if limit.state is LimitState.LATE]
    doubts = [reason for reason in chosen.reasons if reason.is_doubt]
    said: dict[Verdict, str] = {}
    if against.ombudsman:
        said[Verdict.SENT] = f"The complaint has gone to {name}."
    elif early:
        said[Verdict.TOO_EARLY] = _too_early(name, early[0])
    if late:
        said[Verdict.LATE] = f"By the rule it is late, but {name} may still take it: say why it is."
    if doubts:
        said[Verdict.DOUBTFUL] = (
            f"{name} may not look at all of it, for the reasons below: answer each of them."
        )
    if not said:
        said[Verdict.READY] = f"{name} can be asked to look at it now."
    words = [told[:1].upper() + told[1:] for told in said.values()]
    if asking:
        words.append("Some questions are still open; the answer may change with them.")
    words.append("What it takes is for the Ombudsman to decide.")
    return next(iter(said)), " ".join(words)


def _too_early(name: str, wait: Limit) -> str:
    if wait.due:
        return (
            f"It is too early for {name}: it can go from {printed(wait.due)}, or as soon as the "
            "final answer has come."
        )
    if wait.state is LimitState.UNKNOWN:
        return f"Whether it is too early for {name} can’t be told. {wait.what_next}"
    return f"It is too early for {name}: it can go as soon as the final answer has come."


def _of_time(limit: Limit) -> str:
    """A limit as a reason; empty where it stands in nobody's way."""
    source = limit.source.in_words()
    if limit.state is LimitState.UNKNOWN and limit.whose is Whose.COMPLAINANT:
        return f"{limit.title}: whether this is in time can’t be told. {limit.what_next} {source}"
    if limit.state is LimitState.LATE and limit.due:
        told = f"{limit.title}: the last day was {printed(limit.due)}. {limit.discretion}"
        return f"{told} {source}"
    if limit.whose is Whose.WAIT and limit.state is not LimitState.MET:
        return " ".join(filter(None, (limit.words, limit.discretion, source)))
    return ""

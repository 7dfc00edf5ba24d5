"""Who can take a complaint: a plain answer with its reasons, and the questions still open.

It never refuses: an Ombudsman decides what that Ombudsman takes, and the answer says so.
"""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.case.preparing import Reply
from drafter.limits.choosing import Chosen, Reason, asked_as, choose, replies_of
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import limits_against
from drafter.limits.moments import Against, all_against
from drafter.limits.reading import rules
from drafter.limits.schemes import Asked, Moment, Rules, Scheme, Source, Whose


class Verdict(Enum):
    """What the answer comes to, for a sign beside it."""

    READY = "ready"
    TOO_EARLY = "too early"
    UNANSWERED = "not answered in time"
    UNLIKELY = "probably not"
    LATE = "late"
    DOUBTFUL = "doubtful"
    SENT = "sent"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the guided check; its id is what ``CheckedPoint.question`` holds.

    ``reply`` is None where it was not answered yet. ``body`` is the id of the body that it is
    asked about, and part of the id where the case has several. ``decides`` is false where the
    answer brings time limits only, and leaves alone who can take the complaint.
    """

    id: str
    text: str
    help: str
    reply: Reply | None
    source: Source
    body: str = ""
    decides: bool = True

    @property
    def is_open(self) -> bool:
        """Whether a yes or a no is still wanted before it is told who can take the complaint."""
        return self.decides and self.reply in (None, Reply.NOT_SURE)


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
            decides=one.decides,
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
        limits = list(limits_against(case, against, known, today))
        own = _own_limits(chosen.ombudsman, limits)
        told = _standing(chosen, against, own, _unanswered(limits))
        verdict, answer = _judged(chosen.ombudsman.name, told, bool(still_open))
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


def _own_limits(scheme: Scheme, limits: list[Limit]) -> list[Limit]:
    """The Ombudsman's own limits: until when it is too early, from when late."""
    own = {
        rule.id
        for rule in scheme.rules
        if rule.whose is Whose.WAIT or Moment.OMBUDSMAN in rule.met_by
    }
    return [limit for limit in limits if limit.rule in own]


def _unanswered(limits: list[Limit]) -> Limit | None:
    """The answer that the body owes and is late with; of several the last that fell due."""
    owed = [
        limit
        for limit in limits
        if limit.whose is Whose.BODY and limit.state is LimitState.LATE and not limit.receipt
    ]
    return max(owed, key=lambda limit: limit.due or dt.date.min, default=None)


def _standing(
    chosen: Chosen, against: Against, own: list[Limit], unanswered: Limit | None
) -> dict[Verdict, str]:
    """What stands in the way, and what is said of each; the gravest first. Empty: nothing does."""
    assert chosen.ombudsman
    name = f"the {chosen.ombudsman.name}"
    early = [
        limit for limit in own if limit.whose is Whose.WAIT and limit.state is not LimitState.MET
    ]
    said: dict[Verdict, str] = {}
    if against.ombudsman:
        said[Verdict.SENT] = f"The complaint has gone to {name}."
    if chosen.outside:
        return said | {Verdict.UNLIKELY: f"Probably not {name}. {chosen.outside.instead}".strip()}
    if early and unanswered and not against.ombudsman:
        said[Verdict.UNANSWERED] = _silent(chosen.ombudsman, against, unanswered, early[0])
    elif early and not against.ombudsman:
        said[Verdict.TOO_EARLY] = _too_early(name, early[0])
    if any(limit.state is LimitState.LATE for limit in own):
        said[Verdict.LATE] = f"By the rule it is late, but {name} may still take it: say why it is."
    if any(reason.is_doubt for reason in chosen.reasons):
        said[Verdict.DOUBTFUL] = (
            f"{name} may not look at all of it, for the reasons below: answer each of them."
        )
    return said


def _judged(name: str, said: dict[Verdict, str], asking: bool) -> tuple[Verdict, str]:  # noqa: FBT001 - asked once, here
    """The verdict, and the answer in a few plain sentences."""
    said = said or {Verdict.READY: f"the {name} can be asked to look at it now."}
    words = [told[:1].upper() + told[1:] for told in said.values()]
    if asking:
        words.append("Some questions are still open; the answer may change with them.")
    words.append("What it takes is for the Ombudsman to decide.")
    return next(iter(said)), " ".join(words)


def _silent(scheme: Scheme, against: Against, owed: Limit, wait: Limit) -> str:
    """What to do about a body that does not answer, while it is too early for the Ombudsman."""
    assert owed.due
    words = [
        f"{against.name} has not answered in time: its answer was due on {printed_day(owed.due)}.",
        scheme.if_silent
        or f"Chase it once. If no answer comes, tell the {scheme.name} so, and ask what it can do.",
    ]
    if wait.due:
        words.append(f"From {printed_day(wait.due)} it is no longer too early, answer or none.")
    return " ".join(words)


def _too_early(name: str, wait: Limit) -> str:
    if wait.due:
        return (
            f"It is too early for {name}: it can go from {printed_day(wait.due)}, or as soon as "
            "the final answer has come."
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
        told = f"{limit.title}: the last day was {printed_day(limit.due)}. {limit.discretion}"
        return f"{told} {source}"
    if limit.whose is Whose.WAIT and limit.state is not LimitState.MET:
        return " ".join(filter(None, (limit.words, limit.discretion, source)))
    return ""

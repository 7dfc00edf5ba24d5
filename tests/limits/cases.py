"""A small invented complaint that is being prepared, and ways to vary it."""

from typing import Any

from drafter.case.case import Case, KindOfWork, Nation
from drafter.case.dates import PartialDate, read_date
from drafter.case.people import BodyInJurisdiction, BodyKind
from drafter.case.preparing import CheckedPoint, ComplaintStep, Procedure, Reply, StageKind

ONE, TWO, PANEL, OMBUDSMAN = (
    StageKind.STAGE_1,
    StageKind.STAGE_2,
    StageKind.STAGE_3,
    StageKind.OMBUDSMAN,
)
COUNCIL = BodyInJurisdiction(id="council", name="Exampleshire Council", short_form="the Council")


def body(kind: BodyKind, name: str = "Somebody") -> BodyInJurisdiction:
    return BodyInJurisdiction(id=kind.value, kind=kind, name=name, short_form="")


def date(typed: str) -> PartialDate | None:
    return read_date(typed) if typed else None


def step(stage: StageKind, sent: str = "", **dates: Any) -> ComplaintStep:  # noqa: ANN401 - any field
    """A complaint at a stage; ``ack``, ``answered`` and ``until`` are dates as typed."""
    return ComplaintStep(
        id=dates.get("id", stage.value),
        body=dates.get("body", ""),
        stage=stage,
        sent_on=date(sent),
        acknowledged_on=date(dates.get("ack", "")),
        answered_on=date(dates.get("answered", "")),
        extended_to=date(dates.get("until", "")),
        final=dates.get("final", False),
    )


def points(**replies: Reply) -> tuple[CheckedPoint, ...]:
    """Answers of the guided check; an id's hyphens are written as underscores."""
    return tuple(
        CheckedPoint(id=name, question=name.replace("_", "-"), reply=reply)
        for name, reply in replies.items()
    )


def complaint(*steps: ComplaintStep, aware: str = "2 February 2026", **changes: Any) -> Case:  # noqa: ANN401 - any field
    """A complaint about a council in England, or with what is changed."""
    given: dict[str, Any] = {
        "kind_of_work": KindOfWork.PREPARING,
        "nation": Nation.ENGLAND,
        "procedure": Procedure.COUNCIL,
        "bodies": (COUNCIL,),
        **changes,
    }
    return Case(id="case", first_aware_on=date(aware), steps_so_far=steps, **given)

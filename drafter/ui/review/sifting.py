"""Problems by how grave they are and by the step they lie in. Nothing here knows Qt."""

from collections import Counter
from collections.abc import Mapping, Sequence

from drafter.problem import Problem, Severity


def sifted(
    problems: Sequence[Problem],
    homes: Mapping[str, str],
    severity: Severity | None = None,
    step: str = "",
) -> tuple[Problem, ...]:
    """The problems of a severity in a step; ``homes`` has the step of each record by its id.

    What lies in no record counts for the step called "".
    """
    return tuple(
        problem
        for problem in problems
        if (severity is None or problem.severity is severity)
        and (not step or homes.get(problem.place.record, "") == step)
    )


def steps_with(problems: Sequence[Problem], homes: Mapping[str, str]) -> Mapping[str, int]:
    """How many problems lie in each step that has any."""
    return Counter(homes.get(problem.place.record, "") for problem in problems)

"""The worked, invented cases that come with the program, as new cases to open."""

from drafter import paths
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.opening import read_text


def examples() -> tuple[str, ...]:
    """The names of the worked examples."""
    return tuple(sorted(path.stem for path in (paths.resources() / "examples").glob("*.json")))


def example(name: str) -> Case:
    """A worked example."""
    path = paths.resources() / "examples" / f"{name}.json"
    return read_case(read_text(path), path.name)

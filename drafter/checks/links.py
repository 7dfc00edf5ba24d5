"""Links that point at nothing, or back at whom they come from."""

from collections.abc import Iterator

from drafter.anonymise.ordinals import walk
from drafter.case.fields import Use, declared_fields, names_of
from drafter.case.referring import MAY_OUTLIVE
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity


def broken_links(reviewed: Reviewed) -> Iterator[Problem]:
    """A link of a record to one that the case doesn't have.

    A payee who is gone is printed as "[who?]", which no final may say.
    """
    for record in walk(reviewed.case):
        if isinstance(record, MAY_OUTLIVE) or not hasattr(record, "id"):
            continue
        for name in names_of(type(record), Use.CODE):
            if name == "id":
                continue
            value = getattr(record, name)
            links = value if isinstance(value, tuple) else (value,)
            if any(link and link not in reviewed.records for link in links):
                label = dict(declared_fields(type(record)))[name].label
                yield Problem(
                    check="broken-link",
                    severity=reviewed.gap if name == "payees" else Severity.FIX,
                    message=f"“{label}” points at something that is gone.",
                    place=Place(record=record.id, field=name),
                    why="What a record is linked to must be in the case.",
                )


def links_to_oneself(reviewed: Reviewed) -> Iterator[Problem]:
    """A person who is their own relative, or represents themselves."""
    for relation in reviewed.case.relations:
        if relation.of and relation.of == relation.to:
            yield _to_oneself(relation.id, "to", f"the {relation.kind.value}")
    for party in reviewed.case.parties:
        for link in party.represents:
            if link.of == party.id:
                yield _to_oneself(link.id, "of", "the representative")


def _to_oneself(record: str, field: str, what: str) -> Problem:
    return Problem(
        check="link-to-oneself",
        severity=Severity.FIX,
        message=f"Somebody is said to be {what} of themselves.",
        place=Place(record=record, field=field),
        why="Choose two different people; what is printed follows who is whose.",
    )

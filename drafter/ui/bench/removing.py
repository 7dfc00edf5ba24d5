"""What to think of before a record is taken out: what refers to it. No Qt here."""

from drafter.anonymise.ledger import Ledger
from drafter.case.case import Case
from drafter.case.links import name_of, records_in
from drafter.case.referring import referring
from drafter.document.model import Document, Paragraph, Span, SpanKind, SubParagraph
from drafter.ui.bench.printed import Printed

_MOST = 4
"""Links that are told one by one."""


def times_named(document: Document, ledger: Ledger, record: str) -> int:
    """How often a statement names a person; 0 for what is no person of the case."""
    entry = ledger.entries.get(record)
    if entry is None:
        return 0
    return sum(
        entry.then in each.text or entry.first in each.text
        for block in document.blocks
        if isinstance(block, Paragraph | SubParagraph)
        for each in block.inlines
        if isinstance(each, Span) and each.kind is SpanKind.MENTION
    )


def before_removal(case: Case, record: str, printed: Printed, named: int = 0) -> str:
    """What would be left without a record of the case's lists, in lines; empty for nothing.

    ``printed`` is its place in the statement, ``named`` how often a person is named there.
    """
    links = list(dict.fromkeys(each.words for each in referring(case, record)))
    called = next(name_of(each) for each in records_in(case) if each.id == record)
    told: list[str] = []
    if links:
        few = links[:_MOST] if len(links) > _MOST + 1 else links
        more = [f"{len(links) - _MOST} more"] if few is not links else []
        places = "one place" if len(links) == 1 else f"{len(links)} places"
        told.append(f"“{called}” is linked from {places}:")
        told += [f"• {each}" for each in (*few, *more)]
        told.append("Without it, something is gone there, and Review says so.")
    if printed.referred_by:
        told.append(f"What it prints is {printed.references()}: a question mark would stand there.")
    if named:
        times = "once" if named == 1 else f"{named} times"
        told.append(f"The statement names “{called}” {times}, and would ask who is meant.")
    return "\n".join(told)

"""The sentences of a reasoning that say a finding's fault and its injustice. No Qt here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.ledger import Ledger
from drafter.anonymise.printing import listing
from drafter.case.reasoning import Fault, Finding

_VERDICTS = {
    Fault.UNDECIDED: "the fault",
    Fault.FAULT: "the fault",
    Fault.NO_FAULT: "that there was no fault",
    Fault.CANNOT_SAY: "that it can’t be said",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the reasoning has to say, and where it says so.

    ``record`` is the finding or its injustice, ``what`` completes "This says …". ``start`` and
    ``end`` count code points of the reasoning; -1 where it is not marked or no longer there.
    """

    record: str
    what: str
    words: str
    start: int = -1
    end: int = -1

    @property
    def is_lost(self) -> bool:
        """Whether a sentence was marked that the reasoning no longer has."""
        return bool(self.words.strip()) and self.start < 0

    @property
    def state(self) -> str:
        """How it stands, with a sign beside the words."""
        if self.is_lost:
            return "▲ no longer in the reasoning"
        return "✓ marked" if self.words.strip() else "not marked yet"


def sayings(finding: Finding, ledger: Ledger) -> Iterator[Said]:
    """What a finding's reasoning has to say: the fault or its absence, then each injustice."""
    yield _said(finding.id, _VERDICTS[finding.fault], finding.said_in, finding.reasoning)
    for injustice in finding.injustices:
        whom = listing([ledger.pseudonym(party) for party in injustice.to])
        kind = injustice.kind.value or "injustice"
        what = f"the {kind}{f' to {whom}' if whom else ''}"
        yield _said(injustice.id, what, injustice.said_in, finding.reasoning)


def _said(record: str, what: str, words: str, reasoning: str) -> Said:
    start, end = found_in(reasoning, words)
    return Said(record=record, what=what, words=words, start=start, end=end)


def found_in(text: str, words: str) -> tuple[int, int]:
    """Where words stand in a text, however their spaces and quotes are written; -1 for nowhere."""
    pieces = [re.sub("['’‘]", "['’‘]", re.escape(piece)) for piece in words.split()]
    match = re.search(r"\s+".join(pieces), text, re.IGNORECASE) if pieces else None
    return match.span() if match else (-1, -1)


def chosen_words(text: str, start: int, end: int) -> str:
    """The words of a selection as they are kept: whole words, on one line, without loose ends."""
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return " ".join(text[start:end].split())

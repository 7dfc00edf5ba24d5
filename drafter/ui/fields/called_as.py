"""What the key to names gives a person: shown where a pseudonym is typed, and in the list."""

from typing import Any

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.ledger_reasons import reason
from drafter.case.case import Case
from drafter.case.links import name_of
from drafter.case.people import Party
from drafter.ui.words.editors import LineEditor

_FIELD = "pseudonym"


def listed(kind: type, columns: tuple[str, ...], case: Case) -> dict[str, str]:
    """The words of a column that are not the record's own, by "id.field": pseudonyms, if any."""
    if kind is not Party or _FIELD not in columns:
        return {}
    entries = ledger_of(case).entries.values()
    return {f"{entry.party}.{_FIELD}": entry.pseudonym for entry in entries}


def is_allotted(record: Any, field: str, words: str) -> bool:  # noqa: ANN401 - any record
    """Whether a cell says what was allotted, and not what somebody typed."""
    return isinstance(record, Party) and field == _FIELD and words != record.pseudonym.strip()


def with_name(words: str, record: str, case: Case) -> str:
    """Words under a pseudonym, and who that is: "Y’s phone (Theo Example)"; a letter tells little.

    A body's words, which name it already, stay as they are.
    """
    party = next((each for each in case.parties if each.id == record), None)
    return words if party is None else f"{words} ({name_of(party)})"


class PseudonymEditor(LineEditor):
    """The pseudonym as typed; while nothing is, the allotted one in grey. Below it, why."""

    _given = _why = ""

    def look_round(self, record: Any, case: Case) -> None:  # noqa: ANN401 - see Editor
        """Learn what the key to names calls the person."""
        self._given = ledger_of(case).pseudonym(record.id)
        self._why = reason(case, record.id)
        self.stand_in(self._given)

    def remark(self) -> str:
        """Why the person is called so."""
        return self._why

    def describe(self, words: str) -> None:
        """Tell a screen reader the pseudonym and its reason too."""
        super().describe(f"{words} {self._given}. {self._why}")

"""What the columns of pasted rows are: the words that name them, and which each was taken for.

No Qt here.
"""

import dataclasses
from dataclasses import dataclass
from typing import Final

from drafter.case.people import IdentifierKind
from drafter.ui.fields.pasted_values import Field

TITLES: Final = {
    "happened_on": "date|when|day|date of event",
    "until": "to|end|end date",
    "dated": "date",
    "made_on": "date|when",
    "sent_on": "date|sent",
    "received_on": "date|received",
    "according_to": "who|source|said by|according to|from whom",
    "standing": "accepted|disputed|agreed|accepted or disputed",
    "evidence": "document|documents|exhibit|exhibits|ref|reference|evidence ref",
    "heading": "sub-heading|subheading|heading",
    "kind": "type",
    "exhibit": "ref|reference|no|number",
    "from_whom": "who|source|author",
    "surname": "name|full name|last name",
    "forenames": "forename|first name|first names",
    "roles": "role",
    "text": "text|what happened|what|event|events|description|details|entry|action|notes|note"
    "|comment|comments|incident|summary",
    "what": "what|action|description|details",
    "name": "name|title",
    "note": "note|notes|comment|comments|details|remark|remarks|other",
    "also_known_as": "aka|alias|known as|nickname|nicknames",
}
"""What columns are called besides the labels of their fields."""
BY_TITLE_ALONE: Final = frozenset({"heading", "name", "until", "also_known_as", "said_in"})
"""Fields that no column is taken for that does not say so."""


@dataclass(slots=True)
class Columns:
    """What each column of the rows is: a field, or words that go to the text."""

    fields: dict[int, Field]
    titles: dict[int, str]
    counting: int = -1
    """The column that only counts the rows."""
    identifiers: dict[int, IdentifierKind | None] = dataclasses.field(default_factory=dict)
    """Columns of numbers and the like of people; of some the cells alone show what they are."""

    def is_left(self, column: int) -> bool:
        """Whether a column is nothing yet."""
        taken = (*self.fields, *self.identifiers, self.counting)
        return column not in taken

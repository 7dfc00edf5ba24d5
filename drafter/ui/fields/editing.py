"""The editor that a field gets, by the type its record declares."""

from collections.abc import Callable
from enum import Enum
from typing import Any, get_args, get_origin

from drafter.case.dates import PartialDate
from drafter.case.fields import FieldWords
from drafter.case.money import Money
from drafter.case.people import BodyInJurisdiction, Organisation, Party
from drafter.ui.fields.called_as import PseudonymEditor
from drafter.ui.fields.choosers import ChoiceEditor, KindsEditor, LinkEditor, TicksEditor
from drafter.ui.words.editors import (
    DateEditor,
    Editor,
    LineEditor,
    MoneyEditor,
    NumberEditor,
    SeveralEditor,
    YesNoEditor,
)
from drafter.ui.words.writing import WordsEditor


def editor_for(
    annotation: Any,  # noqa: ANN401 - any type
    declared: FieldWords,
    linked: tuple[type, ...] = (),
) -> Editor | None:
    """The editor for a field of this type; None for records, which are a list's affair.

    ``linked`` are the kinds of record that a link may point at; a field that is no link has none.
    """
    is_several = get_origin(annotation) is tuple
    if linked and is_several:
        return TicksEditor("There is nothing to choose from yet.")
    if linked:
        return LinkEditor("Nobody chosen" if _WHO.issuperset(linked) else "Nothing chosen")
    kind = next((each for each in get_args(annotation) if each is not type(None)), annotation)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return KindsEditor(kind) if is_several else ChoiceEditor(kind)
    if is_several:
        return SeveralEditor(declared) if kind is str else None
    if kind is str and declared.long:
        return WordsEditor(declared)
    make = _BY_TYPE.get(kind)
    return make(declared) if make else None


_WHO = frozenset({Party, BodyInJurisdiction, Organisation})
_BY_TYPE: dict[Any, Callable[[FieldWords], Editor]] = {
    str: LineEditor,
    bool: YesNoEditor,
    int: NumberEditor,
    PartialDate: DateEditor,
    Money: MoneyEditor,
}
OF_FIELD: dict[tuple[type, str], Callable[[FieldWords], Editor]] = {
    (Party, "pseudonym"): PseudonymEditor,
}
"""Fields that say more than their type does."""

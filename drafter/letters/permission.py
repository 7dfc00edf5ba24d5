"""What the case says of the client's leave to act for them: never more than somebody recorded."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.people import AuthorityKind, Representation
from drafter.document.letter import documents_named
from drafter.letters.people import adviser_of, client_of

_FOOTING: Final = {
    AuthorityKind.POWER_OF_ATTORNEY: "under a power of attorney",
    AuthorityKind.PERSONAL_REPRESENTATIVE: "as the personal representative",
    AuthorityKind.SUITABLE_PERSON: "as a suitable representative",
    AuthorityKind.PARENT: "with parental responsibility",
}
_LIKE_ONE: Final = re.compile(
    r"\bsigned (?:permission|consent|authority)\b"
    r"|\b(?:permission|consent|authority|authorisation) (?:form|letter)\b"
    r"|\b(?:form|letter) of (?:consent|authority|authorisation)\b"
    r"|\b(?:permission|consent|authority|authorised) to act\b",
    re.IGNORECASE,
)
"""How a document is called that may be the permission: to ask about it, never to tell of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """The client's leave. ``shown`` names the listed document that is it: "document 4".

    ``authority`` says on what other footing somebody acts, in words for a letter.
    """

    has_consent: bool = False
    given_on: PartialDate | None = None
    shown: str = ""
    authority: str = ""
    may_share_with: str = ""

    @property
    def is_recorded(self) -> bool:
        """Whether a letter may speak of it."""
        return self.has_consent or bool(self.authority)


def permission_of(case: Case, listed: Iterable[tuple[int, Evidence]] = ()) -> Permission:
    """What the case says of it: as the adviser's authority, or as a document ticked to be it.

    ``listed`` are the documents that the reader may see, with their numbers.
    """
    standing = _standing(case)
    kind = standing.authority if standing else AuthorityKind.NONE
    numbered = [(number, one) for number, one in listed if one.is_permission]
    number, document = numbered[0] if numbered else (0, None)
    given_on = standing.given_on if standing and kind is AuthorityKind.CONSENT else None
    return Permission(
        has_consent=kind is AuthorityKind.CONSENT or (not _FOOTING.get(kind) and bool(numbered)),
        given_on=given_on or (document.dated if document else None),
        shown=documents_named([number] if number else []),
        authority=_FOOTING.get(kind, ""),
        may_share_with=standing.may_share_with if standing else "",
    )


def _standing(case: Case) -> Representation | None:
    """On what footing the adviser acts for the client, as far as it was recorded."""
    adviser, client = adviser_of(case), client_of(case)
    own = ("", client.id if client else "")
    found = [one for one in (adviser.represents if adviser else ()) if one.of in own]
    known = [one for one in found if one.authority is not AuthorityKind.NONE]
    return next(iter(known or found), None)


def reads_like_permission(case: Case) -> tuple[Evidence, ...]:
    """The documents that may be the permission by what they are called; none once one is ticked."""
    if any(one.is_permission for one in case.evidence):
        return ()
    return tuple(one for one in case.evidence if _LIKE_ONE.search(f"{one.text}\n{one.kind}"))

"""A statement kept as it was sent, and what comes after it."""

import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.anonymise.ledger import Ledger, ledger_of, settled, short_form
from drafter.case.case import Case
from drafter.case.dates import as_typed
from drafter.case.people import Role
from drafter.case.statement import Version, VersionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody a statement may go to, and whether it usually does."""

    record: str
    words: str
    is_usual: bool


def recipients(case: Case, ledger: Ledger) -> tuple[Recipient, ...]:
    """Complainants or who represents them, and the bodies, as usual; then everybody else."""
    usual = {Role.COMPLAINANT, Role.REPRESENTATIVE}
    people = [
        Recipient(
            record=party.id,
            words=ledger.pseudonym(party.id),
            is_usual=bool(usual & set(party.roles)),
        )
        for party in case.parties
        if Role.OFFICER not in party.roles
    ]
    bodies = [
        Recipient(record=body.id, words=short_form(body, case), is_usual=True)
        for body in case.bodies
    ]
    return tuple(sorted((*bodies, *people), key=lambda each: not each.is_usual))


def kept_as_sent(  # noqa: PLR0913 - all that is known of what was sent
    case: Case, *, made_of: Case, printed: str, sha256: str, sent_to: Sequence[str], day: dt.date
) -> Case:
    """The case with a version of it kept: the one that the file was ``made_of``.

    ``printed`` is the anonymised text, ``sha256`` that of the very file that was sent. A version
    of the same kind and number that was kept before is kept still: it was sent too. Everybody
    keeps from now on the pseudonym under which they were sent.
    """
    version = Version(
        id=f"versions-{secrets.token_hex(6)}",
        kind=made_of.version,
        number=made_of.version_number,
        sent_on=as_typed(day),
        sent_to=tuple(sent_to),
        printed=printed,
        sha256=sha256,
    )
    sent = ledger_of(made_of).entries
    parties = tuple(
        replace(party, pseudonym=sent[party.id].pseudonym)
        if not party.pseudonym.strip() and party.id in sent
        else party
        for party in case.parties
    )
    return settled(replace(case, parties=parties, versions=(*case.versions, version)))


def is_kept(case: Case, sha256: str) -> bool:
    """Whether the very file is kept as sent already."""
    return any(version.sha256 == sha256 for version in case.versions)


def has_gone_on(case: Case, *, made_of: Case, sha256: str) -> bool:
    """Whether a file made of a case is of the case as it was, and was not kept as sent then."""
    as_then = replace(settled(case), versions=made_of.versions)
    return not is_kept(case, sha256) and as_then != settled(made_of)


def next_version(case: Case) -> Case | None:
    """The case as the draft that follows; None after a final."""
    if case.version is VersionKind.FINAL:
        return None
    return replace(
        case, version=VersionKind.REVISED_DRAFT, version_number=max(case.version_number, 1) + 1
    )


def version_words(case: Case) -> str:
    """What the version is called: "draft 1", "revised draft 2", "final"."""
    kind = case.version
    return kind.value if kind is VersionKind.FINAL else f"{kind.value} {case.version_number}"

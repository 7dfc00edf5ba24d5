"""A statement that left: the deed in the vault's trail, and the case as it was then. No Qt."""

import datetime as dt
from dataclasses import replace

from drafter.case.case import Case
from drafter.case.statement import VersionKind
from drafter.errors import DrafterError
from drafter.session.desk import Desk, utc_now
from drafter.store.audit import Deed, record
from drafter.store.history import KeptVersion, Moment, keep_version


def note_export(desk: Desk, *, case_id: str, what: str, sha256: str) -> None:
    """Write down that a file of a case was made; ``what`` says its kind, and no word of the case.

    Raises DrafterError where the vault can't be written.
    """
    about = {"what": what, "sha256": sha256}
    record(desk.store.db, Deed.EXPORTED, now=utc_now(), case_id=case_id, about=about)


def keep_sent(desk: Desk, made_of: Case, *, now: dt.datetime | None = None) -> KeptVersion:
    """Keep the open case whole as it was when the statement that was sent was ``made_of`` it.

    To be called after the newest of its ``versions`` says what was sent; the kept one is called
    by that version's kind and number ("revised draft 2"; there is one final). What was typed is
    saved first. Raises DrafterError where either can't be.
    """
    session = desk.session
    assert session is not None
    assert session.case.versions  # the window keeps the version first
    if not session.leave_field():
        raise DrafterError(session.save_state.sentence)
    sent = session.case.versions[-1]
    is_final = sent.kind is VersionKind.FINAL
    kept = keep_version(
        desk.store.db,
        session.case.id,
        Moment.FINAL_ISSUED if is_final else Moment.DRAFT_SENT,
        name=sent.kind.value if is_final else f"{sent.kind.value} {sent.number}",
        now=now or utc_now(),
        case=replace(made_of, versions=session.case.versions),
    )
    assert kept is not None  # a named moment is always kept
    return kept

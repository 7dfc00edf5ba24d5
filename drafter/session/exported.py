"""A statement that left, written down in the vault's trail of deeds. No Qt."""

from drafter.session.desk import Desk, utc_now
from drafter.store.audit import Deed, record


def note_export(desk: Desk, *, case_id: str, what: str, sha256: str) -> None:
    """Write down that a file of a case was made; ``what`` says its kind, and no word of the case.

    Raises DrafterError where the vault can't be written.
    """
    about = {"what": what, "sha256": sha256}
    record(desk.store.db, Deed.EXPORTED, now=utc_now(), case_id=case_id, about=about)

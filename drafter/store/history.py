"""What a case was: whole versions kept at moments, and the undo history of the work on it.

Both lie in the vault's database, go into no bundle, and are erased with the case.
"""

import dataclasses
import datetime as dt
import zlib
from dataclasses import dataclass
from enum import Enum

from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.case.json_form import read_case, write_case
from drafter.errors import DrafterError
from drafter.store import cases
from drafter.store.audit import Deed, record
from drafter.store.database import Database
from drafter.store.faults import explained_sql
from drafter.store.transactions import immediate


class Moment(Enum):
    """When a version was kept."""

    SESSION = "end of a session of work"
    DRAFT_SENT = "draft sent"
    FINAL_ISSUED = "final issued"
    BY_HAND = "kept by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptVersion:
    """A version of a case. ``kept_at`` is UTC; ``revision`` counts the saves until then."""

    number: int
    moment: Moment
    name: str
    kept_at: dt.datetime
    revision: int

    @property
    def called(self) -> str:
        """When it was kept, in words: "draft sent, draft 2"."""
        return f"{self.moment.value}, {self.name}" if self.name else self.moment.value


def keep_version(  # noqa: PLR0913 - what is kept, and what it is called
    db: Database,
    case_id: str,
    moment: Moment,
    *,
    name: str = "",
    now: dt.datetime,
    case: Case | None = None,
) -> KeptVersion | None:
    """Keep the case as it is saved; None where that is what the version before already has.

    Where ``case`` is given, that is kept: as it was when a file was made of it. A named moment is
    always kept. Raises NoSuchCaseError.
    """
    with immediate(db):
        body = zlib.compress(write_case(case or cases.load(db, case_id)).encode("utf-8", "replace"))
        number, revision = cases.number_of(db, case_id), cases.revision_of(db, case_id)
        last = db.conn.execute(
            "SELECT body FROM kept_versions WHERE case_number = ? ORDER BY number DESC LIMIT 1",
            (number,),
        ).fetchone()
        if moment is Moment.SESSION and last is not None and last[0] == body:
            return None
        kept_at = now.astimezone(dt.UTC)
        cursor = db.conn.execute(
            "INSERT INTO kept_versions (case_number, kept_at, moment, name, revision, body)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (number, kept_at.isoformat(timespec="seconds"), moment.name, name, revision, body),
        )
        kept = int(cursor.lastrowid or 0)
    return KeptVersion(number=kept, moment=moment, name=name, kept_at=kept_at, revision=revision)


@explained_sql()
def versions_of(db: Database, case_id: str) -> tuple[KeptVersion, ...]:
    """The versions of a case, newest first. Raises NoSuchCaseError."""
    found = db.conn.execute(
        "SELECT number, moment, name, kept_at, revision FROM kept_versions"
        " WHERE case_number = ? ORDER BY number DESC",
        (cases.number_of(db, case_id),),
    )
    return tuple(
        KeptVersion(
            number=number,
            moment=Moment[moment],
            name=name,
            kept_at=dt.datetime.fromisoformat(kept_at),
            revision=revision,
        )
        for number, moment, name, kept_at, revision in found
    )


@explained_sql()
def version(db: Database, case_id: str, number: int) -> Case:
    """The case as it was then, with the id it has. Raises DrafterError where there is no such."""
    found = db.conn.execute(
        "SELECT body FROM kept_versions WHERE case_number = ? AND number = ?",
        (cases.number_of(db, case_id), number),
    ).fetchone()
    if found is None:
        raise DrafterError("There is no such version of this case.")
    return read_case(zlib.decompress(found[0]).decode(), "This version")


def restore_version(db: Database, case_id: str, number: int, *, now: dt.datetime) -> Case:
    """Keep a copy of the case as it was then, as a new case beside it, whose notes say so.

    Raises DrafterError where there is no such version.
    """
    case = version(db, case_id, number)
    kept = next(one for one in versions_of(db, case_id) if one.number == number)
    day = printed_day(kept.kept_at)
    about = f"Brought back from the version kept on {day} ({kept.called}).\n\n{case.about}"
    with immediate(db):
        copy = cases.create(db, dataclasses.replace(case, about=about.rstrip()), now=now)
        record(db, Deed.RESTORED, now=now, case_id=copy.id, about={"what": "a kept version"})
    return copy


def keep_steps(db: Database, case_id: str, steps: str) -> None:
    """Keep the undo history of a case in place of the one before; empty forgets it."""
    with immediate(db):
        number = cases.number_of(db, case_id)
        db.conn.execute("DELETE FROM undo_histories WHERE case_number = ?", (number,))
        if steps:
            db.conn.execute(
                "INSERT INTO undo_histories (case_number, steps) VALUES (?, ?)",
                (number, zlib.compress(steps.encode("utf-8", "surrogatepass"), 1)),
            )


@explained_sql()
def steps_of(db: Database, case_id: str) -> str:
    """The undo history of a case as it was given; empty where there is none."""
    found = db.conn.execute(
        "SELECT steps FROM undo_histories WHERE case_number = ?", (cases.number_of(db, case_id),)
    ).fetchone()
    return zlib.decompress(found[0]).decode("utf-8", "surrogatepass") if found else ""

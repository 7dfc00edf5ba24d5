"""A case from a file or bundle into a vault: new, as a copy, or deliberately in place of another.

Nothing that is here is ever written over unseen: a case that is here already is refused with what
differs, and one that is replaced is kept as a version.
"""

import dataclasses
import datetime as dt
import re
from typing import Final

from drafter import paths
from drafter.case.case import Case
from drafter.case.json_form import read_case, write_case
from drafter.errors import DrafterError
from drafter.store import cases
from drafter.store.audit import Deed, record
from drafter.store.database import Database
from drafter.store.differences import Difference, differences
from drafter.store.history import Moment, keep_version
from drafter.store.rows import replace_links
from drafter.store.tombstones import is_erased
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault

_RANDOM: Final = re.compile(r"[0-9a-f]{32}")
_SHORTEST_ID: Final = 6
INVENTED: Final = "An invented case, out of training cases."
"""How the notes of a case begin that left a training vault as a file."""


class PresentError(DrafterError):
    """The vault has the case already. ``present`` is that, ``found`` how the other differs."""

    def __init__(self, present: Case, found: tuple[Difference, ...]) -> None:
        name = f"case {present.reference}" if present.reference else "the case"
        super().__init__(
            f"The vault has {name} already, and nothing was changed: bring the other in as a"
            " copy, or put it in the place of the one that is here."
        )
        self.present = present
        self.found = found


def counterpart(db: Database, case: Case) -> Case | None:
    """The case of the vault that another is a state of: by its id, else by its reference."""
    if cases.exists(db, case.id):
        return cases.load(db, case.id)
    same = with_reference(db, case.reference)
    return cases.load(db, same[0]) if same else None


def bring_in(db: Database, case: Case, *, now: dt.datetime, copy: bool = False) -> Case:
    """Keep a case that came from elsewhere; return it as it is kept.

    It keeps its id where that is a random one that the vault knows nothing of, so that the case
    is known again when it comes back. Raises PresentError where the vault has it already,
    unless a ``copy`` is asked.
    """
    present = None if copy else counterpart(db, case)
    if present:
        raise PresentError(present, differences(present, case))
    taken = cases.exists(db, case.id) or is_erased(db, case.id)
    keep_id = bool(_RANDOM.fullmatch(case.id)) and not taken
    with immediate(db):
        kept = cases.create(db, case, keep_id=keep_id, now=now)
        record(db, Deed.IMPORTED, case_id=kept.id, now=now)
    return kept


def replace(db: Database, present: Case, case: Case, *, now: dt.datetime) -> Case:
    """Put a case in the place of one that the vault has, which is kept as a version.

    All of it or nothing. Raises StaleCaseError where the vault's is no longer ``present``,
    DrafterError where the other has lost its names.
    """
    if _has_names(present) and not _has_names(case):
        raise DrafterError(
            "A case without the key to names can't take the place of one with it; bring it in as"
            " a copy."
        )
    ours = replace_links(case, case.id, present.id)
    assert isinstance(ours, Case)
    with immediate(db):
        keep_version(db, present.id, Moment.BY_HAND, name="before it was replaced", now=now)
        cases.save(db, present, ours, now=now)
        record(db, Deed.REPLACED, case_id=ours.id, now=now)
    return ours


def marked_invented(case: Case) -> Case:
    """The case as it leaves a training vault: its notes say where it is from."""
    if is_marked_invented(case):
        return case
    return dataclasses.replace(case, about=f"{INVENTED}\n\n{case.about}".rstrip())


def is_marked_invented(case: Case) -> bool:
    """Whether it once left a training vault as a file."""
    return case.about.startswith(INVENTED)


def refuse_misplaced(vault: Vault, case: Case) -> None:
    """Refuse a case that belongs into a vault of the other kind.

    A training vault takes the worked examples that come along and no other file; a real one none
    that came out of a training vault.
    """
    if not vault.training and is_marked_invented(case):
        raise DrafterError(
            "This case came out of training cases: an invented case does not belong among real"
            " ones. Nothing was brought in."
        )
    if vault.training and not is_worked_example(case):
        raise DrafterError(
            "A training vault is not encrypted and takes invented cases only: of files, the worked"
            " examples (drafter example). Nothing was brought in."
        )


def is_worked_example(case: Case) -> bool:
    """Whether it is one of the shipped examples as it stands, whatever its id."""
    about = case.about.removeprefix(INVENTED).lstrip("\n")
    said = write_case(dataclasses.replace(case, id="", about=about))
    for path in sorted((paths.resources() / "examples").glob("*.json")):
        example = read_case(path.read_text("utf-8"), path.name)
        if write_case(dataclasses.replace(example, id="")) == said:
            return True
    return False


def with_reference(db: Database, reference: str) -> tuple[str, ...]:
    """The ids of the cases with a reference, the last saved first; spaces do not count."""
    wanted = "".join(reference.split())
    if not wanted:
        return ()
    found = db.execute(
        "SELECT id FROM cases WHERE replace(reference, ' ', '') = ? ORDER BY turn DESC", (wanted,)
    ).fetchall()
    return tuple(case_id for (case_id,) in found)


def chosen(db: Database, said: str) -> str:
    """The id of the case that somebody means: its reference, its id or the beginning of that.

    Raises DrafterError where there is none, or more than one.
    """
    found = with_reference(db, said)
    if not found and len(said) >= _SHORTEST_ID and said.isalnum():
        rows = db.execute("SELECT id FROM cases WHERE id GLOB ? || '*'", (said.lower(),)).fetchall()
        found = tuple(case_id for (case_id,) in rows)
    if not found:
        raise DrafterError("The vault has no case of that reference or id; see drafter case list.")
    if len(found) > 1:
        ids = ", ".join(case_id[:8] for case_id in found)
        raise DrafterError(f"More than one case is meant by that; give its id instead: {ids}.")
    return found[0]


def _has_names(case: Case) -> bool:
    return any(party.forenames.strip() or party.surname.strip() for party in case.parties)

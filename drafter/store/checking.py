"""Whether a vault is sound: a quick look at its opening, all of it weekly or when asked.

What is found is told and counted. Only the search index is mended here, because nothing in it is
not in the cases; a damaged database is never put right by making another.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from enum import Enum

from drafter.case.case import Case
from drafter.case.fields import Use, names_of
from drafter.case.links import TARGETS, records_in
from drafter.store import cases
from drafter.store.cases import UnreadableCaseError
from drafter.store.database import Database
from drafter.store.facts import keep_fact
from drafter.store.faults import DamagedError, explained_sql
from drafter.store.indexing import Progress, is_in_step, make_anew
from drafter.store.numbering import first_row
from drafter.store.rows import RECORD_TABLES, Table
from drafter.store.soundness import CHECKED
from drafter.store.transactions import immediate, reading

_NAMED = 10


class Trouble(Enum):
    """What a check can find."""

    PAGES = "damaged pages"
    STRUCTURE = "damaged tables or indexes"
    ORPHANS = "rows without the record that holds them"
    STRAYS = "rows outside their case"
    POSITIONS = "records at the same place"
    UNREADABLE = "unreadable cases"
    LINKS = "links to nothing"
    INDEX = "search index out of step"
    NO_FILE = "missing files of documents"
    BAD_FILE = "damaged files of documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One kind of trouble: how many there are, in a sentence, and whether it was mended."""

    trouble: Trouble
    count: int
    sentence: str
    mended: bool = False


def full_check(
    db: Database,
    *,
    encrypted: bool,
    mending: bool = False,
    now: dt.datetime | None = None,
    progress: Progress = lambda _: None,
) -> tuple[Finding, ...]:
    """Everything wrong with the database, worst first; nothing where all is sound.

    ``mending`` makes a search index anew that is out of step, and notes with ``now`` that a
    whole check was made; without it nothing is written. With damaged pages nothing else is
    looked at, because it could not be read.
    """
    with reading(db):
        found = [*_found(db, encrypted=encrypted, progress=progress)]
    progress(1.0)
    return finish_check(db, found, now=now) if mending else tuple(found)


def finish_check(
    db: Database, found: Iterable[Finding], *, now: dt.datetime | None = None
) -> tuple[Finding, ...]:
    """Mend what a check found and may be mended, and note that it was made: what it found then.

    For the connection that writes, after a whole check that another thread made.
    """
    told = [_mended(db, one) if one.trouble is Trouble.INDEX else one for one in found]
    if now is not None and not any(one.trouble is Trouble.PAGES for one in told):
        with immediate(db):
            keep_fact(db, CHECKED, now.astimezone(dt.UTC).isoformat(timespec="seconds"))
    return tuple(told)


def _mended(db: Database, finding: Finding) -> Finding:
    make_anew(db)
    sentence = "The search index did not have the words of the cases; it was made anew."
    return dataclasses.replace(finding, sentence=sentence, mended=True)


def _found(db: Database, *, encrypted: bool, progress: Progress) -> Iterator[Finding]:
    """What is wrong, in one view of the database: whoever writes meanwhile disturbs nothing."""
    damage = tuple(_damage(db, encrypted=encrypted))
    yield from damage
    if damage:
        return
    yield from _rows(db)
    yield from _cases(db, lambda share: progress(share / 2))
    if not is_in_step(db, lambda share: progress((1 + share) / 2)):
        sentence = "The search index does not have the words of the cases; a search may miss some."
        yield Finding(trouble=Trouble.INDEX, count=1, sentence=sentence)


def _damage(db: Database, *, encrypted: bool) -> Iterator[Finding]:
    """What is wrong with the file itself. Restoring a backup is then all that helps."""
    try:
        with explained_sql():
            unsealed = db.execute("PRAGMA cipher_integrity_check").fetchall() if encrypted else []
            said = [] if unsealed else db.execute("PRAGMA integrity_check").fetchall()
    except DamagedError as error:
        yield Finding(trouble=Trouble.PAGES, count=1, sentence=str(error))
        return
    if unsealed:
        pages = counted(unsealed, "page of the database is", "pages of the database are")
        sentence = f"{pages} not as written; restore a backup."
        yield Finding(trouble=Trouble.PAGES, count=len(unsealed), sentence=sentence)
    wrong = [one for (one,) in said if one != "ok"]
    if wrong:
        places = counted(wrong, "place in the database's tables is", "places in its tables are")
        sentence = f"{places} damaged; restore a backup."
        yield Finding(trouble=Trouble.STRUCTURE, count=len(wrong), sentence=sentence)


def counted(things: Sized, one: str, many: str) -> str:
    """How many, with the words for one or for several."""
    return f"{len(things):,} {one if len(things) == 1 else many}"


def _rows(db: Database) -> Iterator[Finding]:
    """Rows that no case shows, or not in one certain order."""
    orphans = db.execute("PRAGMA foreign_key_check").fetchall()
    if orphans:
        rows = counted(orphans, "row belongs", "rows belong")
        sentence = f"{rows} to a case or record that is gone, and can't be shown."
        yield Finding(trouble=Trouble.ORPHANS, count=len(orphans), sentence=sentence)
    strays = [row for table in RECORD_TABLES for row in db.execute(_STRAYS.format(table.name))]
    if strays:
        rows = counted(strays, "row is", "rows are")
        sentence = f"{rows} numbered as another case's, and can't be shown."
        yield Finding(trouble=Trouble.STRAYS, count=len(strays), sentence=sentence)
    twice = [row for table in RECORD_TABLES for row in db.execute(_twice(table))]
    if twice:
        places = counted(twice, "place in a list has", "places in lists have")
        sentence = f"{places} two records, so their order is not certain."
        yield Finding(trouble=Trouble.POSITIONS, count=len(twice), sentence=sentence)


_STRAYS = f"SELECT row FROM {{}} WHERE row / {first_row(1)} <> case_number"  # noqa: S608 - our own tables


def _twice(table: Table) -> str:
    among = "case_number, parent, position" if table.parent else "case_number, position"
    return f"SELECT 1 FROM {table.name} GROUP BY {among} HAVING count(*) > 1"  # noqa: S608 - our own tables


def _cases(db: Database, progress: Progress) -> Iterator[Finding]:
    """Cases that can't be read, by reference, and links in the others that lead nowhere."""
    unreadable: list[str] = []
    broken: list[str] = []
    held = db.execute("SELECT id, reference FROM cases ORDER BY number").fetchall()
    for done, (case_id, reference) in enumerate(held):
        progress(done / len(held))
        name = reference or "without a reference"
        try:
            broken += [name] * _broken_links(cases.read(db, case_id))
        except UnreadableCaseError:
            unreadable.append(name)
    if unreadable:
        which = counted(unreadable, "case", "cases")
        sentence = f"{which} can't be read: {listed(unreadable)}."
        yield Finding(trouble=Trouble.UNREADABLE, count=len(unreadable), sentence=sentence)
    if broken:
        links = counted(broken, "link leads", "links lead")
        sentence = f"{links} to a record that is gone, in: {listed(broken)}."
        yield Finding(trouble=Trouble.LINKS, count=len(broken), sentence=sentence)


def _broken_links(case: Case) -> int:
    """How many links of a case lead to no record of it."""
    known = {record.id for record in records_in(case)}
    found = 0
    for record in records_in(case):
        for name in names_of(type(record), Use.CODE):
            if (type(record), name) in TARGETS:
                value = getattr(record, name)
                links = value if isinstance(value, tuple) else (value,)
                found += sum(bool(link) and link not in known for link in links)
    return found


def listed(references: list[str]) -> str:
    """The references, each once, as many as a sentence holds."""
    each = list(dict.fromkeys(references))
    more = f" and {len(each) - _NAMED:,} more" if len(each) > _NAMED else ""
    return ", ".join(each[:_NAMED]) + more

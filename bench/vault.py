"""What encrypted cases cost, beside the same tables in plain SQLite, in one run.

    python -m bench.vault [--cases 10000] [--folder FOLDER] [--keep] [--again FOLDER]

Makes two vaults of the same invented cases of about 3,000 words (bench.invented, bench.filling),
one encrypted and one plain, in a temporary folder: 100,000 cases want 15 GB of disk and about ten
minutes. Each figure is the median over many different cases (a save: the 95th percentile). On a
machine that does other things read the ratios, and the column of its own work. Ends with 1 where
a goal is missed.
"""

import argparse
import dataclasses
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench.filling import fill
from drafter.case.case import Case
from drafter.case.reasoning import OutcomeKind
from drafter.case.statement import VersionKind
from drafter.store import cases
from drafter.store.connection import Database, connect
from drafter.store.filters import Filters
from drafter.store.listing import bodies, page
from drafter.store.sealing import calibrated
from drafter.store.search import search
from drafter.store.store import open_store
from drafter.store.unlocked import Vault, open_training
from drafter.store.vault import create_training_vault, create_vault, unlock

PASSPHRASE = "copper lantern drizzle omit zebra"  # noqa: S105 - of vaults that are thrown away
SAMPLES = 200
COMMON = ("the", "council", "damp", "coun", "dam", "the council", "officer said")


class Took(NamedTuple):
    """Milliseconds on the clock, and of this process's own work, which others do not lengthen."""

    clock: float
    work: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured, encrypted and plain, and the most milliseconds allowed; 0 for none."""

    what: str
    encrypted: Took
    plain: Took
    goal: float

    @property
    def missed(self) -> bool:
        """Whether it takes longer than it may."""
        return bool(self.goal) and self.encrypted.clock > self.goal


def timed(work: Callable[[], object]) -> Took:
    """How long it takes once."""
    start, worked = time.perf_counter(), time.process_time()
    work()
    return Took((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000)


def median(taken: Iterable[Took]) -> Took:
    """The middle of each."""
    clocks, works = zip(*taken, strict=True)
    return Took(statistics.median(clocks), statistics.median(works))


def time_open(db: Database, some: list[str]) -> Took:
    """Load a case: another each time, so that its pages are seldom in memory."""
    return median(timed(partial(cases.load, db, one)) for one in some)


def time_save(db: Database, some: list[str]) -> Took:
    """Save one changed paragraph of a case that is open: the 95th percentile."""
    taken = []
    for one in some:
        before = cases.load(db, one)
        taken.append(timed(partial(cases.save, db, before, with_a_sentence_more(before))))
    clocks, works = zip(*taken, strict=True)
    return Took(statistics.quantiles(clocks, n=20)[18], statistics.quantiles(works, n=20)[18])


def with_a_sentence_more(case: Case) -> Case:
    """The case with its fifth entry longer."""
    entries = list(case.chronology)
    text = f"{entries[4].text} Nobody answered the second letter either."
    entries[4] = dataclasses.replace(entries[4], text=text)
    return dataclasses.replace(case, chronology=tuple(entries))


def time_lists(db: Database) -> Took:
    """The slowest of the first and second page of a list, whatever it is narrowed to."""
    body = bodies(db)[0]
    narrowed = (
        Filters(),
        Filters(version=VersionKind.FINAL),
        Filters(outcome=OutcomeKind.NO_FAULT),
        Filters(body=body),
        Filters(body=body, version=VersionKind.DRAFT, outcome=OutcomeKind.NO_FAULT),
    )
    asked = [
        partial(page, db, filters=filters, after=after)
        for filters in narrowed
        for after in (None, page(db, filters=filters).next)
    ]
    return max(median(timed(one) for _ in range(5)) for one in asked)


def time_rare(db: Database, count: int, chance: random.Random) -> Took:
    """A word that one case has."""
    words = [f"rareword{chance.randrange(count)} " for _ in range(50)]
    return median(timed(partial(search, db, word)) for word in words)


def time_any(db: Database) -> Took:
    """The slowest of words and beginnings of words that nearly every paragraph has."""
    return max(median(timed(partial(search, db, word)) for _ in range(5)) for word in COMMON)


def measure(vault: Vault, count: int) -> dict[str, Took]:
    """Every figure of one vault."""
    chance = random.Random(2)  # noqa: S311 - which cases are opened, no secret
    with open_store(vault) as store:
        ids = cases.all_ids(store.db)
        some = chance.sample(ids, min(SAMPLES, len(ids)))
    opening = median(timed(lambda: open_store(vault).close()) for _ in range(3))
    with closing(connect(vault.database, vault.key, writing=False)) as db:
        figures = {
            "open a case": time_open(db, some),
            "a page of the list": time_lists(db),
            "search for a rare word": time_rare(db, count, chance),
            "search for any word": time_any(db),
        }
    with open_store(vault) as store:
        figures["save a paragraph, p95"] = time_save(store.db, some)
    return figures | {"open the database": opening}


GOALS = {
    "open a case": 2.0,
    "save a paragraph, p95": 10.0,
    "a page of the list": 15.0,
    "search for a rare word": 25.0,
    "search for any word": 100.0,
}
UNLOCK = 1500.0


def made(folder: Path, count: int) -> tuple[Vault, Vault]:
    """An encrypted and a plain vault, filled alike."""
    encrypted, _ = create_vault(folder / "encrypted", PASSPHRASE, derivation=calibrated())
    plain = create_training_vault(folder / "plain")
    start = time.perf_counter()
    fill(folder, (encrypted, plain), count)
    size = encrypted.database.stat().st_size / 1e6
    print(f"{count:,} cases, {size:,.0f} MB, made twice in {time.perf_counter() - start:,.0f} s")
    return encrypted, plain


def kept(folder: Path) -> tuple[Vault, Vault]:
    """The two vaults of an earlier run that kept them."""
    return unlock(folder / "encrypted", PASSPHRASE), open_training(folder / "plain")


def compare(encrypted: Vault, plain: Vault) -> list[Measured]:
    """Both vaults measured, and what unlocking takes."""
    with closing(connect(encrypted.database, encrypted.key, writing=False)) as db:
        count = len(cases.all_ids(db))
    ours, theirs = measure(encrypted, count), measure(plain, count)
    rows = [
        Measured(what=what, encrypted=ours[what], plain=theirs[what], goal=goal)
        for what, goal in GOALS.items()
    ]
    deriving = median(timed(lambda: unlock(encrypted.folder, PASSPHRASE)) for _ in range(3))
    opening = ours["open the database"]
    whole = Took(deriving.clock + opening.clock, deriving.work + opening.work)
    rows.append(Measured(what="unlock", encrypted=whole, plain=theirs["open the database"],
                         goal=UNLOCK))  # fmt: skip
    rows.append(Measured(what="  of it, the key", encrypted=deriving, plain=Took(0, 0), goal=0))
    return rows


@contextmanager
def working_folder(given: Path | None, *, keep: bool) -> Iterator[Path]:
    """An empty folder, removed afterwards unless it is to be kept."""
    folder = Path(tempfile.mkdtemp(prefix="drafter-bench-", dir=given))
    try:
        yield folder
    finally:
        if keep:
            print(f"kept in {folder}")
        else:
            shutil.rmtree(folder)


def main() -> int:
    """Measure, print one table, and say whether every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, help="where there is room; else the temporary one")
    parser.add_argument("--keep", action="store_true", help="leave the vaults there")
    parser.add_argument("--again", type=Path, help="measure the vaults that were left there")
    asked = parser.parse_args()
    if asked.again:
        rows = compare(*kept(asked.again))
    else:
        with working_folder(asked.folder, keep=asked.keep) as folder:
            rows = compare(*made(folder, asked.cases))
    print(f"{'ms':<24}{'encrypted':>10}{'its work':>10}{'plain':>10}{'ratio':>8}{'goal':>8}")
    for row in rows:
        ratio = f"×{row.encrypted.clock / row.plain.clock:.1f}" if row.plain.clock else ""
        ours = f"{row.encrypted.clock:>10.2f}{row.encrypted.work:>10.2f}{row.plain.clock:>10.2f}"
        verdict = "  missed" if row.missed else ""
        print(f"{row.what:<24}{ours}{ratio:>8}{row.goal or '':>8}{verdict}")
    return int(any(row.missed for row in rows))


if __name__ == "__main__":
    sys.exit(main())

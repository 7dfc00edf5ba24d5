import datetime as dt
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from drafter.store.backup import Backup, backups_of
from drafter.store.thinning import superfluous, thin_out
from drafter.store.unlocked import Vault

NOW = dt.datetime(2029, 6, 15, 12, tzinfo=dt.UTC)


def backup(number: int, made_at: dt.datetime, *, is_aside: bool = False) -> Backup:
    return Backup(folder=Path(str(number)), number=number, made_at=made_at, is_aside=is_aside)


def every(step: dt.timedelta, *, since: dt.timedelta, until: dt.datetime = NOW) -> list[Backup]:
    """Backups ``step`` apart, the first of them ``since`` before ``until``."""
    times = []
    when = until - since
    while when <= until:
        times.append(when)
        when += step
    return [backup(number, when) for number, when in enumerate(times, 1)]


def kept_of(backups: list[Backup], now: dt.datetime = NOW) -> list[Backup]:
    gone = set(superfluous(backups, now))
    return [one for one in backups if one not in gone]


def test_all_of_two_days_then_days_then_weeks_then_months_are_kept() -> None:
    backups = every(dt.timedelta(hours=3), since=dt.timedelta(days=500))
    kept = kept_of(backups)
    recent = [one for one in kept if one.made_at >= NOW - dt.timedelta(days=2)]
    older = [one.made_at.date() for one in reversed(kept) if one not in recent]
    assert len(recent) == 2 * 8 + 1
    gaps = [(newer - older).days for newer, older in pairwise(older)]
    assert older[0] == (NOW - dt.timedelta(days=2)).date()
    assert gaps[:11] == [1] * 11
    assert [day.isoweekday() for day in older[12:22]] == [7] * 10
    assert gaps[12:21] == [7] * 9
    assert [(day + dt.timedelta(days=1)).day for day in older[22:]] == [1] * 9
    assert len(older) == 12 + 10 + 9


def test_the_newest_of_a_day_is_the_one_that_is_kept() -> None:
    day = NOW - dt.timedelta(days=5)
    backups = [backup(1, day), backup(2, day + dt.timedelta(hours=1)), backup(3, NOW)]
    assert superfluous(backups, NOW) == (backups[0],)


def test_few_backups_are_all_kept() -> None:
    backups = every(dt.timedelta(days=1), since=dt.timedelta(days=10))
    assert superfluous(backups, NOW) == ()


def test_what_a_restore_put_aside_is_never_thinned() -> None:
    day = NOW - dt.timedelta(days=5)
    backups = [backup(1, day, is_aside=True), backup(2, day), backup(3, day)]
    assert superfluous(backups, NOW) == (backups[1],)


def test_a_clock_in_1970_thins_nothing_and_its_backups_stay() -> None:
    backups = every(dt.timedelta(hours=6), since=dt.timedelta(days=40))
    assert superfluous(backups, NOW) != ()
    wrong = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    more = [*backups, backup(len(backups) + 1, wrong)]
    assert superfluous(more, wrong) == ()
    assert more[-1] in kept_of([*more, backup(len(more) + 1, NOW)])


def test_a_clock_in_2099_thins_nothing_and_its_backups_stay() -> None:
    backups = every(dt.timedelta(hours=6), since=dt.timedelta(days=40))
    wrong = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
    more = [*backups, backup(len(backups) + 1, wrong)]
    assert superfluous(more, wrong) == ()
    again = [*more, backup(len(more) + 1, NOW)]
    assert kept_of(again)[-2:] == again[-2:]


def test_a_clock_moved_back_by_a_month_costs_nothing_on_either_side_of_the_move() -> None:
    before = every(dt.timedelta(hours=6), since=dt.timedelta(days=40))
    back = every(
        dt.timedelta(hours=1), since=dt.timedelta(hours=9), until=NOW - dt.timedelta(days=30)
    )
    moved = [backup(len(before) + nth, one.made_at) for nth, one in enumerate(back, 1)]
    right_again = backup(len(before) + len(moved) + 1, NOW + dt.timedelta(days=20))
    gone = superfluous([*before, *moved, right_again], right_again.made_at)
    start = moved[0].made_at
    assert [one for one in gone if one.made_at >= start] == []
    assert [one for one in gone if one.made_at < start]  # the older ones are still thinned


def test_an_hour_forward_and_back_keeps_the_order_of_the_numbers() -> None:
    day = NOW - dt.timedelta(days=5)
    backups = [backup(1, day), backup(2, day - dt.timedelta(hours=1)), backup(3, NOW)]
    assert superfluous(backups, NOW) == ()


def test_coming_back_after_two_years_thins_nothing_at_first() -> None:
    backups = every(dt.timedelta(hours=6), since=dt.timedelta(days=40))
    later = NOW + dt.timedelta(days=800)
    more = [*backups, backup(len(backups) + 1, later)]
    assert superfluous(more, later) == ()
    after = later + dt.timedelta(days=5)
    assert superfluous([*more, backup(len(more) + 1, after)], after) != ()


@given(
    hours=st.lists(st.integers(-20_000, 20_000), max_size=60),
    clock=st.integers(-20_000, 20_000),
)
def test_whatever_the_clocks_said_the_newest_and_two_days_stay(
    hours: list[int], clock: int
) -> None:
    backups = [
        backup(number, NOW + dt.timedelta(hours=hour)) for number, hour in enumerate(hours, 1)
    ]
    now = NOW + dt.timedelta(hours=clock)
    gone = superfluous(backups, now)
    assert not any(one.made_at >= now - dt.timedelta(days=2) for one in gone)
    assert len(gone) < max(len(backups), 1)
    for one in gone:
        assert not any(other.made_at > one.made_at for other in backups[: one.number - 1])
        assert not any(other.made_at < one.made_at for other in backups[one.number :])


def test_thinning_removes_the_folders_and_nothing_else(vault: Vault) -> None:
    names = ["20290610T100000Z-000001", "20290610T110000Z-000002", "20290615T110000Z-000003"]
    for name in [*names, "kept by somebody"]:
        (vault.backups / name).mkdir(parents=True)
        (vault.backups / name / "cases.db").touch()
    (gone,) = thin_out(vault, now=NOW)
    assert gone.number == 1
    assert [one.number for one in backups_of(vault)] == [2, 3]
    assert (vault.backups / "kept by somebody" / "cases.db").exists()

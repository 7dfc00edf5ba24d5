"""Days counted by hand on a calendar; each case says which day of the week it means."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.case.case import Nation
from drafter.errors import DrafterError
from drafter.limits.days import (
    FIRST_YEAR,
    LAST_YEAR,
    additions_in,
    bank_holidays,
    is_countable,
    is_working_day,
    last_of_months_beginning,
    months_after,
    working_days_after,
    working_days_between,
)

E, W, S, N = Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND


def day(words: str) -> dt.date:
    """A day such as "Thu 2 Apr 2026", which must be that day of the week."""
    read = dt.datetime.strptime(words, "%a %d %b %Y").replace(tzinfo=dt.UTC).date()
    assert f"{read:%a}" == words[:3], words
    return read


COUNTED_BY_HAND = [
    # Weekends
    (E, "Mon 2 Mar 2026", 5, "Mon 9 Mar 2026"),
    (E, "Mon 2 Mar 2026", 10, "Mon 16 Mar 2026"),
    (E, "Fri 6 Mar 2026", 1, "Mon 9 Mar 2026"),
    (E, "Sat 7 Mar 2026", 1, "Mon 9 Mar 2026"),
    (E, "Sun 8 Mar 2026", 1, "Mon 9 Mar 2026"),
    (E, "Sat 7 Mar 2026", 0, "Sat 7 Mar 2026"),
    # Good Friday is kept everywhere, Easter Monday not in Scotland
    (E, "Thu 2 Apr 2026", 1, "Tue 7 Apr 2026"),
    (W, "Thu 2 Apr 2026", 1, "Tue 7 Apr 2026"),
    (N, "Thu 2 Apr 2026", 1, "Tue 7 Apr 2026"),
    (S, "Thu 2 Apr 2026", 1, "Mon 6 Apr 2026"),
    (E, "Thu 2 Apr 2026", 10, "Mon 20 Apr 2026"),
    (S, "Thu 2 Apr 2026", 10, "Fri 17 Apr 2026"),
    (E, "Thu 28 Mar 2024", 1, "Tue 2 Apr 2024"),
    (S, "Thu 28 Mar 2024", 1, "Mon 1 Apr 2024"),
    # May, Spring and Summer
    (E, "Fri 1 May 2026", 1, "Tue 5 May 2026"),
    (E, "Fri 22 May 2026", 1, "Tue 26 May 2026"),
    (E, "Fri 28 Aug 2026", 1, "Tue 1 Sep 2026"),
    (W, "Fri 26 Aug 2022", 1, "Tue 30 Aug 2022"),
    (N, "Fri 28 Aug 2026", 1, "Tue 1 Sep 2026"),
    (S, "Fri 28 Aug 2026", 1, "Mon 31 Aug 2026"),
    (S, "Fri 31 Jul 2026", 1, "Tue 4 Aug 2026"),
    (E, "Fri 31 Jul 2026", 1, "Mon 3 Aug 2026"),
    # Christmas on a Friday, a Saturday, a Sunday, a Monday
    (E, "Thu 24 Dec 2026", 1, "Tue 29 Dec 2026"),
    (E, "Thu 24 Dec 2026", 5, "Tue 5 Jan 2027"),
    (W, "Thu 24 Dec 2020", 1, "Tue 29 Dec 2020"),
    (E, "Fri 24 Dec 2027", 1, "Wed 29 Dec 2027"),
    (S, "Fri 24 Dec 2027", 1, "Wed 29 Dec 2027"),
    (E, "Thu 22 Dec 2022", 2, "Wed 28 Dec 2022"),
    (N, "Thu 22 Dec 2022", 2, "Wed 28 Dec 2022"),
    (E, "Fri 22 Dec 2028", 1, "Wed 27 Dec 2028"),
    # New Year's Day and, in Scotland, 2 January
    (E, "Fri 31 Dec 2021", 1, "Tue 4 Jan 2022"),
    (S, "Fri 31 Dec 2021", 1, "Wed 5 Jan 2022"),
    (E, "Fri 30 Dec 2022", 1, "Tue 3 Jan 2023"),
    (S, "Fri 30 Dec 2022", 1, "Wed 4 Jan 2023"),
    (W, "Thu 31 Dec 2020", 1, "Mon 4 Jan 2021"),
    (S, "Thu 31 Dec 2020", 1, "Tue 5 Jan 2021"),
    (N, "Wed 31 Dec 2025", 1, "Fri 2 Jan 2026"),
    (S, "Wed 31 Dec 2025", 1, "Mon 5 Jan 2026"),
    (E, "Fri 29 Dec 2028", 1, "Tue 2 Jan 2029"),
    (S, "Fri 29 Dec 2028", 1, "Wed 3 Jan 2029"),
    # St David's Day is none; St Andrew's Day is one in Scotland
    (W, "Thu 29 Feb 2024", 1, "Fri 1 Mar 2024"),
    (S, "Fri 27 Nov 2026", 1, "Tue 1 Dec 2026"),
    (N, "Fri 27 Nov 2026", 1, "Mon 30 Nov 2026"),
    (S, "Fri 29 Nov 2024", 1, "Tue 3 Dec 2024"),
    (S, "Fri 28 Nov 2025", 1, "Tue 2 Dec 2025"),
    (S, "Wed 29 Nov 2023", 1, "Fri 1 Dec 2023"),
    # St Patrick's Day and 12 July in Northern Ireland
    (N, "Mon 16 Mar 2026", 1, "Wed 18 Mar 2026"),
    (E, "Mon 16 Mar 2026", 1, "Tue 17 Mar 2026"),
    (N, "Fri 15 Mar 2024", 1, "Tue 19 Mar 2024"),
    (N, "Fri 16 Mar 2012", 1, "Tue 20 Mar 2012"),
    (N, "Fri 10 Jul 2026", 1, "Tue 14 Jul 2026"),
    (E, "Fri 10 Jul 2026", 1, "Mon 13 Jul 2026"),
    (N, "Fri 11 Jul 2025", 1, "Tue 15 Jul 2025"),
    (N, "Thu 11 Jul 2024", 1, "Mon 15 Jul 2024"),
    (N, "Tue 11 Jul 2023", 1, "Thu 13 Jul 2023"),
    # Days that were kept once, and days that were moved for them
    (E, "Wed 1 Jun 2022", 1, "Mon 6 Jun 2022"),
    (S, "Wed 1 Jun 2022", 1, "Mon 6 Jun 2022"),
    (E, "Fri 27 May 2022", 1, "Mon 30 May 2022"),
    (E, "Fri 16 Sep 2022", 1, "Tue 20 Sep 2022"),
    (S, "Fri 16 Sep 2022", 1, "Tue 20 Sep 2022"),
    (E, "Fri 5 May 2023", 1, "Tue 9 May 2023"),
    (N, "Fri 28 Apr 2023", 5, "Tue 9 May 2023"),
    (E, "Thu 7 May 2020", 1, "Mon 11 May 2020"),
    (E, "Fri 1 May 2020", 1, "Mon 4 May 2020"),
    (E, "Fri 1 Jun 2012", 1, "Wed 6 Jun 2012"),
    (E, "Thu 28 Apr 2011", 1, "Tue 3 May 2011"),
    (S, "Fri 12 Jun 2026", 1, "Tue 16 Jun 2026"),
    (E, "Fri 12 Jun 2026", 1, "Mon 15 Jun 2026"),
    # February in a leap year and in another
    (E, "Wed 28 Feb 2024", 1, "Thu 29 Feb 2024"),
    (E, "Thu 29 Feb 2024", 10, "Thu 14 Mar 2024"),
    (E, "Fri 28 Feb 2025", 1, "Mon 3 Mar 2025"),
    # The longest stage of the children's procedure
    (E, "Mon 2 Feb 2026", 25, "Mon 9 Mar 2026"),
    (E, "Mon 2 Feb 2026", 65, "Thu 7 May 2026"),
    (S, "Mon 2 Feb 2026", 65, "Wed 6 May 2026"),
]


@pytest.mark.parametrize("nation, start, days, expected", COUNTED_BY_HAND)
def test_working_days_are_counted_as_by_hand(
    nation: Nation, start: str, days: int, expected: str
) -> None:
    assert working_days_after(day(start), days, nation) == day(expected)


@pytest.mark.parametrize("nation, start, days, expected", COUNTED_BY_HAND)
def test_the_working_days_between_are_those_that_were_counted(
    nation: Nation, start: str, days: int, expected: str
) -> None:
    assert working_days_between(day(start), day(expected), nation) == days


def test_no_working_days_lie_between_a_day_and_one_before_it() -> None:
    assert working_days_between(day("Mon 9 Mar 2026"), day("Mon 2 Mar 2026"), E) == 0


@pytest.mark.parametrize(
    "start, months, expected",
    [
        ("Thu 15 May 2025", 12, "Fri 15 May 2026"),
        ("Sat 31 Jan 2026", 1, "Sat 28 Feb 2026"),
        ("Wed 31 Jan 2024", 1, "Thu 29 Feb 2024"),
        ("Sun 30 Nov 2025", 3, "Sat 28 Feb 2026"),
        ("Thu 29 Feb 2024", 12, "Fri 28 Feb 2025"),
        ("Thu 29 Feb 2024", 48, "Tue 29 Feb 2028"),
        ("Tue 28 Feb 2023", 12, "Wed 28 Feb 2024"),
        ("Sun 31 Aug 2025", 6, "Sat 28 Feb 2026"),
        ("Fri 31 Oct 2025", 6, "Thu 30 Apr 2026"),
        ("Wed 31 Dec 2025", 2, "Sat 28 Feb 2026"),
        ("Sat 30 Sep 1978", 4, "Tue 30 Jan 1979"),  # Dodds v Walker
        ("Fri 6 Mar 2026", 0, "Fri 6 Mar 2026"),
    ],
)
def test_months_end_on_the_corresponding_date(start: str, months: int, expected: str) -> None:
    assert months_after(day(start), months) == day(expected)


@pytest.mark.parametrize(
    "start, months, expected",
    [
        ("Mon 2 Feb 2026", 12, "Mon 1 Feb 2027"),
        ("Wed 1 Jan 2025", 12, "Wed 31 Dec 2025"),
        ("Wed 1 Mar 2023", 12, "Thu 29 Feb 2024"),
        ("Fri 1 Mar 2024", 12, "Fri 28 Feb 2025"),
        ("Thu 29 Feb 2024", 12, "Fri 28 Feb 2025"),
        ("Wed 28 Feb 2024", 12, "Thu 27 Feb 2025"),
        ("Mon 31 Mar 2025", 6, "Tue 30 Sep 2025"),
        ("Sun 30 Nov 2025", 3, "Sat 28 Feb 2026"),
        ("Mon 1 Dec 2025", 6, "Sun 31 May 2026"),
    ],
)
def test_months_beginning_with_a_day_count_it(start: str, months: int, expected: str) -> None:
    assert last_of_months_beginning(day(start), months) == day(expected)


def test_a_bank_holiday_is_no_working_day_and_the_day_after_is() -> None:
    assert not is_working_day(day("Mon 8 May 2023"), E)
    assert is_working_day(day("Tue 9 May 2023"), E)


def test_every_nation_has_its_bank_holidays_of_every_countable_year() -> None:
    for nation in Nation:
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            assert len(bank_holidays(nation, year)) >= 7


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1])
def test_a_year_whose_bank_holidays_nobody_knows_is_refused_in_one_sentence(year: int) -> None:
    assert not is_countable(dt.date(year, 6, 1))
    with pytest.raises(DrafterError, match=f"not for {year}"):
        bank_holidays(E, year)


def test_years_between_are_countable() -> None:
    assert is_countable(dt.date(FIRST_YEAR, 1, 1))
    assert is_countable(dt.date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize("days", [-1, 2001])
def test_a_number_of_days_nobody_means_is_refused(days: int) -> None:
    with pytest.raises(DrafterError, match="working days can’t be counted"):
        working_days_after(day("Mon 2 Mar 2026"), days, E)


@pytest.mark.parametrize("months", [-1, 1201])
def test_a_number_of_months_nobody_means_is_refused(months: int) -> None:
    with pytest.raises(DrafterError, match="months can’t be counted"):
        months_after(day("Mon 2 Mar 2026"), months)


def test_months_beyond_the_calendar_are_refused() -> None:
    with pytest.raises(DrafterError, match="beyond every calendar"):
        months_after(dt.date(9999, 12, 1), 1)


def test_a_bank_holiday_can_be_added_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "added.toml"
    path.write_text(
        "[[added]]\ndate = 2030-06-03\nnations = ['England', 'Wales']\nname = 'A feast'\n"
        "source = 'A proclamation'\n",
        encoding="utf-8",
    )
    assert additions_in(path) == ((dt.date(2030, 6, 3), frozenset([E, W])),)


def test_the_shipped_list_adds_none() -> None:
    assert dt.date(2030, 6, 3) not in bank_holidays(E, 2030)


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("[[added]]\ndate = '2030-06-03'\n", "added 1: date must be a day such as"),
        ("[[added]]\ndate = 2030-06-03\nnations = ['Cornwall']\n", "“Cornwall” is none of: Eng"),
        ("[[added]]\ndate = 2030-06-03\nnations = ['Wales']\nname = 'A'\n", "source is missing"),
        ("[[adding]]\n", "there is no “adding” here"),
    ],
)
def test_a_wrong_list_of_bank_holidays_is_told_in_one_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    path = tmp_path / "added.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError, match=f"^added.toml.*{sentence}"):
        additions_in(path)


def test_the_library_is_not_imported_before_a_day_is_counted() -> None:
    asked = (
        "import sys, datetime as dt; import drafter.limits.problems, drafter.limits.route;"
        "print('holidays' in sys.modules);"
        "from drafter.limits.days import working_days_after; from drafter.case.case import Nation;"
        "working_days_after(dt.date(2026, 3, 2), 1, Nation.WALES);"
        "print('holidays' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "True"]

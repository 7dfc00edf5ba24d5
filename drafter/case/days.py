"""The months, and a day in short: all of dates that a list of cases needs."""

import datetime as dt

MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English month names, whatever the computer speaks; index 1 is January."""


def short_day(day: dt.date) -> str:
    """A day where there is little room: "21 Apr 2023"."""
    return f"{day.day} {MONTHS[day.month][:3]} {day.year}"

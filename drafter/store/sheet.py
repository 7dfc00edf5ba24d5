"""The recovery sheet: what is printed once and kept in a locked drawer."""

import datetime as dt
from html import escape

from drafter.case.dates import printed_day
from drafter.store.recovery import read_recovery_key

_TITLE = "Recovery sheet for locked cases in Drafter"
_STEPS = (
    "Keep this sheet on paper, under lock and key, away from the computer. Do not photograph it.",
    "Whoever holds it and the folder of the locked cases can read every case in it.",
    (
        "If the passphrase is forgotten: where the program asks for it, press “Use the recovery key"
        " instead” and copy these letters. That opens the cases as often as is needed, and asks for"
        " a new passphrase at once."
    ),
    "Small and capital letters are the same; hyphens don't matter.",
    "What looks like an O is a nought, what looks like an I or an L is a one; U is never used.",
    "The one behind ✓ is a check: a slip of the pen is noticed.",
    (
        "A newer sheet, or a new passphrase that your IT sets with this one, takes its place: then"
        " this one opens nothing, and is to be destroyed."
    ),
)


def sheet(vault_id: str, key: str, created_on: dt.date) -> str:
    """The sheet as plain text; ``key`` as it is printed. Raises MistypedError if it is none."""
    rows = [f"    {nth}   {group}" for nth, group in _rows(key)]
    steps = [f"* {step}" for step in _STEPS]
    about = [f"Locked cases: {vault_id}", f"Made on: {_day(created_on)}"]
    return "\n".join([_TITLE, "", *about, "", *rows, "", *steps, ""])


def sheet_html(vault_id: str, key: str, created_on: dt.date) -> str:
    """The sheet as one page of HTML to print; ``key`` as it is printed."""
    rows = "".join(f"<tr><th>{nth}</th><td>{escape(group)}</td></tr>" for nth, group in _rows(key))
    steps = "".join(f"<li>{escape(step)}</li>" for step in _STEPS)
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{_TITLE}</title>'
        "<style>@page{size:A4;margin:20mm}body{font:12pt/1.5 sans-serif;max-width:42em}"
        "td{font:bold 20pt/1.4 monospace;letter-spacing:.3em}th{padding-right:1em;font-weight:400}"
        f"</style></head><body><h1>{_TITLE}</h1>"
        f"<p>Locked cases: {escape(vault_id)}<br>Made on: {_day(created_on)}</p>"
        f"<table>{rows}</table><ul>{steps}</ul></body></html>\n"
    )


def _rows(key: str) -> list[tuple[str, str]]:
    """Each group with its number, the check letter last."""
    groups = str(read_recovery_key(key)).split("-")
    numbers = [str(nth) for nth in range(1, len(groups))]
    return list(zip([*numbers, "✓"], groups, strict=True))


def _day(day: dt.date) -> str:
    return printed_day(day)

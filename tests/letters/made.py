"""The worked example, and letters made of it on one day."""

import datetime as dt
import zipfile
from collections.abc import Collection
from io import BytesIO

from drafter.case.case import Case
from drafter.letters.outputs import Reader, output
from drafter.letters.writing import Written, write_letter
from drafter.render.formats import FORMATS
from tests.examples import cases

TODAY = dt.date(2026, 5, 18)


def prepared() -> Case:
    """The worked example of a complaint that is prepared."""
    return cases.example(cases.PREPARED)


def made(  # noqa: PLR0913 - each a choice of whoever writes
    case: Case,
    wanted: str,
    form: str = "txt",
    *,
    needed: Collection[str] = (),
    large_print: bool = False,
    reader: Reader | None = None,
) -> Written:
    """An output of a case in a format; as a draft where it lacks something."""

    def tried(*, draft: bool) -> Written:
        return write_letter(
            case,
            output(wanted),
            FORMATS[form],
            name=f"letter-DRAFT.{form}" if draft else f"letter.{form}",
            today=TODAY,
            needed=needed,
            large_print=large_print,
            reader=reader,
            draft=draft,
        )

    found = tried(draft=False)
    return tried(draft=True) if found.gaps else found


def text_of(case: Case, wanted: str) -> str:
    """An output as plain text, whatever it names."""
    written = made(case, wanted)
    assert written.data, written.unanswered
    return written.data.decode()


def part(data: bytes, name: str) -> str:
    """A part of a Word file."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()

"""What an adviser sends, as another word processor opens it; all outputs in one start of it."""

import dataclasses
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.case.case import Case
from drafter.document.model import Document, Heading, Styled, TableRow
from drafter.document.packs import pack
from drafter.drafting import draft
from drafter.letters.outputs import OUTPUTS, output
from drafter.letters.writing import others_named
from drafter.render.formats import FORMATS
from drafter.render.large import large_print
from drafter.render.word_table import rows_together
from tests.letters.made import TODAY, made, prepared
from tests.render.office import asked, needs_libreoffice

pytestmark = needs_libreoffice

WANTED = tuple(one.id for one in OUTPUTS)
LARGE = "-large"
LEAST = 14
"""Points."""
AS_WIDE = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")
"""The typeface that stands in for the files' own, letter by letter as wide."""

# Opens each file of a folder in one LibreOffice and prints what it found in them as JSON.
_READER = """
import json, pathlib


def runs(paragraph):
    found = []
    for one in each(paragraph):
        words = one.getString()
        if words.strip():  # all at once: each question goes to another process and back
            height, locale = one.getPropertyValues(("CharHeight", "CharLocale"))
            found.append([words, height, locale.Language, locale.Country])
    return found


def block(found, cursor):
    if found.supportsService("com.sun.star.text.TextTable"):
        cells = [found.getCellByName(name) for name in found.CellNames]
        return {"rows": found.Rows.Count, "columns": found.Columns.Count,
                "repeats": bool(found.RepeatHeadline), "head": found.HeaderRowCount,
                "texts": [cell.getString() for cell in cells],
                "runs": [run for cell in cells for part in each(cell.Text) for run in runs(part)]}
    cursor.gotoRange(found.getStart(), False)
    page = cursor.getPage()
    cursor.gotoRange(found.getEnd(), False)
    level, style = found.getPropertyValues(("OutlineLevel", "ParaStyleName"))
    return {"text": found.getString(), "style": style, "level": level,
            "pages": [page, cursor.getPage()], "runs": runs(found)}


def furniture(text):
    styles = text.StyleFamilies.getByName("PageStyles")
    used = [styles.getByIndex(n) for n in range(styles.Count)]
    shown = [one.FooterText for one in used if one.isInUse() and one.FooterIsOn]
    shown += [one.HeaderText for one in used if one.isInUse() and one.HeaderIsOn]
    return [run for part in shown for paragraph in each(part) for run in runs(paragraph)]


found = {}
for path in sorted(pathlib.Path(arguments[0]).glob("*.docx")):
    text = opened(path.as_uri())
    kept = text.DocumentProperties
    cursor = text.CurrentController.getViewCursor()
    found[path.stem] = {
        "blocks": [block(one, cursor) for one in each(text.Text)],
        "furniture": furniture(text),
        "title": kept.Title,
        "language": kept.Language.Language + "-" + kept.Language.Country,
        "residue": [kept.Author, kept.ModifiedBy, kept.PrintedBy, kept.Subject, kept.Description,
                    kept.TemplateName, kept.TemplateURL, *kept.Keywords,
                    *[one.Name for one in kept.UserDefinedProperties.PropertySetInfo.Properties]],
        "generator": kept.Generator,
        "years": [kept.CreationDate.Year, kept.ModificationDate.Year, kept.PrintDate.Year],
    }
    text.close(True)
print(json.dumps(found))
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was written, and what LibreOffice found in it."""

    document: Document
    found: dict[str, Any]

    @property
    def paragraphs(self) -> list[dict[str, Any]]:
        """Each paragraph: text, style, level, pages, runs."""
        return [one for one in self.found["blocks"] if "text" in one]

    @property
    def tables(self) -> list[dict[str, Any]]:
        """Each table: rows, columns, head, texts, runs."""
        return [one for one in self.found["blocks"] if "rows" in one]

    @property
    def runs(self) -> list[list[Any]]:
        """Each run of words, of the foot of the page too: words, points, language, country."""
        inner = [run for one in self.found["blocks"] for run in one["runs"]]
        return [*inner, *self.found["furniture"]]


def waiting() -> Case:
    """The worked example while the landlord still owes its last answer."""
    case = prepared()
    *before, last = case.steps_so_far
    unanswered = dataclasses.replace(last, answered_on=None, answer="", final=False)
    return dataclasses.replace(case, steps_so_far=(*before, unanswered))


def written(wanted: str, *, large: bool) -> tuple[Document, bytes]:
    """An output of the worked example as a Word file, for a reader who needs everybody."""
    if output(wanted).is_anonymised:
        style, form = large_print() if large else None, FORMATS["docx"]
        drafted = draft(prepared(), pack(wanted), form, name="a.docx", house_style=style)
        return drafted.document, drafted.data
    case = waiting() if wanted == "chaser" else prepared()
    if wanted == "covering-email":  # and one draft among them
        case = dataclasses.replace(case, offices=(), parties=case.parties[:2])
    needed = [other.key for other in others_named(case, output(wanted), today=TODAY)]
    found = made(case, wanted, "docx", needed=needed, large_print=large)
    return found.document, found.data


def opened(folder: Path) -> dict[str, Opened]:
    """Every output, plain and in large print, opened in one LibreOffice."""
    letters = folder / "letters"
    letters.mkdir()
    documents = {}
    for wanted in WANTED:
        for large in (False, True):
            name = wanted + LARGE * large
            documents[name], data = written(wanted, large=large)
            (letters / f"{name}.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    found = json.loads(asked(profile, _READER, str(letters)))
    return {name: Opened(document, found[name]) for name, document in documents.items()}


def expected(document: Document) -> list[str]:
    """The words of each paragraph as the model has them; who signs is one paragraph."""
    lines: list[str] = []
    before = ""
    for block in document.blocks:
        style = block.style if isinstance(block, Styled) else ""
        if isinstance(block, TableRow):
            before = ""
        elif style in {"signatory", "address"} and before in {"signed", "sign-off"}:
            if before == "signed":
                lines[-1] += "\n" + block.text
            else:
                lines.append(block.text)
            before = "signed"
        else:
            lines.append(block.text)
            before = style
    return lines


def headings(one: Opened) -> list[tuple[str, int]]:
    """What the model says is a heading, with its level; a title is a title and stands above."""
    return [
        (block.text, 1 if isinstance(block, Styled) else block.level)
        for block in one.document.blocks
        if isinstance(block, Heading) or (isinstance(block, Styled) and block.style == "subject")
    ]


def faults(name: str, one: Opened) -> Iterator[str]:
    """What is not as it should be in an output."""
    said = [each["text"] for each in one.paragraphs if each["text"]]
    if said != expected(one.document):
        yield "it does not say what was composed"
    levels = [(each["text"], each["level"]) for each in one.paragraphs if each["level"]]
    if levels != headings(one):
        yield "a heading is none, or running text is one"
    languages = {(run[2], run[3]) for run in one.runs} | {tuple(one.found["language"].split("-"))}
    if languages != {("en", "GB")}:
        yield "words are not in British English"
    residue = [*one.found["residue"], *one.found["years"]]
    if any(residue) or "drafter" in one.found["generator"].casefold():
        yield f"its properties tell of writer, time or tool: {residue}"
    if one.found["title"] != one.document.title:
        yield "it has another title"
    if (min(run[1] for run in one.runs) >= LEAST) is not name.endswith(LARGE):
        yield "its letters are smaller than large print, or large without being asked for"
    yield from table_faults(one)
    yield from signature_faults(one)


def table_faults(one: Opened) -> Iterator[str]:
    """Tables without a head that repeats, or with other rows than those of the model."""
    tables = [rows for rows in rows_together(one.document.blocks) if isinstance(rows, tuple)]
    if [each["rows"] for each in one.tables] != [len(rows) for rows in tables]:
        yield "it has other tables"
        return
    for found, rows in zip(one.tables, tables, strict=True):
        head = ["".join(inline.text for inline in cell) for cell in rows[0].cells]
        if not (found["repeats"] and found["head"] == 1 and found["texts"][: len(head)] == head):
            yield f"the table {head} has no head that repeats"


def signature_faults(one: Opened) -> Iterator[str]:
    """Who signs, torn from the greeting above or over two pages."""
    for place, each in enumerate(one.paragraphs):
        if each["style"] == "Sign-off":
            both = one.paragraphs[place : place + 2]
            if len({page for each in both for page in each["pages"]}) > 1:
                yield "who signs is torn over two pages"


def test_every_output_opens_in_libreoffice_as_it_was_meant(tmp_path: Path) -> None:
    found = opened(tmp_path)
    assert len(found) == 2 * len(OUTPUTS)
    assert [(name, fault) for name, one in found.items() for fault in faults(name, one)] == []
    # and what is looked for is there to be found
    assert [*faults("chaser-large", found["chaser"])] == [*faults("chaser", found["chaser-large"])]
    assert [*faults("x", Opened(found["stage-1"].document, found["stage-2"].found))]
    assert found["chronology"].tables
    assert headings(found["stage-1"])
    assert found["covering-email"].document.watermark
    shown = [run[0] for run in found["covering-email"].found["furniture"]]
    assert "Draft, not to be sent" in shown
    last = {name: found[name].paragraphs[-1]["pages"] for name in ("chaser", "stage-1", "stage-2")}
    if AS_WIDE.is_file():  # another typeface breaks the pages elsewhere
        assert last == {"chaser": [1, 1], "stage-1": [2, 2], "stage-2": [3, 3]}
    assert "Hanneke Tolliver\nHousing adviser" in found["chaser"].paragraphs[-2]["text"]

"""The acceptance of the whole path: the published decision, from what its caseworker typed."""

import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import docx
import pytest

from drafter.anonymise.ordinals import ordinals_of, walk
from drafter.cli import main
from drafter.document.model import Heading, Paragraph, Styled, SubParagraph
from drafter.document.packs import pack
from drafter.drafting import Drafted, draft, problems_of
from drafter.problem import Problem
from drafter.render.formats import FORMATS
from tests.published.adapter import published_case, published_plain, published_text, typed_decision


@dataclass(frozen=True)
class Printed:
    """The statement made from the typed decision."""

    drafted: Drafted

    def lines(self) -> list[str]:
        return [folded(block.text) for block in self.drafted.document.blocks]


@pytest.fixture(scope="module")
def printed(shared: Path) -> Printed:
    case = published_case(shared)
    return Printed(draft(case, pack("lgsco-decision"), FORMATS["docx"], name="statement.docx"))


def folded(text: str) -> str:
    """Quotes and spaces as they are compared."""
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(plain.split())


def published_lines(shared: Path) -> Iterator[str]:
    for line in published_text(shared).splitlines():
        yield folded(line.removeprefix("- "))


def test_the_statement_reads_as_it_was_published(printed: Printed, shared: Path) -> None:
    assert printed.lines() == list(published_lines(shared))


def test_it_has_its_paragraphs_and_sub_paragraphs(printed: Printed) -> None:
    blocks = printed.drafted.document.blocks
    numbers = [block.number for block in blocks if isinstance(block, Paragraph)]
    assert numbers == list(range(1, 27))
    letters = Counter(
        next(p.number for p in blocks if isinstance(p, Paragraph) and p.ordinal == block.parent)
        for block in blocks
        if isinstance(block, SubParagraph)
    )
    assert letters == {12: 4, 15: 2, 18: 2, 23: 4}


def test_its_headings_are_headings(printed: Printed) -> None:
    blocks = printed.drafted.document.blocks
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "The complaint",
        "The Ombudsman’s role and powers",
        "How I considered this complaint",
        "What I found",
        "Analysis",
        "Agreed action",
        "Final decision",
    ]
    styles = [block.style for block in blocks if isinstance(block, Styled)]
    assert styles == ["title", "version", "summary", "sign-off"]


def test_its_references_land_where_they_did(printed: Printed) -> None:
    numbers = printed.drafted.document.numbers()
    found = [
        numbers[inline.target]
        for block in printed.drafted.document.blocks
        for inline in block.inlines
        if not hasattr(inline, "kind")
    ]
    assert found == ["12", "15", "20", "18"]


def test_every_paragraph_comes_from_its_own_record(printed: Printed, shared: Path) -> None:
    case = published_case(shared)
    kinds = {getattr(r, "id", ""): type(r).__name__ for r in walk(case)}
    ordinals = ordinals_of(case)
    records = [
        kinds.get(ordinals.record(block.record), "template")
        for block in printed.drafted.document.blocks
        if isinstance(block, Paragraph)
    ]
    assert records == [
        *["Complaint"] * 2,
        "OutcomeWanted",
        *["ParagraphUse"] * 2,
        "Source",
        "ParagraphUse",
        *["ChronologyEntry"] * 13,
        *["Finding"] * 2,
        "Wording",
        "ParagraphUse",
        *["Wording"] * 2,
    ]
    assert sum(entry.happened_on is None for entry in case.chronology) == 9
    assert not case.passages
    assert [action.findings for action in case.actions] == [("follow-up",)] * 4


def test_no_real_name_is_in_any_part_of_the_file(printed: Printed, shared: Path) -> None:
    invented = real_words(shared)
    assert {"whitlock", "okafor", "brandt", "noah", "larkspur"} <= invented
    searched = list(parts(printed.drafted.data))
    assert len(searched) > 5
    for name, text in searched:
        assert not invented & set(re.findall(r"[a-z0-9]+", text.lower())), name
    planted = printed.drafted.data.replace(b"docProps", b"Whitlock")
    assert any("whitlock" in name.lower() for name, _ in parts(planted))


def real_words(shared: Path) -> set[str]:
    """Every word of a real name or identifier that is no word of the published text."""
    typed = typed_decision(shared)
    words = {
        word
        for party in typed["parties"]
        for value in (
            party["forenames"],
            party["surname"],
            *party.get("also_known_as", []),
            *(known["value"] for known in party["identifiers"]),
        )
        for word in re.findall(r"[a-z0-9]{3,}", value.lower())
    }
    return words - set(re.findall(r"[a-z0-9]+", published_text(shared).lower()))


def parts(data: bytes) -> Iterator[tuple[str, str]]:
    """Every part of a Word file, tags left out and left in, and its name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            raw = archive.read(name).decode("utf-8", errors="replace")
            yield name, f"{name} {raw} {re.sub('<[^>]*>', '', raw)}"


def test_another_reader_sees_the_same_paragraphs(printed: Printed) -> None:
    document = docx.Document(BytesIO(printed.drafted.data))
    read = [folded(paragraph.text) for paragraph in document.paragraphs]
    assert read == printed.lines()


def test_the_file_is_proven(printed: Printed) -> None:
    proof = printed.drafted.proof
    assert proof is not None
    assert proof.is_clean
    assert proof.certificate.figures["looked_for"]["people"] == 4


def test_the_same_case_gives_the_same_bytes(printed: Printed, shared: Path) -> None:
    again = draft(
        published_case(shared), pack("lgsco-decision"), FORMATS["docx"], name="statement.docx"
    )
    assert again.data == printed.drafted.data


def found(problems: tuple[Problem, ...], words: str) -> list[Problem]:
    return [problem for problem in problems if words in problem.message]


def test_the_slip_and_the_initial_are_reported_with_their_places(shared: Path) -> None:
    case = published_case(shared)
    problems = problems_of(case, pack("lgsco-decision"))
    (nobody,) = found(problems, "Miss Y")
    assert nobody.place.record == "move"
    assert case.outcomes_wanted[0].text[nobody.place.start : nobody.place.end] == "Miss Y"
    assert nobody.fix
    assert nobody.fix.replacement == "Miss X"
    initial = found(problems, "Child N")
    assert any(problem.place.record == "child" for problem in initial)


def test_mended_the_slip_is_not_reported(shared: Path) -> None:
    plain = json.dumps(published_plain(shared)).replace("Miss Y wants", "Miss Whitlock wants")
    mended = published_case(shared, **json.loads(plain))
    assert not found(problems_of(mended, pack("lgsco-decision")), "Miss Y")


def test_the_command_writes_the_statement(shared: Path, tmp_path: Path) -> None:
    case_file, out = tmp_path / "case.json", tmp_path / "statement.docx"
    case_file.write_text(json.dumps(published_plain(shared)), encoding="utf-8")
    assert main(["draft", str(case_file), "-o", str(out)]) == 0
    assert main(["verify", str(out), "--case", str(case_file)]) == 0
    text = tmp_path / "statement.txt"
    assert main(["draft", str(case_file), "-o", str(text)]) == 0
    numbered = text.read_text(encoding="utf-8")
    assert "12. On 21 April" in numbered
    assert "set out at paragraph 12 (above)" in numbered
    assert main(["verify", str(case_file), "--case", str(case_file)]) == 1

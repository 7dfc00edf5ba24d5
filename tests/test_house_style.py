"""A house style full of planted names gives its looks and nothing else."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

from drafter.case.json_form import read_case
from drafter.cli import main
from drafter.proof.proof import prove
from tests.proof.planted import PLACES, canary, planted_docx


def case_of(names: dict[str, str]) -> str:
    """A case in which every planted name is somebody's surname."""
    parties = [{"id": f"p{nth}", "surname": name} for nth, name in enumerate(names.values())]
    return json.dumps({
        "format": "drafter-case",
        "format_version": 1,
        "reference": "26 000 001",
        "parties": parties,
        "bodies": [{"id": "b", "name": "Exampleshire Council"}],
        "complaints": [{"id": "c", "text": "Somebody complains about the Council."}],
    })  # fmt: skip


def every_part(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        inside = [archive.read(name).decode("latin-1") for name in archive.namelist()]
    return "\n".join([data.decode("latin-1"), *inside]).lower()


def test_no_name_planted_in_a_house_style_comes_through(tmp_path: Path) -> None:
    names = {place: canary() for place in PLACES}
    assert len(names) >= 80
    case, style, out = tmp_path / "case.json", tmp_path / "office.docx", tmp_path / "s.docx"
    case.write_text(case_of(names), encoding="utf-8")
    style.write_bytes(planted_docx(names))
    asked = ["draft", str(case), "-o", str(out), "--house-style", str(style)]
    assert main(asked) == 0
    written = every_part(out.read_bytes())
    assert not [place for place, name in names.items() if name.lower() in written]
    assert main(["verify", str(out), "--case", str(case)]) == 0
    # the same search and the same proof do find them where they are
    planted = every_part(style.read_bytes())
    assert sum(name.lower() in planted for name in names.values()) > 40
    assert main(["verify", str(style), "--case", str(case)]) == 1
    proof = prove(style.read_bytes(), read_case(case.read_text(), "case"), name="office.docx")
    assert len({hit.record for hit in proof.hits}) == len(names)

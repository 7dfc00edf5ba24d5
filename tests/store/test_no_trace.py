"""A whole journey makes no socket; 200 planted names are searched for in every byte it leaves."""

import dataclasses
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.json_form import write_case
from drafter.case.people import BodyInJurisdiction, Party, Role
from tests.store.journey import REFERENCE
from tests.store.traces import case_with, planted, traces

ROOT = Path(__file__).resolve().parents[2]
NAMES = planted(200, seed=57)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills itself as POSIX does")


def case_of_all_names() -> Case:
    """A case in which every planted name is somebody's, and stands in some field besides."""
    per_party = len(NAMES) // 10
    parties = tuple(
        Party(
            id=f"p{number}",
            roles=(Role.COMPLAINANT,) if number == 0 else (Role.OTHER,),
            title="Ms",
            forenames="Sam",
            surname=NAMES[number * per_party],
            also_known_as=NAMES[number * per_party + 1 : (number + 1) * per_party],
        )
        for number in range(10)
    )
    case = case_with(NAMES, reference=REFERENCE)
    body = BodyInJurisdiction(id="b", name="Exampleshire Council")
    return dataclasses.replace(case, parties=(*parties, *case.parties), bodies=(body,))


class Journey:
    """The folders of a journey, and its stages run one after another."""

    def __init__(self, folder: Path) -> None:
        self.outside = folder / "outside"  # what the caseworker brings: the input
        self.searched = folder / "searched"
        self.home, self.out, self.vault = (
            self.searched / name for name in ("home", "out", "vault")
        )
        for each in (self.outside, self.home, self.out, self.searched / "tmp"):
            each.mkdir(parents=True)
        self.case_file = self.outside / "CASE.json"
        self.case_file.write_text(write_case(case_of_all_names()), "utf-8")
        self.names_file = self.outside / "names.txt"
        self.names_file.write_text("\n".join(NAMES), "utf-8")

    def run(self, stage: str) -> str:
        """Run one stage; what it prints, which is kept among what is searched."""
        # what is killed hands in no coverage: to count it is for nothing
        kept = () if stage == "work" else [name for name in os.environ if name.startswith("COV")]
        mine = {name: os.environ[name] for name in kept}
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.store.journey",
                stage,
                str(self.case_file),
                str(self.vault),
                str(self.out),
                str(self.names_file),
            ],
            cwd=self.home,
            env={
                **mine,
                "HOME": str(self.home),
                "TMPDIR": str(self.searched / "tmp"),
                "XDG_DATA_HOME": str(self.home / ".local" / "share"),
                "PYTHONPATH": str(ROOT),
                "PYTHONDONTWRITEBYTECODE": "1",
                "PATH": os.environ.get("PATH", ""),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        (self.searched / f"{stage}.said").write_text(said, "utf-8")
        expected = {"work": -signal.SIGKILL, "after": 1}.get(stage, 0)
        assert done.returncode == expected, said
        return done.stdout


def test_no_socket_is_made_and_no_name_left_but_in_what_was_taken_out_on_purpose(
    tmp_path: Path,
) -> None:
    journey = Journey(tmp_path)
    assert set(traces(journey.outside, NAMES)["CASE.json"]) == set(NAMES)  # the control
    assert "SOCKET" not in journey.run("work")
    assert traces(journey.searched, NAMES) == {}
    assert list((journey.home / ".local").rglob("*.case"))  # sealed edits that wait
    assert "SOCKET" not in journey.run("after")
    assert (journey.home / ".local" / "share" / "drafter" / "drafter.log").exists()
    assert list((journey.home / ".local").rglob("crash-*.txt"))
    assert {path.name for path in journey.out.iterdir()} == {
        "nameless.json",
        "sealed.drafter-case",
        "statement.docx",
        "statement.html",
    }
    assert traces(journey.searched, NAMES) == {}
    assert "SOCKET" not in journey.run("named")
    (found,) = traces(journey.searched, NAMES).items()
    assert found[0] == "out/case-IDENTIFIABLE.json"
    assert set(found[1]) == set(NAMES)  # the control: the search finds every one of them
    assert "SOCKET" not in journey.run("erase")
    assert list(traces(journey.searched, NAMES)) == ["out/case-IDENTIFIABLE.json"]
    assert list((journey.searched / "tmp").iterdir()) == []


def test_a_socket_that_is_made_is_told(tmp_path: Path) -> None:
    assert "SOCKET" in Journey(tmp_path).run("socket")

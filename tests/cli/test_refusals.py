"""Bad use and bad input of the commands of a vault: one sentence each, exit 2, nothing made."""

from pathlib import Path

import pytest

from drafter.cli import main
from tests.cli.worked import REFERENCE, Run

LONG = "a" * 300
"""No file may have so long a name."""


@pytest.mark.parametrize(
    "words, sentence",
    [
        (["case", "show", ""], "The vault has no case of that reference or id"),
        (["case", "show", "99 999 999"], "The vault has no case of that reference or id"),
        (["case", "import", "."], "is a folder, not a file"),
        (["case", "import", "/dev/null"], "is not an ordinary file"),
        (["case", "import", "nothing.json"], "There is no file"),
        (["case", "import", LONG], "could not be read"),
        (["case", "export", REFERENCE, "-o", f"{LONG}.json"], "File name too long"),
        (["case", "export", REFERENCE, "-o", "none/x.json"], "its folder does not exist"),
        (["case", "restore", REFERENCE, "--version", "0"], "not in the range"),
        (["case", "restore", REFERENCE, "--version", "9" * 30], "not in the range"),
        (["case", "restore", REFERENCE, "--version", "one"], "not a valid integer"),
        (["case", "due", "--months", "-3"], "from 1 to 1200 months"),
        (["case", "about", REFERENCE, "-o", "x-IDENTIFIABLE.docx"], "Missing option '--person'"),
        (["bundle", "open", "nothing.drafter-case"], "There is no file"),
        (["vault", "deeds", "--mend"], "No such option"),
    ],
)
def test_bad_input_gets_one_sentence(run: Run, kept: str, words: list[str], sentence: str) -> None:
    assert kept
    code, said, refused = run(*words)
    assert (code, said) == (2, "")
    assert sentence in refused
    assert refused.count("\n") == 1
    assert "fault in drafter" not in refused


@pytest.mark.parametrize("command", ["create", "check", "backup", "restore", "deeds", "recovery"])
def test_a_folder_whose_name_is_too_long_gets_one_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["vault", command, str(tmp_path / LONG)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "fault in drafter" not in said

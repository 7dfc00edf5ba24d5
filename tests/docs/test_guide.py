"""What the pages promise: their links lead somewhere, their words stand on the screen."""

import ast
import re
import shlex
from functools import cache
from pathlib import Path

import pytest

from bench import __main__ as bench
from drafter import __version__
from drafter.cli import main
from drafter.document.library import library
from drafter.session.examples import example, examples
from drafter.ui import commands
from tests.docs.pages import (
    GUIDE,
    PAGES,
    PICTURES,
    ROOT,
    anchors,
    fenced,
    links,
    said_of_the_screen,
    steps,
    words,
)
from tests.docs.taking import MOST_BYTES

WANTED = {
    "first-case",
    "first-complaint",
    "for-caseworkers",
    "for-charities",
    "for-trainees",
    "templates-and-house-style",
    "vault-backup-recovery-erasure",
    "what-the-proof-covers",
    "for-the-office-it",
}
IDS = [str(page.relative_to(ROOT)) for page in PAGES]
ALSO_KEYS = {"Ctrl+D", "Ctrl+R", "Ctrl+V", "Alt+Up", "Alt+Down"}
"""Keys that a field or a list hears itself."""
_KEY = re.compile(r"`((?:Ctrl|Alt|Shift)\+[^`]+)`")
_PATH = re.compile(r"`((?:drafter|docs|tests|tools|bench|resources|templates|packaging)/[\w./-]+)`")
_TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(test_\w+))?`")


@cache
def on_the_screen() -> frozenset[str]:
    """Every run of words in the program's code, as people compare them."""
    found = {
        node.value
        for path in (ROOT / "drafter").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    found |= {each.title for each in library().paragraphs.values()}
    return frozenset(plain(each) for each in found)


def plain(said: str) -> str:
    """Words without what may differ: capitals, kinds of quotes and of spaces."""
    return " ".join(said.replace("’", "'").casefold().split())


def typed_or_listed() -> str:
    """What a page's reader has typed or pasted before, or finds in the list of examples."""
    pages = [words(page) for page in GUIDE.glob("*.md")]
    listed = [example(name).reference for name in examples()]
    typed = [step.words for page in pages for step in steps(page)]
    pasted = [text for page in pages for text in fenced(page, "text")]
    return " ".join(plain(each) for each in (*listed, *typed, *pasted))


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_link_and_picture_of_a_page_is_there(page: Path) -> None:
    lost = []
    for link in links(words(page)):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or (anchor and anchor not in anchors(words(target))):
            lost.append(link)
    assert lost == []


def test_a_link_that_leads_nowhere_is_noticed() -> None:
    text = "See [there](gone.md) and ![a picture](gone.png).\n\n```\n[not](this.md)\n```\n"
    assert links(text) == ["gone.md", "gone.png"]
    assert anchors("# What it's for\n\n## Two words") == {"what-its-for", "two-words"}


def test_the_guide_has_every_page_that_was_promised() -> None:
    assert {page.stem for page in GUIDE.glob("*.md")} >= WANTED


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.stem)
def test_what_a_page_says_stands_on_the_screen_is_in_the_program(page: Path) -> None:
    known, shown = on_the_screen(), typed_or_listed()
    unknown = [
        said
        for said in said_of_the_screen(words(page))
        if plain(said) not in known and plain(said) not in shown
    ]
    assert unknown == []


def test_words_that_are_nowhere_on_the_screen_are_noticed() -> None:
    assert said_of_the_screen("Press **Frobnicate the\nwidget** now.") == ["Frobnicate the widget"]
    assert plain("Frobnicate the widget") not in on_the_screen()
    assert plain("Make a case of it") in on_the_screen()


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.stem)
def test_every_key_of_a_page_is_bound(page: Path) -> None:
    bound = {*commands._SHORTCUTS, *ALSO_KEYS}  # noqa: SLF001 - the table of keys is nobody else's
    assert [key for key in _KEY.findall(words(page)) if key not in bound] == []


def test_every_picture_is_shown_somewhere_and_small() -> None:
    kept = {path.resolve() for path in PICTURES.rglob("*.png")}
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(words(page))}
    assert kept - shown == set()
    assert [path.name for path in kept if path.stat().st_size > MOST_BYTES] == []
    assert len(kept) > 10


@pytest.mark.parametrize(
    "page", [GUIDE / "for-the-office-it.md", ROOT / "docs" / "commands.md"], ids=["it", "commands"]
)
def test_the_commands_of_a_page_run_one_after_another(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [line for text in fenced(words(page), "console") for line in text.splitlines()]
    assert len(lines) > 5
    codes = {line: main(shlex.split(line)[1:]) for line in lines}
    capsys.readouterr()
    allowed = {"drafter limits", "drafter prepare study"}
    odd = {
        line: code for line, code in codes.items() if code and not line.startswith(tuple(allowed))
    }
    assert odd == {}
    assert max(codes.values()) <= 1


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_command_that_a_page_names_exists(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = re.findall(r"(?:`|^)(?:drafter|\./run) ((?:[a-z]+ ?)+)", words(page), re.MULTILINE)
    for command in {" ".join(one.split()) for one in named}:
        first, _, second = command.partition(" ")
        assert main([first, "--help"]) == 0, command
        told = capsys.readouterr().out
        if "Commands:" in told and second:
            assert second.split()[0] in told, command


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_test_that_a_page_names_is_there(page: Path) -> None:
    lost = [
        f"{name}::{test}"
        for name, test in _TEST.findall(words(page))
        if not (ROOT / name).is_file()
        or (test and f"def {test}(" not in (ROOT / name).read_text(encoding="utf-8"))
    ]
    assert lost == []


def test_the_changelog_tells_of_this_version() -> None:
    assert f"\n## {__version__}\n" in words(ROOT / "CHANGELOG.md")


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    assert [name for name in _PATH.findall(words(page)) if not (ROOT / name).exists()] == []


def test_the_readme_says_the_figures_that_the_bench_compares_with() -> None:
    figures = words(ROOT / "README.md").partition("## Figures")[2]
    said = [
        *(figure for shares in bench.SAID.values() for figure in shares.values()),
        *bench.PEER_SAID.values(),
        *bench.VAULT_SAID.values(),
        *bench.RENDERING_SAID,
        bench.FLAGS_SAID,
        bench.RATIO_SAID,
        bench.START_SAID,
        *(f"{took:.0f} ms" for said in bench.WINDOW_SAID.values() for took in said.values()),
    ]
    assert [figure for figure in said if f"{figure}" not in figures] == []

"""What every test stands on: no network, random order that repeats, the shared examples."""

import gc
import os
import socket
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import drafter.ui  # noqa: F401 - Qt is loaded as the program loads it, before pytest-qt can

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a window under test is nobody's to see
SOAK = os.environ.get("DRAFTER_SOAK") == "1"

settings.register_profile("suite", derandomize=True, deadline=None, database=None)
settings.register_profile("soak", deadline=None, database=None, max_examples=5000, print_blob=True)
settings.load_profile("soak" if SOAK else "suite")

INTERNET = (socket.AF_INET, socket.AF_INET6)
ASKS_FOR_A_NAME = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
reached_out: list[str] = []


def refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse every internet socket and every look-up of a host, and remember that it was tried.

    An audit hook, because nothing in this process can pass it by; sockets within the machine
    (AF_UNIX) stay free.
    """
    internet = event == "socket.__new__" and arguments[1] in INTERNET
    if internet or event in ASKS_FOR_A_NAME:
        reached_out.append(event)
        raise RuntimeError(f"drafter is offline, and a test reached out: {event}")


sys.addaudithook(refuse_the_network)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Fail a test that reached out, even where the code under test swallowed the refusal."""
    reached_out.clear()
    outcome = yield
    if reached_out:
        pytest.fail(f"the test reached out to the network: {', '.join(reached_out)}")
    return outcome


@pytest.fixture
def attempts() -> list[str]:
    """What has reached out in this test so far; a test that means to do so empties it."""
    return reached_out


@pytest.fixture
def memory() -> Iterator[None]:
    """What a start does once in a process to the search for unused memory is taken back."""
    was_on, thresholds = gc.isenabled(), gc.get_threshold()
    yield
    gc.unfreeze()
    (gc.enable if was_on else gc.disable)()
    gc.set_threshold(*thresholds)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real examples beside the project, which not every machine has."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the examples of ../shared are not on this machine")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the folder for pictures of the window: ./test --pictures FOLDER."""
    parser.addoption("--pictures", metavar="FOLDER", help="save a picture of every page there")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where pictures are asked for, take them and run nothing else."""
    if config.getoption("--pictures"):
        items[:] = [item for item in items if item.path.name == "test_pictures.py"]


@pytest.fixture(scope="session")
def pictures_folder(pytestconfig: pytest.Config) -> Path | None:
    """Where pictures of the window are wanted; None where nobody asked."""
    folder = pytestconfig.getoption("--pictures")
    return Path(folder) if folder else None


@pytest.fixture(scope="session")
def soak() -> bool:
    """Whether the long searches were asked for (./test --soak)."""
    return SOAK


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """An empty folder for case files."""
    folder = tmp_path / "cases"
    folder.mkdir()
    return folder

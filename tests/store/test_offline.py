"""The whole journey through a vault, with every socket that is made told by an audit hook."""

import sys
from pathlib import Path

import pytest

from tests.store.test_no_trace import Journey

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills itself as POSIX does")


def test_no_stage_of_a_whole_journey_makes_a_socket(tmp_path: Path) -> None:
    journey = Journey(tmp_path)
    for stage in ("work", "after", "named", "erase"):
        assert "SOCKET" not in journey.run(stage, DRAFTER_SOCKETS="1").stdout


def test_a_socket_that_is_made_is_told(tmp_path: Path) -> None:
    journey = Journey(tmp_path)
    assert "SOCKET" in journey.run("work", DRAFTER_SOCKETS="2").stdout

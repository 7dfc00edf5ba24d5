import contextlib
import socket
import subprocess
import sys
from pathlib import Path

import pytest

SWALLOWING_AND_QUIET = """
import contextlib, socket

def test_swallowing():
    with contextlib.suppress(Exception):
        socket.socket()

def test_quiet():
    pass
"""


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_an_internet_socket_is_refused(family: int, attempts: list[str]) -> None:
    with pytest.raises(RuntimeError, match="reached out"):
        socket.socket(family)
    assert attempts == ["socket.__new__"]
    attempts.clear()


def test_looking_up_a_host_is_refused(attempts: list[str]) -> None:
    with pytest.raises(RuntimeError, match="reached out"):
        socket.getaddrinfo("council.example", 443)
    attempts.clear()


def test_a_swallowed_refusal_is_still_remembered(attempts: list[str]) -> None:
    with contextlib.suppress(RuntimeError):
        socket.create_connection(("192.0.2.1", 443))
    assert attempts
    attempts.clear()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no sockets of its own")
def test_a_socket_within_the_machine_is_free(attempts: list[str]) -> None:
    socket.socket(socket.AF_UNIX).close()
    assert not attempts


def test_a_test_that_swallows_the_refusal_fails_and_another_passes(tmp_path: Path) -> None:
    guard = (Path(__file__).parent / "conftest.py").read_text(encoding="utf-8")
    (tmp_path / "conftest.py").write_text(guard, encoding="utf-8")
    (tmp_path / "test_two.py").write_text(SWALLOWING_AND_QUIET, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "1 failed, 1 passed" in run.stdout
    assert "the test reached out to the network: socket.__new__" in run.stdout

"""LibreOffice, started once, asked by its own bridge to Python."""

import functools
import shutil
import subprocess
from pathlib import Path

import pytest

_UNO_PYTHON = "/usr/bin/python3"
needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)

_START = """
import os, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
profile, *arguments = sys.argv[1:]
pipe = "uno:pipe,name=drafter-%d;urp" % os.getpid()
office = subprocess.Popen(["soffice", "--headless", "--norestore",
                           "-env:UserInstallation=" + profile,
                           "--accept=" + pipe[4:] + ";"])
context = uno.getComponentContext()
resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for _ in range(600):
    try:
        remote = resolver.resolve(pipe + ";StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.1)
desktop = remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")


def opened(url):
    hidden = PropertyValue(Name="Hidden", Value=True)
    return desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))


def each(of):
    parts = of.createEnumeration()
    while parts.hasMoreElements():
        yield parts.nextElement()

"""
_END = """
try:
    desktop.terminate()
except Exception:
    pass
office.wait(30)
"""


@functools.cache
def _has_bridge() -> bool:
    if not Path(_UNO_PYTHON).exists():
        return False
    asked = [_UNO_PYTHON, "-c", "import uno"]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


def asked(profile: str, script: str, *arguments: str) -> str:
    """What a script prints: it has ``arguments``, ``opened(url)``, and ``each(of)`` its parts.

    Skips the test where LibreOffice's bridge is not installed.
    """
    if not _has_bridge():
        pytest.skip("LibreOffice's bridge to Python is not installed")
    ended = subprocess.run(
        [_UNO_PYTHON, "-c", _START + script + _END, profile, *arguments],
        check=True, capture_output=True, text=True, timeout=180,
    )  # fmt: skip
    return ended.stdout

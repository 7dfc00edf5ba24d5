"""A command as it is called, and the recovery key that it printed."""

import re
from pathlib import Path

import pytest

from drafter.cli import main

OTHER = "otter mango quarry velvet swoop"
ROOT = Path(__file__).parent.parent.parent
Told = pytest.CaptureFixture[str]
PRINTED_KEY = re.compile(r"^    [1-8✓]   (\w+)$", re.MULTILINE)


def run(*arguments: object) -> int:
    return main([str(each) for each in arguments])


def key_in(text: str) -> str:
    return "-".join(PRINTED_KEY.findall(text))

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="Windows tells the times of children in another way")

from tools.starts import least


def test_more_work_takes_more_of_the_processor(tmp_path: Path) -> None:
    python = [sys.executable, "-S", "-c"]
    little, much = least([[*python, "pass"], [*python, "sum(range(10**7))"]], 2, tmp_path)
    assert 0 < little < much


def test_a_program_that_does_not_start_has_no_time(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        least([[sys.executable, "-c", "raise SystemExit(1)"]], 1, tmp_path)

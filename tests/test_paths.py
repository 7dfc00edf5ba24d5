import sys
from pathlib import Path

import pytest

from drafter import paths


@pytest.mark.skipif(sys.platform != "linux", reason="the variable is the desktop's of Linux")
def test_the_caseworkers_own_folder_is_where_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.user_folder() == tmp_path / "drafter"
    assert not paths.user_folder().exists()

from pathlib import Path

import pytest

from drafter.case.statement import VersionKind
from drafter.document.compose import compose_tree
from drafter.document.library import library
from drafter.document.model import Identity
from drafter.document.packs import pack
from drafter.document.sample import sample_tree
from drafter.document.trial import load_foreign_pack
from drafter.errors import DrafterError
from tests.document.compositions import write_pack


def test_a_good_pack_from_elsewhere_comes_through_its_trial(tmp_path: Path) -> None:
    folder = write_pack(
        tmp_path / "good", "{% for k in complaints %}\n\n{{ k.text }}\n\n{% endfor %}"
    )
    assert load_foreign_pack(folder).id == "tried"


def test_a_wrong_pack_from_elsewhere_is_answered_with_its_line(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "wrong", "{% for k in complaints %}{{ k.txet }}{% endfor %}")
    with pytest.raises(DrafterError, match=r"^wrong/main\.md\.j2, line 1: `txet`"):
        load_foreign_pack(folder)


def test_a_pack_that_takes_too_long_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "slow", "Words.")
    monkeypatch.setattr("drafter.document.trial.SECONDS", 0)
    with pytest.raises(DrafterError, match="slow takes too much time or memory"):
        load_foreign_pack(folder)


def test_a_child_that_never_starts_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "late", "Words.")
    monkeypatch.setattr("drafter.document.trial._START", 0.0)
    with pytest.raises(DrafterError, match="late takes too much time or memory"):
        load_foreign_pack(folder)


def test_a_child_that_dies_is_no_verdict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_pack(tmp_path / "dead", "Words.")
    monkeypatch.setattr("drafter.document.trial._try", _die)
    with pytest.raises(DrafterError, match="dead takes too much time or memory"):
        load_foreign_pack(folder)


def _die(*_: object) -> None:
    """Stands for a child that its limits end."""


@pytest.mark.parametrize("members", [0, 3, 12])
@pytest.mark.parametrize("version", list(VersionKind))
def test_the_sample_goes_through_every_branch_of_the_shipped_pack(
    members: int, version: VersionKind
) -> None:
    tree = sample_tree(members, version)
    result = compose_tree(tree, pack("lgsco-decision"), library(), Identity.ANONYMISED)
    assert len(result.document.blocks) > members * 5

import sys
from pathlib import Path

import pytest

from drafter import paths
from drafter.case.case import KindOfWork
from drafter.document.packs import load_pack, pack, packs
from drafter.errors import DrafterError
from tests.document.compositions import write_pack


def test_the_shipped_packs_are_compiled_once() -> None:
    assert "lgsco-decision" in [one.id for one in packs()]
    assert pack("lgsco-decision") is pack("lgsco-decision")
    assert pack("lgsco-decision").kinds_of_work == (KindOfWork.DECIDING, KindOfWork.PRACTISING)


def test_a_template_that_is_not_there_is_said_with_the_nearest() -> None:
    with pytest.raises(DrafterError, match="did you mean `lgsco-decision`"):
        pack("lgsco-decison")
    with pytest.raises(DrafterError, match=r"there are .*lgsco-decision"):
        pack("zzz")


def test_a_pack_of_ones_own_loads(tmp_path: Path) -> None:
    one = load_pack(write_pack(tmp_path / "mine", "Words."))
    assert (one.id, one.numbered, one.language) == ("tried", True, "en-GB")


@pytest.mark.parametrize(
    "old, new, sentence",
    [
        ("", "footre = 1", "`footre` means nothing here; did you mean `footer`?"),
        ("", "x = [", "is not valid TOML"),
        ('id = "tried"', 'id = "../x"', "an id is made of small letters"),
        ('id = "tried"', "", "`id` is missing"),
        ('name = "A template on trial"', "name = 3", "`name` is missing"),
        ('["deciding"]', '["decidng"]', "`kind_of_work` is a list of"),
        ('["deciding"]', '"deciding"', "`kind_of_work` is a list of"),
        ('["main.md.j2"]', "[]", "`sections` is the list"),
        ('["main.md.j2"]', "[1]", "`sections` is the list"),
        ('["main.md.j2"]', '["../main.md.j2"]', "is no template file"),
        ('["main.md.j2"]', '["gone.md.j2"]', "gone.md.j2 is not there"),
        ("", 'numbered = "yes"', "`numbered` is true or false"),
        ("", "slots = 1", "write `slots` as a table"),
        ("", '[slots]\nsumary = "main.md.j2"', "did you mean `summary`?"),
        ("", "[footer]\ndraft = 1", "`draft` in [footer] means nothing"),
        ("", '[watermark]\nzzz = "x"', "it knows deciding, draft, final"),
        ("", '[footer]\ndraft = "{{ nmae }}"', "template.toml, footer, line 1: `nmae`"),
        ('title = "A title"', 'title = "{{ 1 + 1 }}"', "template.toml, title, line 1: add"),
    ],
)
def test_a_wrong_description_is_answered_with_what_to_do(
    old: str, new: str, sentence: str, tmp_path: Path
) -> None:
    folder = write_pack(tmp_path / "wrong", "Words.")
    description = folder / "template.toml"
    text = description.read_text(encoding="utf-8")
    description.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")
    with pytest.raises(DrafterError) as error:
        load_pack(folder)
    assert sentence in str(error.value)
    assert str(error.value).startswith("wrong/")


def test_a_file_that_is_far_too_long_is_not_even_read(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "long", "x" * 300_000)
    with pytest.raises(DrafterError, match=r"long/main\.md\.j2, line 1: it is longer than 60,000"):
        load_pack(folder)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "linked", "Words.")
    (folder / "main.md.j2").unlink()
    target = tmp_path / "secret"
    target.write_text("secret", encoding="utf-8")
    try:
        (folder / "main.md.j2").symlink_to(target)
    except OSError:
        pytest.skip("this system lets nobody make a link")
    with pytest.raises(DrafterError, match="is not there"):
        load_pack(folder)


def test_an_unreadable_file_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "broken", "Words.")

    def gone(_: Path) -> bytes:
        raise OSError

    monkeypatch.setattr(Path, "read_bytes", gone)
    with pytest.raises(DrafterError, match=r"broken/template\.toml can't be read"):
        load_pack(folder)


def test_odd_characters_of_a_folder_do_not_reach_the_message(tmp_path: Path) -> None:
    folder = tmp_path / "odd\x1bname"
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this system has no such names")
    with pytest.raises(DrafterError) as error:
        load_pack(folder)
    assert str(error.value) == "odd?name/template.toml is not there."


def test_shipped_folders_are_found_in_a_checkout_and_a_frozen_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (paths.templates() / "lgsco-decision").is_dir()
    assert paths.resources().parent == paths.root()
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.templates() == tmp_path / "templates"

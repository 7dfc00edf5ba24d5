from pathlib import Path

import pytest

from drafter.anonymise.anonymise import anonymise, identify
from drafter.case.account import ChronologyEntry, Evidence
from drafter.case.case import Case
from drafter.document.compose import compose
from drafter.document.letter import Frame, Listed, Stage
from drafter.document.library import Library
from drafter.document.packs import load_pack
from drafter.errors import DrafterError
from tests.document.compositions import lines_of, write_pack

ENTRY = ChronologyEntry(id="e", text="They wrote.", evidence=("v", "w"))
CASE = Case(id="case", chronology=(ENTRY,), evidence=(Evidence(id="v", text="A"), Evidence(id="w")))
FRAME = Frame(
    client="Miss Example",
    client_lines=("1 Road", "Town"),
    previous=Stage(stage="stage 1", final=True),
    documents=(Listed(number=2, words="A letter"),),
    numbers={"r2": 2},
)


def printed(folder: Path, template: str, frame: Frame = FRAME) -> list[str]:
    pack = load_pack(write_pack(folder / "tried", template, "letter = true\nnumbered = false\n"))
    return lines_of(compose(identify(CASE), pack, Library(), frame).document)


def test_a_letter_sees_its_frame_and_what_is_in_it(tmp_path: Path) -> None:
    template = (
        "@address {{ letter.client }}\n\n{% for line in letter.client_lines %}\n\n"
        "@address {{ line }}\n\n{% endfor %}\n\n"
        "{% if letter.previous and letter.previous.final %}\n\nFinal {{ letter.previous.stage }}."
        "\n\n{% endif %}\n\n{% for document in letter.documents %}\n\n"
        "{{ document.number }}: {{ document.words }}\n\n{% endfor %}"
    )
    assert printed(tmp_path, template) == [
        "@address Miss Example", "@address 1 Road", "@address Town", "Final stage 1.",
        "2: A letter",
    ]  # fmt: skip
    assert printed(tmp_path, template, Frame()) == []


def test_an_entry_names_the_documents_its_reader_may_see_and_is_told_unless_later(
    tmp_path: Path,
) -> None:
    template = (
        "{% for entry in chronology | with('is_told', true) %}\n\n"
        "{{ entry.text }} ({{ entry.documents }})\n\n{% endfor %}"
    )
    (told,) = printed(tmp_path, template)
    assert told == "They wrote. (document\u00a02)"
    assert printed(tmp_path, template, Frame(later=frozenset({"r1"}))) == []


def test_what_a_letter_does_not_show_and_words_it_has_not_are_refused(tmp_path: Path) -> None:
    for name in ("numbers", "later", "colour"):
        with pytest.raises(DrafterError, match=f"`{name}` is not a field of a letter"):
            printed(tmp_path, "{{ letter." + name + " }}")


def test_a_frame_is_for_a_letter_under_real_names_alone(tmp_path: Path) -> None:
    letter = load_pack(write_pack(tmp_path / "a", "{{ letter.client }}", "letter = true\n"))
    statement = load_pack(write_pack(tmp_path / "b", "Words."))
    with pytest.raises(DrafterError, match="is a letter"):
        compose(anonymise(CASE), letter, Library(), FRAME)
    with pytest.raises(DrafterError, match="is no letter"):
        compose(identify(CASE), statement, Library(), FRAME)
    assert compose(identify(CASE), letter, Library(), FRAME).document.blocks

"""What somebody does by habit is shown; what everybody does, and what offices do, is not."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("Roy, who runs the whelk van at the ferry, wrote.", "runs the whelk van at the ferry"),
    ("Her mother, Fenella, conducts the abbey choir.", "conducts the abbey choir"),
    ("Ines, who gilds the frames at the Assembly Rooms, rang.",
     "gilds the frames at the Assembly Rooms"),
    ("He winds the town clock.", "winds the town clock"),
    ("She keeps a weir in Wexby.", "keeps a weir in Wexby"),
    ("Mrs Cole, who keeps the weir, came.", "keeps the weir"),
    ("Mrs Cole tends the roses on Sunday.", "tends the roses"),
    ("He tunes the organ for the.", "tunes the organ"),
    ("She tends the lamps of our chapel.", "tends the lamps of our chapel"),
    ("She looks after the hawks at the castle.", "looks after the hawks at the castle"),
    ("He mends the nets on 4 boats.", "mends the nets"),
    ("Where he did the lanterns, it burned.", "did the lanterns"),
    ("He was a lampman at the colliery.", "a lampman at the colliery"),
    ("Ines was a whistler on the Quill ferry until May.", "a whistler on the Quill ferry"),
    ("And as a lagger at the gasworks he knew.", "a lagger at the gasworks"),
]  # fmt: skip
SILENT = [
    "The team runs the lamp. Runs the lamp.",
    "keeps the lamp",
    "Roy, who runs the housing team, wrote.",
    "The officer who keeps the records rang.",
    "She cleans the stairs and keeps the garden tidy.",
    "He keeps the flat tidy. She keeps the.",
    "Ms Y, who did the assessment, left.",
    "She looks after the children. She looks at the lamp. She looks",
    "Council keeps the weir. Winter keeps the weir. Then keeps the weir.",
    "He Keeps the weir.",
    "She keeps fit. She keeps",
    "It did - she did; the lamp went.",
    "There was a fire at the mill.",
    "She had a flat at the mill.",
    "She saw the lamp at the mill. At the mill",
    "This was a visit to the zoo. There was a lamp in the mill.",
    "He is a tenant at the mill. It was a lamp, on the ferry.",
    "Mill. A mill. The old mill.",
]


@pytest.mark.parametrize("text, words", TOLD)
def test_what_somebody_does_is_shown_whole(text: str, words: str) -> None:
    assert (words, "job") in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_what_everybody_does_is_not(text: str) -> None:
    assert [found for found in residue(text) if found[1] == "job"] == []
    assert ("winds the town clock", "job") in residue(f"{text}\n\nHe winds the town clock.")


@pytest.mark.parametrize(
    "text, words",
    [
        ("She teaches Ladino on Zoom.", "teaches Ladino on Zoom"),
        ("He designs roller coasters.", "designs roller coasters"),
        ("I breed ferrets.", "breed ferrets"),
    ],
)
def test_a_craft_needs_no_article(text: str, words: str) -> None:
    assert (words, "job") in residue(text)


def test_what_all_teach_and_train_is_silent() -> None:
    assert residue("She teaches children. He trains. The Council designs homes. I teach.") == []

"""Make resources/words/english-american.txt: words as Americans, and Britons with a z, spell them.

    python tools/american_words.py

"Organized" and "neighbors" are no names misspelt. What it lists is made of english.txt and
english-more.txt; a few words have no British form.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from drafter import paths

_Z: Final = (
    "isation", "isations", "ise", "ised", "iser", "isers", "ises", "ising", "yse", "ysed", "yses",
    "ysing",
)  # fmt: skip
_OUR: Final = (
    "our", "ourable", "oural", "oured", "ourer", "ourers", "ourful", "ourhood", "ourhoods",
    "ouring", "ourite", "ourites", "ourless", "ourly", "ours",
)  # fmt: skip
_ENDINGS: Final = (
    {ending: ending.replace("s", "z", 1) for ending in _Z}
    | {ending: ending.replace("our", "or") for ending in _OUR}
    | {
        "tre": "ter", "tres": "ters", "ogue": "og", "ogues": "ogs", "aedia": "edia",
        "aemia": "emia", "aemias": "emias", "aemic": "emic", "hoea": "hea", "efence": "efense",
        "efences": "efenses", "ffence": "ffense", "ffences": "ffenses",
    }
)  # fmt: skip
_BEGUN: Final = {
    "anaesthe": "anesthe", "foet": "fet", "gynaeco": "gyneco", "haem": "hem",
    "manoeuvre": "maneuver", "manoeuvr": "maneuver", "mould": "mold", "oede": "ede",
    "oeso": "eso", "oestr": "estr",
    "orthopaed": "orthoped", "paed": "ped", "plough": "plow", "sceptic": "skeptic",
}  # fmt: skip
_DOUBLED: Final = ("lled", "lling", "ller", "llers", "llor", "llors")
_SHORTEST_STEM: Final = 3
_ONLY_THERE: Final = """
airplane airplanes aluminum daycare daycares downspout downspouts dumpsters firetruck firetrucks
jewelry math mom moms pajamas snowplow snowplows zipcode zipcodes
"""
_NAMES: Final = frozenset({"devizes", "honor"})


def spellings(word: str, words: frozenset[str]) -> Iterator[str]:
    """The other spellings of a folded word; most have none."""
    ending = max((end for end in _ENDINGS if word.endswith(end)), key=len, default="")
    if ending and len(word) - len(ending) >= _SHORTEST_STEM:
        yield word.removesuffix(ending) + _ENDINGS[ending]
    if word.endswith(_DOUBLED):
        cut = word.rindex("ll") + 1
        if cut > _SHORTEST_STEM and word[:cut] in words:
            yield word[:cut] + word[cut + 1 :]  # "traveled"
    begun = max((each for each in _BEGUN if word.startswith(each)), key=len, default="")
    if begun:
        yield _BEGUN[begun] + word.removeprefix(begun)


def main() -> None:
    """Write the list."""
    folder = paths.resources() / "words"
    lists = ("english.txt", "english-more.txt")
    words = frozenset(
        word for name in lists for word in (folder / name).read_text(encoding="utf-8").split()
    )
    there = {other for word in words for other in spellings(word, words)}
    there |= set(_ONLY_THERE.split())
    listed = sorted(there - words - _NAMES)
    (folder / "english-american.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

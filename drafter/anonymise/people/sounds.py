"""How a word sounds, roughly."""

import re


def sound(word: str) -> str:
    """A rough key by which words that sound alike are the same: "cox" and "cocks"."""
    key = f"{word[:-1]}" if word.endswith("mb") else word  # "plumb", as "plum"
    for spelt, heard in (
        ("igh", "i"), ("dge", "ge"), ("ough", "o"), ("augh", "a"), ("ce", "se"), ("ci", "si"),
        ("cy", "sy"), ("ck", "k"), ("x", "ks"), ("ph", "f"), ("v", "f"), ("mac", "mc"),
        ("sch", "s"), ("th", "t"), ("c", "k"), ("q", "k"), ("z", "s"), ("w", "v"), ("j", "g"),
    ):  # fmt: skip
        key = key.replace(spelt, heard)
    kept = key[:1] + re.sub(r"[aeiouyh]", "", key[1:])
    return re.sub(r"(.)\1+", r"\1", kept)

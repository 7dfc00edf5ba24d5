"""What letters abbreviate in casework, and what a text then speaks of."""

import functools
import tomllib

from drafter import paths


@functools.cache
def abbreviations() -> dict[str, tuple[str, ...]]:
    """Letters that abbreviate something, and how words begin without which it is not spoken of.

    Letters of which any text makes use ("MP", "NB") are not among them.
    """
    table = (paths.resources() / "words" / "abbreviations.toml").read_text(encoding="utf-8")
    return {letters: tuple(words.split()) for letters, words in tomllib.loads(table).items()}

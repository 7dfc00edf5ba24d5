"""What a template did wrong, before anyone knows on which line; and the nearest right word."""

import difflib
from collections.abc import Iterable

from drafter.errors import DrafterError


class TemplateFault(Exception):  # noqa: N818 - a fault of the template, not of the program
    """A sentence about what a template asks for; the sandbox adds file and line."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The remedy "; did you mean `text`?", or empty where nothing known is near."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean `{near[0]}`?" if near else ""


def template_error(template: str, line: int, sentence: str) -> DrafterError:
    """The error that a person sees: "templates/a/b.md.j2, line 12: ... ."."""
    end = "" if sentence.endswith(("?", ".")) else "."
    return DrafterError(f"{template}, line {line}: {sentence}{end}")

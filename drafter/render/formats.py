"""The formats a document can be written in: a new one is a file in this folder and a line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from drafter.document.model import Document
from drafter.render import html, text, word
from drafter.render.look import HouseStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format: its ``name`` in commands, its file's ``suffix``, its ``label`` on the screen.

    ``write`` makes the whole file; only Word heeds the house style.
    """

    name: str
    suffix: str
    label: str
    write: Callable[[Document, HouseStyle | None], bytes]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format(name="docx", suffix=".docx", label="Word document", write=word.write),
            Format(name="html", suffix=".html", label="Web page", write=html.write),
            Format(name="txt", suffix=".txt", label="Plain text", write=text.write),
        )
    }
)
"""Every format by its name, the usual one first."""

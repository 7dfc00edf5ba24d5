"""How long a Word file takes to make, beside what others take for the same words.

    python -m bench.rendering [--rounds 7]

Prints medians in milliseconds and our share of each; reaches its goal, and ends with 0, when
ours takes no longer than docxtpl at both sizes. Where docxtpl is absent it says so.
"""

import argparse
import importlib
import io
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx

from drafter.document.model import (
    AnyBlock,
    Document,
    Heading,
    Identity,
    Inline,
    Paragraph,
    Reference,
    Span,
)
from drafter.render import word

SIZES = (26, 1_000)
_WORDS = (
    "On the first working day of the month the Council wrote to Miss X about her complaint and"
    " said that it had looked again at the records it held of the events she described."
)
_EVERY_HEADING, _EVERY_REFERENCE = 12, 5

Maker = Callable[[Document], bytes]


def statement(paragraphs: int) -> Document:
    """A statement of that many numbered paragraphs of 32 words: 26 are usual, 1,000 are not.

    Every twelfth stands under a heading, every fifth refers to the one before it.
    """
    blocks: list[AnyBlock] = []
    before = 0
    for number in range(1, paragraphs + 1):
        if number % _EVERY_HEADING == 1:
            heading = (Span(text=f"Section {number // _EVERY_HEADING + 1}"),)
            blocks.append(Heading(ordinal=len(blocks) + 1, inlines=heading))
        inlines: tuple[Inline, ...] = (Span(text=_WORDS),)
        if number % _EVERY_REFERENCE == 0:
            follows = Reference(target=before, text=str(number - 1))
            inlines += (Span(text=" This follows from paragraph "), follows, Span(text="."))
        before = len(blocks) + 1
        blocks.append(Paragraph(ordinal=before, inlines=inlines, number=number))
    return Document(
        title="Decision statement",
        blocks=tuple(blocks),
        identity=Identity.ANONYMISED,
        template="bench",
        footer="Draft",
    )


def with_docxtpl(folder: Path) -> Maker | None:
    """Fill a docxtpl template that has a loop over paragraphs; None where it is absent."""
    try:
        docxtpl = importlib.import_module("docxtpl")
    except ImportError:
        return None
    template = docx.Document()
    for line in ("{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        template.add_paragraph(line)
    path = folder / "template.docx"
    template.save(str(path))

    def make(document: Document) -> bytes:
        filled = docxtpl.DocxTemplate(path)
        filled.render({"lines": [block.text for block in document.blocks]})
        packed = io.BytesIO()
        filled.save(packed)
        return packed.getvalue()

    return make


def with_python_docx(document: Document) -> bytes:
    """python-docx as its guide shows it."""
    made = docx.Document()
    for block in document.blocks:
        name = "Heading 1" if isinstance(block, Heading) else "List Number"
        made.add_paragraph(block.text, style=name)
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def with_a_zip_alone(document: Document) -> bytes:
    """Three parts and the bare words: nothing can be faster by much."""
    lines = "".join([f"<w:p><w:r><w:t>{block.text}</w:t></w:r></w:p>" for block in document.blocks])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("_rels/.rels", "<Relationships/>")
        package.writestr("word/document.xml", f"<w:document><w:body>{lines}</w:body></w:document>")
    return packed.getvalue()


def medians(makers: dict[str, Maker], document: Document, rounds: int) -> dict[str, float]:
    """Milliseconds each, all makers in turn in every round so that noise falls on all alike."""
    times: dict[str, list[float]] = {name: [] for name in makers}
    for _ in range(rounds + 1):
        for name, make in makers.items():
            began = time.perf_counter()
            make(document)
            times[name].append((time.perf_counter() - began) * 1000)
    return {name: statistics.median(found[1:]) for name, found in times.items()}


def measure(rounds: int) -> bool:
    """Measure both sizes and print them; False where docxtpl was faster."""
    makers: dict[str, Maker] = {"ours": word.write}
    is_reached = True
    with tempfile.TemporaryDirectory() as folder:
        theirs = with_docxtpl(Path(folder))
        if theirs is None:
            print("docxtpl is not installed: the goal is not measured")
        else:
            makers["docxtpl"] = theirs
        makers |= {"python-docx": with_python_docx, "zip alone": with_a_zip_alone}
        for size in SIZES:
            found = medians(makers, statement(size), rounds)
            print(f"rendering {size} paragraphs, median of {rounds} rounds")
            for name, taken in found.items():
                share = f"ours / this = {found['ours'] / taken:.2f}"
                print(f"  {name:<12} {taken:9.2f} ms   {share}")
            is_reached &= found["ours"] <= found.get("docxtpl", found["ours"])
    return is_reached


def main() -> int:
    """Measure and print; 1 where docxtpl was faster."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=7, help="rounds after one to warm up")
    return 0 if measure(parser.parse_args().rounds) else 1


if __name__ == "__main__":
    sys.exit(main())

"""What a template says by itself, beside what anybody typed."""

from drafter.document.model import Document, Span


def standing_words(document: Document) -> tuple[str, ...]:
    """The template's own words, in which a word such as "will" or "may" is nobody's name."""
    words = {
        inline.text.strip()
        for block in document.blocks
        for inline in block.inlines
        if isinstance(inline, Span) and inline.source and inline.source.template
    }
    return tuple(sorted(words - {""}, key=len, reverse=True))

"""Which characters may be printed: what no file format takes is replaced where a reader sees it."""

import re

_BREAK = re.compile("\r\n|[\t\n\r\x0b\x0c\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """``text`` on one line: a tab or line break becomes a space, what XML forbids U+FFFD.

    Illegal are the control characters, lone surrogates and the two non-characters of XML 1.0,
    section 2.2; so are marks that turn the direction of reading, which would show words that no
    search finds. They are replaced, not dropped, so that a person sees that something was there.
    """
    if text.isprintable():
        return text
    return _ILLEGAL.sub("\ufffd", _BREAK.sub(" ", text))


def escaped(text: str) -> str:
    """:func:`printable` text as XML or HTML character data, fit for an attribute as well."""
    clean = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return clean.replace('"', "&quot;")

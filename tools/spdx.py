"""Whether a licence's expression (SPDX) leaves a way without the GPL's terms for our own work."""

import re

ACCEPTED = frozenset({
    "0BSD", "AFL-2.1", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "bzip2-1.0.6", "CC0-1.0",
    "FTL", "HPND", "HPND-sell-variant", "ICU", "Imlib2", "ISC", "LGPL-2.1-only",
    "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "Libpng", "libpng-2.0",
    "LicenseRef-ICC-License", "LicenseRef-Public-Domain", "MIT", "MIT-0", "MIT-Modern-Variant",
    "MPL-2.0", "NAIST-2003", "PSF-2.0", "Python-2.0", "Unicode-3.0", "Unicode-DFS-2016",
    "Unlicense", "X11", "Zlib", "Apache-2.0 WITH LLVM-exception",
    "BSD-3-Clause WITH PCRE2-exception", "GPL-2.0-or-later WITH Bootloader-exception",
    "GPL-3.0-or-later WITH GCC-exception-3.1",
})  # fmt: skip
"""A closed list: what is not in it was read by nobody."""

_TOKENS = re.compile(r"\(|\)|[^\s()]+")


def is_accepted(expression: str) -> bool:
    """Whether one of the ways an expression offers is in the list whole.

    Raises ValueError where it is no expression.
    """
    tokens = _TOKENS.findall(expression)
    accepted = _either(tokens)
    if tokens:
        raise ValueError(f"{expression!r} is no licence expression")
    return accepted


def _either(tokens: list[str]) -> bool:
    accepted = _both(tokens)
    while tokens and tokens[0] == "OR":
        tokens.pop(0)
        accepted = _both(tokens) or accepted
    return accepted


def _both(tokens: list[str]) -> bool:
    accepted = _one(tokens)
    while tokens and tokens[0] == "AND":
        tokens.pop(0)
        accepted = _one(tokens) and accepted
    return accepted


def _one(tokens: list[str]) -> bool:
    first = tokens.pop(0) if tokens else ")"
    if first == "(":
        accepted = _either(tokens)
        if not tokens or tokens.pop(0) != ")":
            raise ValueError("a bracket is not closed")
        return accepted
    if first in {")", "OR", "AND", "WITH"}:
        raise ValueError(f"a licence is missing before {first!r}")
    if tokens[:1] == ["WITH"]:
        del tokens[0]
        first = f"{first} WITH {tokens.pop(0) if tokens else ''}"
    return first in ACCEPTED

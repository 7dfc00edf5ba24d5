import pytest

from tools.spdx import is_accepted


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "Apache-2.0 OR GPL-2.0-only",
        "GPL-2.0-only OR MIT",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "((MIT))",
    ],
)
def test_what_leaves_a_way_without_the_gpl_is_accepted(expression: str) -> None:
    assert is_accepted(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "GPL-3.0-only",
        "GPL-2.0-or-later",
        "AGPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "(MIT OR Apache-2.0) AND GPL-3.0-or-later",
        "GPL-2.0-only OR GPL-3.0-only",
        "GPL-2.0-or-later WITH Classpath-exception-2.0",
        "A-licence-nobody-read",
    ],
)
def test_what_only_the_gpl_allows_or_nobody_read_is_not(expression: str) -> None:
    assert not is_accepted(expression)


@pytest.mark.parametrize("words", ["", "MIT MIT", "(MIT", "MIT OR", "OR MIT", "MIT)", "MIT WITH"])
def test_what_is_no_expression_is_refused_or_not_accepted(words: str) -> None:
    try:
        assert not is_accepted(words)
    except ValueError:
        return

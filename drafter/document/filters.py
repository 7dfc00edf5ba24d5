"""The filters and tests of templates: the whole list, and nothing of Jinja's own.

``templates/README.md`` describes each for whoever edits a template.
"""

from collections.abc import Callable
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from drafter.document import selecting, wording
from drafter.document.dated import undated

RENDERING: Final = "_rendering"
"""Where the context holds the rendering; no template can name it."""


def _for_jinja(function: Callable[..., Any]) -> Callable[..., Any]:
    @pass_context
    def called(context: Context, *given: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        return function(context[RENDERING], *given)

    return called


_FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "name": wording.name,
    "short": wording.short,
    "called": wording.called,
    "possessive": wording.possessive,
    "pronoun": wording.pronoun,
    "agrees": wording.agrees,
    "sentence": wording.sentence,
    "midsentence": wording.midsentence,
    "phrase": wording.phrase,
    "required": wording.required,
    "cited": wording.cited,
    "listing": wording.listing,
    "between": wording.between,
    "count": wording.count,
    "period": wording.period,
    "date": wording.date,
    "undated": undated,
    "money": wording.money,
    "each": selecting.each,
    "with": selecting.having,
    "without": selecting.lacking,
    "of": selecting.of,
    "once": selecting.once,
    "within": selecting.within,
    "passages_before": selecting.passages_before,
    "rest_of": selecting.rest_of,
    "standard": selecting.standard,
}
_TESTS: Final[dict[str, Callable[..., Any]]] = {
    "written": selecting.written,
    "several": selecting.several,
    "said": selecting.said,
}

FILTERS: Final = {word: _for_jinja(function) for word, function in _FILTERS.items()}
TESTS: Final = {word: _for_jinja(function) for word, function in _TESTS.items()}

"""The sandbox that templates run in: checked before they compile, counted while they run.

The only home of Jinja's environment. Nothing of Jinja's own is left in it: no globals, filters,
tests, loaders or extensions.
"""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NoReturn

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, pass_context
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.runtime import Context as JinjaContext
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.document.faults import TemplateFault, did_you_mean, template_error
from drafter.document.filters import FILTERS, RENDERING, TESTS
from drafter.document.rendering import Rendering
from drafter.document.syntax import LOOP_FIELDS, SyntaxFault, check_source, check_tree, mark_lines
from drafter.document.values import Choice, Context, Record, TemplateValue, Value
from drafter.errors import DrafterError

_BOUNDED: Final = "_bounded"
"""The filter put round every loop; its name is one that no template may use."""


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """A template that passed the checks. ``name`` is what messages call it."""

    name: str
    template: Template


class _Turns:
    """A list whose every member counts against the loops of the whole composition."""

    def __init__(self, members: Sequence[TemplateValue], rendering: Rendering) -> None:
        self._members, self._rendering = members, rendering

    def __iter__(self) -> Iterator[TemplateValue]:
        for member in self._members:
            self._rendering.step()
            yield member


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja with every door shut but the filters and tests of :mod:`drafter.document.filters`."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """A record's field, or what may be asked of a loop."""
        if isinstance(obj, Record):
            return obj.value(attribute)
        if isinstance(obj, LoopContext):
            if attribute in LOOP_FIELDS:
                return getattr(obj, attribute)
            raise TemplateFault(
                f"`loop` has no `{attribute}`{did_you_mean(attribute, LOOP_FIELDS)}"
            )
        if obj is None:
            raise TemplateFault(
                f"there may be nothing to take `{attribute}` from; ask with if first"
            )
        if isinstance(obj, list | tuple):
            raise TemplateFault(f"a list has no `{attribute}`; go through it with for")
        raise TemplateFault(f"words and numbers have no `{attribute}`")

    def getitem(self, obj: Any, argument: Any) -> NoReturn:  # noqa: ANN401, ARG002 - Jinja's own signature
        """Refused: fields are named, never counted."""
        raise TemplateFault("write `record.field`, not `record[…]`")

    def call(self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ANN401, ARG002, PYI063 - Jinja's own signature
        """Refused: templates call nothing."""
        raise TemplateFault("nothing can be called")


@pass_context
def _printed(_: JinjaContext, value: object) -> str:
    """What an expression prints. Taking the context keeps Jinja from folding constants."""
    if isinstance(value, str | Value | Choice):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Record):
        return str(value)
    if isinstance(value, list | tuple):
        raise TemplateFault("a list can't be printed whole; use `name` or `listing`, or a loop")
    if value is None:
        raise TemplateFault("there may be nothing to print here; use `required`, or ask with if")
    raise TemplateFault("yes and no can't be printed; ask with if")


@pass_context
def _counted(context: JinjaContext, members: TemplateValue) -> _Turns:
    if not isinstance(members, list | tuple):
        raise TemplateFault("only a list can be gone through with for")
    return _Turns(members, context[RENDERING])


@functools.cache
def _sandbox() -> _Sandbox:
    sandbox = _Sandbox(
        undefined=StrictUndefined,
        autoescape=False,
        optimized=False,
        cache_size=0,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_printed,
    )
    sandbox.globals.clear()
    sandbox.filters = {**FILTERS, _BOUNDED: _counted}
    sandbox.tests = dict(TESTS)
    return sandbox


def read_template(path: Path, name: str) -> str:
    """A template file's text: UTF-8, any line ends, a mark at its start forgiven."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise DrafterError(f"{name} can't be read.") from error
    except UnicodeDecodeError as error:
        raise DrafterError(f"{name} is not UTF-8 text; save it as UTF-8.") from error


def compile_template(source: str, name: str, names: frozenset[str]) -> CompiledTemplate:
    """Check a template and compile it. ``names`` are all it may use at its outermost level.

    Raises :class:`DrafterError` naming template, line and remedy; nothing of it has run then.
    """
    sandbox = _sandbox()
    try:
        check_source(source)
        tree = sandbox.parse(source)
        check_tree(tree, names=names, filters=FILTERS, tests=TESTS)
        mark_lines(tree, _BOUNDED)
        code = sandbox.compile(tree, name="template", filename="template")
    except SyntaxFault as fault:
        raise template_error(name, fault.line, fault.sentence) from fault
    except TemplateSyntaxError as error:
        raise template_error(
            name, error.lineno, _plain(error.message or "it can't be read")
        ) from error
    except (RecursionError, MemoryError, OverflowError, ValueError, SyntaxError) as error:
        raise template_error(name, 1, "it is too intricate to be read") from error
    return CompiledTemplate(name, Template.from_code(sandbox, code, {}))


def render(compiled: CompiledTemplate, context: Context, rendering: Rendering) -> str:
    """The template's text with tokens for values and marks for lines.

    Raises :class:`DrafterError` naming template, line and remedy.
    """
    parts: list[str] = []
    template = compiled.template
    inner = template.new_context({**context, RENDERING: rendering})
    try:
        for part in template.root_render_func(inner):
            rendering.write(len(part))
            parts.append(part)
    except TemplateFault as fault:
        raise template_error(compiled.name, _line(template, fault), str(fault)) from fault
    except (UndefinedError, SecurityError, TypeError, ValueError, RecursionError) as error:
        # Never Jinja's or Python's own sentence: it could carry what stands in a value.
        sentence = (
            "this can't be done with what it is given; look at the filters' words in brackets"
        )
        raise template_error(compiled.name, _line(template, error), sentence) from error
    return "".join(parts)


def _plain(message: str) -> str:
    """Jinja's sentence without what it cannot know: names of a caller."""
    return message[:200].replace("\n", " ")


def _line(template: Template, error: BaseException) -> int:
    """The line of the template that was running when an error was raised."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        line = _template_line(template, trace) or line
        trace = trace.tb_next
    return line


def _template_line(template: Template, trace: TracebackType) -> int:
    if trace.tb_frame.f_globals is not template.root_render_func.__globals__:
        return 0
    return template.get_corresponding_lineno(trace.tb_lineno)

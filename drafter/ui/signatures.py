"""What Qt for Python says of its own functions, compiled when somebody asks for it.

Its library carries that Python (signatures as text, complaints about wrong arguments, a maker of
type stubs) as source and compiles all of it at every start: a third of what a bare window costs,
for what a program without a fault never asks for. Here each of those modules is there at once,
and empty; the first name that is missed in it has it compiled and run.
"""

from __future__ import annotations  # as the library has it, and all that it compiles with it

import sys
from collections.abc import Callable
from threading import RLock
from types import CodeType, ModuleType
from typing import Any

LATER = {
    "shibokensupport/feature.py": ("feature_import", "feature_imported"),
    "shibokensupport/signature/errorhandler.py": (),
    "shibokensupport/signature/layout.py": (),
    "shibokensupport/signature/mapping.py": ("update_mapping",),
    "shibokensupport/signature/parser.py": (),
    "shibokensupport/signature/lib/enum_sig.py": (),
    "shibokensupport/signature/lib/pyi_generator.py": (),
    "shibokensupport/signature/lib/tool.py": (),
}
"""The files, and which names in each are looked for without asking for an attribute."""
_SILENT = ("feature_import", "feature_imported")
"""Asked at each import whether it is one of ``from __feature__ import …``: nobody here has any."""
BOOTSTRAP = "signature_bootstrap"
_EMPTY = compile(f"__import__({__name__!r}, fromlist=['']).Later(globals())", __file__, "exec")

waiting: dict[str, bytes] = {}
"""The sources that were not asked for yet, by the names of their modules."""
_one_at_a_time = RLock()


class Later:
    """The ``__getattr__`` of a module that is empty until a name is first missed in it."""

    def __init__(self, space: dict[str, Any]) -> None:
        self._space, self._name = space, str(space["__name__"])
        space["__getattr__"] = self
        for name in LATER[_file(self._name)]:
            space[name] = _nothing if name in _SILENT else self._standing_in(name)

    def __call__(self, name: str) -> object:
        """A name of the module. Raises AttributeError where its source has none of it either."""
        if not name.startswith("__"):  # Python's own, asked of any module
            self.run()
        try:
            return self._space[name]
        except KeyError:
            raise AttributeError(name) from None

    def run(self) -> None:
        """Run the source; a second time does nothing."""
        with _one_at_a_time:
            source = waiting.pop(self._name, None)
            if source is not None:
                exec(compile(source, _file(self._name), "exec"), self._space)  # noqa: S102 - the library's own, as it would

    def _standing_in(self, name: str) -> Callable[[], object]:
        def run_and_call() -> object:
            self.run()
            return self._space[name]()

        return run_and_call


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


def _nothing(*_: object) -> None:
    """No feature is asked for."""


def compiled(source: object, file: str, mode: str, *more: Any) -> CodeType:  # noqa: ANN401 - as compile() has it
    """The code of a file; of one that can wait and is what it was, of an empty module."""
    names = LATER.get(file)
    if (
        names is None
        or not isinstance(source, bytes)
        or any(name.encode() not in source for name in names)
    ):
        made: CodeType = compile(source, file, mode, *more)  # type: ignore[call-overload]
        return made
    waiting[file.removesuffix(".py").replace("/", ".")] = source
    return _EMPTY


def put_off() -> None:
    """Load what Qt for Python stands on, and put off what can wait.

    To be called before anything else of it is loaded; afterwards, and with a version that goes
    about it in another way, it does nothing.
    """
    if "shiboken6" in sys.modules:
        return
    loads = ModuleType(BOOTSTRAP)  # is executed into this one, and finds our word for "compile"
    loads.__dict__["compile"] = compiled
    sys.modules[BOOTSTRAP] = loads
    import shiboken6  # noqa: F401, PLC0415 - after what it is to find

"""The two cases that may be printed: one without real names, one that keeps them on purpose."""

from collections.abc import Mapping
from typing import Final, TypeAlias, final

from drafter.anonymise.words import Naming, Node

_MAKER: Final = object()
"""Only :mod:`drafter.anonymise` holds it, so nothing else can make either class."""


class _Printable:
    """What composing reads: a tree of nodes, and how everyone is called.

    ``namings`` maps the ordinal of a party to its naming, ``short_forms`` that of a body to
    its short form ("the Council").
    """

    __slots__ = ("_namings", "_root", "_short_forms")

    def __init__(
        self,
        maker: object,
        *,
        root: Node,
        namings: Mapping[str, Naming],
        short_forms: Mapping[str, str],
    ) -> None:
        if maker is not _MAKER:
            message = f"{type(self).__name__} is made by drafter.anonymise alone"
            raise TypeError(message)
        self._root, self._namings, self._short_forms = root, namings, short_forms

    @property
    def root(self) -> Node:
        """The node of the case itself (kind "Case")."""
        return self._root

    @property
    def namings(self) -> Mapping[str, Naming]:
        """How each party is called, by ordinal."""
        return self._namings

    @property
    def short_forms(self) -> Mapping[str, str]:
        """How each body is called in running text, by ordinal."""
        return self._short_forms


@final
class AnonymisedCase(_Printable):
    """A case in which no real name of a registered person stands."""

    __slots__ = ()


@final
class IdentifiableCase(_Printable):
    """A case with its words as typed, for what must carry real names."""

    __slots__ = ()


PrintableCase: TypeAlias = AnonymisedCase | IdentifiableCase

"""The window and quick vaults of tests/ui, for readers of the guide."""

from tests.ui.conftest import light, qapp, quick_vaults, window, windows

__all__ = ["light", "qapp", "quick_vaults", "window", "windows"]

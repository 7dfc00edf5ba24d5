"""The window and quick vaults of tests/ui, for readers of the guide."""

from tests.ui.conftest import clock, light, qapp, quick_vaults, window, windows

__all__ = ["clock", "light", "qapp", "quick_vaults", "window", "windows"]

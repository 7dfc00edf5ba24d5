"""From nothing to a window."""

from drafter import crash, paths
from drafter.ui import app
from drafter.ui.window import Window


def start() -> int:
    """Open the window and stay until it is closed; the exit code."""
    crash.install(paths.user_folder() / "reports")
    crash.no_core_dumps()
    application = app.application()
    app.wear()
    window = Window()
    window.show()
    return application.exec()

"""Remake constraints.txt from pyproject.toml: python -m tools.pin [--upgrade] [uv's options ...].

Versions already pinned stay unless ``--upgrade`` or ``--upgrade-package NAME`` says otherwise. uv
is needed (``pipx install uv``) because it alone resolves for every system and Python at once: pip
refuses an unpinned package, and colorama is wanted on Windows only. The file holds names, versions
and hashes; where they came from is each machine's own affair.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIN = (
    "pip compile --quiet --universal --python-version 3.11 --all-extras --only-binary :all:"
    " --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links"
    " --output-file constraints.txt"
)


def main() -> int:
    uv = shutil.which("uv")
    if uv is None:
        print("uv is needed to pin versions: pipx install uv", file=sys.stderr)
        return 2
    command = [uv, *PIN.split(), *sys.argv[1:], "pyproject.toml"]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

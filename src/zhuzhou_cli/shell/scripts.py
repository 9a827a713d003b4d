"""The completion scripts, a file a shell, as they are printed and installed."""

from __future__ import annotations

from os.path import dirname, join

FILES = {"bash": "zz.bash", "zsh": "zz.zsh", "fish": "zz.fish", "powershell": "zz.ps1"}
"""The shells that zz completes in, and the files of their scripts in this folder."""
FISH_TAB = "zz-tab.fish"
"""A script for fish that gives the Tab key to zz where zz is typed; only for those who ask for it."""


def script(shell: str, *, tab: bool = False) -> str:
    """The script of a shell in FILES; with ``tab`` that of the Tab key in fish."""
    path = join(dirname(__file__), FISH_TAB if tab else FILES[shell])
    # The loader also reads from a zip archive; importlib.resources takes longer to load than a TAB.
    data: bytes = __spec__.loader.get_data(path)  # type: ignore[union-attr]  # imported from somewhere, it has a loader
    return data.decode()

"""`zz lookup -` on a terminal: lines can be edited, and end with the first Ctrl-D."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import ZZ, environment
from tests.tmux import Tmux

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("tmux"), reason="not installed: tmux"),
]


def test_what_is_typed_can_be_edited_and_ended(tmp_path: Path) -> None:
    """Back to the beginning of the line, a letter there, an answer; then one Ctrl-D."""
    command = f"{shlex.join([*ZZ, 'lookup', '-'])}; echo ended $?; cat"
    tmux = Tmux(tmp_path, command, environment(TERM="xterm-256color"), (100, 30))
    try:
        assert tmux.shows("按 Ctrl-D 结束")
        tmux.write("PR")
        tmux.press("C-a")
        tmux.write("L")
        tmux.press("Enter")
        assert tmux.shows("贷款市场报价利率")
        tmux.press("C-d")
        assert tmux.shows("ended 0")
    finally:
        tmux.close()

"""The fzf recipes of the guide, with a real fzf."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment, on_path
from tests.tmux import Tmux

PAGE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
PICK, SEARCH = [line for line in PAGE.splitlines() if "| fzf " in line]

pytestmark = [
    pytest.mark.consumer,
    pytest.mark.skipif(not shutil.which("fzf"), reason="fzf is not installed"),
]


def test_what_is_picked_is_shown() -> None:
    """With --filter fzf picks what a person would have picked, here by words of the explanation."""
    done = subprocess.run(
        ["bash", "-c", PICK],
        capture_output=True,
        check=True,
        env=environment(PATH=on_path(), FZF_DEFAULT_OPTS="--filter=百村洁净"),
        text=True,
    )
    assert done.stdout == "三百工程\t百村洁净、百村美丽、百村幸福工程。\n"


@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")
def test_zz_searches_while_a_person_types(tmp_path: Path) -> None:
    """In a real terminal, initials bring up the term and its card."""
    variables = environment(PATH=on_path(), TERM="xterm-256color")
    tmux = Tmux(tmp_path, SEARCH, variables, (120, 40))
    try:
        assert tmux.shows(">")
        tmux.write("sbgc")
        assert tmux.shows("> 三百工程")
        assert tmux.shows("17  三百工程")
    finally:
        tmux.close()

"""The fzf recipes of the guide, with a real fzf."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment, on_path

PAGE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
PICK, SEARCH = [line for line in PAGE.splitlines() if "| fzf " in line]

pytestmark = pytest.mark.skipif(not shutil.which("fzf"), reason="fzf is not installed")


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
    tmux = ["tmux", "-S", str(tmp_path / "tmux"), "-f", "/dev/null"]
    settings = environment(PATH=on_path(), TERM="xterm-256color")
    subprocess.run([*tmux, "new", "-d", "-x", "120", "-y", "40", SEARCH], env=settings, check=True)
    try:
        shown, typed, deadline = "", False, time.monotonic() + 60
        while "17  三百工程" not in shown and time.monotonic() < deadline:
            screen = subprocess.run(
                [*tmux, "capture-pane", "-p"], capture_output=True, check=True, env=settings
            )
            shown = screen.stdout.decode()
            if not typed and ">" in shown:
                subprocess.run([*tmux, "send-keys", "sbgc"], env=settings, check=True)
                typed = True
            time.sleep(0.05)
        assert "> 三百工程" in shown
        assert "17  三百工程" in shown
    finally:
        subprocess.run([*tmux, "kill-server"], env=settings, check=False)

"""`zz lookup --copy`: what a terminal is told to put on its clipboard, by OSC 52."""

from __future__ import annotations

import re
import shlex
import shutil
from base64 import b64decode
from pathlib import Path

import pytest

from tests.conftest import ZZ, Run, environment
from tests.tmux import Tmux, wait_until
from zhuzhou_cli.cli import clipboard
from zhuzhou_cli.model import Glossary

OSC_52 = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


def copied(screen: str) -> list[str]:
    """The texts that a screen was told to copy."""
    return [b64decode(data).decode() for data in OSC_52.findall(screen)]


def test_the_explanation_is_copied_beside_the_answer(terminal: Run, glossary: Glossary) -> None:
    """Word for word; the answer is on the screen as ever, and a line says that it was copied."""
    screen = terminal("lookup", "八大行动", "--copy").stdout
    assert copied(screen) == [glossary.entries[0].text]
    assert OSC_52.sub("", screen) == terminal("lookup", "八大行动").stdout + "已交给终端复制\n"


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["一廊"], "一廊一带一圈：“一廊”即"),
        (["LPR", "三百工程"], "贷款市场报价利率。\n百村洁净、百村美丽、百村幸福工程。"),
        (["清水湖", "--cite"], "株洲市人民政府. 政府工作报告[N]. 株洲日报, 2025-01-08: 名词解释第13条."),
        (["LPR", "没有的词"], "贷款市场报价利率。"),
    ],
)
def test_what_is_copied_can_be_pasted(terminal: Run, arguments: list[str], text: str) -> None:
    """Of several entries each with its term; of several queries a line each; with --cite the reference."""
    (pasted,) = copied(terminal("lookup", *arguments, "--copy").stdout)
    assert pasted.startswith(text)


@pytest.mark.parametrize(
    ("arguments", "extra", "said"),
    [
        (["没有的词"], {}, "没有复制：没有查到"),
        (["LPR"], {"TERM": "dumb"}, "没有复制：这种终端（TERM=dumb）收不了"),
        (["十大重点民生实事"] * 60, {}, "没有复制：超过 74994 字节，终端不收"),
    ],
)
def test_what_cannot_be_copied_is_said(
    terminal: Run, arguments: list[str], extra: dict[str, str], said: str
) -> None:
    """In one line, and the terminal is sent nothing."""
    screen = terminal("lookup", *arguments, "--copy", **extra).stdout
    assert screen.endswith(f"{said}\n")
    assert "]52;" not in screen


def test_a_pipe_gets_the_answer_and_the_terminal_the_copy(terminal: Run) -> None:
    """The sequence goes where the terminal is; the pipe holds not a byte of it."""
    command = f"{' '.join(ZZ)} lookup LPR --copy | od -c | grep -c 033"
    screen = terminal("-c", command, program=("bash",)).stdout
    assert copied(screen) == ["贷款市场报价利率。"]
    assert OSC_52.sub("", screen).splitlines() == ["已交给终端复制", "0"]


@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")
def test_tmux_takes_what_is_copied(tmp_path: Path) -> None:
    """In a real tmux with set-clipboard on, the text is in its paste buffer."""
    tmux = Tmux(tmp_path, "cat", environment(TERM="xterm-256color"), (80, 24))
    try:
        tmux.call("set-option", "-g", "set-clipboard", "on")
        tmux.call("new-window", f"{shlex.join([*ZZ, 'lookup', 'LPR', '--copy'])}; cat")
        wait_until(lambda: tmux.call("list-buffers") != "", tmux.screen)
        assert tmux.call("show-buffer") == "贷款市场报价利率。"
    finally:
        tmux.close()


def test_the_terminal_around_tmux_is_told_too() -> None:
    """Behind the bare sequence stands one wrapped for it, its escapes doubled."""
    bare = clipboard.sequence(b"LPR")
    assert OSC_52.fullmatch(bare)
    assert clipboard.sequence(b"LPR", tmux=True) == f"{bare}\x1bPtmux;\x1b{bare}\x1b\\"


def test_the_longest_copy_fills_what_terminals_take() -> None:
    """100,000 bytes."""
    assert len(clipboard.sequence(b"x" * clipboard.LIMIT)) == 100_000


def test_screen_is_given_pieces_to_hand_on() -> None:
    """Each is wrapped and fits its buffer of 256 characters; put together they are the sequence."""
    told = clipboard.sequence(b"x" * 600, screen=True)
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", told, re.DOTALL)
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == told
    assert "".join(pieces) == clipboard.sequence(b"x" * 600)
    assert max(map(len, pieces)) < 256

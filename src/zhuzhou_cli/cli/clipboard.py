"""The clipboard of the terminal: OSC 52, which also works over SSH, where no clipboard program would.

    ESC ] 52 ; c ; base64 of the text BEL

Within tmux the sequence is sent twice: for tmux itself (set-clipboard on), and wrapped for the terminal
around it (allow-passthrough on). GNU screen knows no such sequence: it hands on what is wrapped for the
terminal around it, in pieces that it has room for.
"""

from __future__ import annotations

import os
from base64 import b64encode

from zhuzhou_cli.cli import streams

LIMIT = 74_994
"""Bytes of the longest text: with what surrounds it, its base64 is 100,000 bytes, which every terminal takes.

Source: https://sunaku.github.io/tmux-yank-osc52.html
"""

PIECE = 240
"""Characters that GNU screen hands on at a time: its buffer has 256 (MAXSTR in screen.h, version 4)."""


def copy(text: str) -> str:
    """Hand a text to the terminal's clipboard; gives a line in Chinese that says what became of it."""
    if not text:
        return "没有复制：没有查到"
    data = text.encode("utf-8", "surrogateescape")
    if len(data) > LIMIT:
        return f"没有复制：超过 {LIMIT} 字节，终端不收"
    if os.environ.get("TERM") == "dumb":
        return "没有复制：这种终端（TERM=dumb）收不了"
    if not streams.control(sequence(data, tmux="TMUX" in os.environ, screen="STY" in os.environ)):
        return "没有复制：复制要在终端里"
    return "已交给终端复制"


def sequence(data: bytes, *, tmux: bool = False, screen: bool = False) -> str:
    """The control sequence that hands bytes to the clipboard of a terminal; of two terminals within tmux."""
    bare = f"\033]52;c;{b64encode(data).decode()}\a"
    if screen and not tmux:
        pieces = (bare[begin : begin + PIECE] for begin in range(0, len(bare), PIECE))
        return "".join(f"\033P{piece}\033\\" for piece in pieces)
    if not tmux:
        return bare
    return f"{bare}\033Ptmux;{bare.replace(chr(27), chr(27) * 2)}\033\\"

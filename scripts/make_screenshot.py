"""Write docs/screenshot.svg, a terminal after a few look-ups, with Rich's SVG export.

Run it after changing a card: ``python scripts/make_screenshot.py``. A test runs it too and compares the
result with the file. Needs a system with pseudo-terminals.
"""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
from html import escape, unescape
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

TARGET = Path(__file__).parents[1] / "docs" / "screenshot.svg"
COMMANDS = ("zz lookup bdxd", "zz 一集团", "zz 一廊", "zz 九大行动")
COLUMNS = 80
CELL = 12.2
"""Pixels of a column in Rich's export: 0.61 of its font size, which is 20."""
FONTS = (
    "Menlo, Consolas, 'DejaVu Sans Mono', 'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'PingFang SC', "
    "'Microsoft YaHei', 'WenQuanYi Zen Hei Mono', monospace"
)
RUN = re.compile(
    r'<text class="(zz-r\d+)" x="([\d.]+)" y="([\d.]+)" textLength="[\d.]+" ([^>]*)>(.*?)</text>', re.DOTALL
)


def screenshot() -> str:
    """The text of docs/screenshot.svg."""
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="standard"
    )
    for command in COMMANDS:
        console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
        console.print(Text.from_ansi(_screen(command)), soft_wrap=True)
    drawn = console.export_svg(title="zz", unique_id="zz")
    without_fonts = re.sub(r"\s*@font-face \{.*?\}\n", "\n", drawn, flags=re.DOTALL)
    named = without_fonts.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    spaced = RUN.sub(_placed, named)
    return "\n".join(line.rstrip() for line in spaced.splitlines() if line.strip()) + "\n"


def _placed(run: re.Match[str]) -> str:
    """An SVG text element with each character at the place where a terminal shows it.

    Rich gives each character one column, but a hanzi takes two, and fonts differ in their widths.
    """
    kind, x, y, rest, text = run.groups()
    left, places, shown = float(x), [], ""
    for character in unescape(text).replace("\xa0", " "):
        if not character.isspace():
            places.append(f"{left:g}")
            shown += escape(character)
        left = round(left + cell_len(character) * CELL, 1)
    return f'<text class="{kind}" x="{" ".join(places)}" y="{y}" {rest}>{shown}</text>' if shown else ""


def _screen(command: str) -> str:
    """What a terminal of COLUMNS columns receives from a command."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 100, COLUMNS, 0, 0))
    call = [sys.executable, "-m", "zhuzhou_cli", *command.split()[1:]]
    with tempfile.TemporaryDirectory() as home:
        settings = {"PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        subprocess.run(call, capture_output=True, check=False, env=settings)  # noqa: S603 - compiles the glossary
        with subprocess.Popen(call, stdin=slave, stdout=slave, stderr=slave, env=settings):  # noqa: S603 - our own program
            os.close(slave)
            received = bytearray()
            while chunk := _read(master):
                received += chunk
    os.close(master)
    return received.decode().replace("\r\n", "\n").rstrip("\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux: the other end is closed
        return b""


if __name__ == "__main__":
    TARGET.write_text(screenshot(), encoding="utf-8")

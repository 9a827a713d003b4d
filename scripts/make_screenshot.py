"""Write docs/screenshot.svg: what a terminal shows of a TAB, a card and a suggestion.

Run it after changing a card: ``python scripts/make_screenshot.py``. A test runs it too and compares the
result with the file. It types at zsh in a terminal of tmux, so that the picture is what people see.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path

from rich.console import Console
from rich.segment import Segment
from rich.text import Text

from zhuzhou_cli.render.width import width

TARGET = Path(__file__).parents[1] / "docs" / "screenshot.svg"
TAB = "\t"
TYPED = (("zz lookup sz" + TAB, "四张网"), ("zz 清水湖\n", "出处"), ("zz 九大行动\n", "五大行动"))
"""What is typed at an empty screen, and what the screen then shows."""
PREPARED = (
    "PS1='$ '; autoload -Uz compinit; compinit -D; eval \"$(zz completion zsh)\"; "
    "zz lookup LPR 2>/dev/null; clear; echo ready\n"  # the glossary is compiled at its first use
)
COLUMNS, ROWS = 80, 40
DEADLINE = 60
"""Seconds after which the terminal is taken to hang."""

CELL, LINE, MARGIN = 10, 24, 14
"""Pixels: a column, a line, and around the screen."""
LATIN, WIDE = 16.6, 19
"""Font sizes: a Latin letter of such fonts is 0.6 as wide as high, a hanzi nearly fills its two columns."""
GROUND, INK, QUIET, GREEN, KEY = "#1f2329", "#d4d7dd", "#8b929e", "#8fc36b", "#3a414c"
FONTS = (
    "Menlo, Consolas, 'DejaVu Sans Mono', 'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'PingFang SC', "
    "'Microsoft YaHei', 'WenQuanYi Zen Hei Mono', monospace"
)


def screenshot() -> str:
    """The text of docs/screenshot.svg."""
    rows = [row for screen in _screens() for row in screen][:-1]
    width_, height = COLUMNS * CELL + 2 * MARGIN, len(rows) * LINE + 2 * MARGIN
    drawn = [shape for i, row in enumerate(rows) for shape in _row(row, MARGIN + i * LINE)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width_} {height}" width="{width_}">',
            f"<style>text {{ font: {LATIN}px {FONTS}; white-space: pre }}",
            f".w {{ font-size: {WIDE}px }} .b {{ font-weight: bold }} .k {{ font-size: 13px }}</style>",
            f'<rect width="{width_}" height="{height}" rx="8" fill="{GROUND}"/>',
            *drawn,
            "</svg>",
            "",
        ]
    )


def _row(row: str, top: int) -> Iterator[str]:
    """The shapes of a line of the screen."""
    left = MARGIN
    console = Console(width=COLUMNS * 2, color_system="standard", force_terminal=True)
    for segment in Text.from_ansi(row.replace(TAB, "")).render(console):
        right = left + width(segment.text) * CELL
        yield from _run(segment, left, top, is_prompt=left == MARGIN and segment.text.startswith("$ "))
        left = right
    if row.endswith(TAB):
        yield f'<rect x="{left + 6}" y="{top + 3}" width="38" height="{LINE - 6}" rx="4" fill="{KEY}"/>'
        yield f'<text class="k" x="{left + 13}" y="{top + 16}" fill="{INK}">Tab</text>'


def _run(segment: Segment, left: int, top: int, *, is_prompt: bool) -> Iterator[str]:
    """The shapes of a text in one style: each character in its columns, a rule as one line."""
    style, text = segment.style, segment.text
    wide = width(text) * CELL
    ink = QUIET if style and style.dim else INK
    if style and style.reverse:
        yield f'<rect x="{left}" y="{top}" width="{wide}" height="{LINE}" fill="{ink}"/>'
        ink = GROUND
    if text.strip(" ─") == "" and "─" in text:
        begin, length = left + text.index("─") * CELL, text.count("─") * CELL
        yield f'<rect x="{begin}" y="{top + LINE // 2}" width="{length}" height="1" fill="{ink}"/>'
        return
    places: dict[int, list[tuple[int, str]]] = {1: [], 2: []}
    for character in text:
        columns = width(character)
        if not character.isspace():
            places[columns or 1].append((left, character))
        left += columns * CELL
    for columns, shown in places.items():
        if is_prompt and columns == 1:
            yield _text(shown[:1], "b", GREEN, top)
            shown = shown[1:]  # noqa: PLW2901 - the rest of it
        classes = " ".join(filter(None, ["w" * (columns > 1), "b" * bool(style and style.bold)]))
        if shown:
            yield _text(shown, classes, ink, top)


def _text(shown: list[tuple[int, str]], classes: str, ink: str, top: int) -> str:
    """Characters at their places."""
    kind = f'class="{classes}" ' if classes else ""
    places = " ".join(str(left) for left, _ in shown)
    characters = escape("".join(character for _, character in shown), quote=False)
    return f'<text {kind}x="{places}" y="{top + 17}" fill="{ink}">{characters}</text>'


def _screens() -> Iterator[list[str]]:
    """The lines of the screen after each thing that is typed, and a blank one."""
    with tempfile.TemporaryDirectory() as home:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        settings = {"PATH": path, "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color"}

        def tmux(*arguments: str) -> str:
            call = ["tmux", "-u", "-f", "/dev/null", "-S", f"{home}/tmux", *arguments]
            return subprocess.run(call, capture_output=True, check=True, text=True, env=settings).stdout  # noqa: S603 - a terminal of our own

        def write(text: str, shown: str) -> None:
            tmux("send-keys", "-l", "--", text)
            end = time.monotonic() + DEADLINE
            while not _is_shown(shown, tmux("capture-pane", "-p"), is_line=text.endswith("\n")):
                if time.monotonic() > end:
                    raise TimeoutError(f"the terminal does not show {shown}")
                time.sleep(0.05)

        tmux("new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), "zsh -f -i")
        try:
            write(PREPARED, "ready")
            for typed, shown in TYPED:
                tmux("send-keys", "C-u", "C-l")
                write(typed, shown)
                lines = tmux("capture-pane", "-p", "-e").rstrip().removesuffix("\n$").split("\n")
                yield [lines[0] + TAB if typed.endswith(TAB) else lines[0], *lines[1:], ""]
        finally:
            tmux("kill-server")


def _is_shown(text: str, screen: str, *, is_line: bool) -> bool:
    """Whether a screen shows a text, and if a line was typed, the next prompt below it."""
    return text in screen and (not is_line or screen.rstrip().endswith("\n$"))


if __name__ == "__main__":
    TARGET.write_text(screenshot(), encoding="utf-8")

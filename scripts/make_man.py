"""Write man/zz.1, the man page, from the help of every command and the topics of `zz help`.

Run it after changing a command or a topic: ``python scripts/make_man.py``. A test runs it too and compares
the result with the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from zhuzhou_cli import __version__
from zhuzhou_cli.cli import topics
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import Page, Row, page, walk

TARGET = Path(__file__).parents[1] / "man" / "zz.1"
ESCAPES = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}
HAN = "\u2e80-\u9fff\uff00-\uffef"
# A line may end between two Chinese characters, but not before a closing mark or after an opening one.
BREAK = re.compile(rf"(?<=[{HAN}”。，、；：？！）》])(?=[{HAN}“（《])(?![。，、；：？！）》”])(?<![（《“])")


def man() -> str:
    """The text of the man page, in roff."""
    first, *others = [page(context) for context in walk(root())]
    lines = [
        r"'\" -*- coding: utf-8 -*-",
        r".\" Written by scripts/make_man.py.",
        f'.TH ZZ 1 "" "zz {__version__}" "zz 手册"',
        ".ad l",
        ".nh",
        ".SH 名称",
        r"zz \- 在终端里查政府工作报告的名词解释",
        ".SH 概述",
        *_calls([first, *others]),
        ".SH 说明",
        *_text(first.said.split("\n", 1)[1]),
        *_rows(dict(first.sections)["选项"]),
        ".SH 命令",
        *(line for other in others if not _is_group(other) for line in _command(other)),
    ]
    for topic in topics.every():
        name, _, said = topic.title.partition("：")
        lines += [f".SH {_escaped(name)}", *_text(f"{said}。\n\n{topic.body}")]
    lines += [".SH 参见", r"\fBzz help\fR，\fBzz help 主题\fR，\fBzz paths\fR"]
    after_heading = re.compile(r"^(\.S[HS] .*\n)\.PP\n", re.MULTILINE)
    return after_heading.sub(r"\1", "\n".join(lines) + "\n")


def _calls(pages: list[Page]) -> list[str]:
    """How the commands are called, a line each, without those that only hold other commands."""
    called = [page for page in pages if page.command == "zz" or not _is_group(page)]
    lines = [f"\\fB{_escaped(page.command)}\\fR {_escaped(page.synopsis)}" for page in called]
    return "\n.br\n".join(lines).split("\n")


def _is_group(page: Page) -> bool:
    return "命令" in dict(page.sections)


def _command(page: Page) -> Iterator[str]:
    yield f".SS {_escaped(page.command)} {_escaped(page.synopsis)}"
    yield from _text(page.said)
    sections = dict(page.sections)
    yield from _rows((*sections.get("参数", ()), *sections["选项"]))


def _rows(rows: tuple[Row, ...]) -> Iterator[str]:
    for name, said in rows:
        yield ".TP"
        yield re.sub(r"(?<!\S)(\\-\S+?)(,?)(?!\S)", r"\\fB\1\\fR\2", _escaped(name))
        yield _filled(said)


def _text(text: str) -> Iterator[str]:
    """Roff for a text: paragraphs are filled, indented lines are kept as they are."""
    for is_kept, lines in groupby(text.strip("\n").split("\n"), lambda line: line.startswith(" ") or None):
        block = list(lines)
        if is_kept:
            yield from (".PP", ".RS 2", ".nf", *(_escaped(line[2:]) for line in block), ".fi", ".RE")
        for has_words, said in groupby(block, bool):
            if has_words and not is_kept:
                yield ".PP"
                yield _filled(_joined(list(said)))


def _joined(lines: list[str]) -> str:
    """Lines joined to one, with a space between two unless both are Chinese or the first ends with a stop."""
    unspaced = re.sub(rf"(?<=[{HAN}])\n(?=[{HAN}“])|(?<=[。，、；：])\n", "", "\n".join(lines))
    return unspaced.replace("\n", " ")


def _filled(said: str) -> str:
    """An escaped text that groff may break between Chinese characters, which it does not do by itself."""
    return _escaped(BREAK.sub("\0", said)).replace("\0", r"\:")


def _escaped(text: str) -> str:
    escaped = "".join(ESCAPES.get(sign, sign) for sign in text)
    return f"\\&{escaped}" if escaped.startswith(".") else escaped


if __name__ == "__main__":
    TARGET.write_text(man(), encoding="utf-8")

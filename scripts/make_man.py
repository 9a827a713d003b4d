"""Write man/zz.1, the man page, from the help of every command and the topics of `zz help`.

Run by hand after changing a command or a topic: ``python scripts/make_man.py``. A test runs it again
and demands the same bytes.
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
# A line may end between two of these, but not before what closes or after what opens.
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
        *(line for one in others if not _is_group(one) for line in _command(one)),
    ]
    for topic in topics.every():
        name, _, said = topic.title.partition("：")
        lines += [f".SH {_escaped(name)}", *_text(f"{said}。\n\n{topic.body}")]
    lines += [".SH 参见", r"\fBzz help\fR，\fBzz help 主题\fR，\fBzz paths\fR"]
    after_heading = re.compile(r"^(\.S[HS] .*\n)\.PP\n", re.MULTILINE)
    return after_heading.sub(r"\1", "\n".join(lines) + "\n")


def _calls(pages: list[Page]) -> list[str]:
    """How the commands are called, a line each; the groups among them only hold others."""
    called = [one for one in pages if one.command == "zz" or not _is_group(one)]
    lines = [f"\\fB{_escaped(one.command)}\\fR {_escaped(one.synopsis)}" for one in called]
    return "\n.br\n".join(lines).split("\n")


def _is_group(one: Page) -> bool:
    return "命令" in dict(one.sections)


def _command(one: Page) -> Iterator[str]:
    yield f".SS {_escaped(one.command)} {_escaped(one.synopsis)}"
    yield from _text(one.said)
    sections = dict(one.sections)
    yield from _rows((*sections.get("参数", ()), *sections["选项"]))


def _rows(rows: tuple[Row, ...]) -> Iterator[str]:
    for name, said in rows:
        yield ".TP"
        yield re.sub(r"(?<!\S)(\\-\S+?)(,?)(?!\S)", r"\\fB\1\\fR\2", _escaped(name))
        yield _filled(said)


def _text(text: str) -> Iterator[str]:
    """Paragraphs to be filled, and indented lines to be kept."""
    for is_kept, lines in groupby(text.strip("\n").split("\n"), lambda line: line.startswith(" ") or None):
        block = list(lines)
        if is_kept:
            yield from (".PP", ".RS 2", ".nf", *(_escaped(line[2:]) for line in block), ".fi", ".RE")
        for has_words, said in groupby(block, bool):
            if has_words and not is_kept:
                yield ".PP"
                yield _filled(_joined(list(said)))


def _joined(lines: list[str]) -> str:
    """Lines as one: with a space between them, unless they are Chinese or the first ends with its stop."""
    unspaced = re.sub(rf"(?<=[{HAN}])\n(?=[{HAN}“])|(?<=[。，、；：])\n", "", "\n".join(lines))
    return unspaced.replace("\n", " ")


def _filled(said: str) -> str:
    """A text that groff may break between Chinese characters, which it does not by itself."""
    return _escaped(BREAK.sub("\0", said)).replace("\0", r"\:")


def _escaped(text: str) -> str:
    escaped = "".join(ESCAPES.get(sign, sign) for sign in text)
    return f"\\&{escaped}" if escaped.startswith(".") else escaped


if __name__ == "__main__":
    TARGET.write_text(man(), encoding="utf-8")

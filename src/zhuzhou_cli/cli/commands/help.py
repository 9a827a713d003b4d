"""`zz help`: the help of a command, or a topic."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Annotated, Any

import typer

from zhuzhou_cli.cli import UsageFault, streams, topics
from zhuzhou_cli.cli.pages import find, walk
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.language.text import has_hanzi

_OTHERS = 3
"""Pages that are named beside the one that is shown."""
_CALLS = re.compile(r"^ *(?:\$|zz ).*")
_EXAMPLES = re.compile(_CALLS.pattern + "|“[^”]*”|^ *\\S.*?  +(?=\\S)")
"""What a page gives as an example, in which words tell nothing of what the page is about: calls, words in
quotes, and all that stands in the first column of a table."""


def help_(
    context: typer.Context,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[命令或主题]", help="不写就列出全部命令和主题")
    ] = None,
) -> None:
    """看一个命令或一个主题的说明。

    例子：
      zz help lookup        和 zz lookup --help 一样
      zz help glossary add
      zz help exit-codes    主题也可以用中文：zz help 退出码
      zz help 颜色          说到这个词的主题或命令
    """
    words = [streams.decoded(name) for name in names or []]
    root = context.find_root()
    command = find(root, words)
    if command is not None:
        streams.write(command.get_help().rstrip("\n").split("\n"))
        return
    wanted = " ".join(words)
    for topic in topics.every():
        if wanted.lower() in (topic.name, topic.chinese):
            streams.write(_told(topic))
            return
    telling = _telling_of(wanted, root)
    if not telling:
        raise UsageFault(_unknown(wanted, root))
    streams.write(telling[0].lines)
    if others := telling[1 : _OTHERS + 1]:  # below the page, where it is seen
        streams.note(f"还有：{'、'.join(f'zz help {other.name}' for other in others)}")


@dataclass
class _Page:
    """What `zz help` shows for a name: its lines, of which the first tells what it is about."""

    name: str
    about: str
    lines: list[str]


def _told(topic: topics.Topic) -> list[str]:
    return [topic.title, "", *topic.body.split("\n")]


def _telling_of(word: str, root: Any) -> list[_Page]:
    """The topics and commands that tell of a word, first what is about it, then what has it most often."""
    pages = [_Page(topic.name, topic.title, _told(topic)) for topic in topics.every()]
    for below in walk(root):
        lines: list[str] = below.get_help().rstrip("\n").split("\n")
        if below.parent:
            pages.append(_Page(below.command_path.removeprefix("zz "), lines[2], lines))
    # Hanzi stand in words without blanks between them; a Latin word is whole, or the half of a name would do.
    pattern = re.escape(word) if has_hanzi(word) else rf"(?<![a-z]){re.escape(word)}(?![a-z])"
    sought = re.compile(pattern, re.IGNORECASE)
    examples = _EXAMPLES if has_hanzi(word) else _CALLS
    ranked = []
    for page in pages:
        often = sum(bool(sought.search(examples.sub("", line))) for line in _said(page.lines))
        if often:
            ranked.append((not sought.search(page.about), -often, page))
    return [page for *_, page in sorted(ranked, key=itemgetter(0, 1))]


def _said(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a page without its examples and what they print: from a call to the next blank line."""
    is_example = False
    for line in lines:
        is_example = bool(line.strip()) and (is_example or line.lstrip().startswith("$ "))
        if not is_example:
            yield line


def _unknown(wanted: str, root: Any) -> str:
    named = [name for topic in topics.every() for name in (topic.name, topic.chinese)]
    commands = [below.command_path.removeprefix("zz ") for below in walk(root) if below.parent]
    near = difflib.get_close_matches(wanted, [*named, *commands], n=1)
    advice = f"，是不是 zz help {near[0]}？" if near else "；zz help 列出全部命令和主题"
    return f"没有{quoted(shorten(wanted))}的说明{advice}"

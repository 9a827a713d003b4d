"""`zz help`: the help of a command, or a topic."""

from __future__ import annotations

import difflib
from typing import Annotated, Any

import typer

from zhuzhou_cli.cli import UsageFault, streams, topics
from zhuzhou_cli.cli.pages import find, walk
from zhuzhou_cli.language.printable import quoted, shorten


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
            streams.write([topic.title, "", *topic.body.split("\n")])
            return
    raise UsageFault(_unknown(wanted, root))


def _unknown(wanted: str, root: Any) -> str:
    named = [name for topic in topics.every() for name in (topic.name, topic.chinese)]
    commands = [below.command_path.removeprefix("zz ") for below in walk(root) if below.parent]
    near = difflib.get_close_matches(wanted, [*named, *commands], n=1)
    advice = f"，是不是 zz help {near[0]}？" if near else "；zz help 列出全部命令和主题"
    return f"没有{quoted(shorten(wanted))}的说明{advice}"

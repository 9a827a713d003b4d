"""Help in Chinese: what a command does, examples, then its arguments and options, nothing cut.

Typer's own help cuts Chinese, which has no spaces to break at, and mixes English into it.
"""

from __future__ import annotations

import inspect
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

HELP_OPTION = ("-h, --help", "显示这段说明")


class Command(TyperCommand):
    """A command whose help is written by this module."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of a command."""
        formatter.write("\n".join(_page(ctx, _parameters(ctx), [])) + "\n")


class Group(TyperGroup):
    """The command `zz` itself, whose help lists its commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the group."""
        commands = [(name, _first_line(self.commands[name])) for name in self.list_commands(ctx)]
        formatter.write("\n".join(_page(ctx, _parameters(ctx), commands)) + "\n")


def _page(ctx: Any, parameters: list[Any], commands: list[tuple[str, str]]) -> Iterator[str]:
    arguments = [one for one in parameters if one.param_type_name == "argument"]
    options = [(_names(one), one.help) for one in parameters if one.param_type_name == "option"]
    synopsis = [ctx.command_path, "[选项]", *(one.metavar for one in arguments)]
    yield "用法：" + " ".join([*synopsis, *(["命令 …"] if commands else [])])
    yield ""
    yield from inspect.cleandoc(ctx.command.help).split("\n")
    yield from _section("命令：", commands)
    yield from _section("参数：", [(one.metavar.strip("[]"), one.help) for one in arguments])
    yield from _section("选项：", [*options, HELP_OPTION])


def _parameters(ctx: Any) -> list[Any]:
    return [one for one in ctx.command.params if not getattr(one, "hidden", False)]


def _names(option: Any) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.metavar}"


def _first_line(command: Any) -> str:
    return inspect.cleandoc(command.help).split("\n", 1)[0].rstrip("。")


def _section(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    wide = max(_width(name) for name, _ in rows)
    yield ""
    yield title
    for name, said in rows:
        yield f"  {name}{' ' * (wide - _width(name))}  {said}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)

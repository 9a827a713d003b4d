"""Help in Chinese: what a command does, examples, then its arguments and options, nothing cut.

Typer's own help cuts Chinese, which has no spaces to break at, and mixes English into it.
"""

from __future__ import annotations

import difflib
import inspect
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from zhuzhou_cli.cli.usage import UsageFault
from zhuzhou_cli.render.notes import shorten

HELP_OPTION = ("-h, --help", "显示这段说明")


class Command(TyperCommand):
    """A command whose help is written by this module."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of a command."""
        formatter.write("\n".join(_page(ctx, _parameters(ctx), [])) + "\n")


class Group(TyperGroup):
    """A command with commands of its own, which its help lists."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that a word names. Raises UsageFault, with the likeliest name, if there is none."""
        if args and self.get_command(ctx, args[0]) is None:
            near = difflib.get_close_matches(args[0], list(self.commands), n=1)
            advice = (
                f"，是不是 {ctx.command_path} {near[0]}？" if near else f"；命令有 {'、'.join(self.commands)}"
            )
            looked_up = "" if near or ctx.parent else f"；查词请写 zz lookup {shorten(args[0])}"
            message = f"没有命令“{shorten(args[0])}”{looked_up or advice}"
            raise UsageFault(message)
        return super().resolve_command(ctx, args)

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

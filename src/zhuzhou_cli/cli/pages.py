"""Help in Chinese: what a command does, examples, then its arguments and options, nothing cut.

Typer's own help cuts Chinese, which has no spaces to break at, and mixes English into it.
"""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from shutil import get_terminal_size
from typing import Any

from typer import TyperException
from typer.core import TyperCommand, TyperGroup

from zhuzhou_cli.cli import UsageFault, answering, first_word, topics
from zhuzhou_cli.cli.usage import refuse_glossaries, refuse_nameless
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.render.breaks import breaks
from zhuzhou_cli.render.width import width
from zhuzhou_cli.search import answer

WIDE = 80
"""Columns of a screen where nobody says how wide it is."""
HANGING = 4
"""Columns by which a broken line is indented, where the names take more than half of the screen."""
HELP_OPTION = ("-h, --help", "显示这段说明")

Row = tuple[str, str]
"""A name and what the help says of it."""


class Command(TyperCommand):
    """A command whose help is written by this module."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse as Typer does; an error knows the context of its command, also where Typer forgets it.

        Raises UsageFault for a file without a name, and for glossaries in front of a command without them.
        """
        given = list(args)
        try:
            rest = super().parse_args(ctx, args)
        except TyperException as error:
            vars(error)["ctx"] = getattr(error, "ctx", None) or ctx
            raise
        refuse_nameless(self, ctx, given)
        refuse_glossaries(ctx)
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of a command."""
        formatter.write("\n".join(page(ctx).lines(get_terminal_size().columns)) + "\n")


class Group(TyperGroup):
    """A command with commands of its own, which its help lists."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse as Typer does. Raises UsageFault for a file without a name."""
        given = list(args)
        rest = super().parse_args(ctx, args)
        refuse_nameless(self, ctx, given)
        return rest

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that a word names. Raises UsageFault, with the likeliest name, if there is none.

        A term in place of a command is looked up: zz -g 江西.yaml 八大行动, zz bdxd --cite.
        """
        if not args or self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        if not ctx.parent:
            first_word.check(args)
            wish = answering.Wish(files=_glossaries(args) or ctx.params["files"] or ())
            answering.require_answer(
                args, lambda word: answer(word, wish.index()), lambda: wish.index().sources
            )
            return super().resolve_command(ctx, ["lookup", *args])
        near = difflib.get_close_matches(args[0], list(self.commands), n=1)
        advice = (
            f"，是不是 {ctx.command_path} {near[0]}？" if near else f"；命令有 {'、'.join(self.commands)}"
        )
        raise UsageFault(f"没有命令{quoted(shorten(args[0]))}{advice}")

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the group."""
        formatter.write("\n".join(page(ctx).lines(get_terminal_size().columns)) + "\n")


def _glossaries(args: list[str]) -> list[str]:
    """The files that the options behind a term name."""
    files = []
    for option, after in pairwise([*args, ""]):
        name, equals, value = option.partition("=")
        if name in ("-g", "--glossary"):
            files.append(value if equals else after)
        elif option.startswith("-g"):
            files.append(option.removeprefix("-g"))
    return files


@dataclass(frozen=True)
class Page:
    """The help of a command: how it is called, what it does, and its sections, each a title and rows."""

    command: str
    synopsis: str
    said: str
    sections: tuple[tuple[str, tuple[Row, ...]], ...]

    def lines(self, columns: int = WIDE) -> Iterator[str]:
        """The page as it is read on a screen: lines that are wider are broken."""
        yield from broken(f"用法：{self.command} {self.synopsis}", columns)
        yield ""
        for line in self.said.split("\n"):
            yield from broken(line, columns)
        is_apart = True
        for title, rows in self.sections:
            is_line = not rows[0][0]  # stands between two sections, without a blank line
            if is_line:
                yield from broken(f"{title}：{rows[0][1]}", columns)
            else:
                yield from [""] if is_apart else []
                yield f"{title}："
                yield from table(rows, columns)
            is_apart = not is_line


_ASIDE = ("random", "completion", "paths", "help")
"""Commands that the help of zz itself only names, so that it fits a screen of 24 lines."""


def page(ctx: Any) -> Page:
    """The help of a command, given its context."""
    shown = [param for param in ctx.command.params if not getattr(param, "hidden", False)]
    arguments = [param for param in shown if param.param_type_name == "argument"]
    options = [param for param in shown if param.param_type_name == "option"]
    aside = () if ctx.parent else _ASIDE
    commands = [
        (below.info_name, _summary(below.command)) for below in _below(ctx) if below.info_name not in aside
    ]
    named = " ".join(topic.chinese for topic in topics.every())  # 、 would need another line
    sections = {
        "命令": commands,
        "其他命令": [("", "、".join(aside))] if aside else [],
        "zz help 主题": [] if ctx.parent else [("", named)],
        "参数": [(param.metavar.strip("[]"), param.help) for param in arguments],
        "选项": [*((_names(param), param.help) for param in options), HELP_OPTION],
    }
    return Page(
        ctx.command_path,
        " ".join(["[选项]", *(param.metavar for param in arguments), *(["命令 …"] if commands else [])]),
        inspect.cleandoc(ctx.command.help or ""),
        tuple((title, tuple(rows)) for title, rows in sections.items() if rows),
    )


def walk(ctx: Any) -> Iterator[Any]:
    """The contexts of a command and of all commands below it, in the order of their help."""
    yield ctx
    for below in _below(ctx):
        yield from walk(below)


def find(ctx: Any, names: Iterable[str]) -> Any:
    """The context of the command that names lead to, from a context downwards; None if there is no such."""
    for name in names:
        ctx = next((below for below in _below(ctx) if below.info_name == name), None)
        if ctx is None:
            return None
    return ctx


def _below(ctx: Any) -> list[Any]:
    commands = getattr(ctx.command, "commands", {})
    return [
        ctx.__class__(command, parent=ctx, info_name=name)
        for name, command in commands.items()
        if not command.hidden
    ]


def _names(option: Any) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.metavar}"


def _summary(command: Any) -> str:
    return inspect.cleandoc(command.help or "").split("\n", 1)[0].rstrip("。")


def table(rows: Iterable[Row], columns: int) -> Iterator[str]:
    """The lines of names and what is said of each, in two columns."""
    wide = max(width(name) for name, _ in rows)
    for name, said in rows:
        yield from broken(f"  {name}{' ' * (wide - width(name))}  {said}", columns, wide + 4)


def broken(line: str, columns: int, hanging: int = 2) -> Iterator[str]:
    """A line, broken where Chinese may be if it is wider than the screen; the rest is indented."""
    if width(line) <= columns:
        yield line
        return
    hanging = hanging if hanging <= columns // 2 else HANGING
    end, *more = [*breaks(line, columns), len(line)]
    yield line[:end].rstrip()
    rest = line[end:].lstrip()
    begin = 0
    for stop in [*breaks(rest, columns - hanging), len(rest)] if more else ():
        yield " " * hanging + rest[begin:stop].strip()
        begin = stop

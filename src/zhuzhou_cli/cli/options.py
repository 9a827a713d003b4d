"""The options that commands share; those of commands that show entries, by one decorator."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.cli.output import Colour, Format, View
from zhuzhou_cli.cli.usage import one_of

FormatOption = Annotated[
    Format | None,
    typer.Option("--format", "-f", parser=one_of(Format, "这种格式"), metavar="格式", help="、".join(Format)),
]
FieldsOption = Annotated[
    str | None, typer.Option("--fields", metavar="字段,…", help="csv、tsv 的列，如 number,term,text")
]
FindingFieldsOption = Annotated[
    str | None, typer.Option("--fields", metavar="字段,…", help="csv、tsv 的列，如 path,line,code")
]
AuditFieldsOption = Annotated[
    str | None, typer.Option("--fields", metavar="字段,…", help="csv、tsv 的列，如 path,line,code,why")
]
JobsOption = Annotated[
    int, typer.Option("--jobs", "-j", min=1, metavar="进程数", help="几份文件同时做；结果仍按文件的次序")
]
FilesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--glossary",
        "-g",
        metavar="文件",
        help="只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）",
    ),
]
PlaceOption = Annotated[str | None, typer.Option("--place", metavar="地名", help="只查这个地方的报告")]
YearOption = Annotated[int | None, typer.Option("--year", metavar="年份", help="只查这一年的报告")]
ColorOption = Annotated[
    Colour,
    typer.Option(
        "--color",
        parser=one_of(Colour, "这种用色"),
        metavar="何时",
        help="卡片用色：auto（默认）、always、never",
    ),
]
NoPagerOption = Annotated[bool, typer.Option("--no-pager", help="超过一屏也不分页（分页程序由 PAGER 定）")]
FullOption = Annotated[bool, typer.Option("--full", help="卡片上另给释义原文，出处写全")]


def _wish(
    context: typer.Context,
    chosen: FormatOption = None,
    fields: FieldsOption = None,
    files: FilesOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
    color: ColorOption = Colour.AUTO,
    *,
    no_pager: NoPagerOption = False,
    full: FullOption = False,
) -> Wish:
    view = View(chosen, fields, color, pager=not no_pager, full=full)
    return Wish(view, files or context.obj or (), place, year)


_SHARED = inspect.signature(_wish, eval_str=True).parameters


def shows_entries(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command whose last argument is a Wish the options that this is made of.

    Typer reads the options of a command from its signature. This one has first the arguments of the
    command, then the shared options, then what stands behind the asterisk of both.
    """
    *own, _ = inspect.signature(command, eval_str=True).parameters.values()

    @wraps(command)
    def called(**given: Any) -> None:
        wish = _wish(**{name: given.pop(name) for name in _SHARED})
        command(**given, wish=wish)

    context, *shared = _SHARED.values()
    parameters = sorted([context, *own, *shared], key=lambda parameter: parameter.kind)
    vars(called)["__signature__"] = inspect.Signature(parameters)
    return called

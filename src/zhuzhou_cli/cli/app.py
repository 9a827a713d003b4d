"""The Typer application: the commands of zz and what happens around every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from zhuzhou_cli import __version__
from zhuzhou_cli.cli import Exit, streams
from zhuzhou_cli.cli.commands import glossary
from zhuzhou_cli.cli.commands.annotate import annotate
from zhuzhou_cli.cli.commands.audit import audit
from zhuzhou_cli.cli.commands.check import check
from zhuzhou_cli.cli.commands.completion import completion
from zhuzhou_cli.cli.commands.diff import diff
from zhuzhou_cli.cli.commands.export import export
from zhuzhou_cli.cli.commands.help import help_
from zhuzhou_cli.cli.commands.import_ import import_
from zhuzhou_cli.cli.commands.list import list_
from zhuzhou_cli.cli.commands.lookup import TERMS, lookup
from zhuzhou_cli.cli.commands.paths import paths
from zhuzhou_cli.cli.commands.random import random_
from zhuzhou_cli.cli.commands.show import show
from zhuzhou_cli.cli.options import FilesOption
from zhuzhou_cli.cli.pages import Command, Group, walk
from zhuzhou_cli.language.printable import shorten

app = typer.Typer(
    cls=Group,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (
    *(lookup, list_, show, random_, annotate, audit, diff),
    *(check, import_, export, completion, paths, help_),
):
    app.command(command.__name__.rstrip("_"), cls=Command)(command)
app.add_typer(glossary.application, name="glossary")


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the shape of a Typer callback
    if wanted:
        streams.write([f"zz {__version__}"])
        raise typer.Exit


VersionOption = Annotated[
    bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="显示版本")
]


@app.callback(invoke_without_command=True)
def zz(context: typer.Context, files: FilesOption = None, *, _version: VersionOption = False) -> None:
    """zz：在终端里查政府工作报告的名词解释。

    例子：zz 八大行动（查词；拼音、序号也行：zz bdxd，zz 17），zz help lookup
    """
    context.obj = files
    if context.invoked_subcommand is None:
        streams.write(context.get_help().split("\n"))


def root() -> typer.Context:
    """The context of zz itself, from which help.walk() leads to every command."""
    return typer.Context(typer.main.get_command(app), info_name="zz")


def run(arguments: Sequence[str]) -> int:
    """Run a command line by Typer; the exit status. What Typer finds wrong with it is said here."""
    try:
        return int(app(list(arguments), prog_name="zz", standalone_mode=False) or Exit.ANSWERED)
    except typer.TyperException as error:
        where = getattr(getattr(error, "ctx", None), "command_path", "zz")
        streams.note(f"zz：{_fault(error)}（见 {where} --help）")
        return Exit.UNUSABLE
    except typer.Abort:
        return Exit.INTERRUPTED


def _fault(error: typer.TyperException) -> str:
    kind = type(error).__name__
    said = error.message
    if kind == "NoSuchOption":
        option = getattr(error, "option_name", "")
        return f"没有选项 {shorten(option)}{_advice(error, option)}"
    if kind == "MissingParameter":
        missing = getattr(getattr(error, "param", None), "metavar", "参数")
        return f"缺少{missing}{'；从标准输入读请写 zz lookup -' if missing == TERMS else ''}"
    if kind == "BadOptionUsage":
        takes_value = "requires" in said
        need = "后面要写一个值" if takes_value else "不带值"
        return f"选项 {shorten(getattr(error, 'option_name', ''))} {need}"
    parameter = getattr(error, "param", None)
    if kind == "BadParameter" and parameter and parameter.type.name.startswith("int"):
        least = getattr(parameter.type, "min", None)
        number = "整数" if least is None else f"不小于 {least} 的整数"
        return f"选项 {parameter.opts[0]} 后面要写一个{number}"
    return _plain_fault(said)


def _advice(error: typer.TyperException, option: str) -> str:
    """What to write in place of an option that does not exist; begins with the mark that joins it on."""
    near = getattr(error, "possibilities", None) or []
    where = getattr(error, "ctx", None)
    own = [name for param in where.command.params for name in param.opts] if where else []
    if option.swapcase() in own:  # -v
        return f"，是不是 {option.swapcase()}？"
    if near:
        return f"，是不是 {near[0]}？"
    owners = [
        context for context in walk(root()) if any(option in param.opts for param in context.command.params)
    ]
    if owners and where and not where.parent:
        return f"；它要写在命令后面，如 {owners[0].command_path} {option}"
    return "；以 - 开头的词或文件请写在 -- 之后"


def _plain_fault(said: str) -> str:
    """What is wrong, in Chinese, where Typer gives no type of its own to it but only words."""
    if said.startswith("Missing command"):
        return "缺少命令"
    if said.startswith("Got unexpected extra argument"):
        return f"多余的参数 {shorten(said[said.rfind('(') + 1 : said.rfind(')')])}"
    return shorten(said, 200)

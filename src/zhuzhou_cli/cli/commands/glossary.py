"""`zz glossary`: its commands and options; what add, update, list and remove do is in keeping.py."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.cli import Exit, keeping, streams
from zhuzhou_cli.cli.commands.import_ import as_date, as_words
from zhuzhou_cli.cli.pages import Command, Group
from zhuzhou_cli.language.printable import escaped
from zhuzhou_cli.library.saving import save
from zhuzhou_cli.model import UNKNOWN_PLACE, Source

application = typer.Typer(cls=Group, add_completion=False)
FilesArgument = Annotated[
    list[Path], typer.Argument(readable=False, metavar="文件…", help="词表文件，或装着词表的文件夹")
]


@application.callback(invoke_without_command=True)
def glossary(context: typer.Context) -> None:
    """管理自己的词表：加进来以后，每个命令都查得到。

    例子：
      zz glossary new 青禾2025.yaml --place 青禾县
      zz glossary add 青禾2025.yaml
      zz glossary list
    """
    if context.invoked_subcommand is None:
        streams.write(context.get_help().rstrip("\n").split("\n"))


@application.command("new", cls=Command)
def new(
    file: Annotated[
        Path, typer.Argument(readable=False, metavar="文件", help="要写的文件，如 青禾2025.yaml")
    ],
    place: Annotated[
        str | None, typer.Option("--place", parser=as_words, metavar="地方", help="哪里的报告")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", parser=as_date, metavar="日期", help="如 2024-12-25 或 2024；默认今年"),
    ] = None,
) -> None:
    """写一份词表的样子，有注释和例子，照着填；已有的文件不动。

    例子：
      zz glossary new 青禾2025.yaml --place 青禾县 --date 2025-01-20
      zz help 词表格式
    """
    from zhuzhou_cli.glossary.template import template  # noqa: PLC0415 - yaml, only to write one

    source = Source(place or UNKNOWN_PLACE, "政府工作报告", date or str(datetime.now(tz=UTC).year))
    try:
        save(file, template(source, keeping.identity(source), escaped(str(file))), overwrite=False)
    except FileExistsError:
        streams.note(f"已有文件 {file}，没有动它")
        raise typer.Exit(Exit.UNUSABLE) from None
    streams.write([f"已写好 {escaped(str(file))}；填完以后 zz check、zz glossary add"])


@application.command("add", cls=Command)
def add(
    files: FilesArgument,
    *,
    force: Annotated[bool, typer.Option("--force", help="代替已有的同名词表")] = False,
) -> None:
    """加入词表：检查以后抄进自己的词表文件夹。

    用不了的不加，说明哪里不对；内容有疑问的照样加入，逐处提醒（见 zz check）。

    例子：
      zz glossary add 江西2026.yaml
      zz glossary add 词表文件夹 --force
    """
    raise typer.Exit(keeping.add(files, overwrite=force))


@application.command("update", cls=Command)
def update(files: FilesArgument) -> None:
    """更新词表：用新的文件代替编号相同的那份，说明变了什么；没有这一份就不动。

    例子：
      zz glossary update 江西2026.yaml
    """
    raise typer.Exit(keeping.update(files))


@application.command("list", cls=Command)
def list_() -> None:
    """列出全部词表：编号、地方、日期、条数、文件，制表符分开；在终端里是表格。

    例子：
      zz glossary list
      zz glossary list | cut -f1
    """
    raise typer.Exit(keeping.overview())


@application.command("remove", cls=Command)
def remove(
    identities: Annotated[list[str], typer.Argument(metavar="编号…", help="zz glossary list 的第一列")],
) -> None:
    """去掉自己的词表；内置的去不掉。

    例子：
      zz glossary remove jiangxi-2026
    """
    raise typer.Exit(keeping.remove(identities))


@application.command("path", cls=Command)
def path_() -> None:
    """自己的词表放在哪个文件夹。

    例子：
      ls "$(zz glossary path)"
    """
    streams.write([str(keeping.folder())])

"""`zz random`: an entry that chance picks."""

from __future__ import annotations

import secrets

import typer

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.exits import Exit
from zhuzhou_cli.cli.glossaries import index_of
from zhuzhou_cli.cli.options import FieldsOption, FilesOption, FormatOption, PlaceOption, YearOption
from zhuzhou_cli.cli.show import write_whole


def random_(
    context: typer.Context,
    chosen: FormatOption = None,
    fields: FieldsOption = None,
    files: FilesOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
) -> None:
    """随便看一条。

    例子：
      zz random              在终端里是卡片
      zz random | cut -f1    只要词目
    """
    entries = index_of(files or context.obj or (), place, year).entries
    if not entries:
        streams.note("词表是空的")
        raise typer.Exit(Exit.UNANSWERED)
    write_whole([secrets.choice(entries)], chosen, fields)

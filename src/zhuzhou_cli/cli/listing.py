"""`zz list`: all entries."""

from __future__ import annotations

import typer

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.glossaries import index_of
from zhuzhou_cli.cli.options import FieldsOption, FilesOption, FormatOption, PlaceOption, YearOption
from zhuzhou_cli.cli.output import resolve, write_entries
from zhuzhou_cli.cli.usage import Format


def list_(
    context: typer.Context,
    chosen: FormatOption = None,
    fields: FieldsOption = None,
    files: FilesOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
) -> None:
    """列出全部条目。

    例子：
      zz list                在终端里是一览表
      zz list | cut -f1      只要词目
      zz list -f jsonl       一行一个 JSON 对象
    """
    rows = index_of(files or context.obj or (), place, year).entries
    if resolve(chosen, fields) is not Format.CARD:
        write_entries(rows, chosen, fields)
        return
    from zhuzhou_cli.render.card import entry_list  # noqa: PLC0415 - rich is loaded only for a card

    streams.draw([entry_list(rows)])

"""`zz list`: all entries."""

from __future__ import annotations

import typer

from zhuzhou_cli.cli.opening import index_of
from zhuzhou_cli.cli.options import (
    ColorOption,
    FieldsOption,
    FilesOption,
    FormatOption,
    NoPagerOption,
    PlaceOption,
    YearOption,
)
from zhuzhou_cli.cli.output import View
from zhuzhou_cli.cli.usage import Colour


def list_(
    context: typer.Context,
    chosen: FormatOption = None,
    fields: FieldsOption = None,
    files: FilesOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
    color: ColorOption = Colour.AUTO,
    *,
    no_pager: NoPagerOption = False,
) -> None:
    """列出全部条目。

    例子：
      zz list                在终端里是一览表
      zz list | cut -f1      只要词目
      zz list -f jsonl       一行一个 JSON 对象
    """
    view = View(chosen, fields, color, pager=not no_pager)
    rows = index_of(files or context.obj or (), place, year).entries

    view.show(lambda: view.write_entries(rows, is_overview=True))

"""`zz random`: an entry that chance picks."""

from __future__ import annotations

import typer

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.exits import Exit
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


def random_(
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
    """随便看一条。

    例子：
      zz random              在终端里是卡片
      zz random | cut -f1    只要词目
    """
    import secrets  # noqa: PLC0415 - it loads OpenSSL, for which every other command would wait

    view = View(chosen, fields, color, pager=not no_pager)
    index = index_of(files or context.obj or (), place, year)
    positions = index.positions
    picked = [index.entry(secrets.choice(positions))] if positions else []
    view.show(lambda: view.write_entries(picked))
    if not picked:
        streams.note("词表是空的")
        raise typer.Exit(Exit.UNANSWERED)

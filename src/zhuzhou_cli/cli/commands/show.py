"""`zz show`: entries whole, by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.exits import Exit
from zhuzhou_cli.cli.glossaries import index_of
from zhuzhou_cli.cli.options import (
    ColorOption,
    FieldsOption,
    FilesOption,
    FormatOption,
    NoPagerOption,
    PlaceOption,
    YearOption,
)
from zhuzhou_cli.cli.output import View, write_entries
from zhuzhou_cli.cli.usage import Colour
from zhuzhou_cli.model import Located
from zhuzhou_cli.render.notes import shorten
from zhuzhou_cli.search.query import Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.console import RenderableType


def _number(typed: str) -> int:
    number = Query(typed).number
    if number is None:
        message = f"“{shorten(typed)}”不是序号；按词查请用 zz lookup"
        raise typer.BadParameter(message)
    return number


def show(
    context: typer.Context,
    numbers: Annotated[
        list[int], typer.Argument(parser=_number, metavar="序号…", help="条目在名词解释里的序号")
    ],
    chosen: FormatOption = None,
    fields: FieldsOption = None,
    files: FilesOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
    color: ColorOption = Colour.AUTO,
    *,
    no_pager: NoPagerOption = False,
) -> None:
    """按序号显示整条。

    例子：
      zz show 13             在终端里是卡片
      zz show 3 16 -f json   给程序读
    """
    view = View(chosen, fields, color, pager=not no_pager)
    index = index_of(files or context.obj or (), place, year)
    found = {number: index.numbered(number) for number in numbers}
    rows = [row for number in numbers for row in found[number]]
    missing = [number for number in numbers if not found[number]]
    known = index.numbers if missing else None
    there = f"序号从{known[0]}到{known[1]}" if known else "词表是空的"

    def write() -> None:
        for number in missing:
            streams.note(f"没有第{number}条；{there}")
        write_entries(rows, view, whole)

    view.show(write)
    raise typer.Exit(Exit.UNANSWERED if missing else Exit.ANSWERED)


def whole(rows: Sequence[Located]) -> Iterator[RenderableType]:
    """Entries as a person sees them, each a card."""
    from zhuzhou_cli.render.card import entry_card  # noqa: PLC0415 - rich is loaded only for a card

    return (entry_card(one.entry, [one.citation]) for one in rows)

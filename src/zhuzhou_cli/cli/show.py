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
from zhuzhou_cli.model import Entry, Source
from zhuzhou_cli.render.notes import shorten

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.console import RenderableType

NUMBER_LENGTH = 6
"""Digits; no appendix has a million entries."""


def _number(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal() and len(typed) <= NUMBER_LENGTH):
        message = f"“{shorten(typed)}”不是序号；按词查请用 zz lookup"
        raise typer.BadParameter(message)
    return int(typed)


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
    entries = index_of(files or context.obj or (), place, year).entries
    known = {entry.number for entry, _ in entries}
    rows = [row for number in numbers for row in entries if row[0].number == number]
    missing = [number for number in numbers if number not in known]

    def write() -> None:
        for number in missing:
            streams.note(f"没有第{number}条；序号从{min(known)}到{max(known)}")
        write_entries(rows, view, _drawn)

    view.show(write)
    raise typer.Exit(Exit.UNANSWERED if missing else Exit.ANSWERED)


def _drawn(rows: Sequence[tuple[Entry, Source]]) -> Iterator[RenderableType]:
    from zhuzhou_cli.render.card import entry_card  # noqa: PLC0415 - rich is loaded only for a card

    return (entry_card(entry, [(source, entry.number)]) for entry, source in rows)

"""`zz show`: entries whole, by number."""

from __future__ import annotations

from typing import Annotated

import typer

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.exits import Exit
from zhuzhou_cli.cli.glossaries import opened
from zhuzhou_cli.cli.options import Format, FormatOption, resolve
from zhuzhou_cli.cli.output import write_records
from zhuzhou_cli.render.notes import shorten


def _number(typed: str) -> int:
    if not typed.isdecimal():
        message = f"“{shorten(typed)}”不是序号；按词查请用 zz lookup"
        raise typer.BadParameter(message)
    return int(typed)


def show(
    numbers: Annotated[
        list[int], typer.Argument(parser=_number, metavar="序号…", help="条目在名词解释里的序号")
    ],
    chosen: FormatOption = None,
) -> None:
    """按序号显示整条。

    例子：
      zz show 13             在终端里是卡片
      zz show 3 16 -f json   给程序读
    """
    glossary = opened()
    by_number = {entry.number: (entry, glossary.source) for entry in glossary.entries}
    rows = [by_number[number] for number in numbers if number in by_number]
    missing = [number for number in numbers if number not in by_number]
    for number in missing:
        streams.note(f"没有第{number}条；序号从{min(by_number)}到{max(by_number)}")
    if resolve(chosen) is not Format.CARD:
        write_records(rows, resolve(chosen))
    else:
        from zhuzhou_cli.render.card import entry_card  # noqa: PLC0415 - rich is loaded only for a card

        streams.draw(entry_card(*row) for row in rows)
    raise typer.Exit(Exit.UNANSWERED if missing else Exit.ANSWERED)

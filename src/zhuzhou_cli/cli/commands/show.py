"""`zz show`: entries whole, by number."""

from __future__ import annotations

from typing import Annotated

import typer

from zhuzhou_cli.cli import Exit, streams
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.cli.options import shows_entries
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.render.notes import no_number
from zhuzhou_cli.search.query import Query


def _number(typed: str) -> int:
    number = Query(typed).number
    if number is None:
        raise typer.BadParameter(f"{quoted(shorten(typed))}不是序号；按词查请用 zz lookup")
    return number


@shows_entries
def show(
    numbers: Annotated[
        list[int], typer.Argument(parser=_number, metavar="序号…", help="条目在名词解释里的序号")
    ],
    wish: Wish,
) -> None:
    """按序号显示整条。

    例子：
      zz show 13             在终端里是卡片
      zz show 3 16 -f json   给程序读
    """
    index = wish.index()
    numbered = {number: index.numbered(number) for number in numbers}
    missing = [number for number in numbers if not numbered[number]]
    known = index.numbers if missing else None

    def write() -> None:
        for number in missing:
            streams.note(no_number(number, known))
        wish.view.write_entries(entry for number in numbers for entry in numbered[number])

    wish.view.show(write)
    raise typer.Exit(Exit.UNANSWERED if missing else Exit.ANSWERED)

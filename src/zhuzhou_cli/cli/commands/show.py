"""`zz show`: its arguments and options; what it does is in showing.py."""

from __future__ import annotations

from typing import Annotated

import typer

from zhuzhou_cli.cli import showing
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.cli.options import shows_entries


@shows_entries
def show(
    numbers: Annotated[list[str], typer.Argument(metavar="序号…", help="条目在名词解释里的序号；3-5 是几条")],
    wish: Wish,
) -> None:
    """按序号显示整条。

    例子：
      zz show 13             在终端里是卡片
      zz show 3-5            第3到5条
      zz show 3 16 -f json   给程序读
    """
    raise typer.Exit(showing.show(numbers, wish))

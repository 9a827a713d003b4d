"""`zz list`: its arguments and options; what it does is in showing.py."""

from __future__ import annotations

from typing import Annotated

import typer

from zhuzhou_cli.cli import showing
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.cli.options import shows_entries

Words = Annotated[list[str] | None, typer.Argument(metavar="[词…]", help="只列写着这些词的；不写就列全部")]


@shows_entries
def list_(words: Words = None, *, wish: Wish) -> None:
    """列出全部条目，或写着某些词的。

    例子：
      zz list                在终端里是一览表
      zz list 北斗           词目、成员或释义里写着“北斗”的
      zz list | cut -f1      只要词目
      zz list -f jsonl       一行一个 JSON 对象
    """
    raise typer.Exit(showing.overview(words or [], wish))

"""`zz list`: its options; what it does is in showing.py."""

from __future__ import annotations

import typer

from zhuzhou_cli.cli import showing
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.cli.options import shows_entries


@shows_entries
def list_(wish: Wish) -> None:
    """列出全部条目。

    例子：
      zz list                在终端里是一览表
      zz list | cut -f1      只要词目
      zz list -f jsonl       一行一个 JSON 对象
    """
    raise typer.Exit(showing.overview(wish))

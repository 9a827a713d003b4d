"""`zz random`: its options; what it does is in showing.py."""

from __future__ import annotations

import typer

from zhuzhou_cli.cli import showing
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.cli.options import shows_entries


@shows_entries
def random_(wish: Wish) -> None:
    """随便看一条。

    例子：
      zz random              在终端里是卡片
      zz random | cut -f1    只要词目
    """
    raise typer.Exit(showing.pick(wish))

"""`zz random`: an entry picked at random."""

from __future__ import annotations

import typer

from zhuzhou_cli.cli import Exit, streams
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.cli.options import shows_entries


@shows_entries
def random_(wish: Wish) -> None:
    """随便看一条。

    例子：
      zz random              在终端里是卡片
      zz random | cut -f1    只要词目
    """
    import secrets  # noqa: PLC0415 - it loads OpenSSL, which takes a while

    index = wish.index()
    positions = index.positions
    picked = [index.entry(secrets.choice(positions))] if positions else []
    wish.view.show(lambda: wish.view.write_entries(picked))
    if not picked:
        streams.note("词表是空的")
        raise typer.Exit(Exit.UNANSWERED)

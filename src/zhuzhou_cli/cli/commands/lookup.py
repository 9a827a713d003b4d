"""`zz lookup`: its arguments and options; what it does is in answering.py."""

from __future__ import annotations

from typing import Annotated

import typer

from zhuzhou_cli.cli import answering
from zhuzhou_cli.cli.options import shows_entries

TERMS = "词…"
"""What the arguments of a look-up are called."""
Terms = Annotated[list[str], typer.Argument(metavar=TERMS, help="要查的词；- 从标准输入读，一行一个")]
ExactOption = Annotated[bool, typer.Option("--exact", help="只按字面查：不猜拼音、同音和错字")]
LimitOption = Annotated[
    int | None, typer.Option("--limit", "-n", min=1, metavar="条数", help="每个词最多给几条")
]
CiteOption = Annotated[bool, typer.Option("--cite", help="只打印出处，GB/T 7714 格式，可直接粘贴")]
CopyOption = Annotated[bool, typer.Option("--copy", help="另把释义复制到剪贴板；加 --cite 则复制出处")]
MissingOption = Annotated[bool, typer.Option("--missing", help="只打印没有查到的词")]


@shows_entries
def lookup(
    terms: Terms,
    *,
    limit: LimitOption = None,
    exact: ExactOption = False,
    missing: MissingOption = False,
    cite: CiteOption = False,
    copy: CopyOption = False,
    wish: answering.Wish,
) -> None:
    """查词：给出解释它的条目。

    怎么写都行：汉字、数字、拼音、简拼，夹着写、写错一个字也认得。

    例子：
      zz lookup 八大行动           在终端里是卡片，在管道里一行一条
      zz lookup bdxd               拼音首字母；badaxingdong、8大xd 也行
      zz lookup 清水湖             由成员找到条目
      zz lookup 一廊 17 什么是LPR  一次查几个；序号、问句都行
      zz lookup - < 词.txt         一行一个，边读边答
    """
    asked = answering.Request(terms, wish, limit, exact=exact, missing=missing, cite=cite, copy=copy)
    raise typer.Exit(answering.lookup(asked))

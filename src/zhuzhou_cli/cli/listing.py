"""`zz list`: all entries."""

from __future__ import annotations

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.glossaries import opened
from zhuzhou_cli.cli.options import Format, FormatOption, resolve
from zhuzhou_cli.cli.output import write_records


def list_(chosen: FormatOption = None) -> None:
    """列出全部条目。

    例子：
      zz list                在终端里是一览表
      zz list | cut -f1      只要词目
      zz list -f jsonl       一行一个 JSON 对象
    """
    glossary = opened()
    rows = [(entry, glossary.source) for entry in glossary.entries]
    if resolve(chosen) is not Format.CARD:
        write_records(rows, resolve(chosen))
        return
    from zhuzhou_cli.render.card import entry_list  # noqa: PLC0415 - rich is loaded only for a card

    streams.draw([entry_list(rows)])

"""`zz check`: the findings in glossary files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.cli import Exit, streams
from zhuzhou_cli.cli.options import ColorOption, FindingFieldsOption, FormatOption, NoPagerOption
from zhuzhou_cli.cli.output import Colour, View
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.library.shelf import builtin, limited, read


def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(readable=False, metavar="[文件…]", help="词表文件；- 从标准输入读；不给则查内置词表"),
    ] = None,
    chosen: FormatOption = None,
    fields: FindingFieldsOption = None,
    color: ColorOption = Colour.AUTO,
    *,
    no_pager: NoPagerOption = False,
) -> None:
    """检查词表文件：字段、序号、数词与成员、读音。

    在管道里每处问题一行：文件:行:列: 代码 说明。
    没有问题退出码是 0，有问题是 1，读不了是 2。

    例子：
      zz check 我的词表.yaml
      zz check *.yaml --format json   给程序读
    """
    view = View(chosen, fields, color, pager=not no_pager)
    examined = [_examine(path) for path in files or [builtin()]]
    findings = [finding for found, _ in examined for finding in found]
    view.show(lambda: view.write_findings(findings))
    worst = max(status for _, status in examined)
    if worst == Exit.ANSWERED and streams.is_terminal():
        streams.note("没有问题")
    raise typer.Exit(worst)


def _examine(path: Path) -> tuple[list[Finding], int]:
    """The findings in a file, or in standard input, and the exit status that they mean."""
    from zhuzhou_cli.glossary.check import examine  # noqa: PLC0415 - yaml, only to read one

    try:
        is_stream = str(path) == "-"
        found = examine(
            limited(typer.get_binary_stream("stdin"), path) if is_stream else read(path), str(path)
        )
    except GlossaryError as error:
        return list(error.findings), Exit.UNUSABLE
    return found, Exit.UNANSWERED if found else Exit.ANSWERED

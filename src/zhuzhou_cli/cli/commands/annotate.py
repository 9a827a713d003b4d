"""`zz annotate`: its arguments and options; what it does is in annotating.py."""

from __future__ import annotations

from typing import Annotated

import typer

from zhuzhou_cli.annotate.formats import FORMS
from zhuzhou_cli.cli import annotating
from zhuzhou_cli.cli.options import (
    ColorOption,
    FilesOption,
    JobsOption,
    NoPagerOption,
    PlaceOption,
    YearOption,
)
from zhuzhou_cli.cli.output import Colour, View
from zhuzhou_cli.cli.usage import one_of

Files = Annotated[
    list[str], typer.Argument(metavar="文件…", help="txt、md、html、docx 或 pdf 文件；- 是标准输入")
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", parser=one_of(tuple(FORMS), "这种格式"), metavar="格式", help="、".join(FORMS)
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="去处", help="写到这里，格式看名字；几份 md、html、docx 写到文件夹"
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="每次出现都注；默认每个名称只注第一次")]
OwnOption = Annotated[bool, typer.Option("--own", help="用文件自己的名词解释来注，不用词表")]
ForceOption = Annotated[bool, typer.Option("--force", help="覆盖已有的文件；原文从不覆盖")]


def annotate(
    context: typer.Context,
    documents: Files,
    chosen: FormatOption = None,
    output: OutputOption = None,
    files: FilesOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
    color: ColorOption = Colour.AUTO,
    jobs: JobsOption = 1,
    *,
    every: AllOption = False,
    own: OwnOption = False,
    force: ForceOption = False,
    no_pager: NoPagerOption = False,
) -> None:
    """注释一份文件：找出正文里词表有的名称，附上解释。

    文件自己的名词解释、标题、链接和代码不注。在管道里一处一行：文件:行:列、原文、词目、释义、出处。
    都读了退出码是 0，有读不了的是 2。

    例子：
      zz annotate 报告.txt               在终端里看：名称标出，解释在后
      zz annotate 报告.docx -o 注释.docx   Word 批注
      zz annotate 文稿.md -o 注释.md       Markdown 脚注
      zz annotate *.txt -f jsonl -j 2    很多份文件，给程序读
    """
    view = View(None, None, color, pager=not no_pager)
    glossaries = files or context.obj or ()
    request = annotating.Request(
        documents, chosen, output, every, own, jobs, force, glossaries, place, year, view
    )
    raise typer.Exit(annotating.annotate(request))

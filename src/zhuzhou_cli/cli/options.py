"""The options that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.cli.usage import Colour, Format, colour_named, format_named

FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        parser=format_named,
        metavar="格式",
        help="card、plain、json、jsonl、csv、tsv、markdown",
    ),
]
FieldsOption = Annotated[
    str | None, typer.Option("--fields", metavar="字段,…", help="csv、tsv 的列，如 number,term,text")
]
FindingFieldsOption = Annotated[
    str | None, typer.Option("--fields", metavar="字段,…", help="csv、tsv 的列，如 path,line,code")
]
FilesOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        "-g",
        readable=False,
        metavar="文件",
        help="只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）",
    ),
]
PlaceOption = Annotated[str | None, typer.Option("--place", metavar="地名", help="只查这个地方的报告")]
YearOption = Annotated[int | None, typer.Option("--year", metavar="年份", help="只查这一年的报告")]
ColorOption = Annotated[
    Colour,
    typer.Option(
        "--color", parser=colour_named, metavar="何时", help="卡片用色：auto（默认）、always、never"
    ),
]
NoPagerOption = Annotated[bool, typer.Option("--no-pager", help="超过一屏也不分页（分页程序由 PAGER 定）")]

"""The options that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.cli.usage import Format, format_named

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

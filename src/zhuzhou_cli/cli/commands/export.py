"""`zz export`: the chosen glossaries as a file that other programs read."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.opening import index_of, known_paths, modified
from zhuzhou_cli.cli.options import FilesOption, PlaceOption, YearOption
from zhuzhou_cli.cli.progress import progress
from zhuzhou_cli.cli.usage import one_of
from zhuzhou_cli.export import FORMATS, Kind, UnexportableError, writer
from zhuzhou_cli.language.printable import shorten
from zhuzhou_cli.library.saving import IsSourceError, save, save_all
from zhuzhou_cli.refusals import is_of_memory, reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhuzhou_cli.export import Content, Writer

STANDARD_STREAM = Path("-")
_MANY = 2_000
"""Entries for whose export somebody waits long enough to be shown how far it is."""


def export(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(parser=one_of(FORMATS, "这种格式"), metavar="格式", help="、".join(FORMATS))
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="去处", help="写到这个文件，stardict 写进这个文件夹"),
    ] = None,
    files: FilesOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
    *,
    force: Annotated[bool, typer.Option("--force", help="覆盖已有的文件")] = False,
) -> None:
    """把词表写成别的程序能用的文件。

    不写 -o 时写到标准输出。格式各有什么用：zz help 导出。

    例子：
      zz export jieba -o 用户词典.txt
      zz export jieba --place 株洲 | head
    """
    if output == STANDARD_STREAM:
        output = None
    kind = FORMATS[name].kind
    if output is None and kind is not Kind.TEXT and (kind is Kind.FOLDER or streams.is_terminal()):
        what = "是一个文件夹" if kind is Kind.FOLDER else "不是文本，不能写到终端"
        raise UsageFault(f"{name} {what}；请写明去处：-o {'文件夹' if kind is Kind.FOLDER else '文件'}")
    write = _writer(name)
    chosen = files or context.obj or ()
    index = index_of(chosen, place, year)
    from zhuzhou_cli.export.collection import Collection  # noqa: PLC0415 - no other command needs it

    total = len(index.positions)
    most = FORMATS[name].most
    if most and total > most:
        raise UsageFault(f"{name} 最多 {most} 条，这里有 {total} 条；可用 --place、--year 分开写")
    with progress(total if total > _MANY else 0, "导出") as step:
        collection = Collection(index, modified=modified(chosen), epoch=_epoch(), step=step)
        try:
            content = write(collection)
            if output is None:
                streams.pour(cast("Content", content))
                return
            write_to = partial(save_all if kind is Kind.FOLDER else save, sources=known_paths(chosen))
            status = _save(write_to, content, output, force=force, count=total)
        except UnexportableError as error:
            raise UsageFault(str(error)) from None
    raise typer.Exit(status)


def _writer(name: str) -> Writer:
    try:
        return writer(name)
    except ImportError as error:
        if is_of_memory(error):
            raise MemoryError from None
        raise UsageFault(f"{name} 要用 {error.name}：pip install 'zhuzhou-cli[export]'") from None


def _epoch() -> datetime | None:
    """The time that stands for every other one (reproducible-builds.org/specs/source-date-epoch)."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return None
    try:
        return datetime.fromtimestamp(int(given), tz=UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageFault(f"SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，不是“{shorten(given)}”") from None


def _save(write_to: Callable[..., None], content: Any, output: Path, *, force: bool, count: int) -> int:
    """Write a file or the files of a folder, and say so; the exit status."""
    try:
        write_to(output, content, overwrite=force)
    except IsSourceError as error:
        streams.note(f"{error.filename} {error.strerror}")
        return Exit.UNUSABLE
    except FileExistsError as error:
        streams.note(f"{error.filename} 已经有了；要覆盖请加 --force")
        return Exit.UNUSABLE
    except OSError as error:
        streams.note(f"写不进 {output}：{reason(error)}")
        return Exit.UNWRITABLE
    streams.note(f"{count} 条，写入 {output}")
    return Exit.ANSWERED

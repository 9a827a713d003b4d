"""`zz diff`: what changed from one glossary to another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.opening import known_paths
from zhuzhou_cli.cli.options import ColorOption, FormatOption, NoPagerOption
from zhuzhou_cli.cli.output import Colour, View
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.language.printable import shorten
from zhuzhou_cli.library.shelf import load
from zhuzhou_cli.model import Glossary, Source
from zhuzhou_cli.search.places import is_of_place


def diff(
    before: Annotated[str, typer.Argument(metavar="先", help="文件、词表的 id，或 地方:年份")],
    after: Annotated[str, typer.Argument(metavar="后", help="同上")],
    chosen: FormatOption = None,
    color: ColorOption = Colour.AUTO,
    *,
    everything: Annotated[bool, typer.Option("--all", help="没有变的也列出")] = False,
    no_pager: NoPagerOption = False,
) -> None:
    """比较两份词表：新增的、不再有的、数字或成员变了的、改了说法的。

    相同退出码是 0，不同是 1，读不了是 2。

    例子：
      zz diff 株洲:2024 株洲:2025
      zz diff 去年.yaml 今年.yaml -f markdown
    """
    from zhuzhou_cli.comparison import Kind, compared  # noqa: PLC0415 - difflib, only for this command

    view = View(chosen, None, color, pager=not no_pager)
    try:
        earlier, later = _glossary(before), _glossary(after)
    except GlossaryError as error:
        for finding in error.findings:
            streams.note(str(finding))
        raise typer.Exit(Exit.UNUSABLE) from None
    changes, sources = compared(earlier, later), (earlier.source, later.source)
    real = [change for change in changes if change.kind is not Kind.SAME]
    view.show(lambda: view.write_changes(changes if everything else real, sources))
    if not real and streams.is_terminal():
        streams.note("没有变化")
    raise typer.Exit(Exit.UNANSWERED if real else Exit.ANSWERED)


def _glossary(named: str) -> Glossary:
    """The glossary of a file, an id, or a place and a year. Raises GlossaryError, and UsageFault if none."""
    if os.path.exists(named) or named.endswith((".yaml", ".yml")):
        return load(Path(named)).glossary
    place, _, year = named.partition(":")
    loaded = dict(_known())
    alike = {path: glossary for path, glossary in loaded.items() if named == glossary.id}
    found = alike or {path: one for path, one in loaded.items() if _is_of(one.source, place, year)}
    if len(found) == 1:
        return next(iter(found.values()))
    if alike:
        raise UsageFault(f"“{shorten(named)}”有几份词表：{'、'.join(alike)}；请写文件")
    known = "、".join(glossary.id for glossary in (found or loaded).values())
    if found:
        raise UsageFault(f"“{shorten(named)}”有几份词表：{known}；请写 id")
    raise UsageFault(f"没有文件或词表“{shorten(named)}”；已有的词表：{known}")


def _known() -> Iterator[tuple[str, Glossary]]:
    """The glossaries that commands answer from, by their paths; of one that is none, a note."""
    for path in known_paths():
        try:
            yield path, load(path).glossary
        except GlossaryError as error:
            streams.note(str(error.findings[0]))


def _is_of(source: Source, place: str, year: str) -> bool:
    return bool(place) and is_of_place(source, place) and year in ("", source.date[:4])

"""`zz glossary`: the user's own glossaries: new, add, update, list, remove, path."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.commands.import_ import as_date, as_words
from zhuzhou_cli.cli.output import View, ambiguous_width
from zhuzhou_cli.cli.pages import Command, Group
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.language.printable import escaped, shorten
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.saving import save
from zhuzhou_cli.library.shelf import builtin, load, own, read
from zhuzhou_cli.model import Glossary, Source
from zhuzhou_cli.render.width import aligned

application = typer.Typer(cls=Group, add_completion=False)
FilesArgument = Annotated[
    list[Path], typer.Argument(readable=False, metavar="文件…", help="词表文件，或装着词表的文件夹")
]
_TOLD = 10
"""Findings of a file that are told where it is added."""


@application.callback(invoke_without_command=True)
def glossary(context: typer.Context) -> None:
    """管理自己的词表：加进来以后，每个命令都查得到。

    例子：
      zz glossary new 青禾2025.yaml --place 青禾县
      zz glossary add 青禾2025.yaml
      zz glossary list
    """
    if context.invoked_subcommand is None:
        streams.write(context.get_help().rstrip("\n").split("\n"))


@application.command("new", cls=Command)
def new(
    file: Annotated[
        Path, typer.Argument(readable=False, metavar="文件", help="要写的文件，如 青禾2025.yaml")
    ],
    place: Annotated[
        str | None, typer.Option("--place", parser=as_words, metavar="地方", help="哪里的报告")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", parser=as_date, metavar="日期", help="如 2024-12-25 或 2024；默认今年"),
    ] = None,
) -> None:
    """写一份词表的样子，有注释和例子，照着填；已有的文件不动。

    例子：
      zz glossary new 青禾2025.yaml --place 青禾县 --date 2025-01-20
      zz help 词表格式
    """
    from zhuzhou_cli.glossary.template import template  # noqa: PLC0415 - yaml, only to write one
    from zhuzhou_cli.report.head import UNKNOWN_PLACE  # noqa: PLC0415 - a query imports no report

    source = Source(place or UNKNOWN_PLACE, "政府工作报告", date or str(datetime.now(tz=UTC).year))
    try:
        save(file, template(source, _identity(source), escaped(str(file))), overwrite=False)
    except FileExistsError:
        streams.note(f"已有文件 {file}，没有动它")
        raise typer.Exit(Exit.UNUSABLE) from None
    streams.write([f"已写好 {escaped(str(file))}；填完以后 zz check、zz glossary add"])


@application.command("add", cls=Command)
def add(
    files: FilesArgument,
    *,
    force: Annotated[bool, typer.Option("--force", help="代替已有的同名词表")] = False,
) -> None:
    """加入词表：检查以后抄进自己的词表文件夹。

    用不了的不加，说明哪里不对；内容有疑问的照样加入，逐处提醒（见 zz check）。

    例子：
      zz glossary add 江西2026.yaml
      zz glossary add 词表文件夹 --force
    """
    raise typer.Exit(max(_add(path, overwrite=force) for path in _expanded(files)))


@application.command("update", cls=Command)
def update(files: FilesArgument) -> None:
    """更新词表：用新的文件代替编号相同的那份，说明变了什么；没有这一份就不动。

    例子：
      zz glossary update 江西2026.yaml
    """
    raise typer.Exit(max(_add(path, overwrite=True, is_update=True) for path in _expanded(files)))


def _expanded(files: Iterable[Path]) -> list[Path]:
    paths: list[Path] = []
    for one in files:
        held = sorted(one.glob("*.yaml")) if os.path.isdir(one) else [one]  # of any name, however long
        if not held:
            raise UsageFault(f"文件夹 {shorten(str(one))} 里没有 .yaml 文件")
        paths += held
    return paths


def _folder() -> Path:
    return Path(folders.glossaries(os.environ))


def _own() -> list[Path]:
    return list(map(Path, own(str(_folder()))))


def _add(path: Path, *, overwrite: bool, is_update: bool = False) -> int:
    """Copy a glossary into the user's folder; for an update one of its id has to be there."""
    from zhuzhou_cli.glossary.check import check  # noqa: PLC0415 - yaml, only to read one
    from zhuzhou_cli.glossary.load import parse  # noqa: PLC0415 - as above

    try:
        content = read(path)
        loaded = parse(content, str(path))
    except GlossaryError as error:
        _tell(error.findings, path)
        return Exit.UNUSABLE
    glossary = loaded.glossary
    target = _own_of(glossary.id) or _folder() / f"{glossary.id}.yaml"
    held = _held(target)
    if held and held.id != glossary.id:
        streams.note(f"{target} 里是另一份词表 {held.id}；请先给那个文件换个名字")
        return Exit.UNANSWERED
    if said := _refused(glossary, held):
        streams.note(f"{path}：{said}；请改 glossary 的 id{_advice(glossary)}")
        return Exit.UNANSWERED
    if is_update and not target.exists():
        streams.note(f"没有词表 {glossary.id}；要加入请用 zz glossary add")
        return Exit.UNANSWERED
    try:
        save(target, content.decode("utf-8-sig"), overwrite=overwrite)
    except FileExistsError:
        streams.note(f"已有词表 {glossary.id}；要代替它请用 zz glossary update，或加 --force")
        return Exit.UNANSWERED
    _tell(check(loaded), path)
    streams.write([f"已{_done(held, glossary) if is_update else f'加入 {glossary.id}'}：{target}"])
    return Exit.ANSWERED


def _own_of(identity: str) -> Path | None:
    """The file of the own glossary of an id; somebody may have given it another name, or spoilt it.

    Raises GlossaryError if the folder of own glossaries cannot be read, and UsageFault if two have the id.
    """
    files = _own()
    if files == [_folder()]:
        load(_folder())
    named = [path for path in files if path.stem == identity]
    others = (path for path in files if path.stem != identity and _may_be(path, identity))
    alike = [path for path in (*named, *others) if (held := _held(path)) and held.id == identity]
    if len(alike) > 1:
        raise UsageFault(f"这几个文件的 id 都是 {identity}：{'、'.join(map(str, alike))}；请只留一个")
    return next(iter(alike or [path for path in named if _held(path) is None]), None)


def _may_be(path: Path, identity: str) -> bool:
    """Whether the letters of an id stand in a file: to understand each of thousands would take minutes."""
    try:
        return identity.encode("utf-8", "surrogateescape") in path.read_bytes()
    except OSError:
        return False


def _tell(findings: Sequence[Finding], path: Path) -> None:
    """Note what is wrong with a file; of much, the beginning."""
    for found in findings[:_TOLD]:
        streams.note(str(found))
    if len(findings) > _TOLD:
        streams.note(f"{path}：还有 {len(findings) - _TOLD} 处；zz check 全部列出")


def _held(target: Path) -> Glossary | None:
    """The glossary at a path; None if there is none that can be read."""
    try:
        return load(target).glossary if target.exists() else None
    except GlossaryError:
        return None


def _refused(glossary: Glossary, held: Glossary | None) -> str:
    """Why a glossary must not take the place of the one that has its id; empty if it may."""
    if glossary.id == load(builtin()).glossary.id:
        return f"内置的词表已叫 {glossary.id}"
    new, old = glossary.source, held.source if held else glossary.source
    if old.place != new.place:
        return f"{old.place}的词表已叫 {glossary.id}"
    if old.report == new.report:
        return ""
    from zhuzhou_cli.report.kinds import kind_of  # noqa: PLC0415 - a query imports no report

    is_other = kind_of(old.report) != kind_of(new.report)  # else a title was mended
    return f"{old.place}《{old.report}》的词表已叫 {glossary.id}" if is_other else ""


def _advice(glossary: Glossary) -> str:
    """An id that nobody is likely to have: that which `zz import` would give."""
    advised = _identity(glossary.source)
    return f"，如 {advised}" if advised != glossary.id else ""


def _identity(source: Source) -> str:
    from zhuzhou_cli.report import head, kinds  # noqa: PLC0415 - a query imports no report

    return head.identity(source, kinds.kind_of(source.report))


def _done(held: Glossary | None, glossary: Glossary) -> str:
    """What an update changed: how many entries are new, dropped, …"""
    from zhuzhou_cli.comparison import Kind, compared  # noqa: PLC0415 - difflib, only for this command
    from zhuzhou_cli.render.changes import KINDS  # noqa: PLC0415 - as above

    kinds = [change.kind for change in compared(held, glossary)] if held else []
    counts = [f"{KINDS[kind]} {kinds.count(kind)}" for kind in KINDS if kind in kinds and kind != Kind.SAME]
    said = "、".join(counts) or "没有变化"
    return f"更新 {glossary.id}{f'（{said}）' if held else ''}"


@application.command("list", cls=Command)
def list_() -> None:
    """列出全部词表：编号、地方、日期、条数、文件，制表符分开；在终端里是表格。

    例子：
      zz glossary list
      zz glossary list | cut -f1
    """
    inside = builtin()
    rows: list[tuple[str, ...]] = [("编号", "地方", "报告", "日期", "条数")]
    for path in [inside, *_own()]:
        try:
            one = load(path).glossary
        except GlossaryError as error:
            streams.note(str(error.findings[0]))
            continue
        source, count = one.source, str(len(one.entries))
        rows.append((one.id, source.place, source.report, source.date, count))
        if not streams.is_terminal():
            fields = (one.id, source.place, source.date, count, str(path))
            streams.write(["\t".join(map(escaped, fields))])
    if streams.is_terminal():
        lines = [*aligned(rows, ambiguous_width()), "", f"自己的词表在 {_folder()}"]
        View().show(lambda: streams.write(lines))


@application.command("remove", cls=Command)
def remove(
    identities: Annotated[list[str], typer.Argument(metavar="编号…", help="zz glossary list 的第一列")],
) -> None:
    """去掉自己的词表；内置的去不掉。

    例子：
      zz glossary remove jiangxi-2026
    """
    worst = Exit.ANSWERED
    for identity in dict.fromkeys(identities):
        path = _own_of(identity)
        if path and _unlinked(path):
            streams.write([f"已去掉 {identity}"])
        else:
            is_builtin = identity == load(builtin()).glossary.id
            said = "是内置的，去不掉" if is_builtin else "不在自己的词表里；zz glossary list 列出全部词表"
            streams.note(f"{shorten(identity)} {said}")
            worst = Exit.UNANSWERED
    raise typer.Exit(worst)


def _unlinked(path: Path) -> bool:
    """Remove a file; False if another process was quicker."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    return True


@application.command("path", cls=Command)
def path_() -> None:
    """自己的词表放在哪个文件夹。

    例子：
      ls "$(zz glossary path)"
    """
    streams.write([str(_folder())])

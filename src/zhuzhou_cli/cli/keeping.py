"""What `zz glossary add`, `update`, `list` and `remove` do, free of Typer: to load it takes as long again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.output import View
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.language.printable import escaped, shorten
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.saving import save
from zhuzhou_cli.library.shelf import builtin, load, own, read
from zhuzhou_cli.model import Glossary, Source
from zhuzhou_cli.render.width import aligned

_TOLD = 10
"""Findings of a file that are told where it is added."""


def add(files: Iterable[Path], *, overwrite: bool = False) -> int:
    """Copy glossaries, or those in folders, into the user's folder; ``overwrite`` those of the same ids.

    The exit status of the worst. Raises UsageFault for a folder without any, GlossaryError for a folder of
    own glossaries that cannot be read.
    """
    return max(_add(path, overwrite=overwrite) for path in _expanded(files))


def update(files: Iterable[Path]) -> int:
    """Put glossaries in the place of those of their ids, and write what changed.

    The exit status of the worst. Raises what ``add`` raises.
    """
    return max(_add(path, overwrite=True, is_update=True) for path in _expanded(files))


def overview() -> int:
    """Write a line for each glossary: id, place, date, entries, file; on a terminal a table. Always 0."""
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
        lines = [*aligned(rows, streams.ambiguous_width()), "", f"自己的词表在 {folder()}"]
        View().show(lambda: streams.write(lines))
    return Exit.ANSWERED


def remove(identities: Sequence[str]) -> int:
    """Remove own glossaries by their ids; the exit status of the worst. Raises what ``add`` raises."""
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
    return worst


def folder() -> Path:
    """The folder of the user's own glossaries, whether there is one or not."""
    return Path(folders.glossaries(os.environ))


def identity(source: Source) -> str:
    """The id that `zz import` gives a glossary of a source."""
    from zhuzhou_cli.report import head, kinds  # noqa: PLC0415 - a query imports no report

    return head.identity(source, kinds.kind_of(source.report))


def _unlinked(path: Path) -> bool:
    """Remove a file; False if another process was quicker."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    return True


def _expanded(files: Iterable[Path]) -> list[Path]:
    paths: list[Path] = []
    for one in files:
        held = sorted(one.glob("*.yaml")) if os.path.isdir(one) else [one]  # of any name, however long
        if not held:
            raise UsageFault(f"文件夹 {shorten(str(one))} 里没有 .yaml 文件")
        paths += held
    return paths


def _own() -> list[Path]:
    return list(map(Path, own(str(folder()))))


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
    target = _own_of(glossary.id) or folder() / f"{glossary.id}.yaml"
    held = _held(target)
    if said := _in_the_way(target, held, glossary.id):
        streams.note(said)
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
    if files == [folder()]:
        load(folder())
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
        return load(target).glossary if target.is_file() else None
    except GlossaryError:
        return None


def _in_the_way(target: Path, held: Glossary | None, identity: str) -> str:
    """What stands where a glossary of an id would be written, and would be lost; empty if nothing does."""
    if held:
        is_other = held.id != identity
        return f"{target} 里是另一份词表 {held.id}；请先给那个文件换个名字" if is_other else ""
    if target.exists() and not target.is_file():  # a pipe would be waited for
        return f"{target} 不是文件，没有写；请先把它移开"
    if not (target.is_symlink() and target.exists()):
        return ""
    return f"{target} 是链接，指向的 {os.path.realpath(target)} 不是词表 {identity}，没有写；请先去掉链接"


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
    advised = identity(glossary.source)
    return f"，如 {advised}" if advised != glossary.id else ""


def _done(held: Glossary | None, glossary: Glossary) -> str:
    """What an update changed: how many entries are new, dropped, …"""
    from zhuzhou_cli.comparison import Kind, compared  # noqa: PLC0415 - difflib, only for this command
    from zhuzhou_cli.render.changes import KINDS  # noqa: PLC0415 - as above

    kinds = [change.kind for change in compared(held, glossary)] if held else []
    counts = [f"{KINDS[kind]} {kinds.count(kind)}" for kind in KINDS if kind in kinds and kind != Kind.SAME]
    said = "、".join(counts) or "没有变化"
    return f"更新 {glossary.id}{f'（{said}）' if held else ''}"

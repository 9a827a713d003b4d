"""`zz glossary`: the user's own glossaries: add, list, remove, path."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.pages import Command, Group
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.language.printable import escaped, shorten
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.saving import save
from zhuzhou_cli.library.shelf import builtin, load, own, read

application = typer.Typer(cls=Group, add_completion=False)


@application.callback(invoke_without_command=True)
def glossary(context: typer.Context) -> None:
    """管理自己的词表：加进来以后，每个命令都查得到。

    例子：
      zz glossary add 江西2026.yaml
      zz glossary list
    """
    if context.invoked_subcommand is None:
        streams.write(context.get_help().rstrip("\n").split("\n"))


@application.command("add", cls=Command)
def add(
    files: Annotated[
        list[Path], typer.Argument(readable=False, metavar="文件…", help="词表文件，或装着词表的文件夹")
    ],
    *,
    force: Annotated[bool, typer.Option("--force", help="代替已有的同名词表")] = False,
) -> None:
    """加入词表：检查以后抄进自己的词表文件夹。

    例子：
      zz glossary add 江西2026.yaml
      zz glossary add 词表文件夹 --force
    """
    worst = Exit.ANSWERED
    for path in _expanded(files):
        worst = max(worst, _add(path, force=force))
    raise typer.Exit(worst)


def _expanded(files: Iterable[Path]) -> list[Path]:
    paths: list[Path] = []
    for one in files:
        held = sorted(one.glob("*.yaml")) if one.is_dir() else [one]
        if not held:
            raise UsageFault(f"文件夹 {shorten(str(one))} 里没有 .yaml 文件")
        paths += held
    return paths


def _folder() -> Path:
    return Path(folders.glossaries(os.environ))


def _own() -> list[Path]:
    return list(map(Path, own(str(_folder()))))


def _add(path: Path, *, force: bool) -> int:
    try:
        content, glossary = read(path), load(path).glossary
    except GlossaryError as error:
        for found in error.findings:
            streams.note(str(found))
        return Exit.UNUSABLE
    identity = glossary.id
    if identity == load(builtin()).glossary.id:
        streams.note(f"{path}：内置的词表已叫 {identity}，请改 glossary 的 id")
        return Exit.UNANSWERED
    target = _folder() / f"{identity}.yaml"
    if other := _other_place(target, glossary.source.place):
        streams.note(f"{path}：{other}的词表已叫 {identity}，请改 glossary 的 id")
        return Exit.UNANSWERED
    try:
        save(target, content.decode("utf-8-sig"), overwrite=force)
    except FileExistsError:
        streams.note(f"已有词表 {identity}；要代替它请加 --force")
        return Exit.UNANSWERED
    streams.write([f"已加入 {identity}：{target}"])
    return Exit.ANSWERED


def _other_place(target: Path, place: str) -> str:
    """The place of the glossary at a path, if there is one of another place."""
    try:
        held = load(target).glossary.source.place if target.exists() else ""
    except GlossaryError:
        return ""
    return held if held != place else ""


@application.command("list", cls=Command)
def list_() -> None:
    """列出全部词表：编号、地方、日期、条数、文件，制表符分开。

    例子：
      zz glossary list
      zz glossary list | cut -f1
    """
    inside = builtin()
    for path in [inside, *_own()]:
        try:
            one = load(path).glossary
        except GlossaryError as error:
            streams.note(str(error.findings[0]))
            continue
        identity = one.id if path == inside else path.stem
        fields = (identity, one.source.place, one.source.date, str(len(one.entries)), str(path))
        streams.write(["\t".join(map(escaped, fields))])


@application.command("remove", cls=Command)
def remove(
    identities: Annotated[list[str], typer.Argument(metavar="编号…", help="zz glossary list 的第一列")],
) -> None:
    """去掉自己的词表；内置的去不掉。

    例子：
      zz glossary remove jiangxi-2026
    """
    worst = Exit.ANSWERED
    known = {path.stem: path for path in _own()}
    for identity in dict.fromkeys(identities):
        if identity in known:
            known[identity].unlink()
            streams.write([f"已去掉 {identity}"])
        else:
            is_builtin = identity == load(builtin()).glossary.id
            said = "是内置的，去不掉" if is_builtin else "不在自己的词表里；zz glossary list 列出全部词表"
            streams.note(f"{shorten(identity)} {said}")
            worst = Exit.UNANSWERED
    raise typer.Exit(worst)


@application.command("path", cls=Command)
def path_() -> None:
    """自己的词表放在哪个文件夹。

    例子：
      ls "$(zz glossary path)"
    """
    streams.write([str(_folder())])

"""`zz paths`: where things lie on this machine."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.output import Format
from zhuzhou_cli.cli.usage import one_of
from zhuzhou_cli.language.printable import escaped
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.shelf import builtin_name

DISTRIBUTION = "zhuzhou-cli"
MAN = "man/man1/zz.1"
_FORMS = (Format.PLAIN, Format.JSON)


def paths(
    form: Annotated[
        Format,
        typer.Option(
            "--format", "-f", parser=one_of(_FORMS, "这种格式"), metavar="格式", help="plain 或 json"
        ),
    ] = Format.PLAIN,
) -> None:
    """各样东西在哪里：名称、制表符、路径；还没有的注明。

    builtin 是内置的词表，glossaries 是自己词表的文件夹，cache 是编好的索引
    （还写明占多大地方；删了会重新编），man 是手册页。

    例子：
      zz paths
      cd "$(zz paths | grep ^glossaries | cut -f2)"
      zz paths -f json
    """
    places = {
        "builtin": os.path.abspath(builtin_name()),
        "glossaries": folders.glossaries(os.environ),
        "cache": folders.cache(os.environ),
        "man": _man_page(),
    }
    known = [(name, path, os.path.exists(path)) for name, path in places.items()]
    size = _size(places["cache"])
    if form is Format.JSON:
        from zhuzhou_cli.render.json import document  # noqa: PLC0415 - a format is loaded when it is chosen

        objects = (
            {"name": name, "path": path, "exists": exists, **({"bytes": size} if name == "cache" else {})}
            for name, path, exists in known
        )
        streams.write(document(objects))
    else:
        for name, path, exists in known:
            said = "没有" if not exists else f"{size / 1_000_000:.1f} MB" if name == "cache" else ""
            streams.write(["\t".join([name, escaped(path), *([said] if said else [])])])


def _size(folder: str) -> int:
    """How many bytes the files of a folder have; 0 if it cannot be read."""
    try:
        with os.scandir(folder) as files:
            return sum(file.stat(follow_symlinks=False).st_size for file in files)
    except OSError:
        return 0


def _man_page() -> str:
    """Where the installer put the man page; where it would have, if it did not."""
    import sysconfig  # noqa: PLC0415 - only here
    from importlib.metadata import PackageNotFoundError, files  # noqa: PLC0415 - the same

    try:
        recorded = [one for one in files(DISTRIBUTION) or [] if str(one).endswith(MAN)]
    except PackageNotFoundError:
        recorded = []
    placed = [os.path.normpath(str(one.locate())) for one in recorded]
    return placed[0] if placed else os.path.join(sysconfig.get_path("data"), "share", *MAN.split("/"))

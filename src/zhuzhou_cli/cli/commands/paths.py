"""`zz paths`: where things lie on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
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

    builtin 是内置的词表，glossaries 是自己词表的文件夹，cache 是编好的索引，
    man 是手册页。

    例子：
      zz paths
      cd "$(zz paths | grep ^glossaries | cut -f2)"
      zz paths -f json
    """
    known = dict(_known())
    if form is Format.JSON:
        places = [{"name": name, "path": path, "exists": _is_there(path)} for name, path in known.items()]
        from zhuzhou_cli.render.json import document  # noqa: PLC0415 - a format is loaded when it is chosen

        streams.write(document(places))
    else:
        streams.write(
            "\t".join([name, escaped(path), *([] if _is_there(path) else ["没有"])])
            for name, path in known.items()
        )


def _known() -> Iterator[tuple[str, str]]:
    yield "builtin", os.path.abspath(builtin_name())
    yield "glossaries", folders.glossaries(os.environ)
    yield "cache", folders.cache(os.environ)
    yield "man", _man_page()


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


def _is_there(path: str) -> bool:
    return os.path.exists(path)

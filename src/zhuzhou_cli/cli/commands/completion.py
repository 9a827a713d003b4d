"""`zz completion`: prints the completion script of a shell, installs it, or takes it away."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from typing import Annotated

import typer

from zhuzhou_cli.cli import Exit, UsageFault, installing, streams
from zhuzhou_cli.cli.usage import known_word
from zhuzhou_cli.refusals import reason
from zhuzhou_cli.shell.scripts import FILES, script

_NAMES = {"pwsh": "powershell"}
"""Other names of shells."""


def _shell(name: str) -> str:
    return known_word(_NAMES.get(name.lower(), name.lower()), FILES, "这种 shell 的补全")


def completion(
    shell: Annotated[
        str | None,
        typer.Argument(parser=_shell, metavar="[shell]", help="bash、zsh、fish、powershell"),
    ] = None,
    *,
    install: Annotated[bool, typer.Option("--install", help="装好，不打印；不写 shell 则给正在用的")] = False,
    uninstall: Annotated[bool, typer.Option("--uninstall", help="去掉装好的")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="和 --uninstall 一起用：每一种 shell 的都去掉")
    ] = False,
    tab: Annotated[bool, typer.Option("--tab", help="fish：按 Tab 把拼音换成汉字，要占用 Tab 键")] = False,
) -> None:
    """按 Tab 补全：命令、选项，还有词目，汉字、拼音、首字母都行。

    例子：
      zz completion --install          装到正在用的 shell
      zz completion --uninstall zsh    去掉；各种 shell 的都去掉用 --all
      zz completion bash               只打印脚本，自己放
      zz completion fish --install --tab
    """
    if install and uninstall:
        raise UsageFault("--install 和 --uninstall 只能写一个")
    if shell is None and not (install or uninstall):
        raise UsageFault(f"请写明 shell：{'、'.join(FILES)}；要装好请写 zz completion --install")
    if every and (shell or not uninstall):
        raise UsageFault("--all 只和 --uninstall 一起用，不再写 shell")
    if every:
        raise typer.Exit(_carry_out(installing.uninstall_all()))
    shell = shell or _running()
    if tab and shell != "fish":
        raise UsageFault("--tab 只用于 fish；别的 shell 本来就会把拼音换成汉字")
    if install or uninstall:
        raise typer.Exit(
            _carry_out(installing.install(shell, tab=tab) if install else installing.uninstall(shell))
        )
    streams.write(script(shell, tab=tab).splitlines())


def _carry_out(done: Iterable[str]) -> int:
    """Do what an iterator says that it did, line by line; the exit status."""
    try:
        streams.write(done)
    except OSError as error:
        streams.note(f"zz：写不了 {error.filename2 or error.filename or '补全脚本'}：{reason(error)}")
        return Exit.UNWRITABLE
    return Exit.ANSWERED


def _running() -> str:
    """The shell that zz was called from, or else the user's. Raises UsageFault if zz completes in neither."""
    import shellingham  # noqa: PLC0415 - only where no shell is named

    names = [os.path.basename(os.environ.get("SHELL", ""))]
    with contextlib.suppress(shellingham.ShellDetectionFailure, OSError):
        names.insert(0, shellingham.detect_shell()[0])
    known = [_NAMES.get(name, name) for name in names]
    if running := next((name for name in known if name in FILES), None):
        return running
    raise UsageFault(f"看不出正在用哪种 shell，请写明：{'、'.join(FILES)}")

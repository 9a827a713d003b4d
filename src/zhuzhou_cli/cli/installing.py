"""Puts completion scripts where shells look for them, and a line into the start-up file of one that does not.

Whether a shell looks there it is asked itself, started as its user starts it: to read its start-up files
instead would be to guess.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from zhuzhou_cli.cli import UsageFault
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.saving import save
from zhuzhou_cli.record import record
from zhuzhou_cli.shell import lines
from zhuzhou_cli.shell.scripts import FILES, script

PATIENCE = 20
"""Seconds that a shell may take to start."""
_ASIDE = "\x1f"
"""Stands before and after an answer, because start-up files print what they like."""
_COMPLETIONS = ("completions", "site-functions", ".zfunc", "zfunc")
"""Names of folders on the path of zsh that hold a user's completions; plugins have others there."""
_OURS = ": printed by `zz completion "
"""Stands at the head of every script of zz."""


@record
class Place:
    """Where the script of a shell goes, and what to do if the shell does not find it there.

    Then ``line`` is added to the start-up file ``start``; shells that always find it have none. ``question``
    is a call in which the shell prints ``_zz`` if our script completes zz already; ``now`` is the command
    for a shell that is running.
    """

    script: Path | None
    start: Path | None = None
    line: str = ""
    question: tuple[str, ...] = ()
    now: str = ""


def install(shell: str, *, tab: bool = False) -> Iterator[str]:
    """Put the script where the shell finds it; gives lines in Chinese that say what was done.

    Raises UsageFault if another file has the name of the script or the name of a folder cannot stand in a
    line, and OSError.
    """
    place = _place(shell)
    if "\n" in place.line:  # only its last line would be marked, and taken away again
        raise UsageFault(f"文件夹的名字里有换行，写不进 {place.start}")
    if place.script:
        yield _written(place.script, script(shell))
    if tab:
        yield _written(_tab_file(), script("fish", tab=True))
    if place.start and (_is_marked(place.start) or "_zz" not in _answer(*place.question)):
        yield _added(place.start, place.line)
    yield f"新开的 {shell} 里按 Tab 就能补全" + (f"；在这个窗口里先运行 {place.now}" if place.now else "")
    if not shutil.which("zz"):
        yield "现在还找不到命令 zz：要把它所在的文件夹加进 PATH，补全才有用"


def uninstall_all() -> Iterator[str]:
    """Take away what install() put anywhere; gives lines in Chinese that say so. Raises OSError."""
    for shell in FILES:
        if shell != "powershell" or any(map(shutil.which, _POWERSHELLS)):
            yield from uninstall(shell)


def uninstall(shell: str) -> Iterator[str]:
    """Take away all that install() put there; gives lines in Chinese that say so. Raises OSError."""
    place = _place(shell)
    scripts = [place.script, _tab_file()] if shell == "fish" else [place.script]
    done = False
    for path in filter(None, scripts):
        if _is_ours(path):
            path.unlink()
            _tidy(path.parent)
            done = True
            yield f"已删除 {path}"
    if place.start and _is_marked(place.start):
        left = lines.removed(place.start.read_bytes(), place.line)
        if left is None:
            place.start.resolve().unlink()  # the link that leads to it was the user's
        else:
            save(place.start, left, overwrite=True)
        done = True
        yield f"已从 {place.start} 去掉那一行"
    if not done:
        yield f"{shell} 里没有装过 zz 的补全"


def _place(shell: str) -> Place:
    return {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}[shell]()


def _bash() -> Place:
    # Where bash-completion looks, if it is there and loaded: README of bash-completion 2.
    own = _base("XDG_DATA_HOME", ".local/share") / "bash-completion"
    base = os.environ.get("BASH_COMPLETION_USER_DIR") or str(own)
    path = Path(base.partition(":")[0], "completions", "zz")
    quoted = shlex.quote(str(path))
    loaders = "_comp_load zz || _completion_loader zz || __load_completion zz"
    asked = f"{{ {loaders}; }} >/dev/null 2>&1; printf '{_ASIDE}%s{_ASIDE}' \"$(complete -p zz)\""
    line = f"! [ -r {quoted} ] || . {quoted}"
    return Place(path, _home() / ".bashrc", line, ("bash", "-ic", asked), f". {quoted}")


def _zsh() -> Place:
    told = _answer("zsh", "-ic", f'print -rn -- "{_ASIDE}${{ZDOTDIR:-$HOME}}:${{(j.:.)fpath}}{_ASIDE}"')
    start, *known = told.split(":") if told else [os.environ.get("ZDOTDIR") or str(_home())]
    own = os.path.join(folders.data(os.environ), "completions")
    mine = [*filter(_is_own_folder, known), own]
    # A script that is there already stays where it is, also if the path has changed since.
    base = next((one for one in mine if _is_ours(Path(one, "_zz"))), mine[0])
    path = Path(base, "_zz")
    quoted = shlex.quote(str(path))
    line = (
        "(( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit -i }; "
        f"[[ ! -r {quoted} ]] || source {quoted}"
    )
    asked = f'print -rn -- "{_ASIDE}${{_comps[zz]}}{_ASIDE}"'
    return Place(path, Path(start, ".zshrc"), line, ("zsh", "-ic", asked), "exec zsh")


def _is_own_folder(path: str) -> bool:
    """Whether a folder on the path of zsh belongs to the user and is meant for completions."""
    is_below_home = os.path.realpath(path).startswith(os.path.realpath(_home()) + os.sep)
    return is_below_home and os.path.basename(path) in _COMPLETIONS and os.access(path, os.W_OK)


def _fish() -> Place:
    return Place(_config() / "fish" / "completions" / "zz.fish")


def _tab_file() -> Path:
    return _config() / "fish" / "conf.d" / "zz.fish"


def _powershell() -> Place:
    for program in _POWERSHELLS:
        if told := _answer(
            *(program, "-NoProfile", "-NonInteractive", "-Command"),
            f"[Console]::Out.Write('{_ASIDE}' + $PROFILE.CurrentUserAllHosts + '{_ASIDE}')",
        ):
            return Place(None, Path(told), _LINE_OF_POWERSHELL, now=_LINE_OF_POWERSHELL)
    raise UsageFault(f"找不到 PowerShell；请自己把这一行写进 $PROFILE：{_LINE_OF_POWERSHELL}")


_POWERSHELLS = ("pwsh", "powershell")
_LINE_OF_POWERSHELL = "zz completion powershell | Out-String | Invoke-Expression"


def _home() -> Path:
    """The user's home folder. Raises UsageFault where HOME does not name one."""
    home = os.path.expanduser("~")
    if not os.path.isabs(home) or (os.name == "posix" and not os.path.isabs(os.environ.get("HOME", ""))):
        raise UsageFault("环境变量 HOME 不是绝对路径，不知道补全装在哪里；请先设好 HOME")
    return Path(home)


def _tidy(folder: Path) -> None:
    """Remove a folder and those around it below the home folder, as long as they are empty."""
    with contextlib.suppress(OSError):  # the first that is not empty
        while folder.is_relative_to(_home()) and folder != _home():
            folder.rmdir()
            folder = folder.parent


def _config() -> Path:
    return _base("XDG_CONFIG_HOME", ".config")


def _base(variable: str, below_home: str) -> Path:
    # By the XDG Base Directory Specification a path that is not absolute counts as not set.
    chosen = os.environ.get(variable, "")
    return Path(chosen) if os.path.isabs(chosen) else _home() / below_home


def _answer(*call: str) -> str:
    """What a shell prints between two _ASIDE; empty if there is no such shell, or it takes too long."""
    if not call or not shutil.which(call[0]):
        return ""
    try:
        # In a session of its own, so that an interactive shell cannot take the terminal from this one.
        done = subprocess.run(  # noqa: S603 - a shell, by its name
            call,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    _, _, told = os.fsdecode(done.stdout).partition(_ASIDE)
    return told.partition(_ASIDE)[0]


def _is_marked(path: Path) -> bool:
    return path.is_file() and lines.MARK in path.read_bytes()


def _is_ours(path: Path) -> bool:
    return path.is_file() and _OURS.encode() in path.read_bytes()


def _written(path: Path, text: str) -> str:
    if path.exists() and not _is_ours(path):
        raise UsageFault(f"{path} 不是 zz 写的，没有动它；请先移走")
    if path.exists() and path.read_bytes() == text.encode():
        return f"{path} 已是最新的"
    save(path, text, overwrite=True)
    return f"已写入 {path}"


def _added(path: Path, line: str) -> str:
    data = path.read_bytes() if path.exists() else None
    with_line = lines.added(data, line)
    if with_line == data:
        return f"{path} 里已有那一行"
    save(path, with_line, overwrite=True)
    return f"已在 {path} 末尾加一行"

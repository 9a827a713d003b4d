"""`zz completion --install`: shells find what it wrote, nothing else is changed, and it can be undone."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run, environment
from tests.shell.conftest import BASH, FISH, LOADED_IN_FISH, LOADED_IN_ZSH, ZSH, Open
from zhuzhou_cli.shell.lines import MARK, added, removed
from zhuzhou_cli.shell.scripts import FILES, script

pytestmark = pytest.mark.slow

PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
COMPLETION_OF_BASH = "/usr/share/bash-completion/bash_completion"
START = {"bash": ".bashrc", "zsh": ".zshrc"}


def needs(shell: str) -> None:
    """Skip where a shell is missing, and say so."""
    if not shutil.which(shell):
        pytest.skip(f"not installed: {shell}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, b"zz  # zz completion --install (and this file)\n"),
        (b"", b"zz  # zz completion --install\n"),
        (b"a\n", b"a\nzz  # zz completion --install\n"),
        (b"a", b"a\nzz  # zz completion --install (and the line break before)\n"),
        (b"a\r\n", b"a\r\nzz  # zz completion --install\r\n"),
        (b"a\r\nb", b"a\r\nb\r\nzz  # zz completion --install (and the line break before)\r\n"),
        (b"\xb0\xcb\x00\x0c\x85\n", b"\xb0\xcb\x00\x0c\x85\nzz  # zz completion --install\n"),
    ],
)
def test_a_line_is_added_once_and_taken_away_without_a_trace(before: bytes | None, after: bytes) -> None:
    """Every other byte stays as it is, and a second time changes nothing."""
    assert added(before, "zz") == after
    assert added(after, "zz") == after
    assert removed(after, "zz") == before


def test_a_line_that_is_there_is_put_in_order_where_it_stands() -> None:
    """What was written below it meanwhile stays below it, also when it goes."""
    assert (
        added(b"a\nold  # zz completion --install\nb\n", "new") == b"a\nnew  # zz completion --install\nb\n"
    )
    assert removed(b"zz  # zz completion --install (and this file)\nb\n", "zz") == b"b\n"
    assert removed(b"a\nzz  # zz completion --install (and the line break before)\nb\n", "zz") == b"a\nb\n"


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_what_a_user_wrote_before_the_line_stays(end: bytes) -> None:
    """Also where the whole file was made for it, and when it is put in order."""
    made = b"export A=1; zz  # zz completion --install (and this file)" + end
    assert (added(made, "zz"), removed(made, "zz")) == (made, b"export A=1;" + end)


def calls(zz: Run, home: Path, shell: str, *flags: str, **extra: str) -> str:
    """What `zz completion` says when it is called from a home of one's own."""
    ran = zz("completion", shell, *flags, HOME=str(home), PATH=PATH, **extra)
    assert (ran.stderr, ran.status) == ("", 0)
    return ran.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh"])
@pytest.mark.parametrize("content", [None, b"# \xb0\xcb\nx=1"])
def test_a_start_up_file_gets_one_line_and_loses_it_again(
    zz: Run, tmp_path: Path, shell: str, content: bytes | None
) -> None:
    """Where the shell does not look for completions by itself; the same bytes after two and three times."""
    needs(shell)
    start = tmp_path / START[shell]
    if content is not None:
        start.write_bytes(content)
    assert str(start) in calls(zz, tmp_path, shell, "--install")
    first = start.read_bytes()
    assert first.count(MARK) == 1
    assert first.startswith(content or b"")
    for _ in range(2):
        calls(zz, tmp_path, shell, "--install")
        assert start.read_bytes() == first
    calls(zz, tmp_path, shell, "--uninstall")
    assert (start.read_bytes() if start.exists() else None) == content
    assert not [path for path in tmp_path.rglob("*") if path.name in ("zz", "_zz") and path.is_file()]
    assert "没有装过" in calls(zz, tmp_path, shell, "--uninstall")


def test_a_linked_start_up_file_stays_a_link(zz: Run, tmp_path: Path) -> None:
    """As people have them who keep theirs under version control; permissions stay as well."""
    target = tmp_path / "dotfiles" / "bashrc"
    target.parent.mkdir()
    target.write_bytes(b"x=1\n")
    target.chmod(0o600)
    (tmp_path / ".bashrc").symlink_to(target)
    calls(zz, tmp_path, "bash", "--install")
    assert (tmp_path / ".bashrc").is_symlink()
    assert MARK in target.read_bytes()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    calls(zz, tmp_path, "bash", "--uninstall")
    assert target.read_bytes() == b"x=1\n"


def test_bash_that_loads_completions_by_itself_gets_no_line(zz: Run, tmp_path: Path) -> None:
    """bash-completion looks into a folder of the user's."""
    if not Path(COMPLETION_OF_BASH).exists():
        pytest.skip("not installed: bash-completion")
    start = tmp_path / ".bashrc"
    start.write_text(f". {COMPLETION_OF_BASH}\n")
    calls(zz, tmp_path, "bash", "--install")
    assert start.read_text() == f". {COMPLETION_OF_BASH}\n"
    written = tmp_path / ".local/share/bash-completion/completions/zz"
    assert written.read_text() == script("bash")
    calls(zz, tmp_path, "bash", "--uninstall")
    assert not written.exists()


def test_zsh_with_a_folder_on_its_path_gets_no_line(zz: Run, tmp_path: Path) -> None:
    """Not in the folder of a plugin, but in one that is there for completions."""
    needs("zsh")
    start = tmp_path / ".zshrc"
    text = "fpath=(~/.plugins/git ~/.zfunc $fpath)\nautoload -Uz compinit; compinit -u\n"
    start.write_text(text)
    for folder in (".plugins/git", ".zfunc"):
        (tmp_path / folder).mkdir(parents=True)
    calls(zz, tmp_path, "zsh", "--install")
    assert start.read_text() == text
    assert (tmp_path / ".zfunc" / "_zz").read_text() == script("zsh")


def test_who_could_not_call_zz_is_told_so(zz: Run, tmp_path: Path) -> None:
    """The scripts call zz by its name."""
    said = {
        path: zz("completion", "fish", "--install", HOME=str(tmp_path), PATH=path).stdout
        for path in (PATH, "/nowhere")
    }
    assert "PATH" not in said[PATH]
    assert "PATH" in said["/nowhere"]


def test_fish_gets_files_only(zz: Run, tmp_path: Path) -> None:
    """And the Tab key only if that is asked for."""
    configuration = tmp_path / ".config" / "fish"
    calls(zz, tmp_path, "fish", "--install")
    assert sorted(path for path in configuration.rglob("*") if path.is_file()) == [
        configuration / "completions" / "zz.fish"
    ]
    calls(zz, tmp_path, "fish", "--install", "--tab")
    assert (configuration / "conf.d" / "zz.fish").read_text() == script("fish", tab=True)
    calls(zz, tmp_path, "fish", "--uninstall")
    assert not [path for path in configuration.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("shell", "before", "flags"),
    [
        ("bash", BASH.replace('eval "$(zz completion bash)"\n', ""), ()),
        ("bash", f". {COMPLETION_OF_BASH}\n" + BASH.replace('eval "$(zz completion bash)"\n', ""), ()),
        ("zsh", ZSH, ()),
        ("zsh", f"fpath=(~/.zfunc $fpath)\n{ZSH}", ()),
        ("zsh", ZSH.replace("autoload -Uz compinit\ncompinit -u -D\n", ""), ()),
        ("fish", FISH, ()),
        ("fish", FISH, ("--tab",)),
    ],
    ids=["bash", "bash-completion", "zsh", "zsh with fpath", "zsh without compinit", "fish", "fish --tab"],
)
def test_a_new_shell_completes_after_the_installation(
    zz: Run, fresh: Open, tmp_path: Path, shell: str, before: str, flags: tuple[str, ...]
) -> None:
    """From its first TAB on."""
    needs(shell)
    assert LOADED_IN_ZSH not in before
    assert LOADED_IN_FISH not in before
    start = tmp_path / {**START, "fish": ".config/fish/config.fish"}[shell]
    start.parent.mkdir(parents=True, exist_ok=True)
    start.write_text(before, encoding="utf-8")
    (tmp_path / ".zfunc").mkdir()
    calls(zz, tmp_path, shell, "--install", *flags)
    opened = fresh(shell, start.read_text(encoding="utf-8"))
    opened.write("zz lookup sbg\t")
    assert opened.shows("zz lookup sbgc" if shell == "fish" and not flags else "zz lookup 三百工程")


def test_what_somebody_else_wrote_is_left_alone(zz: Run, tmp_path: Path) -> None:
    """Another program may be called zz."""
    other = tmp_path / ".config/fish/completions/zz.fish"
    other.parent.mkdir(parents=True)
    other.write_text("complete -c zz -a other\n")
    ran = zz("completion", "fish", "--install", HOME=str(tmp_path))
    assert ran.status == 2
    assert str(other) in ran.stderr
    assert "没有装过" in zz("completion", "fish", "--uninstall", HOME=str(tmp_path)).stdout
    assert other.read_text() == "complete -c zz -a other\n"


def test_a_place_that_cannot_be_written_is_named(zz: Run, tmp_path: Path) -> None:
    """One line, with the status of an answer that could not be written."""
    (tmp_path / ".config").write_text("")
    ran = zz("completion", "fish", "--install", HOME=str(tmp_path))
    assert ran.status == 74
    assert ran.stderr.count("\n") == 1
    assert str(tmp_path / ".config") in ran.stderr


@pytest.mark.parametrize("shell", FILES)
def test_a_script_is_printed_to_the_first_byte(zz: Run, shell: str) -> None:
    """What compinit reads the first line of a file: #compdef."""
    ran = zz("completion", shell)
    assert (ran.stdout, ran.stderr, ran.status) == (script(shell), "", 0)
    assert zz("completion", shell, "--").stdout == script(shell)
    assert script("zsh").startswith("#compdef zz\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bsh"], "是不是 bash？"),
        (["tcsh"], "bash、zsh、fish、powershell"),
        ([], "zz completion --install"),
        (["bash", "--install", "--uninstall"], "只能写一个"),
        (["zsh", "--tab"], "只用于 fish"),
    ],
)
def test_a_call_that_cannot_be_right_is_told_so(zz: Run, arguments: list[str], said: str) -> None:
    """One line, and what would be right."""
    ran = zz("completion", *arguments)
    assert (ran.stdout, ran.status) == ("", 2)
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_in_use_is_found(tmp_path: Path, shell: str) -> None:
    """By its process, whatever SHELL says; from anything else, by SHELL."""
    needs(shell)
    call = (
        f"{sys.executable} -m zhuzhou_cli completion --uninstall; true"  # true: or the shell would become it
    )
    variables = environment(HOME=str(tmp_path), SHELL="/bin/sh")
    done = subprocess.run([shell, "-c", call], capture_output=True, check=True, env=variables)
    assert done.stdout.decode().startswith(f"{shell} 里没有装过")


def test_powershell_that_is_missing_is_told_what_to_write(zz: Run, tmp_path: Path) -> None:
    """Its profile is known only to it."""
    if shutil.which("pwsh") or shutil.which("powershell"):
        pytest.skip("PowerShell is here")
    ran = zz("completion", "powershell", "--install", HOME=str(tmp_path))
    assert ran.status == 2
    assert "zz completion powershell | Out-String | Invoke-Expression" in ran.stderr


def test_the_script_of_powershell_is_ascii_and_changes_no_policy() -> None:
    """It is read in whatever code page; and it takes no key and no policy."""
    text = script("powershell")
    assert text.isascii()
    assert "ExecutionPolicy" not in text
    assert "PSReadLine" not in text


def test_a_folder_whose_name_has_a_line_break_is_refused(zz: Run, tmp_path: Path) -> None:
    """A line that names it would be two, of which only the last could be taken away again."""
    ran = zz("completion", "bash", "--install", HOME=str(tmp_path), XDG_DATA_HOME=f"{tmp_path}/a\nb")
    assert (ran.stdout, ran.status, list(tmp_path.iterdir())) == ("", 2, [])
    assert ran.stderr == f"zz：文件夹的名字里有换行，写不进 {tmp_path}/.bashrc\n"

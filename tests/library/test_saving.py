"""Where a file is written to: not where another user's link leads, whatever the folder and the options."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Run, environment
from zhuzhou_cli.library.saving import save_all

NOBODY = 65_534
REPORT = str(DATA / "reports" / "dot.txt")
TEXT = str(ROOT / "tests/cases/files/讲话.txt")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="no such owners"),
    pytest.mark.skipif(sys.platform != "win32" and os.geteuid() != 0, reason="only root can give links away"),
]

COMMANDS = [
    ("import", REPORT, "-o"),
    ("annotate", TEXT, "--format", "html", "-o"),
    ("export", "csv", "-o"),
    ("export", "excel", "-o"),
]


def of_another(path: Path) -> None:
    """Give a link, or what else is there, to somebody else."""
    os.lchown(path, NOBODY, NOBODY)


def link(shared: Path, victim: Path) -> Path:
    """Where to write: a link to a file."""
    (shared / "out").symlink_to(victim)
    of_another(shared / "out")
    return shared / "out"


def link_to_link(shared: Path, victim: Path) -> Path:
    """Where to write: our own link, to a link of another."""
    (shared / "theirs").symlink_to(victim)
    of_another(shared / "theirs")
    (shared / "out").symlink_to("theirs")
    return shared / "out"


def folder(shared: Path, victim: Path) -> Path:
    """Where to write: a folder on the way is a link."""
    (shared / "folder").symlink_to(victim.parent)
    of_another(shared / "folder")
    return shared / "folder" / victim.name


def dangling(shared: Path, victim: Path) -> Path:
    """Where to write: a link to a file that is not there yet."""
    victim.unlink()
    return link(shared, victim)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder that all may write to, as /tmp."""
    made = tmp_path / "shared"
    made.mkdir()
    made.chmod(0o1777)
    return made


@pytest.mark.parametrize("plant", [link, link_to_link, folder, dangling])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command[:1] + command[-2:-1]))
@pytest.mark.parametrize("force", [False, True])
def test_a_link_of_another_user_is_not_followed(
    zz: Run,
    tmp_path: Path,
    shared: Path,
    plant: Callable[[Path, Path], Path],
    command: tuple[str, ...],
    *,
    force: bool,
) -> None:
    """What it leads to stays as it is; a line says so, and no draft is left."""
    (tmp_path / "home").mkdir()
    victim = tmp_path / "home" / "victim"
    victim.write_text("mine")
    target = plant(shared, victim)
    was_there = victim.exists()
    ran = zz(*command, str(target), *(["--force"] if force else []))
    assert ran.status in (2, 74)
    assert "已经有了" in ran.stderr or "这是别的用户放在那里的，没有写" in ran.stderr
    assert victim.exists() == was_there
    assert not was_there or victim.read_text() == "mine"
    assert [path.name for path in victim.parent.iterdir()] == ["victim"] * was_there


def test_a_pipe_of_another_user_is_not_written_to(zz: Run, shared: Path) -> None:
    """It would take what we write, or wait."""
    os.mkfifo(shared / "out")
    of_another(shared / "out")
    ran = zz("export", "csv", "-o", str(shared / "out"), "--force")
    assert (ran.status, "别的用户" in ran.stderr) == (74, True)


def test_a_link_of_ours_stays_one(zz: Run, shared: Path) -> None:
    """And leads to what was written."""
    (shared / "out").symlink_to("real")
    assert zz("export", "csv", "-o", str(shared / "out")).status == 0
    assert (shared / "out").is_symlink()
    assert (shared / "real").stat().st_size > 0


def test_a_file_of_another_user_hands_on_no_permissions(zz: Run, tmp_path: Path) -> None:
    """Else anybody could write to what took its place."""
    (tmp_path / "out").write_text("theirs")
    (tmp_path / "out").chmod(0o666)
    of_another(tmp_path / "out")
    assert zz("export", "csv", "-o", str(tmp_path / "out"), "--force").status == 0
    assert not (tmp_path / "out").stat().st_mode & 0o022


@pytest.mark.slow
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda one: one.name)
def test_who_is_ended_while_writing_leaves_nothing(tmp_path: Path, ending: signal.Signals) -> None:
    """Neither the file nor its draft; the status is that of the signal."""
    program = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"
        "from zhuzhou_cli.export import csv\n"
        "whole = csv.write\n"
        "def write(collection):\n"
        "    for i, piece in enumerate(whole(collection)):\n"
        "        if i == 3:\n"
        f"            os.kill(os.getpid(), {int(ending)})\n"
        "        yield piece\n"
        "csv.write = write\n"
        f"sys.argv = ['zz', 'export', 'csv', '-o', {str(tmp_path / 'out.csv')!r}]\n"
        "from zhuzhou_cli.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, env=environment(), capture_output=True
    )
    status = 130 if ending is signal.SIGINT else -ending
    assert (done.returncode, list(tmp_path.iterdir())) == (status, [])


def test_folders_made_for_files_that_cannot_be_written_are_taken_away(tmp_path: Path) -> None:
    """Those that were there before stay."""

    def broken() -> Iterator[bytes]:
        yield b"a"
        raise OSError(errno.EFBIG, "")

    with pytest.raises(OSError, match=str(errno.EFBIG)):
        save_all(tmp_path / "new" / "newer", [("a.txt", broken())], overwrite=False)
    assert list(tmp_path.iterdir()) == []

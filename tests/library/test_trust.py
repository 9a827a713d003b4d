"""What another user could have written into the cache is not read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.library.conftest import opened, written
from zhuzhou_cli.index.build import compiled
from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.index.store import opened as store_at
from zhuzhou_cli.library.shelf import load
from zhuzhou_cli.search import answer

NOBODY = 65_534

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such owners and modes")


def mode(bits: int) -> Callable[[Path], None]:
    """Let others write, by these bits of the mode."""
    return lambda path: path.chmod(path.stat().st_mode | bits)


def another_owner(path: Path) -> None:
    """Give it to somebody else, which only root can."""
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    os.chown(path, NOBODY, NOBODY)


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A cache with a store that says something else than the glossary it is named after."""
    file = written(tmp_path / "a.yaml", "八大行动", "真的。")
    opened(tmp_path, file)
    (store,) = (tmp_path / "cache").glob("*.segment")
    other = load(written(tmp_path / "b.yaml", "八大行动", "假的。")).glossary
    (mark,) = Segment(store_at(str(store))).marks
    data = bytearray()
    compiled([(mark, other)], bytes(16), data.extend)
    store.write_bytes(data)
    return store


def said(planted: Path) -> tuple[str, list[str]]:
    """What is answered, and the paths that were not trusted for it."""
    index, watcher = opened(planted.parents[1], planted.parents[1] / "a.yaml")
    (hit,) = answer("八大行动", index).hits
    return hit.entry.text, watcher.strange


def test_what_we_alone_can_write_is_read(planted: Path) -> None:
    """Without this, the tests below would prove nothing."""
    assert said(planted) == ("假的。", [])


@pytest.mark.parametrize("part", ["folder", "store"])
@pytest.mark.parametrize("spoil", [mode(0o020), mode(0o002), another_owner], ids=["group", "all", "owner"])
def test_what_another_user_can_write_is_not_read(
    planted: Path, part: str, spoil: Callable[[Path], None]
) -> None:
    """It is said once, compiled in memory, and left as it is."""
    spoiled = planted.parent if part == "folder" else planted
    before = planted.read_bytes()
    spoil(spoiled)
    assert said(planted) == ("真的。", [str(spoiled)])
    assert [path.suffix for path in sorted(planted.parent.iterdir())] == [".catalogue", ".segment"]
    assert planted.read_bytes() == before


def test_what_is_remembered_of_files_is_read_only_from_us(home: Path) -> None:
    """Else it could be said of any glossary that it is none."""
    opened(home)
    (kept,) = (home / "cache").glob("*.refused")
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.write_text(kept.read_text(encoding="ascii").replace("Z203", "Z104"), encoding="ascii")
    kept.chmod(0o666)
    _, watcher = opened(home)
    assert [finding.code for finding in watcher.findings] == ["Z203"]


def test_a_new_folder_is_ours_alone(tmp_path: Path) -> None:
    """Whatever the mask says."""
    mask = os.umask(0)
    try:
        opened(tmp_path, written(tmp_path / "a.yaml", "八大行动"))
    finally:
        os.umask(mask)
    folder = tmp_path / "cache"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o022 for path in folder.iterdir()] == [0, 0]


def test_a_command_says_so_in_one_line(zz: Run, tmp_path: Path) -> None:
    """And answers as ever."""
    (tmp_path / "zz").mkdir(mode=0o700)
    (tmp_path / "zz").chmod(0o777)
    ran = zz("lookup", "八大行动", "LPR", XDG_CACHE_HOME=str(tmp_path))
    assert ran.stdout.startswith("八大行动\t产业培塑行动")
    assert ran.stderr == f"{tmp_path / 'zz'} 别的用户也能写，里面的索引没有用；这次另编了一份，没有存\n"
    assert ran.status == 0
    assert list((tmp_path / "zz").iterdir()) == []

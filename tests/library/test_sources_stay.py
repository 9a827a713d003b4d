"""What is there stays: what is read is never written over, and of several files all are written or none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Run, environment
from zhuzhou_cli.library.saving import save_all

FILES = ROOT / "tests/cases/files"
REPORT = DATA / "reports" / "dot.txt"


def same(source: Path) -> Path:
    """Where to write: the source, by its own name."""
    return source


def symbolic(source: Path) -> Path:
    """Where to write: a link to the source."""
    (source.parent / "link").symlink_to(source.name)
    return source.parent / "link"


def hard(source: Path) -> Path:
    """Where to write: the other name of the source."""
    os.link(source, source.parent / "other")
    return source.parent / "other"


COMMANDS = [  # what is read, and by what command
    (REPORT, ["import", "SOURCE"]),
    (REPORT, ["import", "-"]),
    (FILES / "讲话.txt", ["annotate", "SOURCE", "-f", "notes"]),
    (FILES / "讲话.txt", ["annotate", "-", "-f", "notes"]),
    (FILES / "东山2026.yaml", ["annotate", str(FILES / "讲话.txt"), "-f", "notes", "-g", "SOURCE"]),
    (FILES / "东山2026.yaml", ["export", "csv", "-g", "SOURCE"]),
    (FILES / "东山2026.yaml", ["export", "excel", "-g", "SOURCE"]),
]


@pytest.mark.parametrize("named", [same, symbolic, hard])
@pytest.mark.parametrize(("source", "command"), COMMANDS)
def test_a_source_is_never_written_over(
    tmp_path: Path, source: Path, command: list[str], named: Callable[[Path], Path]
) -> None:
    """It stays as it is, a line says so, and the status is 2."""
    mine = tmp_path / source.name
    shutil.copy(source, mine)
    words = [str(mine) if word == "SOURCE" else word for word in command]
    with mine.open("rb") as stdin:
        ran = subprocess.run(
            [sys.executable, "-m", "zhuzhou_cli", *words, "-o", str(named(mine)), "--force"],
            stdin=stdin,
            capture_output=True,
            env=environment(),
            check=False,
        )
    assert (ran.returncode, "是原文，不会覆盖" in ran.stderr.decode()) == (2, True)
    assert mine.read_bytes() == source.read_bytes()


def test_of_several_files_none_is_left_if_one_cannot_be_written(tmp_path: Path) -> None:
    """Also if that turns out when others have their names: another process has just taken the last one."""

    def taken() -> Iterator[bytes]:
        (tmp_path / "b").write_text("theirs")
        yield b"ours"

    with pytest.raises(FileExistsError):
        save_all(tmp_path, [("a", [b"ours"]), ("b", taken())], overwrite=False)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"b": "theirs"}


def test_a_file_of_a_folder_that_is_written_may_be_a_source(zz: Run, tmp_path: Path) -> None:
    """Then the folder stays as it is."""
    glossary = tmp_path / "zz.ifo"
    shutil.copy(FILES / "东山2026.yaml", glossary)
    ran = zz("export", "stardict", "-g", str(glossary), "-o", str(tmp_path), "--force")
    assert (ran.status, [path.name for path in tmp_path.iterdir()]) == (2, ["zz.ifo"])
    assert glossary.read_bytes() == (FILES / "东山2026.yaml").read_bytes()

"""`zz import`, as real processes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import DATA, ZZ, Run, environment

pytestmark = pytest.mark.slow

REPORTS = DATA / "reports"
DOT = str(REPORTS / "dot.txt")


def test_a_file_is_overwritten_only_by_force(zz: Run, tmp_path: Path) -> None:
    """What was there stays, byte for byte, and no draft is left beside it."""
    path = tmp_path / "a.yaml"
    path.write_text("mine", encoding="utf-8")
    ran = zz("import", DOT, "-o", str(path))
    assert (ran.status, path.read_text(encoding="utf-8"), "--force" in ran.stderr) == (2, "mine", True)
    assert zz("import", DOT, "-o", str(path), "--force").status == 0
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("name", ["有 空格.txt", "中文报告.txt", "两\n行.txt", "-dash.txt"])
def test_any_file_name_works(tmp_path: Path, name: str) -> None:
    """Spaces, Chinese, line breaks, a leading dash."""
    shutil.copy(DOT, tmp_path / name)
    call = [*ZZ, "import", "-o", "out.yaml", "--", name]
    done = subprocess.run(call, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert (done.returncode, (tmp_path / "out.yaml").exists()) == (0, True)
    assert all(line.count(b"\x1b") == 0 for line in done.stderr.splitlines())


def test_a_dash_is_standard_input() -> None:
    """The kind is told by the bytes."""
    for name in ("dot.txt", "page.html", "report.pdf"):
        call = [*ZZ, "import", "-"]
        data = (REPORTS / name).read_bytes()
        done = subprocess.run(call, input=data, env=environment(), capture_output=True, check=False)
        assert (done.returncode, done.stdout.count(b"- number: ")) == (0, 6)

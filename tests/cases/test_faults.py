"""A fault of zz itself: what nobody foresaw is neither a page of code nor taken for an answer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import environment

BROKEN = """
import sys
from zhuzhou_cli.cli import answering, door
answering.lookup = lambda request: [][1]
sys.exit(door.run(sys.argv[1:]))
"""


def test_a_fault_of_zz_is_one_line_and_a_status_of_its_own() -> None:
    """Status 1 would say that a query was not answered."""
    call = [sys.executable, "-c", BROKEN, "lookup", "LPR"]
    done = subprocess.run(call, capture_output=True, check=False, env=environment())
    said = done.stderr.decode()
    assert (done.returncode, done.stdout, said.count("\n")) == (70, b"", 1)
    assert "IndexError: list index out of range（<string>:4）" in said


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
@pytest.mark.parametrize("files", range(5, 9))
def test_too_few_open_files_are_told_in_a_line(files: int) -> None:
    """Where not even the module can be loaded that would say what is wrong; or they are enough."""
    program = (
        "import resource, sys\n"
        f"resource.setrlimit(resource.RLIMIT_NOFILE, ({files}, {files}))\n"
        "from zhuzhou_cli.cli import door\n"
        "sys.exit(door.run(sys.argv[1:]))"
    )
    for words in (["lookup", "bdxd"], ["list", "-f", "card"]):
        call = [sys.executable, "-c", program, *words]
        done = subprocess.run(call, capture_output=True, check=False, env=environment())
        assert (done.returncode, b"Traceback" in done.stderr) in ((0, False), (2, False))
        assert done.stderr.count(b"\n") <= 1

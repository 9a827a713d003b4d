"""Several processes: they do what one does, and none is left when the one that was called is ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from zhuzhou_cli.cli.processes import each

TEXT = "推进三百工程和八大行动。\n"
ZZ = [sys.executable, "-m", "zhuzhou_cli", "annotate", "--format", "jsonl", "--jobs", "2"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither pipes by name nor groups")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_who_is_ended_with_its_group_leaves_no_process(number: signal.Signals, tmp_path: Path) -> None:
    """As by Ctrl-C, a closed terminal or timeout(1); all that write to its output are gone."""
    files = [tmp_path / f"{i}.txt" for i in range(20)]
    for file in files[1:]:
        file.write_text(TEXT, encoding="utf-8")
    os.mkfifo(files[0])
    called = subprocess.Popen([*ZZ, *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE, process_group=0)
    with files[0].open("w"):  # once a process reads it
        os.killpg(called.pid, number)
        output, errors = called.communicate()  # until nobody can write any more
    assert (called.returncode != 0, b"Traceback" in errors) == (True, False)
    assert len(output.splitlines()) < 2 * len(files)


def fatal(survivor: int) -> Callable[[str], str]:
    """Work that ends every process but one."""

    def do(path: str) -> str:
        if os.getpid() != survivor:
            os.kill(os.getpid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        return path.upper()

    return do


def test_what_an_ended_process_has_not_done_is_done_by_the_one_that_was_called() -> None:
    """Every file is answered for, in order."""
    paths = [f"{i}.txt" for i in range(30)]
    assert list(each(2, paths, fatal, os.getpid())) == [path.upper() for path in paths]


def failing(message: str) -> Callable[[str], str]:
    """Work that fails."""

    def do(path: str) -> str:
        raise ValueError(message + path)

    return do


def test_what_goes_wrong_in_a_process_is_raised_where_it_was_called() -> None:
    """With its message."""
    with pytest.raises(ValueError, match=r"no 0\.txt"):
        list(each(2, ["0.txt", "1.txt"], failing, "no "))


@pytest.mark.parametrize("form", ["notes", "markdown", "html", "plain"])
@pytest.mark.parametrize(
    "text", ["抓好八大行动。\r\n推进三百工程。\r\n", "抓好八大行动。\r\n推进三百工程。\n完"]
)
def test_standard_output_has_the_line_ends_of_a_file(form: str, text: str, tmp_path: Path) -> None:
    """CRLF stays CRLF, byte for byte."""
    source, output = tmp_path / "a.txt", tmp_path / "b"
    source.write_bytes(text.encode())
    called = [sys.executable, "-m", "zhuzhou_cli", "annotate", str(source), "--format", form]
    printed = subprocess.run(called, capture_output=True, check=True).stdout
    subprocess.run([*called, "-o", str(output)], check=True, capture_output=True)
    assert (printed, b"\\r" in printed) == (output.read_bytes(), False)

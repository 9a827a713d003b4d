"""How zz ends when a stream or a signal goes against it: each test names its row of the facts about pipes.

11 a reader that stops early    12 closed stdout        13 closed stdin
14 a full disk                  15 Ctrl-C and SIGTERM   21 no traceback
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA, ZZ, Run, environment, in_bash

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "command",
    [
        "zz show -f json $(yes 18 | head -60)",
        "zz list",
        "zz lookup LPR",
        "zz lookup -f jsonl LPR",
        "yes LPR | zz lookup -",
        "PYTHONUNBUFFERED=1 zz list",
        "zz --help",
    ],
)
def test_a_reader_that_stops_early_is_no_error(command: str, tmp_path: Path) -> None:
    """Row 11: silent, and the status that a signal leaves; the reader here takes nothing at all."""
    fifo = str(tmp_path / "gone")
    os.mkfifo(fifo)
    # The reader is gone before zz writes: it lets zz begin only after it has closed its end.
    done = in_bash(f"{{ read < $GONE; {command}; echo $? >&2; }} | {{ exec <&-; echo > $GONE; }}", GONE=fifo)
    assert done.stderr.split() == [str(128 + signal.SIGPIPE)]


def test_head_takes_its_line_and_all_is_quiet() -> None:
    """Row 11: `zz lookup - --format jsonl < queries | head -1`."""
    done = in_bash('yes 八大行动 | zz lookup - --format jsonl | head -1; echo "${PIPESTATUS[1]}"')
    first, status = done.stdout.splitlines()
    assert json.loads(first)["status"] == "found"
    assert (int(status), done.stderr) == (128 + signal.SIGPIPE, "")


@pytest.mark.parametrize(
    ("closed", "status", "said"),
    [
        ("<&-", 0, ""),
        (">&-", 74, "zz：写不出结果"),
        ("2>&-", 0, ""),
        ("<&- 2>&-", 0, ""),
        ("<&- >&- 2>&-", 74, ""),
    ],
)
@pytest.mark.parametrize("command", ["lookup LPR", "lookup -n 1 LPR", "list", "list -f json"])
def test_a_closed_stream_is_no_traceback(command: str, closed: str, status: int, said: str) -> None:
    """Rows 12, 13: what cannot be written is an error; what need not be read is none."""
    done = in_bash(f"zz {command} {closed}")
    assert (done.returncode, done.stderr[: len(said) or None]) == (status, said)


@pytest.mark.parametrize("closed", ["<&-", "0> $GONE"])
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("lookup -", "zz：标准输入读不了：它没有打开，或已经关上了"),
        ("lookup --missing -", "zz：标准输入读不了：它没有打开，或已经关上了"),
        ("annotate -", "-：读不了，它没有打开，或已经关上了"),
        ("import -", "-：读不了，它没有打开，或已经关上了"),
        ("audit -", "-：读不了，它没有打开，或已经关上了"),
        ("check -", "-:1:1: Z101 打不开：它没有打开，或已经关上了"),
    ],
)
def test_a_stdin_that_is_not_open_to_read_is_said(
    command: str, said: str, closed: str, tmp_path: Path
) -> None:
    """Row 13: of every command that is told to read it, one line that blames the input, and status 2."""
    done = in_bash(f"zz {command} {closed}", GONE=str(tmp_path / "gone"))
    assert (done.returncode, done.stdout + done.stderr) == (2, f"{said}\n")


@pytest.mark.parametrize(
    "command",
    ["export csv", "annotate --format markdown <(echo 八大行动)", "import $HERE/appendix.txt"],
)
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", ">(cat)"])
def test_a_pipe_may_be_named_as_the_file_to_write(command: str, name: str) -> None:
    """It gets what stdout gets; such a pipe has no path of its own."""
    done = in_bash(f"{{ zz {command} -o {name}; echo $? >&2; }} | cat", HERE=str(DATA))
    assert done.stdout == in_bash(f"zz {command}", HERE=str(DATA)).stdout != ""
    assert done.stderr.endswith("0\n")


@pytest.mark.parametrize(
    "command", ["lookup LPR", "lookup -n 1 LPR", "show -f json $(yes 18 | head -60)", "check -h"]
)
def test_a_full_disk_is_reported(command: str) -> None:
    """Row 14: what could not be written is one line and status 74, be it much or little."""
    done = in_bash(f"zz {command} > /dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (74, 1)
    assert "写不出结果" in done.stderr


def test_a_note_that_cannot_be_written_does_not_cost_the_answer() -> None:
    """Row 14: whatever becomes of stderr, stdout has the record."""
    done = in_bash("zz lookup 清水湖 2> /dev/full")
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)


@pytest.mark.parametrize("options", [[], ["-f", "jsonl"]], ids=["front door", "Typer"])
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_ends_quietly(options: list[str], number: int, status: int) -> None:
    """Row 15: before and behind Typer; and each answer is written as its query is read."""
    with subprocess.Popen(
        [*ZZ, "lookup", "-", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"LPR\n")
        process.stdin.flush()
        assert b"LPR" in process.stdout.readline()  # it is reading now
        process.send_signal(number)
        _, said = process.communicate()
    assert (process.returncode, said) == (status, b"")


def test_ctrl_c_on_a_terminal_ends_quietly(terminal: Run) -> None:
    """Row 15: the key itself, typed while zz waits for a query."""
    ran = terminal("lookup", "-", typed=[("", b"LPR\n"), ("贷款市场报价利率", b"\x03")])
    assert (ran.status, "Traceback" in ran.stdout) == (130, False)


def test_ctrl_c_is_not_lost_just_before_a_wait(terminal: Run) -> None:
    """Row 15: a key that is pressed after the last step of Python, and before the wait for a key begins."""
    # readline calls this hook there; the function of C does not let Python act on the signal.
    code = (
        "import ctypes, functools, readline, sys\nfrom zhuzhou_cli.cli import door\n"
        "readline.set_pre_input_hook(functools.partial(ctypes.CDLL(None)['raise'], 2))\n"
        "sys.exit(door.run(['lookup', '-']))"
    )
    assert terminal(program=[sys.executable, "-c", code]).status == 130


@pytest.mark.parametrize("form", [["plain"], ["jsonl"], ["csv"], ["tsv"], ["markdown"], ["card"]])
def test_each_answer_is_written_as_its_query_is_read(form: list[str]) -> None:
    """A program that asks and waits gets its answer before it asks again, in any format but json."""
    with subprocess.Popen(
        [*ZZ, "lookup", "-", "-f", *form], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdin
        assert process.stdout
        for query in ("LPR", "八大行动"):
            process.stdin.write(f"{query}\n".encode())
            process.stdin.flush()
            while query.encode() not in process.stdout.readline():
                pass
        process.stdin.close()
        process.stdout.read()
    assert process.returncode == 0


def test_a_fault_of_zz_itself_is_one_line() -> None:
    """Row 21: what went wrong, and where, on stderr, to be reported; status 70."""
    # No input is known that leads to such a fault; this one is planted behind the door.
    code = (
        "import sys\nfrom zhuzhou_cli.cli import door\ndoor._carry_out = lambda argv: {}[0]\n"
        "sys.exit(door.run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env=environment(), text=True
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (70, "", 1)
    assert "KeyError: 0" in done.stderr

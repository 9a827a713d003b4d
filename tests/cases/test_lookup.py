"""`zz lookup`, as a real process."""

from __future__ import annotations

import json
import signal
import subprocess

import pytest

from tests.conftest import ROOT, ZZ, Run, environment


def test_terms_in_gb18030_are_understood(zz: Run) -> None:
    """Bytes that the locale cannot decode are tried in the national encoding."""
    assert zz("lookup", "八大行动".encode("gb18030")).stdout.startswith("八大行动\t")


def test_bytes_in_no_encoding_are_refused(zz: Run) -> None:
    """One clear line instead of a traceback."""
    ran = zz("lookup", b"\xff\xfe\xfa")
    assert (ran.stdout, ran.status, ran.stderr.count("\n")) == ("", 2, 1)


@pytest.mark.parametrize(
    "extra",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"COLUMNS": "10"},
        {"FORCE_COLOR": "1"},
        {"NO_COLOR": "1"},
        {"TERM": "dumb"},
    ],
    ids=lambda extra: " ".join(f"{name}={value}" for name, value in extra.items()),
)
def test_the_environment_changes_nothing_in_a_pipe(zz: Run, extra: dict[str, str]) -> None:
    """UTF-8, one line, no escape byte, whatever the locale, width or colour settings say."""
    assert zz("lookup", "八大行动", **extra) == zz("lookup", "八大行动")


def test_a_reader_that_stops_early_is_no_error() -> None:
    """`zz list | head -1` is silent."""
    # More than a pipe holds, so that the writer is still writing when the reader goes.
    command = (
        "exec 2>&1; " + " ".join([*ZZ, "show", "-f", "json", *["18"] * 60]) + " | head -1; echo $PIPESTATUS"
    )
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, env=environment(), cwd=ROOT, text=True
    )
    assert done.stdout == f"[\n{128 + signal.SIGPIPE}\n"


def test_a_full_disk_is_reported() -> None:
    """What could not be written is an error, not a success."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a path of ours
        done = subprocess.run(
            [*ZZ, "lookup", "LPR"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=environment(),
            text=True,
        )
    assert (done.returncode, done.stderr.count("\n")) == (74, 1)


def test_a_note_that_cannot_be_written_does_not_cost_the_answer() -> None:
    """Whatever becomes of stderr, stdout has the record."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a path of ours
        done = subprocess.run(
            [*ZZ, "lookup", "清水湖"], stdout=subprocess.PIPE, stderr=full, check=False, env=environment()
        )
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 1)


def test_an_interrupt_ends_quietly() -> None:
    """Ctrl-C at `zz lookup -` is status 130 and says nothing."""
    with subprocess.Popen(
        [*ZZ, "lookup", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"LPR\n")
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"LPR")  # it is reading now
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert (process.returncode, said) == (130, b"")


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv"])
def test_machine_formats_hold_no_control_characters(zz: Run, form: str) -> None:
    """C0, C1 and bidi controls of a query are escaped or blank; JSON still gives them back."""
    query = "八大\x1b行\x9b动\u202e"
    ran = zz("lookup", query, "-f", form)
    assert not {"\x1b", "\x9b", "\u202e"} & set(ran.stdout)
    if form == "jsonl":
        assert json.loads(ran.stdout)["query"] == query


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_traceback(closed: str) -> None:
    """A daemon or a cron job may start zz without streams."""
    command = " ".join([*ZZ, "lookup", "LPR", closed])
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, env=environment(), text=True
    )
    assert (done.returncode, done.stderr) == (0, "")

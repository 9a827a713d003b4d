"""The pager: what is longer than the screen goes through it, on a terminal and nowhere else."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA, ZZ, Run

LONG = ["show", "18"]
LAST = "· 第18条"
UNSET = ["env", "-u", "PAGER", *ZZ]
FINDINGS = sorted(str(path) for path in (DATA / "checks").glob("Z2*.yaml"))


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A program that keeps what it is given, and with which options, instead of showing it."""
    path = tmp_path / "keep"
    path.write_text(f'#!/bin/sh\necho "$LESS|$*" > {tmp_path}/options\ncat > {tmp_path}/given\n')
    path.chmod(0o755)
    return path


def given(pager: Path) -> str:
    """What the pager was given; empty if it did not run."""
    path = pager.with_name("given")
    return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.mark.parametrize(
    "command",
    [
        LONG,
        ["list"],
        ["lookup", *["LPR"] * 9],
        ["list", "-f", "plain"],
        ["show", "18", "-f", "json"],
        ["check", *FINDINGS],
    ],
    ids=lambda command: " ".join(command)[:20],
)
def test_what_is_longer_than_the_screen_goes_through_the_pager(
    terminal: Run, pager: Path, command: list[str]
) -> None:
    """Word for word what would have been on the screen, with the same status."""
    direct = terminal(*command, rows=10, NO_COLOR="1")
    paged = terminal(*command, rows=10, NO_COLOR="1", PAGER=str(pager))
    assert (given(pager), paged.stdout) == (direct.stdout, "")
    assert paged.status == direct.status


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (["lookup", "LPR"], {}),
        ([*LONG, "--no-pager"], {}),
        ([*LONG], {"TERM": "dumb"}),
        ([*LONG, "-f", "card"], {"LINES": "500"}),
    ],
    ids=["fits", "--no-pager", "TERM=dumb", "LINES"],
)
def test_what_fits_or_must_not_be_paged_is_not(
    terminal: Run, pager: Path, arguments: list[str], extra: dict[str, str]
) -> None:
    """A pager that would have kept it all has nothing."""
    ran = terminal(*arguments, rows=12, PAGER=str(pager), **extra)
    assert (given(pager), ran.status) == ("", 0)
    assert "出处：" in ran.stdout


@pytest.mark.parametrize(("rows", "is_paged"), [(13, False), (12, True)])
def test_a_line_is_left_for_the_prompt(terminal: Run, pager: Path, rows: int, is_paged: bool) -> None:  # noqa: FBT001
    """Twelve lines need a screen of thirteen; long lines of plain output count as often as they wrap."""
    columns = 100
    lines = len(terminal("show", "11", columns=columns).stdout.splitlines())
    terminal("show", "11", columns=columns, rows=lines + rows - 12, PAGER=str(pager))
    assert bool(given(pager)) == is_paged
    pager.with_name("given").unlink(missing_ok=True)
    terminal("show", "18", "-f", "plain", columns=80, rows=lines, PAGER=str(pager))
    assert given(pager).count("\n") == 1


def test_nothing_is_paged_in_a_pipe(zz: Run, pager: Path) -> None:
    """Whatever PAGER says."""
    assert zz("list", PAGER=str(pager)) == zz("list")
    assert given(pager) == ""


def test_notes_stand_where_they_would_on_the_screen(terminal: Run, pager: Path) -> None:
    """How a query was understood is said before its answer, in the pager too."""
    terminal("lookup", "bdxd", "没有的词", "LPR", rows=10, PAGER=str(pager))
    notes = ["按简拼匹配：bdxd → 八大行动", "8 民生可感行动", "没有找到“没有的词”", "贷款市场报价利率"]
    places = [given(pager).find(note) for note in notes]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    "named", ["/nowhere/pager", "false", "sh -c 'exit 3'", "sh -c 'cat > /dev/null; exit 1'", "'", "cat", ""]
)
def test_without_a_pager_that_works_there_is_none(terminal: Run, named: str) -> None:
    """Missing, failing, half a quote, cat, empty: it is written to the screen, and the status is 0."""
    direct = terminal(*LONG, rows=10)
    assert terminal(*LONG, rows=10, PAGER=named) == direct
    assert LAST in direct.stdout


def test_a_pager_that_is_left_early_is_no_failure(terminal: Run) -> None:
    """It read one line of many and went: the status is that of the answers."""
    command = [*LONG * 40, "99"][1:]
    ran = terminal("show", *[one for one in command if one != "show"], rows=10, PAGER="sh -c 'read line'")
    assert (ran.status, ran.stdout) == (1, "")


@pytest.mark.parametrize(
    ("options", "named", "has_colour"),
    [
        ([], "keep", False),
        (["--color", "always"], "keep", True),
        ([], "less", True),
        (["--color", "never"], "less", False),
    ],
)
def test_colour_is_kept_for_less(
    terminal: Run,
    pager: Path,
    options: list[str],
    named: str,
    has_colour: bool,  # noqa: FBT001
) -> None:
    """It is told to show it; another pager gets none unless that is asked for."""
    path = pager.with_name(named)
    if path != pager:
        shutil.copy(pager, path)
    terminal(*LONG, *options, rows=10, PAGER=f"{path} -i")
    assert ("\x1b[" in given(pager)) == has_colour
    expected = "FRX|-i -R" if named == "less" else "|-i"
    assert pager.with_name("options").read_text().strip() == expected


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_less_is_the_pager_of_those_who_have_chosen_none(terminal: Run) -> None:
    """The first screenful, in colour; space for the next, q to go; the card stays on the screen."""
    typed = [("十大重点民生实事", b" "), ("6", b"q")]
    ran = terminal(*LONG, program=UNSET, rows=15, typed=typed)
    assert ran.status == 0
    assert "\x1b[1m" in ran.stdout
    assert LAST not in ran.stdout


def test_without_less_there_is_no_pager(terminal: Run) -> None:
    """On a machine that has none, everything is on the screen."""
    assert LAST in terminal(*LONG, program=["env", "-u", "PAGER", "PATH=/nowhere", *ZZ], rows=10).stdout


TAKES_CTRL_C = f"""#!{sys.executable}
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])  # so that it waits, whenever it comes
print("ready", flush=True)
signal.sigwait([signal.SIGINT])
print("taken", flush=True)
open("/dev/tty").readline()
"""


def test_ctrl_c_belongs_to_the_pager(terminal: Run, tmp_path: Path) -> None:
    """Until it ends, zz waits for a pager that takes Ctrl-C as something else than its end."""
    path = tmp_path / "takes"
    path.write_text(TAKES_CTRL_C)
    path.chmod(0o755)
    ran = terminal(*LONG, rows=10, PAGER=str(path), typed=[("ready", b"\x03"), ("taken", b"\n")])
    assert (ran.status, "taken" in ran.stdout) == (0, True)


def test_ctrl_c_belongs_to_a_pager_that_has_just_begun(terminal: Run) -> None:
    """The first thing that this one does is to interrupt zz."""
    ran = terminal(*LONG, rows=10, PAGER="sh -c 'kill -INT $PPID; cat'")
    assert ran.status == 0
    assert LAST in ran.stdout


def test_answers_to_queries_that_are_typed_are_not_held_back(terminal: Run, pager: Path) -> None:
    """`zz lookup -` answers at once, however many answers there will be."""
    # Not Ctrl-D: one that comes between two lines is lost when the terminal turns to editing.
    typed = [("Ctrl-D", b"LPR\n"), ("贷款市场报价利率", "八大行动\n".encode()), ("民生可感行动", b"\x03")]
    ran = terminal("lookup", "-", rows=10, PAGER=str(pager), typed=typed)
    assert (ran.status, given(pager)) == (130, "")


LOADED = """
import os, sys
os._exit = sys.exit
from zhuzhou_cli.__main__ import main
try:
    main()
finally:
    print(*sys.modules)
"""


@pytest.mark.parametrize(("rows", "is_needed"), [(50, False), (6, True)])
def test_what_fits_the_screen_costs_nothing_more(
    terminal: Run,
    pager: Path,
    rows: int,
    is_needed: bool,  # noqa: FBT001
) -> None:
    """What starts a pager is loaded when there is need of one."""
    program = [sys.executable, "-c", LOADED]
    screen = terminal("lookup", "八大行动", program=program, rows=rows, PAGER=str(pager)).stdout
    assert {"subprocess" in screen.split(), "shlex" in screen.split()} == {is_needed}

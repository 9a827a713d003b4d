"""Case files: what each command promises, one promise a file, run by a real shell in a folder of its own.

    The promise, in one sentence.           ← then what is typed and what comes back, any number of times

    $ zz lookup sbgc 没有的词                    a command, as bash takes it
    三百工程	百村洁净、百村美丽、百村幸福工程。  its stdout
    ! 按简拼匹配：sbgc → 三百工程                its stderr
    ! 没有找到[..]                               [..] is anything within a line; alone on a line, any lines
    ? 1                                          its exit status, if it is not 0

The files of tests/cases/files lie in the folder, which is also the user's home. After a look at what has
changed, ``python -m tests.cases.test_promises FILE…`` writes what comes back now into case files.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SCRATCH, environment, on_path
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import walk
from zhuzhou_cli.cli.usage import Format

HERE = Path(__file__).parent
FILES = HERE / "files"
CASES = sorted(HERE.glob("*/*.case"))


@dataclass(frozen=True)
class Step:
    """A command and the lines that come back."""

    command: str
    lines: tuple[str, ...]


def parse(text: str) -> tuple[str, list[Step]]:
    """The promise of a case file and its steps."""
    promise, *lines = text.removesuffix("\n").split("\n")
    steps = []
    while lines:
        line = lines.pop(0)
        if line.startswith("$ "):
            result = list(takewhile(lambda one: not one.startswith("$ "), lines))
            del lines[: len(result)]
            steps.append(Step(line.removeprefix("$ "), tuple(result)))
    return promise, steps


def carry_out(steps: list[Step]) -> Iterator[Step]:
    """The same steps with what comes back now."""
    with tempfile.TemporaryDirectory(prefix="zz-case-") as folder:
        shutil.copytree(FILES, folder, dirs_exist_ok=True)
        extra = {"PATH": on_path(), "HOME": folder, "XDG_CACHE_HOME": f"{SCRATCH.name}/.cache", "TZ": "UTC"}
        for step in steps:
            done = subprocess.run(
                ["bash", "-c", step.command],
                capture_output=True,
                check=False,
                cwd=folder,
                env=environment(**extra),
                stdin=subprocess.DEVNULL,
            )
            lines = done.stdout.decode().replace(folder, "~").split("\n")
            notes = done.stderr.decode().replace(folder, "~").split("\n")
            said = [*lines[:-1], *(f"! {note}" for note in notes[:-1])]
            assert (lines[-1], notes[-1]) == ("", ""), "every line has an end"
            yield Step(step.command, (*said, *([f"? {done.returncode}"] if done.returncode else [])))


def agrees(expected: Step, got: Step) -> bool:
    """Whether what came back is what is expected."""
    patterns = [
        r"(.*\n)*" if line == "[..]" else re.escape(line).replace(re.escape("[..]"), ".*") + "\n"
        for line in expected.lines
    ]
    return re.fullmatch("".join(patterns), "".join(f"{line}\n" for line in got.lines)) is not None


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.relative_to(HERE).with_suffix("")))
def test_a_promise_is_kept(case: Path) -> None:
    """Stdout, stderr and exit status of every command of the case file."""
    _, steps = parse(case.read_text(encoding="utf-8"))
    assert steps
    for expected, got in zip(steps, carry_out(steps), strict=True):
        assert agrees(expected, got) or got.lines == expected.lines


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.relative_to(HERE).with_suffix("")))
def test_a_case_file_makes_one_promise_about_the_command_of_its_folder(case: Path) -> None:
    """One sentence in its first line; the command that it is about is run."""
    promise, steps = parse(case.read_text(encoding="utf-8"))
    assert re.fullmatch(r"\S.{10,108}[^.]\.", promise)
    words = " ".join(step.command for step in steps)
    assert case.parent.name == "zz" or re.search(rf"zz ([^|;&]* )?{case.parent.name}\b", words)


CONTEXTS = list(walk(root()))
PATHS = [context.command_path for context in CONTEXTS]
COMMANDS = [step.command for case in CASES for step in parse(case.read_text(encoding="utf-8"))[1]]

STATUSES = {
    "zz": {0, 2},
    "zz lookup": {0, 1, 2},
    "zz list": {0, 2},
    "zz show": {0, 1, 2},
    "zz random": {0, 1, 2},
    "zz check": {0, 1, 2},
    "zz import": {0, 1, 2, 74},
    "zz completion": {0, 2, 74},
    "zz paths": {0, 2},
    "zz help": {0, 2},
    "zz glossary": {0, 2},
    "zz glossary add": {0, 1, 2, 74},
    "zz glossary list": {0, 2},
    "zz glossary remove": {0, 1, 2},
    "zz glossary path": {0, 2},
}
"""What a command may end with, beside 74, 130 and a broken pipe, which test_streams.py provokes."""


def calls(path: str) -> list[str]:
    """The calls of a command in all case files, without what stands before and behind it in a pipe."""
    others = [one for one in PATHS if one.startswith(f"{path} ")]
    found = [call.strip() for line in COMMANDS for call in re.split(r"[|;&]", line)]
    words = rf"\b{path}(?= |$)".replace("zz ", r"zz (?:-g \S+ )?", 1)
    return [one for one in found if re.search(words, one) and not any(f" {o}" in f" {one}" for o in others)]


@pytest.mark.parametrize("context", CONTEXTS, ids=PATHS)
def test_every_option_of_every_command_stands_in_a_case_file(context: Any) -> None:
    """Under one of its names, of which each has a meaning of its own."""
    spoken = " ".join(calls(context.command_path)) + " "
    options = [one for one in context.command.params if one.param_type_name == "option" and not one.hidden]
    missing = [
        one.opts[0] for one in options if not any(re.search(rf" {name}[ =]", spoken) for name in one.opts)
    ]
    assert calls(context.command_path)
    assert missing == []


@pytest.mark.parametrize("path", ["zz lookup", "zz list", "zz show", "zz check"])
def test_every_format_stands_in_a_case_file(path: str) -> None:
    """Each of a command that answers with entries."""
    spoken = " ".join(calls(path)) + " "
    assert [one for one in Format if not re.search(rf" (-f|--format)[ =]{one} ", spoken)] == []


@pytest.mark.parametrize("path", PATHS)
def test_every_exit_status_stands_in_a_case_file(path: str) -> None:
    """Each that a command may end with, and no other."""
    ended = set()
    for case in CASES:
        for step in parse(case.read_text(encoding="utf-8"))[1]:
            if step.command in calls(path):
                last = step.lines[-1] if step.lines else ""
                ended.add(int(last[2:]) if re.fullmatch(r"\? \d+", last) else 0)
    assert ended == STATUSES[path]


if __name__ == "__main__":
    for name in map(Path, sys.argv[1:]):
        before = parse(name.read_text(encoding="utf-8"))
        made = [
            expected if agrees(expected, got) else got
            for expected, got in zip(before[1], carry_out(before[1]), strict=True)
        ]
        blocks = ["\n".join([f"$ {step.command}", *step.lines]) for step in made]
        name.write_text("\n".join([before[0], "", *blocks, ""]), encoding="utf-8")

"""Case files: what each command promises, one promise a file, run by a real shell in a folder of its own.

    The promise, in one sentence.           ← then commands with their output, any number of them

    $ zz lookup sbgc 没有的词                    a command, in the syntax of bash
    三百工程	百村洁净、百村美丽、百村幸福工程。  its stdout
    ! 按简拼匹配：sbgc → 三百工程                its stderr
    ! 没有找到[..]                               [..] is anything within a line; alone on a line, any lines
    ? 1                                          its exit status, if it is not 0

The folder has copies of the files in tests/cases/files and is also the user's home. After you have looked at
what has changed, ``python -m tests.cases.test_promises FILE…`` writes the output of today into case files.
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
from zhuzhou_cli.annotate.formats import FORMS
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.output import Format
from zhuzhou_cli.cli.pages import walk

HERE = Path(__file__).parent
FILES = HERE / "files"
CASES = sorted(HERE.glob("*/*.case"))


@dataclass(frozen=True)
class Step:
    """A command and its output: lines of stdout, then of stderr, then the exit status if it is not 0."""

    command: str
    lines: tuple[str, ...]


def parse(text: str) -> tuple[str, list[Step]]:
    """The promise of a case file and its steps."""
    promise, *lines = text.removesuffix("\n").split("\n")
    steps = []
    while lines:
        line = lines.pop(0)
        if line.startswith("$ "):
            output = list(takewhile(lambda line: not line.startswith("$ "), lines))
            del lines[: len(output)]
            steps.append(Step(line.removeprefix("$ "), tuple(output)))
    return promise, steps


def carry_out(steps: list[Step]) -> Iterator[Step]:
    """The steps with the output that their commands have now."""
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
    """Whether the output is the one expected."""
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
    """Its first line is one sentence, and it runs the command that it is about."""
    promise, steps = parse(case.read_text(encoding="utf-8"))
    assert re.fullmatch(r"\S.{10,108}[^.]\.", promise)
    words = " ".join(step.command for step in steps)
    assert case.parent.name == "zz" or re.search(rf"zz ([^|;&]* )?{case.parent.name}\b", words)


CONTEXTS = list(walk(root()))
PATHS = [context.command_path for context in CONTEXTS]
COMMANDS = [step.command for case in CASES for step in parse(case.read_text(encoding="utf-8"))[1]]

STATUSES = {
    "zz": {0, 1, 2},
    "zz lookup": {0, 1, 2},
    "zz list": {0, 1, 2},
    "zz show": {0, 1, 2},
    "zz random": {0, 1, 2},
    "zz annotate": {0, 2, 74},
    "zz check": {0, 1, 2},
    "zz diff": {0, 1, 2},
    "zz audit": {0, 1, 2},
    "zz import": {0, 1, 2, 74},
    "zz export": {0, 2, 74},
    "zz completion": {0, 2, 74},
    "zz paths": {0, 2},
    "zz help": {0, 2},
    "zz glossary": {0, 2},
    "zz glossary new": {0, 2},
    "zz glossary add": {0, 1, 2, 74},
    "zz glossary update": {0, 1, 2},
    "zz glossary list": {0, 2},
    "zz glossary remove": {0, 1, 2},
    "zz glossary path": {0, 2},
}
"""How a command may end, besides 74, 130 and a broken pipe, which test_endings.py provokes."""


def calls(path: str) -> list[str]:
    """The calls of a command in all case files, without the other commands of their pipes."""
    longer = [other for other in PATHS if other.startswith(f"{path} ")]
    all_calls = [call.strip() for line in COMMANDS for call in re.split(r"[|;&]", line)]
    words = rf"\b{path}(?= |$)".replace("zz ", r"zz (?:-g \S+ )?", 1)
    return [
        call
        for call in all_calls
        if re.search(words, call) and not any(f" {o}" in f" {call}" for o in longer)
    ]


@pytest.mark.parametrize("context", CONTEXTS, ids=PATHS)
def test_every_option_of_every_command_stands_in_a_case_file(context: Any) -> None:
    """Under one of its names."""
    spoken = " ".join(calls(context.command_path)) + " "
    options = [one for one in context.command.params if one.param_type_name == "option" and not one.hidden]
    missing = [
        one.opts[0] for one in options if not any(re.search(rf" {name}[ =]", spoken) for name in one.opts)
    ]
    assert calls(context.command_path)
    assert missing == []


@pytest.mark.parametrize("path", ["zz lookup", "zz list", "zz show", "zz check", "zz diff"])
def test_every_format_stands_in_a_case_file(path: str) -> None:
    """Every format of each command that has --format."""
    spoken = " ".join(calls(path)) + " "
    assert [one for one in Format if not re.search(rf" (-f|--format)[ =]{one} ", spoken)] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_annotate_stands_in_a_case_file(form: str) -> None:
    """As a value of --format."""
    assert re.search(rf" (-f|--format)[ =]{form} ", " ".join(calls("zz annotate")) + " ")


@pytest.mark.parametrize("path", PATHS)
def test_every_exit_status_stands_in_a_case_file(path: str) -> None:
    """Every one with which a command may end, and no other."""
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

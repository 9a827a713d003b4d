"""Help: for every command and every topic, whole and narrow enough, with examples that are true."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from tests.cases.test_promises import FILES
from tests.conftest import ZZ, Run, environment, on_path
from zhuzhou_cli.cli import topics
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import walk
from zhuzhou_cli.language.text import has_hanzi

CONTEXTS = list(walk(root()))
COMMANDS = [context.command_path.split(" ")[1:] for context in CONTEXTS]
TOPICS = topics.every()
EXAMPLES = [
    (topic.name, *example)
    for topic in TOPICS
    for example in re.findall(r"^  \$ (.*)\n((?:  (?! ?\$).+\n)*)", f"{topic.body}\n", re.MULTILINE)
]


def width(line: str) -> int:
    """Columns of a line on a terminal that draws ambiguous characters wide, as Chinese ones may."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in line)


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda context: context.command_path)
def test_help_is_whole_and_in_chinese(zz: Run, context: Any) -> None:
    """Examples before options, nothing cut, no line wider than 80 columns."""
    ran = zz(*context.command_path.split(" ")[1:], "--help")
    assert (ran.status, ran.stderr) == (0, "")
    assert 0 < ran.stdout.index("例子：") < ran.stdout.index("选项：")
    said = [parameter.help for parameter in context.command.params if not parameter.hidden]
    assert [one for one in said if f"  {one}\n" not in ran.stdout] == []
    assert [line for line in ran.stdout.splitlines() if width(line) > 80] == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_topic_begins_with_examples_and_is_narrow_enough(zz: Run, topic: topics.Topic) -> None:
    """It is listed, found by both of its names, and no line is wider than 80 columns."""
    ran = zz("help", topic.name)
    assert ran == zz("help", topic.chinese)
    assert ran.stdout.startswith(f"{topic.title}\n\n  $ zz ") or "\n  $ " in ran.stdout[:60]
    assert [line for line in ran.stdout.splitlines() if width(line) > 80] == []
    assert topic.chinese in zz("help").stdout


@pytest.mark.parametrize(("topic", "command", "output"), EXAMPLES, ids=[f"{t}:{c}" for t, c, _ in EXAMPLES])
def test_an_example_of_a_topic_is_true(tmp_path: Path, topic: str, command: str, output: str) -> None:
    """It ends well; if the topic shows what it prints, it prints that."""
    assert topic
    copy(FILES / "东山2026.yaml", tmp_path / "江西2026.yaml")
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=environment(PATH=on_path(), XDG_DATA_HOME=str(tmp_path / "data")),
    )
    shown = output.replace("\n  ", "\n").removeprefix("  ")
    assert (done.returncode, done.stdout.decode()) == (0, shown or done.stdout.decode())


@pytest.mark.parametrize(
    ("command", "typed", "said"),
    [
        ("lookup", "LPR", "请输入要查的词，一行一个；按 Ctrl-D 结束"),
        ("import", "各位代表：", "请粘贴报告的正文；按 Ctrl-D 结束"),
        ("audit", "各位代表：", "请粘贴报告的全文；按 Ctrl-D 结束"),
    ],
)
def test_who_has_to_type_is_told_so(command: str, typed: str, said: str) -> None:
    """On a terminal a dash does not just wait; in a pipe nothing is said."""
    call = ["script", "-qec", " ".join([*ZZ, command, "-"]), "/dev/null"]
    done = subprocess.run(
        call, input=f"{typed}\n\4".encode(), capture_output=True, check=False, env=environment()
    )
    assert said in done.stdout.decode()
    piped = subprocess.run(
        [*ZZ, command, "-"], input=typed.encode(), capture_output=True, check=False, env=environment()
    )
    assert said not in piped.stderr.decode()


def test_no_command_and_no_topic_hides_a_lookup() -> None:
    """A first word in hanzi is looked up; so no command may ever be named in hanzi."""
    assert not [command for command in COMMANDS if has_hanzi(" ".join(command))]

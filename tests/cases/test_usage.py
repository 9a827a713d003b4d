"""What a person sees who types something wrong, or asks for help."""

from __future__ import annotations

import pytest

from tests.conftest import Run
from zhuzhou_cli import __version__
from zhuzhou_cli.cli.app import app
from zhuzhou_cli.cli.door import has_hanzi

COMMANDS = [command.name or "" for command in app.registered_commands]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lokup", "八大行动"], "是不是 zz lookup"),
        (["LPR"], "查词请写 zz lookup LPR"),
        (["lookup"], "缺少词"),
        (["lookup", "-f", "jsn", "LPR"], "是不是 json"),
        (["lookup", "-f"], "--format 后面要写一个值|-f 后面要写一个值"),
        (["lookup", "--formt", "json", "LPR"], "没有选项 --formt"),
        (["lookup", "-开头"], "写在 -- 之后"),
        (["list", "八大行动"], "多余的参数 八大行动"),
        (["list", "--format=json=x"], "没有“json=x”这种格式"),
        (["show"], "缺少序号"),
        (["show", "八大行动"], "“八大行动”不是序号"),
    ],
)
def test_a_slip_gets_one_line_that_helps(zz: Run, arguments: list[str], said: str) -> None:
    """What is wrong and what to do, on stderr, in Chinese, with status 2."""
    ran = zz(*arguments)
    assert (ran.stdout, ran.status, ran.stderr.count("\n")) == ("", 2, 1)
    assert any(phrase in ran.stderr for phrase in said.split("|")), ran.stderr


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)], ids=str)
def test_help_is_whole_and_in_chinese(zz: Run, arguments: list[str]) -> None:
    """Examples before options, no line cut or wider than 80 columns."""
    ran = zz(*arguments, "--help")
    assert (ran.status, ran.stderr) == (0, "")
    assert 0 < ran.stdout.index("例子：") < ran.stdout.index("选项：")
    assert "..." not in ran.stdout
    for line in ran.stdout.splitlines():
        assert len(line.encode("gb18030")) <= 80, line


def test_zz_alone_shows_the_help(zz: Run) -> None:
    """A newcomer types the name and sees what it can do."""
    assert zz().stdout == zz("--help").stdout
    assert all(name in zz().stdout for name in COMMANDS)


def test_a_first_word_in_hanzi_is_looked_up(zz: Run) -> None:
    """`zz 八大行动` is `zz lookup 八大行动`, options and all; no command may ever be named in hanzi."""
    assert zz("八大行动", "LPR", "-f", "tsv") == zz("lookup", "八大行动", "LPR", "-f", "tsv")
    assert not [name for name in COMMANDS if has_hanzi(name)]


def test_the_version_is_the_one_of_the_package(zz: Run) -> None:
    """There is one place for it."""
    assert zz("--version").stdout == f"zz {__version__}\n"

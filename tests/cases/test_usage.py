"""What a person sees who types something wrong, or asks for help."""

from __future__ import annotations

import pytest

from tests.conftest import Run
from zhuzhou_cli.cli.app import app
from zhuzhou_cli.cli.door import has_hanzi

COMMANDS = [command.name or "" for command in app.registered_commands]


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)], ids=str)
def test_help_is_whole_and_in_chinese(zz: Run, arguments: list[str]) -> None:
    """Examples before options, no line cut or wider than 80 columns."""
    ran = zz(*arguments, "--help")
    assert (ran.status, ran.stderr) == (0, "")
    assert 0 < ran.stdout.index("例子：") < ran.stdout.index("选项：")
    assert "..." not in ran.stdout
    for line in ran.stdout.splitlines():
        assert len(line.encode("gb18030")) <= 80, line


def test_a_first_word_in_hanzi_is_looked_up(zz: Run) -> None:
    """`zz 八大行动` is `zz lookup 八大行动`, options and all; no command may ever be named in hanzi."""
    assert zz("八大行动", "LPR", "-f", "tsv") == zz("lookup", "八大行动", "LPR", "-f", "tsv")
    assert not [name for name in COMMANDS if has_hanzi(name)]

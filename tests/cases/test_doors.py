"""Both doors lead to the same room: a command is the same to the byte with and without Typer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ZZ, environment

pytestmark = pytest.mark.slow

# The same call for a person, but Typer is needed to understand it.
BEHIND_TYPER = (
    "import sys\nfrom zhuzhou_cli.cli import calls, door\ndoor._bare_terms = calls.usual = lambda argv: ()\n"
    "sys.exit(door.run(sys.argv[1:]))"
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["lookup", "八大行动"],
        ["lookup", "bdxd"],
        ["lookup", "八大形动"],
        ["lookup", "一廊"],
        ["lookup", "九大行动"],
        ["lookup", "没有的词"],
        ["lookup", "17"],
        ["lookup", "什么是LPR"],
        ["lookup", "八大行动", "没有的词", "8大xd"],
        ["lookup", ""],
        ["lookup", "八大行动", "  "],
        ["lookup", "长" * 201],
        ["lookup", "-"],
        ["lookup", "-", "LPR"],
        ["lookup", "八大行动".encode("gb18030")],
        ["lookup", b"\xff\xfe\xfa"],
        ["lookup", "LPR\x1b[31m"],
        ["lookup", "-fjson", "八大行动", "没有的词"],
        ["八大行动", "bdxd", "--format", "csv"],
        ["-g", "/nowhere.yaml", "lookup", "八大行动"],
        ["lookup", "-g./tests/data/../nowhere.yaml", "八大行动"],
        ["lookup", "--place=\udcff", "八大行动"],
        ["lookup", "--missing", "--cite", "八大行动"],
        ["list", "-f", "tsv", "--fields=term,year"],
        ["show", "3", "99", "--fields", "term"],
        ["show", "x"],
        ["annotate", "--own", "-j1", "/nowhere.txt"],
    ],
    ids=repr,
)
@pytest.mark.parametrize(
    "extra",
    [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"ZZ_GLOSSARY": "/nowhere.yaml"}],
    ids=["plain", "LC_ALL=C", "no glossary"],
)
def test_both_doors_give_the_same_bytes(arguments: list[str | bytes], extra: dict[str, str]) -> None:
    """Stdout, stderr and exit status."""
    ran = [
        subprocess.run(
            [*door, *arguments],
            input="八大行动\n没有的词\n\nbdxd\n".encode(),
            capture_output=True,
            env=environment(**extra),
            check=False,
        )
        for door in (ZZ, (sys.executable, "-c", BEHIND_TYPER))
    ]
    assert ran[0].stdout == ran[1].stdout
    assert ran[0].stderr == ran[1].stderr
    assert ran[0].returncode == ran[1].returncode

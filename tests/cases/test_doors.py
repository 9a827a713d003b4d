"""Both doors lead to the same room: a look-up is the same to the byte with and without Typer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ZZ, environment

pytestmark = pytest.mark.slow

# The same call for a person, but Typer is needed to understand it.
BEHIND_TYPER = (
    "import sys\nfrom zhuzhou_cli.cli import door\ndoor._is_plain_lookup = lambda argv: False\n"
    "sys.exit(door.run(sys.argv[1:]))"
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["八大行动"],
        ["bdxd"],
        ["八大形动"],
        ["一廊"],
        ["九大行动"],
        ["没有的词"],
        ["17"],
        ["什么是LPR"],
        ["八大行动", "没有的词", "8大xd"],
        [""],
        ["八大行动", "  "],
        ["长" * 201],
        ["-"],
        ["-", "LPR"],
        ["八大行动".encode("gb18030")],
        [b"\xff\xfe\xfa"],
        ["LPR\x1b[31m"],
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
            [*door, "lookup", *arguments],
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

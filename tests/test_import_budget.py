"""A table of what each kind of call may load, compared with real processes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import environment

LIBRARIES = {
    *("typer", "rich", "yaml", "pypinyin", "rapidfuzz", "platformdirs", "lxml", "docx", "pypdf"),
    "markdown_it",
}
# Parts of the standard library that take a third of the time of a look-up, or more.
SLOW = {
    *("typing", "enum", "dataclasses", "inspect", "pathlib", "json", "hashlib", "sqlite3", "datetime"),
    *("tempfile", "csv", "difflib", "argparse", "logging", "subprocess", "shutil", "importlib.metadata"),
    "secrets",
}
MATCHING = {"zhuzhou_cli.search.rank", "zhuzhou_cli.search.frames", "re", "enum"}
# rapidfuzz and Typer bring what they need of the standard library.
TYPER = {"typer", "rich", "platformdirs", *SLOW} - {"secrets"}

OURS = 36
"""Modules of ours that a literal look-up loads; each takes a hundredth of its time."""

CODE = """
import os, sys
os._exit = sys.exit
from zhuzhou_cli.__main__ import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def loaded(arguments: list[str]) -> set[str]:
    """The modules that are loaded when a call ends: their whole names, and the names of their packages."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *arguments],
        capture_output=True,
        text=True,
        env=environment(),
        stdin=subprocess.DEVNULL,
        check=False,
    )
    names = set(done.stderr.splitlines()[-1].split())
    return names | {name.partition(".")[0] for name in names}


@pytest.mark.parametrize(
    ("arguments", "may_load"),
    [
        (["lookup", "八大行动"], set()),
        (["八大行动"], set()),
        (["LPR"], set()),
        (["bdxd"], MATCHING),
        (["lookup", "一廊", "《八大行動》"], set()),
        (["lookup", "bdxd"], MATCHING),
        (["lookup", "八大形动"], MATCHING),
        (["lookup", "八大行功"], MATCHING),
        (["lookup", "九大行动"], MATCHING),
        (["annotate", "tests/cases/files/讲话.txt"], {"re", "enum"}),
        (["__complete", "bash", "zz lookup 八大"], set()),
        (["__complete", "bash", "zz lookup bad"], set()),
        (["__complete", "zsh", "--", "lookup", "sbgc"], set()),
        (["__complete", "fish", "--", "lookup", "--format=j"], set()),
        (["__complete", "bash", "zz l"], set()),
        (["completion", "zsh"], set()),
        (["lookup", "-f", "plain", "八大行动"], set()),
        (["lookup", "八大行动", "--place=株洲", "--year", "2024", "-n1", "--exact"], set()),
        (["-g", "data/glossary.yaml", "八大行动"], set()),
        (["八大行动", "--format", "json"], set()),
        (["lookup", "-fjsonl", "八大行动"], set()),
        (["lookup", "--format=csv", "八大行动"], {"csv", "re", "enum"}),
        (["lookup", "八大行动", "-f", "tsv"], set()),
        (["list", "-f", "plain"], set()),
        (["show", "13", "--format=json"], {"re", "enum"}),
        (["random"], set()),
        (["lookup", "-f", "PLAIN", "八大行动"], TYPER | MATCHING),
        (["--version"], TYPER | MATCHING),
        (["check"], TYPER | MATCHING | {"yaml"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_call_loads_no_more_than_it_may(arguments: list[str], may_load: set[str]) -> None:
    """Of the libraries, of slow parts of the standard library, and of our own modules."""
    assert loaded(arguments) & (LIBRARIES | SLOW | MATCHING) <= may_load


def test_a_literal_look_up_loads_few_modules_of_ours() -> None:
    """What only other calls need, as notes on how a match came about, is loaded by these."""
    ours = [name for name in loaded(["lookup", "八大行动"]) if name.partition(".")[0] == "zhuzhou_cli"]
    assert len(ours) <= OURS

"""The rules of the house that the import contracts in pyproject.toml cannot say."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCE = ROOT / "src" / "zhuzhou_cli"
MODULES = sorted(SOURCE.rglob("*.py"))
CORE = [
    path for path in MODULES if "cli" not in path.relative_to(SOURCE).parts and path.name != "__main__.py"
]


def imported(path: Path) -> set[str]:
    """The top-level names of all modules that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_core_knows_no_streams_and_no_environment(path: Path) -> None:
    """Only cli/ imports sys or os, and nothing else prints."""
    assert not {"sys", "os"} & imported(path)
    calls = [node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    assert not [call for call in calls if isinstance(call, ast.Name) and call.id in ("print", "input")]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_says_in_its_first_line_what_it_promises(path: Path) -> None:
    """The first line of its docstring is a sentence of its own."""
    said = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")
    assert said[0].endswith((".", ":"))
    assert len(said) == 1 or said[1] == ""


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc", "core", "base", "manager"])
def test_no_room_is_a_lumber_room(word: str) -> None:
    """A module is named after what it does."""
    assert not [path for path in MODULES if word in path.stem]


@pytest.mark.parametrize("module", ["zhuzhou_cli", "zhuzhou_cli.__main__"])
def test_importing_the_package_loads_no_library(module: str) -> None:
    """The front door opens before anything is fetched."""
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {"typer", "rich", "yaml"} & set(done.stdout.split())

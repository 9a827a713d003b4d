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
ROOMS = {
    "typer": ["cli/"],
    "rich": ["render/card.py", "cli/progress.py", "cli/output.py", "cli/streams.py", "cli/commands/"],
    "yaml": ["glossary/"],
    "pypinyin": ["language/reading.py"],
    "rapidfuzz": ["search/"],
    "_sqlite3": ["index/"],
    "lxml": ["report/"],
    "docx": ["report/"],
    "pypdf": ["report/"],
    "platformdirs": ["library/folders.py"],
    "shellingham": ["cli/"],
    "sys": ["cli/", "library/", "__main__.py"],
    "os": ["cli/", "library/", "__main__.py"],
}
"""Where a library, or a part of the standard library that touches the system, may be imported."""


def imported(path: Path) -> set[str]:
    """The top-level names of all modules that a file imports, but for those that only type checkers see."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen = [*ast.walk(_run(tree))]
    plain = {name.name for node in seen if isinstance(node, ast.Import) for name in node.names}
    named = plain | {node.module or "" for node in seen if isinstance(node, ast.ImportFrom)}
    return {name if name == "os.path" else name.partition(".")[0] for name in named}  # names of files only


def _run(tree: ast.Module) -> ast.Module:
    """The module without what stands under ``if TYPE_CHECKING:``."""

    class Without(ast.NodeTransformer):
        def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
            if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
                return node.orelse
            return self.generic_visit(node)

    made = Without().visit(tree)
    assert isinstance(made, ast.Module)
    return made


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_has_one_door(library: str) -> None:
    """What a library does is asked for in one room, so that another may take its place."""
    users = [str(path.relative_to(SOURCE)) for path in MODULES if library in imported(path)]
    assert users
    assert [user for user in users if not user.startswith(tuple(ROOMS[library]))] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_prints_by_itself(path: Path) -> None:
    """What is written goes through cli/streams.py."""
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
    assert not [path for path in MODULES if word in path.stem.split("_")]


@pytest.mark.parametrize("module", ["zhuzhou_cli", "zhuzhou_cli.__main__"])
def test_importing_the_package_loads_no_library(module: str) -> None:
    """The front door opens before anything is fetched."""
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {"typer", "rich", "yaml"} & set(done.stdout.split())

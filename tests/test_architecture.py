"""The rules of the house that the import contracts in pyproject.toml cannot say."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from itertools import accumulate
from pathlib import Path

import grimp
import pytest

from tests.conftest import ROOT
from tests.test_import_budget import loaded

SOURCE = ROOT / "src" / "zhuzhou_cli"
MODULES = sorted(SOURCE.rglob("*.py"))
FILES = sorted(
    path for room in ("src", "tests", "scripts", "benchmarks") for path in (ROOT / room).rglob("*.py")
)
ROOMS = {
    "typer": ["cli/"],
    "click": [],
    "rich": ["render/card.py", "render/entry.py", "render/layout.py", "cli/progress.py"],
    "yaml": ["glossary/nodes.py", "glossary/write.py"],
    "pypinyin": ["language/reading.py"],
    "rapidfuzz": ["search/subsequence.py"],
    "sqlite3": ["export/anki.py"],
    "subprocess": ["cli/", "library/workers.py"],
    "zlib": ["index/tables.py", "export/mdx.py", "report/formats"],
    "lxml": ["report/formats/html.py", "report/formats/word"],
    "docx": ["annotate/formats/docx.py", "export/docx.py"],
    "genanki": ["export/anki.py"],
    "mdict_utils": ["export/mdx.py"],
    "opencc": ["export/names.py"],
    "xlsxwriter": ["export/excel.py"],
    "zipfile": ["export/archive.py", "report/formats"],
    "pypdf": ["report/formats/pdf.py"],
    "pyspark": ["doors/spark.py"],
    "pandas": ["doors/spark.py"],
    "pyarrow": [],
    "markdown_it": ["documents/blocks.py", "documents/inline.py"],
    "platformdirs": ["library/folders.py"],
    "shellingham": ["cli/commands/completion.py"],
    "sys": ["cli/", "library/", "index/store.py", "__main__.py"],
    "os": ["cli/", "library/", "index/store.py", "api.py", "__main__.py"],
}
"""Where a library, or a part of the standard library that touches the system, may be imported: in files whose
paths begin so; where none is given, nowhere."""
WAY = re.findall(
    r"^\d+\. `([\w.]+)` → `([\w.]+)`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), re.MULTILINE
)
"""The steps of a look-up: who calls, and who is called."""
FOR_ALL = {"answers", "model", "language", "record", "enumeration"}
"""What every room knows, and no step names."""
LONGEST_FILE = 420
"""Lines."""
WIDEST_CLASS = 20
"""Public methods and properties."""


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> set[str]:
    """The top-level names of all modules that a file imports, but for those that only type checkers see."""
    seen = list(_running(parsed(path)))
    plain = {name.name for node in seen if isinstance(node, ast.Import) for name in node.names}
    named = plain | {node.module or "" for node in seen if isinstance(node, ast.ImportFrom)}
    return {name if name == "os.path" else name.partition(".")[0] for name in named}  # names of files only


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all below it, without what stands under ``if TYPE_CHECKING:``."""
    yield node
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        below: Iterable[ast.AST] = node.orelse
    else:
        below = ast.iter_child_nodes(node)
    for child in below:
        yield from _running(child)


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_has_a_narrow_door(library: str) -> None:
    """A library is imported in few files of one room, so that another library can replace it."""
    users = [str(path.relative_to(SOURCE)) for path in MODULES if library in imported(path)]
    assert bool(users) == bool(ROOMS[library])
    assert [user for user in users if not user.startswith(tuple(ROOMS[library]))] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_prints_by_itself(path: Path) -> None:
    """What is written or typed goes through cli/streams.py."""
    barred = {"print"} if path == SOURCE / "cli/streams.py" else {"print", "input"}
    calls = [node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    assert not [call for call in calls if isinstance(call, ast.Name) and call.id in barred]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_says_in_its_first_line_what_it_promises(path: Path) -> None:
    """The first line of its docstring is a sentence of its own."""
    said = (ast.get_docstring(parsed(path)) or "").split("\n")
    assert said[0].endswith((".", ":"))
    assert len(said) == 1 or said[1] == ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_docstring_stands_alone(path: Path) -> None:
    """It is read where its name is used, without the one above it: none begins with "The same"."""
    alone = [node.value for node in ast.walk(parsed(path)) if isinstance(node, ast.Expr)]
    said = [str(node.value) for node in alone if isinstance(node, ast.Constant)]
    assert [text for text in said if text.startswith("The same")] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_can_be_read_in_one_go(path: Path) -> None:
    """It has few lines, unless it is a generated table."""
    lines = path.read_text(encoding="utf-8").count("\n")
    assert path.parent.name == "tables" or lines <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_class_answers_for_one_thing(path: Path) -> None:
    """It has few public methods."""
    classes = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef)]
    methods = {
        one.name: [
            node.name for node in one.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"
        ]
        for one in classes
    }
    assert [name for name, public in methods.items() if len(public) > WIDEST_CLASS] == []


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc", "core", "base", "manager"])
def test_no_room_is_a_lumber_room(word: str) -> None:
    """A module is named after what it does, not after what is left over."""
    assert not [path for path in MODULES if word in path.stem.split("_")]


@pytest.mark.parametrize("module", ["zhuzhou_cli", "zhuzhou_cli.__main__"])
def test_importing_the_package_loads_no_library(module: str) -> None:
    """They are loaded by what uses them."""
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {"typer", "rich", "yaml"} & set(done.stdout.split())


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom."""
    return grimp.build_graph("zhuzhou_cli", exclude_type_checking_imports=True, cache_dir=None)


def test_no_module_needs_itself(graph: grimp.ImportGraph) -> None:
    """By no detour, late imports too; but a package's face may know its rooms, and they it."""
    faces = {module for module in graph.modules if graph.find_children(module)}
    rooms = graph.modules - faces
    needed = {room: graph.find_modules_directly_imported_by(room) & rooms for room in rooms}
    assert {*TopologicalSorter(needed).static_order()} == rooms  # or CycleError, which names the circle


@pytest.mark.parametrize("step", WAY, ids=" → ".join)
def test_a_step_of_a_look_up_is_an_import(step: tuple[str, str], graph: grimp.ImportGraph) -> None:
    """From the room that calls to the one that is called."""
    caller, called = (f"zhuzhou_cli.{name}" for name in step)
    assert called in graph.find_modules_directly_imported_by(caller)


def test_who_calls_in_a_look_up_was_called_before() -> None:
    """So the steps are one way, without a gap."""
    reached = accumulate(({called} for _, called in WAY), set.union, initial={"__main__"})
    assert [step for step, known in zip(WAY, reached, strict=False) if step[0] not in known] == []


def test_a_look_up_names_all_rooms_that_it_loads() -> None:
    """A room that it needs besides is missing from the list."""
    names = [name.split(".") for name in loaded(["lookup", "八大行动"])]
    rooms = {name[1] for name in names if name[0] == "zhuzhou_cli" and len(name) > 1}
    assert rooms - FOR_ALL == {name.partition(".")[0] for step in WAY for name in step}


@pytest.mark.parametrize("room", ["library", "index", "search", "render", "language"])
def test_no_way_leads_back_into_the_command_line(room: str, graph: grimp.ImportGraph) -> None:
    """Who is called outside it cannot call it, by whatever detour."""
    below = f"zhuzhou_cli.{room}"
    assert graph.find_shortest_chain(below, "zhuzhou_cli.cli", as_packages=True) is None

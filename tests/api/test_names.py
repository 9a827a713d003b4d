"""The public names: loaded when they are asked for, each explained by an example, known to type checkers."""

from __future__ import annotations

import ast
import doctest
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import zhuzhou_cli as zz
from tests.conftest import ROOT, environment

SAMPLE = Path(__file__).with_name("sample.py")


def test_importing_the_package_loads_nothing_else() -> None:
    """What costs time is loaded by what needs it."""
    code = "import sys; before = set(sys.modules); import zhuzhou_cli; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "zhuzhou_cli\n"


def test_the_names_are_those_that_type_checkers_see() -> None:
    """None is there for one of them only; a name that is none is refused as by any module."""
    tree = ast.parse((ROOT / "src" / "zhuzhou_cli" / "__init__.py").read_text(encoding="utf-8"))
    seen = [name.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for name in node.names]
    assert sorted(set(seen) - {"import_module"}) == sorted(zz.__all__)
    assert set(zz.__all__) <= set(dir(zz))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        zz.nothing  # type: ignore[attr-defined]  # noqa: B018 - it is asked for


@pytest.mark.parametrize("name", zz.__all__)
def test_a_name_is_explained_by_an_example(name: str) -> None:
    """Which the tests of docstrings run."""
    named = getattr(zz, name)
    assert named.__name__ == name
    assert doctest.DocTestParser().get_examples(inspect.getdoc(named) or "")


@pytest.mark.parametrize("name", [name for name in dir(zz.Library) if not name.startswith("_")])
def test_what_a_library_does_is_explained_by_an_example(name: str) -> None:
    """Method by method."""
    assert doctest.DocTestParser().get_examples(inspect.getdoc(getattr(zz.Library, name)) or "")


@pytest.mark.slow
def test_a_program_of_a_user_is_type_checked(tmp_path: Path) -> None:
    """Strictly, in a folder that knows nothing of ours; the package says that it is typed."""
    program = tmp_path / "sample.py"
    program.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    command = ["-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "sample.py"]
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.stdout.startswith("Success"), done.stdout


@pytest.mark.slow
def test_a_program_of_a_user_is_told_its_mistakes(tmp_path: Path) -> None:
    """By the type checker, so that the test above means something."""
    program = tmp_path / "wrong.py"
    program.write_text(
        'import zhuzhou_cli as zz\nzz.open().lookup(1)\nzz.open().lookup("a").hit\nzz.nothing\n'
    )
    command = ["-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "wrong.py"]
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert [line.rpartition("[")[2] for line in done.stdout.splitlines()[:-1]] == [
        "arg-type]",
        "attr-defined]",
        "attr-defined]",
    ]


@pytest.mark.parametrize(
    ("queries", "printed", "status"),
    [
        (
            ["bdxd", "清水湖"],
            "bdxd\t八大行动\t株洲市\tINITIALS\n清水湖\t“一江八港十湖”“环线两厢”综合治理\t株洲市\tEXACT\n",
            0,
        ),
        (["九大行动", "没有的词"], "九大行动\t八大行动？\n没有的词\t\n", 1),
    ],
)
def test_a_program_of_a_user_runs(queries: list[str], printed: str, status: int, tmp_path: Path) -> None:
    """As it was type-checked."""
    command = [sys.executable, str(SAMPLE), *queries]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment(), check=False)
    assert (done.stdout.decode(), done.returncode) == (printed, status)

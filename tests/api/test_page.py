"""What pages say of the API is true: their blocks are run in order, as a reader would type them."""

from __future__ import annotations

import doctest
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import zhuzhou_cli as zz
from tests.conftest import ROOT

PAGE = "docs/python.md"
TEXT = (ROOT / PAGE).read_text(encoding="utf-8")
FILES = ROOT / "tests" / "cases" / "files"


def blocks(page: str, kind: str) -> Iterator[tuple[int, str]]:
    """The code blocks of a kind on a page, each with the line before its first."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for found in re.finditer(rf"^```{kind}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        yield text[: found.start(1)].count("\n"), found[1]


def failures(page: str, kind: str, **given: object) -> list[str]:
    """What the examples of a kind on a page print in place of what it says; some names are given to them."""
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    names: dict[str, object] = {"zz": zz, **given}
    for line, block in blocks(page, kind):
        test = doctest.DocTestParser().get_doctest(block, names, str(line), page, line)
        runner.run(test, out=said.append, clear_globs=False)
        names = test.globs
    assert runner.tries > 0
    return said


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the page names lie in the working directory."""
    shutil.copytree(FILES, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")


@pytest.mark.parametrize("page", [PAGE, "README.md", "README.en.md"])
def test_every_example_prints_what_the_page_says(page: str) -> None:
    """In one session."""
    assert failures(page, "pycon") == []


@pytest.mark.consumer
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("library", ["pandas", "polars", "duckdb"])
def test_a_recipe_prints_what_the_page_says(library: str) -> None:
    """Where the library is; it is none of our dependencies (.ci/consumers installs it)."""
    pytest.importorskip(library)
    assert failures(PAGE, f"pycon {library}") == []


def test_every_block_is_run() -> None:
    """None is of another kind."""
    kinds = re.findall(r"^```(.+)$", TEXT, re.MULTILINE)
    assert set(kinds) == {
        "pycon",
        *(f"pycon {library}" for library in ("pandas", "polars", "duckdb", "spark")),
    }


def test_every_error_is_in_the_table() -> None:
    """And every name in the table is an error."""
    rows = re.findall(r"^\| `(\w+Error)` \|", TEXT, re.MULTILINE)
    assert sorted([*rows, "ZzError"]) == sorted(name for name in zz.__all__ if name.endswith("Error"))

"""The benchmarks of growth run from end to end; how fast anything is, is not a test's business."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

BEGIN = "<!-- begin: written by benchmarks/scale.py -->"
END = "<!-- end: written by benchmarks/scale.py -->"


def scale(*arguments: str) -> str:
    """What the benchmarks print."""
    command = [sys.executable, str(ROOT / "benchmarks" / "scale.py"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ)).stdout


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page that a quick run has rewritten."""
    path = tmp_path_factory.mktemp("benchmarks") / "page.md"
    path.write_text(f"before\n\n{BEGIN}\nold\n{END}\n\nafter\n", encoding="utf-8")
    scale("--quick", "--page", str(path))
    return path.read_text(encoding="utf-8")


def test_a_quick_run_rewrites_what_stands_between_the_marks_only(page: str) -> None:
    """The rest of the page is its author's."""
    assert page.startswith(f"before\n\n{BEGIN}\n")
    assert page.endswith(f"{END}\n\nafter\n")
    assert "\nold\n" not in page


@pytest.mark.parametrize(
    "row",
    [
        "a bare interpreter",
        "an empty console script",
        "an empty Typer command",
        *(f"zz: {kind}" for kind in ("literal", "pinyin", "initials", "homophone", "typo", "none", "prefix")),
        "zz: card on a terminal",
        "zz: through Typer",
        "zz: completion",
        "zz: completion, listing",
        "grep: literal",
        "naive: typo",
        "first use: read the glossary, build the store, answer",
        "size of the store, MB",
        "peak memory of the first use, MB",
        "batch, literal queries a second (start included)",
        "built-in terms found first by their literal form",
    ],
)
def test_a_quick_run_measures(row: str, page: str) -> None:
    """Every kind of query, of peer and of cost has its row."""
    assert f"\n| {row} |" in page


@pytest.mark.parametrize("what", ["sdcv", "dict"])
def test_what_cannot_be_measured_is_said_to_be_missing(what: str, page: str) -> None:
    """Either it has rows, or a reason why not."""
    missing = next((line for line in page.splitlines() if line.startswith("Not measured: ")), "")
    assert f"| {what}: literal |" in page or what in missing


@pytest.mark.parametrize("tool", ["zz", "sdcv", "dict", "grep"])
def test_a_term_as_it_is_written_is_found_by_every_tool(tool: str, page: str) -> None:
    """The exports of the terms are such that the peers can read them."""
    row = next((line for line in page.splitlines() if line.startswith(f"| {tool}: literal |")), "")
    assert "†" not in row


def test_the_built_in_terms_are_found_first_among_a_thousand(page: str) -> None:
    """In a generated glossary as in their own."""
    assert "| built-in terms found first by their literal form | 21 of 21 | 21 of 21 |" in page


def test_a_generated_glossary_is_one_that_an_editor_would_pass(tmp_path: Path) -> None:
    """And the same seed makes the same glossary."""
    for folder in ("one", "other"):
        scale("--make", "1000", str(tmp_path / folder))
    one, other = (tmp_path / folder / "city-001.yaml" for folder in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()
    checked = subprocess.run([sys.executable, "-m", "zhuzhou_cli", "check", str(one)], check=False)
    assert checked.returncode == 0

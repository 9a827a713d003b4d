"""The benchmarks of growth run from end to end; how fast anything is, no test can tell."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, run

BEGIN = "<!-- begin: written by benchmarks/scale.py -->"
END = "<!-- end: written by benchmarks/scale.py -->"

pytestmark = pytest.mark.slow


def scale(*arguments: str) -> str:
    """What benchmarks/scale.py prints."""
    command = [sys.executable, str(ROOT / "benchmarks" / "scale.py"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ)).stdout


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page that a quick run has rewritten."""
    path = tmp_path_factory.mktemp("benchmarks") / "page.md"
    path.write_text(f"before\n\n{BEGIN}\nold\n{END}\n\nafter\n", encoding="utf-8")
    scale("--quick", "--rounds", "1", "--sizes", "21", "300", "--page", str(path))
    return path.read_text(encoding="utf-8")


def test_the_plot_is_drawn_of_the_figures_of_the_page(tmp_path: Path) -> None:
    """Nothing is measured; needs matplotlib, which the extra `bench` brings."""
    pytest.importorskip("matplotlib")
    scale("--redraw", "--plot", str(tmp_path / "plot.png"))
    assert (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")


def test_a_quick_run_rewrites_what_stands_between_the_marks_only(page: str) -> None:
    """The rest of the page is left alone."""
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
        "zz: --format json",
        "zz: all files by -g",
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
    """There is a row for every kind of query, every peer and every cost."""
    assert f"\n| {row} |" in page


@pytest.mark.parametrize("what", ["sdcv", "dict"])
def test_what_cannot_be_measured_is_said_to_be_missing(what: str, page: str) -> None:
    """It has rows, or a reason why not."""
    missing = next((line for line in page.splitlines() if line.startswith("Not measured: ")), "")
    assert f"| {what}: literal |" in page or what in missing


@pytest.mark.parametrize("tool", ["zz", "sdcv", "dict", "grep"])
def test_a_term_as_it_is_written_is_found_by_every_tool(tool: str, page: str) -> None:
    """The other tools can read the terms as they are exported."""
    row = next((line for line in page.splitlines() if line.startswith(f"| {tool}: literal |")), "")
    assert "†" not in row


def test_the_built_in_terms_are_found_first_among_generated_ones(page: str) -> None:
    """As they are among themselves."""
    assert "| built-in terms found first by their literal form | 21 of 21 | 21 of 21 |" in page


def test_a_generated_glossary_is_one_that_an_editor_would_pass(tmp_path: Path) -> None:
    """And it is made from a seed: it is the same each time."""
    for folder in ("first", "second"):
        scale("--make", "1000", str(tmp_path / folder))
    first, second = (tmp_path / folder / "city-001.yaml" for folder in ("first", "second"))
    assert first.read_bytes() == second.read_bytes()
    assert run("check", str(first)).status == 0


def test_what_adding_a_report_costs_is_measured_step_by_step() -> None:
    """A row for each, beside an empty console script."""
    script = str(ROOT / "benchmarks" / "adding.py")
    command = [sys.executable, script, "300", "--per-file", "100", "--rounds", "1"]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    steps = ["an empty console script", "glossary add", "the next look-up", "glossary remove"]
    assert table[0] == "| | 300 terms |"
    assert [line.split("|")[1].strip() for line in table[2:6]] == steps


def test_reports_as_strangers_lay_them_out_lose_nothing_silently() -> None:
    """Of 400, three at most say nothing of an entry that is changed or lost; nine of ten are right."""
    script = str(ROOT / "benchmarks" / "layouts.py")
    command = [sys.executable, script, "--count", "400", "--seed", "31"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    row = next(line for line in said.splitlines() if line.startswith("documents"))
    right, _, silent, _ = (float(share.rstrip("%")) for share in row.split()[2:])
    assert (right >= 90, silent <= 0.75) == (True, True), row

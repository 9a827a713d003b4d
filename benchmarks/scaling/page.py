"""Results as Markdown tables, which are put between two marks of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scaling.clock import Spread, Timed

BEGIN = "<!-- begin: written by benchmarks/scale.py -->"
END = "<!-- end: written by benchmarks/scale.py -->"

WRONG = "†"
BUILTIN = 21
"""Entries of the built-in glossary."""
REFERENCE = "an empty console script"
EMPTY_TYPER = "an empty Typer command"
OPTIONS = (*(f"--format {form}" for form in ("json", "jsonl", "csv", "tsv")), "--limit 1", "--exact")
"""Options with which scripts look something up; each takes a row."""
FIRST_USE = "zz: first use, store missing"
BATCH = "zz: batch"
RATE = 20_000
"""Literal queries a second that a batch was promised to answer."""

Cell = tuple[str, int]
"""The name of a row and the number of terms, 0 if the row does not depend on it."""


@dataclass
class Results:
    """Everything that one run of the benchmarks measured."""

    sizes: Sequence[int]
    conditions: Sequence[str]
    missing: list[str]
    fresh: dict[Cell, Timed]
    batch: dict[int, int]
    store: dict[int, int]
    memory: dict[Cell, float]
    warm: dict[Cell, Spread] = field(default_factory=dict)
    right: dict[Cell, str] = field(default_factory=dict)
    missed: dict[int, Sequence[str]] = field(default_factory=dict)

    @property
    def unit(self) -> float:
        """The median seconds of the empty console script in this run."""
        return self.fresh[REFERENCE, 0].spread.median

    def ratios(self) -> dict[str, dict[int, Spread]]:
        """For each row of fresh processes and each number of terms, the figures in multiples of the unit."""
        ratios: dict[str, dict[int, Spread]] = {}
        for (row, size), timed in self.fresh.items():
            ratios.setdefault(row, {})[size] = timed.spread.over(self.unit)
        return ratios


def render(results: Results) -> str:
    """All tables of the page, as Markdown."""
    parts = [
        "\n".join(f"- {line}" for line in results.conditions),
        *([f"Not measured: {'; '.join(results.missing)}."] if results.missing else []),
        f"### A fresh process, × {REFERENCE}",
        _fresh(results),
        f"median [quartiles]; {WRONG} = no answer, or not the right one.",
        "### The store",
        _store(results),
        "### In one process",
        _warm(results),
        f"median [quartiles] of a query, × = multiples of {REFERENCE}.",
        "### What was promised",
        _goals(results),
    ]
    return "\n\n".join(parts) + "\n"


def replace(page: Path, tables: str) -> None:
    """Replace the tables that stand between the two marks of a page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n\n{tables}\n{END}{after}", encoding="utf-8")


def _fresh(results: Results) -> str:
    ratios = results.ratios()
    most = max(timed.spread.count for timed in results.fresh.values())

    def cell(row: str, size: int) -> str:
        if (row, size) not in results.fresh:
            return "–"
        mark = "" if results.fresh[row, size].is_right else f" {WRONG}"
        return _ratio(ratios[row][size], most) + mark

    rows = [row for row in ratios if row not in (FIRST_USE, BATCH)]
    alone = [row for row in rows if 0 in ratios[row]]
    table = _table(
        ["command", *_sizes(results)],
        [
            *([row, cell(row, 0), *([""] * (len(results.sizes) - 1))] for row in alone),
            *([row, *(cell(row, size) for size in results.sizes)] for row in rows if row not in alone),
        ],
    )
    return f"{table}\n\n{most} runs of each, or n."


def _store(results: Results) -> str:
    def first_use(size: int) -> str:
        spread = results.fresh[FIRST_USE, size].spread
        mark = "" if results.fresh[FIRST_USE, size].is_right else f" {WRONG}"
        return f"{_seconds(spread)} = {spread.median / results.unit:.0f} × (n = {spread.count}){mark}"

    def throughput(size: int) -> str:
        spread = results.fresh[BATCH, size].spread
        queries = results.batch[size]
        ends = f"[{queries / spread.high:,.0f}–{queries / spread.low:,.0f}]"
        return f"{queries / spread.median:,.0f} {ends}"

    def found_first(size: int) -> str:
        missed = results.missed[size]
        return f"{BUILTIN - len(missed)} of {BUILTIN}" + (f" (not: {'; '.join(missed)})" if missed else "")

    lines: dict[str, Callable[[int], str]] = {
        "first use: read the glossary, build the store, answer": first_use,
        "size of the store, MB": lambda size: f"{results.store[size] / 1e6:.2f}",
        "peak memory of the first use, MB": lambda size: f"{results.memory[FIRST_USE, size]:.0f}",
        "peak memory of a literal query, MB": lambda size: f"{results.memory['zz: literal', size]:.0f}",
        "batch, literal queries a second (start included)": throughput,
        "built-in terms found first by their literal form": found_first,
    }
    return _table(["", *_sizes(results)], [[name, *map(show, results.sizes)] for name, show in lines.items()])


def _warm(results: Results) -> str:
    def cell(row: str, size: int) -> str:
        if (row, size) not in results.warm:
            return "–"
        one = results.warm[row, size]
        figures = f"{_thousandths(one.median)} [{_thousandths(one.low)}–{_thousandths(one.high)}] ms"
        first = f"; {results.right[row, size]}" if (row, size) in results.right else ""
        return f"{figures} = {one.median / results.unit:.2g} ×{first}"

    rows = dict.fromkeys(row for row, _ in results.warm)
    return _table(
        ["query", *_sizes(results)], [[row, *(cell(row, size) for size in results.sizes)] for row in rows]
    )


def _goals(results: Results) -> str:
    """The limits that were promised and what was measured, at the smallest and the largest size."""
    ratios = results.ratios()
    small, large = results.sizes[0], results.sizes[-1]
    goals: list[tuple[str, float, float | None]] = []

    def cold(row: str, size: int, limit: float) -> None:
        measured = ratios.get(f"zz: {row}", {}).get(size)
        goals.append((f"{row}, {size:,} terms, ×", limit, measured.median if measured else None))

    for row in ("literal", "initials", "homophone"):
        cold(row, small, 1.6)
        cold(row, large, 1.6)
        both = ratios[f"zz: {row}"]
        goals.append((f"{row}, {large:,} / {small:,} terms", 1.25, both[large].median / both[small].median))
    for row in OPTIONS:
        cold(row, small, 1.6)
        cold(row, large, 1.6)
    cold("typo", small, 3)
    cold("typo", large, 6)
    for size in (small, large):
        typo, none = (ratios[f"zz: {row}"][size].median for row in ("typo", "none"))
        goals.append((f"none / typo, {size:,} terms", 1.0, none / typo))
        cold("card on a terminal", size, 5)
        cold("completion", size, 1.5)
        through = ratios["zz: through Typer"][size].median / ratios[EMPTY_TYPER][0].median
        goals.append((f"through Typer / {EMPTY_TYPER}, {size:,} terms", 1.3, through))
    for kind, limit in (("literal", 2), ("homophone", 2), ("pinyin", 2), ("typo", 60)):
        goals.append(
            (f"warm {kind}, {large:,} terms, ms", limit, 1000 * results.warm[f"zz: {kind}", large].median)
        )
    goals.append((f"first use, {small:,} terms, s", 1.2, results.fresh[FIRST_USE, small].spread.median))
    goals.append((f"first use, {large:,} terms, s", 60, results.fresh[FIRST_USE, large].spread.median))
    goals.append((f"memory of the first use, {large:,} terms, MB", 500, results.memory[FIRST_USE, large]))
    rows = [[name, f"≤ {limit:g}", *_verdict(measured, limit)] for name, limit, measured in goals]
    rate = results.batch[small] / results.fresh[BATCH, small].spread.median
    name = f"batch, {small:,} terms, queries a second"
    rows.append([name, f"≥ {RATE:,}", f"{rate:,.0f}", _met(is_met=rate >= RATE)])
    return _table(["what", "promised", "measured", ""], rows)


def _verdict(measured: float | None, limit: float) -> tuple[str, str]:
    return ("–", "not measured") if measured is None else (f"{measured:.3g}", _met(is_met=measured <= limit))


def _met(*, is_met: bool) -> str:
    return "met" if is_met else "**missed**"


def _sizes(results: Results) -> list[str]:
    return [f"{size:,} terms" for size in results.sizes]


def _ratio(one: Spread, most: int) -> str:
    fewer = f" (n = {one.count})" if one.count < most else ""
    return f"{one.median:.2f} [{one.low:.2f}–{one.high:.2f}]{fewer}"


def _seconds(one: Spread) -> str:
    return f"{one.median:.2f} [{one.low:.2f}–{one.high:.2f}] s"


def _thousandths(seconds: float) -> str:
    return f"{1000 * seconds:.3g}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)

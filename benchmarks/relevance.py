"""How well and how fast zz answers queries, compared with the look-up that most people would write first.

    python benchmarks/relevance.py QUERIES.jsonl

Each line of QUERIES is a JSON object: query, expect (numbers of the entries that may come first; [] for a
query that must not be answered), also (those that must be among the first five, if not any of expect) and
category. Both tools answer from the built-in glossary in one process. The naive look-up scores an entry by
the best rapidfuzz WRatio of the query with its names and text, and with their pinyin and initials, and
answers if the score is 60 or more.

    top-1    the first hit is expected        MRR      1 / rank of the first expected hit, 0 beyond 10
    top-5    the share of what is required    rejected the share of negatives without a hit
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pypinyin import lazy_pinyin
from rapidfuzz import fuzz

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.index.labels import labels
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.search import answer

Answerer = Callable[[str], list[int]]

NAIVE_THRESHOLD = 60
FIRST = 5
MRR_DEPTH = 10


@dataclass(frozen=True)
class Row:
    """One query and what is expected of it."""

    query: str
    expect: list[int]
    also: list[int]
    category: str


@dataclass(frozen=True)
class Measured:
    """The entries that one tool found for one query, and how long it took."""

    row: Row
    found: list[int]
    milliseconds: float

    @property
    def top_one(self) -> float:
        """1 if the first hit is among those expected, or if none is expected; else 0."""
        return float(
            self.found[0] in self.row.expect if self.row.expect and self.found else not self.row.expect
        )

    @property
    def rejected(self) -> float:
        """1 if nothing was found, else 0."""
        return float(not self.found)

    @property
    def top_five(self) -> float:
        """The share of the required entries among the first five."""
        first = set(self.found[:FIRST])
        if self.row.also:
            return len(first & set(self.row.also)) / len(self.row.also)
        return float(bool(first & set(self.row.expect)))

    @property
    def reciprocal_rank(self) -> float:
        """1 / rank of the first expected hit; 0 if there is none among the first ten."""
        ranks = (i for i, number in enumerate(self.found[:MRR_DEPTH], 1) if number in self.row.expect)
        return 1 / next(ranks, float("inf"))


class Naive:
    """The glossary look-up that most people would write first."""

    def __init__(self, glossary: Glossary) -> None:
        """Prepare the names, texts, pinyin and initials of all entries."""
        names: dict[int, list[str]] = {}
        for label in labels(glossary):
            if label.field in ("term", "alias", "part"):
                names.setdefault(label.entry.number, []).append(label.text.lower())
        self.entries = [
            (
                entry.number,
                [*names[entry.number], entry.text.lower()],
                ["".join(lazy_pinyin(name)) for name in names[entry.number]],
                ["".join(one[0] for one in lazy_pinyin(name)) for name in names[entry.number]],
            )
            for entry in glossary.entries
        ]

    def __call__(self, query: str) -> list[int]:
        """The numbers of the entries that score enough, best first."""
        typed = query.strip().lower()
        spelled = "".join(lazy_pinyin(typed))
        scored = []
        for number, strings, pinyin, initials in self.entries:
            score = max(fuzz.WRatio(typed, one) for one in strings)
            score = max(score, *(fuzz.WRatio(spelled, one) for one in pinyin))
            if typed.isascii():
                score = max(score, *(fuzz.WRatio(typed, one) for one in initials))
            if score >= NAIVE_THRESHOLD:
                scored.append((-score, number))
        return [number for _, number in sorted(scored)]


def ours(index: Index) -> Answerer:
    """Look up with zz; suggestions do not count as answers."""
    return lambda query: [hit.entry.number for hit in answer(query, index).hits]


def measure(rows: list[Row], tool: Answerer) -> list[Measured]:
    """Ask a tool all queries, one after the other."""
    found = []
    for row in rows:
        begin = time.perf_counter()
        numbers = tool(row.query)
        found.append(Measured(row, numbers, 1000 * (time.perf_counter() - begin)))
    return found


def line(name: str, measured: list[Measured]) -> str:
    """A line of the table: the figures of some queries, all with or all without an expected answer."""
    asked = [one for one in measured if one.row.expect]
    if not asked:
        return f"{name:16} {len(measured):4} {'':24} {mean([one.rejected for one in measured]):8.1%}"
    figures = (
        mean([one.top_one for one in asked]),
        mean([one.top_five for one in asked]),
    )
    ranks = statistics.fmean(one.reciprocal_rank for one in asked)
    return f"{name:16} {len(asked):4} {figures[0]:8.1%} {figures[1]:7.1%} {ranks:7.3f}"


def mean(values: list[float]) -> float:
    """The mean of some values; 0 if there are none."""
    return statistics.fmean(values) if values else 0.0


def report(name: str, measured: list[Measured]) -> str:
    """The table of one tool."""
    groups: dict[str, list[Measured]] = defaultdict(list)
    for one in measured:
        groups[one.row.category].append(one)
    lines = [f"{name:16} {'n':>4} {'top-1':>8} {'top-5':>7} {'MRR':>7} {'rejected':>9}"]
    lines += [line(category, group) for category, group in groups.items()]
    lines.append(line("all positives", [one for one in measured if one.row.expect]))
    lines.append(line("all negatives", [one for one in measured if not one.row.expect]))
    return "\n".join(lines)


def read(path: Path) -> list[Row]:
    """The rows of a query file."""
    objects = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines() if text.strip()]
    return [Row(one["query"], one["expect"], one.get("also", []), one["category"]) for one in objects]


def main() -> None:
    """Measure both tools on the query files of the command line."""
    glossary = load(builtin()).glossary
    rows = [row for path in sys.argv[1:] for row in read(Path(path))]
    tools: dict[str, Answerer] = {"zz": ours(build([glossary])), "naive": Naive(glossary)}
    medians = {}
    for name, tool in tools.items():
        measured = measure(rows, tool)
        medians[name] = statistics.median(one.milliseconds for one in measured)
        print(report(name, measured), end="\n\n")
    print(f"median ms a query: zz {medians['zz']:.2f}, naive {medians['naive']:.2f};", end=" ")
    print(f"zz / naive = {medians['zz'] / medians['naive']:.2f}")


if __name__ == "__main__":
    main()

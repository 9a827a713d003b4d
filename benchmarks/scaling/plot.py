"""A plot of how the time of a query grows with the glossary, of the figures of a table of docs/benchmarks.md.

Three panels, each with a scale of its own: queries of zz, what else zz does, other tools. A line has its name
at its end, in its colour; colours are those of Okabe and Ito, which the colour-blind can tell apart, and
markers differ too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from scaling.clock import Spread

Points = Mapping[int, Spread]
"""Ratios to an empty console script, by the number of terms."""

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000")
MARKERS = "os^DvP"
QUERIES = ("literal", "pinyin", "initials", "homophone", "typo", "none", "prefix")
COARSE, FINE = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50), (0.5, 1, 1.5, 2, 3, 4, 5, 6)
"""Ticks of a scale from small to large, and of one whose ends are less than so many times apart."""
FINE_TO = 10
LEAST_GAP = 0.045
"""Between two names at the ends of lines, as a share of the height of a panel."""
CELL = re.compile(r"([\d.]+) \[([\d.]+)–([\d.]+)\]")


def read(tables: str) -> dict[str, dict[int, Spread]]:
    """The rows of the table of fresh processes that depend on the number of terms, from a page's text."""
    _, _, below = tables.partition("### A fresh process")
    table = [line.strip("|").split("|") for line in below.split("\n\n")[1].split("\n")]
    (_, *heads), _, *rows = [[cell.strip() for cell in row] for row in table]
    sizes = [int(head.split()[0].replace(",", "")) for head in heads]
    lines: dict[str, dict[int, Spread]] = {}
    for name, *cells in rows:
        matches = ((size, CELL.match(cell)) for size, cell in zip(sizes, cells, strict=True))
        if all(cells):
            lines[name] = {size: Spread(float(m[2]), float(m[1]), float(m[3]), 0) for size, m in matches if m}
    return lines


def draw(tables: str, path: Path) -> None:
    """Draw the ratios of a page, with their quartiles, over the number of terms; all axes are logarithmic."""
    plt.rcParams["font.size"] = 10
    figure, panels = plt.subplots(1, 3, figsize=(11, 5), layout="constrained")
    lines = read(tables)
    ours = {name.removeprefix("zz: "): points for name, points in lines.items() if name.startswith("zz: ")}
    _panel(panels[0], "a query of zz", {name: ours[name] for name in QUERIES if name in ours})
    _panel(panels[1], "all else of zz", {name: ours[name] for name in ours if name not in QUERIES})
    _panel(panels[2], "other tools", {name: lines[name] for name in lines if not name.startswith("zz: ")})
    panels[0].set_ylabel("× an empty console script (fresh process)")
    figure.savefig(path, dpi=120, metadata={"Software": None})
    plt.close(figure)


def _panel(axes: Axes, title: str, lines: Mapping[str, Points]) -> None:
    """Draw lines, each with its name and its last figure at its end."""
    ends: list[tuple[float, str, str]] = []
    tools = list(dict.fromkeys(name.partition(": ")[0] for name in lines))
    for order, (name, points) in enumerate(lines.items()):
        colour = COLOURS[tools.index(name.partition(": ")[0]) % len(COLOURS)]
        marker = MARKERS[order % len(MARKERS)]
        sizes, spreads = [*points], [*points.values()]
        medians = [spread.median for spread in spreads]
        errors = [
            [spread.median - spread.low for spread in spreads],
            [spread.high - spread.median for spread in spreads],
        ]
        axes.errorbar(
            sizes, medians, errors, color=colour, marker=marker, markersize=5, linewidth=1.5, elinewidth=0.8
        )
        ends.append((medians[-1], f"{name}  {medians[-1]:.2f}", colour))
    axes.set(title=title, xscale="log", yscale="log", xlabel="terms")
    known = sorted({size for points in lines.values() for size in points})
    axes.set_xticks(known, [f"{size // 1000}k" if size >= 1000 else f"{size}" for size in known])  # noqa: PLR2004 - a thousand
    low, high = axes.get_ylim()
    ticks = [tick for tick in (FINE if high < FINE_TO * low else COARSE) if low <= tick <= high]
    axes.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.minorticks_off()
    axes.grid(alpha=0.25)
    axes.spines[["top", "right"]].set_visible(False)
    for place, (_, text, colour) in zip(
        _apart(axes, [end for end, *_ in sorted(ends)]), sorted(ends), strict=True
    ):
        axes.text(1.03, place, text, color=colour, transform=axes.transAxes, va="center")


def _apart(axes: Axes, values: list[float]) -> list[float]:
    """Where names of ascending values stand, as shares of the height: beside them, but not on each other."""
    inverse = axes.transAxes.inverted()
    places = [inverse.transform(axes.transData.transform((1, value)))[1] for value in values]
    for _ in range(100):  # each pair that is too near moves apart by half of what is missing
        for i in range(1, len(places)):
            missing = max(0, LEAST_GAP - (places[i] - places[i - 1]))
            places[i - 1] -= missing / 2
            places[i] += missing / 2
    return places

"""A plot of how the time of a query grows with the glossary: a line for each kind and each other tool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot as plt

from scaling.clock import Spread


def draw(lines: Mapping[str, Mapping[int, Spread]], sizes: Sequence[int], path: Path) -> None:
    """Draw ratios with their quartiles over the number of terms, both on logarithmic axes."""
    figure, axes = plt.subplots(figsize=(9, 6), layout="constrained")
    colours = plt.get_cmap("tab20")
    for order, (name, points) in enumerate(lines.items()):
        known = [size for size in sizes if size in points]
        medians = [points[size].median for size in known]
        below = [points[size].median - points[size].low for size in known]
        above = [points[size].high - points[size].median for size in known]
        style = "-" if name.startswith("zz") else "--"
        axes.errorbar(
            known,
            medians,
            yerr=(below, above),
            label=name,
            linestyle=style,
            marker=".",
            capsize=2,
            color=colours(order % 20),
        )
    axes.axhline(1, color="black", linewidth=0.8)
    axes.set(xscale="log", yscale="log", xlabel="terms", ylabel="× an empty console script (fresh process)")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    ticks = [
        tick
        for tick in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500)
        if _is_within(tick, axes.get_ylim())
    ]
    axes.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.grid(alpha=0.3)
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), fontsize="small", frameon=False)
    figure.savefig(path, dpi=120, metadata={"Software": None})
    plt.close(figure)


def _is_within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]

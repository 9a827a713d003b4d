"""How long queries take once zz is loaded: python warm.py QUERIES.json ROUNDS BUDGET [FILE …]

QUERIES is a list of [kind, typed, meant], sorted by kind, with one query of each kind for each round. They
are answered from the files, or else from the built-in glossary. Prints a JSON object: the seconds of each
query by its kind, how many queries of a kind found the meant term first, and the built-in terms that are
not found first when they are typed as they are.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from pathlib import Path

from zhuzhou_cli.cli.opening import index_of
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.search import answer


def main(queries: Path, rounds: int, budget: float, files: list[Path]) -> None:
    """Ask a query of each kind in each round, but none of a kind that has used up its budget of seconds."""
    index = index_of(files)
    seconds: dict[str, list[float]] = defaultdict(list)
    right: dict[str, int] = defaultdict(int)
    asked = json.loads(queries.read_text(encoding="utf-8"))
    for _, typed, _ in asked[::rounds]:  # to load what the first query of a kind loads
        answer(typed, index)
    for number in range(rounds):
        for kind, typed, meant in asked[number::rounds]:
            if sum(seconds[kind]) >= budget:
                continue
            begin = time.perf_counter()
            found = answer(typed, index)
            seconds[kind].append(time.perf_counter() - begin)
            right[kind] += (found.hits[0].entry.term if found.hits else "") == meant
    missed = []
    for entry in load(builtin()).glossary.entries:
        hits = answer(entry.term, index).hits
        if not hits or (hits[0].entry.term, hits[0].entry.text) != (entry.term, entry.text):
            missed.append(entry.term)
    print(json.dumps({"seconds": seconds, "right": right, "missed": missed}, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), [Path(name) for name in sys.argv[4:]])

"""The naive look-up as a command: python naive.py TERMS.tsv QUERY, or a JSON file of queries.

It reads terms and explanations from a text, which is quicker than reading a glossary, and answers as in
relevance.py. Given a query, it prints the best entry; given a file, the seconds of the queries of each kind.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from pathlib import Path

from relevance import Naive

from zhuzhou_cli.model import Entry, Glossary, Source

BUDGET = 10.0
"""Seconds after which no more queries of a kind are asked."""


def read(path: Path) -> Glossary:
    """A glossary of the terms and explanations of a text, a pair a line."""
    rows = (line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
    entries = [Entry(number, term, text) for number, (term, text) in enumerate(rows)]
    return Glossary("text", "text", Source("", "", ""), tuple(entries))


def measured(naive: Naive, queries: list[list[str]]) -> dict[str, list[float]]:
    """The seconds of each query, by its kind."""
    seconds: dict[str, list[float]] = defaultdict(list)
    for kind, typed, _ in queries:
        if sum(seconds[kind]) < BUDGET:
            begin = time.perf_counter()
            naive(typed)
            seconds[kind].append(time.perf_counter() - begin)
    return seconds


def main(path: Path, query: str) -> None:
    """Answer a query, or measure those of a file."""
    glossary = read(path)
    naive = Naive(glossary)
    if query.endswith(".json"):
        asked = json.loads(Path(query).read_text(encoding="utf-8"))
        print(json.dumps(measured(naive, asked)))
    else:
        for number in naive(query)[:1]:
            print(glossary.entries[number].term, glossary.entries[number].text, sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

"""The naive look-up as a command: python naive.py TERMS.tsv QUERY, or a JSON file of queries.

Reads terms and explanations from plain text, which is quicker than a glossary file, and answers as in
relevance.py. With a query it prints the best entry; with a file, the seconds that queries of each kind took.
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
"""Seconds for the queries of each kind."""


def read(path: Path) -> Glossary:
    """The entries of a text."""
    rows = (line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
    entries = [Entry(number, term, text) for number, (term, text) in enumerate(rows)]
    return Glossary("text", "text", Source("", "", ""), tuple(entries))


def measured(naive: Naive, queries: list[list[str]]) -> dict[str, list[float]]:
    """The seconds of each kind's queries."""
    seconds: dict[str, list[float]] = defaultdict(list)
    for kind, typed, _ in queries:
        if sum(seconds[kind]) < BUDGET:
            begin = time.perf_counter()
            naive(typed)
            seconds[kind].append(time.perf_counter() - begin)
    return seconds


def main(path: Path, query: str) -> None:
    """Answer one query, or measure many."""
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

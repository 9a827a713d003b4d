"""What it costs to annotate documents: one in a fresh process, and many by one and by two processes.

    python benchmarks/annotate.py            measure; prints the table that stands in docs/benchmarks.md
    python benchmarks/annotate.py --quick    check in a moment that this script works

The documents are generated: sentences as reports have them, a name of the built-in glossary in some.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import zhuzhou_cli as zz

ZZ = str(Path(sys.executable).with_name("zz"))
SENTENCES = (
    "持续优化营商环境，新增经营主体{}万户。",
    "抓好“{}”，推动高质量发展取得新成效。",
    "完成固定资产投资{}亿元，增长{}%。",
)
SIZE = 25_000
"""Code points of a document, 76 kB, as a report of a province has."""


def document(seed: int) -> str:
    """A report without an appendix, of paragraphs of five sentences."""
    chosen = random.Random(seed)
    terms = [located.entry.term.strip("“”") for located in zz.open().entries]
    paragraphs = ["某省政府工作报告"]
    while sum(map(len, paragraphs)) < SIZE:
        said = [
            chosen.choice(SENTENCES)
            .replace("“{}”", f"“{chosen.choice(terms)}”")
            .format(*chosen.sample(range(900), 2))
            for _ in range(5)
        ]
        paragraphs.append("".join(said))
    return "\n".join(paragraphs)


def seconds(command: list[str], runs: int) -> float:
    """The median time of a command."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def main(*, quick: bool) -> None:
    """Print a row for each call, as a multiple of an interpreter that does nothing in the same run."""
    runs, many = (1, 2) if quick else (15, 200)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{i:03}.txt") for i in range(many)]
        for i, path in enumerate(paths):
            path.write_text(document(i), encoding="utf-8")
        for form in ("html", "docx"):
            subprocess.run([ZZ, "annotate", "-o", f"{folder}/b.{form}", str(paths[0])], check=True)
        empty = seconds([sys.executable, "-c", "pass"], runs)
        print("| call | × an empty interpreter |\n| --- | --- |")
        for name, file in (
            ("txt, 76 kB", str(paths[0])),
            ("html", f"{folder}/b.html"),
            ("docx", f"{folder}/b.docx"),
        ):
            print(f"| `zz annotate`, {name} | {seconds([ZZ, 'annotate', file], runs) / empty:.1f} |")
        for jobs in (1, 2):
            took = seconds(
                [ZZ, "annotate", "-f", "jsonl", "-j", str(jobs), *map(str, paths)], 1 if quick else 3
            )
            print(f"| {many} of them, `--jobs {jobs}`: {many / took:.0f} a second | {took / empty:.0f} |")


if __name__ == "__main__":
    main(quick="--quick" in sys.argv)

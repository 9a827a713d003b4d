"""What it costs to annotate documents: one in a fresh process, and many by one, two and Spark's processes.

    python benchmarks/annotate.py            measure, rewrite its tables in docs/benchmarks.md
    python benchmarks/annotate.py --quick    check in a moment that this script works; only prints

The documents are generated: sentences as reports have them, a name of the built-in glossary in some, but no
list of terms. Spark is measured where the extra `spark` and Java are.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from scaling import glossaries
from scaling.clock import Call, interleaved
from scaling.installed import Environment, install

import zhuzhou_cli as zz

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
BEGIN = "<!-- begin: written by benchmarks/annotate.py -->"
END = "<!-- end: written by benchmarks/annotate.py -->"
SENTENCES = (
    "持续优化营商环境，新增经营主体{}万户。",
    "抓好“{}”，推动高质量发展取得新成效。",
    "完成固定资产投资{}亿元，增长{}%。",
)
SIZE = 28_000
"""Code points of a document, 76 kB, as a report of a province has."""
TERMS = 28_000
"""Terms of the larger glossary: 120,000 names."""
MANY, ROUNDS, BUDGET = 400, 21, 120.0
QUICK_TERMS, QUICK_MANY, QUICK_ROUNDS = 200, 8, 1
CORPUS = 100_000
SPARK_ROW = "Spark `local[2]`, once it runs"
LINE, LINES, LEFT, TOP, STEP = 44, 40, 60, 780, 18
"""A page of a PDF: signs a line, lines, and where they stand, in points."""

SPARK = """
import sys, time
from pyspark.sql import SparkSession
from zhuzhou_cli.doors.spark import marks
begun = time.perf_counter()
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
def run():
    reports = spark.read.text(sys.argv[1:], wholetext=True).repartition(8)
    marks(reports, "value").write.mode("overwrite").format("noop").save()
run()
first = time.perf_counter()
run()
print(first - begun, time.perf_counter() - first)
"""
"""Prints the seconds of the start with a first job, and of a second one: a program of a user."""


def document(seed: int) -> list[str]:
    """The paragraphs of a report, of five sentences each."""
    chosen = random.Random(seed)
    terms = [located.entry.term.strip("“”") for located in zz.open().entries]
    paragraphs = ["株洲市政府工作报告"]
    while sum(map(len, paragraphs)) < SIZE:
        said = [
            chosen.choice(SENTENCES)
            .replace("“{}”", f"“{chosen.choice(terms)}”")
            .format(*chosen.sample(range(900), 2))
            for _ in range(5)
        ]
        paragraphs.append("".join(said))
    return paragraphs


def as_word(paragraphs: Sequence[str], path: Path) -> None:
    """Write a Word file."""
    file = docx.Document()
    for paragraph in paragraphs:
        file.add_paragraph(paragraph)
    file.save(str(path))


def as_pdf(paragraphs: Sequence[str], path: Path) -> None:
    """Write a PDF file."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path), pagesize=A4)
    lines = [words[i : i + LINE] for words in paragraphs for i in range(0, len(words), LINE)]
    for i, line in enumerate(lines):
        if i % LINES == 0:
            if i:
                canvas.showPage()
            canvas.setFont("STSong-Light", 11)
        canvas.drawString(LEFT, TOP - STEP * (i % LINES), line)
    canvas.save()


def as_page(paragraphs: Sequence[str], path: Path) -> None:
    """Write an HTML file."""
    body = "".join(f"<p>{words}</p>\n" for words in paragraphs)
    path.write_text(f"<!DOCTYPE html><title>报告</title>\n<body>\n{body}</body>\n", encoding="utf-8")


def as_text(paragraphs: Sequence[str], path: Path) -> None:
    """Write a text file."""
    path.write_text("\n".join(paragraphs), encoding="utf-8")


WRITERS: dict[str, Callable[[Sequence[str], Path], None]] = {
    "txt": as_text,
    "html": as_page,
    "docx": as_word,
    "pdf": as_pdf,
}


def fresh(environment: Environment, folder: Path, terms: int, rounds: int) -> Iterator[str]:
    """The table of fresh processes: a row for each format, a column for each glossary."""
    home = {**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    large = os.pathsep.join(map(str, glossaries.make(terms, folder / "terms")))
    sizes = {21: home, terms: {**home, "ZZ_GLOSSARY": large}}
    calls = [Call("empty", 0, (environment.command("empty-script"),), home)]
    for suffix, write in WRITERS.items():
        path = folder / f"report.{suffix}"
        write(document(0), path)
        for size, variables in sizes.items():
            command = (environment.command("zz"), "annotate", str(path))
            calls.append(Call(suffix, size, command, variables, expects="\tLPR\tLPR\t"))
    for call in calls:
        subprocess.run(call.command, env=call.variables, check=True, stdout=subprocess.DEVNULL)  # compiles
    timed = interleaved(calls, rounds, BUDGET, lambda _: None)
    unit = timed[calls[0]].spread.median
    yield "| `zz annotate`, 76 kB | the built-in glossary | 120,000 names |\n| --- | --- | --- |"
    for suffix in WRITERS:
        cells = []
        for call in calls:
            if call.row == suffix:
                spread = timed[call].spread.over(unit)
                wrong = "" if timed[call].is_right else " †"
                cells.append(f"{spread.median:.1f} [{spread.low:.1f}–{spread.high:.1f}]{wrong}")
        yield f"| .{suffix} | {' | '.join(cells)} |"


def corpus(environment: Environment, folder: Path, many: int, rounds: int) -> Iterator[str]:
    """The table of many reports: a row for each way to have them annotated."""
    paths = [folder / f"{i:03}.txt" for i in range(many)]
    for i, path in enumerate(paths):
        as_text(document(i), path)
    seconds: dict[str, list[float]] = {}
    starts = [0.0]
    for _ in range(rounds):
        for jobs in (1, 2):
            begun = time.perf_counter()
            call = (environment.command("zz"), "annotate", "--all", "-f", "jsonl", "-j", str(jobs))
            subprocess.run([*call, *map(str, paths)], check=True, stdout=subprocess.DEVNULL)
            seconds.setdefault(f"`--jobs {jobs}`", []).append(time.perf_counter() - begun)
        if importlib.util.find_spec("pyspark") and shutil.which("java"):
            command = [environment.python, "-c", SPARK, *map(str, paths)]
            variables = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": environment.python}
            ran = subprocess.run(command, check=True, capture_output=True, text=True, env=variables)
            start, second = map(float, ran.stdout.split())
            seconds.setdefault(SPARK_ROW, []).append(second)
            starts.append(start)
    yield f"| {many} reports of 76 kB | a second | {CORPUS:,} would take |\n| --- | --- | --- |"
    for way, taken in seconds.items():
        rate = many / min(taken)
        start = max(starts) if way == SPARK_ROW else 0.0
        yield f"| {way} | {rate:.0f} | {(start + CORPUS / rate) / 60:.0f} minutes |"


def main() -> None:
    """Measure, and print or rewrite the page."""
    arguments = argparse.ArgumentParser(description="What it costs to annotate documents.")
    arguments.add_argument("--quick", action="store_true", help="only check that this works")
    is_quick = arguments.parse_args().quick
    terms, many, rounds = (QUICK_TERMS, QUICK_MANY, QUICK_ROUNDS) if is_quick else (TERMS, MANY, ROUNDS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = install(folder, borrow=True)
        first = "\n".join(fresh(environment, folder, terms, rounds))
        second = "\n".join(corpus(environment, folder, many, 1 if is_quick else 3))
    written = f"{first}\n\n{second}"
    print(written)
    if not is_quick:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page[: page.index(BEGIN) + len(BEGIN)], page[page.index(END) :]
        PAGE.write_text(f"{before}\n\n{written}\n\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

"""How long the page takes to answer: 5,019 entries in Chromium, made from the built-in ones.

    python benchmarks/browser.py      measure, rewrite its table in docs/benchmarks.md

Needs the extra ``consumers`` and Chromium. The 21 entries stand there 239 times, as those of other places:
each time other hanzi take the place of all but the numerals, so that hardly a name is twice in the page.
What is measured is the time of the processor that the page's thread takes for a question, from the input to
the drawn answer; it hardly depends on what else the machine does.
"""

from __future__ import annotations

import random
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.page import write
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.text import NUMBER_SIGNS
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.model import Entry, Glossary, Member, Part
from zhuzhou_cli.record import replaced

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
BEGIN = "<!-- begin: written by benchmarks/browser.py -->"
END = "<!-- end: written by benchmarks/browser.py -->"
REPORTS, ROUNDS = 239, 4
QUERIES = (
    *("八", "十大", "一廊", "植树", "8大行动", "九大行动", "贷款利率", "lpr", "bd", "bdxd", "ss", "hux"),
    *("badaxingdong", "xiangmu", "gongcheng", "八大xd", "zhzhu", "shidachanyexiangmu"),
)
CLEAR = """() => {
    field.value = "";
    show();
    return new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)));
}"""
ASK = """query => {
    field.value = query;
    field.dispatchEvent(new InputEvent("input"));
    document.body.offsetHeight;
}"""
PARTS = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")


def glossaries() -> Iterator[Glossary]:
    """The built-in glossary, and as many others with its entries in other hanzi."""
    first = load(builtin()).glossary
    signs = sorted({sign for entry in first.entries for sign in entry.text} - NUMBER_SIGNS)
    hanzi = [sign for sign in signs if "一" <= sign <= "鿋"]
    yield first
    for i in range(1, REPORTS):
        others = random.Random(i).sample(hanzi, len(hanzi))
        table = str.maketrans(dict(zip(hanzi, others, strict=True)))
        source = replaced(first.source, place=first.source.place.translate(table))
        entries = tuple(_translated(entry, table) for entry in first.entries)
        yield replaced(first, id=f"t{i}", source=source, entries=entries)


def _translated(entry: Entry, table: dict[int, str]) -> Entry:
    def member(one: Member) -> Member:
        return Member(one.text.translate(table), tuple(map(member, one.children)))

    parts = (
        Part(part.term.translate(table), part.text.translate(table), tuple(map(member, part.members)))
        for part in entry.parts
    )
    return Entry(
        entry.number,
        entry.term.translate(table),
        entry.text.translate(table),
        tuple(alias.translate(table) for alias in entry.aliases),
        parts=tuple(parts),
        members=tuple(map(member, entry.members)),
    )


def measured(path: Path) -> tuple[dict[str, float], int]:
    """The median milliseconds of each query in several fresh windows; and how many names there are."""
    times: dict[str, list[float]] = {query: [] for query in QUERIES}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for turn in range(ROUNDS):
            page = browser.new_page()
            page.goto(path.as_uri())
            page.evaluate("readOn()")
            probe = page.context.new_cdp_session(page)
            probe.send("Performance.enable", {"timeDomain": "threadTicks"})
            first = turn * len(QUERIES) // ROUNDS
            for query in (*QUERIES[first:], *QUERIES[:first]):
                page.evaluate(CLEAR)
                before = _spent(probe)
                page.evaluate(ASK, query)
                times[query].append(_spent(probe) - before)
            count = page.evaluate("spellings.size")
            page.close()
    return {query: statistics.median(found) for query, found in times.items()}, count


def _spent(probe: Any) -> float:
    """The milliseconds that script, style and layout have taken so far."""
    metrics = {metric["name"]: metric["value"] for metric in probe.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(sum(metrics[part] for part in PARTS))


def main() -> None:
    """Measure, and write the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_bytes(b"".join(write(Collection(build(tuple(glossaries()))))))
        times, count = measured(path)
        size = path.stat().st_size / 1e6
    rows = "".join(f"| {query} | {time:.0f} |\n" for query, time in times.items())
    head = f"- {REPORTS * 21:,} entries, {count:,} different names, {size:.1f} MB"
    table = f"\n{head}\n\n| query | ms |\n| --- | --- |\n{rows}\n"
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{table}{END}{rest.split(END)[1]}", encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main()

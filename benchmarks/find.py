"""How fast names are found in a text, as shares of str.translate over the same text in the same run.

    python benchmarks/find.py            measure, rewrite its table in docs/benchmarks.md
    python benchmarks/find.py --quick    check in a moment that this script works; only prints

Of the libraries beside zz, those are measured that are installed; the extra `bench` has all. They are given
the canonical forms of the names and a text that is canonical already, and only search: folding, numbers and
the other rules are left to whoever uses them. zz is given the text as it was read.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import ahocorasick_rs
import jieba
from scaling import clock, glossaries
from scaling.clock import Call

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.canonical import canonical
from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL
from zhuzhou_cli.library.shelf import load
from zhuzhou_cli.search.find import Finder

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
BEGIN = "<!-- begin: written by benchmarks/find.py -->"
END = "<!-- end: written by benchmarks/find.py -->"
SIZES, SIGNS, ROUNDS = (350, 42_000), 300_000, 5
"""Terms of the glossaries, which have some three names each with their parts and members; signs; rounds."""
QUICK_SIZES, QUICK_SIGNS, QUICK_ROUNDS = (300, 600), 20_000, 1
NAMED = 0.1
"""The share of sentences of the text that have a name put into them."""
AUTOMATON = "ahocorasick_rs"

PROGRAM = """
import sys, zhuzhou_cli as zz
with zz.open(*sys.argv[1:]) as library:
    library.find("抓好八大行动。" * 200)
"""
"""A program of a user; the text is long enough to have all names read."""

Finding = Callable[[str], Iterable[object]]


def text_of(terms: Sequence[str], signs: int) -> str:
    """Sentences of government reports, some with a name, in lines of several sentences."""
    writer = glossaries.Writer(random.Random(7), ())
    sentences: list[str] = []
    size = 0
    while size < signs:
        named = f"抓好{writer.chance.choice(terms)}，" if writer.chance.random() < NAMED else ""
        sentence = named + writer.sentence() + ("\n" if writer.chance.random() < NAMED else "")
        sentences.append(sentence)
        size += len(sentence)
    return "".join(sentences)


def finders(index: Index, names: list[str], text: str) -> Iterator[tuple[str, Finding, str]]:
    """What is measured: its name, itself, and the text that it is given; the yardstick first."""
    table = str.maketrans(TRADITIONAL, SIMPLIFIED)
    yield "str.translate", lambda given: given.translate(table), text
    yield "zz, without extras", finding(index, with_library=False), text
    yield "zz, with [fast]", finding(index, with_library=True), text
    yield "zz, only the canonical form", lambda given: canonical(given).text, text
    folded = canonical(text).text
    for name, make in PEERS.items():
        with contextlib.suppress(ImportError):
            yield name, make(names), folded


def finding(index: Index, *, with_library: bool) -> Finding:
    """What finds the names of an index; a library is as good as not installed if its import fails."""
    finder = Finder(index)
    sys.modules[AUTOMATON] = ahocorasick_rs if with_library else None  # type: ignore[assignment]  # None fails
    for _ in range(2):
        finder.marks("八大行动" * 200)  # long enough, the second time, to have all names read
    sys.modules[AUTOMATON] = ahocorasick_rs
    return finder.marks


def by_ahocorasick_rs(names: list[str]) -> Finding:
    """An Aho–Corasick automaton in Rust."""
    automaton = ahocorasick_rs.AhoCorasick(names)
    return lambda text: automaton.find_matches_as_indexes(text, overlapping=True)


def by_pyahocorasick(names: list[str]) -> Finding:
    """An Aho–Corasick automaton in C."""
    import ahocorasick  # noqa: PLC0415 - an extra

    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()
    return lambda text: list(automaton.iter(text))


def by_flashtext(names: list[str]) -> Finding:
    """A trie in Python."""
    import flashtext  # noqa: PLC0415 - an extra

    keywords = flashtext.KeywordProcessor()
    keywords.non_word_boundaries = set()
    keywords.add_keywords_from_list(names)
    return keywords.extract_keywords  # type: ignore[no-any-return]  # has no types


def by_jieba(names: list[str]) -> Finding:
    """A segmentation into words, of which the names are some."""
    cutter = jieba.Tokenizer()
    for name in names:
        cutter.add_word(name)
    return lambda text: list(cutter.cut(text, HMM=False))


PEERS = {
    "ahocorasick_rs": by_ahocorasick_rs,
    "pyahocorasick": by_pyahocorasick,
    "FlashText": by_flashtext,
    "jieba": by_jieba,
}


def measured(paths: Sequence[Path], signs: int, rounds: int) -> tuple[dict[str, float], int, float]:
    """The speed of each, as a share of the first, by medians of interleaved rounds.

    Also how many names there are, and how many of them are found in 1,000 signs.
    """
    terms = [term for term, _ in glossaries.entries_of(paths)]
    text = text_of(terms, signs)
    index = build([load(path).glossary for path in paths])
    names = index.spellings.names()
    tools = list(finders(index, names, text))
    _, ours, _ = tools[1]
    found = 1000 * len(list(ours(text))) / len(text)
    seconds: dict[str, list[float]] = {name: [] for name, _, _ in tools}
    for _ in range(rounds):
        for name, tool, given in random.sample(tools, len(tools)):
            begun = time.perf_counter()
            tool(given)
            seconds[name].append(time.perf_counter() - begun)
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    first = next(iter(medians.values()))
    return {name: first / median for name, median in medians.items()}, len(names), found


def memory(paths: Sequence[Path]) -> float:
    """MB of a program that opens glossaries, compiled before, and finds names in a text."""
    call = Call("", 0, (sys.executable, "-c", PROGRAM, *map(str, paths)), dict(os.environ))
    subprocess.run(call.command, check=True)
    return clock.peak_memory(call)


def table(shares: dict[int, dict[str, float]], found: dict[int, float], used: dict[int, float]) -> str:
    """What was measured by the number of names, in Markdown."""
    sizes = list(shares)
    rows = [f"| | {' | '.join(f'{size:,} names' for size in sizes)} |", f"| --- |{' --- |' * len(sizes)}"]
    rows += [
        f"| {name} | {' | '.join(f'{shares[size][name]:.0%}' for size in sizes)} |"
        for name in shares[sizes[0]]
    ]
    rows.append(
        f"| names that zz finds in 1,000 signs | {' | '.join(f'{found[size]:.0f}' for size in sizes)} |"
    )
    rows.append(f"| peak memory of a program, MB | {' | '.join(f'{used[size]:.0f}' for size in sizes)} |")
    libraries = ", ".join(f"{name} {version(name)}" for name in PEERS if name in shares[sizes[0]])
    return f"- CPython {platform.python_version()}; {libraries}\n\n" + "\n".join(rows)


def main() -> None:
    """Measure, and print or rewrite the page."""
    arguments = argparse.ArgumentParser(description="How fast names are found in a text.")
    arguments.add_argument("--quick", action="store_true", help="only check that this works")
    asked = arguments.parse_args()
    sizes, signs, rounds = (QUICK_SIZES, QUICK_SIGNS, QUICK_ROUNDS) if asked.quick else (SIZES, SIGNS, ROUNDS)
    shares, found, used = {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            made = glossaries.make(size, Path(folder) / str(size))
            speeds, names, density = measured(made, signs, rounds)
            shares[names], found[names], used[names] = speeds, density, memory(made)
    written = table(shares, found, used)
    print(written)
    if not asked.quick:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page[: page.index(BEGIN) + len(BEGIN)], page[page.index(END) :]
        PAGE.write_text(f"{before}\n\n{written}\n\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

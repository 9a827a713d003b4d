"""A report costs what it is large; the answers are those of a library that was compiled at once."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import GLOSSARY_HEAD, environment
from tests.index.conftest import QUERIES
from tests.library.conftest import Kept, written
from tests.library.conftest import opened as opened_files
from zhuzhou_cli import library
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.index import Index
from zhuzhou_cli.library import cache as cache_of
from zhuzhou_cli.library import workers
from zhuzhou_cli.library.cache import Cache
from zhuzhou_cli.library.compiling import _SEGMENTS
from zhuzhou_cli.library.shelf import shelf
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.complete import complete

_PIECES = ("重点", "产业", "生态", "民生", "乡村", "科技", "城市", "安全", "银行", "长江")


def report(folder: Path, number: int, chance: random.Random, entries: int = 5) -> Path:
    """A glossary file with some entries of common words."""
    path = folder / f"city-{number:03}.yaml"
    lines = [
        GLOSSARY_HEAD.replace('"t"', f'"city-{number}"')
        .replace("某市", f"第{number}市")
        .replace("2024-01-01", f"20{10 + number % 20}-01-0{1 + number % 9}")
    ]
    for i in range(entries):
        name = f"{chance.choice('三四五六八十')}大{''.join(chance.sample(_PIECES, 2))}行动"
        members = "、".join("".join(chance.sample(_PIECES, 2)) for _ in range(3))
        lines.append(f"  - number: {i + 1}\n    term: {name}\n    text: 指{members}等{number}项。\n")
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def opened(folder: Path, cache: Path) -> tuple[Index, Kept]:
    """The index of the glossaries in a folder and the built-in one, and what was told meanwhile."""
    watcher = Kept()
    kept = Cache(str(cache), watcher)
    return library.opened(library.contents(shelf((), str(folder)), kept), kept), watcher


def told(index: Index, asked: list[str]) -> list[object]:
    """What an index says to some queries."""
    return [
        [answer(query, index) for query in asked],
        [complete(query, index) for query in asked],
        index.entries,
        index.sources,
        index.weights,
    ]


def asked_of(index: Index, chance: random.Random) -> list[str]:
    """Queries about what is there, and about what may have been."""
    terms = [located.entry.term for located in chance.sample(index.entries, 12)]
    return [
        *QUERIES,
        *terms,
        *(term[1:] for term in terms),
        *(f"{term[:-1]}功" for term in terms),
        "行动",
        "xd",
    ]


@pytest.mark.parametrize("seed", range(2))
def test_adding_and_removing_in_any_order_answers_as_compiling_at_once(tmp_path: Path, seed: int) -> None:
    """After every change, with a cache folder of many changes as with an empty one."""
    chance = random.Random(seed)
    own, cache = tmp_path / "own", tmp_path / "cache"
    there: list[Path] = [report(own, number, chance, 30) for number in range(4)]
    for step in range(30):
        if chance.random() < 0.6 or len(there) < 3:
            there.append(report(own, 100 + step, chance, chance.choice((1, 5, 40))))
        elif chance.random() < 0.5:
            there.pop(chance.randrange(len(there))).unlink()
        else:
            report(own, int(chance.choice(there).stem[-3:]), chance)
        index, _ = opened(own, cache)
        if step % 3 == 2:
            fresh, _ = opened(own, tmp_path / f"fresh-{step}")
            asked = asked_of(fresh, chance)
            assert told(index, asked) == told(fresh, asked)
        assert len(index._selection.holdings.segments) <= _SEGMENTS + 1  # noqa: SLF001 - a query asks each of them


def test_adding_compiles_what_is_new(tmp_path: Path) -> None:
    """And what is small beside it; removing compiles nothing."""
    chance = random.Random(1)
    own, cache = tmp_path / "own", tmp_path / "cache"
    for number in range(10):
        report(own, number, chance, 50)
    _, first = opened(own, cache)
    new = report(own, 11, chance)
    _, added = opened(own, cache)
    assert added.sizes == [new.stat().st_size]
    assert sum(first.sizes) > 10 * sum(added.sizes)
    new.unlink()
    for path in sorted(own.iterdir())[:3]:
        path.unlink()
    _, removed = opened(own, cache)
    assert removed.sizes == []


def test_a_segment_of_which_little_is_left_is_left_behind(tmp_path: Path) -> None:
    """What is still asked of it is compiled again; the dead would be read with every query."""
    chance = random.Random(2)
    own, cache = tmp_path / "own", tmp_path / "cache"
    paths = [report(own, number, chance, 20) for number in range(10)]
    opened(own, cache)
    for path in paths[:7]:
        path.unlink()
    index, watcher = opened(own, cache)
    assert len(watcher.sizes) == 1
    (segment,) = index._selection.holdings.segments  # noqa: SLF001 - what was compiled
    assert segment.firsts[-1] == 3 * 20 + 21


def test_the_same_glossary_twice_is_one(tmp_path: Path) -> None:
    """Though in two files."""
    chance = random.Random(3)
    own = tmp_path / "own"
    path = report(own, 1, chance)
    alone, _ = opened(own, tmp_path / "cache")
    shutil.copy(path, own / "copy.yaml")
    both, watcher = opened(own, tmp_path / "cache")
    assert both.entries == alone.entries
    assert watcher.sizes == []


@pytest.mark.parametrize("damage", ["cut", "zeroed", "removed"])
def test_damage_in_one_segment_makes_that_one_again(tmp_path: Path, damage: str) -> None:
    """The others stay as they are; what was removed from it meanwhile does not come back."""
    chance = random.Random(4)
    own, cache = tmp_path / "own", tmp_path / "cache"
    for number in range(8):
        report(own, number, chance, 60)
    opened(own, cache)
    report(own, 20, chance)
    opened(own, cache)
    (own / "city-003.yaml").unlink()
    expected, _ = opened(own, tmp_path / "fresh")
    asked = asked_of(expected, chance)
    opened(own, cache)
    large, small = sorted(cache.glob("*.segment"), key=lambda path: -path.stat().st_size)
    stays = small.stat().st_ino
    data = large.read_bytes()
    if damage == "removed":
        large.unlink()
    else:
        large.write_bytes(data[:999] if damage == "cut" else bytes(len(data) - 5000) + data[-5000:])
    index, _ = opened(own, cache)
    assert told(index, asked) == told(expected, asked)
    assert small.stat().st_ino == stays
    again, watcher = opened(own, cache)
    assert told(again, asked) == told(expected, asked)
    assert watcher.sizes == []


def test_a_disk_that_damages_whatever_is_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In memory, in the end."""
    named = Cache.named

    def damaged(self: Cache, draft: str, called: str) -> object:
        store = named(self, draft, called)
        if store:
            path = Path(self.folder, called)
            data = path.read_bytes()
            path.write_bytes(bytes(len(data) - 3000) + data[-3000:])
        return store

    file = written(tmp_path / "own" / "a.yaml", "五座新城")
    expected, _ = opened(file.parent, tmp_path / "fresh")
    monkeypatch.setattr(Cache, "named", damaged)
    index, _ = opened(file.parent, tmp_path / "cache")
    assert told(index, QUERIES) == told(expected, QUERIES)


def test_several_processes_compile_as_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A segment each; with a file that is none, which is told once."""
    chance = random.Random(5)
    own = tmp_path / "own"
    for number in range(9):
        report(own, number, chance, 40)
    (own / "city-004.yaml").write_text("[", encoding="utf-8")
    alone, one = opened(own, tmp_path / "alone")
    monkeypatch.setattr(workers, "ALONE", 1000)
    monkeypatch.setattr(workers, "processes", lambda: 3)
    monkeypatch.setattr("zhuzhou_cli.library.compiling.processes", lambda: 3)
    together, many = opened(own, tmp_path / "together")
    asked = asked_of(alone, chance)
    assert told(together, asked) == told(alone, asked)
    assert len(list((tmp_path / "together").glob("*.segment"))) == 3
    assert (many.findings, many.sizes, many.shares[-1]) == (one.findings, one.sizes, 1)
    assert not list((tmp_path / "together").glob("*.draft"))


def test_a_process_that_meets_a_needed_file_that_is_none_leaves_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is it compiled here; the fault is that of the file."""
    files = [report(tmp_path, number, random.Random(7), 30) for number in range(4)]
    files[-1].write_text(files[-1].read_text(encoding="utf-8").replace("term:", "trem:"), encoding="utf-8")
    monkeypatch.setattr(workers, "ALONE", 1000)
    monkeypatch.setattr(workers, "processes", lambda: 2)
    monkeypatch.setattr("zhuzhou_cli.library.compiling.processes", lambda: 2)
    with pytest.raises(GlossaryError, match=files[-1].name):
        opened_files(tmp_path, *files)
    assert not list((tmp_path / "cache").glob("*.draft"))


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/python"])
def test_a_process_that_cannot_compile_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    """Its share is compiled here."""
    chance = random.Random(6)
    own = tmp_path / "own"
    for number in range(6):
        report(own, number, chance, 30)
    alone, _ = opened(own, tmp_path / "alone")
    monkeypatch.setattr(workers, "ALONE", 1000)
    monkeypatch.setattr(sys, "executable", program)
    together, _ = opened(own, tmp_path / "together")
    assert told(together, QUERIES) == told(alone, QUERIES)


def test_stores_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest go, but for those that are needed; what another version has made stays while it is used."""
    chance = random.Random(7)
    own, cache = tmp_path / "own", tmp_path / "cache"
    cache.mkdir(mode=0o700)
    (cache / "99.9-x.segment").write_bytes(bytes(10_000))
    (cache / "old.store").write_bytes(bytes(10_000))
    os.utime(cache / "old.store", (1, 1))
    monkeypatch.setattr(cache_of, "KEPT", 400_000)
    for step in range(12):
        report(own, 1, chance, 10)
        report(own, 2, chance, 30)
        index, _ = opened(own, cache)
        assert answer("八大行动", index).hits, step
    sizes = [path.stat().st_size for path in cache.glob("12.*")]
    assert sum(sizes) <= 400_000
    assert (cache / "99.9-x.segment").exists()
    again, watcher = opened(own, cache)
    assert watcher.sizes == []
    assert again.entries == index.entries


KILLED = """
import os, signal, sys
when, steps = sys.argv.pop(1), int(sys.argv.pop(1))
replace = os.replace
def counted(draft, path):
    global steps
    steps -= 1
    if steps == 0 and when == "before":
        os.truncate(draft, os.path.getsize(draft) // 2)
        os.kill(os.getpid(), signal.SIGKILL)
    replace(draft, path)
    if steps == 0:
        os.kill(os.getpid(), signal.SIGKILL)
os.replace = counted
from zhuzhou_cli.cli.door import run
run(sys.argv[1:])
"""


def test_killed_at_any_step_the_next_answer_is_right(tmp_path: Path) -> None:
    """Before and behind every file that is written."""
    chance = random.Random(8)
    data = tmp_path / "data"
    own = data / "zz" / "glossaries"
    own.parent.mkdir(parents=True)
    variables = environment(XDG_CACHE_HOME=str(tmp_path / "cache"), XDG_DATA_HOME=str(data))
    for step in range(2, 10):
        path = report(own, step, chance, 20)
        term = path.read_text(encoding="utf-8").partition("term: ")[2].partition("\n")[0]
        killed = subprocess.run(
            [sys.executable, "-c", KILLED, ("before", "after")[step % 2], str(step // 2), "lookup", term],
            env=variables,
            check=False,
        )
        assert killed.returncode in (-signal.SIGKILL, 0)
        command = [sys.executable, "-m", "zhuzhou_cli", "lookup", term]
        ran = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        assert ran.stdout.startswith(term)
        assert "Traceback" not in ran.stderr
    assert not list((tmp_path / "cache").rglob("*.draft"))

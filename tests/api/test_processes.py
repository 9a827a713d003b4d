"""Answers and libraries are the same in other threads and other processes; nothing is written to a stream."""

from __future__ import annotations

import copy
import multiprocessing
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import zhuzhou_cli as zz
from tests.conftest import DATA, ROOT, environment
from tests.library.conftest import written
from tests.test_record import ROUND_TRIPS

THREADS = 32
QUERIES = [
    *(
        "八大行动",
        "bdxd",
        "八大形动",
        "八大行功",
        "badaxingdong",
        "什么是八港",
        "植树",
        "九大行动",
        "17",
        "没有的词",
    ),
    *("一廊", "清水湖", "三百工程", "十大", "8大xd", "LPR"),
]


def test_thirty_two_threads_ask_one_library(library: zz.Library) -> None:
    """All at once, each in an order of its own; every answer is the one that a single thread gets."""
    alone = {query: library.lookup(query) for query in QUERIES}
    with zz.open() as shared:
        barrier = Barrier(THREADS)

        def asked(number: int) -> list[tuple[str, zz.Answer]]:
            barrier.wait()
            turned = QUERIES[number % len(QUERIES) :] + QUERIES[: number % len(QUERIES)]
            return [(query, shared.lookup(query)) for query in turned]

        with ThreadPoolExecutor(THREADS) as pool:
            answers = [answer for found in pool.map(asked, range(THREADS)) for answer in found]
    assert len(answers) == THREADS * len(QUERIES)
    assert [query for query, answer in answers if answer != alone[query]] == []


def test_threads_open_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On an empty cache; one catalogue with its segment is left."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    barrier = Barrier(4)

    def asked(query: str) -> zz.Answer:
        barrier.wait()
        return zz.open().lookup(query)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(asked, ["bdxd"] * 4))
    assert {answer.hits[0].entry.term for answer in found} == {"八大行动"}
    left = sorted(path.suffix for path in (tmp_path / "cache" / "zz").iterdir())
    assert left == [".catalogue", ".segment"]


def test_another_thread_is_no_damage(
    library: zz.Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store that one thread opened is asked, and closed, by others; it is not made again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    zz.open().close()
    stores = list((tmp_path / "cache" / "zz").iterdir())
    made = [store.stat().st_ino for store in stores]
    library = zz.open()
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(library.lookup, "bdxd").result().hits[0].entry.term == "八大行动"
        pool.submit(library.close).result()
    assert [store.stat().st_ino for store in stores] == made


def test_a_library_in_memory_is_shared_by_threads_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no folder can be written."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with zz.open() as library, ThreadPoolExecutor(4) as pool:
        found = list(pool.map(library.lookup, ["bdxd"] * 8))
    assert {answer.hits[0].entry.term for answer in found} == {"八大行动"}


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("again", ROUND_TRIPS)
def test_an_answer_comes_back_as_it_was(
    query: str, again: Callable[[zz.Answer], zz.Answer], library: zz.Library
) -> None:
    """Through pickle and copy: equal, and with the same words of the same lists."""
    answer = library.lookup(query)
    returned = again(answer)
    assert returned == answer
    assert returned.status is answer.status
    assert [hit.match.by for hit in returned.hits if not any(hit.match.by is by for by in zz.By)] == []
    assert returned.to_dict() == answer.to_dict()


def test_a_library_is_pickled_as_its_paths_and_choices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It opens again where it arrives, be it in another folder."""
    written(tmp_path / "a.yaml", "甲计划")
    monkeypatch.chdir(tmp_path)
    library = zz.open("a.yaml", year=2024)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    sent = pickle.dumps(library)
    assert len(sent) < 500
    library.close()
    again: zz.Library = pickle.loads(sent)  # noqa: S301 - our own
    assert again.lookup("甲计划").status is zz.Status.FOUND
    with copy.deepcopy(again) as other:
        assert other.entries == again.entries
    assert again.lookup("甲计划").status is zz.Status.FOUND
    (tmp_path / "a.yaml").unlink()
    with pytest.raises(zz.UnreadableFileError):
        pickle.loads(sent)  # noqa: S301 - our own


@pytest.mark.slow
def test_other_processes_ask_a_library(tmp_path: Path) -> None:
    """Started afresh, they are sent the library and send back answers, or the error."""
    with (
        zz.open(written(tmp_path / "a.yaml", "甲计划"), ROOT / "data" / "glossary.yaml") as library,
        ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool,
    ):
        sent = [pool.submit(library.lookup, query) for query in QUERIES]
        assert [future.result() for future in sent] == [library.lookup(query) for query in QUERIES]
        with pytest.raises(zz.QueryTooLongError):
            pool.submit(library.lookup, "长" * 201).result()


SILENT = """
import contextlib, os, sys
import zhuzhou_cli as zz
files = sys.argv[1:]
with zz.open() as library:
    assert library.passed_over
    for query in ("bdxd", "九大行动", "没有", "", "长" * 201):
        with contextlib.suppress(zz.ZzError):
            library.lookup(query).to_dict()
    library.complete("ba"), library.entries, library.glossaries, repr(library)
for file in files:
    zz.check(file)
    with contextlib.suppress(zz.ZzError):
        zz.read_report(file)
    with contextlib.suppress(zz.ZzError):
        zz.open(file).lookup("bdxd")
"""


@pytest.mark.slow
@pytest.mark.parametrize("cache", ["new", "distrusted"])
def test_nothing_is_written_to_a_stream(tmp_path: Path, data: Path, cache: str) -> None:
    """Whatever is opened, asked, read, checked or refused, with all warnings on."""
    (data / "broken.yaml").write_text("[", encoding="utf-8")
    written(data / "large.yaml", "大计划", "甲乙丙丁" * 100_000)
    (tmp_path / "cache" / "zz").mkdir(parents=True)
    (tmp_path / "cache" / "zz").chmod(0o777 if cache == "distrusted" else 0o700)
    files = [
        path for path in DATA.rglob("*") if path.suffix in (".yaml", ".txt", ".md", ".html", ".docx", ".pdf")
    ]
    (tmp_path / "broken.pdf").write_bytes(
        b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer<</Root 1 0 R>>"
    )
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04nothing")
    files += [tmp_path / "broken.pdf", tmp_path / "broken.docx", tmp_path / "nowhere", tmp_path]
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", SILENT, *map(str, files)],
        capture_output=True,
        env=environment(XDG_CACHE_HOME=str(tmp_path / "cache"), XDG_DATA_HOME=os.environ["XDG_DATA_HOME"]),
        check=False,
    )
    assert (done.stdout.decode(), done.stderr.decode(), done.returncode) == ("", "", 0)

"""Glossaries are opened from folders that are given; a watcher is told what goes on."""

from __future__ import annotations

import ast
import json
import os
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.library.conftest import opened, written
from zhuzhou_cli.errors import GlossaryChangedError, NotAGlossaryError, NothingLeftError, UnreadableFileError
from zhuzhou_cli.index import Index
from zhuzhou_cli.library import narrowed, selection
from zhuzhou_cli.model import Source
from zhuzhou_cli.search import answer

ROOM = ROOT / "src" / "zhuzhou_cli" / "library"


def terms(found: object) -> list[str]:
    """The terms of an answer."""
    return [hit.entry.term for hit in found.hits]  # type: ignore[attr-defined]


def test_without_names_the_built_in_and_ones_own_answer(home: Path) -> None:
    """The broken one is passed over, and told with its place."""
    index, watcher = opened(home)
    assert terms(answer("五座新城", index)) == ["五座新城"]
    assert terms(answer("bdxd", index)) == ["八大行动"]
    (finding,) = watcher.findings
    assert finding.path == str(home / "own" / "broken.yaml")
    assert finding.code == "Z203"
    assert len(watcher.sizes) == 1


@pytest.mark.parametrize("target", ["loop.yaml", "nowhere"])
def test_a_link_that_leads_nowhere_is_told_and_hides_no_other(home: Path, target: str) -> None:
    """A link to itself took all glossaries of its folder away, without a word."""
    (home / "own" / "loop.yaml").symlink_to(target)
    index, watcher = opened(home)
    assert terms(answer("五座新城", index)) == ["五座新城"]
    assert {Path(finding.path).name: finding.code for finding in watcher.findings} == {
        "broken.yaml": "Z203",
        "loop.yaml": "Z101",
    }


def test_a_folder_that_cannot_be_read_is_told(home: Path) -> None:
    """Else what it holds would be missing from answers, and nobody would know."""
    (home / "own").rename(home / "kept")
    (home / "own").symlink_to("own")
    index, watcher = opened(home)
    assert terms(answer("bdxd", index)) == ["八大行动"]
    assert [(finding.path, finding.code) for finding in watcher.findings] == [(str(home / "own"), "Z101")]


def test_a_folder_that_is_not_there_is_no_fault(home: Path) -> None:
    """As before the first glossary is added, or where HOME is /dev/null."""
    (home / "own").rename(home / "kept")
    assert opened(home)[1].findings == []
    (home / "own").write_text("", encoding="utf-8")
    assert opened(home)[1].findings == []


def test_progress_rises_from_nothing_to_one(home: Path) -> None:
    """Whoever draws a bar of it can believe it; what is found again has none."""
    _, watcher = opened(home)
    assert watcher.shares == sorted(watcher.shares)
    assert (watcher.shares[0], watcher.shares[-1]) == (0, 1)
    _, again = opened(home)
    assert again.shares == []


def test_what_was_passed_over_is_told_every_time(home: Path) -> None:
    """Though it is parsed once: the facts of the finding are remembered, and none of its words."""
    _, first = opened(home)
    _, again = opened(home)
    assert again.findings == first.findings
    assert again.sizes == []
    (kept,) = (home / "cache").glob("*.refused")
    _, ((_, path, line, column, code, values), *_) = json.loads(kept.read_text(encoding="ascii"))
    assert [path, line, column, code] == [str(home / "own" / "broken.yaml"), 1, 1, "Z203"]
    assert values == [["key", "glossary"]]


@pytest.mark.parametrize("kept", ["", "{}", "[1", '["0.0.0", [["x"]]]', '[null, [["x", "y"]]]'])
def test_a_finding_that_was_forgotten_is_found_again(home: Path, kept: str) -> None:
    """Or has rotted, or is that of another version; the store is not compiled a second time for it."""
    _, first = opened(home)
    (remembered,) = (home / "cache").glob("*.refused")
    (store,) = (home / "cache").glob("*.segment")
    made = store.stat()
    remembered.write_text(kept, encoding="ascii")
    _, again = opened(home)
    assert again.findings == first.findings
    assert again.sizes == [len("schema: 1\n")]
    assert 1 not in again.shares
    assert store.stat().st_ino == made.st_ino


def test_a_broken_glossary_is_no_reason_to_compile_the_others(home: Path) -> None:
    """The store is that of the files that can be used; one that is mended is one of them."""
    opened(home)
    stores = set((home / "cache").glob("*.segment"))
    broken = home / "own" / "worse.yaml"
    broken.write_text("[", encoding="utf-8")
    opened(home)
    assert set((home / "cache").glob("*.segment")) == stores
    index, watcher = opened(home, written(broken, "六座新城"))
    assert terms(answer("六座新城", index)) == ["六座新城"]
    assert watcher.findings == []


def test_an_own_glossary_that_cannot_be_read_is_passed_over(home: Path) -> None:
    """As one that cannot be parsed is; a folder with the name of a file is no glossary at all."""
    (home / "own" / "folder.yaml").mkdir()
    (home / "own" / "gone.yaml").symlink_to(home / "own" / "nowhere")
    for name in ("large.yaml", "too.yaml"):
        with (home / "own" / name).open("wb") as file:
            file.truncate(65_000_000)
    _, watcher = opened(home)
    assert [(Path(one.path).name, one.code) for one in watcher.findings] == [
        ("gone.yaml", "Z101"),
        ("large.yaml", "Z102"),
        ("too.yaml", "Z102"),
        ("broken.yaml", "Z203"),
    ]


@pytest.mark.parametrize(
    ("file", "error"), [("nowhere.yaml", UnreadableFileError), ("own/broken.yaml", NotAGlossaryError)]
)
def test_a_named_file_has_to_be_a_glossary(home: Path, file: str, error: type[Exception]) -> None:
    """The error says what is wrong with it."""
    with pytest.raises(error, match=file):
        opened(home, home / file)


@pytest.mark.parametrize("place", ["株", "株洲", "湖南株洲", "湖南省株洲市"])
def test_a_place_may_be_called_by_a_part_or_with_a_larger_one(place: str) -> None:
    """As people call it."""
    assert selection(place, None)(Source("株洲市", "政府工作报告", "2025-01-01"))


@pytest.mark.parametrize("place", ["江西株洲", "株洲县"])
def test_a_place_is_not_meant_by_another_of_its_name(place: str) -> None:
    """In another province, or of another kind."""
    assert not selection(place, None)(Source("株洲市", "政府工作报告", "2025-01-01"))


@pytest.mark.parametrize("place", ["东山", "", "，", None])
def test_nothing_left_is_an_error(home: Path, place: str | None) -> None:
    """Be it a place that no report is from, or a year; a name without a sign names no place."""
    index, _ = opened(home)
    with pytest.raises(NothingLeftError) as caught:
        narrowed(index, place, None if place is not None else 1999)
    assert (caught.value.place, caught.value.year) == (place, None if place is not None else 1999)


def rotten(home: Path, file: Path) -> Index:
    """The index of a file whose store has rotted unnoticed; the file was changed after it was opened."""
    opened(home, file)
    (store,) = (home / "cache").glob("*.segment")
    before = store.stat()
    store.write_bytes(bytes(100) + store.read_bytes()[100:])
    os.utime(store, ns=(before.st_atime_ns, before.st_mtime_ns))
    index, _ = opened(home, file)
    written(file, "八大行动", "新的释义。")
    return index


def test_a_store_that_rots_is_made_again_of_what_was_read(home: Path) -> None:
    """Whatever became of the file meanwhile."""
    (hit,) = answer("八大行动", rotten(home, written(home / "a.yaml", "八大行动"))).hits
    assert hit.entry.text == "释义。"


def test_a_store_that_rots_is_not_made_of_a_file_that_has_changed(home: Path) -> None:
    """A large file was not read, and an index that is in use cannot go on with other numbers."""
    large = written(home / "a.yaml", "八大行动", "释义。" + " #" * 150_000)
    os.utime(large, (1, 1))
    with pytest.raises(GlossaryChangedError):
        answer("八大行动", rotten(home, large))


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda path: str(path.name))
def test_the_room_knows_no_streams_and_no_environment(path: Path) -> None:
    """Folders and paths come in as arguments, and a watcher is told the rest."""
    asked = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
    is_apart = path.name in ("workers.py", "working.py")  # the streams of its own processes
    streams = set() if is_apart else {"stdin", "stdout", "stderr"}
    assert not asked & {"environ", "environb", "getenv", "expanduser", *streams}

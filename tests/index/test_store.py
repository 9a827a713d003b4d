"""An index on disk: the same when it comes back, and nothing when anything is wrong with the file."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from zhuzhou_cli.index import store
from zhuzhou_cli.index.build import build
from zhuzhou_cli.index.compiled import Index
from zhuzhou_cli.model import Glossary

MARK = store.fingerprint([b"a glossary"])


@pytest.fixture(scope="module")
def index(glossary: Glossary) -> Index:
    """The built-in glossary, compiled."""
    return build([glossary])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder that does not exist yet."""
    return tmp_path / "cache" / "index"


def test_an_index_comes_back_as_it_was(index: Index, path: Path) -> None:
    """Entries, sources, labels, keys and weights."""
    store.save(index, path, MARK)
    assert store.load(path, MARK) == index


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:0], id="empty"),
        pytest.param(lambda data: data[:-1], id="cut off"),
        pytest.param(lambda data: data[:-9] + b"?" + data[-8:], id="one byte changed"),
        pytest.param(lambda data: b"\x00" * len(data), id="zeros"),
        pytest.param(lambda data: b"glossary: 1\n" + data, id="foreign head"),
    ],
)
def test_a_damaged_file_is_no_index(index: Index, path: Path, damage: object) -> None:
    """It is to be compiled again."""
    store.save(index, path, MARK)
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert store.load(path, MARK) is None


def test_no_file_and_a_folder_are_no_index(tmp_path: Path) -> None:
    """Nothing is raised."""
    assert store.load(tmp_path / "nothing", MARK) is None
    assert store.load(tmp_path, MARK) is None


def test_an_index_of_other_content_is_not_taken(index: Index, path: Path) -> None:
    """A changed glossary has another fingerprint."""
    store.save(index, path, MARK)
    assert store.load(path, store.fingerprint([b"a glossary", b""])) is None
    assert store.fingerprint([b"ab", b"c"]) != store.fingerprint([b"a", b"bc"])


def test_nothing_but_the_index_is_left_behind(index: Index, path: Path) -> None:
    """Many writers at once leave one good file and no drafts."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: store.save(index, path, MARK), range(16)))
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert store.load(path, MARK) == index


def test_a_folder_that_cannot_be_made_is_an_os_error(index: Index, tmp_path: Path) -> None:
    """Who calls may go on without a store."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        store.save(index, tmp_path / "file" / "index", MARK)


def test_a_warm_store_answers_without_yaml_and_pypinyin(index: Index, path: Path) -> None:
    """And without rapidfuzz, where something certain was found."""
    store.save(index, path, MARK)
    code = (
        "import sys; from pathlib import Path\n"
        "from zhuzhou_cli.index import store; from zhuzhou_cli.search import answer\n"
        f"index = store.load(Path({str(path)!r}), {MARK!r})\n"
        "print([answer(q, index).status.value for q in ('八大行动', 'bdxd', '八大形动', '什么是八港')])\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    answered, loaded = done.stdout.splitlines()
    assert answered == str(["found"] * 4)
    assert not {"yaml", "pypinyin", "opencc", "rapidfuzz", "typer", "rich"} & set(loaded.split())

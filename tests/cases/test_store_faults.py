"""Whatever happens to the compiled store, a query gets the right answer."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from tests.conftest import DATA, ROOT, ZZ, environment
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.shelf import builtin

pytestmark = pytest.mark.slow

ANSWER = "八大行动\t产业培塑行动"


def lookup(cache: Path, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """Look 八大行动 up with a cache folder of one's own."""
    command = [*ZZ, *(arguments or ("lookup", "八大行动"))]
    variables = environment(XDG_CACHE_HOME=str(cache), **extra)
    return subprocess.run(command, capture_output=True, text=True, env=variables, check=False)


def assert_right(ran: subprocess.CompletedProcess[str]) -> None:
    """The right answer, and not a word about anything else but a wait."""
    assert ran.stdout.startswith(ANSWER)
    assert ran.returncode == 0
    assert "Traceback" not in ran.stderr


def stores(cache: Path) -> list[Path]:
    """The files in the folder."""
    return sorted((cache / "zz").iterdir())


def segments(cache: Path) -> list[Path]:
    """The segments in the folder."""
    return sorted((cache / "zz").glob("*.segment"))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that holds the store of the built-in glossary, to be copied."""
    folder = tmp_path_factory.mktemp("compiled")
    assert_right(lookup(folder))
    return folder


@pytest.fixture
def cache(tmp_path: Path, compiled: Path) -> Path:
    """A cache folder of the test's own that holds the store of the built-in glossary."""
    return shutil.copytree(compiled, tmp_path / "cache")


def test_a_store_is_made_once(cache: Path) -> None:
    """The second query reads the first one's."""
    before = {path: path.stat().st_ino for path in stores(cache)}
    assert_right(lookup(cache))
    assert {path: path.stat().st_ino for path in stores(cache)} == before
    assert [path.suffix for path in before] == [".catalogue", ".segment"]


@pytest.mark.parametrize("kind", [".catalogue", ".segment"])
@pytest.mark.parametrize("tenth", range(10))
def test_a_store_cut_off_anywhere_is_made_again(cache: Path, tenth: int, kind: str) -> None:
    """At every tenth of its length."""
    (kept,) = (cache / "zz").glob(f"*{kind}")
    whole = kept.stat()
    os.truncate(kept, whole.st_size * tenth // 10)
    os.utime(kept, ns=(whole.st_atime_ns, whole.st_mtime_ns))  # as a damaged file system may have it
    assert_right(lookup(cache))
    assert kept.stat().st_size == whole.st_size


@pytest.mark.parametrize(
    "arguments",
    [
        ("lookup", "八大行动"),
        ("lookup", "bdxd"),
        ("lookup", "--place", "株洲", "八大行动"),
        ("list", "-f", "plain"),
        ("show", "1"),
        ("__complete", "bash", "zz lookup bad", "63"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("left", [80, 2000, 20_000])
def test_a_store_that_rotted_unnoticed_is_made_again(
    cache: Path, left: int, arguments: tuple[str, ...]
) -> None:
    """Only its end is what it was, with its time of modification; a command says what it said before."""
    said = lookup(cache, *arguments)
    (kept,) = segments(cache)
    before = kept.stat()
    data = kept.read_bytes()
    kept.write_bytes(bytes(len(data) - left) + data[-left:])
    os.utime(kept, ns=(before.st_atime_ns, before.st_mtime_ns))
    again = lookup(cache, *arguments)
    assert (again.stdout, again.returncode) == (said.stdout, 0)
    assert said.stdout
    assert kept.stat().st_size == before.st_size
    assert_right(lookup(cache))


def test_a_pipe_in_the_place_of_a_store_is_not_waited_for(cache: Path) -> None:
    """It is replaced."""
    (kept,) = segments(cache)
    kept.unlink()
    os.mkfifo(kept)
    assert_right(lookup(cache))
    assert kept.is_file()


def test_any_name_of_a_draft_is_cleared_away(tmp_path: Path) -> None:
    """Also one of a process that no machine has."""
    (tmp_path / "zz").mkdir()
    (tmp_path / "zz" / f"x.{'9' * 30}.draft").touch()
    assert_right(lookup(tmp_path))
    assert [path.suffix for path in stores(tmp_path)] == [".catalogue", ".segment"]


def test_a_large_glossary_that_was_replaced_unchanged_in_size_and_time_is_read(tmp_path: Path) -> None:
    """As cp -p does over a file: its state has changed all the same."""
    glossary, cache = tmp_path / "large.yaml", tmp_path / "cache"
    text = builtin().read_text(encoding="utf-8") + "#" * 300_000 + "\n"
    for said in ("培塑", "培育"):
        glossary.write_text(text.replace("培塑", said), encoding="utf-8")
        os.utime(glossary, (1, 1))
        for _ in range(2):
            ran = lookup(cache, ZZ_GLOSSARY=str(glossary))
            assert ran.stdout.startswith(f"八大行动\t产业{said}行动")


@pytest.mark.parametrize("content", [b"", b"\x00" * 9000, b"SQLite format 3\x00", b"glossary: 1\n"])
def test_another_file_in_its_place_is_no_store(cache: Path, content: bytes) -> None:
    """It is replaced."""
    (kept,) = segments(cache)
    kept.write_bytes(content)
    assert_right(lookup(cache))
    assert kept.stat().st_size > len(content)


def test_a_changed_glossary_is_another_store(tmp_path: Path) -> None:
    """Even with the same size and the same time of modification."""
    glossary, cache = tmp_path / "own.yaml", tmp_path / "cache"
    text = builtin().read_text(encoding="utf-8")
    glossary.write_text(text, encoding="utf-8")
    before = glossary.stat()
    assert_right(lookup(cache, ZZ_GLOSSARY=str(glossary)))
    old = segments(cache)
    glossary.write_text(text.replace("产业培塑行动", "产业培育行动"), encoding="utf-8")
    os.utime(glossary, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert lookup(cache, ZZ_GLOSSARY=str(glossary)).stdout.startswith("八大行动\t产业培育行动")
    assert len(segments(cache)) == len(old) + 1


def test_a_large_glossary_is_known_by_its_state(tmp_path: Path) -> None:
    """It is not read for every query, and a change of it is seen all the same."""
    glossary, cache = tmp_path / "large.yaml", tmp_path / "cache"
    text = builtin().read_text(encoding="utf-8")
    glossary.write_text(text + "#" * 300_000 + "\n", encoding="utf-8")
    os.utime(glossary, (1, 1))
    for _ in range(2):
        assert_right(lookup(cache, ZZ_GLOSSARY=str(glossary)))
    assert {path.suffix for path in stores(cache)} == {".catalogue", ".segment", ".seen", ".known"}
    glossary.write_text(text.replace("培塑", "培育") + "#" * 300_000 + "\n", encoding="utf-8")
    assert lookup(cache, ZZ_GLOSSARY=str(glossary)).stdout.startswith("八大行动\t产业培育行动")


def test_many_glossaries_are_known_by_their_states(tmp_path: Path) -> None:
    """Together they are large; a change of one of them is seen."""
    text = builtin().read_text(encoding="utf-8")
    files = [tmp_path / f"{i}.yaml" for i in range(20)]
    for i, file in enumerate(files):
        file.write_text(text.replace("id: zhuzhou-2024", f"id: city-{i}"), encoding="utf-8")
        os.utime(file, (1, 1))
    cache, chosen = tmp_path / "cache", os.pathsep.join(map(str, files))
    for _ in range(2):
        assert_right(lookup(cache, ZZ_GLOSSARY=chosen))
    assert {path.suffix for path in stores(cache)} == {".catalogue", ".segment", ".seen", ".known"}
    files[0].write_text(files[0].read_text(encoding="utf-8").replace("培塑", "培育"), encoding="utf-8")
    assert "产业培育行动" in lookup(cache, ZZ_GLOSSARY=chosen).stdout


def test_no_folder_is_no_matter(tmp_path: Path) -> None:
    """A file is where the folder should be, so that not even root can write there."""
    (tmp_path / "cache").write_text("")
    assert_right(lookup(tmp_path / "cache"))


@pytest.mark.parametrize("home", [None, "", "{}/file/home", "relative"])
def test_no_home_is_no_matter(home: str | None, tmp_path: Path) -> None:
    """A service may have none; behind a file not even root can make one."""
    (tmp_path / "file").touch()
    variables = {name: value for name, value in environment().items() if name != "HOME"}
    if home is not None:
        variables["HOME"] = home.format(tmp_path)
    # A file size of 0 keeps root from making a home where there was none.
    command = ["bash", "-c", 'ulimit -f 0; exec "$@"', "bash", *ZZ, "lookup", "八大行动"]
    assert_right(subprocess.run(command, capture_output=True, text=True, env=variables, check=False))


@pytest.mark.parametrize("blocks", [0, 1, 64, 100])
def test_a_full_disk_is_no_matter(tmp_path: Path, blocks: int) -> None:
    """No file may be larger than so many KiB; nothing half-written is left."""
    cache = tmp_path / "cache"
    command = ["bash", "-c", f'ulimit -f {blocks}; exec "$@"', "bash", *ZZ, "lookup", "八大行动"]
    variables = environment(XDG_CACHE_HOME=str(cache))
    assert_right(subprocess.run(command, capture_output=True, text=True, env=variables, check=False))
    assert not segments(cache)
    assert not [path for path in cache.rglob("*.draft") if path.exists()]
    assert_right(lookup(cache))
    assert len(segments(cache)) == 1


def test_ten_at_once_on_an_empty_cache(tmp_path: Path) -> None:
    """All are answered, and one good catalogue with its segment is left."""
    variables = environment(XDG_CACHE_HOME=str(tmp_path))
    command = [*ZZ, "lookup", "八大行动"]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=variables)
        for _ in range(10)
    ]
    for process in running:
        stdout, stderr = process.communicate()
        assert_right(subprocess.CompletedProcess(command, process.returncode, stdout, stderr))
    assert [path.suffix for path in stores(tmp_path)] == [".catalogue", ".segment"]


# Stops for good where a store is half written.
KILLED = """
import os, signal, sys
def half(draft, path):
    os.truncate(draft, 5000)
    os.kill(os.getpid(), signal.SIGKILL)
os.replace = half
from zhuzhou_cli.cli.door import run
run(sys.argv[1:])
"""


def test_a_build_that_was_killed_is_begun_again(tmp_path: Path) -> None:
    """What it left behind is never read, and is cleared away."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, "lookup", "八大行动"],
        env=environment(XDG_CACHE_HOME=str(tmp_path)),
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert [path.suffix for path in stores(tmp_path)] == [".draft"]
    assert_right(lookup(tmp_path))
    assert [path.suffix for path in stores(tmp_path)] == [".catalogue", ".segment"]


@pytest.mark.parametrize("variable", ["XDG_CACHE_HOME", "XDG_DATA_HOME"])
@pytest.mark.parametrize("value", [None, "", "/some/where", "relative", "~/x"])
@pytest.mark.parametrize("home", ["/home/nobody", "/", "/home/slash/", "relative", None])
def test_our_folders_are_those_of_platformdirs(
    variable: str, value: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is only not asked, as it is dear to load."""
    for name, given in ((variable, value), ("HOME", home)):
        if given is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, given)
    assert folders.cache(os.environ) == platformdirs.user_cache_dir("zz")
    assert folders.data(os.environ) == platformdirs.user_data_dir("zz")


def test_a_broken_glossary_is_told_every_time(tmp_path: Path) -> None:
    """It never gets a store."""
    broken = next(iter(sorted((DATA / "checks").glob("Z104-*.yaml"))))
    said = [lookup(tmp_path, ZZ_GLOSSARY=str(broken)) for _ in range(2)]
    assert said[0].stderr == said[1].stderr
    assert {one.returncode for one in said} == {2}


def test_another_store_in_its_place_is_made_again(cache: Path) -> None:
    """Each file of the folder has the content of each other: of another kind, or of another glossary."""
    other = ROOT / "tests/cases/files/东山2026.yaml"
    lookup(cache, ZZ_GLOSSARY=str(other))
    whole = {path: path.read_bytes() for path in stores(cache)}
    assert len(whole) == 4
    for path, data in ((path, whole[other]) for path in whole for other in whole if path != other):
        path.write_bytes(data)
        assert_right(lookup(cache))
        for one, before in whole.items():
            one.write_bytes(before)

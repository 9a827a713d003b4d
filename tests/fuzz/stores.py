"""Damaged caches: whatever happens to the files in the cache folder, a library answers as it would without.

A case is a recipe, a line a blow: what is done, to which file, where in it, with which byte; the last two as
shares of 1,000. The time of modification stays, as on a disk that rots, but for ``touch``.

    flip       a byte is another            zero   a stretch of 4,096 bytes is lost
    cut        the end is lost              grow   there is more behind the end
    swap       two stretches change places  copy   a file has the content of another
    empty, unlink, pipe, folder, touch, noise
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import zhuzhou_cli as zz
from tests.fuzz import made
from tests.fuzz.mode import Case, Mode, case
from tests.fuzz.stored import cache_folder, files_of, folder
from zhuzhou_cli.answers import Answer
from zhuzhou_cli.library.shelf import builtin, load

_PAGE = 4_096
_SHARES = 1_000
QUERIES = (
    *("八大行动", "bdxd", "八大形动", "九大行动", "什么是清水湖", "17", "植树", "没有的词", "行动"),
    *("十五分钟", "八大行动、三百工程"),
)


@cache
def _files() -> list[Path]:
    """The glossaries: the built-in one, and three that are made up."""
    others = [made.plain(Random(f"store {i}"), 8) for i in range(3)]
    return files_of([load(builtin()).glossary, *others])


@cache
def _whole() -> Path:
    """A copy of the cache as it is when the glossaries were compiled."""
    zz.open(*_files()).close()
    return shutil.copytree(cache_folder(), folder() / "whole")


def _said() -> list[Answer]:
    with zz.open(*_files()) as library:
        return [library.lookup(query) for query in QUERIES]


@cache
def _expected() -> list[Answer]:
    """What a library says that was compiled before any damage."""
    _whole()
    return _said()


def _flip(path: Path, at: int, byte: int) -> None:
    data = bytearray(path.read_bytes())
    data[at * (len(data) - 1) // _SHARES] ^= byte % 255 + 1
    path.write_bytes(data)


def _zero(path: Path, at: int, _: int) -> None:
    data = bytearray(path.read_bytes())
    begin = at * len(data) // _SHARES
    data[begin : begin + _PAGE] = bytes(len(data[begin : begin + _PAGE]))
    path.write_bytes(data)


def _swap(path: Path, at: int, byte: int) -> None:
    data = path.read_bytes()
    first, second = sorted((at * len(data) // _SHARES, byte * len(data) // 256))
    path.write_bytes(data[second:] + data[first:second] + data[:first])


def _copy(path: Path, at: int, _: int) -> None:
    others = sorted(other for other in path.parent.iterdir() if other.is_file())
    path.write_bytes(others[at % len(others)].read_bytes())


def _instead(make: Callable[[Path], None]) -> Callable[[Path, int, int], None]:
    def replace(path: Path, _at: int, _byte: int) -> None:
        path.unlink()
        make(path)

    return replace


def _append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


BLOWS: dict[str, Callable[[Path, int, int], None]] = {
    "flip": _flip,
    "zero": _zero,
    "cut": lambda path, at, _: os.truncate(path, at * path.stat().st_size // _SHARES),
    "grow": lambda path, at, byte: _append(path, bytes([byte]) * (at + 1)),
    "swap": _swap,
    "copy": _copy,
    "noise": lambda path, at, byte: _append(path, Random(f"{at} {byte}").randbytes(_PAGE)),
    "empty": lambda path, _at, _byte: os.truncate(path, 0),
    "unlink": lambda path, _at, _byte: path.unlink(),
    "pipe": _instead(os.mkfifo),
    "folder": _instead(Path.mkdir),
    "touch": lambda path, at, _: os.utime(path, (at, at)),
}


def make(chance: Random) -> Case:
    """One to four blows; half of them change single bytes."""
    names = [chance.choice((*BLOWS, *["flip"] * len(BLOWS))) for _ in range(chance.choice((1, 1, 2, 4)))]
    return case(
        "".join(
            f"{name} {chance.randrange(_SHARES)} {chance.randrange(_SHARES + 1)} {chance.randrange(256)}\n"
            for name in names
        )
    )


def hold(given: Case, _: bool) -> str:
    """What holds after any blows: the same answers, and again from what was made anew."""
    expected = _expected()
    shutil.rmtree(cache_folder())
    shutil.copytree(_whole(), cache_folder(), copy_function=shutil.copy2)
    for line in given.text.splitlines():
        _strike(*line.split())
    assert _said() == expected
    assert _said() == expected, "the second time"
    lines = given.text.splitlines()
    return lines[0].split()[0] if len(lines) == 1 else "several"


def _strike(name: str = "flip", which: str = "0", at: str = "0", byte: str = "0") -> None:
    files = sorted(path for path in cache_folder().iterdir() if path.is_file() and path.stat().st_size)
    if not files or name not in BLOWS:
        return
    path = files[int(which) % len(files)]
    before = path.stat()
    BLOWS[name](path, int(at), int(byte))
    if name != "touch" and path.is_file():
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


MODE = Mode(make, hold)

"""The bytes of a segment, as they go to the disk."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from zhuzhou_cli.index.store import Damaged
from zhuzhou_cli.library.spool import Spool

PIECES = [bytes([number]) * 100_000 for number in range(30)]


@contextmanager
def files_end_at(size: int) -> Iterator[None]:
    """No file of this process can have more bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 1, 1_234_567, 2_999_999])
def test_what_the_disk_has_no_room_for_is_kept_in_memory(tmp_path: Path, room: int) -> None:
    """Wherever the disk is full."""
    path = tmp_path / "draft"
    with files_end_at(room), Spool(str(path)) as spool:
        for piece in PIECES:
            spool.write(piece)
        assert not spool.is_written()
        assert spool.data() == b"".join(PIECES)
        assert path.stat().st_size == room
    assert not path.exists()


def test_what_has_been_written_can_be_given_a_name(tmp_path: Path) -> None:
    """The draft is gone then, and nothing else is removed."""
    named = tmp_path / "named"
    with Spool(str(tmp_path / "draft")) as spool:
        for piece in PIECES:
            spool.write(piece)
        assert spool.is_written()
        (tmp_path / "draft").rename(named)
        with pytest.raises(Damaged):
            spool.data()
    assert named.read_bytes() == b"".join(PIECES)
    assert list(tmp_path.iterdir()) == [named]


def test_a_draft_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    """Nor is a file written over that is there."""
    (tmp_path / "draft").write_bytes(b"another's")
    with Spool(str(tmp_path / "draft")) as spool:
        spool.write(b"ours")
        assert not spool.is_written()
        assert spool.data() == b"ours"
    assert (tmp_path / "draft").read_bytes() == b"another's"

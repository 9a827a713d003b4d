"""What `zz list`, `zz show` and `zz random` do, free of Typer, so that the front door can do the same."""

from __future__ import annotations

import os
from collections.abc import Sequence

from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.search.query import Query


def overview(wish: Wish) -> int:
    """Write all entries, on a terminal as a list. Raises UsageFault and GlossaryError."""
    entries = wish.index().entries
    wish.view.show(lambda: wish.view.write_entries(entries, is_overview=True))
    return Exit.ANSWERED


def show(numbers: Sequence[str], wish: Wish) -> int:
    """Write the entries that have some numbers, and note which number none has. Raises as ``overview``."""
    wanted = list(map(_number, numbers))
    index = wish.index()
    numbered = {number: index.numbered(number) for number in wanted}
    missing = [number for number in wanted if not numbered[number]]
    known = index.numbers if missing else None

    def write() -> None:
        for number in missing:
            from zhuzhou_cli.render.notes import no_number  # noqa: PLC0415 - only where a number is missing

            streams.note(no_number(number, known))
        wish.view.write_entries(entry for number in wanted for entry in numbered[number])

    wish.view.show(write)
    return Exit.UNANSWERED if missing else Exit.ANSWERED


def _number(typed: str) -> int:
    number = Query(typed).number
    if number is None:
        raise UsageFault(f"{quoted(shorten(typed))}不是序号；按词查请用 zz lookup")
    return number


def pick(wish: Wish) -> int:
    """Write an entry picked at random. Raises as ``overview``."""
    index = wish.index()
    positions = index.positions
    # Not by secrets, which loads OpenSSL.
    drawn = int.from_bytes(os.urandom(8))
    picked = [index.entry(positions[drawn % len(positions)])] if positions else []
    wish.view.show(lambda: wish.view.write_entries(picked))
    if not picked:
        streams.note("词表是空的")
    return Exit.ANSWERED if picked else Exit.UNANSWERED

"""What `zz list`, `zz show` and `zz random` do, free of Typer, so that the front door can do the same."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.answering import Wish
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Entry, Located, Member
from zhuzhou_cli.search.query import Query

_TO = "-–—~～〜至到"
"""The signs between the first and the last number of a range: 3-5, 第3至5条."""


def overview(words: Sequence[str], wish: Wish) -> int:
    """Write the entries that hold some words; on a terminal a list. Raises UsageFault and GlossaryError."""
    asked = list(map(streams.decoded, words))
    keys = list(map(key_of, asked))
    if not all(keys):
        raise UsageFault("有一个词是空的，或没有字")
    index = wish.index()
    sought = [(key, _numbered(word)) for key, word in zip(keys, asked, strict=True)]
    entries = [located for located in index.entries if _holds(located.entry, sought)]
    wish.view.show(lambda: wish.view.write_entries(entries, index, is_overview=True))
    if keys and not entries:
        streams.note(
            f"没有一条写着{'和'.join(quoted(shorten(word)) for word in words)}；zz lookup 还认拼音、错字"
        )
    return Exit.ANSWERED if entries or not keys else Exit.UNANSWERED


def _holds(entry: Entry, sought: Sequence[tuple[str, str]]) -> bool:
    """Whether each of some words stands somewhere in an entry: folded, and its numbers whole.

    15万 is not in 1.5万, Ⅱ级 not in Ⅲ级.
    """
    return all(
        any(key in key_of(text) and (not name or name in _name(text)) for text in _texts(entry))
        for key, name in sought
    )


def _numbered(word: str) -> str:
    """The canonical name of a word that has numbers; empty for another."""
    from zhuzhou_cli.language.numbers import numbers  # noqa: PLC0415 - most lists are of all entries

    return _name(word) if numbers(word) else ""


def _name(text: str) -> str:
    from zhuzhou_cli.language.canonical import canonical_name  # noqa: PLC0415 - as above

    return canonical_name(text)


def _texts(entry: Entry) -> Iterator[str]:
    """Everything that is printed of an entry, and what it is called beside that."""
    yield from (*entry.names, entry.text)
    members = [*entry.members, *(member for part in entry.parts for member in part.members)]
    while members:
        member: Member = members.pop()
        members += member.children
        yield member.text


def show(asked: Sequence[str], wish: Wish) -> int:
    """Write the entries that have some numbers, and note which number none has. Raises as ``overview``."""
    wanted = list(map(_range, asked))
    index = wish.index()
    known = index.numbers or (1, 0)
    shown: list[Located] = []
    notes: list[str] = []
    status = Exit.ANSWERED
    for first, last in wanted:
        numbered = [index.numbered(number) for number in range(max(first, known[0]), min(last, known[1]) + 1)]
        entries = [located for entries in numbered for located in entries]
        shown += entries
        if not entries:
            status = Exit.UNANSWERED
        if said := _said(first, last, entries, index):
            notes.append(said)

    def write() -> None:
        for said in notes:
            streams.note(said)
        wish.view.write_entries(shown, index)

    wish.view.show(write)
    return status


def _range(typed: str) -> tuple[int, int]:
    """The first and the last number that an argument names: 3, 3-5, 第3至5条. Raises UsageFault."""
    text = streams.decoded(typed)
    sign = next((sign for sign in text[1:] if sign in _TO), "")
    first, _, last = text.partition(sign) if sign else (text, "", "")
    numbers = [Query(word).number for word in ((first, last) if sign else (first,))]
    known = [number for number in numbers if number is not None]
    if len(known) < len(numbers):
        raise UsageFault(f"{quoted(shorten(text))}不是序号；按词查请用 zz lookup")
    return min(known), max(known)


def _said(first: int, last: int, entries: Sequence[Located], index: Index) -> str:
    """What is to be said of the entries of some numbers: that there is none, or which reports have one."""
    if entries and first != last:
        return ""
    from zhuzhou_cli.render import notes  # noqa: PLC0415 - most calls need none
    from zhuzhou_cli.render.origins import Origins  # noqa: PLC0415 - as above

    if entries:
        return notes.having(first, entries, Origins(index.sources)) if len(entries) > 1 else ""
    return notes.no_number(f"{first}至{last}" if first != last else str(first), index.numbers)


def pick(wish: Wish) -> int:
    """Write an entry picked at random. Raises as ``overview``."""
    index = wish.index()
    positions = index.positions
    # Not by secrets, which loads OpenSSL.
    drawn = int.from_bytes(os.urandom(8))
    picked = [index.entry(positions[drawn % len(positions)])] if positions else []
    wish.view.show(lambda: wish.view.write_entries(picked, index))
    if not picked:
        streams.note("词表是空的")
    return Exit.ANSWERED if picked else Exit.UNANSWERED

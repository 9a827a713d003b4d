"""Glossaries to a segment: readings and keys are computed here, once, and never by a query."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.catalogue import catalogue
from zhuzhou_cli.index.draft import Draft
from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.keys import beginnings, openings, spoken, sums, written
from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.index.store import ID, Writer, in_memory
from zhuzhou_cli.index.tables import write_keys, write_rows
from zhuzhou_cli.model import Glossary

Progress = Callable[[float], None]
"""Is told the share of the work that is done, from 0 to 1."""
_ENTRIES = 4
"""Entries of a block: most queries want one."""
_SMALL = 0x10000
"""Entries, the numbers of which fit in 16 bits."""


def build(glossaries: Sequence[Glossary]) -> Index:
    """The index of some glossaries, in memory: the one whose hits shall come first of equals, first."""
    data = bytearray()
    compiled(((glossary.id, glossary) for glossary in glossaries), bytes(ID), data.extend)
    segment = Segment(in_memory(data))
    order = [(0, slot) for slot in range(len(segment.marks))]
    return Index(Holdings(in_memory(catalogue([segment], order)), [segment]))


def compiled(
    glossaries: Iterable[tuple[str, Glossary]],
    store_id: bytes,
    write: Callable[[bytes], object],
    progress: Progress = lambda _: None,
) -> list[str]:
    """Write a segment of glossaries, each given with the mark that it shall have; all the marks.

    ``store_id`` has ID bytes; ``write`` takes the bytes of the segment, one after the other. The glossaries
    are taken one by one, and none is kept.
    """
    writer, draft = Writer(write, store_id), Draft()
    tables = {"entries": write_rows(writer, draft.entries(glossaries), _ENTRIES)}
    progress(0.6)
    spellings = draft.ordered()
    kind = "H" if draft.firsts[-1] <= _SMALL else "I"
    pairs = ((pair, array(kind, entries)) for pair, entries in sorted(draft.pairs.items()))
    tables["pairs"] = write_keys(writer, pairs, kind)
    tables["numbered"] = write_keys(writer, sorted(draft.numbered.items()))
    tables["glossaries"] = write_rows(writer, draft.heads)
    tables["counts"] = write_rows(writer, [draft.counts()])
    tables["spelled"] = write_rows(writer, draft.spelled(), 1)
    marks, firsts = draft.marks, draft.firsts.tobytes()
    del draft
    tables["spellings"] = write_rows(writer, (spelling.row() for spelling in spellings), packed=False)
    tables["letters"] = write_rows(writer, (spelling.letters() for spelling in spellings), packed=False)
    progress(0.7)
    tables["openings"] = write_rows(writer, [openings(spellings)])
    tables["sums"] = write_rows(writer, [sums(spellings)], packed=False)
    tables["written"] = write_keys(writer, _ascending(written(spellings)), packed=False)
    progress(0.8)
    refs, heard = spoken(spellings)
    tables["heard"] = write_rows(writer, heard.values(), 1)
    tables["spoken"] = write_keys(writer, _ascending(refs))
    progress(0.9)
    tables["beginnings"] = write_keys(writer, _ascending(beginnings(spellings)))
    writer.seal({"marks": marks, "firsts": firsts, "sounds": "".join(heard), **tables})
    progress(1.0)
    return marks


def _ascending(refs: dict[str, array[int]]) -> Iterator[tuple[str, array[int]]]:
    return ((key, refs[key]) for key in sorted(refs))

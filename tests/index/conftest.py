"""Indexes of several segments, for what has to be the same as of one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import compiled
from zhuzhou_cli.index.catalogue import catalogue
from zhuzhou_cli.index.holdings import Holdings, Place
from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.index.store import ID, Damaged, in_memory, opened
from zhuzhou_cli.model import Glossary

QUERIES = ["八大行动", "bdxd", "八大形动", "八大行功", "什么是八港", "植树", "九大行动", "17", "没有的词"]


def segment_of(glossaries: Sequence[Glossary]) -> Segment:
    """A segment in memory, of glossaries that are known by their ids."""
    return Segment(in_memory(segment_bytes(glossaries)))


def segment_bytes(glossaries: Sequence[Glossary]) -> bytes:
    """The bytes of a segment of glossaries that are known by their ids."""
    data = bytearray()
    compiled(((glossary.id, glossary) for glossary in glossaries), bytes(ID), data.extend)
    return bytes(data)


def index_of(segments: Sequence[Segment], order: Sequence[Place]) -> Index:
    """The index of glossaries of some segments, in an order."""
    return Index(Holdings(in_memory(catalogue(segments, order)), segments))


class Kept:
    """The files of an index of one segment, and how often they were written again."""

    def __init__(self, folder: Path, glossaries: Sequence[Glossary]) -> None:
        self.segment = folder / "100% of? #it.segment"
        self.catalogue = folder / "it.catalogue"
        self.glossaries = glossaries
        self.damages: list[Damaged] = []
        self.write()

    def write(self) -> None:
        """Write both files anew."""
        self.segment.write_bytes(segment_bytes(self.glossaries))
        segment = Segment(opened(str(self.segment)))
        order = [(0, slot) for slot in range(len(self.glossaries))]
        self.catalogue.write_bytes(catalogue([segment], order, [self.segment.name]))

    def remake(self, damage: Damaged) -> Holdings:
        """New holdings, in place of damaged ones."""
        self.damages.append(damage)
        self.write()
        return self.holdings()

    def holdings(self) -> Holdings:
        """What stands in the files."""
        return Holdings(opened(str(self.catalogue)), [Segment(opened(str(self.segment)))])

    def index(self, *, remake: bool = True) -> Index:
        """The index of the files; what is wrong with them when they are opened is made good as well."""
        try:
            return Index(self.holdings(), self.remake if remake else None)
        except Damaged as damage:
            return Index(self.remake(damage), self.remake)

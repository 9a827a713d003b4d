"""Whose an entry is, in as few words as tell the open reports apart: 株洲市 2024."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from zhuzhou_cli.model import Citation, Source

NAMED = 3
"""Reports that a line names; of more it says how many."""


class Origins:
    """What the sources of the open reports are called; true if there are several, so that it has to be said.

    >>> plan = Source("株洲市", "计划报告", "2024-12-26")
    >>> work = Source("株洲市", "政府工作报告", "2024-12-25")
    >>> old = Source("株洲市", "政府工作报告", "2023-12-28")
    >>> [Origins([plan, work, old]).name(source) for source in (plan, work, old)]
    ['株洲市 2024《计划报告》', '株洲市 2024《政府工作报告》', '株洲市 2023']
    """

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self._sources = tuple(sources)

    def __bool__(self) -> bool:
        """Whether there are several sources, so that a line has to say which it speaks of."""
        return len(self._sources) > 1

    @cached_property
    def _alike(self) -> dict[str, list[Source]]:
        """The sources of each place and year."""
        alike: dict[str, list[Source]] = {}
        for source in self._sources:
            alike.setdefault(source.short, []).append(source)
        return alike

    def name(self, source: Source) -> str:
        """The place and year of a source; with its title, its day, its meeting, if another has the same.

        What is no government's work report has its title, for nobody would think of it.
        """
        rivals = [other for other in self._alike.get(source.short, ()) if other != source]
        name = ""
        names = _names(source)
        if source.report not in _USUAL:
            next(names)
        for name in names:
            rivals = [other for other in rivals if name in _names(other)]
            if not rivals:
                break
        return name

    def cited(self, citation: Citation) -> str:
        """Where an entry stands: 株洲市 2024 · 第13条."""
        return f"{self.name(citation.source)} · 第{citation.number}条"

    def names(self, sources: Iterable[Source]) -> str:
        """The names of some sources, each once; of many, the first and their number."""
        return few([self.name(source) for source in dict.fromkeys(sources)], "份")

    @property
    def options(self) -> str:
        """The options that choose one of the reports, with what to write; empty if there is one."""
        if any(len(alike) > 1 for alike in self._alike.values()):
            return " -g 文件"
        places = {source.place for source in self._sources}
        place = " --place 地名" if len(places) > 1 else ""
        year = " --year 年份" if len(places) < len(self._sources) else ""
        return place + year


_USUAL = ("政府工作报告", "")
"""What a report is called as a rule, and one that has no name."""


def few(said: Sequence[str], measure: str) -> str:
    """The first of some words; of many, also their number with its measure word.

    >>> few(["甲", "乙"], "份"), few(["甲", "乙", "丙", "丁"], "份")
    ('甲、乙', '甲、乙、丙 等4份')
    """
    return "、".join(said[:NAMED]) + (f" 等{len(said)}{measure}" if len(said) > NAMED else "")


def _names(source: Source) -> Iterator[str]:
    """What a source may be called, from the shortest on."""
    title = f"《{source.report}》"
    yield source.short
    yield source.short if source.short.startswith(title) else source.short + title
    yield f"{source.place} {source.date}{title}".lstrip()
    yield f"{source.place} {source.date}{title}{source.meeting}".lstrip()

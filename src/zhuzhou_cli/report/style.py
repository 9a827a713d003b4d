"""How the entries of one section separate term and explanation, decided by their majority."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.lines import Passage

_MAJORITY = 0.6
"""Share of entries that must have a doubtful separator before it is sought ahead of the strong ones."""

Finder = Callable[[Passage, int], Cut | None]


class Style:
    """The separators of a section, given its passages and where the words of each begin."""

    def __init__(self, entries: Sequence[tuple[Passage, int]]) -> None:
        def count(find: Finder) -> int:
            return sum(find(*entry) is not None for entry in entries)

        usual = [find for find in (_weak, _gap, _dash) if count(find) >= _MAJORITY * len(entries)]
        self._finders = [*reversed(usual), _strong, _dash, _gap, _weak, _break]
        if count(_break) > count(_strong_on_first_line):
            self._finders.insert(0, _break)

    def cut(self, passage: Passage, begin: int) -> Cut | None:
        """Where the term of a passage ends; None if it has no term or no explanation."""
        for find in self._finders:
            cut = find(passage, begin)
            if cut and passage.plain[cut.begin :].strip() and passage.plain[begin : cut.end].strip():
                return cut
        return None


def _strong(passage: Passage, begin: int) -> Cut | None:
    return cuts.strong(passage.plain, begin)


def _strong_on_first_line(passage: Passage, begin: int) -> Cut | None:
    cut = cuts.strong(passage.plain, begin)
    return cut if cut and cut.end <= passage.first_end else None


def _dash(passage: Passage, begin: int) -> Cut | None:
    return _on_first_line(cuts.dash(passage.plain, begin), passage, begin)


def _gap(passage: Passage, begin: int) -> Cut | None:
    return _on_first_line(cuts.gap(passage.plain, begin), passage, begin)


def _on_first_line(cut: Cut | None, passage: Passage, begin: int) -> Cut | None:
    """A separator that stands on the first line, before any strong one."""
    return cuts.before_strong(cut, passage.plain, begin) if cut and cut.end <= passage.first_end else None


def _weak(passage: Passage, begin: int) -> Cut | None:
    """指 or 即, before any separator but another such word."""
    cut = cuts.weak(passage.plain, begin)
    other = cuts.strong(passage.plain, begin)
    return cut if cut and (other is None or (other.begin == other.end and cut.end <= other.end)) else None


def _break(passage: Passage, begin: int) -> Cut | None:
    """The end of the first line, if that is a term and nothing else."""
    end = passage.first_end
    first = passage.plain[begin:end].strip()
    is_term = bool(first) and not cuts.is_open(first) and cuts.is_term_line(first)
    return Cut(end, end) if end < len(passage.plain) and is_term and not cuts.strong(first, 0) else None

"""How the entries of one section separate term and explanation, decided by their majority."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.alone import is_alone
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.lines import Passage
from zhuzhou_cli.report.numbers.marker import marker
from zhuzhou_cli.report.words import opens_definition

_MAJORITY = 0.6
"""Share of entries that must have a doubtful separator before it is sought ahead of the strong ones."""

Finder = Callable[[Passage, int], Cut | None]


class Style:
    """The separators of a section, given its passages and where the words of each begin."""

    def __init__(self, entries: Sequence[tuple[Passage, int]]) -> None:
        def count(find: Finder) -> int:
            return sum(find(*entry) is not None for entry in entries)

        most = _MAJORITY * len(entries)
        # A colon wins over white space inside the terms.
        doubtful = (_LED, _gap, _DASH) if count(_COLON) < most or count(_LED) >= most else (_LED, _DASH)
        # A single entry is no majority: 即 may stand in its term, before a colon that leaves no doubt.
        usual = [find for find in doubtful if count(find) >= most and (len(entries) > 1 or not count(_COLON))]
        if not usual and len(entries) > 1 and count(_BEING) >= most:
            usual = [_BEING]
        # A sentence that another separator parts is an explanation, and the stop behind it is no separator.
        if not usual and count(_SHORT_STOP) >= most:
            usual = [_STOP]
        self._finders: list[Finder] = [*reversed(usual), _STRONG, _DASH, _gap, _WEAK, _listed, _break]
        others = (_on_first_line(cuts.strong), *(_INSIDE.get(find, find) for find in usual))
        if count(_break) > max(map(count, others)):
            self._finders.insert(0, _break)

    def cut(self, passage: Passage, begin: int) -> Cut | None:
        """Where the term of a passage ends; None if it has no term or no explanation."""
        for find in self._finders:
            cut = find(passage, begin)
            if cut and passage.plain[cut.begin :].strip() and passage.plain[begin : cut.end].strip():
                return _at_break(passage, begin, cut)
        return None


def _anywhere(find: cuts.Finder) -> Finder:
    return lambda passage, begin: find(passage.plain, begin)


def _inside_first_line(find: cuts.Finder) -> Finder:
    """A separator with words of the explanation behind it on the first line."""

    def inside_first_line(passage: Passage, begin: int) -> Cut | None:
        cut = find(passage.plain, begin)
        return cut if cut and cut.begin < passage.first_end else None

    return inside_first_line


def _on_first_line(find: cuts.Finder) -> Finder:
    def on_first_line(passage: Passage, begin: int) -> Cut | None:
        cut = find(passage.plain, begin)
        return cut if cut and cut.end <= passage.first_end else None

    return on_first_line


def _gap(passage: Passage, begin: int) -> Cut | None:
    """White space on the first line, or behind brackets that it opens, or lost behind those that end it.

    PPI（Producer Price Index）　工业品出厂价格指数 may be broken within the brackets, or at the space.
    """
    end = passage.first_end
    first = passage.plain[begin:end]
    cut = cuts.gap(passage.spaced, begin)
    if cut and (cut.end <= end or cuts.is_open(first)):
        return cut
    is_term = first.endswith(")") and cuts.is_term_line(first) and end < len(passage.plain)
    return Cut(end, end) if is_term else None


def _at_break(passage: Passage, begin: int, cut: Cut) -> Cut:
    """A cut, or a dash before it at the end of the first line, or that end if the line is the whole term."""
    end = passage.first_end
    if cut.end > end and (dash := _DASH(passage, begin)):
        return dash
    is_behind = cut.end > end and is_alone(passage.plain[begin:end].strip(), passage.plain[end : cut.end])
    return Cut(end, end) if is_behind else cut


def _listed(passage: Passage, begin: int) -> Cut | None:
    """The full stop behind a term, if 即 or the number of an item follows: 四大振兴。（一）产业振兴：…."""
    cut = cuts.short_stop(passage.plain, begin)
    opens = cut and (opens_definition(passage.plain, cut.begin) or marker(passage.plain[cut.begin :]))
    return cut if opens else None


def _break(passage: Passage, begin: int) -> Cut | None:
    """The end of the first line, if that is a term and nothing else."""
    end = passage.first_end
    first = passage.plain[begin:end].strip()
    is_term = bool(first) and not cuts.is_open(first) and cuts.is_term_line(first)
    return Cut(end, end) if end < len(passage.plain) and is_term and not cuts.strong(first, 0) else None


_STRONG, _WEAK, _LED = map(_anywhere, (cuts.strong, cuts.weak, cuts.led))
_COLON, _DASH, _BEING = map(_on_first_line, (cuts.colon, cuts.dash, cuts.being))
_STOP, _SHORT_STOP = map(_on_first_line, (cuts.stop, cuts.short_stop))
_INSIDE = {_LED: _inside_first_line(cuts.led)}

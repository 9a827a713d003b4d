"""A302: a count that disagrees with the list behind it: 五新 with six."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.paper import Fault, Paper
from zhuzhou_cli.model import Entry
from zhuzhou_cli.report.structure.counted import MOST, counts_of
from zhuzhou_cli.report.structure.propose import propose

_LISTED = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:[:：]|,?即|\()"
    r"(?:([^。;:,()\n]*、[^。;:,()\n]*)[。;)\n]|([^。:、()\n]*,[^。:、()\n]*)[。)\n])"
)
"""A list right behind the quote, parted by 、 or by commas, and nothing else up to the end of the sentence or
bracket."""
_PARTING = re.compile("[、,;]")
_NUMBER_LISTED = re.compile(r"列出的 (\d+) 项")
_SPREAD = 2
"""Hanzi by which the lengths of the items of one list may differ."""
_SEVERAL = 3
_LONGEST_ITEM = 14
_OPEN_END = re.compile("等|和|与|及")


def miscounted(paper: Paper) -> Iterator[Fault]:
    """Entries and quotations that count another number of items than are listed right behind them."""
    for entry in paper.entries:
        listed = _NUMBER_LISTED.search(propose(entry.term, entry.text).disagreement)
        if listed and _is_sure(entry, int(listed[1])):
            yield Fault(paper.place_of(entry), entry.term, f"名词解释第{entry.number}条列出 {listed[1]} 项")
    for quotation in paper.quotations:
        kind = kind_of(quotation.plain)
        listed = _LISTED.match(paper.after(quotation))
        if not kind or not listed or kind.shape not in (Shape.COUNTED, Shape.SHORT) or kind.counts[0] > MOST:
            continue
        noun = quotation.plain[-2:] if listed[2] else ""  # clauses are parted by commas, too
        said = listed[1] or listed[2]
        items = _PARTING.split(said)
        is_plain = len(items) >= _SEVERAL and all(1 < len(item) <= _LONGEST_ITEM for item in items)
        is_plain &= all(item.endswith(noun) for item in items)
        if is_plain and not _OPEN_END.search(said) and len(items) != kind.counts[0]:
            why = f"数词是 {kind.counts[0]}，后面列出 {len(items)} 项"
            yield Fault(quotation.inside, quotation.text, why)


def _is_sure(entry: Entry, listed: int) -> bool:
    """Whether an entry lists another number than it counts, also if some 、 or 和 stand within its items."""
    count = max(counts_of(entry.term), default=0)
    joined = len(_OPEN_END.findall(entry.text))
    return (listed + joined < count and "等" not in entry.text) or _are_alike(entry.text)


def _are_alike(text: str) -> bool:
    """Whether the inner items of a list begin or end alike, or are about as long; others may be nested."""
    inner = text.split("、")[1:-1]
    lengths = list(map(len, inner))
    return bool(inner) and (
        len({item[:1] for item in inner}) == 1
        or len({item[-1:] for item in inner}) == 1
        or max(lengths) - min(lengths) <= _SPREAD
    )

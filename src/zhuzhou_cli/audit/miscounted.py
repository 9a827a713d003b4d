"""A302: a count that disagrees with the list behind it: 五新 with six."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.ahead import listed_ahead
from zhuzhou_cli.audit.behind import amount_listed, apposed, listed
from zhuzhou_cli.audit.both import listed_both
from zhuzhou_cli.audit.counts import count_of, noun_of, without_size
from zhuzhou_cli.audit.entries import in_entry
from zhuzhou_cli.audit.figured import behind_figures, listed_for
from zhuzhou_cli.audit.layouts import labels_of
from zhuzhou_cli.audit.longer import is_of_longer
from zhuzhou_cli.audit.numbered import numbered
from zhuzhou_cli.audit.ones import listed_ones
from zhuzhou_cli.audit.pairs import listed_two
from zhuzhou_cli.audit.paper import Fault, Paper, Quotation, Span, span_of
from zhuzhou_cli.audit.parted import listed_apart
from zhuzhou_cli.audit.together import counted_together, in_clauses

_SIGNS = re.compile(r"[一二三四五六七八九十\d]字")
"""A number of signs, and not of items: 八字方针."""
_AGAIN = r"\A[,。](?:这|上述)?{}(?:(?:分别|依次|具体)[是为]:?|[是为即]:|即)"
"""A name that is said again before its list: “三大工程”，这三大工程分别是…."""
_BEHIND = re.compile("[^。]*(?:。(?:其中[,:]?)?“[0-9]{1,2}”[^。]*)?")
"""The rest of the sentence of a name, and the next one if that begins with a number of it in quotes."""


def miscounted(paper: Paper) -> Iterator[Fault]:
    """Entries and quotations that count another number of items than are listed right behind them."""
    for entry in paper.entries:
        yield from in_entry(paper, entry)
    told: set[Span] = set()
    for quotation in paper.quotations:
        of_numbers = [*_in_layout(paper, quotation), *_in_one_list(paper, quotation)]
        yield from (fault for fault in of_numbers if fault.span not in told)
        told.update(fault.span for fault in of_numbers)
        if quotation.inside in told:  # as a part of the layout before it
            continue
        count, said = _behind(paper, quotation)
        ahead = listed_ahead(paper.before(quotation), quotation.plain, count)
        if said and said != str(count):
            why = f"数词是 {count}，后面列出 {said} 项"
            yield Fault(quotation.inside, quotation.text, why)
        elif not said and ahead:
            yield Fault(quotation.inside, quotation.text, f"数词是 {count}，前面列出 {ahead} 项")


def _behind(paper: Paper, quotation: Quotation) -> tuple[int, str]:
    """What a name counts, and how many items are listed behind it; nothing if no plain list is."""
    plain, after = without_size(quotation.plain), _after(paper, quotation)
    for way in (listed_ones, listed_both):
        count, items = way(plain, after)
        if items:
            return count, str(items)
    count, noun = count_of(plain) or amount_listed(plain, after), noun_of(plain)
    if not count or _SIGNS.search(plain + after[:1]) or is_of_longer(plain, after):
        return 0, ""
    return count, next(filter(None, _ways(paper, quotation, noun, count)), "")


def _ways(paper: Paper, quotation: Quotation, noun: str, count: int) -> Iterator[str]:
    """How many items each way of printing a list shows behind a name; the first to show any is believed."""
    plain, after = without_size(quotation.plain), _after(paper, quotation)
    yield str(numbered(paper, quotation, noun) or "")
    yield str((in_clauses(after, noun, count) if len(noun) > 1 else 0) or "")
    yield str(listed_two(plain, after, count) or "")
    yield listed(after, noun, count)
    yield str(listed_apart(after, noun, count) or "")
    yield apposed(after, noun, count)


def _after(paper: Paper, quotation: Quotation) -> str:
    """The words behind a name, without the name said again before its list, and 、 between quotes."""
    words = paper.after(quotation).replace("”“", "”、“")
    return re.sub(_AGAIN.format(re.escape(quotation.plain)), ":", words)


def _in_layout(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """The numbers of a layout or code behind which another number of items is listed."""
    for labelled in labels_of(paper, quotation):
        if said := listed_for(labelled):
            yield Fault(labelled.span, labelled.label, f"数词是 {labelled.count}，后面列出 {said} 项")


def _in_one_list(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """The numbers of a layout or code that disagree with the one list of all their items, or of a figure."""
    behind = _BEHIND.match(paper.after(quotation))
    together = [(one.label, one.count, str(one.listed)) for one in counted_together(paper, quotation)]
    for label, count, said in (*together, *behind_figures(quotation.plain, behind[0] if behind else "")):
        is_parted = label not in quotation.text or "\n" in paper.text[slice(*quotation.span)]
        span = quotation.inside if is_parted else span_of(label, quotation.text, quotation.inside)
        is_whole = span == quotation.inside
        yield Fault(span, quotation.text if is_whole else label, f"数词是 {count}，后面列出 {said} 项")

"""A302: a count that disagrees with the list behind it: 五新 with six."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.ahead import listed_ahead
from zhuzhou_cli.audit.announced import announced
from zhuzhou_cli.audit.bare import bare
from zhuzhou_cli.audit.behind import amount_listed, apposed, listed, summed
from zhuzhou_cli.audit.both import listed_both
from zhuzhou_cli.audit.counts import count_of, noun_of, without_size
from zhuzhou_cli.audit.entries import in_entry
from zhuzhou_cli.audit.figured import behind_figures, listed_for
from zhuzhou_cli.audit.layouts import labels_of
from zhuzhou_cli.audit.lists import side_by_side
from zhuzhou_cli.audit.longer import is_of_longer
from zhuzhou_cli.audit.numbered import may_be_nested, numbered
from zhuzhou_cli.audit.of_one_sign import listed_of_sign
from zhuzhou_cli.audit.ones import listed_ones
from zhuzhou_cli.audit.paired import singled
from zhuzhou_cli.audit.pairs import listed_two
from zhuzhou_cli.audit.paper import NUMERAL, Fault, Paper, Quotation, Span, span_of
from zhuzhou_cli.audit.parted import listed_apart
from zhuzhou_cli.audit.recalled import recalled
from zhuzhou_cli.audit.relabelled import relabelled
from zhuzhou_cli.audit.signs import in_usual_signs
from zhuzhou_cli.audit.together import counted_together, in_clauses

_SIGNS = re.compile(r"[一二三四五六七八九十\d]字")
"""A number of signs, and not of items: 八字方针."""
_OTHER_NAME = re.compile(rf"“[^“”]*{NUMERAL}[^“”]*”(?:[和与及、]|以及)?$")
"""A name that counts something right before another, whose list may be of both."""
_FAR = 2_000
"""Signs behind a name within which its numbers may be explained."""
_BEHIND = re.compile("[^。]*(?:。(?:其中[,:]?)?“[0-9]{1,2}”[^。]*)?")
"""The rest of the sentence of a name, and the next one if that begins with a number of it in quotes."""


def miscounted(paper: Paper) -> Iterator[Fault]:
    """Entries, quotations and names without quotes that count another number than is listed beside them."""
    for entry in paper.entries:
        yield from in_entry(paper, entry)
    told: set[Span] = set()
    for quotation in paper.quotations:
        for way in (_in_layout, _in_one_list, _in_labels, _in_name):
            for fault in way(paper, quotation):
                if fault.span not in told:  # also as a part of the layout before it
                    told.add(fault.span)
                    yield fault
    for name in paper.unquoted:
        said = numbered(paper, name, noun_of(name.plain))
        if said and (count := count_of(name.plain)) and said != count:
            told.add(name.span)
            yield _fault(name.span, name.text, count, said)
    for name, count, said, where in bare(paper):
        if name.span not in told:
            yield _fault(name.span, name.text, count, said, where)


def _fault(span: Span, text: str, count: int, said: object, where: str = "后面") -> Fault:
    return Fault(span, text, f"数词是 {count}，{where}列出 {said} 项")


def _in_name(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """A name that counts another number of items than are listed behind it or, if none are, before it."""
    count, said = _behind(paper, quotation)
    if said:
        if said != str(count):
            yield _fault(quotation.inside, quotation.text, count, said)
    elif ahead := (
        listed_ahead(paper.before(quotation), quotation.plain, count) or recalled(paper, quotation, count)
    ):
        yield _fault(quotation.inside, quotation.text, count, ahead, "前面")


def _behind(paper: Paper, quotation: Quotation) -> tuple[int, str]:
    """What a name counts, and how many items are listed behind it; nothing if no plain list is."""
    words = in_usual_signs(side_by_side(paper.after(quotation)))
    plain, after = announced(without_size(quotation.plain), singled(words, noun_of(quotation.plain)))
    for way in (listed_ones, listed_both, listed_of_sign):
        count, items = way(plain, after)
        if items:
            return count, str(items)
    own = paper.itemised.get(quotation.name, 0) if after.startswith(("(", ":", ",")) else 0
    count, noun = count_of(plain) or amount_listed(plain, after) or own, noun_of(plain)
    is_of_two = _OTHER_NAME.search(paper.before(quotation)) is not None
    if not count or is_of_two or _SIGNS.search(plain + after[:1]) or is_of_longer(plain, after):
        return 0, ""
    ways = _ways(plain, after, noun, count)
    said = numbered(paper, quotation, noun)
    if may_be_nested(said, count, after):
        return 0, ""
    return count, str(said or next(filter(None, ways), ""))


def _ways(plain: str, after: str, noun: str, count: int) -> Iterator[str]:
    """How many items each way of printing a list shows behind a name; the first to show any is believed."""
    yield str((in_clauses(after, noun, count) if len(noun) > 1 else 0) or "")
    yield str(listed_two(plain, after, count) or "")
    yield summed(after, noun, count)
    yield listed(after, noun, count)
    yield str(listed_apart(after, noun, count) or "")
    yield apposed(after, noun, count)


def _in_layout(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """The numbers of a layout or code behind which another number of items is listed."""
    for labelled in labels_of(paper, quotation):
        if said := listed_for(labelled):
            yield _fault(labelled.span, labelled.label, labelled.count, said)


def _in_labels(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """The number of a layout or code that is explained behind it as another number."""
    if found := relabelled(quotation.plain, paper.paragraph(quotation, _FAR)):
        label, other = found
        span = span_of(label, quotation.text, quotation.inside)
        yield Fault(span, label, f"后面解释的是“{other}”")


def _in_one_list(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """The numbers of a layout or code that disagree with the one list of all their items, or of a figure."""
    behind = _BEHIND.match(paper.after(quotation))
    together = [(one.label, one.count, str(one.listed)) for one in counted_together(paper, quotation)]
    for label, count, said in (*together, *behind_figures(quotation.plain, behind[0] if behind else "")):
        is_parted = label not in quotation.text or "\n" in paper.text[slice(*quotation.span)]
        span = quotation.inside if is_parted else span_of(label, quotation.text, quotation.inside)
        is_whole = span == quotation.inside
        yield _fault(span, quotation.text if is_whole else label, count, said)

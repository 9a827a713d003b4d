"""Whether entries are a glossary: the fewer words announce them, the more they must look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from zhuzhou_cli.report.callouts import calls, stands_in
from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.furniture import is_imprint
from zhuzhou_cli.report.headings import Evidence
from zhuzhou_cli.report.layouts import single
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.sections import Section
from zhuzhou_cli.report.tasks import are_tasks, share_of_results

_PREFACE_LIMIT = 4
"""Lines that may stand between a heading and the first entry; a link or a table of contents has none near."""

_ALONE = 4
"""Entries that a section must have if neither a title nor numbers speak for it."""

_MOST, _HALF, _SOME = 0.6, 0.5, 0.3
"""Shares of entries that look like definitions or coinages; of tasks, projects and results few do."""

_NEARLY_ALL = 0.8
"""Share of explanations that must be sentences if neither they nor their terms look like a glossary's."""

_BRACKETS = re.compile(r"\(.*\)")
"""A line below a title that says when, or by whom."""

_NOTES = re.compile("注释|注解|释义|名词|解释|[附脚尾]注")


def is_credible(offer: Offer, section: Section, page: Sequence[Line]) -> bool:
    """Whether the entries of a section that is announced on a page are a glossary."""
    count = len(offer.drafts)
    if not _is_near(offer, section) or _repeats(offer):
        return False
    if section.announced.evidence is Evidence.TITLE:
        are_results = (
            count > 1 and share_of_results(offer.drafts) > _MOST and offer.share(Draft.is_marked) < _SOME
        )
        is_enough = count > 1 or offer.share(Draft.is_marked) == 1 or _is_all(offer, section, page)
        return not are_results and is_enough
    enough = offer.share(Draft.is_coined) >= _MOST and (offer.is_numbered or count >= _ALONE)
    is_list = enough and (section.announced.evidence is Evidence.WEAK_TITLE or not are_tasks(offer.drafts))
    is_list = is_list or _are_notes(offer, section)
    likely = offer.share(Draft.is_explained) >= _HALF or is_list or count == section.announced.count
    return count > 1 and (likely or _is_called(offer, page))


def are_notes_of_parts(found: Sequence[tuple[Offer, Section]], page: Sequence[Line]) -> bool:
    """Whether short lists under headings of their own are the notes of several parts of a report.

    Each begins at its heading, which is nothing else, and the part above it has all of its terms.
    """
    above = 0
    for offer, section in found:
        heading = section.heading.number
        part = "".join(line.text for line in page if above < line.number < heading)
        is_headed = section.announced.evidence is not Evidence.INTRODUCTION
        if not is_headed or not _is_near(offer, section):
            return False
        if not all(stands_in(draft.term, part) for draft in offer.drafts):
            return False
        above = heading
    return len(found) > 1 and not are_tasks([draft for offer, _ in found for draft in offer.drafts])


def _is_all(offer: Offer, section: Section, page: Sequence[Line]) -> bool:
    """Whether a term of the report with one sentence (layouts/single.py) is all that is below a heading.

    It may have the number 1, and has it where the page has no report: a list of one entry in a file.
    """
    above = [line for line in page if line.number < section.heading.number]
    behind = (line for line in page if line.number > section.heading.number)
    below = [*dropwhile(lambda line: is_imprint(line) or _BRACKETS.fullmatch(line.plain), behind)]
    mark = below[0].mark if len(below) == 1 else None
    is_first = mark is not None and mark.value == 1
    if mark and is_first:
        if len(offer.drafts) == 1 and not any("。" in line.plain for line in above):
            return True
        below = [line for line in (below[0].behind(mark.end),) if line]
    sole = single.offer(below).drafts
    is_single = len(sole) == 1 and _said(sole) == _said(offer.drafts)
    return is_single and any(offer.drafts[0].term in line.text for line in above)


def _said(drafts: Sequence[Draft]) -> list[tuple[str, str]]:
    return [(draft.term, draft.text) for draft in drafts]


def _are_notes(offer: Offer, section: Section) -> bool:
    """Whether sentences under 注释 explain plain words, with a sign: 1.转移支付：上级拨付的资金。

    It is a number, 【】, or that of a definition list.
    """
    return (
        section.announced.evidence is Evidence.WEAK_TITLE
        and bool(_NOTES.search(section.heading.plain.replace(" ", "")))
        and (offer.is_numbered or _are_in_brackets(offer, section) or are_definitions(offer, section.lines))
        and len(offer.drafts) >= _ALONE
        and not are_tasks(offer.drafts)
        and sum(is_complete(draft.text) for draft in offer.drafts) >= _NEARLY_ALL * len(offer.drafts)
    )


def _are_in_brackets(offer: Offer, section: Section) -> bool:
    """Whether each entry begins with its term in 【】."""
    places = {draft.line for draft in offer.drafts}
    return all(line.plain.startswith("【") for line in section.lines if line.number in places)


def are_definitions(offer: Offer, lines: Sequence[Line]) -> bool:
    """Whether the explanation of each entry is marked as such by a page: <dd>."""
    marked = {line.number for line, below in pairwise(lines) if below.plain.startswith(":")}
    return all(draft.line in marked for draft in offer.drafts)


def is_unmistakable(offer: Offer, page: Sequence[Line]) -> bool:
    """Whether entries are a glossary though nothing announces them: they are defined, or called by number."""
    if len(offer.drafts) < _ALONE or len(offer.remarks) > len(offer.drafts):
        return False
    return offer.share(Draft.is_defined) >= _MOST or (
        offer.share(Draft.is_marked) >= _SOME and _is_called(offer, page)
    )


def _is_near(offer: Offer, section: Section) -> bool:
    """Whether the first entry follows the heading at once."""
    first = offer.drafts[0].line
    before = (line for line in section.lines if line.number < first)
    return sum(not is_imprint(line) for line in before) <= _PREFACE_LIMIT


def _repeats(offer: Offer) -> bool:
    """Whether the terms are one label again and again, as in a list of fields."""
    terms = {one.term for one in offer.drafts}
    return len(offer.drafts) > 1 and len(terms) * 2 <= len(offer.drafts)


def _is_called(offer: Offer, page: Sequence[Line]) -> bool:
    """Whether the body calls most of the entries by number: …“两新”［2］政策…"""
    if not offer.is_numbered:
        return False
    called = {number for number, _ in _calls(offer, page)}
    return len(called) * 2 >= len(offer.drafts)


def _calls(offer: Offer, page: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The calls of notes on a page before the first entry: their numbers, and the words before each."""
    for line in takewhile(lambda line: line.number < offer.drafts[0].line, page):
        yield from calls(line)


def is_hung(offer: Offer, page: Sequence[Line]) -> bool:
    """Whether the body calls most of the entries, two or more, behind their terms: 八大行动［1］."""
    if len(offer.drafts) <= 1 or not offer.is_numbered:
        return False
    terms = {one.number: one.term for one in offer.drafts}
    hung = {
        number
        for number, before in _calls(offer, page)
        if number in terms and stands_in(terms[number], before)
    }
    return len(hung) >= _MOST * len(offer.drafts)

"""Entries in groups: （一）经济类 over 1. 2. 3., or over entries without numbers.

The numbers go on from group to group, or begin again at 1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Offer, is_complete
from zhuzhou_cli.report.grouped import is_part, names_group
from zhuzhou_cli.report.labels import is_label
from zhuzhou_cli.report.layouts import alternating, numbered, openings
from zhuzhou_cli.report.layouts.rows import is_row
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.numbers.chain import Candidate, candidates
from zhuzhou_cli.report.words import opens_definition
from zhuzhou_cli.report.wrapped import full_width

_HEAD_LIMIT = 26
"""Characters of the heading of a group."""

_COUNTED = re.compile(r"[两三四五六七八九十](?:[大个项条种]|\w{0,2}(?:行动|工程|计划|制度|战略|攻坚|体系))|“")
"""A headword that counts or quotes, 五大行动: the items below it may be its own."""

_FEWEST, _MOST = 2, 60
"""Groups; one is none, and no glossary has hundreds."""

_STOPS = 0.2
"""Share of lines with a full stop below which none can tell a sentence."""

_ENOUGH = 2
"""Entries that a group has on the average, if its heading does not say that it is one."""


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of a section without the headings of its groups; none if it has none."""
    heads = _heads(lines)
    is_table = 2 * sum(map(is_row, lines)) > len(lines)  # the groups of a table are rows of it
    return under(lines, heads) if heads and not is_table else Offer()


def under(lines: Sequence[Line], heads: Sequence[int]) -> Offer:
    """The entries of a section that stand below the headings of its groups, which are told."""
    made = Offer()
    made.leave([*lines[: heads[0]], *(lines[at] for at in heads)])
    groups = [lines[begin + 1 : end] for begin, end in pairwise([*heads, len(lines)])]
    if not _begin_again(groups):
        groups = [[line for group in groups for line in _begun(group)]]
    offers = [numbered.offer(group) for group in groups]
    alone = sum(bool(numbered.sole(group).drafts) for group in groups)
    made.is_numbered = any(len(offer.drafts) > 1 for offer in offers) or 2 * alone > len(groups) > 1
    for group, offer in zip(groups, offers, strict=True):
        made.add(_of_group(group, offer) if made.is_numbered else _unnumbered(group))
    return made


def _begun(group: Sequence[Line]) -> list[Line]:
    """The lines of a group, the first of which begins afresh."""
    return [replace(line, is_after_blank=True) if i == 0 else line for i, line in enumerate(group)]


def _of_group(group: Sequence[Line], offer: Offer) -> Offer:
    """The entries of a group by its numbers, be it a single one; a group that has none is told."""
    offer = offer if offer.drafts or offer.remarks else numbered.sole(group)
    if not offer.drafts and not offer.remarks:
        offer.leave(group)
    return offer


def _unnumbered(group: Sequence[Line]) -> Offer:
    """The entries of a group without numbers, in the layout that gives more of them."""
    return max(openings.offer(group), alternating.offer(group), key=lambda offer: len(offer.drafts))


def _heads(lines: Sequence[Line]) -> list[int]:
    """The places of the headings of groups; none if the lines between them are no entries."""
    kinds = {
        kind: [i for i, line in enumerate(lines) if _is_head(line, kind)]
        for kind in ("hanzi", "hanzi-paren", "bare", "part", "level")
    }
    kinds = {kind: heads for kind, heads in kinds.items() if _FEWEST <= len(heads) <= _MOST}
    parted = _parted(lines) if kinds else []
    bare = [i for i, line in enumerate(lines) if _is_entry(line)] if kinds else []
    width = full_width(lines)
    over = [i for i, two in enumerate(pairwise(lines)) if _is_over(*two, width)] if kinds else []
    counts = Counter(lines[i].plain for i in over)
    over = [i for i in over if counts[lines[i].plain] == 1]
    bare = bare if len(bare) >= len(over) else over
    for kind, heads in kinds.items():
        count_words = sum(bool(_COUNTED.search(_words(lines[at]))) for at in heads)
        is_sure = count_words * 2 < len(heads)
        numbers = [one.at for one in parted if one.marker.kind != kind and (is_sure or one.is_strong)]
        begins = {*numbers, *bare}
        inside = numbers if len(numbers) >= len(bare) else bare
        inner = sum(at > heads[0] for at in inside)
        if not inner or inside[0] < heads[0]:
            continue
        are_named = kind == "part" or all(names_group(_words(lines[at])) for at in heads)
        is_one_enough = are_named or (is_sure and all(at + 1 in begins for at in heads))
        if inner >= len(heads) * (1 if is_one_enough else _ENOUGH):
            return heads
    return []


def _parted(lines: Sequence[Line]) -> list[Candidate]:
    """The numbers with a separator behind their term, or with the text on the line below it.

    Doubtful ones count if no other has the same words: 内涵 and 意义 under each term are no terms.
    """
    found = candidates(lines)
    are_stopped = sum(is_complete(line.plain) for line in lines) >= _STOPS * len(lines)
    least = full_width(lines) if are_stopped else 1
    doubtful = {one.at: term for one in found if not one.is_strong and (term := _term(lines, one, least))}
    counts = Counter(doubtful.values())
    return [one for one in found if one.is_strong or counts[doubtful.get(one.at, "")] == 1]


def _term(lines: Sequence[Line], candidate: Candidate, least: int) -> str:
    """The words between a number and a doubtful separator, or a sentence below them; nothing if no term.

    A line of ``least`` signs is one without its full stop.
    """
    plain, begin = lines[candidate.at].plain, candidate.marker.end
    for find in (cuts.dash, cuts.gap, cuts.led, cuts.short_stop):
        if cut := find(plain, begin):
            return "" if is_label(plain[begin : cut.end]) else plain[begin : cut.end]
    below = lines[candidate.at + 1 : candidate.at + 2]
    level = lines[candidate.at].level
    is_over = any(
        line.mark is None and (is_complete(line.plain) or level > line.level == 0 or len(line.plain) >= least)
        for line in below
    )
    is_term = is_over and cuts.is_term_line(plain[begin:]) and not is_label(plain[begin:])
    return plain[begin:] if is_term else ""


def _is_over(line: Line, after: Line, width: int) -> bool:
    """Whether a line without number is a term, and the line below it a sentence, or one of full width."""
    are_bare = line.mark is None and after.mark is None
    is_term = are_bare and cuts.is_term_line(line.plain) and not names_group(line.plain)
    is_text = is_complete(after.plain) or len(after.plain) >= width > len(line.plain)
    is_text = is_text or line.level > 0 == after.level
    return is_term and cuts.is_bare_term(line.plain) and is_text


def _is_entry(line: Line) -> bool:
    """Whether a line without number is a term and the beginning of a definition."""
    finders = (cuts.strong, cuts.dash, cuts.gap, cuts.quoted_stop, cuts.led)
    cut = next((cut for find in finders if (cut := find(line.plain, 0))), None)
    opens = line.plain.startswith("【") or (cut and opens_definition(line.plain, cut.begin))
    defined = cut is not None and (cut.begin > cut.end or bool(opens))
    return defined and cut is not None and line.mark is None and cuts.is_bare_term(line.plain[: cut.end])


def _words(line: Line) -> str:
    mark = line.mark
    return line.plain[mark.end :] if mark else line.plain


def _is_head(line: Line, kind: str) -> bool:
    """Whether a line may be a heading of a kind: short, neither sentence nor entry, numbered or marked so."""
    if len(line.plain) > _HEAD_LIMIT or line.plain[-1] in "。;,":
        return False
    mark, words = line.mark, _words(line)
    if kind == "bare":
        return mark is None and names_group(words)
    if kind == "part":
        return is_part(line.plain) and cuts.strong(line.plain, 0) is None
    fits = line.level > 0 if kind == "level" else mark is not None and mark.kind == kind
    return fits and cuts.strong(words.rstrip(":"), 0) is None


def _begin_again(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether the numbers begin again at 1 in most groups."""
    firsts = [next((one.value for one in candidates(group)), 0) for group in groups]
    return sum(first == 1 for first in firsts) * 2 > len(firsts)
